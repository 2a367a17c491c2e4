/** Changes of days: across the first day of a version of the law, the last day of limitation, or a deadline. */
import type { CanonicalCase, DaySpan, Facts } from '../case/facts.js';
import { endsOf } from '../decide/worlds/ends.js';
import type { Index } from '../rulebook/index-book.js';
import { lastDayOf } from '../rulebook/period.js';
import { addDays, addYears, type Day } from '../time/day.js';
import type { Candidate } from './fact-change.js';

/** What the case says of the act beside its days: it stays. */
const undated = ({ act: { from: _, to: __, ongoing: ___, ...said } }: CanonicalCase) => said;

/** One day, or `FIRST..LAST` for an uncertain one. */
export const writeDays = ([first, last]: DaySpan): string => (first === last ? first : `${first}..${last}`);

/**
 * The certain days nearest to the stated one in each other cell. `starts`: the first day of each cell. Inside the
 * span of an uncertain day every cell has one.
 */
export function acrossDays(starts: Iterable<Day>, [first, last]: DaySpan): Day[] {
  const days = new Set<Day>(first === last ? [] : [first, last]);
  for (const start of starts) {
    if (start > first) days.add(start);
    if (start <= last) days.add(addDays(start, -1));
  }
  if (first === last) days.delete(first);
  return [...days].sort();
}

/** The first end of an act whose limitation period of so many years is still running on the day. */
function firstEndInTime(index: Index, discovered: Day, years: number): Day {
  let end = addYears(discovered, -years);
  while (lastDayOf(index, end, years) < discovered) end = addDays(end, 1);
  while (lastDayOf(index, addDays(end, -1), years) >= discovered) end = addDays(end, -1);
  return end;
}

/** The first days of every version of a text that this case can look up. */
function versionStarts(facts: Facts, { data, generalParts }: Index): Day[] {
  const cited = new Set(facts.provisions.map((p) => p.cite.instrument));
  const texts = [
    ...generalParts.map((g) => g.version),
    ...data.instruments.flatMap((i) => (cited.has(i.id) ? i.versions : [])),
    ...data.benchmarks,
    ...(data.refinements ?? []),
  ];
  return [...new Set(texts.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])))];
}

/**
 * Every change of one day. The day of filing counts only while it stands in for a day of discovery that is not
 * stated, and the first day of an act only where no last day is stated.
 */
export function dayChanges(facts: Facts, index: Index): Candidate[] {
  const { canonical, decidedOn, end, order } = facts;
  const versions = versionStarts(facts, index);
  const years = new Set(
    index.data.generalParts.flatMap(({ limitation }) => [
      limitation.years,
      ...(limitation.extended ? [limitation.extended.years] : []),
    ]),
  );
  const ends = endsOf(facts, versions).flatMap((day) => day ?? []);
  const latest = facts.discovered ?? [facts.filedOn ?? decidedOn];
  const tooLate = [...years].flatMap((n) => ends.map((day) => addDays(lastDayOf(index, day, n), 1)));
  const endStarts = [
    ...versions,
    ...[...years].flatMap((n) => [...latest].map((day) => firstEndInTime(index, day, n))),
  ];
  const days = (
    fact: string,
    stated: DaySpan,
    starts: Iterable<Day>,
    set: (given: CanonicalCase, to: Day) => CanonicalCase,
    from: string | null = writeDays(stated),
  ): Candidate[] =>
    acrossDays(starts, stated).map((to) => ({ fact, from, to, apply: (given) => set(given, to) }));
  const setTo = (given: CanonicalCase, to: Day): CanonicalCase => ({
    ...given,
    act: { ...undated(given), from: given.act.from, to },
  });

  const act: Candidate[] = [];
  if (end === 'ongoing') {
    const ended = days('act.to', [decidedOn, decidedOn], endStarts, setTo, 'ongoing');
    const today: Candidate = {
      fact: 'act.to',
      from: 'ongoing',
      to: decidedOn,
      apply: (given) => setTo(given, decidedOn),
    };
    act.push(...ended, today);
  } else {
    if (facts.endOpen === 'not-stated') {
      const setFrom = (given: CanonicalCase, from: Day): CanonicalCase => ({
        ...given,
        act: { ...undated(given), from },
      });
      act.push(...days('act.from', facts.from, endStarts, setFrom));
      act.push(...days('act.to', end, endStarts, setTo, null));
    } else if (canonical.act.to === undefined) {
      const setFrom = (given: CanonicalCase, from: Day): CanonicalCase => ({
        ...given,
        act: { ...undated(given), from },
      });
      act.push(...days('act.from', end, endStarts, setFrom));
      act.push(...days('act.to', end, endStarts, setTo, null).filter(({ to }) => to > end[1]));
    } else act.push(...days('act.to', end, endStarts, setTo));
    act.push({
      fact: 'act.ongoing',
      from: 'false',
      to: 'true',
      apply: (given) => ({ ...given, act: { ...undated(given), from: given.act.from, ongoing: true } }),
    });
  }

  const setDiscovered = (given: CanonicalCase, to: Day): CanonicalCase => ({ ...given, discoveredOn: to });
  const open: DaySpan = [facts.from[0], facts.filedOn ?? decidedOn];
  const discovered = facts.discovered
    ? days('discoveredOn', facts.discovered, tooLate, setDiscovered)
    : days('discoveredOn', open, tooLate, setDiscovered, null).filter(({ to }) => to <= open[1]);
  const filed =
    facts.filedOn !== null && !facts.discovered
      ? days('filedOn', [facts.filedOn, facts.filedOn], tooLate, (given, to) => ({ ...given, filedOn: to }))
      : [];
  const deadline = order?.deadline ? [addDays(order.deadline, 1)] : [];
  const decisionStarts = [
    ...versions,
    ...deadline,
    ...(facts.discovered || facts.filedOn !== null ? [] : tooLate),
  ];
  return [
    ...act,
    ...discovered,
    ...filed,
    ...days('decidedOn', [decidedOn, decidedOn], decisionStarts, (given, to) => ({
      ...given,
      decidedOn: to,
    })),
  ];
}
