/** The decided cases of a file as batches of rows, read as a stream: memory does not grow with the file. */
import { createReadStream, statSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { InputProblem } from '../input-problem.js';
import type { Io } from '../io.js';
import { decoded } from './decode.js';
import { CSV, csvRows, type Format, formatOf, jsonRows, NotCsv, peeked, type Rows } from './rows.js';

export interface Input extends Rows {
  readonly format: Format;
  /** Bytes read so far, and in all where that is known. */
  readonly progress: () => { read: number; size: number | null };
}

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
  const kind = format ?? formatOf(file, first);
  const opened = kind === 'csv' ? await csvRows(csvRecords(whole)) : jsonRows(whole);
  return { format: kind, ...opened, progress };
}

/** The records of a CSV; an error of the text comes out where they are read. */
async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  const parser = parse(CSV);
  pipeline(Readable.from(text, { objectMode: true, highWaterMark: 4 }), parser, () => {});
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    throw error instanceof CsvError ? new NotCsv(error.message) : error;
  }
}
