/** Ranges of fines, held against the amounts in whole 分 that lie in them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareMax,
  compareMin,
  containsAmount,
  Decimal,
  type DecimalRange,
  hull,
  isEmpty,
  placeIn,
  range,
  readRange,
  roundInward,
  sameRange,
  within,
  writeRange,
} from '../../src/money/index.js';

const yuan = (tenths: number) => new Decimal(tenths).div(1000);
const r = (min: string, max: string, minOpen = false, maxOpen = false) =>
  range(new Decimal(min), new Decimal(max), minOpen, maxOpen);

/** Narrow ranges whose ends lie on a 分 or in tenths between two. */
const ranges: fc.Arbitrary<DecimalRange> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.boolean(), fc.boolean())
  .map(([a, b, minOpen, maxOpen]) => range(yuan(Math.min(a, b)), yuan(Math.max(a, b)), minOpen, maxOpen));

/** Every tenth of a 分 around those ranges: what lies in one range and not in the other shows here. */
const TENTHS = Array.from({ length: 80 }, (_, n) => yuan(n).minus('0.0095'));
const FEN = Array.from({ length: 8 }, (_, n) => new Decimal(n).div(100));
const inside = (one: DecimalRange, amounts = TENTHS) => amounts.filter((a) => containsAmount(one, a));

describe('containsAmount', () => {
  it('takes 以上 and 以下 with the figure, 超过 and 不满 without it', () => {
    const amounts = ['9.99', '10', '15', '20', '20.01'].map((a) => new Decimal(a));
    const which = (one: DecimalRange) => inside(one, amounts).map(String);
    expect(which(r('10', '20'))).toEqual(['10', '15', '20']);
    expect(which(r('10', '20', true))).toEqual(['15', '20']);
    expect(which(r('10', '20', false, true))).toEqual(['10', '15']);
    expect(which(r('10', '20', true, true))).toEqual(['15']);
  });
});

describe('the order of ends', () => {
  it('is that of their figures', () => {
    expect(compareMin(r('1', '9'), r('2', '8'))).toBeLessThan(0);
    expect(compareMin(r('2', '9', true), r('1', '8'))).toBeGreaterThan(0);
    expect(compareMax(r('1', '9'), r('2', '8'))).toBeGreaterThan(0);
    expect(compareMax(r('1', '8'), r('2', '9', false, true))).toBeLessThan(0);
  });

  it('puts an open minimum behind a closed one, and an open maximum before it', () => {
    expect(compareMin(r('1', '9', true), r('1', '9'))).toBeGreaterThan(0);
    expect(compareMin(r('1', '9'), r('1', '9', true))).toBeLessThan(0);
    expect(compareMax(r('1', '9', false, true), r('1', '9'))).toBeLessThan(0);
    expect(compareMax(r('1', '9'), r('1', '9', false, true))).toBeGreaterThan(0);
  });

  it('makes ranges the same only with both ends', () => {
    expect(sameRange(r('1', '9', true, true), r('1.00', '9.0', true, true))).toBe(true);
    for (const other of [r('2', '9'), r('1', '8'), r('1', '9', true), r('1', '9', false, true)])
      expect(sameRange(r('1', '9'), other)).toBe(false);
  });
});

describe('within', () => {
  it('leaves no amount outside', () => {
    fc.assert(
      fc.property(ranges, ranges, (inner, outer) => {
        fc.pre(inside(inner).length > 0);
        const outside = inside(inner).filter((a) => !containsAmount(outer, a));
        if (within(inner, outer)) expect(outside).toEqual([]);
      }),
    );
  });

  it('needs both ends', () => {
    expect(within(r('2', '8'), r('1', '9'))).toBe(true);
    expect(within(r('1', '9'), r('1', '9'))).toBe(true);
    expect(within(r('0.99', '9'), r('1', '9'))).toBe(false);
    expect(within(r('1', '9.01'), r('1', '9'))).toBe(false);
    expect(within(r('1', '9'), r('1', '9', true))).toBe(false);
    expect(within(r('1', '9'), r('1', '9', false, true))).toBe(false);
    expect(within(r('1', '9', true, true), r('1', '9'))).toBe(true);
  });
});

describe('hull', () => {
  it('is the smallest range that holds both', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const both = hull(a, b);
        expect(within(a, both) && within(b, both)).toBe(true);
        expect(compareMin(both, a) === 0 || compareMin(both, b) === 0).toBe(true);
        expect(compareMax(both, a) === 0 || compareMax(both, b) === 0).toBe(true);
      }),
    );
  });

  it('keeps whether an end is included', () => {
    expect(writeRange(hull(r('0', '5', true), r('2', '9', false, true)))).toEqual({
      min: '0',
      max: '9',
      minOpen: true,
      maxOpen: true,
    });
  });
});

describe('roundInward', () => {
  it('rounds the minimum up and the maximum down to 分; an end that moved is included', () => {
    expect(writeRange(roundInward(r('24691.3578', '49382.7156', true, true)))).toEqual({
      min: '24691.36',
      max: '49382.71',
      minOpen: false,
      maxOpen: false,
    });
    expect(writeRange(roundInward(r('10000', '22000.5', true, true)))).toEqual({
      min: '10000',
      max: '22000.5',
      minOpen: true,
      maxOpen: true,
    });
  });

  it('neither gains nor loses an amount in whole 分', () => {
    fc.assert(
      fc.property(ranges, (one) => {
        expect(inside(roundInward(one), FEN)).toEqual(inside(one, FEN));
      }),
    );
  });
});

describe('isEmpty', () => {
  it('is true exactly where no amount in whole 分 lies in the range', () => {
    fc.assert(
      fc.property(ranges, (one) => {
        expect(isEmpty(one)).toBe(inside(one, FEN).length === 0);
      }),
    );
  });

  it('knows the narrowest ranges', () => {
    expect(isEmpty(r('1', '1'))).toBe(false);
    expect(isEmpty(r('1', '1.01', true, true))).toBe(true);
    expect(isEmpty(r('1', '1.01', true))).toBe(false);
    expect(isEmpty(r('1', '1.01', false, true))).toBe(false);
    expect(isEmpty(r('1', '1.02', true, true))).toBe(false);
    expect(isEmpty(r('1.001', '1.009'))).toBe(true);
  });
});

describe('readRange and writeRange', () => {
  it('are each other’s inverse', () => {
    const one = { min: '10000', max: '24691.36', minOpen: true, maxOpen: false };
    expect(writeRange(readRange(one))).toEqual(one);
    const other = { ...one, minOpen: false, maxOpen: true };
    expect(writeRange(readRange(other))).toEqual(other);
  });

  it('has closed ends unless they are said to be open', () => {
    expect(writeRange(range(new Decimal(1), new Decimal(2)))).toMatchObject({
      minOpen: false,
      maxOpen: false,
    });
  });
});

describe('placeIn', () => {
  const fines = { min: '10000', max: '50000', minOpen: false, maxOpen: false };
  const at = (amount: string) => placeIn(fines, new Decimal(amount));

  it('counts millionths of the width from the minimum', () => {
    expect(['10000', '20000', '50000'].map(at)).toEqual([0, 250_000, 1_000_000]);
    expect(at('0')).toBe(-250_000);
    expect(at('60000')).toBe(1_250_000);
  });

  it('rounds so that no amount crosses an end', () => {
    expect(at('9999.99')).toBe(-1);
    expect(at('49999.99')).toBe(999_999);
    expect(at('50000.01')).toBe(1_000_001);
    expect(at('10000.01')).toBe(0);
  });

  it('has no place in a range of one figure', () => {
    expect(placeIn({ ...fines, max: '10000' }, new Decimal('10000'))).toBeNull();
  });
});
