/** 涉嫌犯罪案件移送书 and, below crime, 案件移送函. */
import { stepsFinding } from '../../fine/steps.js';
import {
  circumstanceSentences,
  dutySentence,
  evidenceSentence,
  factSentence,
  orderSentence,
} from '../facts.js';
import { document, partyPairs, signature, to } from '../frame.js';
import { otherPlaces } from '../kinds.js';
import { citedIn, type Matter, sourcesOf } from '../matter.js';
import { blank, type DraftDocument, type DraftPart, heading, list, paragraph, part } from '../model.js';
import { caseName } from './hearing.js';

export function crimeTransfer(matter: Matter): DraftDocument {
  const { options, asks } = matter;
  const authority = options.authority ?? blank('同级公安机关名称');
  return document(
    matter,
    part('authority', to(authority)),
    partyPairs(matter),
    part(
      'facts',
      paragraph(
        `${caseName(matter)}，本机关在查处中发现涉嫌犯罪。`,
        `经查，${factSentence(matter)}${evidenceSentence(matter)}`,
        dutySentence(matter),
        orderSentence(matter),
        ...circumstanceSentences(matter),
        `涉嫌的罪名和涉嫌犯罪的事实：${options.suspectedCrime ?? blank('罪名，及数额、情节、后果')}。`.replaceAll(
          '。。',
          '。',
        ),
      ),
    ),
    part('basis', paragraph(`依照${both(asks('basis'), asks('authority'))}，现将本案移送你单位依法处理。`)),
    part(
      'approval',
      paragraph(
        `依照${asks('approval')}，本机关指定${blank('两名以上执法人员姓名')}组成专案组核实，提出书面报告；${blank('正职负责人或者主持工作的负责人姓名')}于${blank('批准日期')}批准移送。`,
      ),
    ),
    part(
      'enclosures',
      [heading('附送材料')],
      paragraph(`依照${asks('enclosures')}，附送下列材料：`),
      list([
        '涉嫌犯罪案件情况的调查报告',
        `涉案物品清单：${blank('没有涉案物品的写“无”')}`,
        `有关检验报告或者鉴定结论：${blank('没有的写“无”')}`,
        `其他有关涉嫌犯罪的材料：${blank('名称、份数、页数')}`,
      ]),
      paragraph(`已经作出的行政处罚：${blank('种类、日期、文号，没有的写“无”')}。${courtFine(matter)}`),
    ),
    signature(matter),
    receipt(matter),
  );
}

/** A fine of the office and a fine of the court for the same act (行政处罚法 35(2)). */
function courtFine({ rules, cite }: Matter): string {
  const places = otherPlaces('court-fine', rules.id);
  if (places.length === 0) return '';
  const first = otherPlaces('court-fine-first', rules.id).length > 0;
  return `依照${cite(places)}，人民法院判处罚金时，已经给予的罚款应当折抵相应罚金${first ? '；尚未给予罚款的，不再给予罚款' : ''}。`;
}

const both = (a: string, b: string): string => [a, b].filter((one) => one !== '').join('和');

const receipt = ({ options, asks }: Matter): DraftPart =>
  part(
    'receipt',
    [heading('回执')],
    paragraph(
      `依照${asks('receipt')}，请在回执上签字。${options.authority ?? blank('公安机关名称')}于${blank('日期')}收到本移送书及附送材料。接收人：${blank('签名')}。`,
    ),
  );

export function caseReferral(matter: Matter): DraftDocument {
  const { options } = matter;
  return document(
    matter,
    part('authority', to(options.authority ?? blank('接受移送的机关名称'))),
    partyPairs(matter),
    part(
      'facts',
      paragraph(
        `${caseName(matter)}，本机关已调查。`,
        `经查，${factSentence(matter)}${evidenceSentence(matter)}`,
        ...circumstanceSentences(matter),
        `经本机关核对，${blank('尚不构成犯罪的理由；涉嫌犯罪的，改用涉嫌犯罪案件移送书')}。`,
      ),
    ),
    part('basis', paragraph(basis(matter))),
    part(
      'enclosures',
      [heading('附送材料')],
      list([`案卷材料：${blank('名称、份数、页数')}`, `证据：${blank('名称、份数，没有的写“无”')}`]),
      paragraph(`请将处理结果函告本机关。联系人和电话：${blank('联系人、电话')}。`),
    ),
    signature(matter),
  );
}

/** The clause that leads to another authority; article 27 of the general part is for crimes only. */
function basis({ decision, lex }: Matter): string {
  const referred = sourcesOf(stepsFinding(decision.steps, 'referred'));
  const own = referred.filter((one) => 'instrument' in one && one.instrument !== 'apl');
  const clause = own.length > 0 ? `依照${citedIn(lex, own)}，` : '';
  return `${clause}上述行为不由本机关罚款，现将本案移送你单位依法处理。`;
}
