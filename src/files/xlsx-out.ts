/** Rows of text as a workbook (.xlsx). */
import writeWorkbook, { type Feature } from 'write-excel-file/universal';
import { fail, issue } from '../errors/index.js';
import type { Sheet } from './xlsx.js';

/** Rows that a sheet of a workbook can hold. */
export const MOST_ROWS = 1_048_576;

/** Characters that a cell of a workbook can hold. */
const MOST_CHARACTERS = 32_767;

/** What a writer of a workbook adds to its parts, such as drop-down lists. */
export type XlsxFeature = Feature<Blob>;

/** A workbook whose cells are all text: no formula runs, no number is changed. */
export async function writeXlsx(
  sheets: readonly Sheet[],
  features: readonly XlsxFeature[] = [],
): Promise<Uint8Array> {
  const blob = await writeWorkbook(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      data: rows.map((row, n) =>
        row.map((cell) =>
          cell === ''
            ? null
            : {
                type: String,
                value: whole(cell),
                format: '@',
                ...(n === 0 && { fontWeight: 'bold' as const }),
              },
        ),
      ),
      columns: (rows[0] ?? []).map((_, i) => ({ width: widthOf(rows, i) })),
    })),
    { features: [...features] },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Wide enough for the first rows; a Chinese character is as wide as two letters. */
function widthOf(rows: readonly (readonly string[])[], at: number): number {
  const widest = rows.slice(0, 50).reduce((most, row) => {
    const cell = row[at] ?? '';
    return Math.max(
      most,
      [...cell].reduce((n, c) => n + (c > '\u00FF' ? 2 : 1), 0),
    );
  }, 6);
  return Math.min(60, widest + 2);
}

/** Nothing is cut off to fit. @throws CaliangError `cell-too-long` */
function whole(cell: string): string {
  if (cell.length <= MOST_CHARACTERS) return cell;
  return fail(issue('cell-too-long', [], { length: String(cell.length), most: String(MOST_CHARACTERS) }));
}
