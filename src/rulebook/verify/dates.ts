/** Versions follow each other without gap or overlap, and each has its general part and its procedure. */
import type { Path } from '../../errors/index.js';
import { addDays } from '../../time/day.js';
import { caseAt } from './case-at.js';
import type { Check } from './check.js';

export function checkDates(check: Check): void {
  const { data, index, faults } = check;
  data.instruments.forEach((instrument, i) => {
    checkPeriods(check, instrument.versions, ['instruments', i, 'versions'], true);
  });
  // Between two benchmarks there may be days without one: those days have no grades.
  checkPeriods(check, data.benchmarks, ['benchmarks'], false);
  data.benchmarks.forEach(({ id, from, checkAfter }, i) => {
    if (checkAfter === undefined || checkAfter >= from) return;
    const path = ['benchmarks', i, 'checkAfter'];
    faults.add('check-before-start', path, { id, from, checkAfter }, caseAt(check, path));
  });
  for (const table of ['generalParts', 'procedures'] as const) {
    const held = index[table];
    const instruments = new Set(held.map((row) => row.instrument));
    for (const instrument of instruments) {
      for (const { id } of instrument.versions) {
        const missing = held.every((row) => row.version.id !== id);
        if (missing) faults.add('missing-row', [table], { row: id }, []);
      }
    }
  }
}

/** @param contiguous between two of them no day may be without one */
export function checkPeriods(
  { faults }: Check,
  versions: readonly { id: string; from: string; to: string | null }[],
  path: Path,
  contiguous: boolean,
): void {
  versions.forEach(({ id, from, to }, j) => {
    if (to !== null && to < from) faults.add('version-inverted', [...path, j], { id, from, to }, []);
  });
  const order = versions.map((v, j) => ({ ...v, j })).sort((a, b) => (a.from < b.from ? -1 : 1));
  order.slice(1).forEach((next, n) => {
    const before = order[n]!;
    if (before.to === null || before.to >= next.from) {
      const params = { first: before.id, second: next.id, day: next.from };
      faults.add('version-overlap', [...path, next.j], params, []);
    } else if (contiguous && addDays(before.to, 1) !== next.from) {
      const params = { day: addDays(before.to, 1), before: before.id, after: next.id };
      faults.add('version-gap', [...path, next.j], params, []);
    }
  });
}
