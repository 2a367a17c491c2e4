/** A district's finer rules: a part of a grade's range where the facts of a row hold. */
import { Decimal, type DecimalRange, hull, range, roundInward } from '../money/index.js';
import type { Criterion, Grade, Interval, Party, Refinement, RefinementRow } from './schema.js';

export interface RefinedRow {
  readonly refinement: Refinement;
  readonly row: RefinementRow;
}

/** A criterion as a case states it. */
export type StatedValue =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'ordinal' };

/** `maybe`: the fact is known only as a degree, or not at all. */
export type Certainty = 'yes' | 'no' | 'maybe';

const inInterval = (value: Decimal, { from, to, fromOpen, toOpen }: Interval): boolean => {
  const low = value.comparedTo(from);
  if (low < 0 || (low === 0 && fromOpen === true)) return false;
  if (to === null) return true;
  const high = value.comparedTo(to);
  return high < 0 || (high === 0 && toOpen !== true);
};

/** Do all conditions of a row hold? */
export function holds({ when }: RefinementRow, stated: Readonly<Record<Criterion, StatedValue>>): Certainty {
  const found: Certainty[] = [];
  for (const criterion of ['frequency', 'quantity'] as const) {
    const interval = when[criterion];
    const value = stated[criterion];
    if (interval)
      found.push(value.kind === 'number' ? (inInterval(value.value, interval) ? 'yes' : 'no') : 'maybe');
  }
  if (when.consequence) {
    const { consequence } = stated;
    const named = consequence.kind === 'value';
    found.push(named ? (when.consequence.some((c) => c === consequence.value) ? 'yes' : 'no') : 'maybe');
  }
  return found.includes('no') ? 'no' : found.includes('maybe') ? 'maybe' : 'yes';
}

/** The range of a row, exact, inside a statutory range. */
export function rangeOfRow({ range: part }: RefinementRow, statutory: DecimalRange): DecimalRange {
  if (part.kind === 'yuan') {
    return range(new Decimal(part.min), new Decimal(part.max), part.minOpen, part.maxOpen);
  }
  const span = statutory.max.minus(statutory.min);
  const [from, to] = [new Decimal(part.from), new Decimal(part.to)];
  return range(
    statutory.min.plus(span.times(from)),
    statutory.min.plus(span.times(to)),
    from.isZero() ? statutory.minOpen : part.fromOpen,
    to.eq(1) ? statutory.maxOpen : part.toOpen,
  );
}

export const rowsFor = (
  refinements: readonly Refinement[],
  violation: string,
  party: Party,
  grade: Grade,
): RefinedRow[] =>
  refinements.flatMap((refinement) =>
    refinement.rows
      .filter((row) => row.violation === violation && row.party === party && row.grade === grade)
      .map((row) => ({ refinement, row })),
  );

/** The range of a grade as refined: that of the row that holds, or the union of what may hold. */
export function refined(
  whole: DecimalRange,
  statutory: DecimalRange,
  rows: readonly RefinedRow[],
  stated: Readonly<Record<Criterion, StatedValue>>,
): { readonly range: DecimalRange; readonly rows: readonly RefinedRow[] } {
  const certain = rows.filter(({ row }) => holds(row, stated) === 'yes');
  const [first] = certain;
  if (first) return { range: roundInward(rangeOfRow(first.row, statutory)), rows: [first] };
  const possible = rows.filter(({ row }) => holds(row, stated) === 'maybe');
  const parts = possible.map(({ row }) => roundInward(rangeOfRow(row, statutory)));
  return { range: parts.reduce((a, b) => hull(a, b), whole), rows: [] };
}
