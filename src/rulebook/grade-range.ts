/** What a grade covers of a statutory range. */
import { Decimal, type DecimalRange, range, roundInward } from '../money/index.js';
import { type GradingIndex, rangeKey } from './index-book.js';
import type { Grade, Party, RangeRow, SpanRow } from './schema.js';

export interface GradeRange {
  readonly grade: Grade;
  readonly cell: RangeRow | SpanRow;
  /** Rounded inward to 分. */
  readonly range: DecimalRange;
  /** The ends before rounding. */
  readonly exact: DecimalRange;
  /** The shares of the span, or `null` where the table states the range itself. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The range of one grade inside the statutory range: the table's own row, or its part of the span. */
export function rangeOfGrade(
  grading: GradingIndex,
  violation: string,
  party: Party,
  grade: Grade,
  statutory: DecimalRange,
): GradeRange {
  const own = grading.ranges.get(rangeKey(violation, party, grade));
  if (own) {
    const exact = range(new Decimal(own.min), new Decimal(own.max), own.minOpen, own.maxOpen);
    return { grade, cell: own, range: exact, exact, from: null, to: null };
  }
  const row = grading.span.get(grade)!;
  const span = statutory.max.minus(statutory.min);
  const from = new Decimal(row.from);
  const to = new Decimal(row.to);
  const exact = range(
    statutory.min.plus(span.times(from)),
    statutory.min.plus(span.times(to)),
    from.isZero() ? statutory.minOpen : row.fromOpen,
    to.eq(1) ? statutory.maxOpen : row.toOpen,
  );
  return { grade, cell: row, range: roundInward(exact), exact, from: row.from, to: row.to };
}
