/** 责令改正通知书. */
import { stepsFinding } from '../../fine/steps.js';
import { deadlineText, ordersOf } from '../content.js';
import { clausesOf, dutySentence, evidenceSentence, factSentence } from '../facts.js';
import { addressee, document, signature } from '../frame.js';
import { citedIn, type Matter, sourcesOf } from '../matter.js';
import { blank, type DraftDocument, list, paragraph, part } from '../model.js';
import { remedySentence } from '../remedies.js';

export function correctionOrder(matter: Matter): DraftDocument {
  const { decision, lex, options } = matter;
  const ordered = citedIn(lex, sourcesOf(stepsFinding(decision.steps, 'orders-made', 'order-to-issue')));
  const basis = ordered === '' ? matter.asks('order') : ordered;
  const what = ordersOf(decision.orders).map((id) => lex.term('order', id));
  const wanted = options.order?.requirements ?? [blank('应当改正的部位、内容和标准')];
  return document(
    matter,
    addressee(matter),
    part(
      'facts',
      paragraph(`经查，${factSentence(matter)}${evidenceSentence(matter)}`, dutySentence(matter)),
    ),
    part(
      'order',
      paragraph(
        `依照${basis}，本机关决定：${what.join('、')}，期限至${deadlineText(matter)}。应当改正的内容和要求：`,
      ),
      list(wanted),
      paragraph(
        `改正完成后，请将改正情况书面告知本机关，由本机关核查。联系人和电话：${blank('联系人、电话')}。`,
        disobeyed(matter),
      ),
    ),
    part('remedies', paragraph(remedySentence(matter, '本通知书'))),
    signature(matter),
  );
}

/** What follows by the provision if the order is not obeyed. */
function disobeyed(matter: Matter): string {
  if (matter.decision.outcome !== 'order-first') return '';
  const clauses = clausesOf(matter);
  return clauses.length === 0 ? '' : `逾期不改正的，本机关将依照${matter.cite(clauses)}处理。`;
}
