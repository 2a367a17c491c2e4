import { Decimal } from './decimal.js';
import { writeYuan } from './yuan.js';

/** A range of fines in yuan as decisions carry it. `minOpen` / `maxOpen`: the end itself is not included. */
export interface YuanRange {
  /** The lower end in yuan, as a decimal string. */
  readonly min: string;
  /** The upper end in yuan, as a decimal string. */
  readonly max: string;
  /** Whether the lower end itself is left out. */
  readonly minOpen: boolean;
  /** Whether the upper end itself is left out. */
  readonly maxOpen: boolean;
}

/** The same with decimals, for computing. Ends may lie between two 分 until `roundInward`. */
export interface DecimalRange {
  readonly min: Decimal;
  readonly max: Decimal;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

export const range = (min: Decimal, max: Decimal, minOpen = false, maxOpen = false): DecimalRange => ({
  min,
  max,
  minOpen,
  maxOpen,
});

export const writeRange = (r: DecimalRange): YuanRange => ({
  min: writeYuan(r.min),
  max: writeYuan(r.max),
  minOpen: r.minOpen,
  maxOpen: r.maxOpen,
});

export const readRange = (r: YuanRange): DecimalRange => ({
  min: new Decimal(r.min),
  max: new Decimal(r.max),
  minOpen: r.minOpen,
  maxOpen: r.maxOpen,
});

/** Orders two lower ends: an open end lies behind a closed one at the same figure. */
export function compareMin(a: DecimalRange, b: DecimalRange): number {
  return a.min.comparedTo(b.min) || Number(a.minOpen) - Number(b.minOpen);
}

/** Orders two upper ends: an open end lies before a closed one at the same figure. */
export function compareMax(a: DecimalRange, b: DecimalRange): number {
  return a.max.comparedTo(b.max) || Number(b.maxOpen) - Number(a.maxOpen);
}

export const sameRange = (a: DecimalRange, b: DecimalRange): boolean =>
  compareMin(a, b) === 0 && compareMax(a, b) === 0;

/** True if every figure of `inner` lies in `outer`. */
export const within = (inner: DecimalRange, outer: DecimalRange): boolean =>
  compareMin(inner, outer) >= 0 && compareMax(inner, outer) <= 0;

export function containsAmount(r: DecimalRange, amount: Decimal): boolean {
  const low = amount.comparedTo(r.min);
  const high = amount.comparedTo(r.max);
  return (low > 0 || (low === 0 && !r.minOpen)) && (high < 0 || (high === 0 && !r.maxOpen));
}

/** The smallest range that holds both. */
export function hull(a: DecimalRange, b: DecimalRange): DecimalRange {
  const low = compareMin(a, b) <= 0 ? a : b;
  const high = compareMax(a, b) >= 0 ? a : b;
  return range(low.min, high.max, low.minOpen, high.maxOpen);
}

/**
 * Rounds the ends to 分 so that no figure leaves the range: minimum up, maximum down. An end that moves is no longer
 * the boundary figure itself, so it becomes a closed end.
 */
export function roundInward(r: DecimalRange): DecimalRange {
  const min = r.min.toDecimalPlaces(2, Decimal.ROUND_CEIL);
  const max = r.max.toDecimalPlaces(2, Decimal.ROUND_FLOOR);
  return range(min, max, r.minOpen && min.eq(r.min), r.maxOpen && max.eq(r.max));
}

const CENT = new Decimal('0.01');

/** True if no amount in whole 分 lies in the range. */
export function isEmpty(r: DecimalRange): boolean {
  const inner = roundInward(r);
  const low = inner.minOpen ? inner.min.plus(CENT) : inner.min;
  const high = inner.maxOpen ? inner.max.minus(CENT) : inner.max;
  return low.gt(high);
}

/**
 * Where an amount lies in a range, in whole millionths of its width: 0 at the minimum, 1,000,000 at the maximum, less
 * than 0 or more than 1,000,000 outside; `null` in a range of one figure. Rounded so that no amount crosses an end.
 */
export function placeIn(r: YuanRange, amount: Decimal): number | null {
  const { min, max } = readRange(r);
  const width = max.minus(min);
  if (width.isZero()) return null;
  const place = amount.minus(min).times(1_000_000).div(width);
  return place.toDecimalPlaces(0, amount.gt(max) ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR).toNumber();
}
