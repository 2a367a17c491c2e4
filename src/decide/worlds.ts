/**
 * What the case leaves open. A fact that is not stated, and an uncertain day, can take several values; every
 * combination is one world, and the decision is the union over the worlds. Dates matter only at version boundaries
 * and limitation dates, so the ends of each segment between them stand for all days.
 */
import { isRefusal, mayGoOn, readingsOf, refusalSpan } from '../case/course.js';
import type { DaySpan, Facts, OrderFacts, Stated } from '../case/facts.js';
import { Decimal } from '../money/index.js';
import {
  CONSEQUENCES,
  type Compliance,
  CRITERIA,
  type Criterion,
  type Interval,
  isPersonRole,
  LIMITATION_READINGS,
  type LimitationReading,
  ORDINALS,
  type RefinementRow,
  type ThresholdRow,
} from '../rulebook/schema.js';
import { addDays, addYears, type Day } from '../time/day.js';
import { rowOf } from './grading.js';
import type { Law } from './law.js';

export interface World {
  /** First day of the act. Matters only beside an end that is not known: an act that is over at once ended on it. */
  readonly start: Day;
  /** Last day of the act; `null`: ongoing. */
  readonly end: Day | null;
  readonly discovered: Day;
  /** The day the order was complied with; `null`: it was not. */
  readonly complied: Day | null;
  /** What limitation runs from where that is contested and the order was not obeyed in time. */
  readonly limitationFrom: LimitationReading;
  readonly stated: Readonly<Record<Criterion, Stated>>;
  readonly endangersLifeOrHealth: boolean;
  readonly endangersFinancialSafety: boolean;
}

/** One open fact: its path in the case file and the values it can take. */
export interface OpenFact {
  readonly fact: string;
  /** A question of law on which views differ: no answer of the case file settles it. */
  readonly contested?: true;
  readonly values: readonly { readonly answer: string; readonly change: Partial<World> | StatedChange }[];
}

interface StatedChange {
  readonly criterion: Criterion;
  readonly stated: Stated;
}

export interface Worlds {
  readonly open: readonly OpenFact[];
  /** `choice[i]` is the index of the value that open fact `i` takes. */
  readonly worlds: readonly { readonly world: World; readonly choice: readonly number[] }[];
}

const LIGHT: Stated = { kind: 'ordinal', ordinal: 'light' };

/** The ends of every segment of the span between two days on which some law begins. */
function segmentEnds([first, last]: DaySpan, boundaries: readonly Day[]): Day[] {
  const days = new Set([first, last]);
  for (const boundary of boundaries) {
    if (boundary > first && boundary <= last) {
      days.add(boundary);
      days.add(addDays(boundary, -1));
    }
  }
  return [...days].sort();
}

const numbered = (value: Decimal): Stated => ({ kind: 'number', value, unit: null });

/**
 * One value for every row. Where two benchmarks cut differently, or finer rules cut inside a grade, the ordinals do not
 * tell which numbers are meant, so numbers from every cell between all cuts are added; under finer rules they stand
 * alone, since a degree leaves open which of the rows holds.
 */
function valuesOf(
  criterion: Criterion,
  rowsByLaw: readonly (readonly ThresholdRow[])[],
  finer: readonly RefinementRow[],
): Stated[] {
  const ordinals = ORDINALS.filter((ordinal) =>
    rowsByLaw.some((rows) => rows.some((r) => r.ordinal === ordinal)),
  );
  if (criterion === 'consequence') {
    return finer.length > 0
      ? CONSEQUENCES.map((value) => ({ kind: 'value', value }))
      : ordinals.map((ordinal) => ({ kind: 'ordinal', ordinal }));
  }
  const values: Stated[] = finer.length > 0 ? [] : ordinals.map((ordinal) => ({ kind: 'ordinal', ordinal }));
  if (rowsByLaw.length < 2 && finer.length === 0) return values;
  const intervals = [
    ...rowsByLaw.flat(),
    ...finer.map((row) => row.when[criterion] ?? {}),
  ] as Partial<Interval>[];
  const whole =
    criterion === 'frequency' || rowsByLaw.some((rows) => rows.some((r) => r.measure === 'count'));
  const cuts = [...(whole ? ['1'] : ['0']), ...intervals.flatMap((r) => [r.from, r.to])];
  const known = cuts.filter((cut) => cut != null);
  const sorted = [...new Set(known)].map((cut) => new Decimal(cut)).sort((a, b) => a.comparedTo(b));
  sorted.forEach((cut, i) => {
    const next = sorted[i + 1];
    if (cut.gt(0)) values.push(numbered(cut));
    const between = next ? cut.plus(next).div(2) : cut.plus(1);
    const inside = whole ? between.floor() : between;
    if (inside.gt(cut) && (!next || inside.lt(next))) values.push(numbered(inside));
  });
  const held = (stated: Stated): boolean => rowsByLaw.every((rows) => rowOf(rows, stated) !== undefined);
  return values.filter(held);
}

const labelOf = (stated: Stated): string =>
  stated.kind === 'number'
    ? stated.value.toString()
    : stated.kind === 'value'
      ? stated.value
      : stated.ordinal;

/** All worlds of a case, and which facts they differ in. `laws`: every law that may apply. */
export function worldsOf(facts: Facts, laws: readonly Law[], ends: readonly (Day | null)[]): Worlds {
  const open: OpenFact[] = [];
  const dates = (fact: string, days: readonly Day[], change: (day: Day) => Partial<World>): void => {
    if (days.length > 1) {
      open.push({ fact, values: days.map((day) => ({ answer: day, change: change(day) })) });
    }
  };
  if (ends.length > 1) {
    const fact = facts.canonical.act.to === undefined && !facts.endOpen ? 'act.from' : 'act.to';
    open.push({ fact, values: ends.map((end) => ({ answer: end ?? '', change: { end } })) });
  }

  const refusals = facts.provisions.filter(isRefusal);
  const refused = refusals.length > 0 ? refusalSpan(facts.order, facts.decidedOn) : null;
  const actDays = refusals.length < facts.provisions.length ? firstEnds(facts, ends) : [];
  const firstDays = [...actDays, ...(refused ? [refused[0]] : [])].sort();
  const latest = facts.discovered?.[1] ?? facts.filedOn ?? facts.decidedOn;
  const earliest = facts.discovered?.[0] ?? (facts.from[0] < latest ? facts.from[0] : latest);
  const years = Math.min(...laws.map((law) => law.general.limitation.years));
  const late = (day: Day | undefined): boolean => day !== undefined && latest > addYears(day, years);
  const limitationOpen = late(firstDays[0]);
  if (limitationOpen) {
    if (facts.endOpen && facts.provisions.some((p) => !mayGoOn(p))) {
      dates('act.from', [...new Set(facts.from)], (start) => ({ start }));
    }
    const days = earliest === latest ? [latest] : [earliest, latest];
    dates('discoveredOn', days, (discovered) => ({ discovered }));
    for (const fact of ['endangersLifeOrHealth', 'endangersFinancialSafety'] as const) {
      const extends_ = laws.some((law) => law.general.limitation.extended?.facts.includes(fact));
      if (facts[fact] === null && extends_) {
        open.push({
          fact: `facts.${fact}`,
          values: [false, true].map((v) => ({ answer: String(v), change: { [fact]: v } })),
        });
      }
    }
  }

  const { order } = facts;
  const orderFirst = laws.some((law) => law.provisions.some((p) => p?.version.orderFirst));
  const answers = orderFirst && order?.deadline ? answersTo(order, order.deadline, facts.decidedOn) : [];
  if (answers.length > 1) {
    const values = answers.map((complied) => ({ answer: String(complied), change: { complied } }));
    open.push({ fact: 'order.compliedOn', values });
  }
  const contested = facts.provisions.some((p) => !isRefusal(p) && readingsOf(p).includes('order-deadline'));
  if (contested && late(actDays[0]) && refusalSpan(order, facts.decidedOn)) {
    const values = LIMITATION_READINGS.map((limitationFrom) => ({
      answer: limitationFrom,
      change: { limitationFrom },
    }));
    open.push({ fact: 'limitation', contested: true, values });
  }

  // A person who answers for a unit has no grades: the criteria cannot change the result.
  const person = isPersonRole(facts.role);
  for (const criterion of CRITERIA) {
    const benchmarks = new Map(
      laws.flatMap((law) => (law.benchmark ? [[law.benchmark.benchmark.id, law.benchmark.grading]] : [])),
    );
    const rowsByLaw = [...benchmarks.values()]
      .map((grading) =>
        facts.provisions
          .filter(
            (p) => !person && p.criteria.includes(criterion) && !fits(facts, criterion, p.quantity?.units),
          )
          .flatMap((p) => [...grading.thresholds(criterion, p)]),
      )
      .filter((rows) => rows.length > 0);
    const finer = person ? [] : finerRows(facts, laws, criterion);
    const counts = rowsByLaw.length > 0 || finer.length > 0;
    const needed = counts || (criterion === 'consequence' && limitationOpen);
    if (!needed || (facts[criterion] !== null && criterion !== 'quantity')) continue;
    const values = counts ? valuesOf(criterion, rowsByLaw, finer) : [LIGHT, heavy];
    open.push({
      fact: `facts.${criterion}`,
      values: values.map((stated) => ({ answer: labelOf(stated), change: { criterion, stated } })),
    });
  }

  const start: World = {
    start: facts.from[0],
    end: ends[0] ?? null,
    discovered: latest,
    complied: answers[0] ?? order?.complied?.[0] ?? null,
    limitationFrom: 'act',
    stated: {
      frequency: facts.frequency ?? LIGHT,
      quantity: LIGHT,
      consequence: facts.consequence ?? LIGHT,
    },
    endangersLifeOrHealth: facts.endangersLifeOrHealth ?? false,
    endangersFinancialSafety: facts.endangersFinancialSafety ?? false,
  };
  let worlds: { world: World; choice: number[] }[] = [{ world: start, choice: [] }];
  for (const { values } of open) {
    worlds = worlds.flatMap(({ world, choice }) =>
      values.map(({ change }, i) => ({ world: applied(world, change), choice: [...choice, i] })),
    );
  }
  const possible = worlds.filter(({ world }) => world.end === null || world.start <= world.end);
  return { open, worlds: possible.map(({ world, choice }) => ({ world: foundLater(world, facts), choice })) };
}

/** The first days from which the period of limitation can run by the act itself. */
function firstEnds(facts: Facts, ends: readonly (Day | null)[]): Day[] {
  const days = ends.flatMap((end) => end ?? []);
  const atOnce = facts.endOpen !== null && facts.provisions.some((p) => !mayGoOn(p));
  return [...days, ...(atOnce ? [facts.from[0]] : [])].sort();
}

/** Days, one for each way, on which an order can have been complied with; `null`: it was not. */
function answersTo(
  { complied, excluded }: OrderFacts,
  deadline: Day,
  decidedOn: Day,
): readonly (Day | null)[] {
  if (complied === null) return [null];
  if (complied) return [...new Set(complied)];
  const can = (answer: Compliance): boolean => !excluded.includes(answer);
  const inTime = deadline < decidedOn ? deadline : decidedOn;
  const late = decidedOn > deadline && can('late');
  return [
    ...(can('in-time') ? [inTime] : []),
    // A late answer counts as none, save where the circumstances say that there was one.
    ...(can('never') ? [null] : late ? [decidedOn] : []),
  ];
}

/** Nobody discovers an act before it begins: a day that ends where it begins is not discovered before it. */
function foundLater(world: World, facts: Facts): World {
  if (facts.canonical.act.to !== undefined || facts.endOpen || world.end === null) return world;
  return world.discovered < world.end ? { ...world, discovered: world.end } : world;
}

/** The rows of finer rules that read a criterion which the case leaves open. */
const finerRows = (facts: Facts, laws: readonly Law[], criterion: Criterion): RefinementRow[] =>
  laws.flatMap(({ refinements }) =>
    refinements.flatMap(({ rows }) =>
      rows.filter(
        (row) =>
          row.when[criterion] !== undefined &&
          row.party === facts.party &&
          facts.provisions.some(
            (p) => p.violation === row.violation && !fits(facts, criterion, p.quantity?.units),
          ),
      ),
    ),
  );

const heavy: Stated = { kind: 'ordinal', ordinal: 'heavy' };

/** True if the stated quantity is in a unit of the provision, so that it answers the criterion. */
export function fits(facts: Facts, criterion: Criterion, units: readonly string[] | undefined): boolean {
  if (criterion !== 'quantity') return false;
  const { quantity } = facts;
  if (!quantity) return false;
  return quantity.kind !== 'number' || quantity.unit === null || !!units?.includes(quantity.unit);
}

function applied(world: World, change: Partial<World> | StatedChange): World {
  if (!('criterion' in change)) return { ...world, ...change };
  return { ...world, stated: { ...world.stated, [change.criterion]: change.stated } };
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
export function endsByLaw<L>(
  ends: readonly Day[],
  lawOf: (day: Day) => L,
  inTime: (day: Day) => boolean,
): Day[] {
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
