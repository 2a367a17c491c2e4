/** How long the party may still ask for a hearing, counted from the day of the notice (行政处罚法 64(1), 85). */
import { covers } from '../decide/law/epoch.js';
import type { Citing } from '../decide/law/in-force.js';
import { rulesOn } from '../procedure/rules.js';
import { countWeekdays, countWorkingDays, type WorkCalendar } from '../procedure/working-days.js';
import type { Index } from '../rulebook/index-book.js';
import type { DAY_UNITS, Procedure, Source } from '../rulebook/schema.js';
import { addDays, addMonths, type Day } from '../time/day.js';

/**
 * How the days were counted: by the holidays given or built in; by weekends alone where these do not cover the year, which
 * knows neither holidays nor exchanged workdays; or one after the other, where the law does not say working days.
 */
export type CountedBy = 'holidays' | 'weekends' | 'days';

export interface HearingPeriod {
  /** The last day on which a hearing can be asked for. */
  readonly until: Day;
  /** The first day on which the decision can be made. */
  readonly earliest: Day;
  readonly countedBy: CountedBy;
  readonly source: readonly Source[];
  readonly law: Citing;
}

/** The period by the law in force on the day of the notice; `null` where the tables state none. */
export function hearingPeriod(
  index: Index,
  servedOn: Day,
  decidedOn: Day,
  calendar: WorkCalendar,
): HearingPeriod | null {
  const known = index.procedures.some(({ version }) => covers(version, servedOn));
  const { rules, law } = rulesOn(index, known ? servedOn : decidedOn);
  const stage = requestOf(rules);
  const days = stage?.period?.days;
  if (!stage?.period || typeof days !== 'number') return null;
  const counted = countFrom(servedOn, days, stage.period.unit, calendar);
  return { ...counted, earliest: addDays(counted.until, 1), source: stage.source, law };
}

const requestOf = ({ stages }: Procedure) => stages.find(({ id }) => id === 'hearing-request');

function countFrom(
  day: Day,
  days: number,
  unit: (typeof DAY_UNITS)[number],
  calendar: WorkCalendar,
): { until: Day; countedBy: CountedBy } {
  if (unit === 'month') return { until: addMonths(day, days), countedBy: 'days' };
  if (unit === 'calendar') return { until: addDays(day, days), countedBy: 'days' };
  const counted = countWorkingDays(day, days, calendar);
  if ('day' in counted) return { until: counted.day, countedBy: 'holidays' };
  return { until: countWeekdays(day, days), countedBy: 'weekends' };
}
