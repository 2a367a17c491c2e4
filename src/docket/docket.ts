/** What a docket gives: each case decided by itself, and how they belong together. */
import type { Decision } from '../decide/decision.js';
import type { FineCheck } from '../fine/finding.js';

/** A case of a docket with its decision, or with what is wrong with it. */
export interface DocketEntry {
  readonly id: string;
  readonly decision: Decision;
  /** The intended fine as checked; `null`: none is stated. */
  readonly check: FineCheck | null;
}

/** A person who answers for a unit. */
export interface DocketLink {
  readonly kind: 'responsible-person';
  readonly unit: string;
  readonly person: string;
  /** The unit's fine from which the person's was computed, in yuan; `null`: none that is lawful is stated. */
  readonly unitFine: string | null;
  /** The person's provision has a range of its own, which no fine of the unit changes. */
  readonly ownRange: boolean;
}

/** Acts of one party: each has a figure of its own. No law that is held here says how they add up. */
export interface DocketGroup {
  readonly kind: 'several-acts';
  readonly partyName: string;
  readonly cases: readonly string[];
}

/** What the cases of a docket mean for each other, for the officer to look at. */
export type DocketNote =
  /** Two cases of one party on the same days: if it was one act, it is one case (行政处罚法 29). */
  | { readonly code: 'perhaps-one-act'; readonly cases: readonly string[] }
  /** The unit's fine is unlawful, so nothing is computed from it. */
  | { readonly code: 'unit-fine-unlawful'; readonly cases: readonly string[] }
  /** The unit is not fined: the condition for fining the person is not met. */
  | { readonly code: 'unit-not-fined'; readonly cases: readonly string[] }
  /** The unit's case is about another violation: nothing is computed from its fine. */
  | { readonly code: 'other-violation'; readonly cases: readonly string[] }
  /** Another provision gives the unit's fine, and persons are fined only under the one applied (policy). */
  | { readonly code: 'provision-not-applied'; readonly cases: readonly string[] }
  /** The unit's case is about other days: whether it is the same act is to be checked. */
  | { readonly code: 'other-days'; readonly cases: readonly string[] };

/** The cases of a docket, each with its decision, and what links them. */
export interface Docket {
  readonly entries: readonly DocketEntry[];
  readonly links: readonly DocketLink[];
  readonly groups: readonly DocketGroup[];
  readonly notes: readonly DocketNote[];
}
