/** Lists of ids in which nothing may stand twice. */
import type { Path } from '../../errors/index.js';
import { caseAt } from './case-at.js';
import type { Check } from './check.js';

export function checkLists(check: Check): void {
  const once = (ids: readonly string[] | undefined, path: Path): void => {
    ids?.forEach((row, i) => {
      if (ids.indexOf(row) === i) return;
      check.faults.add('duplicate-row', [...path, i], { row }, caseAt(check, path));
    });
  };
  const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  const { data } = check;
  once(idsOf(data.benchmarks), ['benchmarks']);
  once(idsOf(data.policies), ['policies']);
  once(idsOf(data.unavailable), ['unavailable']);
  for (const table of ['generalParts', 'procedures'] as const) {
    once(idsOf(data[table]), [table]);
    once(
      data[table].map(({ of }) => of),
      [table],
    );
  }
  data.generalParts.forEach(({ grounds, consequences = [] }, i) => {
    once(idsOf(grounds), ['generalParts', i, 'grounds']);
    once(idsOf(consequences), ['generalParts', i, 'consequences']);
    grounds.forEach(({ all }, j) => {
      once(all, ['generalParts', i, 'grounds', j, 'all']);
    });
  });
  data.provisions.forEach((provision, i) => {
    const at = ['provisions', i];
    once(provision.criteria, [...at, 'criteria']);
    once(provision.facts, [...at, 'facts']);
    once(provision.quantity?.units, [...at, 'quantity', 'units']);
    once(provision.elements, [...at, 'elements']);
    provision.versions.forEach(({ orders, others, limbs = [] }, j) => {
      once(orders, [...at, 'versions', j, 'orders']);
      once(idsOf(others), [...at, 'versions', j, 'others']);
      once(idsOf(limbs), [...at, 'versions', j, 'limbs']);
    });
  });
  data.circumstances.forEach(({ includes }, i) => {
    once(includes, ['circumstances', i, 'includes']);
  });
  data.benchmarks.forEach(({ grading, table }, i) => {
    if (grading) once(idsOf(grading.groups), ['benchmarks', i, 'grading', 'groups']);
    if (table?.adjust) once(idsOf(table.adjust.groups), ['benchmarks', i, 'table', 'adjust', 'groups']);
  });
  data.refinements?.forEach(({ rows }, i) => {
    once(idsOf(rows), ['refinements', i, 'rows']);
  });
}
