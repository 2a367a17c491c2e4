import { readFileSync } from 'node:fs';

/** Mutation testing, one room at a time: `npm run mutate -- decide`. See docs/mutation.md. */
const room = process.env.CALIANG_ROOM ?? 'money';
const rooms = JSON.parse(readFileSync(new URL('test/mutate/rooms.json', import.meta.url), 'utf8'));

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: rooms[room].mutate,
  plugins: ['./test/mutate/runner.mjs'],
  testRunner: 'room',
  // What a mutant leaves behind is thrown away at once: young space for all of it.
  testRunnerNodeArgs: ['--max-semi-space-size=64'],
  coverageAnalysis: 'perTest',
  // What runs once when a module loads (schemas, constants) would need every test anew for every mutant.
  ignoreStatic: true,
  disableTypeChecks: '{src,test}/**/*.ts',
  ignorePatterns: ['/dist', '/docs/playground', '/docs/site', '/playground', '/coverage', '/reports'],
  incremental: true,
  incrementalFile: `reports/mutation/${room}.incremental.json`,
  tempDirName: 'reports/.stryker',
  concurrency: Number(process.env.CALIANG_CONCURRENCY ?? 2),
  timeoutMS: 30_000,
  timeoutFactor: 3,
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
  htmlReporter: { fileName: `reports/mutation/${room}.html` },
};
