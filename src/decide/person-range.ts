/** The fine on a person as a share of the unit's (建设工程质量管理条例 73). */
import { fail, issue } from '../errors/index.js';
import { Decimal, type DecimalRange, isEmpty, range, roundHalfUp, roundInward } from '../money/index.js';

const FEN = new Decimal('0.01');

interface Share {
  readonly from: string;
  readonly to: string;
}

/**
 * The share of a fine, or of every fine in a range; `null` where it is less than one 分. Rounded inward; one fixed share
 * is a single figure for each fine and rounds half up.
 */
export function shareIn({ from, to }: Share, unit: DecimalRange): DecimalRange | null {
  const point = new Decimal(from).eq(to);
  const found = point ? figures(new Decimal(from), unit) : roundInward(shared(from, to, unit));
  return isEmpty(found) || found.max.isZero() ? null : found;
}

/**
 * The share of a fine, or of every fine in a range.
 *
 * @param at where the amount stands in the case file that the unit's fine follows from
 * @throws CaliangError `amount-too-small`
 */
export const shareOfFine = (share: Share, unit: DecimalRange, at: readonly string[]): DecimalRange =>
  shareIn(share, unit) ??
  fail(issue('amount-too-small', at, { kind: 'unitFine', value: unit.max.toString() }));

const shared = (from: string, to: string, { min, max, minOpen, maxOpen }: DecimalRange): DecimalRange =>
  range(min.times(from), max.times(to), minOpen, maxOpen);

/** What the least and the largest fine that can be imposed give; fines are in whole 分. */
function figures(share: Decimal, { min, max, minOpen, maxOpen }: DecimalRange): DecimalRange {
  const [least, most] = [minOpen ? min.plus(FEN) : min, maxOpen ? max.minus(FEN) : max];
  return range(roundHalfUp(least.times(share)), roundHalfUp(most.times(share)));
}
