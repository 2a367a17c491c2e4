import { renderFault, sharedEnd } from './fault.js';
import { faultZhCN } from './fault-zh-CN.js';
import { fileZhCN } from './file-zh-CN.js';
import type { Thing } from './issue.js';
import type { ErrorTexts } from './render.js';

import { renderShape } from './shape.js';
import { kindZhCN, list, near, shapeZhCN } from './shape-zh-CN.js';
import { WRITTEN_ZH } from './written.js';

const dates: Record<string, string> = {
  'act.from': '行为开始日',
  'act.to': '行为结束日',
  discoveredOn: '发现日',
  filedOn: '立案日',
  decidedOn: '决定日',
  'order.issuedOn': '责令改正日',
  'order.deadline': '改正期限',
  'order.compliedOn': '改正完成日',
};
const date = (d: string): string => dates[d] ?? d;

const grades: Record<string, string> = { lenient: '从轻', ordinary: '一般', severe: '从重' };

const base = ({ kind, value }: { kind: string; value: string }): string =>
  kind === 'quantity'
    ? `${value} 平方米`
    : kind === 'unitFine'
      ? `（对单位的罚款）${value} 元`
      : `${value} 元`;

const UNREADABLE = {
  throws: '读不出内容：读取时出错',
  cyclic: '内容包含它自身，不是数据',
  'too-deep': '嵌套过深',
} as const;

const THINGS: Readonly<Record<Thing, string>> = {
  case: '案件（案件文件的内容）',
  'decided-case': '已决案件（{ case, imposed }）',
  decision: '决定（decide 的结果）',
  docket: '一组案件（{ cases: [……] }）',
  audit: '自查结果（audit 的结果）',
  receipt: '凭证（receipt 的结果）',
  rulebook: '规则库（loadRulebook 的结果）',
  tables: '规则库的数据',
  options: '选项',
  list: '列表',
  'safe-result': 'safeDecide 的结果',
  ledger: '台账（一行一案的电子表格，或者一行一案的 JSON Lines）',
  'json-text': 'JSON 文本',
};

export const zhCN: ErrorTexts = {
  at: (path) => `${path}：`,
  ...shapeZhCN,
  ...fileZhCN,
  'date-order': (p) =>
    `日期先后不对：${date(p.earlier)}（${p.earlierDay}）不能晚于${date(p.later)}（${p.laterDay}）`,
  'amount-not-positive': () => '金额应大于零，才能作为计算罚款的基数',
  'amount-too-small': (p) => `基数 ${base(p)}太小，按规定的比例算不出以分为单位的罚款`,
  'range-too-narrow': (p) =>
    `按基数 ${base(p)}算出的幅度为 ${p.min} 元至 ${p.max} 元，太窄，不能分出各裁量阶次：“${grades[p.grade] ?? p.grade}”中没有以分为单位的数额`,
  'cap-below-lower-end': (p) =>
    `按基数 ${base(p)}算出的下限 ${p.lower} 元高于规定的最高额 ${p.cap} 元，而条款没有写明此时的下限（capBelowFloor）`,
  'fact-contradicted': (p) =>
    `“${p.name.zh}”填写为“${p.value}”，与责令改正的办理情况或者其他事实矛盾；可以是：${list(p.valid)}`,
  'unit-mismatch': (p) => `计量单位“${p.unit}”不适用于这种违法行为；可用：${list(p.valid)}`,
  'unit-ambiguous': (p) =>
    `数量 ${p.value} 没有写计量单位，而案件中的违法行为各用不同的单位（${list(p.units)}）；请写成 { "value": ${p.value}, "unit": "${p.units[0]}" }；可用：${list(p.valid)}`,
  'quantity-not-applicable': (p) => `“${p.name.zh}”没有数量因素，不能填写数量`,
  'not-for-party': (p) => `情节“${p.name.zh}”（${p.id}）不适用于${p.party === 'unit' ? '单位' : '个人'}`,
  'party-not-addressed': (p) =>
    `“${p.name.zh}”的条款不处罚${p.party === 'unit' ? '单位' : '个人'}；可处罚：${p.valid.map((v) => (v === 'unit' ? '单位' : '个人')).join('、')}${p.roles.length === 0 ? '' : `，或者角色为${list(p.roles)}的个人`}`,
  'role-required': (p) => `“${p.name.zh}”的罚款因单位角色而不同，须填写 role；可用：${list(p.valid)}`,
  'role-not-addressed': (p) =>
    `“${p.name.zh}”的条款不处罚“${p.role}”；${p.valid.length === 0 ? '该条款只处罚行为人本身，不写角色' : `可处罚：${list(p.valid)}`}`,
  'present-and-absent': (p) => `情节“${p.name.zh}”（${p.id}）同时被写成“有”和“无”`,
  contradiction: (p) => `“${p.name.zh}”（${p.circumstance}）与“${p.withName.zh}”（${p.with}）不能同时成立`,
  'other-thing': (p) =>
    `这里要${THINGS[p.expected]}，给的是${THINGS[p.seen]}${p.expected === 'options' && p.seen === 'rulebook' ? '；规则库写成 { rulebook }' : p.seen === 'safe-result' ? '，请用其中的 data（success 为 true 时才有）' : p.expected === 'ledger' ? '；一个案件请用 caliang decide' : p.seen === 'json-text' ? '，先用 JSON.parse 读取' : ''}`,
  'fine-check-mismatch': (p) => `罚款${p.fine}元不是对照这个决定核对的，请交给 checkFine 核对时所用的决定`,
  'ongoing-with-end': () => '行为既写明仍在持续，又写了结束日，二者只能取一',
  'ongoing-though-complied': () => '行为写明仍在持续，又写明责令的改正已经完成，二者只能取一',
  'duplicate-violation': (p) => `违法行为“${p.violation}”重复填写`,
  'date-not-covered': (p) =>
    `《${p.name.zh}》在 ${p.day} 的规定未收入规则库，这一天的案件不能在这里计算，须查当时的规定另行办理；收入的范围自 ${p.first} 起${p.last === null ? '' : `至 ${p.last} 止`}`,
  'law-choice-unknown': (p) => `lawChoice.version “${p.value}”不在两个版本之中；可用：${list(p.valid)}`,
  'law-choice-not-needed': () => '两个版本可以比较出轻重，不需要也不接受人工选择',
  'case-mismatch': () => '案件与决定所依据的案件不一致',
  'marks-left': (p) => `还有标记没有处理，不能定稿：${p.marks.map((mark) => `【${mark}】`).join('、')}`,
  'docket-link': (p) =>
    p.reason === 'not-a-unit'
      ? '所指的案件不是对单位的案件，不能作为有关人员所在的单位'
      : '案件写明的单位罚款与所指案件拟处的罚款不同',
  'not-spared': () => '案件没有可以不予行政处罚的事由，不能写成不予行政处罚',
  'holidays-not-covered': (p) =>
    `无法计算工作日：节假日表中没有 ${p.year} 年的内容；收有：${list(p.covered)}`,
  'rulebook-not-loaded': () => '这是规则库的数据，不是规则库：先用 loadRulebook(data) 载入',
  unreadable: (p) => `${UNREADABLE[p.reason]}（${p.problem}）`,
  unexpected: (p) => `给出的内容与它所称的不符（${p.problem}）`,
  'no-such-case': () => '规则库中没有符合这些选项的条款',
  'rulebook-mismatch': (p) => `规则库不一致：决定依据的摘要是 ${p.wanted}，给出的规则库是 ${p.given}`,
  'draft-not-fitting': (p) =>
    `不能起草${p.kind.zh}：${p.because.zh}。本案可以起草：${list(p.fitting.map(({ zh }) => zh))}`,
  'fine-unlawful': (p) => `罚款不合法（依据：${p.basis.zh}），不起草文书：${p.sentence.zh}`,
  'draft-not-final': (p) => `还不能定稿：${p.because.map(({ zh }) => zh).join('；')}`,
  'rulebook-format': (p) =>
    `规则库是第 ${p.format} 种格式（0.1 版）；请先转换：caliang rulebook convert 旧文件.json --out 新文件.json`,
  'not-format-one': () => '不是完整的第 1 种格式规则库，没有可以转换的内容',
  'worksheet-of-table': (p) =>
    `裁量基准 ${p.benchmark} 是按行、按因素或者按分值写的表，不能用三档简式的工作表；请直接修改规则库文件`,
  'worksheet-heading': (p) => `工作表的表头不对：读到“${p.seen}”，应为“${p.expected}”`,
  'worksheet-row': (p) => `第 ${p.line} 行不是导出时的项目：“${p.value}”${near(p.nearest)}`,
  'worksheet-cell': (p) => `第 ${p.line} 行“${p.column}”列：看不懂“${p.value}”；可写成：${p.expected}`,
  'worksheet-text': (p) =>
    `${p.row === null ? '' : `第 ${p.row} 行“${p.heading}”列，`}格内第 ${p.line} 行第 ${p.column} 字“${p.seen}”：${WRITTEN_ZH[p.reason]}${near(p.nearest)}${p.valid.length === 0 ? '' : `；可用：${list(p.valid)}`}；可写成：${p.example}`,
  'benchmark-name-taken': (p) => `规则库中已有名为“${p.title}”的裁量基准（${p.id}），新的文件须用自己的名称`,
  'supersedes-to-state': (p) =>
    `规则库中的裁量基准 ${p.id} 也自 ${p.day} 起施行；新的文件替代它的，请写明（命令行加 --supersedes ${p.id}），否则请核对施行的第一日`,
  'supersedes-not-in-force': (p) =>
    `裁量基准 ${p.id} 在 ${p.day} 不是施行中的裁量基准，不能由新的文件接续${p.inForce === null ? '；这一天没有裁量基准' : `；这一天施行的是 ${p.inForce}`}`,
  'id-taken': (p) => `规则库中已有${kindZhCN(p.kind)}“${p.id}”，新的须用自己的编号`,
  'periods-overlap': (p) =>
    `“${p.id}”（${p.from}至${p.to ?? '今'}）与“${p.other}”（${p.otherFrom}至${p.otherTo ?? '今'}）的施行期间重叠`,
  'duplicate-heading': (p) => `表头“${p.heading}”重复`,
  'too-many-cells': (p) => `这一行有 ${p.cells} 格，表头只有 ${p.headings} 列`,
  'cell-not-understood': (p) => `看不懂“${p.value}”；可写成：${p.expected}`,
  'not-json': (p) => {
    const at = `第 ${p.line} 行第 ${p.column} 个字符“${p.seen}”`;
    switch (p.misprint) {
      case 'full-width':
        return `不是有效的 JSON：${at}，是中文标点，请改成英文的引号、逗号、冒号或者括号`;
      case 'last-comma':
        return `不是有效的 JSON：${at}，后面没有下一项，请删去这个逗号`;
      case 'empty':
        return '不是有效的 JSON：里面没有内容';
      case 'other-text':
        return `不是 JSON 文件：开头是“${p.seen}”；案件、规则库和凭据都是以 { 开头的 JSON 文件`;
      case 'cut-off':
        return '不是有效的 JSON：没有写完，少了结尾的引号或者括号';
      default:
        return `不是有效的 JSON：${p.problem}`;
    }
  },
  'not-csv': (p) => `不是有效的 CSV：${p.problem}`,
  'not-a-report': (p) => `不是自查报告文件：${renderShape(shapeZhCN, p.problem)}`,
  'rulebook-shape': (p) => `规则库的格式不对：${renderShape(shapeZhCN, p.problem)}`,
  'rulebook-fault': (p) =>
    p.cell === undefined
      ? `规则库有缺陷（${p.fault}）：${renderFault(faultZhCN, p)}`
      : `第 ${p.cell.line} 行“${p.cell.column}”列填写的“${p.cell.value}”：${renderFault(faultZhCN, p)}${sharedEnd(p) ? '；请写明这个数归哪一阶次（一处写“不满”或者“超过”），正式文件没有写明的，改用逐行表（caliang worksheet export --blank），共用之处会列为发现' : ''}`,
};
