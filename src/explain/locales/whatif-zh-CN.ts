import type { WhatIfTexts } from './whatif-texts.js';

export const zhWhatIf: WhatIfTexts = {
  title: '如果事实不同',
  now: (result) => `按现有事实：${result}。`,
  assurance: (lead) => `可信程度——${lead}。`,
  changes: '只改变一项事实，结果就会不同的（影响大的在前）：',
  noChanges: '没有哪一项事实单独改变会使结果不同。',
  follows: (amounts) => `罚款幅度还随${amounts}逐元变动，未列入下文。`,
  gives: (result) => `变为：${result}`,
  change: (fact, from, to) =>
    from === null ? `${fact}查明为：${to}（现在没有写明）` : `${fact}由“${from}”变为“${to}”`,
  circumstance: (name, from, to) =>
    to === 'absent'
      ? `不认定“${name}”（现在认定有）`
      : `认定“${name}”（现在${from === null ? '没有审查' : '认定没有'}）`,
  because: (reason, note) => `理由：${reason}${note}`,
  gone: (finding) => `下列认定不再成立：${finding}`,
  questions: '没有审查的情节，请办案人员核实；如果查明有：',
  noQuestions: '规则库所列的情节都已审查。',
  question: (name, meaning, source) => `${name}（${meaning}）${source}`,
  answer: (parts) => `${parts.join('；')}。`,
  unchanged: '结果不变',
  opens: (options) => `另有选择：${options.join('、')}`,
  together: (needs, effect) => `连同“${needs}”一并认定的，${effect}`,
  impossible: (names) =>
    names.length === 0 ? '与现有事实矛盾' : `与现有事实矛盾：${names.map((n) => `“${n}”`).join('、')}`,
  routes: (grade, open) =>
    open
      ? `“${grade}”也是可能的阶次；有下列变化之一，就能确定为该阶次：`
      : `为什么不是“${grade}”：事实须有下列变化之一，才会属于该阶次：`,
  noRoute: (most) => `改变${most}项以内的事实，也不会属于该阶次。`,
  set: (changes) => changes.join('，并且'),
  result: (outcomes, grade, range) =>
    [outcomes.join('或者'), grade, range].filter((part) => part !== null).join('，'),
  order: {
    'not-made': '没有责令限期改正',
    'no-deadline': '责令改正而没有写明期限',
    running: '改正期限尚未届满',
    complied: '已责令限期改正，期限内已改正',
    'not-complied': '已责令限期改正，期限届满没有改正',
    unknown: '是否按期改正没有查明',
  },
  orderWhole: (from, to) => `责令改正的情况由“${from}”变为“${to}”`,
  ongoing: '仍在持续',
  option: {
    'warning-only': '只给予警告、不罚款',
    'no-fine': '不罚款',
    'fine-in-grade': '在该阶次的幅度内罚款',
    mitigated: '减轻处罚，罚款低于法定最低数额',
    spared: '可以不予行政处罚',
  },
  effect: {
    'no-penalty': '不予行政处罚',
    spared: '可以不予行政处罚',
    shall: '应当从轻或者减轻处罚',
    may: '可以从轻或者减轻处罚',
    severe: '应当依法从重处罚',
  },
  facts: {
    'facts.intentToDamage': '是否有损坏设施的故意',
    decidedOn: '作出决定的日期',
    filedOn: '立案日期',
    'act.from': '行为发生的日期',
    'act.ongoing': '违法行为是否仍在持续',
    'order.deadline': '改正期限',
  },
};
