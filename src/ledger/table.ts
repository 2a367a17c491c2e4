/** Where in a sheet the ledger begins: the row of headings, below titles if there are any. */
import { fail, issue, nearest } from '../errors/index.js';
import {
  type CsvFault,
  CsvReader,
  type CsvRecord,
  DELIMITERS,
  type Delimiter,
  isFault,
  linesIn,
  swallowed,
} from '../files/csv.js';
import type { Sheet } from '../files/xlsx.js';
import { isTotal } from './cells.js';
import { HEADINGS, knownIn } from './headings.js';
import type { Mapping } from './mapping.js';

/** Rows in which headings are looked for. */
export const SEARCHED = 20;

/** Known headings that make a row one of headings. */
const ENOUGH = 2;

/** The place of the row of headings among the first rows, or -1. */
export function headingRow(rows: readonly (readonly string[])[], mapping: Mapping | null = null): number {
  let [best, most] = [-1, ENOUGH - 1];
  for (const [at, cells] of rows.slice(0, SEARCHED).entries()) {
    const known = knownIn(cells, mapping);
    if (known > most) [best, most] = [at, known];
  }
  return best;
}

const SEP = /^\uFEFF?sep=(.)(?:\r\n|\r|\n|$)/i;

/** What the first line says about delimiters, as Excel writes it. */
export const statedDelimiter = (text: string): string | null => SEP.exec(text)?.[1] ?? null;

/** The delimiter by which the first lines have most known headings. */
export function delimiterOf(text: string, known: (cells: readonly string[]) => number): Delimiter {
  const stated = statedDelimiter(text);
  const of = DELIMITERS.find((one) => one === stated);
  if (of) return of;
  const lines = text.split(/\r\n|\r|\n/, SEARCHED);
  const score = (delimiter: Delimiter): number =>
    Math.max(
      0,
      ...lines.map((line) => known(line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')))),
    );
  return DELIMITERS.reduce((best, one) => (score(one) > score(best) ? one : best), DELIMITERS[0]);
}

/** So much text tells the delimiter, and is more than titles and headings take. */
const ENOUGH_TEXT = 65_536;

/** The rows of a ledger in CSV, piece by piece: titles and headings are found, and what follows are its cases. */
export class LedgerText {
  private text = '';
  private reader: CsvReader | null = null;
  private pending: (CsvRecord | CsvFault)[] = [];
  private found: CsvRecord | null = null;
  /** Rows of sums, which are no cases, by their number. */
  readonly totals: number[] = [];

  constructor(private readonly mapping: Mapping | null = null) {}

  /** The row of headings; `null` as long as it was not found. */
  get headings(): readonly string[] | null {
    return this.found?.cells ?? null;
  }

  /** The line on which the headings end. */
  get headingLine(): number {
    return this.found ? this.found.line + linesIn(this.found.cells) - 1 : 0;
  }

  /** Lines read. */
  get lines(): number {
    return this.reader?.lines ?? 0;
  }

  /** The rows below the headings that end in this piece. @throws CaliangError `no-headings` */
  read(piece: string, last = false): (CsvRecord | CsvFault)[] {
    if (!this.reader) {
      this.text += piece;
      if (!last && this.text.length < ENOUGH_TEXT) return [];
      const known = (cells: readonly string[]): number => knownIn(cells, this.mapping);
      this.reader = new CsvReader(delimiterOf(this.text, known));
      return this.below(this.reader.read(this.text, last), last);
    }
    return this.below(this.reader.read(piece, last), last);
  }

  private below(rows: (CsvRecord | CsvFault)[], last: boolean): (CsvRecord | CsvFault)[] {
    if (this.found) return rows.flatMap((row) => this.checked(row));
    this.pending.push(...rows);
    const fault = this.pending.find(isFault);
    if (!last && !fault && this.pending.length < SEARCHED) return [];
    const records = this.pending.filter((row) => !isFault(row)) as CsvRecord[];
    const at = headingRow(
      records.map(({ cells }) => cells),
      this.mapping,
    );
    if (at < 0) return fault ? [fault] : noHeadings();
    this.found = records[at]!;
    const { line } = this.found;
    const after = this.pending.filter((row) => row.line > line);
    this.pending = [];
    return after.flatMap((row) => this.checked(row));
  }

  /** Empty rows and rows of sums are passed over. */
  private checked(row: CsvRecord | CsvFault): (CsvRecord | CsvFault)[] {
    if (isFault(row)) return [row];
    if (row.cells.every((cell) => cell.trim() === '')) return [];
    if (isTotal(row.cells)) {
      this.totals.push(row.row);
      return [];
    }
    const columns = this.found!.cells.filter((cell) => cell.trim() !== '').length;
    return [swallowed(row, columns, this.reader!.delimiter) ?? row];
  }
}

/** @throws CaliangError `no-headings` */
export const noHeadings = (): never =>
  fail(issue('no-headings', [], { known: HEADINGS, searched: String(SEARCHED) }));

/** A sheet of a workbook that is a ledger, and where its headings are. */
export interface LedgerSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** The row of headings, counted from 1. */
  readonly headingRow: number;
  readonly records: readonly CsvRecord[];
  /** Rows of sums, which are no cases. */
  readonly totals: readonly number[];
  /** Sheets with something in them that were not read. */
  readonly others: readonly string[];
}

/**
 * The sheet that is the ledger: the one that was asked for, or the only one with headings.
 *
 * @throws CaliangError `no-such-sheet`, `several-sheets`, `no-headings`
 */
export function ledgerSheet(
  sheets: readonly Sheet[],
  wanted: string | null,
  mapping: Mapping | null = null,
): LedgerSheet {
  const asked = wanted === null ? sheets : sheets.filter(({ name }) => name === wanted);
  if (wanted !== null && asked.length === 0) {
    const valid = sheets.map(({ name }) => name);
    fail(issue('no-such-sheet', [], { sheet: wanted, valid, nearest: nearest(wanted, valid) }));
  }
  const ledgers = asked
    .map((sheet) => ({ sheet, at: headingRow(sheet.rows, mapping) }))
    .filter(({ at }) => at >= 0);
  const [first, ...more] = ledgers;
  if (!first) return noHeadings();
  if (more.length > 0) fail(issue('several-sheets', [], { sheets: ledgers.map(({ sheet }) => sheet.name) }));
  const { sheet, at } = first;
  const filled = sheet.rows.slice(at + 1).flatMap((cells, i): CsvRecord[] => {
    const row = at + 2 + i;
    return cells.every((cell) => cell.trim() === '') ? [] : [{ line: row, row, cells }];
  });
  const records = filled.filter(({ cells }) => !isTotal(cells));
  const totals = filled.filter(({ cells }) => isTotal(cells)).map(({ row }) => row);
  const others = sheets.filter((one) => one !== sheet && one.rows.length > 0).map(({ name }) => name);
  return { name: sheet.name, headings: sheet.rows[at]!, headingRow: at + 1, records, totals, others };
}
