/** Figures, days, places and the words that no rulebook gives, in Chinese. */
import nzh from 'nzh/cn';
import { Decimal, type YuanRange } from '../../money/index.js';
import type { LawReason } from '../../trail/step.js';
import { shownFigure } from '../figure.js';
import type { PlainWords } from './texts.js';

export const numeral = (n: number | string): string => nzh.encodeS(String(n), { tenMin: true });
export const list = (items: readonly string[]): string => items.join('、');
/** One of several: 从轻、一般或者从重. */
export const or = (items: readonly string[]): string => {
  const all = [...new Set(items)];
  return all.length < 3 ? all.join('或者') : `${list(all.slice(0, -1))}或者${all.at(-1)}`;
};
export const percent = (share: string): string => `${new Decimal(share).times(100).toString()}%`;
/** Two decimals where there are 分; a figure with endless decimals is rounded and says so. */
export const figure = (amount: string): string => {
  const { about, text } = shownFigure(amount);
  return `${about ? '约' : ''}${text}`;
};
export const yuan = (amount: string): string => `${figure(amount)}元`;
export const day = (d: string): string => {
  const [y, m, dd] = d.split('-');
  return `${y}年${Number(m)}月${Number(dd)}日`;
};

export function range({ min, max, minOpen, maxOpen }: YuanRange): string {
  if (min === max) return yuan(min);
  const upper = maxOpen ? `不满${yuan(max)}` : `${yuan(max)}以下`;
  if (min === '0' && minOpen) return upper;
  const lower = minOpen ? `超过${yuan(min)}` : `${yuan(min)}以上`;
  return `${lower}${minOpen || maxOpen ? '、' : ''}${upper}`;
}

const figures: Record<string, string> = {
  outcome: '处理',
  'law.chosen': '适用的版本',
  warning: '警告',
  'fine.mode': '是否必须罚款',
  'fine.statutory': '法定幅度',
  'fine.grade': '裁量阶次',
  'fine.gradeRanges': '各阶次的幅度',
  'fine.range': '罚款幅度',
  'fine.floor': '不得低于的数额',
  options: '各种选择的幅度',
  orders: '同时责令的内容',
  personFines: '有关人员的罚款幅度',
  otherConsequences: '没收的数额',
  procedure: '程序的界限和期限',
};

export const words: PlainWords = {
  lang: 'zh-CN',
  list,
  and: (items) => (items.length < 2 ? list(items) : `${list(items.slice(0, -1))}，并且${items.at(-1)}`),
  yuan,
  range,
  unknownRange: '数额未知',
  about: (rounded, stated) => `约${rounded}（${stated}）`,
  day,
  days: (d) =>
    d === null ? '仍在持续' : typeof d === 'string' ? day(d) : `${day(d[0])}至${day(d[1])}之间的某日`,
  percent,
  title: (name) => `《${name}》`,
  places: (title, citations, edition) =>
    `《${title}》${edition === '' ? '' : `（${edition}）`}${list(
      citations.map(({ article, paragraph, item, sentence }) =>
        [
          `第${numeral(article)}条`,
          paragraph === undefined ? '' : `第${numeral(paragraph)}款`,
          item === undefined ? '' : `第（${numeral(item)}）项`,
          sentence === undefined ? '' : `第${numeral(sentence)}句`,
        ].join(''),
      ),
    )}`,
  sourceList: (sources) => sources.join('；'),
  document: ({ document, date, note }) =>
    `${document}${date === undefined ? '' : `（${day(date)}）`}${note === undefined ? '' : `，${note}`}`,
  version: (title, from, edition) =>
    `《${title}》（${edition === '' ? '' : `${edition}，`}${day(from)}起施行的文本）`,
  bracket: (text) => `（${text}）`,
  sentenceEnd: (text) => `${text}。`,
  basis: (sources) => `依据：${sources}`,
  noted: (sources, assurance) => `依据：${sources}；可信程度：${assurance}`,
  assurance: {
    enacted: { tag: '法条原文', short: '法条原文', lead: '法条原文：各项数字均读自法律、法规的文本' },
    published: {
      tag: '已公布的裁量文件',
      short: '已公布的裁量文件',
      lead: '已公布：数字读自加载者指明的已公布的裁量文件',
    },
    reported: { tag: '官方二手资料', short: '官方二手资料', lead: '转述：数字转自官方的二手资料，未见原文' },
    reference: {
      tag: '参考值',
      short: '参考值，没有任何机关制定',
      lead: '参考值：数字是本项目自拟的，没有任何机关制定，不得当作正式的裁量基准引用',
    },
  },
  outcome: {
    penalty: '给予行政处罚',
    'no-penalty': '不予行政处罚',
    'order-first': '先责令限期改正，现在不能罚款',
    refer: '移送有权机关处理，本机关不罚款',
    'not-punishable': '不属于应受处罚的行为',
  },
  mitigation: {
    none: '没有从轻、减轻情节',
    may: '有可以从轻的情节',
    shall: '有应当从轻或者减轻的情节',
  },
  mode: { optional: '可以并处', required: '应当处以', none: '不罚款', byTable: '按所属阶次可能处以' },
  party: { individual: '个人', unit: '单位' },
  otherGrounds: {
    limitation: '超过追责时效',
    'order-complied': '已在期限内改正',
    'table-row': '裁量表中相符的一行写明不予处罚',
  },
  figure(path) {
    const head = path.split('.').slice(0, 2).join('.');
    return figures[head] ?? figures[path.split('.')[0] ?? ''] ?? '';
  },
};

export const lawReasons: Record<LawReason, string> = {
  rank: '是否处罚不同',
  statutory: '法定幅度不同',
  consequences: '并处的其他处罚不同',
  confiscation: '是否没收违法所得不同',
  range: '裁量后的幅度不同',
  options: '可以从宽的余地不同',
};
