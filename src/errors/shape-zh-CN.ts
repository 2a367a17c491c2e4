import { meantDay } from './meant-day.js';
import type { ShapeTexts } from './shape.js';

/** So many names are listed; a case file has fewer fields. */
const MOST = 15;
export const list = (names: readonly string[]): string =>
  names.length > MOST ? `${names.slice(0, MOST).join('、')} 等 ${names.length} 个` : names.join('、');
/** The valid ones; how the one that is meant is found, where there are too many violations to list. */
const offered = (kind: string, valid: readonly string[]): string =>
  kind === 'violation' && valid.length > MOST
    ? `共 ${valid.length} 种，可以按关键词查找（命令行 caliang tables 拆门，程序 searchViolations）`
    : `可用：${list(valid)}`;
export const near = (name: string | null): string => (name === null ? '' : `，是否想写“${name}”`);
const types: Record<string, string> = {
  object: '对象',
  array: '列表',
  string: '文字',
  number: '数字',
  boolean: 'true 或者 false（不加引号）',
  null: '空值',
  nothing: '没有内容',
  nan: '非数字',
  int: '整数',
  infinity: '无穷大',
  bigint: '大整数（bigint）',
  function: '函数',
  symbol: '符号（symbol）',
  Date: '日期对象（Date）',
  Decimal: '数值对象（Decimal）',
  Renderable: 'decide、decideDocket、audit、checkFine、timeline、lateSurcharge、whatIf 或 replay 的结果',
  Rulebook: '规则库（loadRulebook 的结果）',
};
const type = (t: string): string =>
  t
    .split('|')
    .map((one) => types[one] ?? one)
    .join('或');

const kinds: Record<string, string> = {
  case: '案件',
  violation: '违法行为',
  party: '当事人种类',
  role: '单位角色',
  circumstance: '情节',
  consequence: '危害后果',
  ordinal: '轻重程度',
  unit: '计量单位',
  criterion: '因素',
  value: '取值',
  fact: '事实',
  amount: '金额种类',
  assurance: '可信等级',
  locale: '语言',
  schema: ' JSON Schema',
  violationTable: '违法行为',
  grade: '裁量阶次',
  outcome: '处理结果',
  receiptFormat: '凭据格式',
  stage: '程序环节',
  person: '受罚人员',
  kind: '种类',
  format: '格式',
  benchmark: '裁量基准',
  instrument: '法律文件',
  version: '文本版本',
  procedure: '程序版本',
};
export const kindZhCN = (kind: string): string => kinds[kind] ?? `“${kind}”值`;

const forms: Record<string, string> = {
  id: '由小写字母、数字和连字号组成的编号',
  decimal: '普通小数文字，最多六位小数，例如 "0.02"',
  item: '不小于 1 的整数文字，例如 "3"',
  version: '三段版本号，例如 "1.0.0"',
  finding: '与发现的种类相符的详情',
  refusal: '本工具的问题代码和详情',
};

export const shapeZhCN: ShapeTexts = {
  'wrong-type': (p) =>
    `类型不对：应为${type(p.expected)}，实为${type(p.seen)}${p.example === undefined ? (p.expected === 'string' && p.seen === 'number' ? '；数字也请加引号' : '') : `；可写成：${p.example}`}`,
  'missing-field': (p) => `缺少必填项“${p.field}”`,
  'unknown-key': (p) => `不认识的字段“${p.key}”${near(p.nearest)}；可用字段：${list(p.valid)}`,
  'unknown-id': (p) =>
    `没有名为“${p.value}”的${kindZhCN(p.kind)}${near(p.nearest)}；${p.found ? `说到它的有：${list(p.found)}，请写其中一种` : offered(p.kind, p.valid)}`,
  'invalid-date': (p) => {
    const meant = meantDay(p.value);
    return meant
      ? `日期“${p.value}”请写成 ${meant}`
      : `“${p.value}”不是日历上的日期，应写成 2023-02-10 这样的形式`;
  },
  'invalid-amount': (p) =>
    p.unit === undefined
      ? `“${p.value}”不是金额：应为以元为单位的数字，最多两位小数，例如 "20000"、"1200000.50"（不写“万元”，不用全角数字、千分位、科学计数）`
      : `“${p.value}”不是金额：这一列以${p.unit}为单位，应为数字，例如 ${p.unit === '元' ? '20000、2万元' : '1.5'}`,
  'invisible-character': (p) =>
    `第 ${p.position} 个字符是看不见的 ${p.character}，会使文字读起来与实际不同，请删去`,
  'not-whole-number': (p) => `“${p.value}”不对：应为不小于 ${p.min} 的整数`,
  'out-of-range': (p) =>
    `“${p.value}”超出范围：应${[
      p.above === null ? '' : `大于 ${p.above}`,
      p.atLeast === null ? '' : `不小于 ${p.atLeast}`,
      p.atMost === null ? '' : `不大于 ${p.atMost}`,
    ]
      .filter(Boolean)
      .join('、')}`,
  'wrong-form': (p) => `“${p.value}”的写法不对：应为${forms[p.form] ?? p.form}`,
  'empty-list': () => '列表是空的，至少要有一项',
  'too-many': (p) => `列表有 ${p.seen} 项，最多 ${p.atMost} 项`,
  'wrong-length': (p) => `列表有 ${p.seen} 项，应为 ${p.expected} 项`,
};
