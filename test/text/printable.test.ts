/** Which characters a reader sees. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invisibleIn, isPrintable } from '../../src/text/printable.js';

describe('text is printable', () => {
  it('exactly if no character of it is invisible: every character alone and between others', () => {
    for (let code = 0; code <= 0x10_ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const seen = invisibleIn(character) === null;
      if (isPrintable(character) !== seen || isPrintable(`甲${character}a`) !== seen) {
        expect.fail(`U+${code.toString(16)} is ${seen ? '' : 'not '}seen`);
      }
    }
  });

  it('exactly if no character of it is invisible: any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isPrintable(text)).toBe(invisibleIn(text) === null);
      }),
      { seed: 20_261_125 },
    );
  });
});
