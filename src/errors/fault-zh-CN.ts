import type { FaultTexts } from './fault.js';
import { renderShape } from './shape.js';
import { shapeZhCN } from './shape-zh-CN.js';

const grades: Record<string, string> = { lenient: '从轻', ordinary: '一般', severe: '从重' };
const parties: Record<string, string> = { individual: '个人', unit: '单位' };
const criteria: Record<string, string> = { frequency: '发生频次', quantity: '数量', consequence: '危害后果' };
const criterion = (id: string): string => criteria[id] ?? id;

export const faultZhCN: FaultTexts = {
  'wrong-shape': (p) => `格式不对：${renderShape(shapeZhCN, p.problem)}`,
  'duplicate-row': (p) => `有两行写的是同一事项（${p.row}），无从确定以哪一行为准`,
  'duplicate-name': (p) => `名称“${p.name}”同时指 ${p.first} 和 ${p.second}`,
  'unknown-reference': (p) => `引用的“${p.id}”不在规则库中`,
  'dangling-version': (p) => `引用的版本“${p.id}”在该法律文件中不存在`,
  unsourced: () => '没有写明依据',
  'version-inverted': (p) => `版本 ${p.id} 的截止日（${p.to}）早于起始日（${p.from}）`,
  'version-overlap': (p) => `${p.day} 这一天 ${p.first} 和 ${p.second} 同时有效`,
  'version-gap': (p) => `${p.before} 与 ${p.after} 之间有空档：${p.day} 没有有效的规定，也没有说明原因`,
  'missing-row': (p) => `缺少“${p.row}”一行`,
  'missing-word': (p) => `词表（terms）中没有“${p.id}”（${p.kind}）的中文和英文名称`,
  'party-missing': (p) => `${p.violation} 规定处罚${parties[p.party] ?? p.party}，却没有相应的罚款`,
  'yields-twice': (p) => `${p.violation} 让位于 ${p.to}，而后者又让位于别的条款`,
  'threshold-gap': (p) => `${criterion(p.criterion)}取值 ${p.value} 时没有任何一档可以适用`,
  'threshold-overlap': (p) => `${criterion(p.criterion)}取值 ${p.value} 时同时落入不止一档`,
  'threshold-inverted': (p) => `${criterion(p.criterion)}轻重颠倒：${p.smaller} 反而比 ${p.larger} 更重`,
  'measure-mismatch': (p) => `${p.violation} 的数量按“${p.measure}”计量，与计量单位“${p.unit}”不符`,
  'refinement-outside': (p) =>
    `细化标准“${p.row}”的幅度 ${p.from} 至 ${p.to} 超出“${grades[p.grade] ?? p.grade}”阶次的幅度`,
  'refinement-overlap': (p) => `细化标准“${p.first}”和“${p.second}”同时适用于同一情形`,
  'refinement-inverted': (p) =>
    `细化以后轻重颠倒：较轻的情形（${p.lighter}）反而比较重的情形（${p.heavier}）更重`,
  'rows-inverted': (p) =>
    `各行轻重颠倒：较重的情形（${p.heavier.zh}）所得反而轻于较轻的情形（${p.lighter.zh}）`,
  'form-mismatch': (p) => `${p.violation} 的罚款按基数或者单价计算，阶次表却写了固定的金额`,
  'grade-gap': (p) => `${p.violation} 的各阶次之间有空档：${p.from} 元至 ${p.to} 元不属于任何阶次`,
  'grade-overlap': (p) =>
    `${p.violation} 的各阶次有重叠：${p.from === p.to ? `${p.from} 元` : `${p.from} 元至 ${p.to} 元`}同属两个阶次`,
  'grade-inverted': (p) =>
    `${p.violation} 的阶次轻重颠倒：较轻阶次（${p.lighter} 元）高于较重阶次（${p.heavier} 元）`,
  'above-maximum': (p) =>
    `${p.violation} 允许对${parties[p.party] ?? p.party}罚 ${p.figure} 元，高于法定最高额 ${p.limit} 元${p.party === 'individual' ? '；只适用于单位的，请在“当事人”中写明单位' : ''}`,
  'below-minimum': (p) =>
    `${p.violation} 允许对${parties[p.party] ?? p.party}罚 ${p.figure} 元，低于法定最低额 ${p.limit} 元${p.party === 'unit' ? '；只适用于个人的，请在“当事人”中写明个人' : ''}`,
  'range-inverted': (p) => `幅度的起点 ${p.min} 大于终点 ${p.max}`,
  'range-empty': (p) => `${p.min} 至 ${p.max} 的幅度内没有任何金额`,
  'zero-fine': (p) => `${p.violation} 的罚款幅度包含 0 元，而 0 元不是罚款；没有最低额的幅度应不含起点`,
  'floor-above-cap': (p) => `最低额 ${p.floor} 元高于最高额 ${p.cap} 元`,
  'unit-below-individual': (p) =>
    `${p.violation} 对个人的罚款（${p.individual} 元）重于对单位的罚款（${p.unit} 元）`,
  'base-inverted': (p) => `基础阶次轻重颠倒：${p.lighter} 反而比 ${p.heavier} 更重`,
  'combination-inverted': (p) => `情节组合轻重颠倒：较轻的情形 ${p.lighter} 反而比 ${p.heavier} 更重`,
  'two-directions': (p) => `情节“${p.circumstance}”同时起从轻和从重两种作用`,
  'counted-twice': (p) => `情节“${p.circumstance}”与 ${p.with} 是同一事实，却被重复评价`,
  'limitation-inverted': (p) => `较长的追责时效（${p.extended} 年）反而短于一般时效（${p.years} 年）`,
  'assurance-too-strong': (p) => `标为 ${p.assurance}，而所据的“${p.source}”最多只能是 ${p.highest}`,
  'includes-cycle': (p) => `情节“${p.circumstance}”经由其他情节又包含了自己`,
  'includes-inverted': (p) => `情节“${p.circumstance}”包含了作用相反的“${p.includes}”`,
  'version-uncovered': (p) =>
    `${p.violation} 没有写明在版本 ${p.version} 中的规定，也没有写明已经废止：在该版本下行为会变成不受处罚`,
  'covered-after-repeal': (p) => `${p.violation} 写明已经废止，却又列出其后的版本 ${p.version}`,
  'two-fines': (p) =>
    `${p.violation} 对同一当事人（${[p.party, p.role].filter(Boolean).join('，')}）有两个罚款幅度，没有写明适用哪一个`,
  'refer-with-fines': (p) => `${p.violation} 应当移送其他机关，却又写了罚款`,
  'check-before-start': (p) => `${p.id} 的复核日 ${p.checkAfter} 早于它的施行日 ${p.from}`,
  'threshold-below-individual': (p) =>
    `${p.row} 中对单位的数额（${p.unit} 元）低于对个人的数额（${p.individual} 元）`,
  'person-above-unit': (p) => `对有关人员（${p.id}）的罚款可达单位罚款的 ${p.share} 倍`,
  'unknown-choice': (p) => `政策 ${p.id} 选择“${p.choice}”，程序没有这一做法；可用：${p.valid}`,
  'effect-unread': (p) =>
    `情节 ${p.circumstance} 的作用“${p.effect}”在这种形式（${p.form}）的表里不起作用；可用：${p.valid}`,
  'several-unstated': (p) =>
    `${p.violation} 有几个情节可以升降阶次（${p.circumstances}），表中没有写明同时具备时怎样计算；请在“several”中按文本写明规则（net 相抵、strongest 各取最强、one-step 至多一阶）和来源`,
};
