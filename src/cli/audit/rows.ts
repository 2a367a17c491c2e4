/** The lines or rows of an input as batches for the judge; nothing here needs Node. */
import { CaliangError, type Issue, issue } from '../../errors/index.js';
import { type CsvFault, type CsvRecord, isFault } from '../../files/csv.js';
import { LONGEST_LINE, linesOf } from '../../files/lines.js';
import type { Mapping } from '../../ledger/mapping.js';
import { LedgerText } from '../../ledger/table.js';

export type Format = 'sheet' | 'jsonl';

/** Rows that go to a worker together. */
export interface Batch {
  /** Lines of the file, and numbers of the rows of a sheet. */
  readonly lines: readonly number[];
  readonly numbers: readonly number[];
  /** A row of cells, the text of one line of JSON, or what is wrong with the line. */
  readonly rows: readonly (string | readonly string[] | Issue)[];
}

export interface Rows {
  /** The cells of the row of headings of a sheet, and the line on which it ends. */
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly batches: AsyncIterable<Batch>;
  /** Lines read so far. */
  readonly lines: () => number;
  /** Rows of sums that were passed over so far. */
  readonly totals: () => readonly number[];
}

const BATCH = 250;

export const formatOf = (name: string, first: string): Format =>
  /\.(?:csv|tsv)$/i.test(name) || !/^\uFEFF?\s*(?:\{|$)/.test(first) ? 'sheet' : 'jsonl';

/** The first piece of text that is not empty, and the text with it. */
export async function peeked(
  text: AsyncGenerator<string>,
): Promise<{ first: string; whole: AsyncIterable<string> }> {
  let first = '';
  while (first.trim() === '') {
    const { value, done } = await text.next();
    if (done) break;
    first += value;
  }
  async function* whole(): AsyncGenerator<string> {
    if (first !== '') yield first;
    yield* text;
  }
  return { first, whole: whole() };
}

interface Row {
  readonly line: number;
  readonly number: number;
  readonly row: string | readonly string[] | Issue;
}

async function* batched(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<Batch> {
  let batch: Row[] = [];
  const made = (): Batch => ({
    lines: batch.map(({ line }) => line),
    numbers: batch.map(({ number }) => number),
    rows: batch.map(({ row }) => row),
  });
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield made();
    batch = [];
  }
  if (batch.length > 0) yield made();
}

export function jsonRows(text: AsyncIterable<string>): Rows {
  let line = 0;
  const tooLong = issue('line-too-long', [], { most: String(LONGEST_LINE) });
  async function* rows(): AsyncGenerator<Row> {
    for await (const one of linesOf(text)) {
      line += 1;
      const row = one ?? tooLong;
      if (typeof row !== 'string' || row.trim() !== '') yield { line, number: line, row };
    }
  }
  return { headings: [], headingLine: 0, batches: batched(rows()), lines: () => line, totals: () => [] };
}

const rowOf = (one: CsvRecord | CsvFault): Row => ({
  line: one.line,
  number: one.row,
  row: isFault(one) ? one.issue : one.cells,
});

/** @throws CaliangError `no-headings`; `csv-quote` if not even the headings can be read */
export async function csvRows(text: AsyncIterable<string>, mapping: Mapping | null): Promise<Rows> {
  const ledger = new LedgerText(mapping);
  const pieces = text[Symbol.asyncIterator]();
  const next = async (): Promise<{ rows: Row[]; done: boolean }> => {
    const { value, done } = await pieces.next();
    const read = done ? ledger.read('', true) : ledger.read(value);
    return { rows: read.map(rowOf), done: done === true };
  };
  let begun = await next();
  while (!ledger.headings && !begun.done && begun.rows.length === 0) begun = await next();
  if (!ledger.headings) {
    const [fault] = begun.rows;
    if (fault) throw new CaliangError([fault.row as Issue]);
  }
  async function* rows(): AsyncGenerator<Row> {
    yield* begun.rows;
    for (let { done } = begun; !done; ) {
      const more = await next();
      yield* more.rows;
      done = more.done;
    }
  }
  return {
    headings: ledger.headings ?? [],
    headingLine: ledger.headingLine,
    batches: batched(rows()),
    lines: () => ledger.lines,
    totals: () => ledger.totals,
  };
}

/** The rows of a sheet that is in memory. */
export function sheetRows(
  headings: readonly string[],
  headingLine: number,
  records: readonly CsvRecord[],
  totals: readonly number[] = [],
): Rows {
  const last = records.at(-1)?.line ?? headingLine;
  return {
    headings,
    headingLine,
    batches: batched(records.map(rowOf)),
    lines: () => last,
    totals: () => totals,
  };
}
