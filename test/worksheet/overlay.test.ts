/** A district's finer rules as a worksheet: out and back, and what they decide. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/files/xlsx.js';
import { builtinRulebook, CaliangError, type CaseInput, decide, refineRulebook } from '../../src/index.js';
import {
  blankOverlaySheets,
  importOverlay,
  OVERLAY_SHEET,
  overlaySheets,
} from '../../src/worksheet/table/overlay.js';
import { cellsIn, Sheets, stacked, unstacked } from '../../src/worksheet/table/sheet.js';
import { worksheetWorkbook } from '../../src/worksheet/table/workbook.js';

const file = join(import.meta.dirname, '../../rules/examples/overlays/district.json');
const { $schema: _, ...district } = JSON.parse(readFileSync(file, 'utf8'));
const book = builtinRulebook();
const text = stacked(overlaySheets(book, district));
const read = (csv: string) => importOverlay(new Sheets(unstacked(cellsIn(csv), OVERLAY_SHEET)), book);

describe('an overlay as a worksheet', () => {
  it('has a row for each case inside a grade, in words', () => {
    expect(text).toContain('单位,从轻,数量＝1处,1万元以上1.5万元以下');
    expect(text).toContain('单位,从重,数量≥10处,法定幅度85%以上100%以下');
  });

  it('says how its own sheet is filled in, not how that of a table is', () => {
    expect(text).toContain('“细化表”一行写一格');
    expect(text).not.toContain('裁量表');
  });

  it('comes back the same, as CSV and as a workbook', async () => {
    expect(read(text)).toEqual(district);
    const { sheets } = await readXlsx(await worksheetWorkbook(overlaySheets(book, district)));
    expect(importOverlay(new Sheets(sheets.map((sheet) => ({ ...sheet, line: 1 }))), book)).toEqual(district);
  });

  it('begins with a blank sheet, which a district fills in', () => {
    const blank = stacked(blankOverlaySheets(book));
    const filled = blank
      .replace('行编号\r\n', '行编号\r\n单位,从轻,数量＝1处,1万元以上1.5万元以下,damaging-works,,,\r\n')
      .replace('裁量基准的名称,', '裁量基准的名称,某区细化标准')
      .replace('制定机关,', '制定机关,某区')
      .replace('施行的第一日,', '施行的第一日,2021-01-01')
      .replace('依据的文件,见右列,,', '依据的文件,见右列,某区细化标准〔日期 2021-01-01〕,已公布')
      .replace('裁量基准编号,,', '裁量基准编号,some-district,');
    expect(read(filled)).toMatchObject({
      id: 'some-district',
      benchmark: 'shanghai-2020',
      assurance: 'published',
      rows: [{ party: 'unit', grade: 'lenient', range: { min: '10000', max: '15000' } }],
    });
    expect(() => read(blank)).toThrow(/裁量基准的名称/);
  });

  it('narrows the grade of the city, and leaves the rest', () => {
    const rulebook = refineRulebook(book, read(text));
    const input = (quantity: number): CaseInput => ({
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2023-02-01' },
      decidedOn: '2023-04-11',
      facts: { frequency: 1, quantity, consequence: 'none', intentToDamage: false },
    });
    const range = (quantity: number) => decide(input(quantity), { rulebook }).fine?.range;
    expect(range(1)).toMatchObject({ min: '10000', max: '15000' });
    expect(range(2)).toMatchObject({ min: '10000', max: '22000' });
    // 10,000 + 0.85 × 40,000 = 44,000.
    expect(range(10)).toMatchObject({ min: '44000', max: '50000' });
  });

  it.each([
    ['1万元以上1.5万元以下', '10000㎡以上', 'unit'],
    ['数量＝1处', '面积＝1㎡', 'unexpected'],
    ['数量＝1处', '数量＝1㎡', 'unit'],
    ['从轻', '较轻', 'unknown-word'],
  ])('refuses %s written as %s', (from, to, reason) => {
    let found: unknown;
    try {
      read(text.replace(from, to));
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(CaliangError);
    expect((found as CaliangError).issues).toMatchObject([
      { code: 'worksheet-text', params: { row: '2', reason } },
    ]);
  });
});
