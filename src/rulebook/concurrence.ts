/**
 * One act, several provisions (行政处罚法 29): which of them gives the fine, and the minimum of another that holds beside it.
 * The stage that decides and the check that proves ask these functions.
 */
import { compareMax, compareMin, type DecimalRange, range } from '../money/index.js';
import type { Index } from './index-book.js';
import type { Instrument, Provision } from './schema.js';
import type { Choices } from './slots.js';

/** What counts of a provision when several are compared. */
export interface Rival {
  /** `null`: no fine, or one whose amount is not known. */
  readonly statutory: DecimalRange | null;
  /** The range of the case. */
  readonly range: DecimalRange | null;
  /** The place of its instrument in the order of law: 0 is the highest. */
  readonly superiority: number;
}

const RANKS: readonly Instrument['rank'][] = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'rule',
  'normative-document',
];

/** The place of a provision's instrument in the order of law; after all of them where there is none. */
export function superiorityOf(
  { instruments }: Pick<Index, 'instruments'>,
  provision: Provision | undefined,
): number {
  const instrument = provision && instruments.get(provision.cite.instrument);
  return instrument ? RANKS.indexOf(instrument.rank) : RANKS.length;
}

const byStatute = ({ statutory: x }: Rival, { statutory: y }: Rival): number =>
  x && y ? y.max.comparedTo(x.max) || compareMin(y, x) : 0;
const byLaw = (a: Rival, b: Rival): number => byStatute(a, b) || a.superiority - b.superiority;
const byGrade = ({ range: a }: Rival, { range: b }: Rival): number =>
  a && b ? compareMax(b, a) || compareMin(b, a) : 0;
// What a provision without a fine gives in the case is nothing.
const byCase = (a: Rival, b: Rival): number => Number(!a.range) - Number(!b.range) || byGrade(a, b);

/**
 * The one with the higher fine first: statutory maximum, minimum, superior law, and where all of these are equal the
 * heavier range of its grade; or, if the book says so, that range before all the others.
 */
export function byHigherFine({ 'concurrence-higher-amount': choice }: Choices) {
  const caseFirst = choice === 'range-of-the-case-first';
  const [one, other] = caseFirst ? [byCase, byLaw] : [byLaw, byGrade];
  return (a: Rival, b: Rival): number => one(a, b) || other(a, b);
}

/** Of the provisions that make a fine mandatory, that whose minimum is highest and above that of the one chosen. */
export function highestMinimum<T extends { readonly statutory: DecimalRange | null }>(
  own: DecimalRange,
  mandatory: readonly T[],
): (T & { readonly statutory: DecimalRange }) | null {
  let highest: (T & { readonly statutory: DecimalRange }) | null = null;
  for (const one of mandatory) {
    const { statutory } = one;
    if (statutory && compareMin(statutory, highest?.statutory ?? own) > 0) highest = { ...one, statutory };
  }
  return highest;
}

/** The part of a range that is not below the floor; where nothing is, the floor itself. */
export function raised(found: DecimalRange, floor: DecimalRange): DecimalRange {
  if (compareMin(found, floor) >= 0) return found;
  const part = range(floor.min, found.max, floor.minOpen, found.maxOpen);
  return compareMax(found, range(floor.min, floor.min)) < 0 ? range(floor.min, floor.min) : part;
}
