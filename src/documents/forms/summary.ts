/** 当场行政处罚决定书. */
import { stepsFinding } from '../../fine/steps.js';
import type { StepSource } from '../../trail/step.js';
import { basisOf, conditionalItems, orderLine, penaltyItems } from '../content.js';
import {
  circumstanceSentences,
  dutySentence,
  evidenceSentence,
  factSentence,
  orderSentence,
} from '../facts.js';
import { document, officerLines, partyPairs, signature, signed } from '../frame.js';
import { isCorrected, type Matter, sourcesOf } from '../matter.js';
import { blank, type DraftDocument, heading, list, pairs, paragraph, part } from '../model.js';
import { remedySentence } from '../remedies.js';
import { performance } from './decision.js';

export function summaryDecision(matter: Matter): DraftDocument {
  const { you, asks, lex, decision, name } = matter;
  return document(
    matter,
    partyPairs(matter),
    part('time-place', [
      pairs(
        ['作出决定的时间', `${lex.day(decision.case.decidedOn)}${blank('时、分')}`],
        ['作出决定的地点', blank('地点')],
      ),
    ]),
    part(
      'facts',
      [heading('违法行为')],
      paragraph(
        `${factSentence(matter)}${evidenceSentence(matter)}`,
        dutySentence(matter),
        orderSentence(matter),
        ...circumstanceSentences(matter),
      ),
    ),
    part(
      'heard',
      paragraph(
        `依照${asks('heard')}，执法人员出示执法证件，当场告知拟作出的行政处罚内容及事实、理由、依据和${you}依法享有的陈述、申辩等权利。${you}的陈述、申辩和复核的情况：${blank('内容，没有的写“无”')}。`,
      ),
    ),
    part(
      'content',
      [heading('决定')],
      paragraph(`依照${basisOf(matter, onTheSpot(matter))}，当场决定对${name}作出下列行政处罚：`),
      list(penaltyItems(matter)),
      paragraph(
        orderLine(matter),
        isCorrected(matter) ? '违法行为已经改正，不再责令改正。' : '',
        ...conditionalItems(matter),
      ),
    ),
    performance(matter),
    part('remedies', [heading('行政复议和行政诉讼')], paragraph(remedySentence(matter, '本决定书'))),
    part(
      'officers',
      officerLines(matter).flatMap((text) => paragraph(text)),
    ),
    part(
      'delivery',
      paragraph(
        `依照${asks('delivery')}，本决定书当场交付${you}。`,
        signed('当事人签收：'),
        `当事人拒绝签收的，注明情况：${blank('拒绝签收的情况，没有的写“无”')}。`,
      ),
    ),
    signature(matter),
  );
}

/** The article by which it may be decided on the spot (行政处罚法 51). */
const onTheSpot = ({ decision }: Matter): StepSource[] =>
  sourcesOf(stepsFinding(decision.steps, 'procedure-track'));
