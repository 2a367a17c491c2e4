import type { CellsDiffer, FileKind, FileTexts, QuoteFault } from './file.js';
import { list, near } from './shape-zh-CN.js';

const SAVE_AS = '请在 Excel 或者 WPS 中打开，“另存为”“Excel 工作簿（.xlsx）”或者“CSV UTF-8”后再用';

const kinds: Record<FileKind, string> = {
  xls: `这是旧版 Excel（.xls）、WPS 表格（.et）或者加了密码的文件，不能读取；${SAVE_AS}（有密码的先取消密码）`,
  'xml-sheet': `这是 XML 格式的电子表格（扩展名常写成 .xls），不能读取；${SAVE_AS}`,
  'html-sheet': `这是网页（系统导出的“.xls”常是网页），不能读取；${SAVE_AS}`,
  ods: `这是 OpenDocument 表格（.ods），不能读取；${SAVE_AS}`,
  docx: '这是 Word 文档（.docx）；这里要的是电子表格（.xlsx、CSV）或者 JSON 文字文件，请换成那个文件',
  zip: '这是压缩文件，不是电子表格；请先解压缩',
  workbook: '这是工作簿（.xlsx），这里要的是 JSON 文字文件',
  pdf: '这是 PDF 文件，不是电子表格；请用原来的电子表格',
  binary: `这不是文字文件，也不是 .xlsx 工作簿；${SAVE_AS}`,
};

const quotes: Record<QuoteFault, string> = {
  open: '引号打开后没有关闭',
  inside: '没有引号的格子里有半角引号；这样的格子应整个放在引号里，里面的引号写两次',
  after: '引号关闭后、格子结束前还有别的字',
  swallows: '一格的引号里有整行的内容，像是少了一个引号，把几行吞进了一格',
};

const differ: Record<CellsDiffer, string> = {
  'fine-without-kind': '有罚款数额，处罚类别却没有罚款',
  'kind-without-fine': '处罚类别有罚款，却没有罚款数额',
  warning: '两处对是否警告写得不一致',
  party: '两处对当事人种类写得不一致',
  quantity: '一案只有一个数量；请只留这项违法行为计算的那一个',
  'day-before-decision': '日期早于处罚决定日',
};

const lines = (from: string, to: string): string => (from === to ? `第 ${from} 行` : `第 ${from}～${to} 行`);

export const fileZhCN: FileTexts = {
  'not-text': (p) =>
    `文件的文字编码不对：按 ${p.encoding} 读，第 ${p.line} 行、第 ${p.offset} 字节处是 ${p.bytes}；整个文件应当是 UTF-8、GB18030 或者 UTF-16`,
  'file-kind': (p) => kinds[p.kind],
  'not-a-workbook': (p) => `工作簿（.xlsx）已损坏，读不出来：${p.problem}`,
  'csv-quote': (p) => `CSV ${lines(p.from, p.to)}的引号不对：${quotes[p.fault]}`,
  'no-headings': (p) => `前 ${p.searched} 行里没有找到表头；认识的列名例如：${list(p.known)}`,
  'several-sheets': (p) => `有几张工作表都像案件表：${list(p.sheets)}；请用 --sheet 写明读哪一张`,
  'no-such-sheet': (p) => `没有名为“${p.sheet}”的工作表${near(p.nearest)}；有：${list(p.valid)}`,
  'missing-columns': (p) =>
    `缺少必需的列：${list(p.columns)}；列名不同的，用 caliang audit --suggest-map 写出对照表，改好后用 --map 读入`,
  'party-to-state': (p) =>
    `“${p.value}”按单位还是按个人处罚，台账须写明：在“${p.column}”列写“单位”或者“个人”，不代为判断`,
  'unit-differs': (p) => `“${p.value}”的单位是${p.unit}，与另写的单位${p.other}不一致，不能取舍；请改成一致`,
  'unit-unknown': (p) => `不认识的单位“${p.unit}”；可用：${list(p.valid)}`,
  'cells-differ': (p) => `与“${p.second}”对不上（“${p.first}”）：${differ[p.reason]}`,
  'cell-too-long': (p) => `这一格有 ${p.length} 个字，这一列至多 ${p.most} 个字`,
  'more-issues': (p) => `这一行另有 ${p.count} 处问题没有列出`,
  'duplicate-key': (p) =>
    `JSON 第 ${p.line} 行第 ${p.column} 列：键“${p.key}”在同一对象里写了两次，以哪个为准无法判断`,
  'line-too-long': (p) => `这一行超过 ${p.most} 个字符，像是缺少换行`,
  'not-a-mapping': (p) => `列名对照表的格式不对：${p.problem}`,
  'mapping-column': (p) => `对照表里的“${p.column}”不是可用的列${near(p.nearest)}；可用：${list(p.valid)}`,
};
