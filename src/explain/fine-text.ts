import type { Decision } from '../decide/decision.js';
import { checkDecision, TEXT_OPTIONS } from '../decide/given.js';
import { answering, checkFields } from '../errors/index.js';
import type { FineCheck } from '../fine/finding.js';
import { checkOptions } from '../rulebook/given.js';
import { type ExplanationOptions, wordsFor } from './explanation.js';
import { fineSentence } from './fine-sentence.js';

/**
 * What `checkFine` found in one sentence, with the articles.
 *
 * @param decision the decision that the fine was checked against
 * @param check as `checkFine` returns it
 * @param options language, and the rulebook if it is not the built-in one
 * @throws CaliangError `unknown-id` for another language; `rulebook-mismatch`
 * @example
 * const decision = decide({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 * });
 * checkFineText(decision, checkFine(decision, '60000')) // '拟罚款60000元：不合法，超过法定最高额50000元（依据：《人民防空法》第四十九条第（三）项）。'
 */
export function checkFineText(
  decision: Decision,
  check: FineCheck,
  options: Pick<ExplanationOptions, 'locale' | 'rulebook'> = {},
): string {
  return answering({ decision, check, options }, () => {
    checkOptions(options, TEXT_OPTIONS);
    checkDecision(decision);
    checkFields(check, { fine: 'string', verdict: 'string', findings: 'array' }, ['check']);
    return fineSentence(decision, check, wordsFor(decision, options).lex);
  });
}
