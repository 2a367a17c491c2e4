/** Last and first days of a stage: a period from another stage, in days, working days or months. */
import { citeOn } from '../decide/law/in-force.js';
import type { Stage } from '../rulebook/schema.js';
import { addDays, addMonths, type Day } from '../time/day.js';
import type { RulesOnDay } from './rules.js';
import type { StageNote, TimelineStage } from './timeline-types.js';
import { countWorkingDays, isRestDay, type WorkCalendar } from './working-days.js';

export interface Surroundings {
  readonly calendar: WorkCalendar;
  /** The day on which a stage was, or is to be, done; `null`: not known. */
  readonly dayOf: (id: string) => Day | null;
  /** The stages that are drawn already. */
  readonly before: readonly TimelineStage[];
  readonly postponedUntil: Day | undefined;
}

type Period = NonNullable<TimelineStage['period']>;
type Counted = Pick<Period, 'unit' | 'of' | 'from'>;

/** A figure that stands in its own cell of the procedure. */
export function daysOf(days: NonNullable<Stage['period']>['days'], { rules }: RulesOnDay): number | null {
  if (days === 'decideWithinDays') return rules.decideWithinDays?.days ?? null;
  if (days === 'payWithinDays') return rules.payWithinDays.days;
  return days;
}

/** The years that a list of days off covers, as one says it: `2018–2026`. */
function coveredYears({ holidays }: WorkCalendar): string {
  const years = [...new Set(holidays.map((day) => day.slice(0, 4)))].sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return Number(last) - Number(first) + 1 === years.length && first !== last
    ? `${first}–${last}`
    : years.join('、');
}

function startOf({ of, from }: Counted, { dayOf, before }: Surroundings): Day | null {
  return from === 'due' ? (before.find((stage) => stage.id === of)?.due ?? null) : dayOf(of);
}

/** The last day of so many days, working days or months from a day; `null` with a note where it cannot be counted. */
export function counted(
  start: Day,
  days: number,
  unit: Period['unit'],
  calendar: WorkCalendar,
  notes: StageNote[],
): Day | null {
  if (unit === 'month') return addMonths(start, days);
  if (unit === 'calendar') return addDays(start, days);
  const found = countWorkingDays(start, days, calendar);
  if ('day' in found) return found.day;
  const params = { year: found.uncovered, covered: coveredYears(calendar) };
  notes.push({ code: 'working-days-not-counted', params });
  return null;
}

/** The last day of a stage; what cannot be counted, or has to be looked at, is noted. */
export function dueOn(
  stage: Stage,
  period: Period,
  at: RulesOnDay,
  around: Surroundings,
  notes: StageNote[],
): Day | null {
  const { postponedUntil } = around;
  const noted: StageNote[] = [];
  const own = ownDue(stage, period, at, around, noted);
  // A postponement only prolongs what the law gives anyway.
  const prolonged = stage.postponed === 'due' && postponedUntil !== undefined;
  if (prolonged && (own === null || postponedUntil > own)) return postponedUntil;
  notes.push(...noted);
  return own;
}

function ownDue(
  stage: Stage,
  period: Period,
  at: RulesOnDay,
  around: Surroundings,
  notes: StageNote[],
): Day | null {
  const { days, unit, side } = period;
  const { postponedUntil, calendar } = around;
  const own = startOf(period, around);
  // The period for the court begins with the end of a postponement, and not before the time for remedies is over.
  const later = stage.postponed === 'start' && postponedUntil !== undefined && own !== null;
  const start = later && postponedUntil > own ? postponedUntil : own;
  if (start === null) {
    notes.push({ code: 'waits-for', params: { stage: period.of } });
    return null;
  }
  if (days === null) return start;
  const due = counted(start, side === 'after' ? days : -days, unit, calendar, notes);
  if (unit === 'working' || due === null) return due;
  if (start < at.from) notes.push({ code: 'began-under-earlier-law', params: { from: at.from } });
  // A period that would have ended before the law that sets it does not apply.
  if (days > 0 && due < at.from) return null;
  if (days > 0 && isRestDay(due, calendar)) notes.push(freeDay(stage, due, at));
  return due;
}

function freeDay({ restDay }: Stage, day: Day, { law }: RulesOnDay): StageNote {
  if (!restDay) return { code: 'falls-on-rest-day', params: { day } };
  const { text, source } = restDay;
  return { code: 'rest-day-rule', params: { day, text: { ...text }, source: citeOn(law, source) } };
}

/** The first day on which a stage may be done: after the last day of each period that has to pass. */
export function earliestOf({ notBefore = [] }: Stage, around: Surroundings, notes: StageNote[]): Day | null {
  const ends: (Day | null)[] = [];
  for (const wait of notBefore) {
    const found = around.before.find((stage) => stage.id === wait.of);
    // A right that nobody has, or that depends on something open, keeps nobody waiting.
    if (found && wait.from === 'due' && found.applies !== 'yes') continue;
    const start = startOf(wait, around);
    ends.push(start && counted(start, wait.days, wait.unit, around.calendar, notes));
  }
  const known = ends.flatMap((day) => day ?? []);
  if (known.length === 0 || known.length < ends.length) return null;
  return addDays(
    known.reduce((a, b) => (a > b ? a : b)),
    1,
  );
}
