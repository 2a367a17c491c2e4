import { answering, checkKeys, checkObject, readAs } from '../../errors/index.js';
import { type Table, tableSchema } from '../schema/table.js';
import { type Assurance, type Benchmark, benchmarkSchema, type Source, type Text } from '../schema.js';
import { closedBefore, placed } from './close-before.js';
import { type BookParts, checkBook } from './draft.js';

/** What the document that states the table says of itself. */
export interface BenchmarkDocument {
  id: string;
  title: Text;
  issuer: Text;
  /** Its number (文号). */
  number?: string;
  /** First and last day in force, both included; `null` or absent: open. */
  from: string;
  to?: string | null;
  /** Id of the benchmark that it follows. */
  supersedes?: string;
  note?: Text;
  source: Source[];
  assurance: Assurance;
}

const KEYS = [
  'id',
  'title',
  'issuer',
  'number',
  'from',
  'to',
  'supersedes',
  'note',
  'source',
  'assurance',
] as const satisfies readonly (keyof BenchmarkDocument)[];

const NOTE: Text = { zh: '按文件载入', en: 'loaded from the document' };

/**
 * Adds the table of a document as a benchmark with its own name, number and days. The benchmark in force on its first
 * day ends the day before; what the new document says never reaches an earlier day. After its last day none is in
 * force, unless the book has one.
 *
 * @param data a draft, or the `data` of a book; it is not changed
 * @param table rows as printed, factors, or scores
 * @param document id, title, issuer, first day, source and assurance; last day, number and predecessor where known
 * @throws CaliangError `id-taken`, `benchmark-name-taken`, `date-order`, `periods-overlap`, `unknown-id` and
 * `supersedes-not-in-force` for the predecessor, `supersedes-to-state` where one with the same first day is not named, or the
 * place that has no right shape
 * @example
 * const source = [{ document: '某市裁量基准' }];
 * const row = { id: '1', place: '序号1', violation: 'occupying-works', grade: 'one', when: 'otherwise', then: { fine: 'statutory' }, source, assurance: 'published' };
 * const table = { form: 'rows', grades: [{ id: 'one', name: { zh: '一般', en: 'ordinary' } }], rows: [row], conflict: { sharedEnd: null, several: null, none: null } };
 * const document = { id: 'city-2026', title: { zh: '某市裁量基准', en: 'City benchmark' }, issuer: { zh: '某市', en: 'City' }, from: '2026-01-01', source, assurance: 'published' };
 * addBenchmark(builtinRulebook().data, table, document).benchmarks.map((b) => [b.id, b.to]) // [['shanghai-2020', '2025-12-31'], ['city-2026', null]]
 */
export function addBenchmark<T extends BookParts>(data: T, table: Table, document: BenchmarkDocument): T {
  return answering({ data, table, document }, () => {
    checkBook(data);
    checkObject(document, ['document']);
    checkKeys(document, KEYS, ['document']);
    const { supersedes = null, to = null, note = NOTE, ...known } = document;
    const read = readAs(tableSchema, table, ['table']) as Table;
    const made = readAs(benchmarkSchema, { ...known, to, note, table: read }) as Benchmark;
    const kept = closedBefore(data.benchmarks ?? [], { from: made.from, to, supersedes });
    return { ...data, benchmarks: placed(kept, made) };
  });
}
