/** A file as the rows of decided cases, by the readers of the package. */
import {
  csvRows,
  type Format,
  formatOf,
  jsonRows,
  peeked,
  type Rows,
  sheetRows,
} from '../../src/cli/audit/rows.js';
import { containerOf, TELLING } from '../../src/files/container.js';
import { decoded } from '../../src/files/encoding.js';
import { readXlsx } from '../../src/files/xlsx.js';
import type { DayCount } from '../../src/ledger/day.js';
import { ledgerSheet } from '../../src/ledger/table.js';

export interface Opened extends Rows {
  readonly format: Format;
  readonly dayCount: DayCount;
  /** Rows of a workbook, which is read at once; `null`: text, which is read on the way. */
  readonly inAll: number | null;
}

/** Browsers read a megabyte at once, which is thousands of rows: too much for saying how far it is. */
const PIECE = 32_768;

async function* piecesOf(file: Blob, seen: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    for (let i = 0; i < value.length; i += PIECE) {
      const piece = value.subarray(i, i + PIECE);
      seen(piece.length);
      yield piece;
    }
  }
}

/** @throws CaliangError for a file that is no ledger */
export async function openFile(file: Blob, name: string, seen: (bytes: number) => void): Promise<Opened> {
  const start = new Uint8Array(await file.slice(0, TELLING).arrayBuffer());
  if (containerOf(start) === 'workbook') {
    const { sheets, from1904 } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    const { headings, headingRow, records, totals } = ledgerSheet(sheets, null);
    const rows = sheetRows(headings, headingRow, records, totals);
    return { format: 'sheet', dayCount: from1904 ? 1904 : 1900, inAll: records.length, ...rows };
  }
  const { first, whole } = await peeked(decoded(piecesOf(file, seen)));
  const format = formatOf(name, first);
  const rows = format === 'sheet' ? await csvRows(whole, null) : jsonRows(whole);
  return { ...rows, format, dayCount: 1900, inAll: null };
}
