/** The trail: one step for every finding. Ids and codes are stable; sentences are rendered from code and params. */
import type { YuanRange } from '../money/index.js';
import type {
  AmountKind,
  Assurance,
  Citation,
  Criterion,
  Form,
  Grade,
  Mitigation,
  Ordinal,
  Party,
  Role,
} from '../rulebook/schema.js';
import type { Day } from '../time/day.js';

/** A citation with the version that applied, or a document. */
export type StepSource =
  | (Citation & { version: string | null })
  | { document: string; date?: string; note?: string };

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface StatedFact {
  /** The number as a decimal string, the ordinal, or the named consequence. */
  readonly value: string;
  readonly unit: string | null;
}

/** A finding that is yes or no. */
export type FlagName = 'endangersLifeOrHealth' | 'endangersFinancialSafety' | 'intentToDamage';

/** A row of a criterion: from–to for numbers, or named values. */
export interface RowText {
  readonly from: string | null;
  readonly to: string | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
  readonly values: string[];
  /** In which `from` and `to` count; `null`: times, or no numbers. */
  readonly unit: string | null;
}

/** Every finding code with what it found. */
export interface FindingParams {
  /** Every fact of the case as stated, whether or not a table asks for it. */
  'facts-stated': {
    criteria: readonly { criterion: Criterion; stated: StatedFact }[];
    amounts: readonly { kind: AmountKind; amount: string }[];
    flags: readonly { flag: FlagName; value: boolean }[];
    evidence: readonly string[];
  };
  'law-at-act': { end: Day | [Day, Day] | null; versions: readonly string[]; benchmark: string | null };
  'law-at-decision': { day: Day; versions: readonly string[]; benchmark: string | null };
  'law-unchanged': Record<never, never>;
  'law-same': Record<never, never>;
  'law-old': LawCompared;
  'law-new': LawCompared;
  'law-incomparable': LawCompared;
  /** `on`: the open facts, by their path in the case file. */
  'law-depends': { on: readonly string[] };
  'law-chosen-by-person': LawCompared & { version: 'old' | 'new'; reason: string };
  'benchmark-policy': { policy: string };
  'not-punishable': { version: string };
  referred: { violation: string; because: 'provision' | 'intent' };
  'limitation-not-begun': Record<never, never>;
  'limitation-in-time': LimitationRun;
  'limitation-passed': LimitationRun;
  'limitation-unknown': { facts: readonly string[] };
  'grounds-examined': {
    met: readonly string[];
    notMet: readonly { ground: string; absent: readonly string[]; unexamined: readonly string[] }[];
  };
  'ground-met': {
    ground: string;
    effect: 'no-penalty' | 'spared' | 'shall' | 'may';
    circumstances: readonly { id: string; evidence: readonly string[] }[];
  };
  'order-not-made': Record<never, never>;
  'order-without-deadline': { issuedOn: Day | null };
  'order-deadline-running': { deadline: Day; decidedOn: Day };
  'order-complied': { deadline: Day; compliedOn: Day };
  'order-not-complied': { deadline: Day; compliedOn: Day | null };
  'order-compliance-unknown': { deadline: Day };
  'order-recorded': { issuedOn: Day | null; deadline: Day | null; compliedOn: string | null };
  /** `violation`: whose provision names the order; `null`: the general part demands it with every penalty. */
  'orders-made': { orders: readonly { order: string; violation: string | null }[] };
  'provision-yields': { from: string; to: string };
  'provision-applied': {
    violation: string;
    party: Party;
    role: Role | null;
    mode: 'optional' | 'required';
    competence: { zh: string; en: string } | null;
  };
  'provision-not-applied': { violation: string; chosen: string };
  'amount-multiplied': {
    end: 'min' | 'max';
    of: AmountKind | 'quantity';
    amount: string;
    factor: string;
    product: string;
  };
  'amount-floored': { end: 'min' | 'max'; amount: string; floor: string };
  'amount-capped': { end: 'min' | 'max'; amount: string; cap: string };
  'amount-rounded': { end: 'min' | 'max'; amount: string; rounded: string };
  'statutory-range': { form: Form; range: YuanRange };
  'statutory-unknown': { form: Form; needs: AmountKind | 'quantity' };
  'criterion-found': {
    criterion: Criterion;
    stated: StatedFact;
    row: RowText | null;
    ordinal: Ordinal;
    raisedBy: string | null;
  };
  'criterion-missing': { criterion: Criterion; possible: readonly Ordinal[] };
  'criterion-not-usable': { criterion: Criterion; demanded: Assurance };
  'base-grade': { ordinals: readonly Ordinal[]; grades: readonly Grade[] };
  'circumstances-weighed': {
    mitigation: readonly Mitigation[];
    aggravated: readonly boolean[];
    mitigating: readonly { id: string; evidence: readonly string[] }[];
    aggravating: readonly { id: string; evidence: readonly string[] }[];
    absent: readonly string[];
    unexamined: readonly string[];
  };
  'element-of-provision': { circumstance: string };
  'counted-once': { group: string; counted: readonly string[] };
  'grade-combined': { base: readonly Grade[]; grades: readonly Grade[] };
  'grades-of-range': { grades: readonly { grade: Grade; range: YuanRange }[] };
  'range-of-grade': {
    grade: Grade;
    statutory: YuanRange;
    from: string | null;
    to: string | null;
    lower: string;
    upper: string;
    range: YuanRange;
  };
  'range-of-grades': { grades: readonly Grade[]; range: YuanRange };
  /** Finer rules narrowed the range of the grade. */
  'range-refined': {
    grades: readonly Grade[];
    before: YuanRange;
    rows: readonly { refinement: string; row: string }[];
    range: YuanRange;
  };
  'range-single-figure': Record<never, never>;
  'range-no-benchmark': Record<never, never>;
  'range-assurance': { demanded: Assurance; notUsed: readonly string[] };
  'range-union': { versions: readonly string[]; range: YuanRange | null };
  'range-unknown': { needs: readonly (AmountKind | 'quantity')[] };
  'person-fine': {
    id: string;
    mode: 'optional' | 'required';
    of: 'unit-fine' | 'unit-range' | 'fixed' | 'unknown';
    range: YuanRange | null;
  };
  'other-consequence': { id: string; amount: string | null };
  'option-warning-only': Record<never, never>;
  'option-fine-in-grade': { range: YuanRange | null };
  'option-mitigated': { grounds: readonly string[]; range: YuanRange | null };
  'option-spared': { ground: string };
  'procedure-track': { track: 'ordinary' | 'summary-allowed' | 'depends'; ceiling: string };
  'procedure-hearing': {
    hearing: 'no' | 'yes' | 'depends';
    threshold: string;
    because: readonly ('fine' | 'heavy-consequence' | 'confiscation')[];
  };
  'procedure-legal-review': { dependsOn: readonly string[] };
  'procedure-collective-discussion': { dependsOn: readonly string[] };
  'procedure-decide-by': { filedOn: Day | null; days: number; decideBy: Day | null };
  'procedure-pay': { days: number };
  'surcharge-days': {
    late: number;
    suspended: number;
    counted: number;
    /** The last day for payment and the day of payment, where the days were counted from dates. */
    dueOn: Day | null;
    paidOn: Day | null;
  };
  /** The law of the day is not known to stop the surcharge during review or litigation: the days were counted. */
  'surcharge-suspension-unknown': { suspended: number };
  'surcharge-multiplied': { fine: string; ratePerDay: string; days: number; product: string; amount: string };
  'surcharge-capped': { amount: string; cap: string };
}

/** `end` is the day that the period was counted from; not `certain`: the one of the possible days nearest to another answer. */
export interface LimitationRun {
  readonly end: Day;
  readonly certain: boolean;
  readonly discovered: Day | null;
  readonly lastDay: Day;
  readonly years: number;
}

/** In which respect one version is lighter, or the two disagree; in the order in which they are compared. */
export type LawReason = 'rank' | 'statutory' | 'consequences' | 'range' | 'options';

/** What one version of the law gives, as far as the comparison looked. */
export interface LawSide {
  readonly versions: readonly string[];
  readonly outcome: 'not-punishable' | 'no-penalty' | 'order-first' | 'penalty' | 'refer';
  /** `limitation`, `order-complied`, or the id of the ground that gives no penalty. */
  readonly ground: string | null;
  readonly statutory: YuanRange | null;
  readonly range: YuanRange | null;
}

export interface LawCompared {
  readonly because: LawReason;
  readonly old: LawSide;
  readonly new: LawSide;
}

export type Finding = keyof FindingParams;

interface StepBase<F extends Finding> {
  /** Stable across versions. */
  readonly id: string;
  /** The rule applied, version and place: `apl-2021:36-p1`, `shanghai-2020:quantity.light`. */
  readonly rule: string;
  readonly finding: F;
  readonly params: FindingParams[F];
  /** What the step found set, by its path in the decision. */
  readonly before: { readonly [path: string]: Json };
  /** What the step sets, by its path in the decision. */
  readonly after: { readonly [path: string]: Json };
  readonly source: readonly StepSource[];
  readonly assurance: Assurance;
}

/** One step of the trail; a union by `finding`. */
export type Step = { [F in Finding]: StepBase<F> }[Finding];
