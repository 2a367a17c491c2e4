/** Rulebooks with an invented second version of one table, made from the built-in tables. */
import type { Rulebook, RulebookData } from '../../src/index.js';
import type { Benchmark, ProvisionVersion, ShortBenchmark } from '../../src/rulebook/schema.js';
import { loadBook, tablesToChange } from '../books/load.js';

/** The day on which the invented versions begin. */
export const CHANGE = '2022-01-01';
export const LAST_OLD = '2021-12-31';

export function changedBook(change: (tables: RulebookData) => void): Rulebook {
  const tables = tablesToChange();
  change(tables);
  return loadBook(tables);
}

/** From `CHANGE` on, 人民防空法 has a version in which one provision reads differently. */
export function withProvision(violation: string, rewrite: (version: ProvisionVersion) => void): Rulebook {
  return changedBook((tables) => {
    const cadl = tables.instruments.find((i) => i.id === 'cadl')!;
    const last = cadl.versions.at(-1)!;
    last.to = LAST_OLD;
    cadl.versions.push({ id: 'cadl-2022', from: CHANGE, to: null, assurance: 'reference' });
    for (const provision of tables.provisions) {
      if (provision.cite.instrument !== 'cadl') continue;
      const version = provision.versions.at(-1)!;
      if (provision.violation === violation) {
        const next = { ...structuredClone(version), of: ['cadl-2022'] };
        rewrite(next);
        provision.versions.push(next);
      } else version.of.push('cadl-2022');
    }
  });
}

/** The same with another fine for units, in yuan. */
export const withUnitFine = (min: string, max: string): Rulebook =>
  withProvision('damaging-works', (version) => {
    for (const fine of version.fines) {
      if (fine.party.includes('unit')) fine.form = { kind: 'fixed', min, max };
    }
  });

/** From `CHANGE` on, a second benchmark. */
export function withBenchmark(rewrite: (benchmark: ShortBenchmark) => void): Rulebook {
  return changedBook((tables) => {
    const [first] = tables.benchmarks;
    const next: Benchmark = { ...structuredClone(first!), id: 'shanghai-2022', from: CHANGE };
    first!.to = LAST_OLD;
    rewrite(next as ShortBenchmark);
    tables.benchmarks.push(next);
  });
}

/** Cuts the span at other shares: lenient up to `low`, severe from `high` on. */
export const withSpan = (low: string, high: string): Rulebook =>
  withBenchmark(({ grading }) => {
    for (const row of grading.span) {
      if (row.grade === 'lenient') row.to = low;
      else if (row.grade === 'severe') row.from = high;
      else Object.assign(row, { from: low, to: high });
    }
  });
