/** A file as the rows of decided cases, piece by piece. */
import { decoded } from '../../src/cli/audit/decode.js';
import {
  CSV,
  csvRows,
  type Format,
  formatOf,
  jsonRows,
  NotCsv,
  peeked,
  type Rows,
} from '../../src/cli/audit/rows.js';
import { CsvReader } from '../lite/csv.js';

async function* piecesOf(file: Blob, seen: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    seen(value.length);
    yield value;
  }
}

async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  const reader = new CsvReader(CSV.max_record_size);
  function* read(piece: string, last: boolean): Generator<string[]> {
    const { records, problem } = reader.read(piece, last);
    yield* records;
    if (problem !== null) throw new NotCsv(problem);
  }
  for await (const piece of text) yield* read(piece, false);
  yield* read('', true);
}

/** @throws CaliangError `not-csv`; InputProblem for bytes that are not of the encoding */
export async function openFile(
  file: Blob,
  name: string,
  seen: (bytes: number) => void,
): Promise<Rows & { readonly format: Format }> {
  const { first, whole } = await peeked(decoded(piecesOf(file, seen)));
  const format = formatOf(name, first);
  const rows = format === 'csv' ? await csvRows(csvRecords(whole)) : jsonRows(whole);
  return { format, headings: rows.headings, batches: rows.batches, lines: rows.lines };
}
