/** Amounts as they are written in tables: read, printed, refused with the reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinRulebook } from '../../src/index.js';
import type { Amount } from '../../src/rulebook/schema/amount.js';
import { AMOUNT_KINDS } from '../../src/rulebook/schema.js';
import { printAmount } from '../../src/worksheet/amounts/print.js';
import { readAmountText } from '../../src/worksheet/amounts/read.js';
import { Misread } from '../../src/worksheet/conditions/misread.js';
import { type Penalty, readPenalty, writePenalty } from '../../src/worksheet/table/penalty.js';
import { exampleBook, wordsOf } from './books.js';

const jilin = wordsOf(exampleBook('jilin'));
const builtin = wordsOf(builtinRulebook());
const yuan = (from: string, to: string, more = {}): Amount => ({ of: 'yuan', from, to, ...more });
const read = (text: string, statutoryMax: string | null = null) =>
  readAmountText(text, { words: jilin, statutoryMax });

describe('an amount is read as it is written', () => {
  it.each([
    ['1万元以上2万元以下', yuan('10000', '20000')],
    ['１万元以上２万元以下', yuan('10000', '20000')],
    ['一万元以上二万元以下', yuan('10000', '20000')],
    ['处一万元以上三万元以下罚款', yuan('10000', '30000')],
    ['可以并处10万元以下的罚款', yuan('0', '100000', { fromOpen: true })],
    ['3.5万元', yuan('35000', '35000')],
    ['12,000.50元', yuan('12000.5', '12000.5')],
    ['超过1万元、不满2万元', yuan('10000', '20000', { fromOpen: true, toOpen: true })],
    ['1万元（含）以上2万元（不含）以下', yuan('10000', '20000', { toOpen: true })],
    ['1万元至2万元', yuan('10000', '20000')],
    ['每平方米20元，最高不超过2万元', { of: { fact: 'area' }, from: '20', to: '20', cap: '20000' }],
    ['每㎡30元以上50元以下罚款，最高7万元', { of: { fact: 'area' }, from: '30', to: '50', cap: '70000' }],
    ['应建面积每平米20元', { of: { fact: 'area' }, from: '20', to: '20' }],
    ['合同价款1%以上1.3%以下', { of: { amount: 'contractPrice' }, from: '0.01', to: '0.013' }],
    ['合同价款的１％以上１．３％以下', { of: { amount: 'contractPrice' }, from: '0.01', to: '0.013' }],
    ['违法所得1倍以上3倍以下', { of: { amount: 'unlawfulGains' }, from: '1', to: '3' }],
    ['法定最高额×49%', { of: 'statutory-max', from: '0.49', to: '0.49' }],
    ['法定幅度的30%以上70%以下', { of: 'statutory-span', from: '0.3', to: '0.7' }],
    ['单位罚款数额5%以上7.5%以下', { of: 'unit-fine', from: '0.05', to: '0.075' }],
    [
      '合同价款2%，最低1万元，最高不超过法定最高额',
      { of: { amount: 'contractPrice' }, from: '0.02', to: '0.02', floor: '10000', cap: 'statutory-max' },
    ],
  ] as [string, Amount][])('%s', (text, amount) => {
    expect(read(text)).toEqual(amount);
  });

  it('without an upper end only where the statute has one', () => {
    expect(read('一万元以上', '100000')).toEqual(yuan('10000', '100000'));
    expect(() => read('一万元以上')).toThrow(new Misread('no-upper', expect.anything()));
    expect(() => read('20万元以上', '100000')).toThrow('reversed');
  });
});

describe('an amount is refused with the reason', () => {
  it.each([
    ['10000㎡以上', 'unit', '㎡'],
    ['10000㎡以上2万元以下', 'unit', '㎡'],
    ['3处以下', 'unit', '处'],
    ['3,0000元', 'number', '3,0000'],
    ['1、2次', 'enumeration', '1、2'],
    ['10000以上20000以下', 'unit-missing', '10000'],
    ['1至3万元', 'unit-missing', '1'],
    ['2万元以上1万元以下', 'reversed', '2万元以上1万元以下'],
    ['每亩20元', 'unit', '每亩'],
    ['合同价款1万元', 'unit', '万元'],
    ['合同价款1以上2以下', 'unit-missing', '1'],
    ['每㎡20元，最高2万元，最高3万元', 'twice', '最高'],
    ['20元左右', 'unknown-word', '左'],
    ['若干', 'unknown-word', '若干'],
    ['罚款', 'ended', '罚款'],
  ])('%s: %s', (text, reason, seen) => {
    let found: unknown;
    try {
      read(text);
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(Misread);
    expect(found).toMatchObject({ reason });
    expect((found as Misread).parts.seen).toContain(seen);
    expect(text.slice((found as Misread).parts.at)).toContain(seen.slice(0, 1) === '罚' ? '' : seen[0]);
  });
});

const decimal = fc
  .tuple(fc.nat({ max: 300_000 }), fc.nat({ max: 9999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`.replace(/\.?0+$/, '') || '0');
const limit = fc.oneof(decimal, fc.constantFrom('statutory-min', 'statutory-max'));
const amounts: fc.Arbitrary<Amount> = fc
  .record({
    of: fc.oneof(
      fc.constantFrom('yuan', 'statutory-min', 'statutory-max', 'statutory-span', 'unit-fine'),
      fc.constantFrom(...AMOUNT_KINDS).map((amount) => ({ amount })),
      fc.constantFrom('area', 'count').map((fact) => ({ fact })),
    ),
    ends: fc.tuple(decimal, decimal),
    open: fc.tuple(fc.boolean(), fc.boolean()),
    limits: fc.record({ floor: limit, cap: limit }, { requiredKeys: [] }),
  })
  .map(({ of, ends: [a, b], open: [fromOpen, toOpen], limits }) => {
    const [from, to] = Number(a) <= Number(b) ? [a, b] : [b, a];
    return { of, from, to, ...(fromOpen && { fromOpen }), ...(toOpen && { toOpen }), ...limits } as Amount;
  });

describe('what is printed is read as the same amount', () => {
  it('whatever its base, ends and bounds', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readAmountText(printAmount(amount, builtin), { words: builtin })).toEqual(amount);
      }),
      { numRuns: 500 },
    );
  });

  it('with warning, without a fine, without a penalty, unseen', () => {
    const fine = fc.oneof(amounts, fc.constantFrom(null, 'statutory', 'unseen'));
    const penalties = fc.oneof(
      fc.record({ warning: fc.boolean(), fine }, { requiredKeys: ['fine'] }),
      fc.constantFrom(null, '初次违法，及时改正').map((ground) => ({ penalty: false, ground })),
      fc.constant('unseen'),
    ) as fc.Arbitrary<Penalty | 'unseen'>;
    fc.assert(
      fc.property(penalties, (penalty) => {
        expect(readPenalty(writePenalty(penalty, builtin), { words: builtin })).toEqual(penalty);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['警告', { warning: true, fine: null }],
    ['给予警告，并处1万元以上2万元以下罚款', { warning: true, fine: yuan('10000', '20000') }],
    [
      '警告，每平方米20元，最高不超过2万元。',
      { warning: true, fine: { of: { fact: 'area' }, from: '20', to: '20', cap: '20000' } },
    ],
    ['不予罚款', { fine: null }],
    ['不予处罚', { penalty: false, ground: null }],
    ['（未见）', 'unseen'],
  ])('%s', (text, penalty) => {
    expect(readPenalty(text, { words: jilin })).toEqual(penalty);
  });
});
