/** The budget of the page, measured with gzip itself: the zlib that Node carries packs a little looser. */
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { PAGE } from './open.js';

it('the page, with everything in it, takes less than 150 kB in gzip', () => {
  expect(execFileSync('gzip', ['-9', '-c', PAGE], { maxBuffer: 1e7 }).length).toBeLessThan(150_000);
});
