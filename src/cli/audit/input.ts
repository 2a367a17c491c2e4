/** The decided cases of a file as batches of rows, read as a stream: memory does not grow with the file. */
import { createReadStream, statSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { linesIn } from '../../audit-report/csv.js';
import { fail, issue } from '../../errors/index.js';
import { InputProblem, type Io } from '../io.js';
import { decoded } from './decode.js';

export type Format = 'csv' | 'jsonl';

/** Rows that go to a worker together. */
export interface Batch {
  readonly lines: readonly number[];
  /** A row of cells, or the text of one line of JSON; a string in CSV is the problem that ended the reading. */
  readonly rows: readonly (string | readonly string[])[];
}

export interface Input {
  readonly format: Format;
  /** The cells of the first line of a CSV. */
  readonly headings: readonly string[];
  readonly batches: AsyncIterable<Batch>;
  /** Lines read so far. */
  readonly lines: () => number;
  /** Bytes read so far, and in all where that is known. */
  readonly progress: () => { read: number; size: number | null };
}

const BATCH = 250;

/** A record that is longer than this has lost its closing quote. */
const LONGEST = 1_000_000;

export async function openInput(file: string, format: Format | undefined, io: Io): Promise<Input> {
  let read = 0;
  let size: number | null = null;
  let source: Readable;
  if (file === '-') source = io.stdin();
  else {
    try {
      size = statSync(file).size;
    } catch {
      throw new InputProblem(`读不到文件“${file}”`, `cannot read the file "${file}"`);
    }
    source = createReadStream(file, { highWaterMark: 1 << 18 });
  }
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      const bytes = Buffer.from(chunk);
      read += bytes.length;
      yield bytes;
    }
  }
  const progress = () => ({ read, size });
  const text = decoded(counted());
  const { first, whole } = await peeked(text);
  const guessed = /\.csv$/i.test(file) || !/^\uFEFF?\s*(?:\{|$)/.test(first) ? 'csv' : 'jsonl';
  const kind = format ?? guessed;
  const opened = kind === 'csv' ? await csvRows(whole) : jsonRows(whole);
  return { format: kind, ...opened, progress };
}

/** The first piece of text that is not empty, and the text with it. */
async function peeked(
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

function jsonRows(text: AsyncIterable<string>): Pick<Input, 'headings' | 'batches' | 'lines'> {
  let line = 0;
  async function* rows(): AsyncGenerator<Row> {
    let rest = '';
    for await (const piece of text) {
      const parts = (rest + piece).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        line += 1;
        const row = line === 1 ? part.replace(/^\uFEFF/, '') : part;
        if (row.trim() !== '') yield { line, row };
      }
    }
    if (rest === '') return;
    line += 1;
    if (rest.trim() !== '') yield { line, row: rest.replace(/^\uFEFF/, '') };
  }
  return { headings: [], batches: batched(rows()), lines: () => line };
}

/** What is wrong with the CSV; a problem with the file itself is thrown on. */
function problemOf(error: unknown): string {
  if (error instanceof CsvError) return error.message;
  throw error;
}

async function csvRows(text: AsyncIterable<string>): Promise<Pick<Input, 'headings' | 'batches' | 'lines'>> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST,
  });
  // An error of either comes out where the records are read.
  pipeline(Readable.from(text, { objectMode: true, highWaterMark: 4 }), parser, () => {});
  const records = parser[Symbol.asyncIterator]() as AsyncIterator<string[]>;
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
