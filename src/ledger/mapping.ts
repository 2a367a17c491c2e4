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
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { partyOf, statesNothing } from './cells.js';
import { COLUMNS, columnNamed, HEADINGS } from './headings.js';
import { namesIn } from './names.js';
import type { CellKind } from './schema.js';

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
      /** Words of this ledger for words that are known: 个体工商户 for 个人; `null`: nobody has said yet. */
      words: z.optional(z.record(z.string(), z.nullable(z.string()))),
      /** For whoever fills it in. */
      nearest: z.optional(z.nullable(z.string())),
      examples: z.optional(z.array(z.string())),
    }),
  ),
});

/** Which column of a ledger states what. */
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
 * What the headings of a ledger seem to mean; for those that are not known the nearest name and some cells; and the
 * words of columns of violations, parties and circumstances that are not known, to be given a known one.
 *
 * @param headings the cells of the row of headings
 * @param rows rows below it
 * @param options the rulebook whose words they are to be
 * @example
 * suggestMapping(['处罚日期'], []).columns // { 处罚日期: { column: '决定日' } }
 */
export function suggestMapping(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  options: { readonly rulebook?: Rulebook } = {},
): Mapping {
  return answering({ headings, rows, options }, () => {
    checkOptions(options, ['rulebook']);
    checkTexts(headings, ['headings']);
    checkList(rows, ['rows']);
    for (const [i, row] of rows.entries()) checkTexts(row, ['rows', i]);
    return suggested(headings, rows, options.rulebook ?? builtinRulebook());
  });
}

function checkTexts(values: unknown, path: Path): void {
  checkList(values, path);
  for (const [i, value] of values.entries()) checkText(value, [...path, i]);
}

function suggested(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  rulebook: Rulebook,
): Mapping {
  const columns: Mapping['columns'] = {};
  for (const [at, cell] of headings.entries()) {
    const heading = cell.trim();
    if (heading === '') continue;
    const found = columnNamed(heading);
    const seen = rows.map((row) => (row[at] ?? '').trim()).filter((one) => !statesNothing(one));
    if (found) {
      const unknown = unknownWords(found.column.kind, seen, rulebook);
      columns[heading] = {
        column: found.column.heading,
        ...(found.unit !== null && { unit: found.unit }),
        ...(unknown.length > 0 && { words: Object.fromEntries(unknown.map((word) => [word, null])) }),
      };
      continue;
    }
    columns[heading] = {
      column: null,
      nearest: nearest(heading, HEADINGS) ?? byContent(seen, rulebook),
      examples: [...new Set(seen)].slice(0, EXAMPLES).map((one) => one.slice(0, 40)),
    };
  }
  return { format: FORMAT, columns };
}

/** Words of one column that are listed. */
const MOST_WORDS = 200;

/** The cells of a column of names, in which some name is not known. */
function unknownWords(kind: CellKind, cells: readonly string[], rulebook: Rulebook): string[] {
  const known = knownNames(kind, rulebook);
  if (!known) return [];
  return [...new Set(cells)].filter((cell) => !known(cell)).slice(0, MOST_WORDS);
}

/** Whether all names in a cell are known; `null` for a column of no names. */
function knownNames(kind: CellKind, rulebook: Rulebook): ((cell: string) => boolean) | null {
  const { violationNames, circumstanceNames } = indexOf(rulebook);
  const all =
    (names: ReadonlyMap<string, unknown>) =>
    (cell: string): boolean =>
      namesIn(cell, (name) => names.has(name)).every((name) => names.has(name));
  switch (kind) {
    case 'party':
    case 'party-class':
      return (cell) => ['unit', 'individual'].includes(partyOf(cell) ?? '');
    case 'violations':
      return all(violationNames);
    case 'present':
    case 'absent':
      return all(circumstanceNames);
    default:
      return null;
  }
}

/** The column that its cells tell, whatever it is called. */
function byContent(cells: readonly string[], rulebook: Rulebook): string | null {
  if (cells.length === 0) return null;
  const found = COLUMNS.find(({ kind }) => {
    const known = kind === 'violations' || kind === 'party' ? knownNames(kind, rulebook) : null;
    return known !== null && cells.every((cell) => known(cell) || (kind === 'party' && partyOf(cell)));
  });
  return found?.heading ?? null;
}
