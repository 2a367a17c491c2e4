/** The trail: one step for every finding. Ids and codes are stable; sentences are rendered from code and params. */
import type { YuanRange } from '../money/index.js';
import type { Amount, Leaf } from '../rulebook/schema/index.js';
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
  Text,
} from '../rulebook/schema.js';
import type { Day } from '../time/day.js';

/** A citation with the version that applied, or a document. */
export type StepSource =
  | (Citation & {
      /** The version that applied, by id; `null`: whichever it was. */
      version: string | null;
    })
  | {
      /** Title and number of the document. */
      document: string;
      /** The day of the document. */
      date?: string;
      /** What a reader has to know of it. */
      note?: string;
    };

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
  /** The lower end; `null`: none. */
  readonly from: string | null;
  /** The upper end; `null`: none. */
  readonly to: string | null;
  /** Whether the lower end itself is left out. */
  readonly fromOpen: boolean;
  /** Whether the upper end itself is left out. */
  readonly toOpen: boolean;
  /** The values of the row, by id; empty for numbers. */
  readonly values: string[];
  /** In which `from` and `to` count; `null`: times, or no numbers. */
  readonly unit: string | null;
}

/** An end of a range, or the one figure where both ends are the same. */
export type AmountEnd = 'min' | 'max' | 'figure';

/** A condition of a row and whether the case meets it. */
export interface LeafRead {
  readonly leaf: Leaf;
  readonly met: 'yes' | 'no' | 'open';
}

/** A row of a table as examined; `unseen`: the print does not show its condition. */
export interface RowRead {
  readonly row: string;
  readonly place: string;
  readonly grade: string | null;
  readonly holds: 'yes' | 'no' | 'open' | 'unseen';
  readonly leaves: readonly LeafRead[];
}

/** So many grades or points more, less below zero, or a half of the range. */
export type TableEffect =
  | { readonly shift: number }
  | { readonly points: number }
  | { readonly part: 'lower' | 'upper' };

/** Every finding code with what it found. */
export interface FindingParams {
  /** Every fact of the case as stated, whether or not a table asks for it. */
  'facts-stated': {
    criteria: readonly { criterion: Criterion; stated: StatedFact }[];
    /** Facts that the rulebook declares, in canonical form. */
    declared?: readonly { fact: string; stated: Json }[];
    /** In yuan, or `undeterminable`. */
    amounts: readonly { kind: AmountKind; amount: string }[];
    flags: readonly { flag: FlagName; value: boolean }[];
    evidence: readonly string[];
  };
  /** `lapsed`: the benchmark of which nobody knows whether it was still in force; `benchmark` is `null` then. */
  'law-at-act': {
    end: Day | [Day, Day] | null;
    versions: readonly string[];
    benchmark: string | null;
    lapsed?: string;
  };
  'law-at-decision': { day: Day; versions: readonly string[]; benchmark: string | null; lapsed?: string };
  'law-unchanged': Record<never, never>;
  /** `apartFromGains`: only the law at the decision confiscates gains, and nobody stated whether there are any. */
  'law-same': { apartFromGains?: true };
  'law-old': LawCompared;
  'law-new': LawCompared;
  'law-incomparable': LawCompared;
  /** `on`: the open facts, by their path in the case file. */
  'law-depends': { on: readonly string[] };
  'law-chosen-by-person': LawCompared & { version: 'old' | 'new'; reason: string };
  'benchmark-policy': { policy: string };
  /** By which policies of the rulebook the two versions were compared. */
  'comparison-policy': { policies: readonly string[] };
  /** The period of limitation turns on a policy of the rulebook. */
  'limitation-policy': { policy: string; choice: string };
  /** Whether a figure is large turns on a policy of the rulebook. */
  'hearing-policy': { policy: string; choice: string };
  /** Another provision makes a fine mandatory, which by the policy of the rulebook does not bind the one applied. */
  'mandatory-fine-elsewhere': { violations: readonly string[]; policy: string; choice: string };
  'not-punishable': { version: string };
  referred: { violation: string; because: 'provision' | 'intent' };
  'limitation-not-begun': Record<never, never>;
  'limitation-in-time': LimitationRun;
  'limitation-passed': LimitationRun;
  'limitation-unknown': { facts: readonly string[] };
  /** The end is not known; even if the act had ended on `end`, the period would not have run. */
  'limitation-end-unknown': Omit<LimitationRun, 'certain'>;
  /** The period runs from the refusal, or, where that is one reading, from the deadline of the order. */
  'limitation-from-order': {
    state: 'not-begun' | 'in-time' | 'passed';
    end: Day | null;
    discovered: Day | null;
    lastDay: Day | null;
    years: number;
  };
  /** From the act it has passed, from the deadline of a later order it has not; both are shown. */
  'limitation-contested': { deadline: string };
  'grounds-examined': {
    met: readonly string[];
    notMet: readonly { ground: string; absent: readonly string[]; unexamined: readonly string[] }[];
  };
  'ground-met': {
    ground: string;
    effect: 'no-penalty' | 'spared' | 'shall' | 'may' | 'severe';
    /** `law`: the other law that was named with it. */
    circumstances: readonly { id: string; evidence: readonly string[]; law?: string }[];
  };
  'order-not-made': Record<never, never>;
  'order-without-deadline': { issuedOn: Day | null };
  'order-deadline-running': { deadline: Day; decidedOn: Day };
  'order-complied': { deadline: Day; compliedOn: Day | null };
  'order-not-complied': { deadline: Day; compliedOn: Day | null };
  'order-compliance-unknown': { deadline: Day };
  /** The order that the provision needs; `running`: it was made and its deadline is not over. */
  'order-to-issue': { orders: readonly string[]; running: boolean };
  'order-recorded': { issuedOn: Day | null; deadline: Day | null; compliedOn: string | null };
  /** `violation`: whose provision names the order; `null`: the general part demands it with every penalty. */
  /** `corrected`: the case says that the violation is corrected, so that nothing is left to be ordered. */
  'orders-made': {
    orders: readonly { order: string; violation: string | null }[];
    corrected?: true;
  };
  'provision-yields': { from: string; to: string };
  /** Superior law goes first within its scope; nobody found whether the act lies in it. */
  'scope-open': { from: string; to: string; when: Text };
  'scope-outside': { from: string; to: string; when: Text };
  'provision-applied': {
    violation: string;
    party: Party;
    role: Role | null;
    mode: 'optional' | 'required';
    competence: { zh: string; en: string } | null;
  };
  'provision-not-applied': { violation: string; chosen: string; policy: string | null };
  /** Provisions that make a fine mandatory beside one that does not, or with a higher minimum in yuan. */
  'fine-mandatory-by-concurrence': { violations: readonly string[]; floor: string | null; policy: string };
  'amount-multiplied': {
    end: AmountEnd;
    of: AmountKind | 'quantity';
    amount: string;
    factor: string;
    product: string;
  };
  'amount-floored': { end: AmountEnd; amount: string; floor: string };
  'amount-capped': { end: AmountEnd; amount: string; cap: string };
  /** The cap lies below the lower end, and the provision says that there is no lower end then. */
  'amount-unbounded': { end: 'min'; amount: string; cap: string };
  'amount-rounded': { end: AmountEnd; amount: string; rounded: string };
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
  /** Raised to the minimum, in yuan, of the provision of another violation. */
  'range-raised': {
    grades: readonly Grade[];
    before: YuanRange;
    floor: string;
    violation: string;
    range: YuanRange;
  };
  /** A person who answers for a unit: no benchmark has grades for such fines. */
  'range-of-person': Record<never, never>;
  'rows-examined': { benchmark: string; rows: readonly RowRead[] };
  'table-finding': {
    benchmark: string;
    code: string;
    rows: readonly string[];
    places: readonly string[];
  };
  'points-summed': {
    benchmark: string;
    rows: readonly { factor: string; from: number; to: number }[];
    /** False: open facts leave other sums possible; the rows are those of one of them. */
    certain: boolean;
    from: number;
    to: number;
  };
  'factors-found': {
    benchmark: string;
    factors: readonly { fact: string; levels: readonly string[] }[];
    base: readonly string[];
    mitigation: readonly Mitigation[];
    aggravated: readonly boolean[];
  };
  /** What circumstances do to what the table gives, each that was found. */
  'table-adjusted': {
    benchmark: string;
    effects: readonly { circumstance: string; effect: TableEffect }[];
    /** The half of the range that is left; `null`: the whole of it. */
    half: 'lower' | 'upper' | null;
  };
  'range-of-table': {
    benchmark: string;
    parts: readonly {
      row: string | null;
      place: string | null;
      grade: string | null;
      fine: Amount | 'statutory' | 'unseen' | null;
      range: YuanRange | null;
    }[];
    /** The statutory range counts too, without a grade. */
    statutory: boolean;
    needs: readonly string[];
    range: YuanRange | null;
  };
  'range-single-figure': Record<never, never>;
  'range-no-benchmark': Record<never, never>;
  'range-assurance': { demanded: Assurance; notUsed: readonly string[] };
  'range-union': { versions: readonly string[]; range: YuanRange | null };
  'range-union-of-provisions': { violations: readonly string[]; range: YuanRange | null };
  'range-unknown': { needs: readonly (AmountKind | 'quantity')[] };
  'person-fine': {
    id: string;
    mode: 'optional' | 'required';
    of: 'unit-fine' | 'unit-range' | 'fixed' | 'unknown';
    range: YuanRange | null;
  };
  'person-not-fined': { id: string; policy: string | null };
  'person-hearing': { id: string; hearing: 'no' | 'yes' | 'depends'; threshold: string | null };
  'other-consequence': { id: string; amount: string | null };
  /** `byTable`: not the provision leaves the fine out but a grade of the table that is possible. */
  'option-warning-only': { byTable?: true };
  'option-no-fine': { byTable?: true };
  'option-fine-in-grade': { range: YuanRange | null };
  'option-mitigated': { grounds: readonly string[]; range: YuanRange | null };
  'option-spared': { ground: string };
  'procedure-track': { track: 'ordinary' | 'summary-allowed' | 'depends'; ceiling: string };
  'procedure-hearing': {
    hearing: 'no' | 'yes' | 'depends';
    /** `null`: no figure is held for the place. */
    threshold: string | null;
    /** From which amount on a confiscation gives the right; `null`: no figure is held. */
    confiscation: string | null;
    because: readonly ('fine' | 'heavy-consequence' | 'confiscation')[];
  };
  'procedure-legal-review': { needed: 'yes' | 'depends'; dependsOn: readonly string[] };
  'procedure-review-hint': { because: 'mitigated'; policy: string };
  'procedure-review-before-suit': { text: { zh: string; en: string } };
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
  /** Days of review for which the law of the day does not say that they do not count: contested, counted. */
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
export type LawReason = 'rank' | 'statutory' | 'consequences' | 'confiscation' | 'range' | 'options';

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

/** What a step of the trail can find. */
export type Finding = keyof FindingParams;

interface StepBase<F extends Finding> {
  /** Stable across versions. */
  readonly id: string;
  /** The rule applied, version and place: `apl-2021:36-p1`, `shanghai-2020:quantity.light`. */
  readonly rule: string;
  /** What was found, by its code; its sentence is rendered from code and `params`. */
  readonly finding: F;
  /** What the sentence needs, by the kind of finding. */
  readonly params: FindingParams[F];
  /** What the step found set, by its path in the decision. */
  readonly before: { readonly [path: string]: Json };
  /** What the step sets, by its path in the decision. */
  readonly after: { readonly [path: string]: Json };
  /** Where the rule is read. */
  readonly source: readonly StepSource[];
  /** The weakest level of assurance of what the step used. */
  readonly assurance: Assurance;
}

/** One step of the trail; a union by `finding`. */
export type Step = { [F in Finding]: StepBase<F> }[Finding];
