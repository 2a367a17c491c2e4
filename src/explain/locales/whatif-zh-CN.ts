import type { WhatIfTexts } from './whatif-texts.js';

export const zhWhatIf: WhatIfTexts = {
  title: '如果事实不同',
  now: (result) => `按现有事实：${result}`,
  changes: '改变一项事实就会改变结果的（影响大的在前）：',
  noChanges: '没有哪一项事实单独改变会改变结果。',
  change: (fact, from, to, result, because) =>
    `${fact}：${from} → ${to}，则${result}${because === '' ? '' : `（${because}）`}`,
  questions: '没有审查的情节，如果查明有：',
  question: (name, meaning, result) => `${name}（${meaning}）：${result}`,
  unchanged: '结果不变',
  impossible: '与现有事实矛盾',
  routes: (grade) => `怎样才会属于“${grade}”：`,
  noRoute: '改变三项以内的事实也不会属于该阶次。',
  set: (changes) => changes.join('，并且'),
  single: (fact, to) => `${fact}：${to}`,
  result: (outcome, grade, range) => [outcome, grade, range].filter((part) => part !== null).join('，'),
  circumstance: { present: '有', absent: '没有', null: '没有审查' },
  notStated: '没有写明',
  flags: {
    'facts.intentToDamage': '是否有损坏设施的故意',
    decidedOn: '决定日期',
    'act.from': '行为日期',
    'act.to': '行为终了日期',
  },
};
