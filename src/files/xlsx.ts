/** Workbooks (.xlsx) as rows of text. */
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { fail, issue } from '../errors/index.js';

/** The rows of one sheet; a day is `YYYY-MM-DD`, with the time behind it if it has one. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether numbers of days count from 1904 on. */
  readonly from1904: boolean;
}

/** Unpacked, no ledger is larger; what is would fill the memory. */
const LARGEST = 1_500_000_000;

/** @throws CaliangError `not-a-workbook`, `file-kind` */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const { from1904, shifted } = aboutDays(bytes);
  let sheets: { sheet: string; data: (readonly unknown[])[] }[];
  try {
    // A copy of its own: what Node reads may be a part of a larger buffer.
    const { buffer } = new Uint8Array(bytes);
    sheets = (await readWorkbook(buffer, { parseNumber: plainNumber })) as typeof sheets;
  } catch (error) {
    return fail(issue('not-a-workbook', [], { problem: problemOf(error) }));
  }
  return {
    from1904,
    sheets: sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell) => textOf(cell, shifted))),
    })),
  };
}

const problemOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether days count from 1904, and whether the reader, which knows only one way of saying so, missed it. */
function aboutDays(bytes: Uint8Array): { from1904: boolean; shifted: boolean } {
  let size = 0;
  let names = '';
  let workbook: Uint8Array | undefined;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        names += `${name}\n`;
        return name === 'xl/workbook.xml' && originalSize < 10_000_000;
      },
    });
    workbook = files['xl/workbook.xml'];
  } catch (error) {
    return fail(issue('not-a-workbook', [], { problem: problemOf(error) }));
  }
  if (size > LARGEST) fail(issue('not-a-workbook', [], { problem: `${size} bytes` }));
  if (!workbook) {
    const other = /^word\/document\.xml$/m.test(names) ? 'docx' : 'zip';
    return fail(issue('file-kind', [], { kind: /^content\.xml$/m.test(names) ? 'ods' : other }));
  }
  const stated = /<workbookPr\b[^>]*\bdate1904="([^"]*)"/.exec(strFromU8(workbook))?.[1];
  const from1904 = stated === '1' || stated === 'true';
  return { from1904, shifted: stated === 'true' };
}

/** A number as a spreadsheet shows it: it computes with fifteen digits, the rest is noise. */
const plainNumber = (text: string): string => String(Number(Number(text).toPrecision(15)));

const DAY_MS = 86_400_000;

function textOf(cell: unknown, shifted: boolean): string {
  if (cell === null || cell === undefined) return '';
  if (cell === true) return 'TRUE';
  if (cell === false) return 'FALSE';
  if (!(cell instanceof Date)) return String(cell);
  const from = shifted ? new Date(cell.getTime() + 1462 * DAY_MS) : cell;
  // Fractions of a day are not exact.
  const iso = new Date(Math.round(from.getTime() / 1000) * 1000).toISOString();
  const [day = '', time = ''] = iso.split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
