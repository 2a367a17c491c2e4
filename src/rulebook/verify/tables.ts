/** Reads tables that are to be verified: a missing source is a fault of its row, not of the shape. */
import { type Issue, issue, type Path } from '../../errors/index.js';
import { type RulebookData, rulebookSchema } from '../schema.js';

export type ReadTables =
  | { readonly ok: true; readonly data: RulebookData }
  | { readonly ok: false; readonly problems: readonly Issue[] };

type Tree = { [key: string | number]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

const at = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), root);

const isMissingSource = (json: unknown, path: Path): boolean => {
  if (path.at(-1) !== 'source') return false;
  const source = at(json, path);
  return source === undefined || (Array.isArray(source) && source.length === 0);
};

const withoutPointer = ({ $schema: _, ...data }: RulebookData & { $schema?: string | undefined }) =>
  data as RulebookData;

/** The tables of plain JSON, or what is wrong with their shape. */
export function readTables(json: unknown): ReadTables {
  const parsed = rulebookSchema.safeParse(json);
  if (parsed.success) return { ok: true, data: withoutPointer(parsed.data) };
  const found = parsed.error.issues.map((i) => ({
    path: i.path.map((part) => (typeof part === 'number' ? part : String(part))),
    problem: i.message,
  }));
  const problems = found.filter(({ path }) => !isMissingSource(json, path));
  if (problems.length > 0) {
    return {
      ok: false,
      problems: problems.map(({ path, problem }) => issue('rulebook-shape', path, { problem })),
    };
  }
  const data = JSON.parse(JSON.stringify(json)) as RulebookData;
  for (const { path } of found) (at(data, path.slice(0, -1)) as Tree)['source'] = [];
  return { ok: true, data: withoutPointer(data) };
}
