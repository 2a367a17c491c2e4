/** Every cell that claims an assurance names where it is from. */
import type { Path } from '../../errors/index.js';
import type { Check } from './check.js';

export function checkSources(check: Check): void {
  walk(check, check.data, []);
}

function walk(check: Check, value: unknown, path: Path): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((one, i) => {
      walk(check, one, [...path, i]);
    });
    return;
  }
  const row = value as Record<string, unknown>;
  if (Array.isArray(row['source']) && row['source'].length === 0) check.faults.add('unsourced', path, {}, []);
  for (const [key, one] of Object.entries(row)) if (key !== 'source') walk(check, one, [...path, key]);
}
