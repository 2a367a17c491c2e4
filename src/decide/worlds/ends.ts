/** The days that stand for the end of the act where it is uncertain, ongoing or not known. */
import { isRefusal, mayGoOn, refusalSpan } from '../../case/course.js';
import type { DaySpan, Facts } from '../../case/facts.js';
import { lastDayOf } from '../../rulebook/period.js';
import { addDays, type Day } from '../../time/day.js';
import { boundariesOf } from '../law/epoch.js';
import type { Law } from '../law/in-force.js';

/** The ends of every segment of the span between two days on which some law begins. */
function segmentEnds([first, last]: DaySpan, boundaries: readonly Day[]): Day[] {
  if (first === last) return [first];
  const days = new Set([first, last]);
  for (const boundary of boundaries) {
    if (boundary > first && boundary <= last) {
      days.add(boundary);
      days.add(addDays(boundary, -1));
    }
  }
  return [...days].sort();
}

/** The days that stand for the end of the act: one, or the ends of each segment of an uncertain span. */
export function endsOf(facts: Facts, boundaries: readonly Day[]): (Day | null)[] {
  if (facts.end === 'ongoing') return [null];
  const refused = facts.provisions.every(isRefusal) ? refusalSpan(facts.order, facts.decidedOn) : null;
  return segmentEnds(refused ?? facts.end, boundaries);
}

/**
 * The days of an end that nobody knows, without those that cannot matter: of a stretch under one law the first and the
 * last, and the first alone where the period of limitation has not run even from it.
 */
function endsByLaw(ends: readonly Day[], lawOf: (day: Day) => Law, inTime: (day: Day) => boolean): Day[] {
  const laws = ends.map(lawOf);
  let begun = 0;
  return ends.filter((_, i) => {
    const law = laws[i]!;
    if (i === 0 || law !== laws[i - 1]) {
      begun = i;
      return true;
    }
    return law !== laws[i + 1] && !inTime(ends[begun]!);
  });
}

/** The days of the end that can matter for this case. */
export function endsUnder(facts: Facts, decisionLaw: Law, lawOf: (day: Day) => Law): (Day | null)[] {
  const { index } = decisionLaw;
  const ends = endsOf(facts, boundariesOf(index));
  if (!facts.endOpen && !facts.provisions.every(isRefusal)) return ends;
  const days = ends.flatMap((end) => end ?? []);
  if (days.length < ends.length) return ends;
  const years = Math.min(...index.data.generalParts.map(({ limitation }) => limitation.years));
  const latest = latestDiscovery(facts);
  return endsByLaw(days, lawOf, (day) => latest <= lastDayOf(index, day, years));
}

/** The last day on which the act can have been discovered. */
export const latestDiscovery = ({ discovered, filedOn, decidedOn }: Facts): Day =>
  discovered?.[1] ?? filedOn ?? decidedOn;

/** The first days from which the period of limitation can run by the act itself. */
export function firstEnds(facts: Facts, ends: readonly (Day | null)[]): Day[] {
  const days = ends.flatMap((end) => end ?? []);
  const atOnce = facts.endOpen !== null && facts.provisions.some((p) => !mayGoOn(p));
  return [...days, ...(atOnce ? [facts.from[0]] : [])].sort();
}
