/** Reads tables that are to be verified: a missing source is a fault of its row, not of the shape. */
import { type Path, readShape, type ShapeIssue, valueAt } from '../../errors/index.js';
import { inFull } from '../read-tables.js';
import { type RulebookData, rulebookSchema } from '../schema.js';

export type ReadTables =
  | { readonly ok: true; readonly data: RulebookData }
  | { readonly ok: false; readonly problems: readonly ShapeIssue[] };

const isMissingSource = (json: unknown, path: Path): boolean => {
  if (path.at(-1) !== 'source') return false;
  const source = valueAt(json, path);
  return source === undefined || (Array.isArray(source) && source.length === 0);
};

const withoutPointer = ({ $schema: _, ...data }: RulebookData & { $schema?: string | undefined }) =>
  data as RulebookData;

/** The tables of plain JSON, or what is wrong with their shape. */
export function readTables(given: unknown): ReadTables {
  const json = inFull(given);
  const found = readShape(rulebookSchema, json);
  if (found.ok) return { ok: true, data: withoutPointer(found.data) };
  const problems = found.problems.filter(({ path }) => !isMissingSource(json, path));
  if (problems.length > 0) return { ok: false, problems };
  const data = JSON.parse(JSON.stringify(json)) as RulebookData;
  for (const { path } of found.problems)
    (valueAt(data, path.slice(0, -1)) as Record<string, unknown>)['source'] = [];
  return { ok: true, data: withoutPointer(data) };
}
