import { answering, checkKeys, checkList, checkText, fail, issue } from '../errors/index.js';
import { addDays, type Day, isDay, toNumber } from '../time/day.js';
import { builtinCalendar } from './calendar.js';

/** Which days are worked, as the State Council's yearly notices say. `builtinCalendar` has those of 2018 to 2026. */
export interface WorkCalendar {
  /** Days off that the notice names. A year without an entry counts as not covered: every year has holidays. */
  readonly holidays: readonly Day[];
  /** Saturdays and Sundays that are worked in exchange. */
  readonly workdays?: readonly Day[];
}

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: Day): boolean => (((toNumber(day) + 3) % 7) + 7) % 7 >= 5;

/** The year of the day if the holiday list says nothing about it. */
function uncoveredYear(day: Day, { holidays }: WorkCalendar): string | null {
  const year = day.slice(0, 4);
  return holidays.some((holiday) => holiday.startsWith(year)) ? null : year;
}

const isWorked = (day: Day, { holidays, workdays = [] }: WorkCalendar): boolean =>
  workdays.includes(day) || (!holidays.includes(day) && !isWeekend(day));

/** Is the day free? Without a list, or outside its years, weekends are all that is known: `null` on other days. */
export function isRestDay(day: Day, calendar: WorkCalendar | null): boolean | null {
  if (calendar && uncoveredYear(day, calendar) === null) return !isWorked(day, calendar);
  return isWeekend(day) ? true : null;
}

export type Counted = { readonly day: Day } | { readonly uncovered: string };

/** Counts working days, backwards if `days` is negative; stops at a year that the list does not cover. */
export function countWorkingDays(from: Day, days: number, calendar: WorkCalendar): Counted {
  let day = from;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, Math.sign(days));
    const uncovered = uncoveredYear(day, calendar);
    if (uncovered !== null) return { uncovered };
    if (isWorked(day, calendar)) left -= 1;
  }
  return { day };
}

/** The same by weekends alone, where nothing is known of holidays and exchanged workdays. */
export function countWeekdays(from: Day, days: number): Day {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/**
 * The day so many working days (工作日, 行政处罚法 85) after a day, or before it if `days` is negative. The first day
 * is not counted.
 *
 * @param from `YYYY-MM-DD`
 * @param days whole number, at most 1,000 either way
 * @param calendar holidays and exchanged workdays of every year that the count touches; default: the built-in ones
 * @throws CaliangError `invalid-date`, `not-whole-number`, `out-of-range`, `holidays-not-covered`
 * @example
 * addWorkingDays('2023-04-28', 5) // '2023-05-09'
 */
export function addWorkingDays(from: Day, days: number, calendar: WorkCalendar = builtinCalendar()): Day {
  return answering({ from, days, calendar }, () => {
    checkKeys(calendar ?? null, ['holidays', 'workdays'], ['calendar']);
    return counted(from, days, calendar);
  });
}

function counted(from: Day, days: number, calendar: WorkCalendar): Day {
  checkDay(from, ['from']);
  checkList(calendar.holidays, ['holidays']);
  if (calendar.workdays !== undefined) checkList(calendar.workdays, ['workdays']);
  calendar.holidays.forEach((day, i) => {
    checkDay(day, ['holidays', i]);
  });
  calendar.workdays?.forEach((day, i) => {
    checkDay(day, ['workdays', i]);
  });
  if (!Number.isSafeInteger(days))
    fail(issue('not-whole-number', ['days'], { value: String(days), min: -1000 }));
  if (Math.abs(days) > 1000) {
    fail(
      issue('out-of-range', ['days'], { value: String(days), above: null, atLeast: '-1000', atMost: '1000' }),
    );
  }
  const found = countWorkingDays(from, days, calendar);
  if ('day' in found) return found.day;
  const covered = [...new Set(calendar.holidays.map((day) => day.slice(0, 4)))].sort();
  return fail(issue('holidays-not-covered', ['holidays'], { year: found.uncovered, covered }));
}

export function checkDay(day: unknown, path: readonly (string | number)[]): asserts day is Day {
  checkText(day, path);
  if (!isDay(day)) fail(issue('invalid-date', path, { value: day }));
}
