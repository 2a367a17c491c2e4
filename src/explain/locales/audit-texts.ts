import type { AuditCode, FindingDetails } from '../../audit/audit.js';
import type { Lexicon } from '../lexicon.js';

export interface AuditTexts {
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly none: string;
  readonly shouldBe: (range: string) => string;
  readonly line: (severity: string, text: string, rest: string) => string;
  readonly findings: { readonly [C in AuditCode]: (params: FindingDetails[C], lex: Lexicon) => string };
}
