/** What was done, by whom, when and where; what an order asked for; and the articles that were broken and apply. */

import { factual } from '../explain/factual-amounts.js';
import type { Lexicon } from '../explain/lexicon.js';
import { penaltyClauses } from '../explain/penalty-clause.js';
import { indexOf } from '../rulebook/load.js';
import type { Citation, Criterion, Provision } from '../rulebook/schema.js';
import type { StatedFact } from '../trail/step.js';
import { type Matter, stepsOf } from './matter.js';
import { blank } from './model.js';

/** The party, the time, the place, the act and its measure, as one sentence. */
export function factSentence(matter: Matter): string {
  const { decision, lex, name, person } = matter;
  const { act, violation } = decision.case;
  const who = person ? (decision.partyName ?? matter.options.party?.name ?? blank('单位名称')) : name;
  const place = act.place ?? blank('违法行为地点');
  const names = [violation].flat().map((id) => `“${lex.violation(id)}”`);
  const what = act.words ?? `实施了属于${names.join('')}的行为（${blank('具体行为')}）`;
  return `${who}${role(matter)}${when(matter)}，在${place}，${what}${measured(matter)}。`;
}

const role = ({ decision: { role: id }, lex, person }: Matter): string =>
  id === null || person ? '' : `（${lex.role[id]}）`;

function when({ decision, lex }: Matter): string {
  const { from, to, ongoing } = decision.case.act;
  if (ongoing) return `自${lex.days(from)}起`;
  if (to !== undefined)
    return JSON.stringify(to) === JSON.stringify(from)
      ? `于${lex.days(from)}`
      : `自${lex.days(from)}起至${lex.days(to)}`;
  const unknown = decision.warnings.some(({ code }) => code === 'act-end-unknown');
  return unknown ? `自${lex.days(from)}起（${blank('行为终了的日期')}）` : `于${lex.days(from)}`;
}

function measured({ decision, lex }: Matter): string {
  const [known] = stepsOf(decision, 'facts-stated');
  if (!known) return '';
  const { criteria, declared = [], amounts } = known.params;
  return [
    ...criteria.map(({ criterion, stated }) => criterionText(criterion, stated, lex)),
    ...declared.map(({ fact, stated }) => `${lex.declared(fact)}为${lex.declaredValue(fact, stated)}`),
    ...factual(amounts).map(({ kind, amount }) => `${lex.amount[kind]}为${lex.yuan(amount)}`),
  ]
    .map((one) => `，${one}`)
    .join('');
}

/** 面积60平方米, 数量2樘, 系第2次发生, 造成的危害后果可以恢复. */
function criterionText(criterion: Criterion, stated: StatedFact, lex: Lexicon): string {
  if (Object.hasOwn(lex.consequence, stated.value)) return lex.stated(stated);
  if (stated.unit !== null) return `${MEASURES[stated.unit] ?? '数量'}${lex.stated(stated)}`;
  if (criterion === 'frequency' && /^\d+$/.test(stated.value))
    return `系同类违法行为${lex.stated(stated)}发生`;
  return `${lex.criterion[criterion]}为${lex.stated(stated)}`;
}

const MEASURES: Readonly<Record<string, string>> = { '㎡': '面积', share: '比例为' };

/** The circumstances that were found, with their evidence, and those that were found absent. */
export function circumstanceSentences(
  { decision, lex }: Matter,
  concerns: (id: string) => boolean = () => true,
): string[] {
  const found = (decision.case.circumstances ?? []).filter(({ id }) => concerns(id));
  const present = found.filter((one) => one.present);
  const absent = found.filter((one) => !one.present);
  const named = present.map(({ id, evidence = [] }) =>
    evidence.length > 0 ? `${lex.circumstance(id)}（${evidence.join('、')}）` : lex.circumstance(id),
  );
  return [
    ...(named.length > 0 ? [`查明的情节：${named.join('、')}。`] : []),
    ...(absent.length > 0
      ? [`经查，不具有下列情节：${lex.circumstances(absent.map(({ id }) => id))}。`]
      : []),
  ];
}

/** Intent, where it was found: it is what takes the case to public security. */
export const intentSentence = ({ decision }: Matter): string =>
  decision.case.facts?.intentToDamage === true ? '已查明当事人有损坏设施的故意。' : '';

/** Why the party is the one that answers for the act. */
export function responsibility({ decision, lex, name, options }: Matter): string {
  const role = decision.role === null ? '' : `作为${lex.role[decision.role]}，`;
  return `${name}${role}${options.party?.responsibility ?? `是上述行为的责任主体，理由：${blank('与工程、行为的关系')}`}。`;
}

/** The evidence that the case and the office name, each once. */
export function evidenceOf({ decision, options }: Matter): string[] {
  const { facts, circumstances = [] } = decision.case;
  const all = [
    ...(facts?.evidence ?? []),
    ...circumstances.flatMap(({ evidence = [] }) => evidence),
    ...(options.evidence ?? []),
  ];
  return [...new Set(all)];
}

export function evidenceSentence(matter: Matter): string {
  const all = evidenceOf(matter);
  return `上述事实，有${all.length > 0 ? all.join('、') : blank('证据名称和编号')}证明。`;
}

/** The violations of the case, with national provisions in place of those that yield to them. */
function violationsOf({ decision }: Matter): string[] {
  const yields = new Map(
    stepsOf(decision, 'provision-yields').map(({ params }) => [params.from, params.to] as const),
  );
  return [...new Set([decision.case.violation].flat().map((id) => yields.get(id) ?? id))];
}

const provisionsOf = (matter: Matter): Provision[] =>
  violationsOf(matter).flatMap((id) => indexOf(matter.book).provisions.get(id) ?? []);

/** The penalty clauses; where several provisions are broken, only that which gives the penalty, if it is chosen. */
export function clausesOf(matter: Matter): Citation[] {
  const { decision } = matter;
  const all = provisionsOf(matter);
  const own = all.filter(({ violation }) => violation === decision.violation);
  const open = decision.concurrence !== null && decision.concurrence.chosen === null;
  return (open || own.length === 0 ? all : own).flatMap((one) => penaltyClauses(decision, one));
}

/** 上述行为违反了…的规定; nothing where no provision applied. */
export function dutySentence(matter: Matter): string {
  const duties = provisionsOf(matter).flatMap(({ duty }) => duty);
  return duties.length === 0 ? '' : `上述行为违反了${matter.cite(duties)}的规定。`;
}

/** What became of the order that was recorded. */
export function orderSentence({ decision, lex }: Matter): string {
  const { order } = decision.case;
  if (!order) return '';
  const { issuedOn, deadline, compliedOn } = order;
  const made = issuedOn === undefined ? '本机关已责令改正' : `本机关于${lex.day(issuedOn)}责令改正`;
  const until = deadline === undefined ? '' : `，期限至${lex.day(deadline)}（含当日）`;
  if (compliedOn === undefined) return `${made}${until}，改正情况：${blank('改正情况')}。`;
  if (compliedOn !== null) return `${made}${until}，${lex.days(compliedOn)}已改正。`;
  const running = deadline !== undefined && deadline >= decision.case.decidedOn;
  return `${made}${until}，${running ? '期限尚未届满，至今没有改正' : '期限届满没有改正'}。`;
}
