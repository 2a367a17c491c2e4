import { defineConfig } from 'vitest/config';

const NO_TESTS = ['test/package/**', 'test/browser/**', 'node_modules/**'];

/** Replace a module, or load it twice: they need modules of their own. */
const ALONE = ['test/decide/one-grading.test.ts', 'test/errors/guard.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 300_000,
    // One worker for every core: the default leaves one idle, which is half of a machine with two.
    maxWorkers: '100%',
    setupFiles: ['test/setup.ts'],
    projects: [
      {
        extends: true,
        // The package keeps nothing between calls: a worker loads it once for all files.
        test: {
          name: 'shared',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...NO_TESTS, ...ALONE],
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, exclude: NO_TESTS } },
    ],
  },
});
