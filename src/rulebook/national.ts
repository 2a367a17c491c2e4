/** How a book builds on national law: its own rows joined with those of the base, its own thresholds put into the procedure. */
import { checkObject, fail, issue, nearest, quoted, seenType } from '../errors/index.js';
import type { RulebookData } from './schema.js';

type Part =
  | 'documents'
  | 'facts'
  | 'terms'
  | 'instruments'
  | 'circumstances'
  | 'contradictions'
  | 'generalParts'
  | 'procedures'
  | 'policies';
type RowOf<P extends Part> = NonNullable<RulebookData[P]>[number];

/** What is the same in every place: `rules/national/`. */
export type NationalTables = { readonly [P in Part]: readonly RowOf<P>[] };

/** `own-first` leaves the places of the book's own rows as written; `base-first` lists what is general before what is particular. */
type Order = 'own-first' | 'base-first';

/** What tells the rows of a table apart: an own row stands in place of that of the base. */
const ROW_IDS: { readonly [P in Part]: (row: RowOf<P>) => string } = {
  documents: (row) => row.document,
  facts: (row) => row.id,
  terms: (row) => `${row.kind} ${row.id}`,
  instruments: (row) => row.id,
  circumstances: (row) => row.id,
  contradictions: (row) => JSON.stringify(row),
  generalParts: (row) => row.id,
  procedures: (row) => row.id,
  policies: (row) => row.id,
};

function joined<T>(own: unknown, base: readonly T[], id: (row: T) => string, order: Order): unknown {
  if (own !== undefined && !Array.isArray(own)) return own;
  const rows = (own ?? []) as T[];
  const byId = new Map(rows.map((row) => [id(row), row]));
  if (order === 'own-first') return [...rows, ...base.filter((row) => !byId.has(id(row)))];
  const general = new Set(base.map(id));
  return [...base.map((row) => byId.get(id(row)) ?? row), ...rows.filter((row) => !general.has(id(row)))];
}

/** What a place states for a procedure of national law, and the field of the procedure into which it goes. */
const THRESHOLDS = {
  hearingThresholds: 'hearingThreshold',
  confiscationThresholds: 'confiscationThreshold',
} as const;
type Thresholds = keyof typeof THRESHOLDS;

/** @throws CaliangError for a threshold of no procedure of the base: left out in silence, no fine would ever be large */
function thresholdsOf(at: Thresholds, given: unknown, ids: readonly string[]): ReadonlyMap<string, object> {
  if (given === undefined) return new Map();
  if (!Array.isArray(given)) fail(issue('wrong-type', [at], { expected: 'array', seen: seenType(given) }));
  const rows = given as unknown[];
  return new Map(
    rows.map((row, i): [string, object] => {
      checkObject(row, [at, i]);
      const { procedure, ...threshold } = row;
      if (procedure === undefined) fail(issue('missing-field', [at, i], { field: 'procedure' }));
      const value = quoted(procedure);
      const params = { kind: 'procedure', value, valid: ids, nearest: nearest(value, ids) };
      if (!ids.includes(value)) fail(issue('unknown-id', [at, i, 'procedure'], params));
      return [value, threshold];
    }),
  );
}

function proceduresOf(
  book: Record<string, unknown>,
  base: NationalTables['procedures'],
): NationalTables['procedures'] {
  const ids = base.map(({ id }) => id);
  const stated = (Object.keys(THRESHOLDS) as Thresholds[]).map(
    (at) => [THRESHOLDS[at], thresholdsOf(at, book[at], ids)] as const,
  );
  return base.map((procedure) => {
    const own = stated.flatMap(([field, of]) =>
      of.has(procedure.id) ? [[field, of.get(procedure.id)]] : [],
    );
    return own.length === 0 ? procedure : { ...procedure, ...(Object.fromEntries(own) as object) };
  });
}

/**
 * A book that builds on the base, written out in full.
 *
 * @throws CaliangError for a threshold that belongs to no procedure of the base
 */
export function onBase(
  book: Record<string, unknown>,
  national: NationalTables,
  order: Order,
): Record<string, unknown> {
  const { extends: _, hearingThresholds: __, confiscationThresholds: ___, ...own } = book;
  const base = { ...national, procedures: proceduresOf(book, national.procedures) };
  const parts = Object.keys(ROW_IDS) as Part[];
  const join = <P extends Part>(part: P): unknown =>
    joined<RowOf<P>>(own[part], base[part], ROW_IDS[part], order);
  return { unavailable: [], ...own, ...Object.fromEntries(parts.map((part) => [part, join(part)])) };
}

/** A book that names the national base, written out in full; any other value as it is. */
export function expanded(json: unknown, national: () => NationalTables): unknown {
  const isBuilt =
    typeof json === 'object' && json !== null && 'extends' in json && json.extends === 'national';
  return isBuilt ? onBase(json as Record<string, unknown>, national(), 'own-first') : json;
}
