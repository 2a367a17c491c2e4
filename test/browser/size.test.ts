/** The budget of the page. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { UNCALLED_OF_BUFFER, UNCALLED_OF_DECIMAL } from '../../playground/build/uncalled-methods.js';
import { PAGE } from './open.js';

it('the page, with everything in it, takes less than 335 kB in gzip', () => {
  expect(gzipSync(readFileSync(PAGE), { level: 9 }).length).toBeLessThan(335_000);
});

it('the page names none of the methods that its build leaves out of libraries', () => {
  const named = readFileSync(PAGE, 'utf8').matchAll(/([\w$]+)\.([a-zA-Z]\w+)/g);
  const leftOut = [...named].filter(
    ([, owner, name = '']) =>
      owner !== 'Math' &&
      owner !== 'console' &&
      (UNCALLED_OF_BUFFER.test(name) || UNCALLED_OF_DECIMAL.test(name)),
  );
  // The digest asks whether arrays of bytes can write themselves: theirs is another `toHex`.
  expect(leftOut.map(([text]) => text.replace(/^\w+/, '')).filter((name) => name !== '.toHex')).toEqual([]);
});
