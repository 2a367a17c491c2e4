/** What every text says of a decision alike: the sentence of a step, the texts behind the result, a benchmark that may have lapsed. */
import type { Decision } from '../decide/decision.js';
import type { Rulebook } from '../rulebook/load.js';
import { unavailableBeside } from '../rulebook/unavailable.js';
import type { Step } from '../trail/step.js';
import type { Lexicon } from './lexicon.js';
import type { Labels, Locale } from './locales/texts.js';

/** The sentence of a step. */
export const sentence = (step: Step, lex: Lexicon, { findings }: Locale): string =>
  (findings[step.finding] as (p: unknown, l: Lexicon) => string)(step.params, lex);

/** The texts and tables behind the result: of both days where it is not settled which of them applies. */
export const lawsOf = ({ law: { chosen, atAct, atDecision } }: Decision): readonly string[] =>
  chosen === 'new'
    ? atDecision
    : chosen === 'incomparable' || chosen === 'depends'
      ? [...atAct, ...atDecision]
      : atAct;

export const isLapse = ({ code }: Decision['warnings'][number]): boolean =>
  code === 'benchmark-may-have-lapsed';

/** True if no benchmark is known to be in force on the day of the decision. */
export const mayHaveLapsed = ({ warnings }: Decision): boolean => warnings.some(isLapse);

/** Provisions that are known and not held, and may penalise an act of the case as well; why they are not held, or that alone. */
export const besideOf = (
  { case: { violation } }: Decision,
  { data }: Rulebook,
  lex: Lexicon,
  labels: Labels,
  full: boolean,
): string[] =>
  unavailableBeside(data, ...[violation].flat()).map(({ id, title, cite, reason }) =>
    labels.beside(lex.text(title), { id, cite }, full ? lex.text(reason) : null),
  );

/** Which provisions one act breaks, and which of them the fine follows; nothing where it breaks one. */
export function concurrenceOf({ concurrence }: Decision, lex: Lexicon, labels: Labels): string[] {
  if (!concurrence) return [];
  const { chosen } = concurrence;
  const considered = concurrence.considered.map((c) =>
    labels.considered(
      lex.violation(c.violation),
      lex.outcome[c.outcome],
      c.statutory ? lex.range(c.statutory) : '',
    ),
  );
  return [labels.concurrence(chosen && lex.violation(chosen), considered)];
}
