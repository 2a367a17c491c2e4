import type { Decision } from '../decide/decision.js';
import { checkDecision } from '../decide/given.js';
import { answering, oneOf } from '../errors/index.js';
import { checkOptions } from '../rulebook/given.js';
import { type ExplanationOptions, explanation } from './explanation.js';
import { FORMATS } from './render/formats.js';

/** How an explanation is rendered. */
export interface ExplainOptions extends ExplanationOptions {
  /** Default: `text`. `html` is a whole page, `fragment` its body. */
  format?: keyof typeof FORMATS;
}

/**
 * A decision in words: how far its figures can be trusted, the result, the facts, the law, the chain behind every
 * figure, why not the neighbouring grade, what remains lawful, and the procedure that follows.
 *
 * @param decision a decision as `decide` returns it
 * @param options language, format, length, the rulebook if it is not the built-in one, and the fine imposed or intended (yuan)
 * @throws CaliangError `rulebook-mismatch` if the rulebook given is not the one that decided; `unknown-id` for another
 * language or format; `invalid-amount` for an imposed fine that is no amount
 * @example
 * explain(decide({
 *   violation: 'occupying-works', party: 'individual', act: { from: '2022-01-01' }, decidedOn: '2022-06-01',
 * }), { locale: 'en' }).split('\n')[0] // 'Explanation of penalty discretion: Occupying civil-defence works'
 */
export function explain(decision: Decision, options: ExplainOptions = {}): string {
  return answering({ decision, options }, () => {
    checkOptions(options, ['locale', 'rulebook', 'imposed', 'length', 'format']);
    checkDecision(decision);
    const { format = 'text' } = options;
    oneOf(format, Object.keys(FORMATS), 'format', ['format']);
    return FORMATS[format](explanation(decision, options));
  });
}
