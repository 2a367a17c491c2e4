/** Which column of a ledger holds what: by the headings that offices use, or by a mapping that somebody checked. */
import json from '../../rules/ledger/headings.json' with { type: 'json' };
import { type Issue, issue, nearest } from '../errors/index.js';
import { measureOf, moneyUnit } from './cells.js';
import type { Mapping } from './mapping.js';
import { plainWord } from './narrow.js';
import type { CellKind, LedgerColumn } from './schema.js';

const table = json.columns as unknown as readonly LedgerColumn[];

/** A column as the table knows it. */
export interface Column {
  readonly heading: string;
  /** Its place in the decided case, which is also accepted as the heading: `case.act.from`, `act.from`. */
  readonly path: readonly string[];
  readonly kind: CellKind;
  readonly required: boolean;
  readonly or: readonly string[];
  /** One cell as it may be written. */
  readonly example: string;
  readonly note: string;
}

export const COLUMNS: readonly Column[] = table.map(({ required = false, or = [], ...column }) => ({
  ...column,
  required,
  or,
}));

/** A column of a sheet. */
export interface SheetColumn extends Column {
  /** The heading as the sheet has it, and where: `B`. */
  readonly written: string;
  readonly letter: string;
  /** The unit that the heading states. */
  readonly unit: string | null;
  /** The unit that goes without saying (面积: 平方米): another one of the same measure may stand in the cell. */
  readonly implied: string | null;
  /** Words of this ledger for words that are known. */
  readonly words: Readonly<Record<string, string>>;
}

interface Named {
  readonly column: Column;
  readonly unit: string | null;
  readonly implied: string | null;
}

const pathName = ({ kind, path }: Column): string =>
  kind === 'absent' ? 'case.circumstances.absent' : path.join('.');

const byName: ReadonlyMap<string, Named> = new Map(
  table.flatMap((row, i): [string, Named][] => {
    const column = COLUMNS[i]!;
    const path = pathName(column);
    const paths = row.path.length === 0 || row.kind.includes('-class') || row.kind === 'penalty-kinds';
    const own = paths ? [] : [path, path.replace(/^case\./, '')];
    const names = [row.heading, ...own, ...row.also].map((name) =>
      typeof name === 'string' ? { name, unit: null } : name,
    );
    return names.map(({ name, unit }) => [plainHeading(name), { column, unit: null, implied: unit }]);
  }),
);

/** Without spaces, line breaks, and the marks of required columns. */
function plainHeading(text: string): string {
  return plainWord(text.replace(/^\uFEFF/, '').replace(/\s/g, '')).replace(/^[*:]+|[*:]+$/g, '');
}

const REMARKS = new Set(['必填', '选填', '是/否', '日期']);

/** The column that a heading means; a unit in brackets is one of the heading. */
export function columnNamed(text: string): Named | null {
  const plain = plainHeading(text);
  const whole = byName.get(plain);
  if (whole) return whole;
  const [, name = '', inside = ''] = /^(.+?)\(([^()]*)\)$/.exec(plain) ?? [];
  const bare = byName.get(name);
  if (!bare) return null;
  if (REMARKS.has(inside)) return bare;
  const { kind } = bare.column;
  if (kind === 'known') return bare;
  const unit =
    kind === 'amount' ? moneyUnit(inside)?.name : kind === 'quantity' ? measureOf(inside)?.name : null;
  if (!unit || (bare.implied !== null && !sameMeasure(unit, bare.implied))) return null;
  return { ...bare, unit };
}

const sameMeasure = (a: string, b: string): boolean => measureOf(a)?.unit === measureOf(b)?.unit;

/** The letters of a column in a spreadsheet, the first being 0. */
export function letterOf(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest === 0 ? '' : letterOf(rest - 1)) + String.fromCharCode(65 + (at % 26));
}

/** A column whose heading is not known; it was not read. */
export interface Ignored {
  readonly heading: string;
  readonly letter: string;
  /** The known heading that it may have been meant to be. */
  readonly nearest: string | null;
}

export interface ReadHeadings {
  /** By the place in the sheet; `null`: not read. */
  readonly columns: readonly (SheetColumn | null)[];
  readonly ignored: readonly Ignored[];
  readonly issues: readonly Issue[];
}

const named = (heading: string): Column | undefined => COLUMNS.find((one) => one.heading === heading);

export const HEADINGS: readonly string[] = COLUMNS.filter(({ kind }) => kind !== 'known').map(
  (c) => c.heading,
);

/** What the headings mean, what is wrong with them, and which are not known. */
export function readHeadings(cells: readonly string[], mapping: Mapping | null = null): ReadHeadings {
  const ignored: Ignored[] = [];
  const issues: Issue[] = [];
  const columns = cells.map((cell, at): SheetColumn | null => {
    const written = cell.replace(/^\uFEFF/, '').trim();
    if (written === '') return null;
    const letter = letterOf(at);
    const mapped = mapping && Object.hasOwn(mapping.columns, written) ? mapping.columns[written] : null;
    if (mapped?.column === null) return null;
    const found = mapped ? fromMapping(mapped.column, mapped.unit ?? null, written) : columnNamed(written);
    if (!found) {
      ignored.push({ heading: written, letter, nearest: nearest(written, HEADINGS) });
      return null;
    }
    const { column, unit, implied } = found;
    return { ...column, unit, implied, written, letter, words: saidOf(mapped?.words) };
  });
  for (const [at, column] of columns.entries()) {
    if (!column || column.kind === 'known') continue;
    const first = columns.findIndex((one) => one !== null && saysTheSame(one, column));
    if (first < at) issues.push(issue('duplicate-heading', [], { heading: twice(columns[first]!, column) }));
  }
  const has = (heading: string): boolean => columns.some((one) => one?.heading === heading);
  const missing = COLUMNS.filter((one) => one.required && ![one.heading, ...one.or].some(has));
  if (missing.length > 0) {
    issues.push(issue('missing-columns', [], { columns: missing.map(({ heading }) => heading) }));
  }
  return { columns, ignored, issues };
}

/** The words that somebody has given a meaning. */
const saidOf = (words: Readonly<Record<string, string | null>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== ''),
  );

const twice = (a: SheetColumn, b: SheetColumn): string =>
  a.written === b.written ? a.written : `${a.heading}（${a.letter} ${a.written}、${b.letter} ${b.written}）`;

/** Quantities of different measures stand in columns of their own: a row fills one of them. */
function saysTheSame(a: SheetColumn, b: SheetColumn): boolean {
  const measured = (one: SheetColumn) => measureOf(one.unit ?? one.implied ?? '')?.unit;
  return a.heading === b.heading && (a.kind !== 'quantity' || measured(a) === measured(b));
}

function fromMapping(heading: string, unit: string | null, written: string): Named | null {
  const column = named(heading);
  if (!column) return null;
  const own = columnNamed(written);
  return { column, unit, implied: own?.column === column ? own.implied : null };
}

/** How many headings of a row are known: the row with most is the one of headings. */
export const knownIn = (cells: readonly string[], mapping: Mapping | null = null): number =>
  new Set(
    cells.flatMap((cell) => {
      const written = cell.trim();
      if (written === '') return [];
      if (mapping && Object.hasOwn(mapping.columns, written)) return [written];
      return columnNamed(written)?.column.heading ?? [];
    }),
  ).size;
