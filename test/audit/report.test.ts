import { describe, expect, it } from 'vitest';
import { inversionsAmong, spreadsAmong } from '../../src/audit/like-cases.js';
import { bySeverity } from '../../src/audit/report.js';
import {
  auditReportHtml,
  auditReportText,
  findingsHead,
  findingsLines,
} from '../../src/audit-report/index.js';
import {
  addToReport,
  auditReport,
  auditStream,
  builtinRulebook,
  CaliangError,
  type DecidedCase,
  loadRulebook,
  mergeReports,
  readAuditReport,
} from '../../src/index.js';
import { decidedCases } from './generate.js';

const base = (frequency: number, fine: string, rest: Partial<DecidedCase> = {}): DecidedCase => ({
  id: `案${frequency}-${fine}`,
  case: {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2023-02-01' },
    decidedOn: '2023-04-11',
    facts: { frequency, quantity: 1, consequence: 'none', intentToDamage: false },
  },
  imposed: { fine, warning: true },
  hearingOffered: true,
  reasons: '理由',
  ...rest,
});

async function reportOf(cases: Iterable<DecidedCase>) {
  const report = auditReport();
  for await (const row of auditStream(cases)) addToReport(report, row);
  return report;
}

let many: ReturnType<typeof reportOf> | undefined;
/** The report of three hundred decided cases with planted errors; whoever changes it takes a copy. */
const ofMany = () => {
  many ??= reportOf([...decidedCases(300, 5)].map((planted) => planted.decided));
  return many;
};

describe('severity', () => {
  it('counts apart what is a finding only by a reference value, and adds up', async () => {
    const cases = [base(2, '40000'), base(2, '60000')];
    const [first, second] = [await reportOf(cases), await reportOf(cases)];
    const whole = mergeReports(first, second);
    expect(whole.codes).toEqual({
      'outside-grade': 2,
      'departure-without-ground': 2,
      'fine-above-maximum': 2,
    });
    expect(whole.byReference).toEqual({ 'departure-without-ground': 2 });
    expect(bySeverity(whole)).toEqual({ error: 2, warning: 4, info: 0 });
    expect(auditReportText(whole)).toContain('［注意］离开裁量幅度没有写明理由  2');
    expect(readAuditReport(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });
});

describe('like cases', () => {
  it('shows how far the fines of cases that are alike spread', async () => {
    const { cells } = await reportOf([
      base(1, '10000'),
      base(1, '20000'),
      base(1, '15000'),
      base(2, '30000'),
    ]);
    const [widest, ...rest] = spreadsAmong(Object.values(cells));
    expect(rest).toEqual([]);
    expect(widest).toMatchObject({
      count: 3,
      placeSum: 375_000,
      lowest: { fine: '10000', line: 1 },
      highest: { fine: '20000', line: 2 },
    });
  });

  it('finds the lighter case that was fined more, and no other pair', async () => {
    const { cells } = await reportOf([
      base(1, '21000'),
      base(2, '20000'),
      base(3, '19000'),
      base(3, '45000'),
    ]);
    const pairs = inversionsAmong(Object.values(cells)).map(({ lighter, heavier, gap }) => [
      lighter.highest.fine,
      heavier.lowest.fine,
      gap,
    ]);
    expect(pairs).toEqual([
      ['21000', '19000', 50_000],
      ['21000', '20000', 25_000],
      ['20000', '19000', 25_000],
    ]);
  });

  it('does not compare under different versions, parties or violations', async () => {
    const other = (change: object): DecidedCase => {
      const one = base(3, '1000');
      return { ...one, case: { ...one.case, ...change } };
    };
    const { cells } = await reportOf([
      base(1, '50000'),
      other({ party: 'individual' }),
      other({
        violation: 'occupying-works',
        facts: { frequency: 3, quantity: 'heavy', consequence: 'none' },
      }),
    ]);
    expect(Object.keys(cells)).toHaveLength(3);
    expect(inversionsAmong(Object.values(cells))).toEqual([]);
  });

  it('leaves out what is not settled', async () => {
    const open = base(1, '20000');
    const { cells } = await reportOf([
      { ...open, case: { ...open.case, facts: {} } },
      base(1, '0'),
      { ...open, case: { ...open.case, circumstances: [{ id: 'no-fault', present: true }] } },
    ]);
    expect(cells).toEqual({});
  });
});

describe('the report', () => {
  it('counts every fine once in its place', async () => {
    const fines = ['0', '9000', '10000', '11999.99', '12000', '49999.99', '50000', '60000'];
    const report = await reportOf(fines.map((fine) => base(1, fine)));
    const { bars, below, above, fined, total, rows } = report.violations['damaging-works']!;
    expect({ below, above, fined, total, rows }).toEqual({
      below: 1,
      above: 1,
      fined: 7,
      total: '202999.98',
      rows: 8,
    });
    expect([bars[0], bars[1], bars[19], bars.reduce((a, b) => a + b)]).toEqual([2, 1, 2, 5]);
  });

  it('survives being saved', async () => {
    const report = structuredClone(await ofMany());
    const saved = readAuditReport(JSON.parse(JSON.stringify(report)));
    expect(saved).toEqual(report);
    expect(auditReportHtml(saved)).toBe(auditReportHtml(report));
  });

  it('says what is wrong with one that was changed', async () => {
    const report = structuredClone(await ofMany());
    const said = (change: object | null): string => {
      try {
        readAuditReport(change && { ...report, ...change });
      } catch (error) {
        if (error instanceof CaliangError) return error.message;
        throw error;
      }
      return '';
    };
    expect(said({})).toBe('');
    expect(said(null)).toBe('不是自查报告文件：类型不对：应为对象，实为空值');
    expect(said({ rows: -1 })).toBe('rows：不是自查报告文件：“-1”不对：应为不小于 0 的整数');
    expect(said({ extra: 1 })).toMatch(
      /^不是自查报告文件：不认识的字段“extra”；可用字段：format、rulebook、/,
    );
    expect(said({ format: 'x' })).toBe(
      'format：不是自查报告文件：没有名为“x”的格式；可用：minfang-caliang/audit@1',
    );
    expect(said({ codes: { 'outside-grad': 1 } })).toMatch(
      /^codes：不是自查报告文件：不认识的字段“outside-grad”，是否想写“outside-grade”；可用字段：/,
    );
    const [[key, counted]] = Object.entries(report.violations) as [[string, object]];
    expect(said({ violations: { [key]: { ...counted, bars: [1, 2] } } })).toMatch(
      /bars：不是自查报告文件：列表有 2 项，应为 20 项$/,
    );
    expect(said({ findings: [{ ...report.findings[0], params: { nothing: 1 } }] })).toBe(
      'findings[0]：不是自查报告文件：“object”的写法不对：应为与发现的种类相符的详情',
    );
    const refusal = { line: 1, id: null, issues: [{ code: 'no-such-code', path: [], params: {} }] };
    expect(said({ refusals: [refusal] })).toBe(
      'refusals[0].issues[0]：不是自查报告文件：“object”的写法不对：应为本工具的问题代码和详情',
    );
  });

  it('counts lines on from the first part, without the headings that the second repeats', () => {
    const part = (headings: number, lines: number) => ({ ...auditReport(headings), lines });
    expect(mergeReports(part(1, 11), part(1, 11)).lines).toBe(21);
    expect(mergeReports(part(0, 10), part(0, 10)).lines).toBe(20);
  });

  it('does not mix rulebooks', async () => {
    const book = loadRulebook({ ...builtinRulebook().data, version: '9.9.9' });
    const other = auditReport();
    for await (const row of auditStream([base(1, '10000')], { rulebook: book })) addToReport(other, row);
    const own = await reportOf([base(1, '10000')]);
    expect(() => mergeReports(own, other)).toThrow(/规则库不一致/);
    expect(() => auditReportHtml(other)).toThrow(/规则库不一致/);
    expect(auditReportHtml(other, { rulebook: book })).toContain('9.9.9');
  });

  it('says in its first lines how far the figures can be trusted', async () => {
    const html = auditReportHtml(await reportOf([base(1, '10000')]));
    const lead = /<div class="lead"[^>]*>(.*?)<\/div>/.exec(html)?.[1];
    expect(lead).toContain('1 案中有 1 案的幅度，所用数据最弱的是：参考值，没有任何机关制定');
    expect(lead).toContain(builtinRulebook().digest);
  });

  it('loads nothing and runs nothing but its own script', async () => {
    const report = await reportOf([
      base(1, '60000', { id: '<img src=x onerror=alert(1)>"\'&' }),
      { case: { violation: '<script>alert(2)</script>' } } as never,
    ]);
    for (const locale of ['zh-CN', 'en'] as const) {
      const html = auditReportHtml(report, { locale });
      expect(html).toMatch(
        /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; script-src 'sha256-[\w+/=]{44}'/,
      );
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(html).not.toMatch(/<img|https?:|\son\w+=["']|url\(/);
      expect(html).toContain('&lt;img src=x');
    }
  });

  it('is the same in both languages but for the words', async () => {
    const report = structuredClone(await ofMany());
    const tags = (html: string): string[] => html.match(/<(?!option)\/?[a-z0-9]+/g) ?? [];
    expect(tags(auditReportHtml(report, { locale: 'en' }))).toEqual(tags(auditReportHtml(report)));
    expect(auditReportText(report).split('\n')).toHaveLength(
      auditReportText(report, { locale: 'en' }).split('\n').length,
    );
  });

  it('names the place by which benchmarks are supervised (行政执法监督条例 12(3), in force from 2026-02-01)', async () => {
    const report = await reportOf([...decidedCases(5, 9)].map((p) => p.decided));
    expect(auditReportHtml(report)).toContain(
      '依照《行政执法监督条例》第十二条第（三）项（2026年2月1日起施行），裁量权基准的落实情况属于行政执法监督的内容。',
    );
  });

  it('writes findings as cells that no spreadsheet runs', async () => {
    for (const id of ['=1+1', '+1', '-1', '@x', '\t=1', '=HYPERLINK("http://x")']) {
      for await (const row of auditStream([base(1, '60000', { id })])) {
        expect(findingsLines(row)).toMatch(/^1,"?'[=+\-@\t]/);
      }
    }
    expect(findingsHead().startsWith('\uFEFF行,案号')).toBe(true);
  });
});
