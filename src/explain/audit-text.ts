import type { Audit } from '../audit/audit.js';
import { type AuditCode, type AuditFinding, saidByReference } from '../audit/finding.js';
import type { Assurance } from '../rulebook/schema.js';
import { type RenderOptions, wordsFor } from './explanation.js';
import type { Lexicon } from './lexicon.js';
import { enAudit } from './locales/audit-en.js';
import type { AuditTexts } from './locales/audit-texts.js';
import { zhAudit } from './locales/audit-zh-CN.js';

export const auditTexts = (lang: 'zh-CN' | 'en'): AuditTexts => (lang === 'en' ? enAudit : zhAudit);

/** One finding in words. */
export function findingText(
  { code, params, assurance }: { code: AuditCode; params: unknown; assurance: Assurance | null },
  texts: AuditTexts,
  lex: Lexicon,
): string {
  const text = (texts.findings[code] as (p: unknown, l: Lexicon) => string)(params, lex);
  return saidByReference(code, assurance) ? texts.byReference(text) : text;
}

/** The figures that it should have been, and whose they are unless they are the statute's. */
export const shouldBeText = (
  { shouldBe, assurance }: Pick<AuditFinding, 'shouldBe' | 'assurance'>,
  lex: Lexicon,
): string =>
  shouldBe
    ? lex.sourceList([
        lex.range(shouldBe),
        ...(restsOnGrading(assurance) ? [lex.assurance[assurance].short] : []),
      ])
    : '';

const restsOnGrading = (assurance: Assurance | null): assurance is Assurance =>
  assurance !== null && assurance !== 'enacted';

/** The findings of an audit, each in its parts. */
export function findingWords(
  { decision, findings }: Audit,
  options: RenderOptions = {},
): { code: AuditCode; severity: string; text: string; shouldBe: string; source: string }[] {
  if (findings.length === 0) return [];
  const { lex } = wordsFor(decision, options);
  const texts = auditTexts(lex.lang);
  return findings.map((finding) => ({
    code: finding.code,
    severity: texts.severity[finding.severity],
    text: findingText(finding, texts, lex),
    shouldBe: shouldBeText(finding, lex),
    source: finding.source.length > 0 ? lex.sources(finding.source) : '',
  }));
}

/** The findings of an audit in words, one a line. */
export function auditText({ decision, findings }: Audit, options: RenderOptions): string {
  const { lex } = wordsFor(decision, options);
  const texts = auditTexts(lex.lang);
  if (findings.length === 0) return texts.none;
  const line = (finding: AuditFinding): string => {
    const rest = [
      finding.shouldBe ? texts.shouldBe(shouldBeText(finding, lex), restsOnGrading(finding.assurance)) : '',
      finding.source.length > 0 ? lex.basis(lex.sources(finding.source)) : '',
    ].filter(Boolean);
    return texts.line(
      texts.severity[finding.severity],
      findingText(finding, texts, lex),
      lex.sourceList(rest),
    );
  };
  return findings.map(line).join('\n');
}
