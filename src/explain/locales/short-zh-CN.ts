import { tableProblem } from './findings-zh-CN.js';
import type { ShortTexts } from './short-texts.js';

export const zhShort: ShortTexts = {
  title: (violation) => `行政处罚裁量结论：${violation}`,
  result: (outcome, contents, basis) =>
    `${basis}${outcome}${contents.length === 0 ? '' : `：${contents.join('，')}`}。`,
  under: (sources) => `依照${sources}，`,
  warned: '应当给予警告',
  fine: (mode, range, notes) => `${mode}罚款，幅度为${range}（${notes.join('；')}）`,
  noFine: (mode, notes) => `${mode}（${notes.join('；')}）`,
  statutory: (range) => `法定幅度${range}`,
  whole: '即法定幅度，阶次还不能确定',
  beside: '其他选择和同时的处理',
  procedure: '时效、期限和程序',
  row: (name, range) => (range === null ? name : `${name}${range}`),
  tables: '裁量表自身的问题',
  problem: ({ code, places }) =>
    `${tableProblem(code)}${places.length === 0 ? '' : `（${places.join('、')}）`}。`,
  unexamined: '没有审查的情节（按没有计算）',
  changing: (names) => `可能改变结果，先核实：${names}。`,
  others: (names) => `其余：${names}。`,
  rest: '这是简要结论。全部理由、每个数字的来历和可信程度见完整说明（命令行加 --full）。',
};
