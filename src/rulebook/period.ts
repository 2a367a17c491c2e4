/** The last day of a period in years, as the book counts it. */
import { addDays, addYears, type Day, daysInMonth } from '../time/day.js';
import type { Index } from './index-book.js';
import type { Choices } from './slots.js';

type End = (day: Day, years: number) => Day;

/** As `addYears`, but 29 February gives 1 March where there is none. */
const toMarch: End = (day, years) => {
  const end = addYears(day, years);
  const lost = day.endsWith('-02-29') && daysInMonth(Number(end.slice(0, 4)), 2) === 28;
  return lost ? addDays(end, 1) : end;
};

const ENDS: { readonly [C in Choices['end-of-a-period-in-years']]: End } = {
  'anniversary-included-29-february-to-28': addYears,
  'anniversary-included-29-february-to-1-march': toMarch,
  'day-before-anniversary': (day, years) => addDays(toMarch(day, years), -1),
};

/** The last day of so many years from the day on. */
export const lastDayOf = ({ choices }: Pick<Index, 'choices'>, day: Day, years: number): Day =>
  ENDS[choices['end-of-a-period-in-years']](day, years);

/** True if another way to count would say otherwise whether the day is still in the period. */
export function countingMatters(index: Pick<Index, 'choices'>, on: Day, from: Day, years: number): boolean {
  const own = on <= lastDayOf(index, from, years);
  return Object.values(ENDS).some((end) => on <= end(from, years) !== own);
}
