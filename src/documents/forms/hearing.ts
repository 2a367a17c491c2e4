/** 听证通知书 and 听证笔录. */
import type { Lexicon } from '../../explain/lexicon.js';
import { basisOf, penaltyItems } from '../content.js';
import { dutySentence, evidenceSentence, factSentence, orderSentence } from '../facts.js';
import { addressee, document, officerLines, signature, signed } from '../frame.js';
import { type Matter, periodOf } from '../matter.js';
import { blank, type DraftDocument, heading, list, pairs, paragraph, part } from '../model.js';

export const caseName = ({ violations, lex, name }: Matter): string =>
  `${name}涉嫌${quotedNames(violations, lex)}一案`;

/** “占用民防工程”“擅自改造民防工程”. */
export const quotedNames = (violations: readonly string[], lex: Lexicon): string =>
  violations.map((id) => `“${lex.violation(id)}”`).join('');

const when = ({ options: { hearing }, lex }: Matter): string => {
  const day = hearing?.on === undefined ? blank('听证日期') : lex.day(hearing.on);
  return `${day}${hearing?.time ?? blank('时间')}`;
};

export function hearingSummons(matter: Matter): DraftDocument {
  const { options, you, asks } = matter;
  const { hearing } = options;
  const absence = asks('absence');
  return document(
    matter,
    addressee(matter),
    part(
      'time-place',
      paragraph(
        `${caseName(matter)}，本机关依${you}的要求组织听证。依照${asks('time-place')}，在举行听证的${periodOf(matter, 'hearing-notice', '期限')}以前通知听证的时间和地点。现通知如下：`,
      ),
      [pairs(['听证时间', when(matter)], ['听证地点', hearing?.place ?? blank('听证地点')])],
    ),
    part(
      'host',
      [
        pairs(
          ['主持人', hearing?.host ?? blank('主持人姓名、职务')],
          ['记录人', hearing?.recorder ?? blank('记录人姓名、职务')],
        ),
      ],
      paragraph(
        `依照${asks('host')}，听证由本机关指定的非本案调查人员主持；${you}认为主持人与本案有直接利害关系的，有权申请回避。`,
      ),
    ),
    part(
      'agents',
      paragraph(
        `依照${asks('agents')}，${you}可以亲自参加听证，也可以委托一至二人代理；委托代理的，应当提交授权委托书。`,
      ),
    ),
    part(
      'publicity',
      paragraph(
        `依照${asks('publicity')}，听证${blank('公开、不公开')}举行；不公开的理由：${blank('涉及国家秘密、商业秘密或者个人隐私的情况')}。`,
      ),
    ),
    ...(absence === ''
      ? []
      : [
          part(
            'absence',
            paragraph(
              `依照${absence}，无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利，终止听证。`,
            ),
          ),
        ]),
    signature(matter),
  );
}

export function hearingRecord(matter: Matter): DraftDocument {
  const { options, asks, name } = matter;
  const { hearing } = options;
  return document(
    matter,
    part('time-place', [
      pairs(
        ['案由', caseName(matter)],
        ['听证时间', when(matter)],
        ['听证地点', hearing?.place ?? blank('听证地点')],
      ),
    ]),
    part('host', [
      pairs(
        ['主持人', hearing?.host ?? blank('主持人姓名、职务')],
        ['记录人', hearing?.recorder ?? blank('记录人姓名、职务')],
      ),
    ]),
    part('party', [
      pairs(
        ['当事人', name],
        ['委托代理人', blank('姓名、单位和职务，没有的写“无”')],
        ['其他参加人', blank('姓名、身份，没有的写“无”')],
      ),
    ]),
    part(
      '',
      paragraph(
        `主持人核对参加人身份，宣布案由和听证纪律，告知权利和义务，询问是否申请回避。当事人：${blank('是否申请回避')}。`,
      ),
    ),
    part(
      'case-for',
      [heading('调查人员提出的违法事实、证据和行政处罚建议')],
      paragraph(
        `${factSentence(matter)}${evidenceSentence(matter)}`,
        dutySentence(matter),
        orderSentence(matter),
      ),
      paragraph(`依照${basisOf(matter)}，建议给予下列行政处罚：`),
      list(penaltyItems(matter)),
      officerLines(matter).flatMap((text) => paragraph(text.replace('执法人员', '调查人员'))),
    ),
    part(
      'case-against',
      [heading('当事人的申辩和质证')],
      paragraph(
        `申辩：${blank('当事人的申辩')}`,
        `质证：${blank('当事人对证据的意见')}`,
        `调查人员的回应：${blank('回应')}`,
      ),
      paragraph(`当事人的最后陈述：${blank('最后陈述')}`),
    ),
    part(
      'check',
      paragraph(
        `依照${asks('check')}，本笔录交当事人或者其代理人核对无误后签字或者盖章；拒绝签字或者盖章的，由主持人注明：${blank('拒绝的情况，没有的写“无”')}。`,
        signed('当事人或者代理人：'),
        signed('主持人：'),
        signed('记录人：'),
      ),
    ),
  );
}
