/** What an audit finds: codes, the facts of each, and how grave it is. */
import type { Outcome } from '../decide/decision.js';
import type { YuanRange } from '../money/index.js';
import type { Assurance, Grade } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import type { StepSource } from '../trail/step.js';
import type { CountedBy } from './hearing-period.js';

/** What a decided case can get wrong, each with the facts that say so. Amounts in yuan. */
export interface FindingDetails {
  /** A fine although the law gives none; with `penalty`: the row of the table has no fine. */
  'fine-without-basis': { outcome: Outcome; ground: string | null };
  'fine-above-maximum': { maximum: string };
  'fine-below-minimum': { minimum: string };
  /** Below the minimum, with a ground for it, but without approval on record. */
  'mitigation-not-approved': { minimum: string };
  'mandatory-fine-missing': Record<never, never>;
  'warning-missing': Record<never, never>;
  /** A warning is a penalty (行政处罚法 9(1)): the provision has none (`penalty`), or the law gives no penalty. */
  'warning-without-basis': { outcome: Outcome; ground: string | null };
  /** `between`: between rows of a table that count one by one. */
  'outside-grade': { grade: Grade | readonly Grade[]; side: 'below' | 'above' | 'between' };
  'departure-without-ground': Record<never, never>;
  'departure-without-approval': Record<never, never>;
  'leniency-not-given': { circumstances: readonly string[] };
  'heavier-than-notice': { notice: string };
  'hearing-not-offered': { threshold: string | null };
  'hearing-not-recorded': { threshold: string | null };
  /** Decided while the party could still ask for a hearing. */
  'decided-before-hearing-period': {
    servedOn: Day;
    decidedOn: Day;
    until: Day;
    earliest: Day;
    countedBy: CountedBy;
  };
  /** The notice has to come before the decision (行政处罚法 44, 62). */
  'notice-after-decision': { servedOn: Day; decidedOn: Day };
  'reasons-missing': Record<never, never>;
  'decided-late': { decideBy: string };
  'dates-differ': { case: string; imposed: string };
  'wrong-version': { cited: readonly string[]; right: readonly string[] };
  /** The facts do not settle it: the figure is lawful under some of the answers. */
  'cannot-be-judged': { missing: readonly string[] };
}

/** What an audit can find. */
export type AuditCode = keyof FindingDetails;

export const SEVERITY = {
  'fine-without-basis': 'error',
  'fine-above-maximum': 'error',
  'fine-below-minimum': 'error',
  'mitigation-not-approved': 'warning',
  'mandatory-fine-missing': 'error',
  'warning-missing': 'error',
  'warning-without-basis': 'error',
  'outside-grade': 'warning',
  'departure-without-ground': 'error',
  'departure-without-approval': 'error',
  'leniency-not-given': 'error',
  'heavier-than-notice': 'error',
  'hearing-not-offered': 'error',
  'hearing-not-recorded': 'warning',
  'decided-before-hearing-period': 'error',
  'notice-after-decision': 'error',
  'reasons-missing': 'warning',
  'decided-late': 'warning',
  'dates-differ': 'error',
  'wrong-version': 'error',
  'cannot-be-judged': 'info',
} as const satisfies Record<AuditCode, Severity>;

/** What is measured by the grade's range alone: nobody has to follow a reference value, so by one it is no error. */
const BY_THE_GRADE = [
  'departure-without-ground',
  'departure-without-approval',
  'leniency-not-given',
] as const;
type ByTheGrade = (typeof BY_THE_GRADE)[number];

export type Severity = 'error' | 'warning' | 'info';

/** True for a finding that is none but by a reference value, which nobody enacted. */
export const byReference = (code: AuditCode, assurance: Assurance | null): boolean =>
  assurance === 'reference' && BY_THE_GRADE.some((one) => one === code);

/** True for a finding whose words have to say that it is measured by a reference value. */
export const saidByReference = (code: AuditCode, assurance: Assurance | null): boolean =>
  byReference(code, assurance) || (code === 'outside-grade' && assurance === 'reference');

export const severityOf = (code: AuditCode, assurance: Assurance | null): Severity =>
  byReference(code, assurance) ? 'warning' : SEVERITY[code];

/** One finding; a union by `code`. */
export type AuditFinding = {
  [C in AuditCode]: {
    readonly code: C;
    readonly severity: (typeof SEVERITY)[C] | (C extends ByTheGrade ? 'warning' : never);
    readonly params: FindingDetails[C];
    /** The figures that it should have been; `null`: no fine, or not known. */
    readonly shouldBe: YuanRange | null;
    /** The weakest table behind `shouldBe`. */
    readonly assurance: Assurance | null;
    readonly source: readonly StepSource[];
  };
}[AuditCode];
