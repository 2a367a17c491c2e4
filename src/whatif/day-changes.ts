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

/** The days from which something changes, for one case. */
interface Starts {
  /** First days of versions, and those after their last. */
  readonly versions: readonly Day[];
  /** Ends of the act from which on the limitation has not run. */
  readonly ends: readonly Day[];
  /** Days of discovery from which on it has. */
  readonly tooLate: readonly Day[];
}

function startsOf(facts: Facts, index: Index): Starts {
  const versions = versionStarts(facts, index);
  const years = new Set(
    index.data.generalParts.flatMap(({ limitation }) => [
      limitation.years,
      ...(limitation.extended ? [limitation.extended.years] : []),
    ]),
  );
  const ends = endsOf(facts, versions).flatMap((day) => day ?? []);
  const latest = facts.discovered ?? [facts.filedOn ?? facts.decidedOn];
  return {
    versions,
    ends: [
      ...versions,
      ...[...years].flatMap((n) => [...latest].map((day) => firstEndInTime(index, day, n))),
    ],
    tooLate: [...years].flatMap((n) => ends.map((day) => addDays(lastDayOf(index, day, n), 1))),
  };
}

type SetDay = (given: CanonicalCase, to: Day) => CanonicalCase;

/** The change of a day to each of the days on the other side of a start. */
const days = (
  fact: string,
  stated: DaySpan,
  starts: Iterable<Day>,
  set: SetDay,
  from: string | null = writeDays(stated),
): Candidate[] =>
  acrossDays(starts, stated).map((to) => ({ fact, from, to, apply: (given) => set(given, to) }));

const setFrom: SetDay = (given, from) => ({ ...given, act: { ...undated(given), from } });
const setTo: SetDay = (given, to) => ({ ...given, act: { ...undated(given), from: given.act.from, to } });

/** The first and the last day of the act, and whether it goes on. */
function actChanges(
  { canonical, decidedOn, end, endOpen, from }: Facts,
  starts: readonly Day[],
): Candidate[] {
  if (end === 'ongoing') {
    return [
      ...days('act.to', [decidedOn, decidedOn], starts, setTo, 'ongoing'),
      { fact: 'act.to', from: 'ongoing', to: decidedOn, apply: (given) => setTo(given, decidedOn) },
    ];
  }
  const dated =
    endOpen === 'not-stated'
      ? [...days('act.from', from, starts, setFrom), ...days('act.to', end, starts, setTo, null)]
      : canonical.act.to === undefined
        ? [
            ...days('act.from', end, starts, setFrom),
            ...days('act.to', end, starts, setTo, null).filter(({ to }) => to > end[1]),
          ]
        : days('act.to', end, starts, setTo);
  return [
    ...dated,
    {
      fact: 'act.ongoing',
      from: 'false',
      to: 'true',
      apply: (given) => ({ ...given, act: { ...undated(given), from: given.act.from, ongoing: true } }),
    },
  ];
}

/**
 * Every change of one day. The day of filing counts only while it stands in for a day of discovery that is not
 * stated, and the first day of an act only where no last day is stated.
 */
export function dayChanges(facts: Facts, index: Index): Candidate[] {
  const { decidedOn, order } = facts;
  const { versions, ends, tooLate } = startsOf(facts, index);
  const setDiscovered: SetDay = (given, to) => ({ ...given, discoveredOn: to });
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
    ...actChanges(facts, ends),
    ...discovered,
    ...filed,
    ...days('decidedOn', [decidedOn, decidedOn], decisionStarts, (given, to) => ({
      ...given,
      decidedOn: to,
    })),
  ];
}
