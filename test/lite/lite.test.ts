/** The parts that the page has in place of libraries against the libraries themselves. */
import { sha256 } from '@noble/hashes/sha2';
import { Decimal as Whole } from 'decimal.js';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { Decimal as Lite } from '../../playground/lite/decimal.js';
import { distance as liteDistance } from '../../playground/lite/levenshtein.js';
import { sha256 as liteSha256 } from '../../playground/lite/sha256.js';
import { Decimal } from '../../src/money/index.js';

describe('how far names are apart', () => {
  it('is as far as fastest-levenshtein says', () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab-防空罚民c'), maxLength: 40 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(liteDistance(a, b)).toBe(distance(a, b));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('SHA-256', () => {
  it('is that of @noble/hashes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(liteSha256(bytes)).toEqual(sha256(bytes));
      }),
    );
  });
});

describe('decimals', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, scale]) => new Decimal(`${digits}e-${scale}`).toString());
  const ROUNDINGS = [Whole.ROUND_CEIL, Whole.ROUND_FLOOR, Whole.ROUND_HALF_UP] as const;

  it('are those of decimal.js', () => {
    fc.assert(
      fc.property(
        decimal,
        decimal,
        decimal,
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...ROUNDINGS),
        (a, b, c, places, rounding) => {
          const [x, y, z] = [a, b, c].map((text) => new Decimal(text)) as [Whole, Whole, Whole];
          const [p, q, r] = [a, b, c].map((text) => new Lite(text)) as [Lite, Lite, Lite];
          const pairs: [{ toString(): string }, { toString(): string }][] = [
            [p, x],
            [p.plus(q).times(r), x.plus(y).times(z)],
            [p.minus(b).abs(), x.minus(b).abs()],
            [p.times(q).times(r).times(q), x.times(y).times(z).times(y)],
            [p.floor(), x.floor()],
            [p.ceil(), x.ceil()],
            [Lite.min(p, q, r), Decimal.min(x, y, z)],
            [p.toDecimalPlaces(places, rounding), x.toDecimalPlaces(places, rounding)],
          ];
          if (!y.isZero()) {
            pairs.push(
              [p.div(q), x.div(y)],
              [p.div(q).toDecimalPlaces(places), x.div(y).toDecimalPlaces(places)],
            );
          }
          for (const [lite, whole] of pairs) expect(lite.toString().replace(/^-0$/, '0')).toBe(String(whole));
          const said = (m: Whole | Lite, n: Whole | Lite): unknown[] => {
            const [k, l] = [m as Whole, n as Whole];
            return [
              k.comparedTo(l),
              k.eq(l),
              k.gt(l),
              k.gte(l),
              k.lt(l),
              k.lte(l),
              k.isZero(),
              k.isInteger(),
              k.toNumber() + 0,
            ];
          };
          expect(said(p, q)).toEqual(said(x, y));
          expect(p.toFixed(places).replace(/^-(?=[0.]+$)/, '')).toBe(
            x.toFixed(places).replace(/^-(?=[0.]+$)/, ''),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('refuse what is no plain decimal, and division by zero', () => {
    for (const text of ['', 'x', '0x1f', '5e3', 'Infinity', 'NaN', '1.'])
      expect(() => new Lite(text)).toThrow();
    expect(() => new Lite('1').div('0')).toThrow();
  });
});
