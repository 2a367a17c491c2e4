/**
 * A closed case under one version of the law, in the order of examination: referral, limitation, capacity, grounds of
 * article 33, order first, penalty. Then concurrence (29), then the lighter of two versions (37).
 */
import { compareMax, compareMin, gradeSpan, hull, inFen, isPoint, type Span, statutory } from './amounts.js';
import { dayAfter, yearsAfter } from './days.js';
import { type GeneralPart, GRADE, grade, opensMitigated } from './grading.js';
import { RANK, STATUTES, type StatedFine, type Statute, type World } from './world.js';

export type Outcome = 'no-penalty' | 'order-first' | 'penalty' | 'refer';

export interface Result {
  readonly outcome: Outcome;
  /** Every ground that leaves one of the acts unpunished; empty where there is another outcome. */
  readonly grounds: readonly string[];
  readonly applied: string | null;
  readonly mode: 'optional' | 'required' | null;
  readonly statutory: Span | null;
  /** More than one where two versions that cannot be compared give different ones. */
  readonly grades: readonly string[] | null;
  readonly range: Span | null;
  readonly options: readonly string[];
}

interface Verdict {
  readonly outcome: Outcome;
  readonly ground: string | null;
  readonly statute: Statute;
  readonly fine: StatedFine | null;
}

const BENCHMARK_SINCE = '2020-11-10';
const NEW_GENERAL_PART = '2021-07-15';

const generalPart = (day: string): GeneralPart => (day < NEW_GENERAL_PART ? 2017 : 2021);

const versionOf = (statute: Statute) => statute.versions[0]!;

export const isRefusal = (statute: Statute): boolean =>
  statute.limitationFrom !== undefined && !statute.limitationFrom.readings.includes('act');

/** 行政处罚法 36 (2021), 29 (2017): two years; five where life, health or money is in danger and there is harm. */
export function timeBarred(statute: Statute, world: World, law: GeneralPart): boolean {
  const years = law === 2021 && world.dangerous && world.harm !== 'none' ? 5 : 2;
  const { course, deadline, compliedOn } = world.order;
  let end = world.to;
  if (isRefusal(statute)) {
    if (course !== 'late') return false;
    end = compliedOn! < dayAfter(deadline) ? dayAfter(deadline) : compliedOn!;
  }
  return end !== null && world.discoveredOn > yearsAfter(end, years);
}

const isHarmless = ({ present, harm }: World): boolean => present.has('no-harm') || harm === 'none';

function noPenaltyGround(world: World, law: GeneralPart): string | null {
  const { present } = world;
  if (present.has('under-14')) return 'under-14';
  if (present.has('incapacity')) return 'incapacity';
  if (present.has('violation-minor') && present.has('corrected-in-time') && isHarmless(world))
    return 'minor-corrected-no-harm';
  if (law === 2021 && present.has('no-fault')) return 'no-fault';
  return null;
}

const fineOf = (statute: Statute, { party, role }: World): StatedFine | null =>
  versionOf(statute).fines.find(
    (fine) => fine.party.includes(party) && (fine.roles === undefined || fine.roles.includes(role!)),
  ) ?? null;

function examine(statute: Statute, world: World, law: GeneralPart): Verdict {
  const version = versionOf(statute);
  const as = (outcome: Outcome, ground: string | null = null): Verdict => ({
    outcome,
    ground,
    statute,
    fine: fineOf(statute, world),
  });
  if (version.result === 'refer' || (world.intent && statute.intentTo !== undefined)) return as('refer');
  if (timeBarred(statute, world, law)) return as('no-penalty', 'limitation');
  const ground = noPenaltyGround(world, law);
  if (ground !== null) return as('no-penalty', ground);
  if (version.orderFirst) {
    if (world.order.course === 'in-time') return as('no-penalty', 'order-complied');
    if (world.order.course === 'none' || world.order.course === 'running') return as('order-first');
  }
  return as('penalty');
}

const WEIGHT = { 'no-penalty': 0, 'order-first': 1, penalty: 2, refer: 3 } as const;

/** 29 as policy: choosing the higher fine does not leave the party better off than the fine that must be imposed. */
function notBelow(floor: Span['min'], span: Span): Span {
  if (span.min.gte(floor)) return span;
  return {
    min: floor,
    minOpen: false,
    max: span.max.lt(floor) ? floor : span.max,
    maxOpen: span.maxOpen && span.max.gt(floor),
  };
}

interface Side extends Result {
  readonly law: GeneralPart;
  readonly verdicts: readonly Verdict[];
}

function underVersion(world: World, day: string): Side {
  const law = generalPart(day);
  const verdicts = world.violations.map((id) => examine(STATUTES.get(id)!, world, law));
  const outcome = verdicts.map((v) => v.outcome).reduce((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a));
  if (outcome !== 'penalty') {
    return {
      outcome,
      grounds: outcome === 'no-penalty' ? verdicts.map((v) => v.ground!) : [],
      applied: null,
      mode: null,
      statutory: null,
      grades: null,
      range: null,
      options: [],
      law,
      verdicts,
    };
  }
  const fined = verdicts
    .filter((v) => v.outcome === 'penalty')
    .map((v) => {
      const span = statutory(v.fine!.form, world);
      const graded = day >= BENCHMARK_SINCE && !isPoint(span) && v.statute.criteria.length > 0;
      const level = graded ? grade(v.statute, world, law) : null;
      return { ...v, span, level, part: level === null ? span : gradeSpan(span, level) };
    })
    .sort(
      (a, b) =>
        b.span.max.cmp(a.span.max) ||
        b.span.min.cmp(a.span.min) ||
        RANK[a.statute.cite.instrument]! - RANK[b.statute.cite.instrument]! ||
        compareMax(b.part, a.part) ||
        compareMin(b.part, a.part),
    );
  const [{ statute, span, fine, level, part }, ...others] = fined as [(typeof fined)[0], ...typeof fined];
  const mitigated = opensMitigated(world, law);
  const mandatory = fined.filter((v) => v.fine!.mode === 'required');
  const demanded = others.filter((v) => v.fine!.mode === 'required').map((v) => inFen(v.span).min);
  const floor = demanded.reduce((a, b) => (b.gt(a) ? b : a), span.min);
  const spared =
    law === 2021 &&
    world.present.has('first-violation') &&
    world.present.has('corrected-in-time') &&
    (world.present.has('harm-slight') || isHarmless(world));
  return {
    outcome,
    grounds: [],
    applied: statute.violation,
    mode: mandatory.length > 0 ? 'required' : fine!.mode,
    statutory: span,
    grades: level === null ? null : [GRADE[level]],
    range: notBelow(floor, part),
    options: [
      ...(mandatory.length === 0 ? ['warning-only'] : []),
      'fine-in-grade',
      ...(mitigated && floor.gt(0) ? ['mitigated'] : []),
      ...(spared ? ['spared'] : []),
    ],
    law,
    verdicts,
  };
}

type Lighter = -1 | 0 | 1 | null;
const sign = (n: number): -1 | 0 | 1 => (n < 0 ? -1 : n > 0 ? 1 : 0);
const both = (a: Lighter, b: Lighter): Lighter =>
  a === null || b === null || a * b < 0 ? null : sign(a + b);
const lighterSpan = (a: Span, b: Span): Lighter => both(sign(compareMin(a, b)), sign(compareMax(a, b)));
const fewer = (a: readonly string[], b: readonly string[]): Lighter => {
  const more = a.some((x) => !b.includes(x));
  const less = b.some((x) => !a.includes(x));
  return more && less ? null : more ? 1 : less ? -1 : 0;
};

const penalties = ({ verdicts }: Side): string[] =>
  verdicts
    .filter((v) => v.outcome === 'penalty')
    .flatMap(({ statute }) => [
      ...(versionOf(statute).warning === 'required' ? ['warning'] : []),
      ...versionOf(statute)
        .others.filter((o) => o.id !== 'confiscate-gains')
        .map((o) => `${o.id} ${o.mode}`),
    ]);

const persons = ({ applied }: Side): string[] =>
  applied === null ? [] : (versionOf(STATUTES.get(applied)!).personFines ?? []).map((row) => row.id);

/** By the provision itself under either version; by 28(2) under the new one. */
const confiscated = (side: Side, world: World): string[] => {
  if (Number(world.gains) === 0) return [];
  const own = side.verdicts.some(
    (v) => v.outcome === 'penalty' && versionOf(v.statute).others.some((o) => o.id === 'confiscate-gains'),
  );
  return own || side.law === 2021 ? ['gains'] : [];
};

/** Whole results are weighed: rank, statute, kinds of penalty and confiscation, then figure and what may be hoped for. */
function lighter(old: Side, present: Side, world: World): Lighter {
  if ((old.outcome === 'refer') !== (present.outcome === 'refer')) return null;
  const rank = sign(WEIGHT[old.outcome] - WEIGHT[present.outcome]);
  if (rank !== 0) return rank;
  if (old.outcome !== 'penalty') return 0;
  const statute = lighterSpan(inFen(old.statutory!), inFen(present.statutory!));
  const kinds = [
    fewer(penalties(old), penalties(present)),
    fewer(persons(old), persons(present)),
    fewer(confiscated(old, world), confiscated(present, world)),
  ].reduce(both, 0);
  if (statute !== 0) return both(statute, kinds);
  const figure = lighterSpan(inFen(old.range!), inFen(present.range!));
  const hopes = fewer(
    present.options.filter((o) => o !== 'fine-in-grade'),
    old.options.filter((o) => o !== 'fine-in-grade'),
  );
  const leniency = figure === 0 ? hopes : figure;
  return kinds === 0 ? leniency : both(kinds, leniency);
}

export interface Decided extends Result {
  readonly chosen: 'same' | 'old' | 'new' | 'incomparable';
}

const rounded = (result: Result): Result => ({
  ...result,
  statutory: result.statutory && inFen(result.statutory),
  range: result.range && inFen(result.range),
});

/** A refusal lasts until the order is obeyed; any other act until its last day. */
function endOf(world: World): string {
  const refused = world.order.course === 'late' || world.order.course === 'never';
  if (!refused || !world.violations.some((id) => isRefusal(STATUTES.get(id)!))) {
    return world.to ?? world.decidedOn;
  }
  return world.order.compliedOn ?? world.decidedOn;
}

/** The end of the act tells which law was in force at it; an act that goes on is under the law of the decision. */
export function decideClosed(world: World): Decided {
  const [before, after] = [endOf(world), world.decidedOn];
  const old = underVersion(world, before);
  const present = underVersion(world, after);
  const changed = [NEW_GENERAL_PART, BENCHMARK_SINCE].some((day) => before < day && day <= after);
  const order = changed ? lighter(old, present, world) : 0;
  // The law at the act applies unless the new one is lighter.
  if (order === 0) return { ...rounded(old), chosen: 'same' };
  if (order !== null) return { ...rounded(order < 0 ? old : present), chosen: order < 0 ? 'old' : 'new' };
  const heavier = WEIGHT[old.outcome] > WEIGHT[present.outcome] ? old : present;
  const [a, b] = [rounded(old), rounded(present)];
  return {
    ...rounded(heavier),
    chosen: 'incomparable',
    grades:
      old.grades && present.grades
        ? ['lenient', 'ordinary', 'severe'].filter((id) => [...old.grades!, ...present.grades!].includes(id))
        : null,
    range: a.range && b.range ? hull(a.range, b.range) : (a.range ?? b.range),
  };
}
