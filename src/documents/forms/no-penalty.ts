/** 不予行政处罚决定书. */

import { citeOn } from '../../decide/law/in-force.js';
import { stepsFinding } from '../../fine/steps.js';
import { conditionalItems } from '../content.js';
import { document, officeName, partyPairs, signature } from '../frame.js';
import { placesOf } from '../kinds.js';
import { citedIn, type Matter, sourcesOf } from '../matter.js';
import { type DraftDocument, type DraftPart, heading, list, paragraph, part } from '../model.js';
import { reasoning } from '../reasoning.js';
import { remedySentence } from '../remedies.js';
import { inquiry } from './decision.js';

export function noPenaltyDecision(matter: Matter): DraftDocument {
  return document(
    matter,
    partyPairs(matter),
    part('', paragraph(inquiry(matter))),
    part('reasons', [heading('事实、理由和依据')], reasoning(matter)),
    decided(matter),
    part('remedies', [heading('行政复议和行政诉讼')], paragraph(remedySentence(matter, '本决定书'))),
    signature(matter),
  );
}

const sparedBy = ({ options }: Matter['decision']): string | null =>
  options.flatMap((one) => (one.id === 'spared' ? [one.ground] : []))[0] ?? null;

/** The decision with its ground, and what goes with it: guardians, education. */
function decided(matter: Matter): DraftPart {
  const { decision, lex, name, law, rules } = matter;
  const spared = sparedBy(decision);
  const [met] = stepsFinding(decision.steps, 'ground-met').filter(({ params }) => params.ground === spared);
  const ground =
    decision.ground?.source ?? (decision.outcome === 'penalty' && met ? met.source : notPunished(matter));
  const places = citeOn(law, placesOf('no-penalty-decision', 'content', rules.id));
  const basis = citedIn(lex, [...ground, ...places]);
  const also = [
    ...decision.orders.map((id) => lex.term('order', id)),
    ...decision.otherConsequences
      .filter(({ by, when }) => by === null && when === null)
      .map(({ id, source }) => under(citedIn(lex, source), lex.term('consequence', id))),
  ];
  const kept = decision.outcome === 'penalty' ? [] : [...new Set(also)];
  return part(
    'content',
    [heading('决定')],
    paragraph(`${basis === '' ? '' : `依照${basis}，`}${officeName(matter)}决定对${name}不予行政处罚。`),
    kept.length > 0 ? paragraph('同时：') : [],
    list(kept),
    decision.outcome === 'penalty' ? [] : paragraph(...conditionalItems(matter)),
    decision.outcome === 'penalty' ? paragraph(...education(matter)) : [],
  );
}

/** Where no law punishes the act, the places that say which law applies. */
const notPunished = ({ decision }: Matter) =>
  sourcesOf(stepsFinding(decision.steps, 'law-new', 'law-old', 'not-punishable')).filter(
    (one) => 'instrument' in one,
  );

/** What the ground asks for beside sparing the party: education (行政处罚法 33(3)). */
function education({ book, decision, lex, cite }: Matter): string[] {
  const ground = sparedBy(decision);
  const parts = book.data.generalParts.filter(({ grounds }) => grounds.some(({ id }) => id === ground));
  const found = parts.flatMap(({ grounds }) => grounds).find(({ id }) => id === ground);
  const rows = parts.flatMap(({ consequences = [] }) => consequences);
  return (found?.consequences ?? []).map((id) => {
    const places = rows.find((row) => row.id === id)?.source ?? [];
    return `同时，${under(cite(places), lex.term('consequence', id))}。`;
  });
}

const under = (places: string, what: string): string => (places === '' ? what : `依照${places}，${what}`);
