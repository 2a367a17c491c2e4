/** 陈述申辩复核记录. */
import { document, officerLines, signed } from '../frame.js';
import type { Matter } from '../matter.js';
import { blank, type DraftDocument, pairs, paragraph, part } from '../model.js';
import { caseName } from './hearing.js';

export const RESULTS = {
  accepted: '成立，予以采纳',
  partly: '部分成立，对成立的部分予以采纳',
  rejected: '不成立，不予采纳',
} as const;

export function defenceRecord(matter: Matter): DraftDocument {
  const { options, lex, name, asks } = matter;
  const { defence, notice } = options;
  const number = notice?.number ?? blank('告知书文号');
  const served = notice?.servedOn === undefined ? blank('送达日期') : lex.day(notice.servedOn);
  const on = defence?.on === undefined ? blank('提出日期') : lex.day(defence.on);
  return document(
    matter,
    part('party', [
      pairs(
        ['案由', caseName(matter)],
        ['当事人', name],
        ['告知', `${number}，${served}送达`],
        ['提出的日期', on],
      ),
    ]),
    part('statement', [pairs(['陈述、申辩的事实、理由和证据', stated(matter)])]),
    part(
      'review',
      [pairs(['复核的情况', defence?.because ?? blank('对每一项事实、理由和证据怎样核实、核实的结果')])],
      paragraph(`依照${asks('review')}，对当事人提出的事实、理由和证据进行了复核。`),
    ),
    part('result', [
      pairs([
        '复核结论',
        defence?.result === undefined ? blank('采纳、部分采纳或者不予采纳，及理由') : RESULTS[defence.result],
      ]),
    ]),
    part(
      'not-heavier',
      paragraph(`依照${asks('not-heavier')}，不因陈述、申辩而给予更重的处罚。`),
      officerLines(matter).flatMap((text) => paragraph(text.replace('执法人员', '复核人员'))),
      paragraph(signed('当事人：')),
    ),
  );
}

function stated({ options: { defence } }: Matter): string {
  if (defence?.state === 'none') return '在告知的期限内没有提出';
  if (defence?.state === 'waived') return '明确表示放弃陈述、申辩';
  return defence?.statement ?? blank('陈述、申辩的内容');
}
