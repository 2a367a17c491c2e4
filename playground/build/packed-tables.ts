/**
 * Puts the tables into the page packed, without the fields that nothing on it reads: a bundler shakes code, not data.
 * The tables of the rulebook stay whole, or their digest would be that of another rulebook.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { pack } from './pack.js';

/** Files or folders under `rules/`, and the names of fields in them that are left out, wherever they stand. */
const TABLES: readonly (readonly [string, readonly string[]])[] = [
  ['national/terms.json', []],
  ['terms.json', []],
  ['national/facts.json', []],
  ['facts.json', []],
  ['national/circumstances.json', []],
  ['circumstances.json', []],
  ['provisions', []],
  ['national/instruments.json', []],
  ['instruments.json', []],
  ['national/general-part', []],
  ['national/procedure', []],
  ['national/policies.json', []],
  ['benchmarks/shanghai-2020', []],
  ['book.json', []],
  ['cases/published.json', ['story', 'expected', 'aggregates']],
  ['ledger/headings.json', ['source', 'sources']],
  ['ledger/cells.json', ['source', 'sources']],
  ['ledger/checks.json', ['source', 'sources']],
];

const filesOf = (place: string): readonly string[] =>
  place.endsWith('.json')
    ? [place]
    : readdirSync(join('rules', place))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => `${place}/${name}`);

const read = (file: string, unread: readonly string[]): unknown =>
  JSON.parse(readFileSync(join('rules', file), 'utf8'), (name, value: unknown) =>
    name === '$schema' || unread.includes(name) ? undefined : value,
  );

/** The tables that the page is built with, by their place under `rules/`. */
export const pageTables = (): ReadonlyMap<string, unknown> =>
  new Map(TABLES.flatMap(([place, unread]) => filesOf(place).map((file) => [file, read(file, unread)])));

const PACKED = 'packed-tables';

export const packedTables: Plugin = {
  name: PACKED,
  setup(build) {
    const tables = pageTables();
    const places = [...tables.keys()].map((file) => resolve('rules', file));
    build.onResolve({ filter: /\.json$/ }, ({ path, importer }) => {
      const at = places.indexOf(resolve(dirname(importer), path));
      return at < 0 ? undefined : { path: String(at), namespace: PACKED, sideEffects: false };
    });
    build.onResolve({ filter: new RegExp(`^${PACKED}$`) }, () => ({
      path: 'all',
      namespace: PACKED,
      sideEffects: false,
    }));
    build.onLoad({ filter: /^\d+$/, namespace: PACKED }, ({ path }) => ({
      contents: `import tables from '${PACKED}'; export default tables[${path}];`,
      loader: 'js',
    }));
    build.onLoad({ filter: /^all$/, namespace: PACKED }, () => ({
      contents: `import { unpack } from './unpack.js';
        export default unpack(${JSON.stringify(pack([...tables.values()]))}, ${tables.size});`,
      loader: 'js',
      resolveDir: resolve('playground/build'),
    }));
  },
};
