/** The decided cases of a file as batches of rows, read as a stream: memory does not grow with the file. */
import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fail, issue } from '../../errors/index.js';
import { containerOf, TELLING } from '../../files/container.js';
import { decoded } from '../../files/encoding.js';
import type { DayCount } from '../../ledger/day.js';
import type { Mapping } from '../../ledger/mapping.js';
import { ledgerSheet } from '../../ledger/table.js';
import { fileProblem } from '../files/problem.js';
import type { Io } from '../io.js';
import { csvRows, type Format, formatOf, jsonRows, peeked, type Rows, sheetRows } from './rows.js';

export interface Input extends Rows {
  readonly format: Format;
  /** What the workbook says; a CSV says nothing. */
  readonly dayCount: DayCount | null;
  /** Sheets of a workbook that were not read. */
  readonly others: readonly string[];
  /** Bytes read so far, and in all where that is known. */
  readonly progress: () => { read: number; size: number | null };
}

export interface InputFlags {
  readonly format?: 'csv' | 'jsonl';
  readonly sheet?: string;
}

/** @throws InputProblem, CaliangError */
export async function openInput(
  file: string,
  flags: InputFlags,
  mapping: Mapping | null,
  io: Io,
): Promise<Input> {
  let read = 0;
  const size = file === '-' ? null : sizeOf(file);
  const source: Readable = file === '-' ? io.stdin() : createReadStream(file, { highWaterMark: 1 << 18 });
  async function* counted(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source) {
        const bytes = Buffer.from(chunk);
        read += bytes.length;
        yield bytes;
      }
    } catch (error) {
      throw fileProblem(error, file, 'read');
    }
  }
  const progress = () => ({ read, size });
  const { start, whole } = await begun(counted());
  if (containerOf(start) === 'workbook') {
    return { ...(await workbook(whole, flags, mapping)), progress };
  }
  const { first, whole: text } = await peeked(decoded(whole));
  const format =
    flags.format === undefined ? formatOf(file, first) : flags.format === 'csv' ? 'sheet' : 'jsonl';
  if (format === 'jsonl') checkLines(first);
  const rows = format === 'sheet' ? await csvRows(text, mapping) : jsonRows(text);
  return { format, ...rows, dayCount: null, others: [], progress };
}

/** @throws CaliangError `other-thing` for one JSON object that is written over several lines */
function checkLines(first: string): void {
  const [line = ''] = first
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split('\n');
  if (line.trim() !== '{') return;
  const seen = /"imposed"/.test(first) ? 'decided-case' : /"violation"/.test(first) ? 'case' : 'json-text';
  fail(issue('other-thing', [], { expected: 'ledger', seen }));
}

function sizeOf(file: string): number {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    return stat.size;
  } catch (error) {
    throw fileProblem(error, file, 'read');
  }
}

/** Enough bytes to tell what it is, and all of them. */
async function begun(
  pieces: AsyncGenerator<Uint8Array>,
): Promise<{ start: Uint8Array; whole: AsyncGenerator<Uint8Array> }> {
  let start: Uint8Array = new Uint8Array();
  while (start.length < TELLING) {
    const { value, done } = await pieces.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield start;
    yield* pieces;
  }
  return { start, whole: whole() };
}

async function workbook(
  whole: AsyncIterable<Uint8Array>,
  { sheet = null }: { sheet?: string | null },
  mapping: Mapping | null,
): Promise<Omit<Input, 'progress'>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of whole) pieces.push(piece);
  const { readXlsx } = await import('../../files/xlsx.js');
  const { sheets, from1904 } = await readXlsx(Buffer.concat(pieces));
  const { headings, headingRow, records, totals, others } = ledgerSheet(sheets, sheet, mapping);
  const rows = sheetRows(headings, headingRow, records, totals);
  return { format: 'sheet', ...rows, dayCount: from1904 ? 1904 : 1900, others };
}
