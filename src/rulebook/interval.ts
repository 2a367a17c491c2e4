/** Intervals of numbers as tables state them: the one place that says what an interval holds and where it cuts. */
import { Decimal } from '../money/index.js';

/** From–to; `from` left out: no lower end; `to` left out or `null`: no upper end. Ends belong to it unless open. */
export interface Interval {
  readonly from?: string | undefined;
  readonly to?: string | null | undefined;
  readonly fromOpen?: boolean | undefined;
  readonly toOpen?: boolean | undefined;
}

/** True if the interval holds the number. */
export function holds({ from, to, fromOpen, toOpen }: Interval, value: Decimal): boolean {
  if (from !== undefined) {
    const low = value.comparedTo(from);
    if (low < 0 || (low === 0 && fromOpen === true)) return false;
  }
  if (to === null || to === undefined) return true;
  const high = value.comparedTo(to);
  return high < 0 || (high === 0 && toOpen !== true);
}

/** The ends of the intervals in order, each once. */
export function cutsOf(intervals: readonly Interval[]): Decimal[] {
  const ends = intervals.flatMap(({ from, to }) => [from, to]).filter((end) => end != null);
  return inOrder(ends.map((end) => new Decimal(end)));
}

/** Numbers in order, each once. */
export function inOrder(numbers: readonly Decimal[]): Decimal[] {
  const sorted = [...numbers].sort((a, b) => a.comparedTo(b));
  return sorted.filter((n, i) => i === 0 || !n.eq(sorted[i - 1]!));
}

/** The first whole number from an end on. */
export const firstWhole = (end: Decimal, open: boolean): Decimal => (open ? end.floor().plus(1) : end.ceil());

/** The last whole number up to an end. */
export const lastWhole = (end: Decimal, open: boolean): Decimal => (open ? end.ceil().minus(1) : end.floor());

/** What a fact that is measured can be. */
export interface Domain {
  /** Whole numbers only. */
  readonly whole: boolean;
  readonly lowest: Decimal;
  readonly lowestOpen: boolean;
  readonly highest: Decimal | null;
}

/** A stretch of numbers that no end of a row divides: a cut itself, or what lies between two of them. */
export interface Stretch {
  readonly low: Decimal;
  /** `null`: without end. */
  readonly high: Decimal | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** A number in it. */
  readonly sample: Decimal;
}

/** No table is written with more decimals; an end that has more is a fraction, such as 70,000 ÷ 30. */
const MOST_DECIMALS = 6;

function sampleBetween(low: Decimal, high: Decimal | null, whole: boolean): Decimal | null {
  const inside = whole ? firstWhole(low, true) : high ? low.plus(high).div(2) : low.plus(1);
  if (high !== null && !inside.lt(high)) return null;
  return inside.decimalPlaces() > MOST_DECIMALS ? shortest(inside, low, high) : inside;
}

/** The number with the fewest digits near a number between two ends, so that what is worked out from it is exact. */
function shortest(inside: Decimal, low: Decimal, high: Decimal | null): Decimal {
  for (let digits = 1; digits < inside.precision(); digits += 1) {
    const found = inside.toSignificantDigits(digits);
    if (found.gt(low) && (high === null || found.lt(high))) return found;
  }
  return inside;
}

/** The stretches into which cuts divide a domain, lowest first. */
export function stretches(cuts: readonly Decimal[], domain: Domain): Stretch[] {
  const { whole, lowest, lowestOpen, highest } = domain;
  const found: Stretch[] = [];
  const point = (at: Decimal): void => {
    if (whole && !at.isInteger()) return;
    found.push({ low: at, high: at, lowOpen: false, highOpen: false, sample: at });
  };
  const between = (low: Decimal, high: Decimal | null): void => {
    const sample = sampleBetween(low, high, whole);
    if (sample) found.push({ low, high, lowOpen: true, highOpen: high !== null, sample });
  };
  const inside = cuts.filter((cut) => cut.gt(lowest) && (highest === null || cut.lt(highest)));
  if (!lowestOpen) point(lowest);
  let low = lowest;
  for (const cut of inside) {
    between(low, cut);
    point(cut);
    low = cut;
  }
  if (highest?.eq(lowest)) return found;
  between(low, highest);
  if (highest) point(highest);
  return found;
}

/** Two stretches that follow each other, as one. */
export const joined = (first: Stretch, second: Stretch): Stretch => ({
  low: first.low,
  lowOpen: first.lowOpen,
  high: second.high,
  highOpen: second.highOpen,
  sample: first.sample,
});

/** The place of the stretch that holds a number among stretches in order, or -1. */
export function placeOf(value: Decimal, all: readonly Stretch[]): number {
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const side = sideOf(value, all[middle]!);
    if (side === 0) return middle;
    if (side < 0) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}

function sideOf(value: Decimal, { low, high, lowOpen, highOpen }: Stretch): -1 | 0 | 1 {
  const below = value.comparedTo(low);
  if (below < 0 || (below === 0 && lowOpen)) return -1;
  if (high === null) return 0;
  const above = value.comparedTo(high);
  return above > 0 || (above === 0 && highOpen) ? 1 : 0;
}
