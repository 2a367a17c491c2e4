/** Days of the calendar, beside the calendar of the engine; ends of months and 29 February by hand. */
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  fromNumber,
  isDay,
  toNumber,
} from '../../src/time/day.js';

const DAY = 86_400_000;

describe('a day', () => {
  it('has the number that the engine counts, every day from 1900 to 2199', () => {
    const first = Date.UTC(1900, 0, 1) / DAY;
    const last = Date.UTC(2199, 11, 31) / DAY;
    expect([first, last]).toEqual([toNumber('1900-01-01'), toNumber('2199-12-31')]);
    for (let number = first; number <= last; number += 1) {
      const day = new Date(number * DAY).toISOString().slice(0, 10);
      if (fromNumber(number) !== day || toNumber(day) !== number || !isDay(day)) {
        throw new Error(`${day}: ${fromNumber(number)}, ${toNumber(day)}, ${isDay(day)}`);
      }
    }
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2100-02-29', false],
    ['2023-04-31', false],
    ['2023-12-31', true],
    ['2023-13-01', false],
    ['2023-00-10', false],
    ['2023-01-00', false],
    ['1899-12-31', false],
    ['2023-1-1', false],
    ['2023/01/01', false],
    [' 2023-01-01', false],
    ['2023-01-01\n', false],
    ['２０２３-01-01', false],
  ])('%j is one: %s', (text, found) => {
    expect(isDay(text)).toBe(found);
  });

  it.each([
    ['2023-02-10', 2, '2025-02-10'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 2, '2026-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2023-12-31', 5, '2028-12-31'],
  ])('%s and %i years are %s', (day, years, later) => {
    expect(addYears(day, years)).toBe(later);
  });

  it.each([
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-03-31', 1, '2023-04-30'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2023-06-30', 6, '2023-12-30'],
    ['2023-05-15', 0, '2023-05-15'],
  ])('%s and %i months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it.each([
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    // 16 days of February, 31 of March, 30 of April, 13 of May.
    ['2023-02-12', 90, '2023-05-13'],
  ])('%s and %i days are %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
    expect(daysBetween(day, later)).toBe(days);
  });
});
