/**
 * Makes the ledgers under `test/files/samples` with LibreOffice; run by hand, not by the tests: `node test/files/make-samples.mjs`.
 * The rows are typed here as an office types them. LibreOffice opens them as it opens any CSV, so that days, amounts and
 * percentages become cells of their kinds, and saves the workbook and its twins.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAMPLES = new URL('samples/', import.meta.url).pathname;

const TITLES = [['某区民防办公室2023年行政处罚台账'], ['填报单位：某科', '', '', '联系人：张某'], []];
const HEADINGS = [
  '序号',
  '决定书文号',
  '当事人',
  '当事人类别',
  '案由',
  '单位角色',
  '违法日期',
  '行为结束日',
  '检查日期',
  '立案日期',
  '处罚决定日期',
  '违法次数',
  '数量',
  '计量单位',
  '危害后果',
  '是否故意',
  '裁量情节',
  '没有的情节',
  '合同价',
  '罚款金额',
  '是否警告',
  '告知罚款',
  '听证告知',
  '裁量理由',
  '经办人',
];

/** A sound case, in which each row changes some cells. */
const SOUND = {
  当事人: '某公司甲',
  当事人类别: '企业',
  案由: '危害民防工程安全和使用效能',
  违法日期: '2023/2/1',
  行为结束日: '2023/2/10',
  检查日期: '2023/2/10',
  立案日期: '2023/2/12',
  处罚决定日期: '2023/4/11',
  违法次数: '首次',
  数量: '2樘',
  危害后果: '可恢复',
  是否故意: '否',
  罚款金额: '20000',
  是否警告: '是',
  告知罚款: '20000',
  听证告知: '否',
  裁量理由: '初次违法，已改正。',
  经办人: '张某',
};

const ROWS = [
  { 罚款金额: '￥15000', 告知罚款: '￥15000' },
  { 罚款金额: '12,000.00', 告知罚款: '12,000.00' },
  { 罚款金额: '2万', 告知罚款: '2万' },
  { 罚款金额: '1.5万元', 告知罚款: '15000元' },
  { 罚款金额: '壹万元整', 告知罚款: '壹万元整' },
  { 罚款金额: '１２０００', 告知罚款: '１２，０００元' },
  { 没有的情节: '——', 单位角色: '——' },
  { 是否警告: '√', 听证告知: '×' },
  { 是否警告: '1', 听证告知: '0' },
  { 是否警告: 'Y', 听证告知: 'N' },
  { 当事人类别: '法人及非法人组织' },
  { 当事人: '某甲', 当事人类别: '自然人', 罚款金额: '2000', 告知罚款: '2000' },
  { 违法日期: '2023年2月1日', 处罚决定日期: '2023年4月11日' },
  { 违法日期: '20230201', 处罚决定日期: '20230411' },
  { 违法日期: '2023/2/1 0:00', 处罚决定日期: '2023/4/11 0:00' },
  { 处罚决定日期: '45027' },
  {
    裁量情节: '主动消除或者减轻危害后果、配合调查',
    罚款金额: '12000',
    告知罚款: '12000',
  },
  { 数量: '2扇' },
  { 数量: '2', 计量单位: '樘' },
  { 案由: '侵占民防工程', 数量: '60平米' },
  { 案由: '侵占民防工程', 数量: '1,200㎡' },
  { 案由: '侵占民防工程', 数量: '0.3公顷' },
  { 案由: '侵占民防工程', 数量: '2亩' },
  { 案由: '少建防空地下室或者不缴、少缴民防工程建设费', 数量: '30%' },
  { 案由: '少建防空地下室或者不缴、少缴民防工程建设费', 数量: '1‰' },
  { 罚款金额: '60000', 告知罚款: '60000', 听证告知: '是' },
  { 是否警告: '否' },
  { 罚款金额: '30000' },
  { 裁量理由: '' },
  {
    违法次数: '3次',
    数量: '12樘',
    危害后果: '不可恢复',
    罚款金额: '5万元',
    告知罚款: '50,000元',
    听证告知: '是',
  },
];

const PUBLICITY_HEADINGS = [
  '行政相对人名称',
  '行政相对人类别',
  '行政相对人代码_1(统一社会信用代码)',
  '法定代表人',
  '行政处罚决定书文号',
  '违法行为类型',
  '违法事实',
  '处罚依据',
  '处罚类别',
  '处罚内容',
  '罚款金额（万元）',
  '处罚决定日期',
  '处罚有效期',
  '公示截止期',
  '处罚机关',
  '备注',
];
const published = (name, kind, number, violation, kinds, fine, day, until) => [
  name,
  kind,
  '',
  '某某',
  number,
  violation,
  '见决定书',
  '《中华人民共和国人民防空法》',
  kinds,
  '见决定书',
  fine,
  day,
  until,
  until,
  '某区民防办公室',
  '',
];
const PUBLICITY = [
  published(
    '某公司甲',
    '法人及非法人组织',
    '沪民防罚〔2023〕101号',
    '危害民防工程安全和使用效能',
    '警告；罚款',
    '1.2',
    '2023/04/11',
    '2099/12/31',
  ),
  published(
    '某公司乙',
    '法人及非法人组织',
    '沪民防罚〔2023〕102号',
    '危害民防工程安全和使用效能',
    '警告；罚款',
    '6',
    '2023/04/12',
    '2099/12/31',
  ),
  published(
    '某丙',
    '自然人',
    '沪民防罚〔2023〕103号',
    '侵占民防工程',
    '罚款',
    '0.2',
    '2023/05/08',
    '2099/12/31',
  ),
  published(
    '某丁',
    '个体工商户',
    '沪民防罚〔2023〕104号',
    '侵占民防工程',
    '警告；罚款',
    '0.3',
    '2023/05/09',
    '2099/12/31',
  ),
  published(
    '某公司戊',
    '法人及非法人组织',
    '沪民防罚〔2023〕105号',
    '侵占民防工程',
    '警告；罚款',
    '1',
    '2023/05/10',
    '2022/12/31',
  ),
];

const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows) => rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

const ledger = [
  ...TITLES,
  HEADINGS,
  ...ROWS.map((change, i) => {
    const row = { 序号: String(i + 1), 决定书文号: `沪民防罚〔2023〕${i + 1}号`, ...SOUND, ...change };
    return HEADINGS.map((heading) => row[heading] ?? '');
  }),
];

const folder = mkdtempSync(join(tmpdir(), 'samples-'));
// The office's own locale: in another one 2023/2/1 would come out as 02/01/2023, which can be read in two ways.
mkdirSync(join(folder, 'profile/user'), { recursive: true });
writeFileSync(
  join(folder, 'profile/user/registrymodifications.xcu'),
  `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>`,
);
const IN = 'CSV:44,34,76,1,,2052,false,true,false';
const out = (delimiter, charset) =>
  `csv:Text - txt - csv (StarCalc):${delimiter},34,${charset},1,,2052,false,true,false`;

function convert(file, to, filter) {
  const args = ['--headless', `-env:UserInstallation=file://${folder}/profile`];
  execFileSync('soffice', [
    ...args,
    ...(filter ? [`--infilter=${filter}`] : []),
    '--convert-to',
    to,
    '--outdir',
    folder,
    join(folder, file),
  ]);
}

writeFileSync(join(folder, 'typed.csv'), `\uFEFF${csv(ledger)}`);
copyFileSync(join(folder, 'typed.csv'), join(SAMPLES, 'ledger-typed.csv'));
convert('typed.csv', 'xlsx', IN);
copyFileSync(join(folder, 'typed.xlsx'), join(SAMPLES, 'ledger.xlsx'));
for (const [name, delimiter, charset] of [
  ['utf8', 44, 76],
  ['gb18030', 59, 85],
  ['utf16', 9, 65535],
]) {
  convert('typed.xlsx', out(delimiter, charset));
  copyFileSync(join(folder, 'typed.csv'), join(SAMPLES, `ledger-${name}.csv`));
}
writeFileSync(
  join(folder, 'publicity.csv'),
  `\uFEFF${csv([['行政处罚信息公示表'], PUBLICITY_HEADINGS, ...PUBLICITY])}`,
);
convert('publicity.csv', 'xlsx', IN);
copyFileSync(join(folder, 'publicity.xlsx'), join(SAMPLES, 'publicity.xlsx'));
rmSync(folder, { recursive: true });
