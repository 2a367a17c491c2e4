/**
 * Puts into the page only what the package asks of its libraries: a third of them. What is gone is gone as a function,
 * so a call of it is an error and never another figure. `test/lite` compares the page's parts with the libraries.
 */
import { join } from 'node:path';
import { leanCsv } from './lean-csv.js';
import { type Build, without } from './put.js';

const instead = (build: Build, library: RegExp, file: string): void =>
  build.onResolve({ filter: library }, () => ({ path: join(process.cwd(), 'playground/lite', file) }));

export const lean = {
  name: 'lean',
  setup(build: Build): void {
    instead(build, /^zod\/mini$/, 'zod.ts');
    instead(build, /^decimal\.js$/, 'decimal.ts');
    instead(build, /^fastest-levenshtein$/, 'levenshtein.ts');
    instead(build, /^@noble\/hashes\/(?:sha2|utils)$/, 'sha256.ts');
    leanCsv(build);
    // What the page does not show of the published cases.
    without(build, /published\.json$/, 'story', 'expected', '$schema');
    without(build, /ledger[\\/][a-z]+\.json$/, 'source', 'sources', '$schema');
  },
};
