/**
 * The slots of a book: what the law leaves open and deciding needs. The book chooses one of the named alternatives and says
 * where it has it from; an alternative that the code does not have, or a slot that is not filled, does not load.
 */
const SLOTS = {
  'outcome-ranks': ['no-penalty-order-first-penalty'],
  'order-of-examination': ['refer-punishable-limitation-capacity-no-penalty-order-penalty'],
  'lighter-law-counts-everything': ['rank-then-maximum-and-minimum'],
  'lighter-law-confiscation': ['offset-by-leniency-is-incomparable'],
  'concurrence-higher-amount': ['maximum-minimum-superior-law'],
  'concurrence-mandatory-fine': ['no-fine-option-falls-away'],
  'persons-under-provision-applied': ['provision-applied-once'],
  'benchmark-follows-lighter-law': ['follows'],
  'harm-for-longer-limitation': ['consequence-other-than-none'],
  'end-of-a-period-in-years': ['anniversary-included-29-february-to-28'],
  'hearing-threshold': ['included'],
  'summary-ceiling': ['included'],
  rounding: ['inward-to-fen-single-half-up'],
  'confiscation-of-gains': ['not-where-refunded-or-spared'],
  'referral-addressee': ['named-by-provision'],
} as const;

type Slot = keyof typeof SLOTS;

/** The names of the slots. */
export const SLOT_NAMES = Object.keys(SLOTS) as readonly Slot[];

export const alternativesOf = (slot: Slot): readonly string[] => SLOTS[slot];
