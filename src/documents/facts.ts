/** What was done, by whom, when and where; what an order asked for; and the articles that were broken and apply. */

import { zhCN } from '../explain/locales/zh-CN.js';
import { penaltyClauses } from '../explain/penalty-clause.js';
import { Drafting } from '../explain/reasons/drafting.js';
import { finding, orderMade } from '../explain/reasons/facts.js';
import { dutyOf } from '../explain/reasons/law.js';
import { stepsFinding } from '../fine/steps.js';
import { indexOf } from '../rulebook/load.js';
import type { Citation, Provision } from '../rulebook/schema.js';
import type { Matter } from './matter.js';
import { blank } from './model.js';

const draftingOf = ({ decision, book, lex, options: { duty } }: Matter): Drafting =>
  new Drafting(decision, indexOf(book), lex, zhCN, { because: { ...(duty !== undefined && { duty }) } });

/** The party, the time, the place, the act and its measure, as one sentence. */
export function factSentence(matter: Matter): string {
  const { decision, name, person, options } = matter;
  const unit = decision.partyName ?? options.party?.name ?? blank('单位名称');
  return finding(draftingOf(matter), person ? unit : name);
}

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
    stepsFinding(decision.steps, 'provision-yields').map(({ params }) => [params.from, params.to] as const),
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

/** The clauses of provisions that are not applied to the fine, and by which there is a warning all the same (29). */
export function warningClauses(matter: Matter): Citation[] {
  const { decision } = matter;
  if (decision.concurrence === null || decision.warning !== 'required') return [];
  const others = provisionsOf(matter).filter(({ violation }) => violation !== decision.violation);
  return others
    .filter(({ versions }) => versions.some(({ warning }) => warning === 'required'))
    .map(({ cite }) => cite);
}

/** 上述行为违反了…的规定; nothing where no provision applied. */
export function dutySentence(matter: Matter): string {
  const draft = draftingOf(matter);
  const broken = provisionsOf(matter)
    .map((one) => dutyOf(one, draft))
    .filter(Boolean);
  return broken.length === 0 ? '' : `上述行为违反了${broken.join('、')}的规定。`;
}

/** What became of the order that was recorded. */
export const orderSentence = (matter: Matter): string => orderMade(draftingOf(matter));
