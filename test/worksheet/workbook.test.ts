/** The workbook of a worksheet: frozen heading, drop-down lists, ids that refuse typing, in the order that Excel wants. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { worksheetWorkbook } from '../../src/worksheet/table/workbook.js';
import { exportWorksheetSheets } from '../../src/worksheet/worksheet.js';
import { exampleBook } from './books.js';

describe('the workbook', async () => {
  const sheets = exportWorksheetSheets(exampleBook('jilin'));
  const files = unzipSync(await worksheetWorkbook(sheets));
  const xml = (n: number): string => strFromU8(files[`xl/worksheets/sheet${n + 1}.xml`]!);
  const at = (name: string): number => sheets.findIndex((sheet) => sheet.name === name);

  it('freezes the heading of every sheet', () => {
    for (const [n] of sheets.entries()) expect(xml(n)).toContain('state="frozen"');
  });

  it('offers the grades of the table, and assurances', () => {
    expect(xml(0)).toContain(`<formula1>'词语'!$A$2:$A$5</formula1>`);
    expect(xml(0)).toContain('<formula1>&quot;已公布,转引,参考值&quot;</formula1>');
    expect(xml(at('事实'))).toContain('有轻重的值');
  });

  it('refuses typing over the ids of the rows that there are', () => {
    const [head = []] = sheets[0]!.rows;
    expect(head.slice(-3)).toEqual(['行编号', '违法行为编号', '条款编号']);
    expect(xml(0).match(/type="custom"/g)).toHaveLength(3);
    // Four rows below the heading.
    expect(xml(0)).toMatch(/type="custom"[^>]*sqref="[A-Z]+2:[A-Z]+5"/);
  });

  it('has the rules where the form of the file wants them', () => {
    const order = ['<sheetData', '<dataValidations', '</worksheet>'].map((tag) => xml(0).indexOf(tag));
    expect(order.every((place) => place > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    const margins = xml(0).indexOf('<pageMargins');
    if (margins >= 0) expect(order[1]).toBeLessThan(margins);
  });
});
