import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decidedCases } from '../audit/generate.js';
import { run } from './run.js';

let folder: string;
const file = (name: string): string => join(folder, name);
const put = (name: string, text: string | Buffer): string => {
  writeFileSync(file(name), text);
  return file(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const head = '案号,违法行为,当事人种类,行为开始日,决定日,罚款,警告,裁量说理';
const rows = [
  '沪1,damaging-works,单位,2023-02-01,2023-04-11,30000,是,好',
  '沪2,damaging-works,单位,2023-02-01,2023-04-11,60000,是,"多行\n说理"',
  '沪3,不存在,单位,2023-02-01,2023-04-11,1,是,好',
  '沪4,damaging-works,单位,2023-02-01,2023-04-11,30000,否,好',
];
const csv = `${[head, ...rows].join('\n')}\n`;

const planted = [...decidedCases(900, 77)];
const lines = planted.map((p) => JSON.stringify(p.decided));

describe('caliang audit', () => {
  it('reads a sheet, names lines and columns, goes on after a bad row and ends with status 1', async () => {
    const { out, err, status } = await run(['audit', put('a.csv', csv)]);
    expect(out).toContain('第 3 行，沪2\n  ［错误］罚款超过法定最高额50000元');
    expect(out).toContain('第 5 行，沪3无法读取\n  B4 违法行为：没有名为“不存在”的违法行为');
    expect(out).toContain('第 6 行，沪4\n  ［错误］条款规定应当给予警告');
    expect(err).toMatch(/^共 4 案，没有问题的 0 案，无法读取的 1 行\n/);
    expect(status).toBe(1);
  });

  it.each(['utf8', 'gb18030'])(
    'reads %s, with or without the mark, from a file or standard input',
    async (encoding) => {
      const expected = await run(['audit', put('plain.csv', csv)]);
      for (const text of [csv, `\uFEFF${csv}`, csv.replaceAll('\n', '\r\n')]) {
        const bytes = iconv.encode(text, encoding);
        expect((await run(['audit', put('b.csv', bytes)])).out.replaceAll('\r', '')).toBe(expected.out);
        expect((await run(['audit', '-'], bytes)).out.replaceAll('\r', '')).toBe(expected.out);
      }
    },
  );

  it('refuses a file whose encoding changes, rather than replacing characters', async () => {
    const mixed = Buffer.concat([
      Buffer.from(`${head}\n`),
      Buffer.from(`${'x'.repeat(300_000)}\n`.repeat(2)),
      iconv.encode(rows.join('\n'), 'gb18030'),
    ]);
    const { err, status } = await run(['audit', put('mixed.csv', mixed)]);
    // The head is UTF-8; the first GB18030 character is 沪 (BB A6), behind the head and two lines of 300,001 bytes.
    const offset = Buffer.byteLength(`${head}\n`) + 2 * 300_001;
    expect(err).toContain(`按 UTF-8 读，第 4 行、第 ${offset} 字节处是 BB A6`);
    expect(status).toBe(1);
  });

  it('says where the quote was opened that is never closed', async () => {
    const { out, status } = await run(['audit', put('open.csv', `${csv}沪5,"damaging-works,单位\n`)]);
    expect(out).toMatch(/第 7 行无法读取\n {2}CSV 第 7 行的引号不对：引号打开后没有关闭/);
    expect(status).toBe(1);
  });

  it('asks for the columns that are not there, and names headings that it does not know', async () => {
    const { out, err, status } = await run(['audit', put('c.csv', csv.replace('违法行为', '违法行'))]);
    expect([out, status]).toEqual(['', 1]);
    expect(err).toContain('不认识、没有读的列：\n  B 违法行，是否想写“违法行为”');
    expect(err).toContain('缺少必需的列：违法行为');
  });

  it('finds in JSON Lines what was planted, one line of JSON for every case', async () => {
    const { out, status } = await run(['audit', put('p.jsonl', `${lines.join('\n')}\n`), '--json']);
    const said = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(said.map((one) => one.line)).toEqual(planted.map((_, i) => i + 1));
    expect(said.map((one) => one.findings?.map((f: { code: string }) => f.code).sort() ?? null)).toEqual(
      planted.map((p) => p.expected && [...p.expected].sort()),
    );
    expect(status).toBe(1);
  });

  it('goes on after a line that is no JSON, and passes over empty ones', async () => {
    const { out, err } = await run(['audit', '-', '--json'], `${lines[0]}\n\n{"x\n${lines[1]}`);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((l) => [JSON.parse(l).line, JSON.parse(l).error?.code]),
    ).toEqual([
      [1, undefined],
      [3, 'not-json'],
      [4, undefined],
    ]);
    expect(err).toContain('共 3 案');
  });

  it('writes page, sheet and saved report, and merges the parts to the report of the whole', async () => {
    const part = (name: string, from: number, to: number): string =>
      put(name, `${lines.slice(from, to).join('\n')}\n`);
    await run(['audit', part('w.jsonl', 0, 900), '--save', file('w.json'), '--report', file('w.html')]);
    await run(['audit', part('x.jsonl', 0, 400), '--save', file('x.json')]);
    await run(['audit', part('y.jsonl', 400, 900), '--save', file('y.json')]);
    const merged = await run([
      'audit-merge',
      file('x.json'),
      file('y.json'),
      '--save',
      file('m.json'),
      '--report',
      file('m.html'),
    ]);
    const text = (name: string): string => readFileSync(file(name), 'utf8');
    expect(text('m.json')).toBe(text('w.json'));
    expect(text('m.html')).toBe(text('w.html'));
    expect(merged.out).toMatch(/^共 900 案/);
    expect((await run(['audit-merge', put('bad.json', '{}')])).status).toBe(1);
  });

  it('merges the parts of a sheet, each with the headings', async () => {
    await run(['audit', put('s.csv', csv), '--save', file('s.json')]);
    await run([
      'audit',
      put('s1.csv', `${[head, ...rows.slice(0, 2)].join('\n')}\n`),
      '--save',
      file('s1.json'),
    ]);
    await run([
      'audit',
      put('s2.csv', `${[head, ...rows.slice(2)].join('\n')}\n`),
      '--save',
      file('s2.json'),
    ]);
    await run(['audit-merge', file('s1.json'), file('s2.json'), '--save', file('sm.json')]);
    expect(readFileSync(file('sm.json'), 'utf8')).toBe(readFileSync(file('s.json'), 'utf8'));
  });

  it('lists every finding in the sheet of findings', async () => {
    const { out } = await run(['audit', put('q.jsonl', lines.join('\n')), '--csv', file('q.csv')]);
    const found = readFileSync(file('q.csv'), 'utf8').trimEnd().split('\r\n');
    const expected = planted.reduce((n, p) => n + (p.expected ? p.expected.length : 1), 0);
    expect(found).toHaveLength(expected + 1);
    expect(out).toMatch(/^共 900 案/);
    expect((await run(['audit', file('q.jsonl'), '--csv', join(folder, 'no', 'q.csv')])).status).toBe(1);
  });

  it('gives an empty sheet, which it reads, and says what the columns hold', async () => {
    const { out, err, status } = await run(['audit', '--template']);
    expect(err).toContain('罚款（必填）：元；没有罚款写 0；列名写“罚款金额（万元）”的按万元读。例如 12000');
    expect(status).toBe(0);
    expect((await run(['audit', put('t.csv', out)])).err).toBe('共 0 案，没有问题的 0 案，无法读取的 0 行\n');
  });

  it('wants a file', async () => {
    expect((await run(['audit'])).status).toBe(2);
    expect((await run(['audit', file('no-such-file.csv')])).err).toContain('读不到文件');
    expect((await run(['audit', file('q.jsonl'), '--threads', '0'])).status).toBe(2);
  });
});
