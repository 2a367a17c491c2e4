import type { TablesTexts } from './tables-texts.js';

export const zhTables: TablesTexts = {
  all: '各违法行为的规则表',
  generated:
    '本文件由规则表生成（`npm run generate`）。可信程度为“参考值”的，没有任何机关制定，不得当作正式的裁量基准引用。',
  heading: (name, id) => `${name}（\`${id}\`）`,
  pair: (label, value) => `${label}：${value}`,
  article: '条款',
  duty: '义务条款',
  yields: (to, when) => `让位于上位法：${when === null ? '' : `${when}，`}按“${to}”处理`,
  refer: '不由本机关罚款，移送',
  orderFirst: '责令改正在先',
  comma: '，',
  element: '条款本身的要件，不另评价',
  fines: '法定幅度',
  fineHead: ['版本', '当事人', '罚款', '性质', '依据', '可信程度'],
  grades: (benchmark) => `阶次和幅度（${benchmark}）`,
  gradeHead: ['当事人', '阶次', '幅度', '依据', '可信程度'],
  span: (lex, row) => `法定幅度的${lex.percent(row.from)}至${lex.percent(row.to)}`,
  thresholds: '各项因素的档次',
  thresholdHead: ['因素', '取值', '程度', '依据', '可信程度'],
  circumstances: '裁量情节',
  circumstanceHead: ['情节', '作用', '依据', '可信程度'],
  effects: {
    may: '可以从轻',
    shall: '应当从轻',
    aggravating: '从重',
    'frequency-at-least-medium': '发生频次至少按中档计',
    none: '不影响',
  },
};
