/** Fresh copies of tables, and where in them an edit reaches. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulebookData } from '../../../src/index.js';
import type { FactorsTable, RowsTable, ScoresTable } from '../../../src/rulebook/schema/index.js';
import type { Refinement, ShortGrade } from '../../../src/rulebook/schema.js';
import { fewTables } from '../../books/few.js';
import overlay from '../example-overlay.json' with { type: 'json' };

export const tables = (change: (t: RulebookData) => unknown): RulebookData => {
  const copy = fewTables();
  change(copy);
  return copy;
};
export const provision = (t: RulebookData, violation: string) =>
  t.provisions.find((p) => p.violation === violation)!;
/** The newest text of a provision. */
export const text = (t: RulebookData, violation: string) => provision(t, violation).versions.at(-1)!;
export const circumstance = (t: RulebookData, id: string) => t.circumstances.find((c) => c.id === id)!;
export const ground = (t: RulebookData, id: string) =>
  t.generalParts.at(-1)!.grounds.find((one) => one.id === id)!;
export const period = (t: RulebookData) =>
  t.procedures[1]!.stages.find((stage) => stage.id === 'hearing-request')!.period!;
export const grading = (t: RulebookData) => t.benchmarks[0]!.grading!;
export const source = [{ document: '测试用表' }];
export const threshold = (t: RulebookData, criterion: string, ordinal: string) =>
  grading(t).thresholds.find((r) => r.criterion === criterion && r.ordinal === ordinal)!;
export const ranges = (t: RulebookData, rows: [ShortGrade, string, string, boolean, boolean][]) => {
  grading(t).ranges = rows.map(([grade, min, max, minOpen, maxOpen]) => ({
    violation: 'damaging-works',
    party: 'unit',
    grade,
    min,
    max,
    minOpen,
    maxOpen,
    source,
    assurance: 'published',
  }));
};

const EXAMPLES = join(import.meta.dirname, '../../../rules/examples');

/** An example book of a printed table, as it stands in its file. */
export type Printed = Omit<RulebookData, 'benchmarks'> & { benchmarks: RulebookData['benchmarks'] };

export function printed(name: string, change: (book: Printed) => unknown): Printed {
  const book = JSON.parse(readFileSync(join(EXAMPLES, `${name}.json`), 'utf8')) as Printed;
  change(book);
  return book;
}
export const rows = (book: Printed) => book.benchmarks[0]!.table as RowsTable;
export const factors = (book: Printed) => book.benchmarks[0]!.table as FactorsTable;
export const scores = (book: Printed) => book.benchmarks[0]!.table as ScoresTable;
/** What a row gives as a penalty. */
export const penalty = (book: Printed, id: string) =>
  rows(book).rows.find((row) => row.id === id)!.then as Extract<
    RowsTable['rows'][number]['then'],
    { fine: unknown }
  >;

const { $schema: _, ...example } = overlay;

/** A few tables with finer rules for them. */
export function refined(change: (all: Refinement[], t: RulebookData) => unknown): RulebookData {
  const copy = fewTables();
  const refinements = [structuredClone(example) as Refinement];
  change(refinements, copy);
  return { ...copy, refinements };
}
export const policy = (t: RulebookData, id: string) => t.policies.find((one) => one.id === id)!;
