import type { CanonicalCase } from '../case/facts.js';
import type { YuanRange } from '../money/index.js';
import type { AmountKind, Assurance, Grade, Ordinal, Party, Role, Text, Unit } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import type { RowText, Step, StepSource } from '../trail/step.js';
import type { Fine, Option, OtherConsequence, PersonFine } from './penalty.js';

/** Every outcome that a decision can have. */
export const OUTCOMES = ['not-punishable', 'no-penalty', 'order-first', 'penalty', 'refer'] as const;
/** What the law can give for a case: the lightest first, apart from `refer`. */
export type Outcome = (typeof OUTCOMES)[number];

/** Why there is no penalty. */
export interface NoPenaltyGround {
  /** `limitation`, `order-complied`, `table-row`, or the id of the ground in the general part. */
  readonly id: string;
  /** What the row of a table says, where that is the ground. */
  readonly text?: Text;
  /** Version and place: `apl-2021:33-p2`. */
  readonly rule: string;
  /** The circumstances that make the ground, by id. */
  readonly circumstances: readonly string[];
  /** Where it is read. */
  readonly source: readonly StepSource[];
  /** The weakest level of assurance behind it. */
  readonly assurance: Assurance;
}

/** What gives, or may give, a right to a hearing (行政处罚法 63). */
export type HearingReason = 'fine' | 'heavy-consequence' | 'confiscation';

/** What the procedure demands of the decision: track, hearing, review and periods. */
export interface Procedure {
  /** The procedure: ordinary, or also on the spot (行政处罚法 51; in the version of 2017 33), or it depends on open facts. */
  readonly track: 'ordinary' | 'summary-allowed' | 'depends';
  /** The greatest fine on the spot for this party, in yuan. */
  readonly summaryCeiling: string;
  /** Whether the party has a right to a hearing (行政处罚法 63; in the version of 2017 42). */
  readonly hearing: 'no' | 'yes' | 'depends';
  /** What gives that right. */
  readonly hearingBecause: readonly HearingReason[];
  /** Yuan; `null`: the rulebook holds no figure for the place. */
  readonly hearingThreshold: string | null;
  /** From which amount on a confiscation gives the right by itself, yuan; `null`: no figure is held. */
  readonly confiscationThreshold: string | null;
  /** Review by the legal reviewers before the decision (行政处罚法 58; in the version of 2017 38(3)). */
  readonly legalReview: {
    /** Whether it is needed, as far as the case tells. */
    readonly needed: 'yes' | 'depends';
    /** What it depends on, by id; `terms` of the book has the words (kind `fact`). */
    readonly dependsOn: readonly string[];
    /** What makes it advisable without being required. */
    readonly hints?: readonly ReviewHint[];
  };
  /** Discussion by the heads of the office (行政处罚法 57(2); in the version of 2017 38(2)). */
  readonly collectiveDiscussion: {
    /** Whether it is needed, as far as the case tells. */
    readonly needed: 'depends';
    /** What it depends on, by id; `terms` of the book has the words (kind `fact`). */
    readonly dependsOn: readonly string[];
  };
  /** Last day for the decision (行政处罚法 60); `null` if the filing day is not stated or the law sets no period. */
  readonly decideBy: Day | null;
  /** In how many days from its service the decision is paid (行政处罚法 67(3); in the version of 2017 46(3)). */
  readonly payWithinDays: number;
  /** Set where a decision on the spot is possible and the law demands review before a suit against it (行政复议法 23). */
  readonly reviewBeforeSuit: {
    /** It concerns decisions on the spot only. */
    readonly track: 'summary';
    /** What the law says, in plain words. */
    readonly text: Text;
    /** Where it is read. */
    readonly source: readonly StepSource[];
    /** How far it can be trusted. */
    readonly assurance: Assurance;
  } | null;
}

/** What makes review advisable without being required; a policy of the rulebook. */
export interface ReviewHint {
  /** What makes review advisable. */
  readonly because: 'mitigated';
  /** The policy of the book, by id. */
  readonly policy: string;
  /** Where it is read. */
  readonly source: readonly StepSource[];
  /** How far the policy can be trusted. */
  readonly assurance: Assurance;
}

/** An answer to an open fact, and what it would give. */
export interface Answer {
  /** The answer in the terms of the case file. */
  readonly answer: string;
  /**
   * What a degree stands for in the tables: the rows of the criterion. For a fact or amount that a table reads: the numbers or
   * values for which this answer stands. Empty where it stands for itself.
   */
  readonly rows: readonly RowText[];
  /** The unit of a quantity that is answered by a number. */
  readonly unit: Unit | null;
  /** The outcomes that this answer leaves possible. */
  readonly outcomes: readonly Outcome[];
  /** The grade, or several; `null`: none. */
  readonly grade: Grade | readonly Grade[] | null;
  /** The range in yuan; `null`: none, or an amount is not known. */
  readonly range: YuanRange | null;
}

/** A fact that could change the result, with what each answer would give. */
export interface MissingFact {
  /** Its path in the case file. */
  readonly fact: string;
  /** Empty where the answers cannot be listed: an amount. */
  readonly answers: readonly Answer[];
}

/** A problem of a printed table that a case touches: a gap, an overlap, a departure from the statute. */
export interface TableFinding {
  /** The kind of problem. */
  readonly code:
    | 'gap'
    | 'overlap'
    | 'shared-end'
    | 'unseen-condition'
    | 'unseen-amount'
    | 'incomparable-bases'
    | 'departs'
    | 'outside-statute';
  /** The benchmark, by id. */
  readonly benchmark: string;
  /** The rows, by id, and where the table prints them. */
  readonly rows: readonly string[];
  /** Where the table prints them. */
  readonly places: readonly string[];
}

/** Something that the officer should know before signing. */
export interface Warning {
  /** What the officer is warned of. */
  readonly code: WarningCode;
  /** What the sentence of the warning needs. */
  readonly params: Record<string, string>;
}

/** What a decision can warn of. */
export type WarningCode =
  | 'benchmark-may-have-lapsed'
  | 'no-benchmark-in-force'
  | 'intent-not-examined'
  | 'intent-found'
  | 'evidence-missing'
  | 'general-part-below-demand'
  | 'decided-late'
  | 'shall-be-lenient-ungraded'
  | 'outcome-depends'
  | 'concurrence-open'
  | 'concurrence-mandatory'
  | 'unit-fine-outside-range'
  | 'unit-fine-outside-grade'
  | 'unit-fine-to-check'
  | 'gains-not-stated'
  | 'act-end-unknown'
  | 'act-end-not-complied'
  | 'limitation-contested'
  | 'yields-within-scope'
  | 'text-not-checked-since'
  | 'text-after-last-known'
  | 'own-accord-after-order'
  | 'law-not-named'
  | 'shall-be-severe';

/** Which version of the law applies: the same, the old, the new, or it is open. */
export type LawChosen = 'same' | 'old' | 'new' | 'incomparable' | 'not-punishable' | 'depends';

/** The result under one version of the law. */
export interface LawAlternative {
  /** The law at the end of the act, or that at the decision. */
  readonly version: 'old' | 'new';
  /** Instrument versions and benchmark, by id. */
  readonly laws: readonly string[];
  /** The outcome under this version. */
  readonly outcome: Outcome;
  /** Why there is no penalty; `null` for other outcomes. */
  readonly ground: NoPenaltyGround | null;
  /** The fine; `null` unless the outcome is `penalty`. */
  readonly fine: Fine | null;
  /** What the office may choose between. */
  readonly options: readonly Option[];
  /** The chain under this version; what its steps set are paths in this alternative. */
  readonly steps: readonly Step[];
}

/** How the versions of the law compare at the act and at the decision (行政处罚法 37). */
export interface LawFinding {
  /** Which version of the law applies (行政处罚法 37): the old, the new where it is lighter, or it is open. */
  readonly chosen: LawChosen;
  /** Instrument versions and benchmark at the end of the act, by id. */
  readonly atAct: readonly string[];
  /** Instrument versions and benchmark at the decision, by id. */
  readonly atDecision: readonly string[];
  /** Both results, where the versions differ in their result. */
  readonly alternatives: readonly LawAlternative[];
  /** The recorded choice between incomparable versions. */
  readonly choice?: {
    /** The version that was chosen. */
    readonly version: 'old' | 'new';
    /** Why it was chosen. */
    readonly reason: string;
  };
}

/** Which of several provisions that one act breaks gives the fine. */
export interface Concurrence {
  /** The violation whose provision gives the fine; `null` while it is open. */
  readonly chosen: string | null;
  /** Every violation of the case, with what it gives alone. */
  readonly considered: readonly {
    /** The violation, by id. */
    readonly violation: string;
    /** What it gives alone. */
    readonly outcome: Outcome;
    /** The statutory range in yuan; `null`: no fine, or an amount is not known. */
    readonly statutory: YuanRange | null;
  }[];
}

/** Another department that the same facts may concern: a pointer for the officer, never a finding. */
export interface Hint {
  /** The department, by id; `terms` of the book has its name. */
  readonly department: string;
  /** Why the facts may concern it. */
  readonly reason: Text;
  /** The violations of the case that point there. */
  readonly violations: readonly string[];
}

/** What every decision has. */
export interface DecisionBase {
  /** The violation that is applied, by id. */
  readonly violation: string;
  /** The party: individual or unit. */
  readonly party: Party;
  /** The role of the party; `null`: none was stated. */
  readonly role: Role | null;
  /** The name of the party, as stated. */
  readonly partyName: string | null;
  /**
   * All outcomes that the missing facts leave open; the decision's own is the heaviest, apart from `refer` where nobody
   * examined the intent that would lead to it.
   */
  readonly possibleOutcomes: readonly Outcome[];
  /** Whether a warning goes with the outcome. */
  readonly warning: 'required' | 'none';
  /** Orders that go with the outcome, by id. */
  readonly orders: readonly string[];
  /** Consequences beside the fine. */
  readonly otherConsequences: readonly OtherConsequence[];
  /** Fines on persons who answer for the unit. */
  readonly personFines: readonly PersonFine[];
  /** What the office may choose between: warning, fine, a fine below the minimum, sparing the penalty. */
  readonly options: readonly Option[];
  /** Which versions of the law were compared, and which applies (行政处罚法 37). */
  readonly law: LawFinding;
  /** Which provision gives the fine of one act that breaks several (行政处罚法 29); `null`: there is one. */
  readonly concurrence: Concurrence | null;
  /** Other departments that the same facts may concern. */
  readonly hints: readonly Hint[];
  /** Procedure, hearing, review and periods. */
  readonly procedure: Procedure;
  /** Facts that could change the result, with what each answer would give. */
  readonly missing: readonly MissingFact[];
  /** Ids of circumstances that nobody examined. They compute as absent. */
  readonly unexamined: readonly string[];
  /** What the printed tables leave open or contradict, as far as this case touches it. */
  readonly findings: readonly TableFinding[];
  /** What the officer should know before signing. */
  readonly warnings: readonly Warning[];
  /** The weakest level that the decision used. */
  readonly assurance: Assurance;
  /** The level of assurance that was demanded; `null`: none. */
  readonly requiredAssurance: Assurance | null;
  /** The trail: every finding, in order, with its sources. */
  readonly steps: readonly Step[];
  /** The case as it was understood. */
  readonly case: CanonicalCase;
  /** The book that decided. */
  readonly rulebook: {
    /** The id of the book. */
    readonly id: string;
    /** The version of the book. */
    readonly version: string;
    /** SHA-256 of its canonical JSON, hexadecimal. */
    readonly digest: string;
  };
}

interface Decided<O extends Outcome, F extends Fine | null, G extends NoPenaltyGround | null>
  extends DecisionBase {
  /** What the law gives: a penalty, none, an order first, another authority, or nothing that punishes the act. */
  readonly outcome: O;
  /** The fine; `null` unless the outcome is `penalty`. */
  readonly fine: F;
  /** Why there is no penalty; `null` unless the outcome is `no-penalty`. */
  readonly ground: G;
}

/** The act is to be penalised: the only outcome with a fine. */
export interface PenaltyDecision extends Decided<'penalty', Fine, null> {}

/** No penalty may be imposed, and why: the only outcome with a ground. */
export interface NoPenaltyDecision extends Decided<'no-penalty', null, NoPenaltyGround> {}

/** An order comes first, another authority decides, or no law punished the act. */
export interface OtherDecision extends Decided<'order-first' | 'refer' | 'not-punishable', null, null> {}

/**
 * What the law gives for a case. Plain JSON: amounts are decimal strings in yuan, days `YYYY-MM-DD`. A union by
 * `outcome`. Parts that decisions share are frozen: change a copy (`structuredClone`).
 */
export type Decision = PenaltyDecision | NoPenaltyDecision | OtherDecision;

/** With which rulebook a case is decided, and what the officer settled beforehand. */
export interface DecideOptions {
  /** Default: the built-in rulebook. */
  rulebook?: import('../rulebook/load.js').Rulebook;
  /** Benchmark cells below this level are not used; the range widens instead. */
  requireAssurance?: Assurance;
  /** Settles `incomparable` versions; recorded in the decision. */
  lawChoice?: { version: string; reason: string };
}

export type { AmountKind, Ordinal };
