import { defineConfig } from 'vitest/config';

/** For `npm run mutate`: one file of tests, properties with fewer runs. */
export default defineConfig({
  test: {
    include: ['test/mutate/all.ts'],
    env: { CALIANG_RUNS: '20', CALIANG_ROOM: process.env.CALIANG_ROOM ?? 'money' },
    testTimeout: 20_000,
    setupFiles: ['test/setup.ts'],
  },
});
