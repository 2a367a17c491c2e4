/** The office's own table on the command line: out, in, verified, shown; and decisions by the published tables. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRulebook } from '../../src/index.js';
import { jilinCase } from '../tables/jilin.js';
import { run } from './run.js';

const EXAMPLES = join(import.meta.dirname, '../../rules/examples');
const JILIN = join(EXAMPLES, 'jilin.json');

let folder: string;
const at = (name: string): string => join(folder, name);
const put = (name: string, value: unknown): string => {
  writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
  return at(name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('worksheet of a table', () => {
  it.each(['xlsx', 'csv'])(
    '.%s: exported and imported without a change it is the same book',
    async (kind) => {
      expect((await run(['worksheet', 'export', '--rulebook', JILIN, '--out', at(`j.${kind}`)])).status).toBe(
        0,
      );
      const back = await run([
        'worksheet',
        'import',
        at(`j.${kind}`),
        '--rulebook',
        JILIN,
        '--out',
        at(`${kind}.json`),
      ]);
      expect(back).toMatchObject({ status: 0 });
      expect(back.err).toContain('没有填写或者未见：序号1 · 严重（适用条件、处罚标准）');
      const verified = await run(['verify', at(`${kind}.json`), '--json']);
      const { findings } = JSON.parse(verified.out);
      expect(findings.length).toBeGreaterThan(0);
      expect(back.err).toContain(`有 ${findings.length} 处发现`);
      expect(back.err).toContain(`caliang verify ${at(`${kind}.json`)}\n`);
      const digest = (file: string): string => loadRulebook(JSON.parse(readFileSync(file, 'utf8'))).digest;
      expect(digest(at(`${kind}.json`))).toBe(digest(JILIN));
    },
  );

  it('as another document, by name, number and first day', async () => {
    await run(['worksheet', 'export', '--rulebook', JILIN, '--out', at('next.csv')]);
    const flags = [
      '--title',
      '示例基准',
      '--number',
      '示例〔2026〕1号',
      '--from',
      '2026-05-01',
      '--supersedes',
      'jilin',
    ];
    const done = await run([
      'worksheet',
      'import',
      at('next.csv'),
      '--rulebook',
      JILIN,
      ...flags,
      '--out',
      at('next.json'),
    ]);
    expect(done.status).toBe(0);
    const { benchmarks } = JSON.parse(readFileSync(at('next.json'), 'utf8'));
    expect(benchmarks.map(({ to, number }: { to: string; number: string }) => [to, number])).toEqual([
      ['2026-04-30', undefined],
      [null, '示例〔2026〕1号'],
    ]);
    expect((await run(['verify', at('next.json')])).status).toBe(0);
  });

  it('refuses a bad cell with its place, in words', async () => {
    const { out } = await run(['worksheet', 'export', '--rulebook', JILIN]);
    const bad = put('bad.csv', out.replace('改正情况＝期限届满仍未完成', '改正情况＝逾期未完工'));
    const { status, err } = await run([
      'worksheet',
      'import',
      bad,
      '--rulebook',
      JILIN,
      '--out',
      at('bad.json'),
    ]);
    expect(status).toBe(1);
    expect(err).toContain('第 4 行“裁量表·适用条件”列，格内第 1 行第 6 字“逾期未完工”：这一事实没有这个值');
  });
});

describe('verify and tables', () => {
  it('name the place of a row that is wrong', async () => {
    const json = JSON.parse(readFileSync(JILIN, 'utf8'));
    json.benchmarks[0].table.rows[1].then.fine = { of: 'yuan', from: '10000', to: '200000' };
    const { status, out } = await run(['verify', put('wrong.json', json)]);
    expect(status).toBe(1);
    expect(out).toContain('序号1 · 一般：');
  });

  it('mark the row of a case', async () => {
    const { out } = await run(['tables', '--rulebook', JILIN, '--case', put('case.json', jilinCase)]);
    expect(out).toContain('【本案】序号1 · 一般');
    expect(out).not.toContain('【本案】序号1 · 较重');
  });
});

describe('cases of the published tables on the command line, each figure by hand', () => {
  const decided = async (book: string, input: unknown) => {
    const file = put('one.json', input);
    const { out } = await run(['decide', file, '--rulebook', join(EXAMPLES, `${book}.json`), '--json']);
    return JSON.parse(out);
  };
  const range = async (book: string, input: unknown) => {
    const { fine } = await decided(book, input);
    return [fine.range.min, fine.range.max];
  };
  const jilin = (facts: object, first = false, order: object = jilinCase.order) => ({
    ...jilinCase,
    facts,
    circumstances: [{ id: 'first-violation', present: first }],
    order,
  });
  const missed = { issuedOn: '2023-02-10', deadline: '2023-03-10', compliedOn: null };

  it('Jilin', async () => {
    const free = await decided(
      'jilin',
      jilin({ correction: 'own-initiative', 'bad-influence': false, area: 600 }, true),
    );
    expect(free.outcome).toBe('no-penalty');
    const ordered = (area: number) => jilin({ correction: 'after-order', 'bad-influence': true, area });
    // 600 × 20 = 12,000; 3,000 × 20 = 60,000, held at the cap of 20,000.
    expect(await range('jilin', ordered(600))).toEqual(['12000', '12000']);
    expect(await range('jilin', ordered(3000))).toEqual(['20000', '20000']);
    // 1,000 × 40 = 40,000.
    const late = {
      ...jilin({ correction: 'unfinished', 'bad-influence': false, area: 1000 }, false, missed),
    };
    expect(await range('jilin', { ...late, amounts: { constructionCost: '800000' } })).toEqual([
      '40000',
      '40000',
    ]);
  });

  it('the two gaps of Jilin are widened, and named', async () => {
    const gaps = [
      jilin({ correction: 'after-order', 'bad-influence': false, area: 600 }),
      jilin({ correction: 'own-initiative', 'bad-influence': false, area: 600 }),
    ];
    for (const gap of gaps) {
      const { fine, findings } = await decided('jilin', gap);
      expect([fine.range.min, fine.range.max]).toEqual(['0', '100000']);
      expect(JSON.stringify(findings)).toContain('unseen-condition');
    }
  });

  it('Henan: 30 to 50 yuan a ㎡, the grade capped at 70,000', async () => {
    const henan = (area: number) => ({
      violation: 'neither-built-nor-paid',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-06-01',
      facts: { area, 'grade-found': { value: 'ordinary', reason: '告知书认定' } },
    });
    expect(await range('henan', henan(1000))).toEqual(['30000', '50000']);
    expect(await range('henan', henan(2000))).toEqual(['60000', '70000']);
    const { fine, findings } = await decided('henan', henan(4000));
    expect([fine.range.min, fine.range.max]).toEqual(['70000', '70000']);
    expect(JSON.stringify(findings)).toContain('departs');
  });

  it('Zhengzhou: an area of exactly 20,000 ㎡ stands in two rows', async () => {
    const works = (harm: object) => ({
      violation: 'cqr-56-8',
      party: 'unit',
      role: '建设单位',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-06-01',
      facts: { works: 'other', area: 20000, ...harm },
    });
    const { fine, findings } = await decided('zhengzhou', works({ 'serious-harm': false }));
    const kept = fine.kept.map((row: { range: { min: string; max: string } }) => [
      row.range.min,
      row.range.max,
    ]);
    expect(kept).toEqual([
      ['200000', '300000'],
      ['300000', '400000'],
    ]);
    expect(JSON.stringify(findings)).toContain('shared-end');
    expect((await range('zhengzhou', works({})))[1]).toBe('500000');
  });

  it('Shaoxing: 18 + 26 + 5 + 0 = 49 points, 49 % of 100,000', async () => {
    const { violation } = JSON.parse(readFileSync(join(EXAMPLES, 'shaoxing.json'), 'utf8')).provisions[0];
    const scored = {
      violation,
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-06-01',
      facts: { effect: 'marked', months: 12, times: 2, complaint: false },
    };
    const { fine } = await decided('shaoxing', scored);
    expect([fine.range.min, fine.range.max, fine.assurance]).toEqual(['49000', '49000', 'reference']);
  });
});
