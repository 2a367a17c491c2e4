import type { RulebookData } from '../../src/index.js';
import { builtinTables } from '../../src/rulebook/builtin-tables.js';

const FEW = ['not-building-shelter', 'damaging-works', 'cqr-63-4', 'cqr-64', 'sqsr-63'];

/** The built-in tables with few provisions: what is planted in them shows as it would among all, and sooner. */
export function fewTables(violations = FEW): RulebookData {
  const tables = builtinTables() as RulebookData;
  const provisions = tables.provisions
    .filter((p) => violations.includes(p.violation))
    .map(({ yieldsTo, ...provision }) => {
      const kept = yieldsTo?.filter((row) => violations.includes(row.violation)) ?? [];
      return kept.length > 0 ? { ...provision, yieldsTo: kept } : provision;
    });
  const unavailable = tables.unavailable.map(({ beside, ...row }) => {
    const kept = beside?.filter((violation) => violations.includes(violation)) ?? [];
    return kept.length > 0 ? { ...row, beside: kept } : row;
  });
  return structuredClone({ ...tables, provisions, unavailable });
}
