import type { CanonicalCase } from '../case/facts.js';
import type { YuanRange } from '../money/index.js';
import type {
  AmountKind,
  Assurance,
  FineMode,
  Form,
  Grade,
  Ordinal,
  Party,
  Role,
  Text,
  Unit,
} from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import type { RowText, Step, StepSource } from '../trail/step.js';

/** Every outcome that a decision can have. */
export const OUTCOMES = ['not-punishable', 'no-penalty', 'order-first', 'penalty', 'refer'] as const;
/** What the law can give for a case: the lightest first, apart from `refer`. */
export type Outcome = (typeof OUTCOMES)[number];

/** The form of the amount as the provision states it; `one-of` where concurring provisions cannot be compared yet. */
export type FineForm =
  | Form
  | {
      /** One of several forms. */
      kind: 'one-of';
      /** The forms of the concurring provisions. */
      forms: Form[];
    };

/** The fine of a decision: what the statute allows, the grade, and the range. */
export interface Fine {
  /** `optional`: the office may impose it beside the warning; `required`: it must; `none`: the grade has no fine. */
  mode: FineMode | 'none';
  /** The range of the provision, in yuan; `null` if the base amount is not known. */
  statutory: YuanRange | null;
  /** How the provision states the fine. */
  form: FineForm;
  /** The grades of the statutory range and what each of them covers, in yuan; `null` without grades or amount. */
  gradeRanges:
    | {
        /** The grade, by id. */
        grade: Grade;
        /** What it covers, in yuan. */
        range: YuanRange;
      }[]
    | null;
  /** An array if more than one is possible; `null` if there are no grades. */
  grade: Grade | Grade[] | null;
  /** The rows of a table that were kept, with what each gives in yuan; absent where the benchmark has no rows. */
  kept?: {
    /** The row, by id. */
    row: string;
    /** Where the table prints it. */
    place: string;
    /** Its grade; `null`: it only adds consequences. */
    grade: string | null;
    /** What it gives in yuan; `null` if the amount is not known. */
    range: YuanRange | null;
  }[];
  /** The range of the grade or grades, in yuan. */
  range: YuanRange | null;
  /** Present where another provision that makes a fine mandatory has a higher minimum: nothing below without a ground. */
  floor?: FineFloor;
  /** The weakest cell behind `range` (behind `form` if the amount is unknown). */
  assurance: Assurance;
}

/** The minimum of a concurring provision, in yuan, and whose it is. */
export interface FineFloor {
  /** The minimum in yuan. */
  amount: string;
  /** The violation whose provision sets it. */
  violation: string;
}

/** A fine on a person that follows from the unit's. */
export interface PersonFine {
  /** By which the book names the fine. */
  id: string;
  /** Who is fined, in the words of the article. */
  person: Text;
  /** `optional`: the office may impose it; `required`: it must. */
  mode: FineMode;
  /** A share of the unit's fine, or a range of its own. */
  form:
    | {
        /** A share of the unit's fine. */
        kind: 'share-of-fine';
        /** The least share, 0.05 for 5 %. */
        from: string;
        /** The greatest share. */
        to: string;
      }
    | {
        /** A range of its own. */
        kind: 'fixed';
      };
  /** The range in yuan; `null` while the unit's fine is not known. */
  range: YuanRange | null;
  /** Each person fined has a notice and a right to a hearing of their own (行政处罚法 44, 63). */
  hearing: 'no' | 'yes' | 'depends';
  /** The threshold for individuals, in yuan; `null`: the rulebook holds no figure for the place. */
  hearingThreshold: string | null;
  /** The weakest level of assurance behind it. */
  assurance: Assurance;
}

/** A consequence beside the fine, such as confiscation; listed, and computed only as far as it is an amount. */
export interface OtherConsequence {
  /** The consequence, by id; `terms` of the book has its words. */
  id: string;
  /** `optional`: it may be imposed; `required`: it must. */
  mode: FineMode;
  /** On what it depends, in words; `null`: always. */
  when: Text | null;
  /** Who decides it; `null`: the office. */
  by: Text | null;
  /** Yuan, where the consequence is an amount. */
  amount: string | null;
  /** Where it is read. */
  source: StepSource[];
}

/** What the office may choose between. */
export type Option =
  | {
      /** A warning and no fine. */
      id: 'warning-only';
    }
  | {
      /** A fine in the range of the grade. */
      id: 'fine-in-grade';
      /** The range in yuan; `null` if the amount is not known. */
      range: YuanRange | null;
    }
  | {
      /** A fine below the statutory minimum (减轻处罚), opened by grounds of 行政处罚法 30 to 32. */
      id: 'mitigated';
      /** The range in yuan; `null` if the amount is not known. */
      range: YuanRange | null;
      /** The grounds that open it, by id. */
      grounds: string[];
    }
  | {
      /** The penalty may be spared (行政处罚法 33(1)). */
      id: 'spared';
      /** The ground, by id. */
      ground: string;
    };

/** Why there is no penalty. */
export interface NoPenaltyGround {
  /** `limitation`, `order-complied`, `table-row`, or the id of the ground in the general part. */
  id: string;
  /** What the row of a table says, where that is the ground. */
  text?: Text;
  /** Version and place: `apl-2021:33-p2`. */
  rule: string;
  /** The circumstances that make the ground, by id. */
  circumstances: string[];
  /** Where it is read. */
  source: StepSource[];
  /** The weakest level of assurance behind it. */
  assurance: Assurance;
}

/** What gives, or may give, a right to a hearing (行政处罚法 63). */
export type HearingReason = 'fine' | 'heavy-consequence' | 'confiscation';

/** What the procedure demands of the decision: track, hearing, review and periods. */
export interface Procedure {
  /** The procedure: ordinary, or also on the spot (行政处罚法 51; in the version of 2017 33), or it depends on open facts. */
  track: 'ordinary' | 'summary-allowed' | 'depends';
  /** The greatest fine on the spot for this party, in yuan. */
  summaryCeiling: string;
  /** Whether the party has a right to a hearing (行政处罚法 63; in the version of 2017 42). */
  hearing: 'no' | 'yes' | 'depends';
  /** What gives that right. */
  hearingBecause: HearingReason[];
  /** Yuan; `null`: the rulebook holds no figure for the place. */
  hearingThreshold: string | null;
  /** From which amount on a confiscation gives the right by itself, yuan; `null`: no figure is held. */
  confiscationThreshold: string | null;
  /** Review by the legal reviewers before the decision (行政处罚法 58; in the version of 2017 38(3)). */
  legalReview: {
    /** Whether it is needed, as far as the case tells. */
    needed: 'yes' | 'depends';
    /** What it depends on, by id; `terms` of the book has the words (kind `fact`). */
    dependsOn: string[];
    /** What makes it advisable without being required. */
    hints?: ReviewHint[];
  };
  /** Discussion by the heads of the office (行政处罚法 57(2); in the version of 2017 38(2)). */
  collectiveDiscussion: {
    /** Whether it is needed, as far as the case tells. */
    needed: 'depends';
    /** What it depends on, by id; `terms` of the book has the words (kind `fact`). */
    dependsOn: string[];
  };
  /** Last day for the decision (行政处罚法 60); `null` if the filing day is not stated or the law sets no period. */
  decideBy: Day | null;
  /** In how many days from its service the decision is paid (行政处罚法 67(3); in the version of 2017 46(3)). */
  payWithinDays: number;
  /** Set where a decision on the spot is possible and the law demands review before a suit against it (行政复议法 23). */
  reviewBeforeSuit: {
    /** It concerns decisions on the spot only. */
    track: 'summary';
    /** What the law says, in plain words. */
    text: Text;
    /** Where it is read. */
    source: StepSource[];
    /** How far it can be trusted. */
    assurance: Assurance;
  } | null;
}

/** What makes review advisable without being required; a policy of the rulebook. */
export interface ReviewHint {
  /** What makes review advisable. */
  because: 'mitigated';
  /** The policy of the book, by id. */
  policy: string;
  /** Where it is read. */
  source: StepSource[];
  /** How far the policy can be trusted. */
  assurance: Assurance;
}

/** An answer to an open fact, and what it would give. */
export interface Answer {
  /** The answer in the terms of the case file. */
  answer: string;
  /** What a degree stands for in the tables: the rows of the criterion. Empty for other answers. */
  rows: RowText[];
  /** The unit of a quantity that is answered by a number. */
  unit: Unit | null;
  /** The outcomes that this answer leaves possible. */
  outcomes: Outcome[];
  /** The grade, or several; `null`: none. */
  grade: Grade | Grade[] | null;
  /** The range in yuan; `null`: none, or an amount is not known. */
  range: YuanRange | null;
}

/** A fact that could change the result, with what each answer would give. */
export interface MissingFact {
  /** Its path in the case file. */
  fact: string;
  /** Empty where the answers cannot be listed: an amount. */
  answers: Answer[];
}

/** A problem of a printed table that a case touches: a gap, an overlap, a departure from the statute. */
export interface TableFinding {
  /** The kind of problem. */
  code:
    | 'gap'
    | 'overlap'
    | 'shared-end'
    | 'unseen-condition'
    | 'unseen-amount'
    | 'incomparable-bases'
    | 'departs'
    | 'outside-statute';
  /** The benchmark, by id. */
  benchmark: string;
  /** The rows, by id, and where the table prints them. */
  rows: string[];
  /** Where the table prints them. */
  places: string[];
}

/** Something that the officer should know before signing. */
export interface Warning {
  /** What the officer is warned of. */
  code: WarningCode;
  /** What the sentence of the warning needs. */
  params: Record<string, string>;
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
  version: 'old' | 'new';
  /** Instrument versions and benchmark, by id. */
  laws: string[];
  /** The outcome under this version. */
  outcome: Outcome;
  /** Why there is no penalty; `null` for other outcomes. */
  ground: NoPenaltyGround | null;
  /** The fine; `null` unless the outcome is `penalty`. */
  fine: Fine | null;
  /** What the office may choose between. */
  options: Option[];
  /** The chain under this version; what its steps set are paths in this alternative. */
  steps: Step[];
}

/** How the versions of the law compare at the act and at the decision (行政处罚法 37). */
export interface LawFinding {
  /** Which version of the law applies (行政处罚法 37): the old, the new where it is lighter, or it is open. */
  chosen: LawChosen;
  /** Instrument versions and benchmark at the end of the act, by id. */
  atAct: string[];
  /** Instrument versions and benchmark at the decision, by id. */
  atDecision: string[];
  /** Both results, where the versions differ in their result. */
  alternatives: LawAlternative[];
  /** The recorded choice between incomparable versions. */
  choice?: {
    /** The version that was chosen. */
    version: 'old' | 'new';
    /** Why it was chosen. */
    reason: string;
  };
}

/** Which of several provisions that one act breaks gives the fine. */
export interface Concurrence {
  /** The violation whose provision gives the fine; `null` while it is open. */
  chosen: string | null;
  /** Every violation of the case, with what it gives alone. */
  considered: {
    /** The violation, by id. */
    violation: string;
    /** What it gives alone. */
    outcome: Outcome;
    /** The statutory range in yuan; `null`: no fine, or an amount is not known. */
    statutory: YuanRange | null;
  }[];
}

/** Another department that the same facts may concern: a pointer for the officer, never a finding. */
export interface Hint {
  /** The department, by id; `terms` of the book has its name. */
  department: string;
  /** Why the facts may concern it. */
  reason: Text;
  /** The violations of the case that point there. */
  violations: string[];
}

/** What every decision has. */
export interface DecisionBase {
  /** The violation that is applied, by id. */
  violation: string;
  /** The party: individual or unit. */
  party: Party;
  /** The role of the party; `null`: none was stated. */
  role: Role | null;
  /** The name of the party, as stated. */
  partyName: string | null;
  /**
   * All outcomes that the missing facts leave open; the decision's own is the heaviest, apart from `refer` where nobody
   * examined the intent that would lead to it.
   */
  possibleOutcomes: Outcome[];
  /** Whether a warning goes with the outcome. */
  warning: 'required' | 'none';
  /** Orders that go with the outcome, by id. */
  orders: string[];
  /** Consequences beside the fine. */
  otherConsequences: OtherConsequence[];
  /** Fines on persons who answer for the unit. */
  personFines: PersonFine[];
  /** What the office may choose between: warning, fine, a fine below the minimum, sparing the penalty. */
  options: Option[];
  /** Which versions of the law were compared, and which applies (行政处罚法 37). */
  law: LawFinding;
  /** Which provision gives the fine of one act that breaks several (行政处罚法 29); `null`: there is one. */
  concurrence: Concurrence | null;
  /** Other departments that the same facts may concern. */
  hints: Hint[];
  /** Procedure, hearing, review and periods. */
  procedure: Procedure;
  /** Facts that could change the result, with what each answer would give. */
  missing: MissingFact[];
  /** Ids of circumstances that nobody examined. They compute as absent. */
  unexamined: string[];
  /** What the printed tables leave open or contradict, as far as this case touches it. */
  findings: TableFinding[];
  /** What the officer should know before signing. */
  warnings: Warning[];
  /** The weakest level that the decision used. */
  assurance: Assurance;
  /** The level of assurance that was demanded; `null`: none. */
  requiredAssurance: Assurance | null;
  /** The trail: every finding, in order, with its sources. */
  steps: Step[];
  /** The case as it was understood. */
  case: CanonicalCase;
  /** The book that decided. */
  rulebook: {
    /** The id of the book. */
    id: string;
    /** The version of the book. */
    version: string;
    /** SHA-256 of its canonical JSON, hexadecimal. */
    digest: string;
  };
}

/** The act is to be penalised: the only outcome with a fine. */
export interface PenaltyDecision extends DecisionBase {
  /** What the law gives: a penalty, none, an order first, another authority, or nothing that punishes the act. */
  outcome: 'penalty';
  /** The fine; `null` unless the outcome is `penalty`. */
  fine: Fine;
  /** Why there is no penalty; `null` unless the outcome is `no-penalty`. */
  ground: null;
}

/** No penalty may be imposed, and why: the only outcome with a ground. */
export interface NoPenaltyDecision extends DecisionBase {
  /** What the law gives: a penalty, none, an order first, another authority, or nothing that punishes the act. */
  outcome: 'no-penalty';
  /** The fine; `null` unless the outcome is `penalty`. */
  fine: null;
  /** Why there is no penalty; `null` unless the outcome is `no-penalty`. */
  ground: NoPenaltyGround;
}

/** An order comes first, another authority decides, or no law punished the act. */
export interface OtherDecision extends DecisionBase {
  /** What the law gives: a penalty, none, an order first, another authority, or nothing that punishes the act. */
  outcome: 'order-first' | 'refer' | 'not-punishable';
  /** The fine; `null` unless the outcome is `penalty`. */
  fine: null;
  /** Why there is no penalty; `null` unless the outcome is `no-penalty`. */
  ground: null;
}

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
