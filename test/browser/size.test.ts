/** The budget of the page. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { PAGE } from './open.js';

it('the page, with everything in it, takes less than 300 kB in gzip', () => {
  expect(gzipSync(readFileSync(PAGE), { level: 9 }).length).toBeLessThan(300_000);
});
