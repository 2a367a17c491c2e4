import type { Audit, AuditFinding } from '../audit/audit.js';
import { type ExplainOptions, wordsFor } from './explain.js';
import { enAudit } from './locales/audit-en.js';
import { zhAudit } from './locales/audit-zh-CN.js';

/**
 * The findings of an audit in words, one a line.
 *
 * @param audited as `audit` returns it
 * @param options language, and the rulebook if it is not the built-in one
 * @throws CaliangError `unknown-id` for another language; `rulebook-mismatch`
 * @example
 * auditText(audit({
 *   case: { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
 *   imposed: { fine: '60000', warning: true }, hearingOffered: true, reasons: '……',
 * })) // '［错误］罚款超过法定最高额50000元（合法的数额：10000元以上50000元以下；依据：《人民防空法》第四十九条第（三）项）'
 */
export function auditText(
  { decision, findings }: Audit,
  options: Pick<ExplainOptions, 'locale' | 'rulebook'> = {},
): string {
  const { lex } = wordsFor(decision, options);
  const texts = lex.lang === 'en' ? enAudit : zhAudit;
  if (findings.length === 0) return texts.none;
  const line = (finding: AuditFinding): string => {
    const say = texts.findings[finding.code] as (params: unknown, l: typeof lex) => string;
    const rest = [
      finding.shouldBe ? texts.shouldBe(lex.range(finding.shouldBe)) : '',
      finding.source.length > 0 ? lex.basis(lex.sources(finding.source)) : '',
    ].filter(Boolean);
    return texts.line(texts.severity[finding.severity], say(finding.params, lex), lex.sourceList(rest));
  };
  return findings.map(line).join('\n');
}
