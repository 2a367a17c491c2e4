/** What is imposed, or meant to be: kinds of penalty, amounts, orders, and what stands beside them. */

import { isUnsettled } from '../decide/confiscation.js';
import { citeOn } from '../decide/law/in-force.js';
import type { OtherConsequence } from '../decide/penalty.js';
import { fineInWords } from '../explain/words.js';
import { stepsFinding } from '../fine/steps.js';
import type { FindingParams, StepSource } from '../trail/step.js';
import { clausesOf, warningClauses } from './facts.js';
import { citedIn, isCorrected, type Matter, sourcesOf } from './matter.js';
import { blank } from './model.js';

/** 罚款壹万伍仟元整（15000元）, or its blank. */
const fineText = ({ fine, lex }: Matter): string =>
  fine === null
    ? `罚款${blank('罚款数额，大写')}（${blank('数额')}元）`
    : `罚款${fineInWords(fine)}（${lex.yuan(fine)}）`;

/** The penalties one by one, as they are listed in a document. */
export function penaltyItems(matter: Matter): string[] {
  const { decision, fine, person, lex } = matter;
  if (person) return [fineText(matter)];
  if (decision.outcome !== 'penalty') return [];
  const none = fine === '0' || (decision.fine.mode === 'none' && fine === null);
  const optional = decision.fine.mode === 'optional' && fine === null;
  return [
    ...(decision.warning === 'required' ? ['警告'] : []),
    ...(none ? [] : [`${fineText(matter)}${optional ? blank('可以并处，不并处的删去') : ''}`]),
    ...own(decision.otherConsequences)
      .filter(({ when }) => when === null)
      .map((one) => consequence(one, lex.term('consequence', one.id), matter)),
  ];
}

const own = (all: readonly OtherConsequence[]): OtherConsequence[] => all.filter(({ by }) => by === null);

function consequence({ amount, mode }: OtherConsequence, name: string, { lex }: Matter): string {
  const text = amount === null ? name : `${name}${lex.yuan(amount)}`;
  return mode === 'required' ? text : `${text}${blank('可以适用，不适用的删去')}`;
}

/** What follows only where something else is found, as the provision says it. */
export const conditionalItems = ({ decision, lex, person }: Matter): string[] =>
  person
    ? []
    : own(decision.otherConsequences).flatMap((one) => {
        const { id, when, mode } = one;
        if (when === null) return [];
        const name = lex.term('consequence', id);
        return isUnsettled(one)
          ? [`${blank(`${lex.text(when)}保留，没有的删去`)}${name}${blank('数额')}元。`]
          : [`${lex.text(when)}，${mode === 'required' ? '' : '可以'}${name}。`];
      });

/** The basis of the penalty: the clauses, and articles 28, 29, 32 or 37 where they decided; `more`: of the procedure. */
export function basisOf(matter: Matter, more: readonly StepSource[] = []): string {
  const { decision, lex, person } = matter;
  if (person) {
    const found = stepsFinding(decision.steps, 'person-fine').filter(({ params }) => params.id === person.id);
    return citedIn(lex, sourcesOf(found));
  }
  const general = (id: string): boolean => (GENERAL as readonly string[]).includes(id);
  const several = stepsFinding(decision.steps, 'provision-not-applied', 'fine-mandatory-by-concurrence');
  const chosen = stepsFinding(decision.steps, 'law-old', 'law-new', 'law-chosen-by-person');
  const confiscated = stepsFinding(decision.steps, 'other-consequence').filter(({ params }) =>
    own(decision.otherConsequences).some(({ id, when }) => id === params.id && when === null),
  );
  const used = stepsFinding(decision.steps, 'ground-met').filter(({ params: { effect } }) =>
    WEIGHED.includes(effect),
  );
  const rest = sourcesOf([...confiscated, ...used, ...several, ...chosen]);
  const places = rest.filter((one) => 'instrument' in one && general(one.instrument));
  const clauses = citeOn(matter.law, unique([...clausesOf(matter), ...warningClauses(matter)]));
  return citedIn(lex, [...clauses, ...places, ...more]);
}

/** What a ground does where there is a penalty: lenient, perhaps lenient, or severe (行政处罚法 30 to 32, 49). */
const WEIGHED: readonly FindingParams['ground-met']['effect'][] = ['shall', 'may', 'severe'];

const unique = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** The general part: what stands beside the clause that gives the penalty. */
const GENERAL = ['apl'] as const;

/** What has to be corrected; nothing where it is found to be corrected. */
export function orderItems(matter: Matter): string[] {
  const { decision, lex, options, person } = matter;
  if (person || isCorrected(matter)) return [];
  const { requirements = [] } = options.order ?? {};
  return [...ordersOf(decision.orders).map((id) => lex.term('order', id)), ...requirements];
}

/** An order with a deadline includes the plain one (行政处罚法 28(1)). */
export const ordersOf = (orders: readonly string[]): string[] =>
  orders.filter((id) => id !== 'correct' || !orders.includes('correct-within-deadline'));

/** By when: the deadline that was set, or a blank. */
export const deadlineText = ({ decision, lex }: Matter): string => {
  const deadline = decision.case.order?.deadline;
  return deadline === undefined ? blank('改正期限') : `${lex.day(deadline)}（含当日）`;
};

/** The order in a decision document: what has to be corrected, and by when. */
export function orderLine(matter: Matter): string {
  const items = orderItems(matter);
  if (items.length === 0) return '';
  const { deadline } = matter.decision.case.order ?? {};
  const past = deadline !== undefined && deadline < matter.decision.case.decidedOn;
  return `同时，${items.join('、')}，期限至${past || deadline === undefined ? blank('改正期限') : deadlineText(matter)}。`;
}
