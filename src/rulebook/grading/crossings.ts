/** Where the amounts of a table's rows cross: caps and floors reached, and lines that meet. */
import { Decimal } from '../../money/index.js';
import { inOrder } from '../interval.js';
import type { Amount, Condition, Table } from '../schema/index.js';

type Line = { readonly fact: string; readonly rate: Decimal };

const amountsOf = (table: Table): Amount[] => {
  if (table.form === 'factors') return table.ranges.map((row) => row.fine);
  if (table.form === 'scores') return [];
  return table.rows.flatMap(({ then }) =>
    typeof then === 'object' && 'fine' in then && typeof then.fine === 'object' && then.fine !== null
      ? [then.fine]
      : [],
  );
};

/**
 * Conditions that cut every measured fact where amounts of rows, or of the statutes in `more`, cross on it: between two
 * cuts one amount stays above another, so that the ends of a cell stand for all of it. Cuts are exact fractions
 * (70,000 ÷ 30), which stand here with 40 digits: a stated number has 15, so that the comparison is exact.
 */
export function crossingsOf(table: Table, more: readonly Amount[]): Condition[] {
  const all = [...amountsOf(table), ...more];
  const lines = all.flatMap(({ of, from, to }): Line[] =>
    typeof of === 'object' && 'fact' in of
      ? [from, to].map((rate) => ({ fact: of.fact, rate: new Decimal(rate) }))
      : [],
  );
  const levels = all.flatMap(({ of, from, to, floor, cap }) => [
    ...(of === 'yuan' ? [from, to] : []),
    ...[floor, cap].flatMap((limit) => (limit === undefined || limit.startsWith('statutory') ? [] : [limit])),
  ]);
  return [...new Set(lines.map(({ fact }) => fact))].flatMap((fact) => {
    const rates = lines.filter((line) => line.fact === fact && !line.rate.isZero()).map(({ rate }) => rate);
    const cuts = inOrder(rates.flatMap((rate) => levels.map((level) => new Decimal(level).div(rate))));
    return cuts.flatMap((cut): Condition[] => [
      { fact, from: cut.toString() },
      { fact, from: cut.toString(), fromOpen: true },
    ]);
  });
}
