/** Leaves out of the page the fields of JSON tables that nothing on it reads: a bundler shakes code, not data. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Files, and the names of fields in them, wherever they stand. */
const UNREAD: readonly (readonly [RegExp, readonly string[]])[] = [
  [/published\.json$/, ['story', 'expected', 'aggregates', '$schema']],
  [/ledger[\\/][a-z]+\.json$/, ['source', 'sources', '$schema']],
];

export const unreadFields: Plugin = {
  name: 'unread-fields',
  setup(build) {
    for (const [filter, names] of UNREAD) {
      build.onLoad({ filter }, ({ path }) => ({
        contents: JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (name, value: unknown) =>
          names.includes(name) ? undefined : value,
        ),
        loader: 'json',
      }));
    }
  },
};
