/** Amounts as strings: what is read, what is refused, and that no figure changes on the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYuan, Decimal, readDecimal, readYuan, roundHalfUp, writeYuan } from '../../src/money/index.js';

describe('readYuan', () => {
  it('reads plain decimals with at most two places', () => {
    const read = (text: string) => readYuan(text)?.toString();
    expect(['0', '0.5', '10', '10000', '24691.36', '999999999999999.99'].map(read)).toEqual([
      '0',
      '0.5',
      '10',
      '10000',
      '24691.36',
      '999999999999999.99',
    ]);
    expect(read('0.00')).toBe('0');
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '-1',
    '+1',
    '01',
    '00',
    '1.',
    '.5',
    '1.234',
    '1.2.3',
    '0x1f',
    '5e3',
    'Infinity',
    'NaN',
    '1,000',
    '１０',
    '1\n',
    'a1',
    '1a',
    '1.2a',
    '1000000000000000',
  ])('refuses %j', (text) => {
    expect(readYuan(text)).toBeUndefined();
  });

  it('gives back every amount in whole 分', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999_999n }), (fen) => {
        const digits = fen.toString().padStart(3, '0');
        const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(readYuan(text)?.times(100).toFixed()).toBe(fen.toString());
      }),
    );
  });
});

describe('readDecimal', () => {
  it('takes as many places as it is told', () => {
    expect(readDecimal('0.125', 3)?.toString()).toBe('0.125');
    expect(readDecimal('0.125', 2)).toBeUndefined();
    expect(readDecimal('1', 0)?.toString()).toBe('1');
    expect(readDecimal('1.0', 0)).toBeUndefined();
  });
});

describe('computed amounts', () => {
  it('are written without an exponent, whatever their size', () => {
    expect(writeYuan(new Decimal('1e30'))).toBe(`1${'0'.repeat(30)}`);
    expect(writeYuan(new Decimal('1e-30'))).toBe(`0.${'0'.repeat(29)}1`);
  });

  it('carry more digits than two amounts multiplied need', () => {
    const most = new Decimal('999999999999999.99');
    expect(most.times(most).toFixed()).toBe('999999999999999980000000000000.0001');
  });

  it('are rounded half up to 分, never half to even', () => {
    const rounded = (text: string) => roundHalfUp(new Decimal(text)).toString();
    expect(['0.005', '0.015', '0.025', '0.0049', '1.234', '1.236'].map(rounded)).toEqual([
      '0.01',
      '0.02',
      '0.03',
      '0',
      '1.23',
      '1.24',
    ]);
  });

  it('are added as decimals', () => {
    expect(addYuan('0.1', '0.2')).toBe('0.3');
    expect(addYuan('999999999999999.99', '0.01')).toBe('1000000000000000');
  });
});
