/** The paragraph on discretion as a part of a document, and what it does not name. */
import { reasons } from '../explain/reasons.js';
import { basisOf } from './content.js';
import {
  circumstanceSentences,
  dutySentence,
  evidenceSentence,
  factSentence,
  orderSentence,
  responsibility,
} from './facts.js';
import type { Matter } from './matter.js';
import { type Block, paragraph } from './model.js';

/** Facts, law and discretion; for a person beside the unit the facts and the clause that reaches the person. */
export function reasoning(matter: Matter): Block[] {
  const { decision, fine, book, options, person } = matter;
  if (person) return personReasoning(matter);
  const text = reasons(decision, { rulebook: book, ...(fine !== null && { fine }) });
  const lines = text
    .split('\n')
    .map((one) => one.replace(/^[一二三四五六七八九十]+、/, ''))
    .filter((one) => one !== '');
  const given = options.evidence ?? [];
  const unnamed = given.filter((one) => !text.includes(one));
  return paragraph(
    ...lines,
    ...(unnamed.length > 0 ? [`证明上述事实的还有：${unnamed.join('、')}。`] : []),
    ...circumstanceSentences(matter, (id) => !text.includes(matter.lex.circumstance(id))),
    ...(decision.outcome === 'penalty' ? [responsibility(matter)] : []),
    ...(options.reasons === undefined ? [] : [`确定处罚数额的理由：${options.reasons}`]),
    ...departure(matter),
  );
}

function departure({ options: { departure: found } }: Matter): string[] {
  if (!found) return [];
  return [`本案处罚数额不在裁量阶次的幅度以内，理由：${found.ground}。经${found.approvedBy}批准。`];
}

function personReasoning(matter: Matter): Block[] {
  const { lex, person, you, options } = matter;
  return paragraph(
    `经查，${factSentence(matter)}${evidenceSentence(matter)}`,
    dutySentence(matter),
    orderSentence(matter),
    `${you}是该单位的${lex.person(person!.id)}，依照${basisOf(matter)}，应当承担相应的责任。`,
    ...(options.reasons === undefined ? [] : [`确定处罚数额的理由：${options.reasons}`]),
  );
}
