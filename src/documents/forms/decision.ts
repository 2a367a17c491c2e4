/** 行政处罚决定书. */

import { isUnsettled } from '../../decide/confiscation.js';
import { Decimal } from '../../money/index.js';
import { basisOf, conditionalItems, orderLine, penaltyItems } from '../content.js';
import { document, officeName, partyPairs, signature } from '../frame.js';
import { otherPlaces } from '../kinds.js';
import { isCorrected, type Matter, stageOf } from '../matter.js';
import { blank, type DraftDocument, type DraftPart, heading, list, paragraph, part } from '../model.js';
import { reasoning } from '../reasoning.js';
import { notSuspended, remedySentence } from '../remedies.js';
import { RESULTS } from './defence.js';

export function penaltyDecision(matter: Matter): DraftDocument {
  return document(
    matter,
    partyPairs(matter),
    part('', paragraph(inquiry(matter))),
    part('reasons', [heading('事实、理由和依据')], reasoning(matter)),
    part('heard', [heading('告知和听取意见')], paragraph(heard(matter), hearing(matter))),
    imposed(matter),
    performance(matter),
    part(
      'remedies',
      [heading('行政复议和行政诉讼')],
      paragraph(remedySentence(matter, '本决定书'), notSuspended(matter)),
    ),
    signature(matter),
  );
}

/** That the inquiry is over; the paragraph says when the case was found and filed, as far as it is known. */
export const inquiry = ({ decision }: Matter): string =>
  decision.case.filedOn === undefined
    ? `本案于${blank('立案日期')}立案，现已调查终结。`
    : '本案现已调查终结。';

/** What was told; what was said to it stands in the paragraph (行政处罚法 44, 45, 62). */
function heard(matter: Matter): string {
  const { options, lex, you, asks, person } = matter;
  const { notice, defence } = options;
  const served = notice?.servedOn === undefined ? blank('送达日期') : lex.day(notice.servedOn);
  const number = notice?.number ?? blank('文号');
  const told = `依照${asks('heard')}，本机关于${served}向${you}送达行政处罚事先告知书（${number}），告知拟作出的行政处罚内容及事实、理由、依据和依法享有的权利。`;
  if (defence?.state === 'waived') return `${told}${you}明确表示放弃陈述、申辩。`;
  return person ? `${told}${personDefence(matter)}` : told;
}

/** Where there is no paragraph that says it: what the person said, and what became of it. */
function personDefence({ options: { defence }, lex, you }: Matter): string {
  if (defence === undefined) return `${blank('当事人是否陈述、申辩，复核的情况和结论')}。`;
  if (defence.state !== 'made') return `${you}在告知的期限内没有提出陈述、申辩。`;
  const on = defence.on === undefined ? '' : `于${lex.day(defence.on)}`;
  const what = defence.statement ?? blank('陈述、申辩的内容');
  const result = defence.result === undefined ? blank('是否采纳') : RESULTS[defence.result];
  return `${you}${on}提出：${what}。经复核，${defence.because ?? blank('复核的理由')}；${you}的意见${result}。`.replaceAll(
    '。。',
    '。',
  );
}

function hearing({ options, lex, procedure, you }: Matter): string {
  if (procedure.hearing === 'no') return '';
  const { hearing: found } = options;
  if (found?.requested === false) return `本机关告知了要求听证的权利，${you}没有要求听证。`;
  if (found?.held !== true) return `${blank('告知听证权利、是否要求听证和举行听证的情况')}。`;
  const on = found.on === undefined ? blank('听证日期') : lex.day(found.on);
  return `依${you}的要求，本机关于${on}举行听证，并根据听证笔录作出本决定。`;
}

function imposed(matter: Matter): DraftPart {
  const corrected = isCorrected(matter);
  const items = penaltyItems(matter);
  const none = items.length === 0 ? [blank('处罚的种类')] : items;
  return part(
    'content',
    [heading('决定')],
    paragraph(`依照${basisOf(matter)}，${officeName(matter)}决定对${matter.name}作出下列行政处罚：`),
    list(none),
    paragraph(
      orderLine(matter),
      corrected && !matter.person ? '违法行为已经改正，不再责令改正。' : '',
      ...conditionalItems(matter),
    ),
  );
}

/** How the fine is paid, what a delay costs, and what else is to be done. */
export function performance(matter: Matter): DraftPart {
  const { decision, fine, person, rules } = matter;
  const confiscated = decision.otherConsequences.filter(
    ({ id, by }) => by === null && rules.confiscations.ids.includes(id),
  );
  const gains = confiscated.length > 0;
  const open = confiscated.every(isUnsettled) ? blank('没收违法所得的保留，没有的删去') : '';
  const imposes = person !== null || (fine !== '0' && decision.fine?.mode !== 'none');
  const lines = [
    ...(imposes ? payment(matter) : []),
    ...(gains && !person ? [`${open}没收的违法所得，${blank('缴纳的期限和方式')}。`] : []),
    ...(!imposes && !gains ? [`${blank('履行的方式和期限')}。`] : []),
  ];
  return part('performance', [heading('履行方式和期限')], paragraph(...lines));
}

function payment(matter: Matter): string[] {
  const { rules, cite, you, options } = matter;
  const { payWithinDays, surcharge } = rules;
  const rate = `${new Decimal(surcharge.ratePerDay).times(100).toString()}%`;
  const bank = options.bank ?? blank('指定的银行和账户');
  const electronic = stageOf(matter, 'payment')?.duty.zh.includes('电子支付')
    ? '，或者通过电子支付系统缴纳'
    : '';
  const hardship = otherPlaces('hardship', rules.id);
  const late = surcharge.source.filter((one) => 'instrument' in one);
  return [
    `依照${cite(payWithinDays.source)}，${you}应当自收到本决定书之日起${payWithinDays.days}日内，到${bank}缴纳罚款${electronic}。`,
    `到期不缴纳罚款的，依照${cite(late)}，本机关可以每日按罚款数额的${rate}加处罚款，加处罚款的数额不超出罚款的数额。`,
    ...(hardship.length > 0
      ? [`确有经济困难，需要延期或者分期缴纳罚款的，可以依照${cite(hardship)}向本机关申请。`]
      : []),
  ];
}
