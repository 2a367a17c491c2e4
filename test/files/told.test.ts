/** What the audit says beside its findings: days written as numbers, words of the ledger, folders of parts. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditCsv, auditFile } from '../../src/audit-report/index.js';
import { readXlsx } from '../../src/files/xlsx.js';
import { writeXlsx } from '../../src/files/xlsx-out.js';
import { run } from '../cli/run.js';

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(at(name), text);
  return at(name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = '案号,违法行为,当事人种类,行为开始日,决定日,罚款,警告';
const ROW = '沪1,damaging-works,单位,2023-02-01,2023-04-11,60000,是';

describe('days written as numbers', () => {
  // 44958 and 45027 days after 1899-12-30 are 1 February and 11 April 2023; after 1904-01-01 they are 1,462 days later.
  const row = '沪1,damaging-works,单位,44958,45027,60000,是';
  const csv = `${HEAD}\n沪0,damaging-works,单位,2023-02-01,2023-04-11,20000,是\n${row}\n${row.replace('沪1', '沪2')}\n`;

  it('are said with the year from which they were counted, the first of them by its cell', async () => {
    const { out } = await run(['audit', put('days.csv', csv)]);
    const all = out + (await run(['audit', at('days.csv')])).err;
    expect(all).toContain(
      '写成序号的日期：4 处，按 1900 年算起读作日期，第一处是 D3 行为开始日：44958 读作 2023-02-01',
    );
    expect(all).toContain('--days 1904');
    const { err } = await run(['audit', at('days.csv'), '--days', '1904', '--locale', 'en']);
    expect(err).toContain('counted from 1904: 4; the first is D3 行为开始日: 44958, read as 2027-02-02');
  });

  it('are said when several threads or parts read them, with the first of all', async () => {
    process.env['CALIANG_PART_BATCHES'] = '1';
    const rows = Array.from({ length: 600 }, (_, n) => row.replace('沪1', `案${n}`));
    const file = put('many.csv', `${HEAD}\n${rows.join('\n')}\n`);
    const { out } = await run(['audit', file, '--resume', at('day-parts')]);
    delete process.env['CALIANG_PART_BATCHES'];
    expect(out).toContain('写成序号的日期：1200 处，按 1900 年算起读作日期，第一处是 D2 行为开始日');
  });

  it('are nothing to say where days are days, and are given to who audits in code', async () => {
    const { out, err } = await run(['audit', put('plain.csv', `${HEAD}\n${ROW}\n`)]);
    expect(out + err).not.toContain('序号');
    const [, second] = [...auditCsv(csv)];
    expect(second).toMatchObject({
      dayNumbers: [
        { address: 'D3 行为开始日', written: '44958', day: '2023-02-01' },
        { address: 'E3 决定日', written: '45027', day: '2023-04-11' },
      ],
    });
  });

  it('a day that is none is refused as it was written', () => {
    const [one] = [...auditCsv(`${HEAD}\n沪1,damaging-works,单位,2023年2月30日,2023-04-11,60000,是\n`)];
    expect(one!.error?.message).toContain('“2023年2月30日”不是日历上的日期');
  });
});

describe('words of the ledger', () => {
  const csv = [
    '案号,案由,性质,行为开始日,决定日,罚款,警告,情节',
    '沪1,拆了防护门,个体工商户,2023-02-01,2023-04-11,2000,是,配合调查、态度好',
    '沪2,侵占民防工程,企业,2023-02-01,2023-04-11,20000,是,配合调查',
    '沪3,侵占民防工程；拆了防护门,企业,2023-02-01,2023-04-11,20000,是,',
    '',
  ].join('\n');

  it('that are not known are listed to be given a known one, and a column is told by its cells', async () => {
    const file = put('words.csv', csv);
    const { out } = await run(['audit', file, '--suggest-map']);
    const { columns } = JSON.parse(out);
    expect(columns['案由'].words).toEqual({ 拆了防护门: null, '侵占民防工程；拆了防护门': null });
    expect(columns['情节'].words).toEqual({ '配合调查、态度好': null });
    expect(columns['性质']).toMatchObject({ column: null, nearest: '当事人种类' });
    // Filled in, the ledger is read.
    columns['性质'] = { column: '当事人种类', words: { 个体工商户: '个人' } };
    columns['案由'].words = {
      拆了防护门: '危害民防工程安全和使用效能',
      '侵占民防工程；拆了防护门': '侵占民防工程',
    };
    columns['情节'].words = { '配合调查、态度好': '配合调查' };
    const map = put('words.json', JSON.stringify({ format: 'minfang-caliang/mapping@1', columns }));
    const { err, status } = await run(['audit', file, '--map', map, '--json']);
    expect([status, err]).toEqual([0, expect.not.stringContaining('无法读取的 1')]);
  });

  it('that nobody has given a meaning stay refused, and the run says how to give one', async () => {
    const mapping = {
      性质: { column: '当事人种类' },
      案由: { column: '违法行为', words: { 拆了防护门: null } },
    };
    const map = put('half.json', JSON.stringify({ format: 'minfang-caliang/mapping@1', columns: mapping }));
    const { out, err, status } = await run(['audit', put('half.csv', csv), '--map', map]);
    expect(status).toBe(1);
    expect(out).toContain('没有名为“拆了防护门”的违法行为');
    expect(err).toContain('--suggest-map mapping.json');
  });
});

describe('a row of sums', () => {
  const rows = [HEAD.split(','), ROW.split(','), [' 合 计：', '', '', '', '', '60000', '']];

  it('is no case, in CSV and in a workbook, and that is said', async () => {
    const csv = put('sums.csv', `${rows.map((cells) => cells.join(',')).join('\n')}\n小计,,,,,1,\n`);
    const said = await run(['audit', csv]);
    expect([said.status, said.err]).toEqual([0, expect.stringContaining('合计行，没有当作案件：第 3、4 行')]);
    const book = put('sums.xlsx', await writeXlsx([{ name: '表', rows }]));
    const told = await run(['audit', book, '--locale', 'en']);
    expect([told.status, told.err]).toEqual([0, expect.stringContaining('not read as cases: 3\n')]);
    expect((await run(['audit', put('none.csv', `${HEAD}\n${ROW}\n`)])).err).not.toContain('合计');
  });

  it('is told to who audits in code, once and after the cases; nobody is told of none', async () => {
    const csv = `${rows.map((cells) => cells.join(',')).join('\n')}\n小计,,,,,1,\n`;
    const told: (readonly number[])[] = [];
    const onTotals = (sums: readonly number[]): void => {
      told.push(sums);
    };
    const audited = auditCsv(csv, { onTotals });
    expect(audited.next().value).toMatchObject({ fine: '60000' });
    expect(told).toEqual([]);
    expect([...audited]).toEqual([]);
    expect(await auditFile(new TextEncoder().encode(csv), { onTotals })).toHaveLength(1);
    expect(await auditFile(await writeXlsx([{ name: '表', rows }]), { onTotals })).toHaveLength(1);
    expect(told).toEqual([[3, 4], [3, 4], [3]]);
    expect([...auditCsv(`${HEAD}\n${ROW}\n`, { onTotals })]).toHaveLength(1);
    expect(told).toHaveLength(3);
    expect(() => [...auditCsv(csv, { onTotals: 3 as never })]).toThrow(/onTotals/);
  });

  it('is one by what it begins with alone', async () => {
    const csv = put('named.csv', `${HEAD}\n${ROW.replace('沪1', '沪1合计')}\n`);
    expect((await run(['audit', csv, '--json'])).out.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a folder of parts', () => {
  const csv = `${HEAD}\n${ROW}\n`;

  it('is refused where the input, an output or anything else lies in it, and nothing is touched', async () => {
    for (const name of ['own', 'none']) mkdirSync(at(name));
    const file = put('own/part-000001.csv', csv);
    const refused = async (...args: string[]) => {
      const { err, status } = await run(['audit', ...args]);
      expect([status, err]).toEqual([1, expect.stringContaining('请换一个文件夹')]);
      expect(readFileSync(file, 'utf8')).toBe(csv);
    };
    await refused(file, '--resume', at('own'));
    await refused(put('other.csv', csv), '--resume', at('own'));
    await refused(at('other.csv'), '--resume', at('none'), '--findings', at('none', 'part-000001.csv'));
    await refused(
      at('other.csv'),
      '--resume',
      at('none'),
      '--save',
      at('none', 'part-000001.json'),
      '--force',
    );
    expect((await run(['audit', at('other.csv'), '--resume', at('other.csv')])).err).toContain(
      '要写一个文件夹',
    );
  });

  it('goes on in its own folder', async () => {
    const file = put('mine.csv', csv);
    for (const _ of [1, 2]) {
      const { status, err } = await run(['audit', file, '--resume', at('mine')]);
      expect([status, err]).toEqual([0, '']);
    }
  });
});

describe('the publicity sheet', () => {
  const decided = (id: string) => ({
    id,
    case: {
      violation: 'damaging-works',
      party: 'unit',
      partyName: '某公司甲',
      act: { from: '2023-02-01' },
      decidedOn: '2023-04-11',
    },
    imposed: { fine: '20000', warning: true },
  });

  it('takes what is of one case by its number, and says which number there is not', async () => {
    const file = put('cases.jsonl', `${JSON.stringify(decided('甲'))}\n${JSON.stringify(decided('乙'))}\n`);
    const code = '行政相对人代码_1(统一社会信用代码)';
    const stated = {
      处罚机关: '某区民防办公室',
      各案: { 甲: { [code]: '代码甲', 处罚机关: '某市民防办公室' }, 丙: { [code]: '代码丙' } },
    };
    const { err, status } = await run([
      'publicity',
      file,
      '--with',
      put('with.json', JSON.stringify(stated)),
      '--out',
      at('pub.xlsx'),
    ]);
    expect(status).toBe(0);
    expect(err).toContain('丙，案件中没有这个案号');
    const [head, ...rows] = (await readXlsx(readFileSync(at('pub.xlsx')))).sheets[0]!.rows;
    const cells = (heading: string) => rows.map((row) => row[head!.indexOf(heading)]);
    expect(cells(code)).toEqual(['代码甲', '']);
    expect(cells('处罚机关')).toEqual(['某市民防办公室', '某区民防办公室']);
    const wrong = put('wrong.json', JSON.stringify({ 各案: { 甲: { 代码: 'x' } } }));
    expect((await run(['publicity', file, '--with', wrong])).err).toContain('“代码”不是公示表的列');
  });

  it('is not written if a line cannot be read, which is named', async () => {
    const file = put('broken.jsonl', `${JSON.stringify(decided('甲'))}\n{"id":"乙"}\n`);
    const { err, status } = await run(['publicity', file, '--out', at('none.xlsx')]);
    expect([status, err]).toEqual([1, expect.stringContaining('第 2 行无法读取，没有写公示表')]);
  });
});

describe('a cell of forty thousand characters', () => {
  const long = '甲'.repeat(40_000);
  const base = {
    id: '沪1',
    case: {
      violation: 'damaging-works',
      party: 'unit',
      role: '使用单位',
      partyName: '某公司',
      act: { from: '2023-02-01' },
      decidedOn: '2023-04-11',
      facts: { quantity: { value: 2, unit: '樘' }, consequence: 'none' },
      amounts: { unlawfulGains: '1' },
      circumstances: [{ id: 'cooperates', present: true, evidence: ['证据'] }],
    },
    imposed: { fine: '60000', warning: true, law: ['apl-2021'] },
    reasons: '好',
    departure: { ground: '难', approvedBy: '会' },
  };

  /** Every text of the decided case, one at a time made long, and a key as well. */
  function* longOnes(): Generator<string> {
    const plain = JSON.stringify(base);
    for (const { index } of plain.matchAll(/(?<=:|\[)"[^"]*"/g)) {
      const end = plain.indexOf('"', index + 1) + 1;
      yield `${plain.slice(0, index)}"${long}"${plain.slice(end)}`;
    }
    yield plain.replace('"reasons"', `"${long}"`);
  }

  it('makes no more output than the line is long, wherever it stands', async () => {
    let n = 0;
    for (const line of longOnes()) {
      n += 1;
      const file = put(`long-${n}.jsonl`, `${line}\n`);
      const saved = at(`long-${n}.json`);
      const sheet = at(`long-${n}.csv`);
      const json = await run([
        'audit',
        file,
        '--json',
        '--findings',
        sheet,
        '--save',
        saved,
        '--report',
        at(`long-${n}.html`),
      ]);
      const text = await run(['audit', file]);
      const written = [
        json.out,
        json.err,
        text.out,
        text.err,
        readFileSync(sheet, 'utf8'),
        readFileSync(saved, 'utf8'),
      ];
      for (const one of written) expect(Buffer.byteLength(one), line.slice(0, 300)).toBeLessThan(260_000);
    }
    expect(n).toBeGreaterThan(15);
  });

  it('in a workbook or a heading makes a short message', async () => {
    const rows = [HEAD.split(','), ROW.split(',').map((cell, i) => (i === 1 ? '甲'.repeat(32_000) : cell))];
    const { out, err } = await run(['audit', put('long.xlsx', await writeXlsx([{ name: '表', rows }]))]);
    expect((out + err).length).toBeLessThan(1_000);
    const headed = put('headed.csv', `${HEAD},${long}\n${ROW},x\n`);
    const { out: said, err: told } = await run(['audit', headed]);
    expect((said + told).length).toBeLessThan(3_000);
  });
});
