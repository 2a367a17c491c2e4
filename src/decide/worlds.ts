/**
 * What the case leaves open. A fact that is not stated, and an uncertain day, can take several values; every
 * combination is one world, and the decision is the union over the worlds. Dates matter only at version boundaries
 * and limitation dates, so the ends of each segment between them stand for all days.
 */
import type { DaySpan, Facts, Stated } from '../case/facts.js';
import { Decimal } from '../money/index.js';
import {
  CONSEQUENCES,
  CRITERIA,
  type Criterion,
  type Interval,
  isPersonRole,
  ORDINALS,
  type RefinementRow,
  type ThresholdRow,
} from '../rulebook/schema.js';
import { addDays, addYears, type Day } from '../time/day.js';
import { rowOf } from './grading.js';
import type { Law } from './law.js';

export interface World {
  /** Last day of the act; `null`: ongoing. */
  readonly end: Day | null;
  readonly discovered: Day;
  /** The day the order was complied with; `null`: it was not. */
  readonly complied: Day | null;
  readonly stated: Readonly<Record<Criterion, Stated>>;
  readonly endangersLifeOrHealth: boolean;
  readonly endangersFinancialSafety: boolean;
}

/** One open fact: its path in the case file and the values it can take. */
export interface OpenFact {
  readonly fact: string;
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
    const fact = facts.canonical.act.to === undefined ? 'act.from' : 'act.to';
    open.push({ fact, values: ends.map((end) => ({ answer: end ?? '', change: { end } })) });
  }

  const firstEnd = ends.map((end) => end ?? facts.decidedOn).reduce((a, b) => (a < b ? a : b));
  const latest = facts.discovered?.[1] ?? facts.filedOn ?? facts.decidedOn;
  const earliest = facts.discovered?.[0] ?? (facts.from[0] < latest ? facts.from[0] : latest);
  const years = Math.min(...laws.map((law) => law.general.limitation.years));
  const limitationOpen = facts.end !== 'ongoing' && latest > addYears(firstEnd, years);
  if (limitationOpen) {
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
  if (orderFirst && order?.deadline) {
    if (order.complied === undefined) {
      const inTime = order.deadline < facts.decidedOn ? order.deadline : facts.decidedOn;
      open.push({
        fact: 'order.compliedOn',
        values: [
          { answer: inTime, change: { complied: inTime } },
          { answer: 'null', change: { complied: null } },
        ],
      });
    } else if (order.complied && order.complied[0] !== order.complied[1]) {
      dates('order.compliedOn', order.complied, (complied) => ({ complied }));
    }
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
    end: ends[0] ?? null,
    discovered: latest,
    complied: order?.complied?.[0] ?? null,
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
  return { open, worlds };
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
  return segmentEnds(facts.end, boundaries);
}
