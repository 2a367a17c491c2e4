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

export const OUTCOMES = ['not-punishable', 'no-penalty', 'order-first', 'penalty', 'refer'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The form of the amount as the provision states it; `one-of` where concurring provisions cannot be compared yet. */
export type FineForm = Form | { kind: 'one-of'; forms: Form[] };

export interface Fine {
  /** `optional`: the office may impose it beside the warning; `required`: it must; `none`: the grade has no fine. */
  mode: FineMode | 'none';
  /** The range of the provision, in yuan; `null` if the base amount is not known. */
  statutory: YuanRange | null;
  form: FineForm;
  /** The grades of the statutory range and what each of them covers, in yuan; `null` without grades or amount. */
  gradeRanges: { grade: Grade; range: YuanRange }[] | null;
  /** An array if more than one is possible; `null` if there are no grades. */
  grade: Grade | Grade[] | null;
  /** The rows of a table that were kept, with what each gives in yuan; absent where the benchmark has no rows. */
  kept?: { row: string; place: string; grade: string | null; range: YuanRange | null }[];
  /** The range of the grade or grades, in yuan. */
  range: YuanRange | null;
  /** Present where another provision that makes a fine mandatory has a higher minimum: nothing below without a ground. */
  floor?: FineFloor;
  /** The weakest cell behind `range` (behind `form` if the amount is unknown). */
  assurance: Assurance;
}

/** The minimum of a concurring provision, in yuan, and whose it is. */
export interface FineFloor {
  amount: string;
  violation: string;
}

/** A fine on a person that follows from the unit's. */
export interface PersonFine {
  id: string;
  person: Text;
  mode: FineMode;
  form: { kind: 'share-of-fine'; from: string; to: string } | { kind: 'fixed' };
  range: YuanRange | null;
  /** Each person fined has a notice and a right to a hearing of their own (行政处罚法 44, 63). */
  hearing: 'no' | 'yes' | 'depends';
  /** The threshold for individuals, in yuan. */
  /** Yuan; `null`: the rulebook holds no figure for the place. */
  hearingThreshold: string | null;
  assurance: Assurance;
}

export interface OtherConsequence {
  id: string;
  mode: FineMode;
  when: Text | null;
  by: Text | null;
  /** Yuan, where the consequence is an amount. */
  amount: string | null;
  source: StepSource[];
}

export type Option =
  | { id: 'warning-only' }
  | { id: 'fine-in-grade'; range: YuanRange | null }
  | { id: 'mitigated'; range: YuanRange | null; grounds: string[] }
  | { id: 'spared'; ground: string };

/** Why there is no penalty. */
export interface NoPenaltyGround {
  /** `limitation`, `order-complied`, `table-row`, or the id of the ground in the general part. */
  id: string;
  /** What the row of a table says, where that is the ground. */
  text?: Text;
  /** Version and place: `apl-2021:33-p2`. */
  rule: string;
  circumstances: string[];
  source: StepSource[];
  assurance: Assurance;
}

/** What gives, or may give, a right to a hearing (行政处罚法 63). */
export type HearingReason = 'fine' | 'heavy-consequence' | 'confiscation';

export interface Procedure {
  track: 'ordinary' | 'summary-allowed' | 'depends';
  summaryCeiling: string;
  hearing: 'no' | 'yes' | 'depends';
  hearingBecause: HearingReason[];
  /** Yuan; `null`: the rulebook holds no figure for the place. */
  hearingThreshold: string | null;
  /** From which amount on a confiscation gives the right by itself, yuan; `null`: no figure is held. */
  confiscationThreshold: string | null;
  legalReview: { needed: 'yes' | 'depends'; dependsOn: string[]; hints?: ReviewHint[] };
  collectiveDiscussion: { needed: 'depends'; dependsOn: string[] };
  /** Last day for the decision; `null` if the filing day is not stated or the law sets no period. */
  decideBy: Day | null;
  payWithinDays: number;
  /** Set where a decision on the spot is possible and the law demands review before a suit against it. */
  reviewBeforeSuit: { track: 'summary'; text: Text; source: StepSource[]; assurance: Assurance } | null;
}

/** What makes review advisable without being required; a policy of the rulebook. */
export interface ReviewHint {
  because: 'mitigated';
  policy: string;
  source: StepSource[];
  assurance: Assurance;
}

export interface Answer {
  /** The answer in the terms of the case file. */
  answer: string;
  /** What a degree stands for in the tables: the rows of the criterion. Empty for other answers. */
  rows: RowText[];
  /** The unit of a quantity that is answered by a number. */
  unit: Unit | null;
  outcomes: Outcome[];
  grade: Grade | Grade[] | null;
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
  code:
    | 'gap'
    | 'overlap'
    | 'shared-end'
    | 'unseen-condition'
    | 'unseen-amount'
    | 'incomparable-bases'
    | 'departs'
    | 'outside-statute';
  benchmark: string;
  /** The rows, by id, and where the table prints them. */
  rows: string[];
  places: string[];
}

export interface Warning {
  code: WarningCode;
  params: Record<string, string>;
}

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

export type LawChosen = 'same' | 'old' | 'new' | 'incomparable' | 'not-punishable' | 'depends';

/** The result under one version of the law. */
export interface LawAlternative {
  version: 'old' | 'new';
  laws: string[];
  outcome: Outcome;
  ground: NoPenaltyGround | null;
  fine: Fine | null;
  options: Option[];
  /** The chain under this version; what its steps set are paths in this alternative. */
  steps: Step[];
}

export interface LawFinding {
  chosen: LawChosen;
  /** Instrument versions and benchmark at the end of the act, and at the decision. */
  atAct: string[];
  atDecision: string[];
  /** Both results, where the versions differ in their result. */
  alternatives: LawAlternative[];
  /** The recorded choice between incomparable versions. */
  choice?: { version: 'old' | 'new'; reason: string };
}

/** Which of several provisions that one act breaks gives the fine. */
export interface Concurrence {
  chosen: string | null;
  considered: { violation: string; outcome: Outcome; statutory: YuanRange | null }[];
}

/** Another department that the same facts may concern: a pointer for the officer, never a finding. */
export interface Hint {
  department: string;
  reason: Text;
  /** The violations of the case that point there. */
  violations: string[];
}

/** What every decision has. */
export interface DecisionBase {
  violation: string;
  party: Party;
  role: Role | null;
  partyName: string | null;
  /**
   * All outcomes that the missing facts leave open; the decision's own is the heaviest, apart from `refer` where nobody
   * examined the intent that would lead to it.
   */
  possibleOutcomes: Outcome[];
  warning: 'required' | 'none';
  orders: string[];
  otherConsequences: OtherConsequence[];
  personFines: PersonFine[];
  options: Option[];
  law: LawFinding;
  concurrence: Concurrence | null;
  hints: Hint[];
  procedure: Procedure;
  missing: MissingFact[];
  /** Ids of circumstances that nobody examined. They compute as absent. */
  unexamined: string[];
  /** What the printed tables leave open or contradict, as far as this case touches it. */
  findings: TableFinding[];
  warnings: Warning[];
  /** The weakest level that the decision used. */
  assurance: Assurance;
  requiredAssurance: Assurance | null;
  steps: Step[];
  /** The case as it was understood. */
  case: CanonicalCase;
  rulebook: { id: string; version: string; digest: string };
}

/** The act is to be penalised: the only outcome with a fine. */
export interface PenaltyDecision extends DecisionBase {
  outcome: 'penalty';
  fine: Fine;
  ground: null;
}

/** No penalty may be imposed, and why: the only outcome with a ground. */
export interface NoPenaltyDecision extends DecisionBase {
  outcome: 'no-penalty';
  fine: null;
  ground: NoPenaltyGround;
}

/** An order comes first, another authority decides, or no law punished the act. */
export interface OtherDecision extends DecisionBase {
  outcome: 'order-first' | 'refer' | 'not-punishable';
  fine: null;
  ground: null;
}

/**
 * What the law gives for a case. Plain JSON: amounts are decimal strings in yuan, days `YYYY-MM-DD`. A union by
 * `outcome`. Parts that decisions share are frozen: change a copy (`structuredClone`).
 */
export type Decision = PenaltyDecision | NoPenaltyDecision | OtherDecision;

export interface DecideOptions {
  /** Default: the built-in rulebook. */
  rulebook?: import('../rulebook/load.js').Rulebook;
  /** Benchmark cells below this level are not used; the range widens instead. */
  requireAssurance?: Assurance;
  /** Settles `incomparable` versions; recorded in the decision. */
  lawChoice?: { version: string; reason: string };
}

export type { AmountKind, Ordinal };
