import type { AuditCode, FindingDetails } from '../../audit/finding.js';
import type { Lexicon } from '../lexicon.js';

export interface AuditTexts {
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly none: string;
  /** A finding that is measured by a figure that nobody enacted. */
  readonly byReference: (text: string) => string;
  /** The range is the statute's, or that of a grading. */
  readonly shouldBe: (range: string, ofGrading: boolean) => string;
  readonly line: (severity: string, text: string, rest: string) => string;
  /** The kind of problem, without the figures of a case. */
  readonly names: Readonly<Record<AuditCode, string>>;
  readonly findings: { readonly [C in AuditCode]: (params: FindingDetails[C], lex: Lexicon) => string };
}
