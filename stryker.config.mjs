/** Mutation testing, one room at a time: `npm run mutate -- decide`. See docs/mutation.md. */
const room = process.env.CALIANG_ROOM ?? 'money';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`src/${room}/**/*.ts`],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What runs once when a module loads (schemas, constants) would need every test anew for every mutant.
  ignoreStatic: true,
  disableTypeChecks: '{src,test}/**/*.ts',
  ignorePatterns: ['/dist', '/docs', '/playground', '/coverage', '/reports'],
  incremental: true,
  incrementalFile: `reports/mutation/${room}.incremental.json`,
  tempDirName: 'reports/.stryker',
  concurrency: Number(process.env.CALIANG_CONCURRENCY ?? 2),
  timeoutMS: 10_000,
  timeoutFactor: 2,
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
  htmlReporter: { fileName: `reports/mutation/${room}.html` },
};
