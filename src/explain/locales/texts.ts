/** What a language has to say. A finding, an outcome or an id of the package's own without words does not compile. */
import type { Outcome, WarningCode } from '../../decide/decision.js';
import type { YuanRange } from '../../money/index.js';
import type {
  AmountKind,
  Assurance,
  Citation,
  Consequence,
  Criterion,
  FineMode,
  Form,
  Grade,
  Mitigation,
  Ordinal,
  Party,
  Role,
} from '../../rulebook/schema.js';
import type { Day } from '../../time/day.js';
import type {
  Finding,
  FindingParams,
  FlagName,
  LawReason,
  RowText,
  StatedFact,
  StepSource,
} from '../../trail/step.js';
import type { Lexicon } from '../lexicon.js';

export type SectionId =
  | 'result'
  | 'party'
  | 'facts'
  | 'order'
  | 'law'
  | 'general'
  | 'benchmark'
  | 'circumstances'
  | 'figure'
  | 'departure'
  | 'options'
  | 'missing'
  | 'alternatives'
  | 'procedure'
  | 'hints'
  | 'assurance'
  | 'rulebook';

/** The words of a book's rows in one language, by kind and id. */
export interface BookWords {
  /** A grade of the short form or of a table, by its id. */
  readonly grade: (id: Grade) => string;
  readonly ordinal: Readonly<Record<Ordinal, string>>;
  readonly consequence: Readonly<Record<Consequence, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly amount: Readonly<Record<AmountKind | 'quantity', string>>;
  readonly unit: Readonly<Record<string, string>>;
  readonly fact: Readonly<Record<string, string>>;
}

/** An answer to an open fact, with the rows of the tables that it stands for. */
export interface AnswerWords {
  readonly answer: string;
  readonly rows?: readonly RowText[];
  readonly unit?: string | null;
}

/** Words that do not depend on a rulebook. */
export interface PlainWords {
  readonly lang: 'zh-CN' | 'en';
  readonly list: (items: readonly string[]) => string;
  readonly and: (items: readonly string[]) => string;
  readonly yuan: (amount: string) => string;
  readonly range: (range: YuanRange) => string;
  readonly unknownRange: string;
  /** A rounded figure, and the one that was stated. */
  readonly about: (rounded: string, stated: string) => string;
  readonly day: (day: Day) => string;
  readonly days: (day: Day | readonly [Day, Day] | null) => string;
  readonly percent: (share: string) => string;
  readonly title: (name: string) => string;
  /** Places in one instrument, named once, with the name of its version if it has one. */
  readonly places: (title: string, citations: readonly Citation[], edition: string) => string;
  readonly sourceList: (sources: readonly string[]) => string;
  readonly document: (source: Extract<StepSource, { document: string }>) => string;
  readonly version: (title: string, from: Day, edition: string) => string;
  readonly bracket: (text: string) => string;
  readonly sentenceEnd: (text: string) => string;
  readonly basis: (sources: string) => string;
  readonly noted: (sources: string, assurance: string) => string;
  readonly assurance: Readonly<
    Record<Assurance, { readonly tag: string; readonly short: string; readonly lead: string }>
  >;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly mitigation: Readonly<Record<Mitigation, string>>;
  readonly mode: Readonly<Record<FineMode | 'none' | 'byTable', string>>;
  readonly party: Readonly<Record<Party, string>>;
  readonly otherGrounds: Readonly<Record<'limitation' | 'order-complied' | 'table-row', string>>;
  /** What a path in the decision is called; empty for paths that are not worth a name. */
  readonly figure: (path: string) => string;
}

/** Words that come from the rows of a book, and what is said with them. */
export interface Words extends PlainWords, Omit<BookWords, 'unit' | 'fact'> {
  readonly grades: (grade: Grade | readonly Grade[] | null) => string;
  readonly criterion: Readonly<Record<Criterion, string>>;
  /** What is found where a finding is yes. */
  readonly flag: Readonly<Record<FlagName, string>>;
  readonly form: (form: Form) => string;
  /** A row of a table as its condition. */
  readonly row: (row: RowText) => string;
  readonly stated: (stated: StatedFact) => string;
  readonly unit: (unit: string) => string;
  /** A fact by its path in the case file. */
  readonly fact: (path: string) => string;
  /** An answer to a missing fact, in the terms of the case file. */
  readonly answer: (path: string, answer: AnswerWords) => string;
}

export type FindingTexts = {
  readonly [F in Finding]: (params: FindingParams[F], lexicon: Lexicon) => string;
};

/** Labels and sentences of the explanation that are not findings. */
export interface Labels {
  readonly title: (violation: string) => string;
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly numbered: (n: number, title: string) => string;
  readonly pair: (label: string, value: string) => string;
  readonly item: (label: string, value: string) => string;
  readonly figuresAre: (assurance: string) => string;
  readonly weakest: (tables: string) => string;
  /** The table behind a finding. */
  readonly tables: Readonly<Partial<Record<Finding, string>>>;
  readonly demanded: (assurance: string) => string;
  readonly advice: string;
  readonly blank: string;
  readonly violation: string;
  readonly outcome: string;
  readonly statutory: string;
  readonly grade: string;
  readonly range: string;
  readonly mode: string;
  readonly warning: Readonly<Record<'required' | 'none', string>>;
  readonly warningLabel: string;
  readonly orders: string;
  /** That nothing is left to be ordered. */
  readonly corrected: string;
  readonly ground: string;
  readonly noGrades: string;
  readonly formUnknown: (form: string) => string;
  readonly partyKind: string;
  readonly partyName: string;
  readonly partyRole: string;
  readonly partyReason: (violation: string, party: string) => string;
  /** What was done, and where, in the words of the case. */
  readonly actWords: string;
  readonly actPlace: string;
  readonly actDates: string;
  readonly ongoing: (from: string) => string;
  readonly endUnknown: (from: string) => string;
  readonly actSpan: (from: string, to: string) => string;
  readonly discovered: string;
  readonly filed: string;
  readonly decided: string;
  readonly notStated: string;
  readonly evidence: string;
  readonly evidenceBlank: string;
  readonly orderNone: string;
  readonly orderIssued: string;
  readonly orderDeadline: string;
  readonly orderResult: string;
  readonly orderUnknown: string;
  readonly orderNotComplied: string;
  /** The same while the deadline has not passed. */
  readonly orderStillRuns: string;
  readonly orderComplied: (day: string) => string;
  readonly duty: string;
  readonly benchmarkName: string;
  readonly benchmarkIssuer: string;
  readonly benchmarkNote: string;
  readonly noBenchmark: string;
  /** No benchmark is known to be in force; the grading has this assurance, or there is none. */
  /** That the grade rests on less than the figures do. */
  readonly gradeRests: (level: string) => string;
  readonly noKnownBenchmark: (day: 'decision' | 'act', assurance: Assurance | null) => string;
  readonly found: string;
  readonly foundAbsent: string;
  readonly notExamined: string;
  /** Those among them that could change the result, the others, and those that the stated facts answer. */
  readonly unexamined: Readonly<Record<'changing' | 'others' | 'excluded', string>>;
  readonly nothing: string;
  readonly evidenceFor: (evidence: readonly string[]) => string;
  readonly question: (name: string, meaning: string) => string;
  readonly askAll: string;
  readonly neighbours: string;
  readonly lighter: (grade: string, reasons: readonly string[]) => string;
  readonly heavier: (grade: string, reasons: readonly string[]) => string;
  readonly reasons: {
    readonly heldBy: (criteria: readonly string[], grade: string) => string;
    readonly noMitigating: string;
    readonly mayOnly: (names: string) => string;
    readonly alreadyLowered: (names: string) => string;
    readonly aggravatedBy: (names: string) => string;
    readonly noCriterionHeavier: string;
    readonly noAggravating: string;
    readonly loweredBy: (names: string) => string;
    readonly offset: (names: string) => string;
  };
  /** What leaving the grade needs by the book's own rule, if it has one, and where that comes from. */
  readonly departure: (rule: string | null, source: string | null) => readonly string[];
  readonly otherConsequences: string;
  readonly consequence: (
    name: string,
    mode: string,
    when: string | null,
    by: string | null,
    amount: string | null,
  ) => string;
  /** Where one version of the law applies, while it is open which does. */
  readonly whereApplied: Readonly<Record<'old' | 'new', string>>;
  readonly comma: string;
  readonly personFine: (person: string, mode: string, range: string) => string;
  readonly missingAnswer: (answer: string, outcomes: string, grade: string, range: string | null) => string;
  readonly missingAmount: string;
  readonly missingLead: (facts: string) => string;
  readonly outcomesOpen: (outcomes: string) => string;
  readonly alternative: Readonly<Record<'old' | 'new', string>>;
  /** In which respect two versions of the law differ. */
  readonly lawReasons: Readonly<Record<LawReason, string>>;
  readonly alternativeResult: (outcome: string, laws: string) => string;
  /** A provision that is known and not held, which may penalise the act as well. */
  readonly beside: (title: string, place: { id: string; cite: string }, reason: string | null) => string;
  /** What holds for the fine that is meant, in place of what holds for the range. */
  readonly forFine: (fine: string, said: string) => string;
  readonly concurrence: (chosen: string | null, considered: readonly string[]) => string;
  readonly considered: (violation: string, outcome: string, range: string) => string;
  readonly hint: (department: string, reason: string) => string;
  readonly hintLead: string;
  readonly figure: string;
  readonly requiredLevel: string;
  readonly assuranceOfDecision: string;
  readonly book: string;
  readonly bookVersion: string;
  readonly digest: string;
  readonly warnings: {
    readonly [C in WarningCode]: (params: Record<string, string>, lexicon: Lexicon) => string;
  };
  readonly picture: {
    readonly title: (violation: string) => string;
    readonly statutory: string;
    readonly range: string;
    readonly imposed: string;
    readonly described: (statutory: string, grades: string, range: string, imposed: string | null) => string;
  };
}

export interface Locale {
  readonly plain: PlainWords;
  readonly words: (book: BookWords) => Words;
  readonly labels: Labels;
  readonly findings: FindingTexts;
}
