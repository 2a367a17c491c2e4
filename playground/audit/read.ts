/** A file as the rows of decided cases, piece by piece. */
import { transform } from 'csv-parse/lib/api/index.js';
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
  const parser = transform(CSV);
  const encoder = new TextEncoder();
  let records: string[][] = [];
  const feed = (bytes: Uint8Array | undefined, end: boolean): Error | undefined => {
    records = [];
    return parser.parse(
      bytes,
      end,
      (record) => records.push(record),
      () => {},
    );
  };
  for await (const piece of text) {
    const problem = feed(encoder.encode(piece), false);
    yield* records;
    if (problem) throw new NotCsv(problem.message);
  }
  const problem = feed(undefined, true);
  yield* records;
  if (problem) throw new NotCsv(problem.message);
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
