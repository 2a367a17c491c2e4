/** 不予行政处罚决定书. */
import { conditionalItems } from '../content.js';
import { dutySentence, evidenceSentence, factSentence, orderSentence } from '../facts.js';
import { document, officeName, partyPairs, signature } from '../frame.js';
import { type Matter, sourcesOf, stepsOf } from '../matter.js';
import { type Block, type DraftDocument, type DraftPart, heading, list, paragraph, part } from '../model.js';
import { reasoning } from '../reasoning.js';
import { remedySentence } from '../remedies.js';
import { inquiry } from './decision.js';

export function noPenaltyDecision(matter: Matter): DraftDocument {
  return document(
    matter,
    partyPairs(matter),
    part('', paragraph(inquiry(matter))),
    part('reasons', [heading('事实、理由和依据')], reasons(matter)),
    decided(matter),
    part('remedies', [heading('行政复议和行政诉讼')], paragraph(remedySentence(matter, '本决定书'))),
    signature(matter),
  );
}

const sparedBy = ({ options }: Matter['decision']): string | null =>
  options.flatMap((one) => (one.id === 'spared' ? [one.ground] : []))[0] ?? null;

function reasons(matter: Matter): Block[] {
  const { decision, lex, options } = matter;
  if (decision.outcome !== 'penalty') return reasoning(matter);
  const [met] = stepsOf(decision, 'ground-met').filter(({ params }) => params.ground === sparedBy(decision));
  const found = (met?.params.circumstances ?? []).map(({ id, evidence }) =>
    evidence.length > 0 ? `${lex.circumstance(id)}（${evidence.join('、')}）` : lex.circumstance(id),
  );
  const others = (decision.case.circumstances ?? []).filter(
    ({ id, present }) => present && !met?.params.circumstances.some((one) => one.id === id),
  );
  return paragraph(
    `经查，${factSentence(matter)}${evidenceSentence(matter)}`,
    dutySentence(matter),
    orderSentence(matter),
    `查明：${found.join('、')}。依照${lex.formal(sourcesOf(met ? [met] : []))}，可以不予行政处罚。`,
    others.length > 0 ? `另查明的情节：${lex.circumstances(others.map(({ id }) => id))}。` : '',
    options.reasons === undefined ? '' : `不予行政处罚的理由：${options.reasons}`,
  );
}

/** The decision with its ground, and what goes with it: guardians, education. */
function decided(matter: Matter): DraftPart {
  const { decision, lex, name, asks } = matter;
  const spared = sparedBy(decision);
  const [met] = stepsOf(decision, 'ground-met').filter(({ params }) => params.ground === spared);
  const ground =
    decision.ground?.source ?? (decision.outcome === 'penalty' && met ? met.source : notPunished(matter));
  const cited = ground.filter((one) => !('document' in one));
  const basis = cited.length > 0 ? `依照${lex.formal(cited)}` : '';
  const how = asks('content') === '' ? '' : `依照${asks('content')}`;
  const both = [basis, how.replace(/^依照/, basis === '' ? '依照' : '')]
    .filter((one) => one !== '')
    .join('和');
  const also = [
    ...decision.orders.map((id) => lex.term('order', id)),
    ...decision.otherConsequences
      .filter(({ by, when }) => by === null && when === null)
      .map(({ id }) => lex.term('consequence', id)),
  ];
  const kept = decision.outcome === 'penalty' ? [] : [...new Set(also)];
  return part(
    'content',
    [heading('决定')],
    paragraph(`${both}，${officeName(matter)}决定对${name}不予行政处罚。`),
    kept.length > 0 ? paragraph('同时：') : [],
    list(kept),
    decision.outcome === 'penalty' ? [] : paragraph(...conditionalItems(matter)),
    decision.outcome === 'penalty' ? paragraph(...education(matter)) : [],
  );
}

/** Where no law punishes the act, the places that say which law applies. */
const notPunished = ({ decision }: Matter) =>
  sourcesOf(stepsOf(decision, 'law-new', 'law-old', 'not-punishable')).filter((one) => 'instrument' in one);

/** What the ground asks for beside sparing the party: education (行政处罚法 33(3)). */
function education({ book, decision, lex }: Matter): string[] {
  const ground = sparedBy(decision);
  const found = book.data.generalParts.flatMap(({ grounds }) => grounds).find(({ id }) => id === ground);
  return (found?.consequences ?? []).map((id) => `同时，${lex.term('consequence', id)}。`);
}
