/** Large ledgers: what waits on the disk, what is refused early, and numbers of files among very many. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLines } from '../../src/audit-report/csv.js';
import { IdIndex } from '../../src/cli/audit/ids.js';
import { tooManyRows } from '../../src/cli/audit/out.js';
import { Spool } from '../../src/cli/files/spool.js';
import { csvRecords } from '../../src/files/csv.js';
import { readXlsx } from '../../src/files/xlsx.js';
import { run } from '../cli/run.js';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('numbers of files', () => {
  it('that two short hashes together did not tell apart are two', () => {
    const index = new IdIndex();
    expect(['扰措倀〔2023〕1号', '檰偤哮〔2023〕1号'].map((id, i) => index.add(id, i + 1))).toEqual([
      null,
      null,
    ]);
    // A half of a pair that stands alone is no other such half.
    expect(['\ud800', '\ud801', '\ud800'].map((id, i) => index.add(id, i + 3))).toEqual([null, null, 3]);
  });

  it('are each found again, and only those', () => {
    const index = new IdIndex();
    const ids = Array.from({ length: 50_000 }, (_, i) => `沪民防罚〔${2000 + (i % 25)}〕${i}号`);
    expect(ids.every((id, i) => index.add(id, i + 1) === null)).toBe(true);
    expect(ids.every((id, i) => index.add(id, 99_999) === i + 1)).toBe(true);
  });
});

describe('a sheet that is written', () => {
  it('to be filled is the same as CSV and as a workbook, whatever the cells hold, and nothing is left beside it', async () => {
    const names = ['甲“乙”', '"a"', 'a,b;c', '一\n二', '=1+1', '𠀀𠀁', ''];
    const head = '案号,违法行为,当事人种类,行为开始日,决定日,罚款,警告,裁量说理';
    const rows = Array.from({ length: 510 }, (_, i) => {
      const name = `"${names[i % names.length]!.replaceAll('"', '""')}${'长'.repeat(i % 90)}"`;
      return `沪${i},damaging-works,单位,2023-02-01,2023-04-11,2万,是,${name}`;
    });
    writeFileSync(at('ledger.csv'), `${[head, ...rows].join('\n')}\n`);
    for (const name of ['fill.csv', 'fill.xlsx']) {
      const ran = await run(['audit', at('ledger.csv'), '--fill', at(name)]);
      expect(ran.status).toBe(0);
    }
    const csv = csvRecords(readFileSync(at('fill.csv'), 'utf8').replace(/^\uFEFF/, ''));
    const [sheet] = (await readXlsx(readFileSync(at('fill.xlsx')))).sheets;
    expect(csv).toHaveLength(511);
    expect(csv[0]!.cells.slice(8)).toContain('次数');
    // In CSV a sign stands before what a spreadsheet would take for a formula.
    expect(csv.map(({ cells }) => cells.map((cell) => cell.replace(/^'(?==)/, '')))).toEqual(sheet!.rows);
    expect(readdirSync(folder).sort()).toEqual(['fill.csv', 'fill.xlsx', 'ledger.csv']);
  }, 60_000);

  it('as the sheet of findings keeps a cell of several lines in one row', async () => {
    const file = at('two-faults.csv');
    writeFileSync(
      file,
      '违法行为,当事人种类,行为开始日,决定日,罚款,警告\nx,单位,2023-02-30,2023-04-11,y,是\n',
    );
    await run(['audit', file, '--findings', at('findings.csv')]);
    const rows = csvRecords(readFileSync(at('findings.csv'), 'utf8').replace(/^\uFEFF/, ''));
    expect(rows).toHaveLength(2);
    expect(rows[1]!.cells.join('').split('\n').length).toBeGreaterThan(2);
    expect(csvLines([['a\nb', 'c\rd', 'e\r\nf', 'g']])).toBe('"a\nb","c\rd","e\r\nf",g\r\n');
  });

  it('is refused with the row that is one too many for a workbook', () => {
    expect(() => tooManyRows(1_048_576)).not.toThrow();
    expect(() => tooManyRows(1_048_577)).toThrow('1048576');
  });
});

describe('rows that wait on the disk', () => {
  it('come back in their order, whatever they hold, and leave nothing', () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => [
      String(i),
      '违法'.repeat(i % 40),
      '\n"\u2028',
      '𠀀',
    ]);
    const spool = new Spool(at('x.csv'));
    for (const row of rows) spool.add(row);
    expect([...spool.rows()].flat()).toEqual(rows);
    spool.close();
    spool.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.rows'))).toEqual([]);
  });
});
