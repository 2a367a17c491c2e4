import { defineConfig } from 'vitest/config';

/** The built page in headless Chromium; `npm run build` makes the page. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    setupFiles: ['test/setup.ts'],
  },
});
