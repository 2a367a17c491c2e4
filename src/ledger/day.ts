/** Days as people and spreadsheets write them; what cannot be read is passed on as it is, and refused as it was written. */
import { fromNumber, isDay, toNumber } from '../time/day.js';
import { dayMatched, WRITTEN_DAY } from '../time/written-day.js';
import { narrow } from './narrow.js';

/** From which day a spreadsheet counts: its numbers for days are read only in a column of days. */
export type DayCount = 1900 | 1904;

const ZERO: Record<DayCount, number> = { 1900: toNumber('1900-01-01') - 2, 1904: toNumber('1904-01-01') };

/** Numbers of days that a decided case can have: 1954 to 2064 counted from 1900. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 60_000];

type Told = (number: string, day: string) => void;

const TIME = '(?:[T ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
const WRITTEN = new RegExp(`^${WRITTEN_DAY}${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;

/**
 * `2023/4/1`, `2023年4月1日`, `20230401`, `2023/4/1 0:00`, and in a column of days `45017`, to `2023-04-01`.
 *
 * @param count from when a spreadsheet counts its days; `null`: a number is no day
 * @param told is told of every number that was read as a day
 */
export function readDay(text: string, count: DayCount | null = null, told: Told = () => {}): string {
  const plain = narrow(text);
  const match = WRITTEN.exec(plain) ?? COMPACT.exec(plain);
  if (match) return dayMatched(match);
  const serial = count === null ? null : SERIAL.exec(plain);
  if (count !== null && serial) {
    const number = Number(serial[1]);
    if (number >= FIRST_SERIAL && number <= LAST_SERIAL) {
      const day = fromNumber(ZERO[count] + number);
      told(plain, day);
      return day;
    }
  }
  return plain;
}

const MONTH = /^(\d{4})\s*年\s*(\d{1,2})\s*月份?$/;

/** The first and the last day of `2023年3月`; `undefined` for anything else. */
function monthOf(text: string): [string, string] | undefined {
  const [, year, number] = MONTH.exec(text) ?? [];
  const month = Number(number);
  if (year === undefined || !(month >= 1 && month <= 12)) return undefined;
  const firstOf = (y: number, m: number): string => `${y}-${String(m).padStart(2, '0')}-01`;
  const next = month === 12 ? firstOf(Number(year) + 1, 1) : firstOf(Number(year), month + 1);
  const first = firstOf(Number(year), month);
  return isDay(first) ? [first, fromNumber(toNumber(next) - 1)] : undefined;
}

/** Two days with 至 or ～ between them are the first and the last that it can be, and so are those of a month. */
export function readDays(
  text: string,
  count: DayCount | null = null,
  told: Told = () => {},
): string | [string, string] {
  const month = monthOf(narrow(text));
  if (month) return month;
  const [first = '', last, more] = narrow(text).split(/[至到~～—–]+/u);
  if (last === undefined || more !== undefined || last.trim() === '') return readDay(text, count, told);
  return [readDay(first, count, told), readDay(last, count, told)];
}

export const isDays = (value: string | readonly [string, string]): boolean =>
  typeof value === 'string' ? isDay(value) : value.every(isDay);
