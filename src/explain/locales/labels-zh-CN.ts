/** What the explanation says beside its findings, in Chinese: headings, labels, warnings. */
import { day, lawReasons, list, numeral, yuan } from './plain-zh-CN.js';
import type { Labels } from './texts.js';

export const labels: Labels = {
  title: (violation) => `行政处罚裁量说明：${violation}`,
  sections: {
    result: '结论',
    party: '当事人',
    facts: '事实和证据',
    order: '责令改正',
    law: '适用的规定',
    general: '时效和法定从宽事由',
    benchmark: '裁量基准和各项因素',
    circumstances: '情节（有利、不利两个方向）',
    figure: '数额怎样得出',
    departure: '离开上述幅度时',
    options: '仍然合法的选择和同时的处理',
    missing: '尚缺的事实',
    alternatives: '两个版本各自的结果',
    procedure: '程序',
    hints: '可能涉及的其他部门（提示，不是认定）',
    assurance: '各项数字的可信程度',
    rulebook: '规则库（供日后核对）',
  },
  numbered: (n, title) => `${numeral(n)}、${title}`,
  pair: (label, value) => `${label}：${value}`,
  item: (label, value) => `${label}：${value}`,
  figuresAre: (assurance) => `可信程度——${assurance}。`,
  weakest: (t) => `仍在使用参考值的表：${t}；其余裁量数据已经换成公布的文件。`,
  tables: { 'base-grade': '基础阶次', 'grade-combined': '情节组合', 'range-of-grade': '罚款幅度' },
  demanded: (assurance) => `本次要求的可信程度：${assurance}；达不到的裁量数据没有使用。`,
  advice: '本说明只供参考，由办案人员和机关负责人决定。',
  blank: '【    】',
  violation: '违法行为',
  outcome: '处理',
  statutory: '法定幅度',
  grade: '裁量阶次',
  range: '罚款幅度',
  mode: '罚款',
  warning: { required: '应当给予', none: '条款没有规定' },
  warningLabel: '警告',
  orders: '同时作出的责令',
  corrected: '按案件所载已经改正，不再责令',
  ground: '依据的事由',
  noGrades: '不分阶次',
  formUnknown: (form) => `${form}（基数没有写明，不能算出数额）`,
  partyKind: '种类',
  partyName: '名称',
  partyRole: '身份',
  partyReason: (violation, party) =>
    `为什么处罚该当事人：案件认定由它实施“${violation}”，条款的处罚对象包括${party}；它与行为的联系须由证据证明`,
  actWords: '做了什么',
  actPlace: '地点',
  actDates: '行为日期',
  ongoing: (from) => `${from}起，仍在持续`,
  endUnknown: (from) => `${from}起，终了日期没有填写`,
  actSpan: (from, to) => (from === to ? from : `${from}至${to}`),
  discovered: '发现日期',
  filed: '立案日期',
  decided: '决定日期',
  notStated: '没有写明',
  evidence: '证据',
  evidenceBlank: '【填写证据名称和编号】',
  orderNone: '案件中没有责令改正的记录；行政处罚法要求作出处罚时责令改正。',
  orderIssued: '责令日期',
  orderDeadline: '改正期限',
  orderResult: '改正结果',
  orderUnknown: '没有写明',
  orderNotComplied: '没有改正',
  orderStillRuns: '期限尚未届满，作出决定时没有改正',
  orderComplied: (d) => `${d}改正`,
  duty: '违反的义务条款',
  benchmarkName: '名称',
  benchmarkIssuer: '制定机关',
  benchmarkNote: '说明',
  noBenchmark: '没有适用的裁量基准，不分阶次。',
  gradeRests: (level) => `阶次：${level}`,
  noKnownBenchmark: (on, assurance) =>
    `${on === 'act' ? '行为终了之日' : '作出决定之日'}没有已知有效的裁量基准。${assurance === null ? '不分阶次，幅度就是法定幅度。' : assurance === 'reference' ? '以下是规则库的参考裁量，没有任何机关制定，不得作为依据引用：' : '以下按有效期未经查实的文本计算，只供参考：'}`,
  found: '认定有',
  foundAbsent: '认定没有',
  notExamined: '没有审查（按没有计算，请逐项核实）',
  unexamined: {
    changing: '可能改变结果的，先核实',
    others: '其余的',
    excluded: '案件写明的事实已经排除、不必再查的',
  },
  nothing: '无',
  evidenceFor: (evidence) => (evidence.length > 0 ? `证据：${list(evidence)}` : '证据：【填写】'),
  question: (name, meaning) => `是否${name}？（${meaning}）`,
  askAll: '下列情节没有人审查，逐项核实后结果可能不同',
  neighbours: '为什么不是相邻的阶次',
  lighter: (grade, reasons) => `不是较轻的“${grade}”：${reasons.join('；')}。`,
  heavier: (grade, reasons) => `不是较重的“${grade}”：${reasons.join('；')}。`,
  reasons: {
    heldBy: (criteria, grade) => `${list(criteria)}使基础阶次为${grade}`,
    noMitigating: '已经审查的情节中没有从轻、减轻的',
    mayOnly: (n) => `只有可以从轻的情节（${n}），只能减轻一个阶次`,
    alreadyLowered: (n) => `${n}的作用已经计入`,
    aggravatedBy: (n) => `有从重情节（${n}）`,
    noCriterionHeavier: '没有一项因素达到更重的程度',
    noAggravating: '已经审查的情节中没有从重的',
    loweredBy: (n) => `有从轻情节（${n}）`,
    offset: (n) => `从重情节（${n}）与从轻情节相抵`,
  },
  departure: (rule, source) => [
    ...(rule === null ? [] : [`${rule}${source === null ? '' : `（${source}）`}。`]),
    '低于法定最低额的（减轻），只能依据行政处罚法的减轻事由，不能依据裁量基准的情节；高于法定最高额的，一律不合法。',
  ],
  otherConsequences: '同时的处理（列出，不计算）',
  consequence: (name, mode, when, by, amount) =>
    `${when === null ? '' : `${when}，`}${mode === 'optional' ? '可以' : ''}${name}${amount === null ? '' : `${yuan(amount)}`}${by === null ? '' : `（由${by}决定）`}`,
  whereApplied: { old: '适用行为时的规定的', new: '适用作出决定时的规定的' },
  comma: '，',
  personFine: (person, mode, r) => `${person}：${mode}罚款，${r}`,
  missingAnswer: (answer, outcomes, grade, r) =>
    `${answer}：${outcomes}${r === null ? '' : `，${grade}，${r}`}`,
  missingAmount: '填入后才能算出数额',
  missingLead: (f) => `尚缺事实：${f}；结果已按各种可能放宽，没有推定。`,
  outcomesOpen: (outcomes) => `结果尚未确定，可能是：${outcomes}；以下按其中最重的说明。`,
  lawReasons,
  alternative: { old: '行为时的规定', new: '作出决定时的规定' },
  alternativeResult: (outcome, laws) => `${outcome}（${laws}）`,
  concurrence: (chosen, considered) =>
    `同一行为违反几个条款：${considered.join('；')}。${chosen === null ? '数额不全，还不能确定按哪一条罚款。' : `罚款适用“${chosen}”，不给予两次以上罚款；其他条款的其他种类处罚仍然列出。`}`,
  considered: (violation, outcome, r) => `${violation}——${outcome}${r === '' ? '' : `，${r}`}`,
  hint: (department, reason) => `${department}：${reason}`,
  hintLead: '同一事实可能还涉及下列部门的职责，是否移送或者联合执法由办案人员判断：',
  figure: '数字',
  requiredLevel: '要求的可信程度',
  assuranceOfDecision: '整个结论（取用到的最弱一级）',
  book: '规则库',
  bookVersion: '版本',
  digest: '摘要（SHA-256）',
  warnings: {
    'benchmark-may-have-lapsed': (p, lex) =>
      `注意：${p['day'] === 'act' ? '行为终了之日' : '作出决定之日'}没有已知有效的裁量基准。${lex.version(p['benchmark'] ?? '')}在${day(p['checkAfter'] ?? '')}以后是否有效未经查实，不得作为依据引用。可以确定的只有法定幅度；列出的阶次和幅度只供参考。查到现行裁量基准后，请按《裁量基准编写指南》载入规则库再作决定。`,
    'no-benchmark-in-force': (p) =>
      `注意：${p['day'] === undefined ? '当时' : day(p['day'])}没有本规则库收入的裁量基准，不分阶次。`,
    'intent-not-examined': (p, lex) =>
      `注意：没有审查是否有损坏设施的故意${p['violation'] === undefined ? '' : `（${lex.violation(p['violation'])}）`}；有故意的，应当移送公安机关，本机关不罚款。`,
    'intent-found': (p, lex) =>
      `注意：认定行为不是“非故意”${p['violation'] === undefined ? '' : `（${lex.violation(p['violation'])}）`}；须查明是否有损坏设施的故意，有的应当移送公安机关，本机关不罚款。`,
    'evidence-missing': (p, lex) =>
      `注意：“${lex.ground(p['ground'] ?? '')}”须由当事人举证，案件中没有列出证据。`,
    'general-part-below-demand': (p, lex) =>
      `注意：总则事由“${lex.ground(p['ground'] ?? '')}”的可信程度低于要求，但总则一律适用。`,
    'decided-late': (p) => `注意：决定日期晚于办案期限的最后一日（${day(p['decideBy'] ?? '')}）。`,
    'shall-be-lenient-ungraded': (p) =>
      `注意：有应当从轻或者减轻的情节，但${p['by'] === 'table' ? '裁量基准没有规定怎样体现' : '没有可用的阶次'}；确定数额时应当从轻。`,
    'outcome-depends': (p) =>
      p['because'] === 'table'
        ? '注意：裁量表没有写明，处理结果本身不能确定。'
        : p['because'] === 'law'
          ? '注意：处理结果本身不能确定，取决于适用哪一规定或者怎样理解规定。'
          : '注意：缺少的事实使处理结果本身不能确定。',
    'concurrence-mandatory': (p, lex) =>
      p['applied'] === 'yes'
        ? `注意：因“${(p['violations'] ?? '').split(',').map(lex.violation).join('”“')}”规定应当罚款，没有列出只警告、不罚款的选择；“可以并处”是否属于“应当给予罚款处罚”有争议。`
        : `注意：“${(p['violations'] ?? '').split(',').map(lex.violation).join('”“')}”规定应当罚款；本规则库据此不允许只警告、不罚款的政策没有使用（可信程度低于要求，或者并非在各种可能下都成立）。`,
    'unit-fine-outside-range': (p, lex) =>
      `注意：单位罚款${yuan(p['fine'] ?? '')}不在允许的幅度${yuan(p['min'] ?? '')}至${yuan(p['max'] ?? '')}之内，没有据此计算有关人员的罚款${(p['grounds'] ?? '') === '' ? '' : `；低于下限须有下列事由之一：${(p['grounds'] ?? '').split(',').map(lex.ground).join('；')}`}。`,
    'unit-fine-outside-grade': (p) =>
      `注意：单位罚款${yuan(p['fine'] ?? '')}在法定幅度内，但不在本案幅度${yuan(p['min'] ?? '')}至${yuan(p['max'] ?? '')}之内，须说明理由并经批准。`,
    'unit-fine-to-check': (p) =>
      `注意：单位罚款${yuan(p['fine'] ?? '')}不在条款对单位的法定幅度${yuan(p['min'] ?? '')}至${yuan(p['max'] ?? '')}之内，请核对对单位的处罚决定有无减轻的事由。`,
    'gains-not-stated': () =>
      '注意：没有写明违法所得；有违法所得的，新的规定要没收，新旧规定互有轻重，须由办案机关选定。没有的，请写明为0。',
    'act-end-unknown': (p, lex) =>
      `注意：没有填写行为终了的日期${p['violation'] === undefined ? '' : `（${lex.violation(p['violation'])}）`}，追责时效从终了之日起计算，须查明该日期。`,
    'act-end-not-complied': (p) =>
      `注意：填写的终了日期（${(p['to'] ?? '').split('..').map(day).join('至')}）早于决定，但责令的改正没有完成，持续的行为没有终了；终了日期按未知处理。`,
    'limitation-contested': () =>
      '注意：追责时效从行为起计还是从责令改正的期限届满起计，有争议，结果因此不同；请集体讨论或者请示后再定。',
    'text-not-checked-since': (p, lex) =>
      `注意：${lex.version(p['version'] ?? '')}最后一次与文本核对是${day(p['lastChecked'] ?? '')}，此后是否修改没有核对；没有得知修改不等于没有修改。`,
    'text-after-last-known': (p, lex) =>
      `注意：${lex.version(p['version'] ?? '')}只查到${day(p['knownUntil'] ?? '')}为止的文本，其后的没有见到；没有得知修改不等于没有修改，决定前请查对现行文本。`,
    'own-accord-after-order': (p, lex) =>
      `注意：案件中有责令改正的记录${p['issuedOn'] === undefined ? '' : `（${day(p['issuedOn'])}）`}，又主张“${lex.ground(p['ground'] ?? '')}”；只因被责令才改正的，不按主动处理（本规则库的做法，没有机关制定）。${p['evidence'] === 'none' ? '案件中没有列出它自己的证据，请补充责令以前或者责令以外自己采取行动的证据。' : '请核对所列证据能否证明是责令以前或者责令以外自己采取的行动。'}`,
    'law-not-named': (p, lex) =>
      `注意：“${lex.ground(p['ground'] ?? '')}”须写明所依据的法律、法规、规章及条款，案件中没有写明。`,
    'shall-be-severe': (p, lex) =>
      `注意：“${lex.ground(p['ground'] ?? '')}”成立，应当依法从重；从重仍在法定幅度之内，确定数额时应当说明。`,
    'yields-within-scope': (p, lex) =>
      `注意：${lex.scope(p['from'] ?? '', p['to'] ?? '')}，应当先适用“${lex.violation(p['to'] ?? '')}”的条款；是否如此没有查明，幅度包含了两个条款，决定前必须查明。`,
    'concurrence-open': () => '注意：缺少基数，几个条款的数额高低还不能比较。',
  },
  beside: (title, { cite }, reason) =>
    `另请核对：《${title}》${cite}可能也规定了本案的行为${reason === null ? '，规则库没有收入' : `（${reason}）`}。`,
  forFine: (fine, said) => `按罚款${fine}计，${said}`,
  picture: {
    title: (violation) => `罚款幅度图：${violation}`,
    statutory: '法定幅度',
    range: '本案幅度',
    imposed: '拟罚款',
    described: (s, g, r, i) => `法定幅度${s}；${g}；本案幅度${r}${i === null ? '' : `；拟罚款${i}`}。`,
  },
};
