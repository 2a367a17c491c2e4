/** CSV for everybody who reads one: piece by piece, with the lines of what is wrong with its quotes. */
import { parse } from 'csv-parse/browser/esm/sync';
import type { QuoteFault } from '../errors/file.js';
import { CaliangError, type Issue, issue } from '../errors/index.js';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A row as the file has it. */
export interface CsvRecord {
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  /** Its number among the rows, as a spreadsheet counts them. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** What ends the reading, or makes one row unreadable. */
export interface CsvFault {
  readonly line: number;
  readonly row: number;
  readonly issue: Issue;
}

/** Characters in one record: what is longer has lost its closing quote. */
const LONGEST_RECORD = 1_000_000;

const OPTIONS = {
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'] as string[],
};

const FAULTS: Readonly<Record<string, QuoteFault>> = {
  INVALID_OPENING_QUOTE: 'inside',
  CSV_INVALID_CLOSING_QUOTE: 'after',
  CSV_QUOTE_NOT_CLOSED: 'open',
};

const BREAKS = /\r\n|\r|\n/g;

/** How many lines of the file a row takes: cells may hold line breaks. */
export const linesIn = (cells: readonly string[]): number =>
  cells.reduce((n, cell) => n + (cell.match(BREAKS)?.length ?? 0), 1);

const quoteIssue = (fault: QuoteFault, from: number, to: number): Issue =>
  issue('csv-quote', [], { fault, from: String(from), to: String(to) });

/** Reads pieces of text; after a fault of the quotes that ends the reading, nothing more is read. */
export class CsvReader {
  private rest = '';
  /** How far `rest` was looked through, and whether a quote is open there. */
  private seen = 0;
  private open = false;
  private line = 1;
  private row = 1;
  private ended = false;

  constructor(readonly delimiter: Delimiter) {}

  /** Lines read. */
  get lines(): number {
    return this.line - 1;
  }

  read(piece: string, last = false): (CsvRecord | CsvFault)[] {
    if (this.ended) return [];
    this.rest += piece;
    const whole = this.endOfRecords();
    const unclosed = last && this.open;
    const end = last && !unclosed ? this.rest.length : whole;
    const block = this.rest.slice(0, end);
    this.rest = this.rest.slice(end);
    this.seen -= end;
    const rows = this.records(block);
    const lost = unclosed || this.rest.length > LONGEST_RECORD;
    return lost && !this.ended ? [...rows, ...this.stop()] : rows;
  }

  /** Where the last line ends that is in no quotes; a carriage return at the very end may be half a line end. */
  private endOfRecords(): number {
    const { rest } = this;
    const until = rest.endsWith('\r') ? rest.length - 1 : rest.length;
    let end = 0;
    while (this.seen < until) {
      const quote = rest.indexOf('"', this.seen);
      const to = quote < 0 || quote >= until ? until : quote;
      if (!this.open) {
        const at = Math.max(rest.lastIndexOf('\n', to - 1), rest.lastIndexOf('\r', to - 1));
        if (at >= this.seen) end = at + 1;
      }
      if (to === until) {
        this.seen = until;
        break;
      }
      this.open = !this.open;
      this.seen = quote + 1;
    }
    return end;
  }

  private records(block: string): (CsvRecord | CsvFault)[] {
    if (block === '') return [];
    let rows: string[][];
    try {
      rows = parse(block, { ...OPTIONS, delimiter: this.delimiter });
    } catch (error) {
      return this.broken(block, error);
    }
    return rows.map((cells) => this.placed(cells));
  }

  private placed(cells: string[]): CsvRecord {
    const [line, row] = [this.line, this.row];
    this.line += linesIn(cells);
    this.row += 1;
    return { line, row, cells };
  }

  /** The rows before the one whose quotes are wrong, and the fault. */
  private broken(block: string, error: unknown): (CsvRecord | CsvFault)[] {
    const rows: (CsvRecord | CsvFault)[] = [];
    const { code, lines } = error as { code?: string; lines?: number };
    if (code === undefined) throw error;
    // The rows before are read again without the ones that follow.
    for (const one of recordsOf(block)) {
      try {
        const cells = parse(one, { ...OPTIONS, delimiter: this.delimiter })[0];
        if (cells) rows.push(this.placed(cells as string[]));
      } catch {
        const from = this.line;
        const to = from + (one.replace(/(?:\r\n|\r|\n)$/, '').match(BREAKS)?.length ?? 0);
        this.ended = true;
        const fault = FAULTS[code] ?? 'after';
        rows.push({ line: from, row: this.row, issue: quoteIssue(fault, from, to) });
        this.line = to + 1;
        return rows;
      }
    }
    throw new TypeError(`the block could be read row by row, but not as a whole (line ${lines})`, {
      cause: error,
    });
  }

  /** The rest begins with the row whose quotes are wrong, and what is wrong with it the parser tells. */
  private stop(): CsvFault[] {
    this.ended = true;
    const from = this.line;
    const to = from + (this.rest.replace(/(?:\r\n|\r|\n)$/, '').match(BREAKS)?.length ?? 0);
    this.line = to + 1;
    const { fault, line } = this.faultIn(this.rest);
    const at = from + line - 1;
    const problem = fault === 'open' ? quoteIssue(fault, from, to) : quoteIssue(fault, at, at);
    return [{ line: from, row: this.row, issue: problem }];
  }

  private faultIn(text: string): { fault: QuoteFault; line: number } {
    try {
      parse(text, { ...OPTIONS, delimiter: this.delimiter });
    } catch (error) {
      const { code = '', lines = 1 } = error as { code?: string; lines?: number };
      return { fault: FAULTS[code] ?? 'open', line: lines };
    }
    return { fault: 'open', line: 1 };
  }
}

/** The rows of a block, cut at the line ends that are in no quotes. */
function* recordsOf(block: string): Generator<string> {
  let [from, open] = [0, false];
  for (let at = 0; at < block.length; at += 1) {
    const one = block[at];
    if (one === '"') open = !open;
    if (open || (one !== '\n' && one !== '\r')) continue;
    if (one === '\r' && block[at + 1] === '\n') at += 1;
    yield block.slice(from, at + 1);
    from = at + 1;
  }
  if (from < block.length) yield block.slice(from);
}

export const isFault = (one: CsvRecord | CsvFault): one is CsvFault => 'issue' in one;

/**
 * The fault of a record that holds, in a cell over several lines, as many delimiters as a whole row has: the cell was
 * opened in one row and closed in another.
 */
export function swallowed(record: CsvRecord, columns: number, delimiter: Delimiter): CsvFault | null {
  const { line, row, cells } = record;
  if (columns < 2) return null;
  const whole = cells.some((cell) => /[\n\r]/.test(cell) && cell.split(delimiter).length >= columns);
  return whole ? { line, row, issue: quoteIssue('swallows', line, line + linesIn(cells) - 1) } : null;
}

/** The rows of a text that is in memory. @throws CaliangError `csv-quote` */
export function csvRecords(text: string, delimiter: Delimiter = ','): CsvRecord[] {
  return new CsvReader(delimiter).read(text, true).map((one) => {
    if (isFault(one)) throw new CaliangError([one.issue]);
    return one;
  });
}
