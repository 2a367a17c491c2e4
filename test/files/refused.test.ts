/** Whatever is refused, the files that were to be read and those that were there stay as they were, byte for byte. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../src/files/xlsx-out.js';
import { builtinRulebook, decide, receipt } from '../../src/index.js';
import { sample } from '../../src/testing/index.js';
import { exportWorksheetSheets } from '../../src/worksheet/worksheet.js';
import { run } from '../cli/run.js';

let folder: string;
const at = (name: string): string => join(folder, name);

const HEAD = '案号,违法行为,当事人种类,行为开始日,决定日,罚款,警告';
const row = (change: Record<string, string> = {}): string =>
  Object.values({
    案号: '沪1',
    违法行为: '侵占民防工程',
    当事人种类: '单位',
    行为开始日: '2023-02-01',
    决定日: '2023-04-11',
    罚款: '20000',
    警告: '是',
    ...change,
  }).join(',');
const ledger = (change: Record<string, string>): string => `${HEAD}\n${row(change)}\n`;
const CASE = JSON.stringify(sample('penalty').case);

/** Every input by its name. */
const INPUTS: Readonly<Record<string, () => string | Uint8Array>> = {
  'good.csv': () => ledger({}),
  'case.json': () => CASE,
  'twice.json': () => CASE.replace('{', '{"party":"unit",'),
  'book.json': () => JSON.stringify(builtinRulebook().data).replace('{', '{"id":"x",'),
  'overlay.json': () => '{"id":"a","id":"b"}',
  'receipt.json': () => {
    const { case: input } = sample('penalty');
    return JSON.stringify(receipt(input, decide(input))).replace('"decision":', '"decision":{},"decision":');
  },
  'decided.jsonl': () => `{"id":"1","id":"2","case":${CASE},"imposed":{"fine":"1","warning":true}}\n`,
  'old.xls': () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  'page.xls': () => '<html><table><tr><td>案号</td></tr></table></html>',
  'bytes.csv': () => Buffer.concat([Buffer.from(`${HEAD}\n`), Buffer.of(0x81, 0x20, 0xff, 0xff)]),
  'mixed.csv': () =>
    Buffer.concat([
      Buffer.from(`${HEAD}\n${row()}\n`),
      iconv.encode(`${row({ 案号: '区民防罚字' })}\n`, 'gb18030'),
    ]),
  'open.csv': () => `${HEAD}\n"${row()}\n${row()}\n`,
  'swallows.csv': () => `${HEAD}\n${row({ 案号: `"沪1\n${row()}\n"` })}\n`,
  'inside.csv': () => `${HEAD}\n${row({ 案号: '沪"1"' })}\n`,
  'unknown.csv': () => '甲,乙\n1,2\n',
  'percent.csv': () => ledger({ 罚款: '20000', 警告: '给' }),
  'party.csv': () => ledger({ 当事人种类: '个体工商户' }),
  'day.csv': () => ledger({ 决定日: '04/01/2023' }),
  'amount.csv': () => ledger({ 罚款: '①5000' }),
  'unit.csv': () => `${HEAD},数量,计量单位\n${row()},5万㎡,亩\n`,
  'share.csv': () => `${HEAD},数量,计量单位\n${row()},30%,‰\n`,
  'two.xlsx': () => '',
  'filled.xlsx': () => '',
  'there.csv': () => 'mine',
  'broken.xlsx': () => 'PK\u0003\u0004xxxx',
};

/** Calls that are refused; `%` is the folder. */
const CALLS: readonly string[] = [
  'audit %good.csv --csv %good.csv --force',
  'audit %good.csv --findings %there.csv',
  'audit %good.csv --fill %there.csv',
  'audit %good.csv --save %there.csv',
  'audit %good.csv --report %there.csv',
  'audit %good.csv --suggest-map %there.csv',
  'audit %good.csv --map %case.json --findings %new.csv',
  'audit %good.csv --map %good.csv --findings %new.csv',
  'audit %good.csv --rulebook %book.json --findings %new.csv',
  'audit %good.csv --overlay %overlay.json --findings %new.csv',
  'audit %good.csv --sheet 甲 --resume %case.json',
  'audit %good.csv --resume %',
  'audit %good.csv --findings %no/new.csv',
  'audit %good.csv --findings %',
  'audit %old.xls --findings %new.csv',
  'audit %page.xls --findings %new.csv',
  'audit %bytes.csv --findings %new.csv',
  'audit %unknown.csv --findings %new.csv',
  'audit %two.xlsx --findings %new.csv',
  'audit %broken.xlsx --findings %new.csv',
  'decide %twice.json',
  'decide %case.json --rulebook %book.json',
  'decide %case.json --overlay %overlay.json',
  'decide %good.csv',
  'receipt %twice.json',
  'replay %receipt.json',
  'verify %book.json',
  'publicity %decided.jsonl --out %new.csv',
  'publicity %good.csv --out %good.csv --force',
  'audit-merge %case.json %case.json --save %new.json',
  'audit-merge %case.json --save %case.json --force',
  'worksheet export --out %filled.xlsx --force',
  'worksheet export --out %there.csv',
  'worksheet import %filled.xlsx --document x --date 2026-01-01 --from 2026-02-01 --out %filled.xlsx --force',
  'worksheet import %good.csv --document x --date 2026-01-01 --from 2026-02-01 --out %new.json',
];

/** Rows that cannot be read are no refusal of the file: what could be read is written. */
const ROWS = ['mixed', 'open', 'swallows', 'inside', 'percent', 'party', 'day', 'amount', 'unit', 'share'];

const state = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const { mtimeMs, ino } = statSync(at(name));
        return [
          name,
          `${createHash('sha256')
            .update(readFileSync(at(name)))
            .digest('hex')} ${mtimeMs} ${ino}`,
        ];
      }),
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
  for (const [name, bytes] of Object.entries(INPUTS)) writeFileSync(at(name), bytes());
  const rows = [HEAD.split(','), row().split(',')];
  writeFileSync(
    at('two.xlsx'),
    await writeXlsx([
      { name: '甲', rows },
      { name: '乙', rows },
    ]),
  );
  const [sheet] = exportWorksheetSheets(builtinRulebook(), ['damaging-works']);
  const filled = sheet!.rows.map((cells, n) => (n === 0 ? [...cells] : [...cells.slice(0, -1), '正式']));
  writeFileSync(at('filled.xlsx'), await writeXlsx([{ name: '表', rows: filled }]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a call that is refused', () => {
  it.each(CALLS)('%s', async (call) => {
    const before = state();
    const { err, out, status } = await run(call.replaceAll('%', `${folder}/`).split(' '));
    expect([status, out], err).toEqual([expect.toSatisfy((n) => n === 1 || n === 2), expect.any(String)]);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
    expect(state()).toEqual(before);
  });

  it.each(ROWS)('for a row (%s) names it, and the ledger stays as it was', async (name) => {
    const before = state();
    const { err, out, status } = await run(['audit', at(`${name}.csv`)]);
    expect(status, err).toBe(1);
    expect(out + err).toMatch(/第 [23] 行|第 2 到 3 行|第 2 至 3 行|第 2 行到/);
    expect(state()).toEqual(before);
  });
});
