import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, builtinCalendar, CaliangError, lateSurcharge } from '../../src/index.js';
import { Decimal } from '../../src/money/index.js';

const cents = fc.integer({ min: 1, max: 100_000_000 }).map((n) => new Decimal(n).div(100).toString());
const days = fc.integer({ min: 0, max: 400 });

describe('lateSurcharge (行政处罚法 72(1)(1): 3 % a day, never above the fine)', () => {
  it('adds 3 % of the fine for every day, with the multiplication as a step', () => {
    const { amount, total, capped, steps } = lateSurcharge('10000', 10);
    expect({ amount, total, capped }).toEqual({ amount: '3000', total: '13000', capped: false });
    expect(steps.map((s) => s.finding)).toEqual(['surcharge-days', 'surcharge-multiplied']);
    expect(steps[1]!.source[0]).toMatchObject({ instrument: 'apl', article: '72', version: 'apl-2021' });
  });

  it('stops at the fine, with the cap as a step of its own', () => {
    // 34 days at 3 % would be 102 %.
    const { amount, capped, steps } = lateSurcharge('10000', 34);
    expect({ amount, capped }).toEqual({ amount: '10000', capped: true });
    expect(steps.at(-1)).toMatchObject({
      finding: 'surcharge-capped',
      params: { amount: '10200', cap: '10000' },
    });
  });

  it('rounds once, half up to 分', () => {
    // 0.03 × 16.5 = 0.495
    expect(lateSurcharge('16.5', 1).amount).toBe('0.5');
  });

  it('counts the dates, without the days of review or litigation (73(3))', () => {
    const late = lateSurcharge('10000', {
      dueOn: '2023-05-10',
      paidOn: '2023-05-30',
      suspended: [
        ['2023-05-01', '2023-05-15'],
        ['2023-05-14', '2023-05-20'],
      ],
    });
    // 11–30 May are 20 days; 11–20 May do not count.
    expect(late).toMatchObject({ daysLate: 20, suspendedDays: 10, countedDays: 10, amount: '3000' });
  });

  const before = { dueOn: '2020-05-10', paidOn: '2020-05-20' };

  it('counts days of review before 2021-07-15, which is contested, and says so', () => {
    const late = lateSurcharge('10000', { ...before, suspended: [['2020-05-11', '2020-05-20']] });
    expect(late).toMatchObject({ countedDays: 10, contestedDays: 10, amount: '3000' });
    expect(late.steps.map((s) => s.finding)).toContain('surcharge-suspension-unknown');
  });

  it('never counts days of litigation, before 2021-07-15 either ((2005)行他字第29号)', () => {
    const late = lateSurcharge('10000', {
      ...before,
      suspended: [
        ['2020-05-11', '2020-05-14'],
        ['2020-05-13', '2020-05-18', 'litigation'],
      ],
    });
    // 11–20 May are 10 days; 13–18 May do not count; 11 and 12 May are review alone.
    expect(late).toMatchObject({ daysLate: 10, suspendedDays: 6, contestedDays: 2, countedDays: 4 });
    expect(late.amount).toBe('1200');
    expect(late.steps[0]).toMatchObject({ assurance: 'reported' });
    const byNumber = { on: '2020-05-11', suspendedDays: 6 };
    expect(lateSurcharge('10000', 10, { ...byNumber, suspendedBy: 'litigation' }).countedDays).toBe(4);
    expect(lateSurcharge('10000', 10, byNumber)).toMatchObject({ countedDays: 10, contestedDays: 6 });
  });

  it('takes each day by the law in force on it: review does not count from 2021-07-15 on (73(3))', () => {
    const late = lateSurcharge('10000', {
      dueOn: '2021-07-10',
      paidOn: '2021-07-20',
      suspended: [['2021-07-11', '2021-07-18', 'review']],
    });
    // 11–14 July under the 2017 law: 4 contested days, counted; 15–18 July do not count; 19 and 20 July count.
    expect(late).toMatchObject({ suspendedDays: 4, contestedDays: 4, countedDays: 6, amount: '1800' });
  });

  it('is nothing for a fine paid in time', () => {
    expect(lateSurcharge('10000', { dueOn: '2023-05-10', paidOn: '2023-05-01' }).amount).toBe('0');
  });

  it.each([
    ['1e5', 1],
    ['0x1f', 1],
    ['Infinity', 1],
    ['-5', 1],
    ['0', 1],
    ['１２', 1],
    ['100', -1],
    ['100', 1.5],
    ['100', Number.NaN],
  ])('refuses %s for %s days', (fine, late) => {
    expect(() => lateSurcharge(fine, late)).toThrow(CaliangError);
  });

  it('never exceeds the fine, never falls with more days, and is exact to 分', () => {
    fc.assert(
      fc.property(cents, days, days, (fine, a, b) => {
        const [less, more] = a <= b ? [a, b] : [b, a];
        const [x, y] = [lateSurcharge(fine, less), lateSurcharge(fine, more)];
        expect(new Decimal(y.amount).lte(fine)).toBe(true);
        expect(new Decimal(x.amount).lte(y.amount)).toBe(true);
        expect(new Decimal(x.amount).decimalPlaces()).toBeLessThanOrEqual(2);
        expect(new Decimal(fine).plus(x.amount).eq(x.total)).toBe(true);
      }),
    );
  });
});

describe('addWorkingDays (行政处罚法 85)', () => {
  const calendar = {
    holidays: ['2023-04-29', '2023-04-30', '2023-05-01', '2023-05-02', '2023-05-03', '2022-10-03'],
    workdays: ['2023-05-06'],
  };

  it('counts neither the first day, nor weekends, nor holidays, but exchanged workdays', () => {
    expect(addWorkingDays('2023-04-28', 5, calendar)).toBe('2023-05-09');
    expect(addWorkingDays('2023-05-09', -5, calendar)).toBe('2023-04-28');
  });

  it('refuses a year that the list does not cover instead of guessing', () => {
    expect(() => addWorkingDays('2023-12-29', 3, calendar)).toThrow(CaliangError);
  });

  it('uses the notices of 2018 to 2026 where no list is given, and names these years beyond them', () => {
    // Spring Festival 2023: 21–27 January off, 28 and 29 January (Saturday, Sunday) worked.
    expect(addWorkingDays('2023-01-20', 3)).toBe('2023-01-30');
    // Spring Festival 2024: 10–17 February off, 4 and 18 February (Sundays) worked.
    expect(addWorkingDays('2024-02-08', 2)).toBe('2024-02-18');
    // 2020: the holiday was extended to 2 February.
    expect(addWorkingDays('2020-01-23', 1)).toBe('2020-02-03');
    expect(builtinCalendar().workdays).toContain('2024-02-18');
    expect(() => addWorkingDays('2026-12-31', 1)).toThrow(/2018.*2026/);
    expect(() => addWorkingDays('2018-01-02', -2)).toThrow(/2017/);
  });
});
