/** What an office writes at its first try is taken, or answered at its cell with what to write. */
import { describe, expect, it } from 'vitest';
import { builtinRulebook, type CaliangError, tables } from '../../src/index.js';
import { exportWorksheet, importWorksheet, type WorksheetDocument } from '../../src/worksheet/index.js';
import { run } from '../cli/run.js';
import { thrownBy } from '../thrown.js';

const official: WorksheetDocument = {
  document: '某机关裁量基准（测试用）',
  date: '2026-01-01',
  from: '2026-01-01',
};

/** The sheet of 人民防空法 49(3) with official text in the cells that are named by party and item. */
const filled = (values: Readonly<Record<string, string>>): string =>
  exportWorksheet(builtinRulebook(), ['damaging-works'])
    .split('\r\n')
    .map((line) => {
      const [, , , party, item] = line.split(',');
      const value = values[`${party}|${item}`];
      return value === undefined ? line : `${line.replace(/[^,]*$/, '')}${value}`;
    })
    .join('\r\n');
const refused = (
  values: Readonly<Record<string, string>>,
  more: Partial<WorksheetDocument> = {},
): CaliangError => thrownBy(() => importWorksheet(filled(values), { ...official, ...more })) as CaliangError;

describe('grades that share a figure', () => {
  const shared = {
    '单位|从轻': '1万元以上2万元以下',
    '单位|一般': '2万元以上3.5万元以下',
    '单位|从重': '3.5万元以上5万元以下',
  };

  it('are told at the cells, with the ways that there are', () => {
    const { issues, message } = refused(shared);
    const cells = issues.map((one) => (one.code === 'rulebook-fault' ? one.params.cell : undefined));
    // The headings, three rows for individuals, then those of units.
    expect(cells).toEqual([{ line: '5', column: '正式内容', value: '1万元以上2万元以下' }]);
    expect(message).toContain('第 5 行“正式内容”列填写的“1万元以上2万元以下”：');
    expect(message).toContain('20000 元同属两个阶次；请写明这个数归哪一阶次');
    expect(message).toContain('--blank');
    const english = refused(shared).render('en');
    expect(english).toContain('line 5');
    expect(english).toContain('say to which grade the figure belongs');
  });

  it('load as soon as one of them leaves the figure to the other', () => {
    const said = { ...shared, '单位|一般': '超过2万元、3.5万元以下', '单位|从重': '超过3.5万元、5万元以下' };
    expect(importWorksheet(filled(said), official).data.benchmarks.length).toBe(2);
  });

  it('and more than a figure are told without that advice', () => {
    const { message } = refused({ ...shared, '单位|从轻': '1万元以上2.5万元以下' });
    expect(message).toContain('20000 元至 25000 元同属两个阶次');
    expect(message).not.toContain('--blank');
  });

  it('of the tables that no cell states are told by their place', () => {
    const { issues } = refused({ '单位|从轻': '10000元以上20000元以下' });
    expect(issues.length).toBeGreaterThan(0);
    for (const one of issues) expect(one.path.length > 0 || 'cell' in one.params).toBe(true);
  });
});

describe('words before a quantity', () => {
  it('are answered with what is left without them', () => {
    expect(refused({ '|破坏数量·从轻': '拆除防护设备2樘以下' }).message).toContain('可写成：2樘以下');
    expect(refused({ '|破坏数量·从轻': '拆除防护设备两三樘' }).message).toContain('可写成：1次、3次以上');
  });
});

describe('a document that begins on the same day as a benchmark of the book', () => {
  it('has to say that it replaces it, and is told how', () => {
    const values = { '|破坏数量·从轻': '1至2处' };
    const from = builtinRulebook().data.benchmarks[0]!.from;
    const error = refused(values, { from });
    expect(error.issues.map(({ code, params }) => [code, params])).toEqual([
      ['supersedes-to-state', { id: 'shanghai-2020', day: from }],
    ]);
    expect(error.message).toContain('--supersedes shanghai-2020');
    expect(error.render('en')).toContain('--supersedes shanghai-2020');
    const book = importWorksheet(filled(values), { ...official, from, supersedes: 'shanghai-2020' });
    expect(book.data.benchmarks.map((b) => b.title.zh)).toEqual([official.document]);
  });
});

describe('a violation by a word of everyday speech', () => {
  it('is found by the command line, as it is by tables', async () => {
    const sheet = await run(['worksheet', 'export', '--violation', '拆门']);
    expect([sheet.status, sheet.out.includes('damaging-works')]).toEqual([0, true]);
    expect((await run(['worksheet', 'export', '--violation', '完全没有的事'])).status).toBe(1);
  });

  it('is what the library says was meant', () => {
    const name = builtinRulebook().data.provisions.find((p) => p.violation === 'damaging-works')!.name.zh;
    for (const call of [() => tables('拆门'), () => exportWorksheet(builtinRulebook(), ['拆门'])]) {
      const { issues, message } = thrownBy(call) as CaliangError;
      expect(issues[0]).toMatchObject({ code: 'unknown-id', params: { value: '拆门', nearest: name } });
      expect(message).toContain(`是否想写“${name}”`);
      expect(message).toContain('可以按关键词查找');
      expect((issues[0]!.params as { valid: string[] }).valid).toContain(
        '应建防空地下室不建（not-building-shelter）',
      );
    }
  });
});
