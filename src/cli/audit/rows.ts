/** The lines or rows of an input as batches for the judge; nothing here needs Node. */
import { linesIn } from '../../audit-report/csv.js';
import { fail, issue } from '../../errors/index.js';

export type Format = 'csv' | 'jsonl';

/** Rows that go to a worker together. */
export interface Batch {
  readonly lines: readonly number[];
  /** A row of cells, or the text of one line of JSON; a string in CSV is the problem that ended the reading. */
  readonly rows: readonly (string | readonly string[])[];
}

export interface Rows {
  /** The cells of the first line of a CSV. */
  readonly headings: readonly string[];
  readonly batches: AsyncIterable<Batch>;
  /** Lines read so far. */
  readonly lines: () => number;
}

/** How the text of a CSV is read; a record that is longer than this has lost its closing quote. */
export const CSV = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: 1_000_000,
} as const;

/** Thrown by what reads the records, with what is wrong with the text. */
export class NotCsv extends Error {}

const BATCH = 250;

export const formatOf = (name: string, first: string): Format =>
  /\.csv$/i.test(name) || !/^\uFEFF?\s*(?:\{|$)/.test(first) ? 'csv' : 'jsonl';

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
  readonly row: string | readonly string[];
}

async function* batched(rows: AsyncIterable<Row>): AsyncGenerator<Batch> {
  let lines: number[] = [];
  let batch: (string | readonly string[])[] = [];
  for await (const { line, row } of rows) {
    lines.push(line);
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield { lines, rows: batch };
    [lines, batch] = [[], []];
  }
  if (batch.length > 0) yield { lines, rows: batch };
}

/** A line of JSON that is longer than this has lost its line break; what is cut off cannot be read as JSON. */
export const LONGEST_LINE = 16_000_000;

export function jsonRows(text: AsyncIterable<string>): Rows {
  let line = 0;
  function* read(written: string): Generator<Row> {
    line += 1;
    const whole = line === 1 ? written.replace(/^\uFEFF/, '') : written;
    const row = whole.length > LONGEST_LINE ? `${whole.slice(0, LONGEST_LINE)}\u0000` : whole;
    if (row.trim() !== '') yield { line, row };
  }
  async function* rows(): AsyncGenerator<Row> {
    let rest = '';
    for await (const piece of text) {
      const [first = '', ...others] = piece.split('\n');
      if (rest.length <= LONGEST_LINE) rest += first;
      for (const other of others) {
        yield* read(rest);
        rest = other;
      }
    }
    if (rest !== '') yield* read(rest);
  }
  return { headings: [], batches: batched(rows()), lines: () => line };
}

/** @throws CaliangError `not-csv` if not even the first record can be read */
export async function csvRows(records: AsyncIterator<string[]>): Promise<Rows> {
  let seen = 0;
  const next = async (): Promise<string[] | null> => {
    const { value, done } = await records.next();
    return done ? null : value;
  };
  let head: string[] | null;
  try {
    head = await next();
  } catch (error) {
    return fail(issue('not-csv', [], { problem: problemOf(error) }));
  }
  seen = head ? linesIn(head) : 0;
  async function* rows(): AsyncGenerator<Row> {
    for (;;) {
      const line = seen + 1;
      let one: string[] | null;
      try {
        one = await next();
      } catch (error) {
        yield { line, row: problemOf(error) };
        return;
      }
      if (!one) return;
      seen += linesIn(one);
      if (one.some((cell) => cell.trim() !== '')) yield { line, row: one };
    }
  }
  return { headings: head ?? [], batches: batched(rows()), lines: () => seen };
}

/** What is wrong with the CSV; a problem with the file itself is thrown on. */
function problemOf(error: unknown): string {
  if (error instanceof NotCsv) return error.message;
  throw error;
}
