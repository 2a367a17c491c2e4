import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', 'test/browser/**', 'node_modules/**'],
    testTimeout: 300_000,
    // One worker for every core: the default leaves one idle, which is half of a machine with two.
    maxWorkers: '100%',
    setupFiles: ['test/setup.ts'],
  },
});
