/** The words of the audit report, one object a language. */
import type { ErrorLocale } from '../errors/render.js';

export interface ReportTexts {
  readonly title: string;
  readonly advice: string;
  /** `n` of `all` decisions rest on the level. */
  readonly resting: (n: string, all: string, level: string) => string;
  readonly rulebook: (id: string, version: string, digest: string) => string;
  /** Where supervision of discretion benchmarks is provided for, and since when. */
  readonly supervision: (place: string, from: string) => string;
  readonly noRulebook: string;
  readonly count: (n: number) => string;
  readonly share: (millionths: number) => string;
  readonly sections: Readonly<
    Record<'summary' | 'codes' | 'plots' | 'spreads' | 'inversions' | 'findings' | 'refusals', string>
  >;
  readonly cards: Readonly<
    Record<'rows' | 'clean' | 'refused' | 'error' | 'warning' | 'info' | 'fined' | 'total', string>
  >;
  readonly columns: Readonly<
    Record<
      | 'severity'
      | 'finding'
      | 'count'
      | 'line'
      | 'file'
      | 'violation'
      | 'fine'
      | 'shouldBe'
      | 'source'
      | 'problem'
      | 'factors'
      | 'cases'
      | 'lowest'
      | 'highest'
      | 'mean'
      | 'lighter'
      | 'heavier'
      | 'gap',
      string
    >
  >;
  readonly plotNote: string;
  readonly plotTitle: (violation: string) => string;
  readonly plotCounts: (p: {
    rows: string;
    fined: string;
    total: string;
    below: string;
    above: string;
    without: string;
  }) => string;
  readonly bar: (from: string, to: string, n: string) => string;
  readonly ends: readonly [low: string, high: string];
  readonly spreadsNote: string;
  readonly inversionsNote: string;
  readonly listed: (shown: string, all: string) => string;
  readonly none: string;
  readonly filter: string;
  readonly anySeverity: string;
  readonly anyViolation: string;
  readonly shown: string;
  /** Where a fine lies, in millionths of the statutory range. */
  readonly place: (millionths: number) => string;
  readonly placed: (fine: string, place: string, row: string) => string;
  readonly row: (line: number, id: string | null) => string;
  readonly aggravated: string;
  readonly summaryLine: (p: { rows: string; clean: string; refused: string }) => string;
}

const zhCount = (n: number): string => n.toLocaleString('zh-CN');
const percent = (millionths: number): string => `${(millionths / 10_000).toFixed(1)}%`;

const zh: ReportTexts = {
  title: '案卷自查报告',
  advice: '本报告只供参考；每一项问题都应由人核对案卷后认定。',
  resting: (n, all, level) => `${all} 案中有 ${n} 案的幅度，所用数据最弱的是：${level}`,
  rulebook: (id, version, digest) => `规则库 ${id} ${version}，摘要 ${digest}`,
  supervision: (place, from) => `依照${place}（${from}起施行），裁量权基准的落实情况属于行政执法监督的内容。`,
  noRulebook: '没有一案可以读出。',
  count: zhCount,
  share: percent,
  sections: {
    summary: '概况',
    codes: '问题分类',
    plots: '罚款在法定幅度中的分布',
    spreads: '同案不同罚：情形相同而罚款不同',
    inversions: '轻重倒置：情形较轻而罚款较重',
    findings: '问题清单',
    refusals: '无法读取的行',
  },
  cards: {
    rows: '案件',
    clean: '没有问题',
    refused: '无法读取',
    error: '错误',
    warning: '注意',
    info: '提示',
    fined: '有罚款的案件',
    total: '罚款合计',
  },
  columns: {
    severity: '程度',
    finding: '问题',
    count: '件数',
    line: '行',
    file: '案号',
    violation: '违法行为',
    fine: '罚款',
    shouldBe: '对照的幅度',
    source: '依据',
    problem: '原因',
    factors: '情形',
    cases: '案件',
    lowest: '最低',
    highest: '最高',
    mean: '平均位置',
    lighter: '较轻的情形，其中罚得最重的一案',
    heavier: '较重的情形，其中罚得最轻的一案',
    gap: '相差（占法定幅度）',
  },
  plotNote:
    '横向为法定幅度，左端是最低额，右端是最高额，分为二十段；柱高是件数。竖线是现行裁量表中阶次的分界。幅度外的罚款另列。',
  plotTitle: (violation) => `${violation}：罚款的分布`,
  plotCounts: (p) =>
    `${p.rows} 案，罚款 ${p.fined} 案，合计 ${p.total}${p.below === '0' ? '' : `；低于最低额 ${p.below} 案`}${p.above === '0' ? '' : `；高于最高额 ${p.above} 案`}${p.without === '0' ? '' : `；不在幅度中计位置的 ${p.without} 案`}`,
  bar: (from, to, n) => `${from}至${to}：${n} 案`,
  ends: ['最低额', '最高额'],
  spreadsNote:
    '同一违法行为、同类当事人、同一版本的规定，违法因素的轻重和从轻从重情节都相同的案件放在一起比较。相差大的排在前面。数额不同不当然有错，应能说明理由。',
  inversionsNote:
    '两种情形在同一规定下比较：一种在任何因素上都不更重，至少一项更轻，却有案件罚得更多。每两种情形只列相差最大的一对。',
  listed: (shown, all) => `列出 ${shown} 项，共 ${all} 项。`,
  none: '没有。',
  filter: '查找（案号、行号、问题）',
  anySeverity: '全部程度',
  anyViolation: '全部违法行为',
  shown: '显示',
  place: (n) => (n < 0 ? '低于最低额' : n > 1_000_000 ? '高于最高额' : `位于 ${percent(n)}`),
  placed: (fine, place, row) => `${fine}（${place}，${row}）`,
  row: (line, id) => (id === null ? `第 ${line} 行` : `第 ${line} 行，${id}`),
  aggravated: '从重',
  summaryLine: (p) => `共 ${p.rows} 案，没有问题的 ${p.clean} 案，无法读取的 ${p.refused} 行`,
};

const en: ReportTexts = {
  title: 'Audit of decided cases',
  advice: 'This report advises; a person checks the file before anything is found.',
  resting: (n, all, level) => `${n} of ${all} cases: the weakest figures used are ${level}`,
  rulebook: (id, version, digest) => `Rulebook ${id} ${version}, digest ${digest}`,
  supervision: (place, from) =>
    `By ${place}, in force from ${from}, the use of discretion benchmarks is a matter of supervision.`,
  noRulebook: 'Not one case could be read.',
  count: (n) => n.toLocaleString('en'),
  share: percent,
  sections: {
    summary: 'Summary',
    codes: 'Findings by kind',
    plots: 'Where the fines lie in the statutory range',
    spreads: 'Like cases fined differently',
    inversions: 'Lighter cases fined more than heavier ones',
    findings: 'Findings',
    refusals: 'Rows that cannot be read',
  },
  cards: {
    rows: 'cases',
    clean: 'without findings',
    refused: 'not readable',
    error: 'errors',
    warning: 'warnings',
    info: 'notes',
    fined: 'cases with a fine',
    total: 'sum of the fines',
  },
  columns: {
    severity: 'Severity',
    finding: 'Finding',
    count: 'Count',
    line: 'Line',
    file: 'File',
    violation: 'Violation',
    fine: 'Fine',
    shouldBe: 'Measured by',
    source: 'Source',
    problem: 'Problem',
    factors: 'Case',
    cases: 'Cases',
    lowest: 'Lowest',
    highest: 'Highest',
    mean: 'Mean place',
    lighter: 'Lighter case, its highest fine',
    heavier: 'Heavier case, its lowest fine',
    gap: 'Gap (of the statutory range)',
  },
  plotNote:
    'From left to right the statutory range, minimum to maximum, in twenty parts; the height is the number of cases. Vertical lines are the edges of the grades in the current table. Fines outside the range are counted apart.',
  plotTitle: (violation) => `${violation}: distribution of the fines`,
  plotCounts: (p) =>
    `${p.rows} cases, ${p.fined} fined, ${p.total} in all${p.below === '0' ? '' : `; ${p.below} below the minimum`}${p.above === '0' ? '' : `; ${p.above} above the maximum`}${p.without === '0' ? '' : `; ${p.without} without a place in a range`}`,
  bar: (from, to, n) => `${from} to ${to}: ${n} cases`,
  ends: ['minimum', 'maximum'],
  spreadsNote:
    'Cases of one violation, kind of party and version of the law whose criteria and circumstances weigh the same, widest spread first. A difference is not a fault by itself; it should have a reason.',
  inversionsNote:
    'Two kinds of cases under the same law: one is heavier in no respect and lighter in at least one, and yet some case of it was fined more. Only the widest pair is listed for each two kinds.',
  listed: (shown, all) => `${shown} of ${all} listed.`,
  none: 'None.',
  filter: 'Find (file, line, finding)',
  anySeverity: 'any severity',
  anyViolation: 'any violation',
  shown: 'shown',
  place: (n) => (n < 0 ? 'below the minimum' : n > 1_000_000 ? 'above the maximum' : `at ${percent(n)}`),
  placed: (fine, place, row) => `${fine} (${place}, ${row})`,
  row: (line, id) => (id === null ? `line ${line}` : `line ${line}, ${id}`),
  aggravated: 'aggravated',
  summaryLine: (p) => `${p.rows} cases, ${p.clean} without findings, ${p.refused} not readable`,
};

export const reportTexts = (locale: ErrorLocale): ReportTexts => (locale === 'en' ? en : zh);
