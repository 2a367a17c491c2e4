/** Cells as people write them, each with its right value, worked out by hand, or its refusal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, partyOf, penaltyKindsOf, statesNothing, yesNo } from '../../src/ledger/cells.js';
import { readDay, readDays } from '../../src/ledger/day.js';
import { readMoney } from '../../src/ledger/money.js';
import { namesIn } from '../../src/ledger/names.js';
import { narrow } from '../../src/ledger/narrow.js';
import { readQuantity } from '../../src/ledger/quantity.js';

const value = <T>(read: { ok: true; value: T } | { ok: false; issue: { code: string } }): T | string =>
  read.ok ? read.value : `!${read.issue.code}`;

describe('amounts', () => {
  it.each([
    ['￥15000', null, '15000'],
    ['¥ 15,000', null, '15000'],
    ['12,000.00', null, '12000.00'],
    ['2万', null, '20000'],
    ['2万', '元', '20000'],
    ['1.5万元', null, '15000'],
    ['1.2345万元', null, '12345'],
    ['0.00001万元', null, '0.1'],
    ['壹万元整', null, '10000'],
    ['人民币壹万贰仟叁佰肆拾伍元陆角柒分', null, '12345.67'],
    ['一万二千元', null, '12000'],
    ['贰拾万圆整', null, '200000'],
    ['１２，０００', null, '12000'],
    ['0012', null, '12'],
    ['1.2', '万元', '12000'],
    ['1.2万元', '万元', '12000'],
    // Another unit than the heading has, and 万 below 万元, which could be either.
    ['12000元', '万元', '!unit-differs'],
    ['1.2万元', '元', '!unit-differs'],
    ['2万', '万元', '!unit-differs'],
    ['壹万元整', '万元', '!unit-differs'],
    // Less than a fen, an unknown unit, a digit in a circle, a wrong separator, a sign, words that do not read back.
    ['0.0000001万元', null, '!invalid-amount'],
    ['3百', null, '!invalid-amount'],
    ['①5000', null, '!invalid-amount'],
    ['1,00', null, '!invalid-amount'],
    ['-5', null, '!invalid-amount'],
    ['壹万贰', null, '!invalid-amount'],
    ['约12000', null, '!invalid-amount'],
    ['12000美元', null, '!invalid-amount'],
    ['1e5', null, '!invalid-amount'],
    ['0x1f', null, '!invalid-amount'],
  ])('%s under %s is %s', (text, heading, expected) => {
    expect(value(readMoney(text, heading))).toBe(expected);
  });

  it('in 万元 always are ten thousand times those in 元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (n) => {
        const inTenThousands = `${Math.floor(n / 10_000)}.${String(n % 10_000).padStart(4, '0')}`;
        expect(value(readMoney(`${inTenThousands}万元`))).toBe(String(n));
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2023/4/1', null, '2023-04-01'],
    ['2023年4月1日', null, '2023-04-01'],
    ['２０２３．４．１', null, '2023-04-01'],
    ['20230401', null, '2023-04-01'],
    ['2023/4/1 0:00', null, '2023-04-01'],
    ['2023-04-01 00:00:00', null, '2023-04-01'],
    ['2023-04-01T00:00:00.000Z', null, '2023-04-01'],
    // 45017 days after 1899-12-30, and 43555 after 1904-01-01: both are 1 April 2023.
    ['45017', 1900, '2023-04-01'],
    ['45017.5', 1900, '2023-04-01'],
    ['43555', 1904, '2023-04-01'],
    // A number is a day in a column of days only.
    ['45017', null, '45017'],
    // Month or day first cannot be told; a year of two digits neither.
    ['04/01/2023', 1900, '04/01/2023'],
    ['23/4/1', 1900, '23/4/1'],
    ['12000', 1900, '12000'],
  ] as const)('%s counted from %s is %s', (text, count, expected) => {
    expect(readDay(text, count)).toBe(expected);
  });

  it('two of them are the first and the last', () => {
    expect(readDays('2021年5月1日至2021/8/31')).toEqual(['2021-05-01', '2021-08-31']);
    expect(readDays('2021-05-01～2021-08-31')).toEqual(['2021-05-01', '2021-08-31']);
    expect(readDays('2021-05-01')).toBe('2021-05-01');
  });

  it('a month is its first and its last day', () => {
    expect(readDays('2023年3月')).toEqual(['2023-03-01', '2023-03-31']);
    expect(readDays('２０２４年２月份')).toEqual(['2024-02-01', '2024-02-29']);
    expect(readDays('2023年12月')).toEqual(['2023-12-01', '2023-12-31']);
    for (const none of ['2023年13月', '2023年0月', '2023/3', '2023年']) expect(readDays(none)).toBe(none);
    // A day that has to be certain is no month.
    expect(readDay('2023年3月')).toBe('2023年3月');
  });
});

describe('quantities', () => {
  const area = (n: number) => ({ value: n, unit: '㎡' });
  it.each([
    ['60平米', [], area(60)],
    ['1,200㎡', [], area(1200)],
    ['60 m²', [], area(60)],
    ['0.3公顷', [], area(3000)],
    // 2 × 2000 / 3; three 亩 are 2000 ㎡ exactly.
    ['2亩', [], area(4000 / 3)],
    ['3亩', [], area(2000)],
    ['1.5', ['亩'], area(1000)],
    ['5万㎡', [], area(50_000)],
    ['2扇', [], { value: 2, unit: '樘' }],
    ['30%', [], { value: 0.3, unit: 'share' }],
    ['１‰', [], { value: 0.001, unit: 'share' }],
    // One per cent is a hundredth, also where the unit column says that it is a share.
    ['1%', ['比例'], { value: 0.01, unit: 'share' }],
    ['0.3', ['比例'], { value: 0.3, unit: 'share' }],
    ['30', ['%'], { value: 0.3, unit: 'share' }],
    ['60平米', ['㎡'], area(60)],
    ['2', [], 2],
    ['轻', [], '轻'],
    ['60㎡', ['亩'], '!unit-differs'],
    ['2扇', ['套'], '!unit-differs'],
    ['30%', ['‰'], '!unit-differs'],
    ['60坪', [], '!unit-unknown'],
    ['60', ['坪'], '!unit-unknown'],
    ['1,2', [], '!cell-not-understood'],
  ])('%s with the units %j', (text, units, expected) => {
    expect(value(readQuantity(text as string, units as string[]))).toEqual(expected);
  });

  // The heading 面积 states no unit: square metres are only what a bare number is.
  it.each([
    ['60', [], area(60)],
    ['2亩', [], area(4000 / 3)],
    ['0.3公顷', [], area(3000)],
    ['2', ['亩'], area(4000 / 3)],
    ['60', ['㎡'], area(60)],
    ['2樘', [], '!unit-differs'],
    ['2', ['樘'], '!unit-differs'],
    ['2亩', ['公顷'], '!unit-differs'],
  ])('%s under a heading that implies 平方米, with the units %j', (text, units, expected) => {
    expect(value(readQuantity(text as string, units as string[], '平方米'))).toEqual(expected);
  });
});

describe('words', () => {
  it.each([
    ['√', true],
    ['1', true],
    ['Ｙ', true],
    ['TRUE', true],
    ['是', true],
    ['×', false],
    ['0', false],
    ['N', false],
    ['无', false],
    ['给予', undefined],
    ['constructor', undefined],
  ])('%s says %s', (text, expected) => {
    expect(yesNo(text)).toBe(expected);
  });

  it('of parties: a sole trader is neither', () => {
    expect(['企业', '法人及非法人组织', '自然人', '个人', '个体工商户', '公司A'].map(partyOf)).toEqual([
      'unit',
      'unit',
      'individual',
      'individual',
      'to-state',
      undefined,
    ]);
  });

  it('of counts and of nothing', () => {
    expect(['首次', '第3次', '3', '3次', '3次以上'].map(countOf)).toEqual([1, 3, 3, 3, undefined]);
    expect(['——', '—', '/', ' ', '无', '0'].map(statesNothing)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(penaltyKindsOf('警告、罚款')).toEqual({ warning: true, fine: true });
    expect(penaltyKindsOf('罚款')).toEqual({ warning: false, fine: true });
  });

  it('between circumstances: 、 divides names and never cuts one', () => {
    const known = new Set(['受他人欺骗、引诱', '配合调查']);
    const isKnown = (name: string) => known.has(name);
    expect(namesIn('受他人欺骗、引诱、配合调查；甲、乙', isKnown)).toEqual([
      '受他人欺骗、引诱',
      '配合调查',
      '甲',
      '乙',
    ]);
  });

  it('wide signs become narrow ones, and nothing else is changed', () => {
    expect(narrow('１２％　￥①Ⅱ½')).toBe('12% ¥①Ⅱ½');
  });
});
