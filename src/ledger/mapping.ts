/** A mapping of the headings of one ledger, which `caliang audit --suggest-map` writes and somebody checks. */
import * as z from 'zod/mini';
import {
  answering,
  checkList,
  checkText,
  fail,
  issue,
  nearest,
  type Path,
  readShape,
  renderIssue,
} from '../errors/index.js';
import { COLUMNS, columnNamed, HEADINGS } from './headings.js';

export const FORMAT = 'minfang-caliang/mapping@1';

const mappingSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** By the headings of the ledger. */
  columns: z.record(
    z.string(),
    z.strictObject({
      /** The known heading; `null`: the column is not read. */
      column: z.nullable(z.string()),
      unit: z.optional(z.string()),
      /** Words of this ledger for words that are known: 个体工商户 for 个人. */
      words: z.optional(z.record(z.string(), z.string())),
      /** For whoever fills it in. */
      nearest: z.optional(z.nullable(z.string())),
      examples: z.optional(z.array(z.string())),
    }),
  ),
});

export type Mapping = z.infer<typeof mappingSchema>;

/**
 * A mapping that somebody checked.
 *
 * @param json the parsed JSON
 * @throws CaliangError `not-a-mapping`, `mapping-column` for a column that there is not
 * @example
 * Object.keys(readMapping({ format: 'minfang-caliang/mapping@1', columns: { 事项: { column: '违法行为' } } }).columns) // ['事项']
 */
export function readMapping(json: unknown): Mapping {
  return answering({ json }, () => readChecked(json));
}

function readChecked(json: unknown): Mapping {
  const read = readShape(mappingSchema, json);
  if (!read.ok) {
    return fail(issue('not-a-mapping', [], { problem: renderIssue(read.problems[0], 'zh-CN') }));
  }
  for (const [heading, { column }] of Object.entries(read.data.columns)) {
    if (column === null || COLUMNS.some((one) => one.heading === column)) continue;
    fail(issue('mapping-column', [heading], { column, valid: HEADINGS, nearest: nearest(column, HEADINGS) }));
  }
  return read.data;
}

const EXAMPLES = 3;

/**
 * What the headings of a ledger seem to mean; for those that are not known the nearest name and some cells.
 *
 * @param headings the cells of the row of headings
 * @param rows some rows below it
 * @example
 * suggestMapping(['处罚日期'], []).columns // { 处罚日期: { column: '决定日' } }
 */
export function suggestMapping(headings: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  return answering({ headings, rows }, () => {
    checkTexts(headings, ['headings']);
    checkList(rows, ['rows']);
    for (const [i, row] of rows.entries()) checkTexts(row, ['rows', i]);
    return suggested(headings, rows);
  });
}

function checkTexts(values: unknown, path: Path): void {
  checkList(values, path);
  for (const [i, value] of values.entries()) checkText(value, [...path, i]);
}

function suggested(headings: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  const columns: Mapping['columns'] = {};
  for (const [at, cell] of headings.entries()) {
    const heading = cell.trim();
    if (heading === '') continue;
    const found = columnNamed(heading);
    if (found) {
      columns[heading] = {
        column: found.column.heading,
        ...(found.unit !== null && { unit: found.unit }),
      };
      continue;
    }
    const seen = rows.map((row) => (row[at] ?? '').trim()).filter((one) => one !== '');
    columns[heading] = {
      column: null,
      nearest: nearest(heading, HEADINGS),
      examples: [...new Set(seen)].slice(0, EXAMPLES).map((one) => one.slice(0, 40)),
    };
  }
  return { format: FORMAT, columns };
}
