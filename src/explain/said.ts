/** What every text says of a decision alike: the sentence of a step, the texts behind the result, a benchmark that may have lapsed. */
import { CONFISCATION } from '../decide/confiscation.js';
import type { Decision } from '../decide/decision.js';
import type { Fine, OtherConsequence } from '../decide/penalty.js';
import type { RangeLevel } from '../fine/range-level.js';
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

/**
 * The version under which alone gains are confiscated, while it is open which version applies; `null`: it does not hang on that. What the
 * article orders is not a choice of the office then.
 */
export function confiscatedUnder({ law }: Decision, { id, mode }: OtherConsequence): 'old' | 'new' | null {
  if (id !== CONFISCATION || mode === 'required') return null;
  const under = law.alternatives.filter(({ steps }) =>
    steps.some((step) => step.finding === 'other-consequence' && step.params.id === id),
  );
  return under.length > 0 && under.length < law.alternatives.length ? under[0]!.version : null;
}

/** How far the figures of a range can be trusted, and the grade where it rests on less. */
export const trust = ({ figures, grade }: RangeLevel, lex: Lexicon, labels: Labels): string =>
  [
    lex.assurance[figures].short,
    ...(grade === null ? [] : [labels.gradeRests(lex.assurance[grade].short)]),
  ].join(lex.lang === 'en' ? '; ' : '；');

/** Whether a fine must or may be imposed, in words; by the table where a grade without a fine is possible. */
export const modeWords = ({ options }: Pick<Decision, 'options'>, { mode }: Fine, lex: Lexicon): string =>
  lex.mode[options.some((one) => 'byTable' in one) ? 'byTable' : mode];

const isLapse = ({ code }: Decision['warnings'][number]): boolean => code === 'benchmark-may-have-lapsed';

/** On which day no benchmark is known to be in force: that of the decision, or that of the act whose law counts. */
export const lapsedOn = ({ warnings }: Decision): 'decision' | 'act' | null => {
  const lapse = warnings.find(isLapse);
  return lapse ? (lapse.params['day'] === 'act' ? 'act' : 'decision') : null;
};

export const mayHaveLapsed = (decision: Decision): boolean => lapsedOn(decision) !== null;

/** The warnings of a decision in words; that no benchmark is known stands before all else. */
export function warningsOf(
  { warnings }: Decision,
  lex: Lexicon,
  labels: Labels,
): { lapse: string[]; others: string[] } {
  const say = ({ code, params }: Decision['warnings'][number]): string => labels.warnings[code](params, lex);
  return {
    lapse: warnings.filter(isLapse).map(say),
    others: warnings.filter((warning) => !isLapse(warning)).map(say),
  };
}
