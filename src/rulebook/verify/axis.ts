/**
 * A criterion as cells. Deciding compares a stated number only with the ends of the rows, so all numbers between two
 * neighbouring ends fall into the same rows: each end and one number from each stretch between stand for all.
 */
import { Decimal } from '../../money/index.js';
import { COUNTS, DOMAINS, type Domain } from '../domain.js';
import type { GradingIndex } from '../index-book.js';
import {
  CONSEQUENCES,
  type Criterion,
  type Interval,
  ORDINALS,
  type Provision,
  type ThresholdRow,
} from '../schema.js';

/** One cell of a criterion: what a case states to be in it, and the rows that hold it. */
export interface Point {
  readonly stated: number | string;
  readonly rows: readonly ThresholdRow[];
  /** Rank of the ordinal of the first row, or -1 without a row. */
  readonly ordinal: number;
}

/** The cells of a criterion: numbers or named values, lightest first, then the ordinals themselves. */
export interface Axis {
  readonly criterion: Criterion;
  readonly values: readonly Point[];
  readonly ordinals: readonly Point[];
}

const holds = (row: ThresholdRow, value: Decimal): boolean => {
  if (row.from === undefined) return false;
  const low = value.comparedTo(row.from);
  if (low < 0 || (low === 0 && row.fromOpen === true)) return false;
  if (row.to === null || row.to === undefined) return true;
  const high = value.comparedTo(row.to);
  return high < 0 || (high === 0 && row.toOpen !== true);
};

const pointOf = (stated: number | string, rows: readonly ThresholdRow[]): Point => {
  const first = rows[0];
  return { stated, rows, ordinal: first ? ORDINALS.indexOf(first.ordinal) : -1 };
};

/** The ends of the rows and one number from each stretch between them, as far as a case can state them. */
export function representatives(
  rows: readonly Pick<ThresholdRow, 'from' | 'to'>[],
  { whole, most }: Domain,
): number[] {
  const limit = new Decimal(most);
  const ends = rows
    .flatMap((row) => [row.from, row.to])
    .filter((end) => end !== null && end !== undefined)
    .map((end) => new Decimal(end))
    .filter((end) => end.gt(0) && end.lte(limit));
  const cuts = [...new Map(ends.map((end) => [end.toString(), end])).values()].sort((a, b) =>
    a.comparedTo(b),
  );
  const values: Decimal[] = [];
  const between = (low: Decimal, high: Decimal | null): void => {
    const inside = whole
      ? low.floor().plus(1)
      : high
        ? low.plus(high).div(2)
        : low.plus(1).lt(limit)
          ? low.plus(1)
          : low.plus(limit).div(2);
    const below = high ? inside.lt(high) : inside.lte(limit);
    if (inside.gt(low) && below) values.push(inside);
  };
  let low = new Decimal(0);
  for (const cut of cuts) {
    between(low, cut);
    if (!whole || cut.isInteger()) values.push(cut);
    low = cut;
  }
  if (low.lt(limit)) between(low, null);
  return values.map((value) => value.toNumber());
}

/** The cells of a criterion for a provision, or `null` if the grading has no row for it. */
export function axisOf(
  grading: GradingIndex,
  criterion: Criterion,
  provision: Provision,
  finer: readonly Interval[] = [],
): Axis | null {
  const rows = grading.thresholds(criterion, provision);
  if (rows.length === 0) return null;
  const ordinals = ORDINALS.map((ordinal, i): Point => {
    const fitting = rows.filter((row) => row.ordinal === ordinal);
    return { stated: ordinal, rows: fitting.slice(0, 1), ordinal: fitting.length > 0 ? i : -1 };
  });
  if (criterion === 'consequence') {
    const values = CONSEQUENCES.map((value) =>
      pointOf(
        value,
        rows.filter((row) => row.values?.includes(value)),
      ),
    );
    return { criterion, values, ordinals };
  }
  const domain = criterion === 'frequency' ? COUNTS : DOMAINS[provision.quantity?.measure ?? 'count'];
  const values = representatives([...rows, ...finer], domain).map((value) =>
    pointOf(
      value,
      rows.filter((row) => holds(row, new Decimal(value))),
    ),
  );
  return { criterion, values, ordinals };
}
