/** What can be said against an intended fine. */
import type { Outcome } from '../decide/decision.js';
import type { Fine } from '../decide/penalty.js';
import type { YuanRange } from '../money/index.js';
import type { Assurance } from '../rulebook/schema.js';
import type { StepSource } from '../trail/step.js';

/** Every code with the facts that say so. Amounts in yuan. */
export interface FineDetails {
  /** No penalty, an order first, a referral, an act that no law punishes; with `penalty`: the row of the table has no fine. */
  'fine-where-none': { outcome: Outcome; ground: string | null };
  'above-maximum': { maximum: string };
  /** `floorOf`: whose minimum it is where it is another provision's; `grounds`: what would allow it, if it were found. */
  'below-minimum-without-ground': { minimum: string; floorOf: string | null; grounds: readonly string[] };
  'below-minimum-with-ground': { minimum: string; grounds: readonly string[] };
  /** The provision leaves no choice, and nothing spares the party. */
  'zero-where-mandatory': Record<never, never>;
  /** `between`: none of the rows that were kept has the amount, though it lies between them. */
  'outside-the-grade': {
    grade: Fine['grade'];
    side: 'below' | 'above' | 'between';
    range: YuanRange;
    /** The rows of a table that count one by one; empty where there is one range. */
    rows: readonly { place: string; range: YuanRange }[];
  };
  /** Leniency is due by these grounds, and no grade says how much: the highest figure of the statute gives none. */
  'maximum-though-lenient': { maximum: string; grounds: readonly string[] };
  /** Whether the case goes to public security is not settled, for want of an examination of intent. */
  'beside-pending-transfer': { violations: readonly string[] };
  /** Under some of the answers to open facts the figure may be unlawful or lie elsewhere. */
  'not-settled': {
    missing: readonly string[];
    outcomes: readonly Outcome[];
    /** The statutory range, where the figure lies in it whatever the answers are; else `null`. */
    within: YuanRange | null;
  };
  /** Nobody chose between the versions of the law yet, and the fine is unlawful under these. */
  'unlawful-under-version': { versions: readonly ('old' | 'new')[] };
}

/** What can be found of a fine. */
export type FineCode = keyof FineDetails;

/** One finding; a union by `code`. */
export type FineFinding = {
  [C in FineCode]: {
    readonly code: C;
    readonly verdict: 'unlawful' | 'warning';
    readonly params: FineDetails[C];
    readonly source: readonly StepSource[];
    /** The weakest table behind it; `null`: none. */
    readonly assurance: Assurance | null;
  };
}[FineCode];

/** Whether a fine is lawful for a decision, and what was found. */
export interface FineCheck {
  /** Yuan, in canonical form; `"0"`: no fine. */
  readonly fine: string;
  readonly verdict: 'lawful' | 'unlawful' | 'warning';
  readonly findings: readonly FineFinding[];
}
