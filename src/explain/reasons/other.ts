/** Where no penalty is imposed: why, and what is done instead. */
import type { Finding } from '../../trail/step.js';
import { circumstancesOf } from './circumstances.js';
import type { Drafting } from './drafting.js';

const WHY: readonly Finding[] = [
  'not-punishable',
  'referred',
  'limitation-passed',
  'limitation-from-order',
  'order-not-made',
  'order-without-deadline',
  'order-deadline-running',
  'order-complied',
  'order-compliance-unknown',
  'limitation-unknown',
  'limitation-contested',
];

export function otherwiseOf(draft: Drafting): string[] {
  const { decision } = draft;
  const why = decision.steps
    .filter((s) => WHY.includes(s.finding))
    .map((s) => {
      const basis = draft.articles(s.source);
      return basis === '' ? `${draft.clause(s)}。` : `依照${basis}，${draft.clause(s)}。`;
    });
  const row = decision.ground?.text ? [`${draft.lex.text(decision.ground.text)}。`] : [];
  return [`处理理由。${[...circumstancesOf(draft), ...row, ...why].join('')}`, `处理。${instead(draft)}`];
}

function instead(draft: Drafting): string {
  const { decision, lex, party, will } = draft;
  const [first] = draft.steps('order-to-issue');
  const made = (first?.params.orders ?? []).map((id) => lex.term('order', id)).join('、');
  switch (decision.outcome) {
    case 'no-penalty': {
      const basis = decision.ground ? draft.articles(decision.ground.source) : '';
      return `${basis === '' ? '' : `依照${basis}，`}${will}对${party}不予行政处罚。${beside(draft)}`;
    }
    case 'order-first':
      return first?.params.running
        ? `已经${made}，期限尚未届满；期限届满前不予罚款，期限届满仍没有改正的，另行处理。${beside(draft)}`
        : `${will}${made === '' ? '先责令限期改正' : `先${made}`}；期限届满仍没有改正的，才可以罚款。${beside(draft)}`;
    case 'refer':
      return `${will}将本案移送${lex.referTo(decision.violation)}。`;
    default:
      return `${lex.outcome[decision.outcome]}。`;
  }
}

/** The guardian is told, the party is educated. */
const beside = (draft: Drafting): string =>
  draft.decision.otherConsequences
    .map(({ id, when, by, mode, amount, source }) => {
      const { lex } = draft;
      const name = lex.term('consequence', id);
      const basis = draft.articles(source);
      return `${basis === '' ? '' : `依照${basis}，`}${when === null ? '' : `${lex.text(when)}，`}${mode === 'optional' ? '可以' : ''}${name}${amount === null ? '' : lex.yuan(amount)}${by === null ? '' : `（由${lex.text(by)}决定）`}。`;
    })
    .join('');
