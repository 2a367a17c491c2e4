/** What the guided questions say. Names of the law and findings come from the library in the same language. */

import type { Issue } from '../../../errors/index.js';
import { renderIssue } from '../../../errors/index.js';
import type { Lexicon } from '../../../explain/lexicon.js';
import type { EffectRow, Ground } from '../../../rulebook/schema.js';
import { NOTHING_FOUND } from '../../../search/texts.js';
import type { Unreadable } from '../question.js';

const units = (names: readonly string[], lex: Lexicon): string =>
  names.map((u) => (u === 'share' ? '百分比（如 12%）' : lex.unit(u))).join('、');

export const zhCN = {
  title: '民防行政处罚裁量问答',
  lead: '逐项回答，最后得出结论和理由。只供参考，由人决定。',
  keys: '随时可用：Ctrl-C 暂停并保存；在填写处输入 ? 看依据，输入 < 回到上一题。',
  sections: {
    party: '当事人',
    violation: '违法行为',
    dates: '日期和时效',
    order: '责令改正',
    facts: '裁量因素',
    amounts: '金额',
    circumstances: '情节（有利、不利两个方向）',
  },
  /** The questions whose words do not depend on the rulebook. */
  asks: {
    party: '当事人是单位还是个人？',
    partyName: '当事人的姓名或者名称是什么？',
    violation: '是哪一种违法行为？',
    role: '该单位是什么身份？',
    'act.from': '违法行为从哪一天开始？',
    'act.end': '违法行为何时结束？',
    'act.to': '违法行为在哪一天结束？',
    discoveredOn: '违法行为在哪一天被发现？',
    filedOn: '在哪一天立案？',
    decidedOn: '在哪一天作出处罚决定？',
    'facts.intentToDamage': '有没有损坏设施的故意？',
    'facts.endangersLifeOrHealth': '是否涉及公民生命健康安全，并有危害后果？',
    'facts.endangersFinancialSafety': '是否涉及金融安全，并有危害后果？',
    order: '有没有责令当事人限期改正？',
    'order.issuedOn': '在哪一天责令改正？',
    'order.deadline': '改正期限到哪一天？',
    'order.compliance': '当事人改正了没有？',
    'order.compliedOn': '在哪一天改正完毕？',
    'facts.frequency': '这是当事人第几次实施此类违法行为？',
    'facts.quantity': '数量是多少？',
    'facts.consequence': '造成了什么危害后果？',
    'act.words': '当事人具体做了什么？',
    'act.place': '行为发生在什么地方？',
    'facts.evidence': '认定以上事实的证据有哪些？',
  } as Readonly<Record<string, string>>,
  alsoViolates: '同一个行为还违反别的条款吗？',
  amount: (kind: string) => `${kind}是多少元？`,
  circumstance: (name: string) => `有没有“${name}”的情节？`,
  proof: (name: string) => `“${name}”有哪些证据？`,
  labels: {
    party: '当事人种类',
    partyName: '当事人名称',
    violation: '违法行为',
    role: '身份',
    'act.from': '行为开始',
    'act.end': '行为结束',
    'act.to': '结束的日期',
    discoveredOn: '发现日期',
    filedOn: '立案日期',
    decidedOn: '决定日期',
    'facts.intentToDamage': '损坏设施的故意',
    'facts.endangersLifeOrHealth': '涉及生命健康安全并有危害后果',
    'facts.endangersFinancialSafety': '涉及金融安全并有危害后果',
    order: '责令限期改正',
    'order.issuedOn': '责令日期',
    'order.deadline': '改正期限',
    'order.compliance': '改正情况',
    'order.compliedOn': '改正完成',
    'act.words': '具体行为',
    'act.place': '行为地点',
    'facts.evidence': '事实证据',
  } as Readonly<Record<string, string>>,
  alsoLabel: (n: number) => `同时违反之${n}`,
  proofLabel: (name: string) => `${name}的证据`,
  hints: {
    violation: '写名称、条号（如 49(5)）或者关键词查找；不写就列出全部',
    also: '只写同一个行为触犯的条款，几个行为是几个案件；没有就直接回车',
    day: '写成 2023-02-01 或 20230201',
    days: '写成 2023-02-01；说不准的写一段：2023-02-01 至 2023-02-28',
    decidedOn: '尚未决定的写拟决定的日期',
    count: '写次数；只知道轻重的写 轻、中 或 重',
    quantity: (names: readonly string[], lex: Lexicon) =>
      names.length === 1 && names[0] === 'share'
        ? '写占应建（应缴）的百分比，例如 12%；只知道轻重的写 轻、中 或 重'
        : `数字带单位（${units(names, lex)}），例如 2${lex.unit(names[0] ?? '')}；只知道轻重的写 轻、中 或 重`,
    amount: '以元为单位，例如 1200000.00；没有的写 0',
    list: '证据名称或编号，用顿号分开',
    blank: '暂不填写就直接回车',
    /** For places in the case file that hold words of the office. */
    examples: {
      'act.words': '照文书的写法，只写查明的，如：擅自拆除B1层3号单元防护密闭门两樘',
      'act.place': '如：某路某号地下民防工程',
    } as Readonly<Record<string, string>>,
    unknown: '不清楚就直接回车',
    required: '必须回答；现在答不了可按 Ctrl-C 保存，以后再答',
  },
  choices: {
    'act.end.same': '在开始的同一天结束',
    'act.end.later': '在另一天结束，或者说不准在哪一天',
    'act.end.ongoing': '到作出决定时仍在持续',
    'order.made': '已经责令限期改正',
    'order.not-made': '没有责令',
    'order.compliance.complied': '已经改正',
    'order.compliance.not-complied': '没有改正',
    present: '查明有',
    absent: '查明没有',
    'facts.intentToDamage.true': '有故意',
    'facts.intentToDamage.false': '没有故意',
    true: '是',
    false: '否',
  } as Readonly<Record<string, string>>,
  unknown: '不清楚',
  unexamined: '没有审查',
  blank: '暂不填写',
  none: '没有',
  restUnexamined: '本项和以后各项都没有审查',
  showAbout: '？看依据',
  goBack: '← 回到上一题',
  searchAgain: '重新查找',
  noMatch: NOTHING_FOUND['zh-CN'],
  matches: (n: number) => `找到 ${n} 种，请选一种：`,
  aboutTitle: '依据',
  numbered: (n: number, question: string) => `第 ${n} 题　${question}`,
  pair: (label: string, value: string) => `${label}：${value}`,
  count: (n: string) => `第${n}次`,
  yuan: (amount: string) => `${amount}元`,
  refusedTitle: '这个回答不能成立',
  changeThis: '改本题的回答',
  changeOther: (label: string, said: string) => `改前面的回答——${label}：${said}`,
  orGoBack: '也可以改前面的回答：输入 < 逐题返回。',
  review: '请核对全部回答。要改哪一项就选哪一项。',
  accept: '✔ 核对无误，得出结论',
  leave: '要停下来吗？',
  stay: '继续回答',
  leaveSaving: '保存已回答的内容并退出',
  leaveWithout: '不保存，退出',
  nothingToSave: '还没有回答，没有保存。',
  unfinished: '没有答完；以下是已有的回答，不是结论。',
  begunSaved: (file: string) => `已回答的内容保存在 ${file}`,
  goOn: (command: string) => `以后接着回答：${command}`,
  resumed: (file: string, n: number) => `已从 ${file} 读入 ${n} 项回答，只问其余的。`,
  faultsIn: (file: string) => `${file} 中有几处不对，须重新回答：`,
  decided: '已得出结论，全文见下。',
  fineAsked: '拟处罚款多少元？',
  fineHint: '写了就核对它是否合法；不罚款写 0；还没有定就直接回车',
  fineNone: '还没有定',
  fineRefused: (text: string) => `“${text}”不是金额：写成 10000 或者 10000.50。`,
  fileNames: '文件名用什么开头？（将写入案件、结论、凭据和供人阅读的说明四个文件）',
  fileNameDefault: '裁量',
  exists: (files: string) => `已有同名文件：${files}`,
  overwrite: '覆盖',
  otherName: '换一个名字',
  doNotWrite: '不写文件',
  suffixes: { case: '案件', decision: '结论', receipt: '凭据', document: '说明' },
  cannotSave: (text: string) => `写不了文件。已回答的内容如下，请自行保存：\n${text}`,
  /** Ends the name of a file that holds what was answered so far. */
  begun: '未完',
  papers: '要起草哪种文书？（Word 文件，没有写明的内容留空【】）',
  noPaper: '不起草（或者不再起草）',
  written: (files: string) => `已写入：${files}`,
  notWritten: '没有写文件。',
  cannotWrite: (file: string) => `写不了文件“${file}”，请换一个名字。`,
  lawOpen:
    '新旧规定轻重不可比，两种结果都列在说明中。选定以后用 caliang decide 案件文件 --law-choice old（或 new）--reason 理由 重新得出结论。',
  noTerminal:
    '逐项回答需要在终端里进行。已有案件文件的，请用 caliang decide 案件文件；案件文件的格式见 caliang schema case。',
  command: 'caliang ask',
  about: {
    document: (text: string) => `处罚决定书应当载明：${text}`,
    limitation: (years: number) =>
      `违法行为在${years}年内未被发现的，不再给予行政处罚；行为有连续或者持续状态的，从终了之日起算`,
    longer: (years: number) => `涉及公民生命健康安全、金融安全且有危害后果的，延长至${years}年`,
    lawInTime: '适用行为时的规定；作出决定时已修改的，适用较轻的规定',
    decideWithin: (days: number) => `应当自立案之日起${days}日内作出处罚决定`,
    onTheSpot: (lex: Lexicon, c: { individual: string; unit: string }) =>
      `当场作出处罚决定的罚款上限：${lex.party.individual}${lex.yuan(c.individual)}，${lex.party.unit}${lex.yuan(c.unit)}`,
    hearing: (lex: Lexicon, c: { individual: string; unit: string }) =>
      `有权要求听证的罚款数额：${lex.party.individual}${lex.yuan(c.individual)}以上，${lex.party.unit}${lex.yuan(c.unit)}以上`,
    sameAct: '同一个违法行为不得给予两次以上罚款；违反多个规范的，按罚款数额高的规定处罚',
    instruments: (n: number, titles: string) => `规则库收入${n}种违法行为，出自${titles}`,
    refer: (violation: string) => `“${violation}”不由本机关罚款，移送有权机关`,
    fine: (violation: string, who: string, mode: string, form: string) =>
      `“${violation}”——对${who}：${mode}罚款，${form}`,
    intent: (to: string) => `有损坏设施的故意的，本机关不罚款，移送${to}`,
    orderFirst: '这一条款只在责令限期改正、逾期不改正之后才能罚款',
    orderToCorrect: '实施行政处罚时，应当责令当事人改正或者限期改正',
    gains: (term: string) => `有违法所得的，除依法退赔的以外，${term}`,
    threshold: (row: string, ordinal: string) => `${row}：${ordinal}`,
    ground: (name: string, effect: string) => `${name}的，${effect}`,
    effects: {
      'no-penalty': '不予行政处罚',
      spared: '可以不予行政处罚',
      shall: '应当从轻或者减轻处罚',
      may: '可以从轻或者减轻处罚',
      severe: '应当依法从重处罚',
    } as Readonly<Record<Ground['effect'], string>>,
    weight: {
      may: '可以从轻',
      shall: '应当从轻',
      aggravating: '从重',
      'frequency-at-least-medium': '发生频次至少按“中”计算，不另作从重',
      none: '不影响阶次',
    } as Readonly<Record<EffectRow['effect'], string>>,
  },
  problem(problem: Issue | Unreadable, lex: Lexicon): string {
    switch (problem.code) {
      case 'answer-required':
        return '这一题必须回答，没有它不成案件。';
      case 'not-a-choice':
        return '请从列出的回答中选一个。';
      case 'unit-wanted':
        return `请写明单位：${units(problem.units, lex)}。`;
      case 'not-a-count':
        return `看不懂“${problem.value}”：请写次数（从 1 起的整数），或者 轻、中、重。`;
      case 'not-a-quantity':
        return `看不懂“${problem.value}”：请写数字和单位（${units(problem.units, lex)}），或者 轻、中、重。`;
      case 'contradiction':
        return `“${problem.params.name.zh}”与“${problem.params.withName.zh}”不能同时成立。`;
      case 'duplicate-violation':
        return `“${lex.violation(problem.params.violation)}”已经写过了。`;
      case 'not-for-party':
        return `“${problem.params.name.zh}”不适用于${lex.party[problem.params.party === 'unit' ? 'unit' : 'individual']}。`;
      case 'role-required':
        return `“${problem.params.name.zh}”的罚款因身份而不同，须选择身份。`;
      case 'unknown-id':
        return `没有名为“${problem.params.value}”的这一项，请从列出的里面选。`;
      case 'invalid-amount':
        return `“${problem.params.value}”不是金额：请写以元为单位的数字，最多两位小数，例如 1200000.00。`;
      case 'invalid-date':
        return `“${problem.params.value}”不是日历上的日期，请写成 2023-02-10 这样。`;
      case 'wrong-type':
        return '看不懂这个回答，请照提示的样子写。';
      default:
        return `${renderIssue({ ...problem, path: [] } as Issue, 'zh-CN')}。`;
    }
  },
};
