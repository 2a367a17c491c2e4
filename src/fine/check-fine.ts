import type { Decision } from '../decide/decision.js';
import { checkDecision, RULEBOOK_OPTION } from '../decide/given.js';
import { answeringFrozen, readAmount } from '../errors/index.js';
import { type Decimal, writeYuan } from '../money/index.js';
import { bookOf } from '../procedure/rules.js';
import { checkOptions } from '../rulebook/given.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import type { FineCheck } from './finding.js';
import { judgeFine } from './judge.js';

/**
 * Whether an intended fine is lawful: inside the statute or below it with a ground, mandatory or optional, allowed at
 * all; with warnings where it leaves the grade, or where the case does not settle it.
 *
 * @param decision a decision as `decide` returns it
 * @param fine yuan, at most two decimals; `"0"`: no fine
 * @param options the rulebook of the decision, if it is not the built-in one
 * @throws CaliangError `invalid-amount`; `rulebook-mismatch`
 * @example
 * checkFine(decide({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 * }), '60000').verdict // 'unlawful'
 */
export function checkFine(
  decision: Decision,
  fine: string,
  options: { rulebook?: Rulebook } = {},
): FineCheck {
  return answeringFrozen({ decision, fine, options }, () => {
    checkOptions(options, RULEBOOK_OPTION);
    checkDecision(decision);
    const amount = readAmount(fine, ['fine']);
    return judgedFine(decision, amount, bookOf(decision, options.rulebook));
  });
}

/** The same for an amount that was read. */
export function judgedFine(decision: Decision, amount: Decimal, book: Rulebook): FineCheck {
  const findings = judgeFine(decision, amount, indexOf(book));
  const unlawful = findings.some((one) => one.verdict === 'unlawful');
  const verdict = unlawful ? 'unlawful' : findings.length > 0 ? 'warning' : 'lawful';
  return { fine: writeYuan(amount), verdict, findings };
}
