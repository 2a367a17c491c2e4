/** 案件讨论笔录 and 法制审核意见书: records that stay with the office. */
import type { Option } from '../../decide/penalty.js';
import type { Lexicon } from '../../explain/lexicon.js';
import { basisOf, conditionalItems, orderLine, penaltyItems } from '../content.js';
import { document, signature, signed } from '../frame.js';
import type { Matter } from '../matter.js';
import {
  blank,
  type DraftDocument,
  type DraftPart,
  heading,
  list,
  pairs,
  paragraph,
  part,
} from '../model.js';
import { reasoning } from '../reasoning.js';
import { caseName } from './hearing.js';

export function discussionRecord(matter: Matter): DraftDocument {
  const { lex, options, asks } = matter;
  return document(
    matter,
    partyOf(matter),
    part('because', [
      pairs(
        ['讨论时间', options.on === undefined ? blank('日期、时间') : lex.day(options.on)],
        ['讨论地点', blank('地点')],
        ['主持人', blank('姓名、职务')],
        ['参加人员', blank('机关负责人姓名、职务')],
        ['列席人员', blank('承办人员、法制审核人员，没有的写“无”')],
        ['记录人', blank('姓名')],
        ['集体讨论的理由', `${lex.term('fact', options.because ?? '')}（依照${asks('because')}）`],
      ),
    ]),
    part('reasons', [heading('承办人员汇报的调查结果')], reasoning(matter), defence(matter)),
    choices(matter),
    part('opinions', [heading('讨论意见')], paragraph(`${blank('参加人员姓名')}：${blank('意见和理由')}`)),
    part(
      'result',
      [heading('讨论决定')],
      paragraph(blank('决定的内容；有不同意见的，如实写明')),
      paragraph(signed('主持人：'), signed('参加人员：'), signed('记录人：')),
    ),
  );
}

const partyOf = (matter: Matter): DraftPart =>
  part('party', [pairs(['案由', caseName(matter)], ['当事人', matter.name])]);

/** The paragraph says what was said, where the office told it. */
const defence = ({ options }: Matter) =>
  paragraph(options.defence === undefined ? `当事人陈述、申辩和复核的情况：${blank('内容')}。` : '');

/** What else the law allows, in words. */
function lawful(option: Option, lex: Lexicon): string {
  switch (option.id) {
    case 'warning-only':
      return '只给予警告，不并处罚款';
    case 'no-fine':
      return '不罚款，不给予行政处罚';
    case 'fine-in-grade':
      return `在裁量幅度内罚款：${option.range ? lex.range(option.range) : blank('数额')}`;
    case 'mitigated':
      return `减轻处罚，在法定最低额以下罚款：${option.range ? lex.range(option.range) : blank('数额')}（${option.grounds.map(lex.ground).join('；')}）`;
    case 'spared':
      return `不予行政处罚（${lex.ground(option.ground)}）`;
  }
}

/** What the office proposes, and what else would be lawful. */
function choices(matter: Matter): DraftPart {
  const { decision, lex } = matter;
  const proposal = [orderLine(matter), ...conditionalItems(matter)];
  const also = decision.options.map((option) => lawful(option, lex));
  return part(
    'options',
    [heading('承办人员的建议和可以作出的其他决定')],
    paragraph(`依照${basisOf(matter)}，建议给予下列行政处罚：`),
    list(penaltyItems(matter)),
    paragraph(...proposal, also.length > 0 ? '依法还可以：' : ''),
    list(also),
  );
}

export function legalReview(matter: Matter): DraftDocument {
  const { lex, options, asks, rules } = matter;
  const { because } = options;
  const why =
    because === undefined || rules.legalReview.always === true
      ? '普通程序的行政处罚决定，作出以前应当审核'
      : lex.term('fact', because);
  return document(
    matter,
    partyOf(matter),
    part('because', [pairs(['审核的理由', `${why}（依照${asks('because')}）`], ['送审日期', blank('日期')])]),
    part('reasons', [heading('送审的事实、理由和依据')], reasoning(matter), defence(matter)),
    part(
      '',
      paragraph(`依照${basisOf(matter)}，拟给予下列行政处罚：`),
      list(penaltyItems(matter)),
      paragraph(orderLine(matter), ...conditionalItems(matter)),
    ),
    part('points', [
      heading('审核内容'),
      pairs(
        ['执法主体是否合法，执法人员是否具备资格', blank('意见')],
        ['事实是否清楚，证据是否合法充分', blank('意见')],
        ['适用法律、法规、规章是否准确', blank('意见')],
        ['裁量是否适当，是否说明理由', blank('意见')],
        ['程序是否合法，告知、听取意见和听证是否完成', blank('意见')],
        ['是否超越权限，是否应当移送', blank('意见')],
        ['文书是否完备', blank('意见')],
      ),
    ]),
    part('result', [heading('审核结论')], paragraph(blank('同意；提出意见后同意；不同意，及理由'))),
    part(
      'officers',
      paragraph(signed('法制审核人员：'), `${blank('初次从事行政处罚决定法制审核的，法律职业资格证书编号')}`),
    ),
    signature(matter, ''),
  );
}
