/** Changes of frequency, quantity and consequence: for a number the nearest one in each other cell of the tables. */
import type { Facts } from '../case/facts.js';
import { rowsOfDegree } from '../decide/row-text.js';
import { Decimal } from '../money/index.js';
import { COUNTS, DOMAINS, type Domain, measureOf } from '../rulebook/domain.js';
import type { Index } from '../rulebook/index-book.js';
import { CONSEQUENCES, type Criterion, ORDINALS, type Unit } from '../rulebook/schema.js';
import type { RowText } from '../trail/step.js';
import { type Candidate, withFact } from './fact-change.js';

/** Where one cell ends and the next begins: just before the number, or just after it. */
interface Cut {
  readonly at: Decimal;
  readonly after: boolean;
}

interface Interval {
  readonly from?: string | undefined;
  readonly to?: string | null | undefined;
  readonly fromOpen?: boolean | undefined;
  readonly toOpen?: boolean | undefined;
}

function cutsOf(rows: readonly Interval[]): Cut[] {
  const cuts = new Map<string, Cut>();
  const add = (at: string, after: boolean): void => {
    const cut = { at: new Decimal(at), after };
    cuts.set(`${cut.at}|${after}`, cut);
  };
  for (const { from, to, fromOpen, toOpen } of rows) {
    if (from !== undefined) add(from, fromOpen === true);
    if (to !== undefined && to !== null) add(to, toOpen !== true);
  }
  return [...cuts.values()];
}

/** The finest figure that a case states where numbers are not whole: 0.01 ㎡, 0.0001 of a share. */
const STEP: Record<'area' | 'share', Decimal> = { area: new Decimal('0.01'), share: new Decimal('0.0001') };

/** For each cut the number nearest to `value` on its other side. */
export function acrossCuts(cuts: readonly Cut[], value: Decimal, domain: Domain, finest: Decimal): Decimal[] {
  const found = new Map<string, Decimal>();
  for (const { at, after } of cuts) {
    const beyond = after ? value.gt(at) : value.gte(at);
    const gaps = cuts.map((cut) => cut.at.minus(at).abs()).filter((gap) => gap.gt(0));
    const step = gaps.reduce((a, gap) => Decimal.min(a, gap.div(2)), finest);
    const above = domain.whole ? (after ? at.floor().plus(1) : at.ceil()) : after ? at.plus(step) : at;
    const below = domain.whole ? (after ? at.floor() : at.ceil().minus(1)) : after ? at : at.minus(step);
    const to = beyond ? below : above;
    if (to.lt(domain.whole ? 1 : 0) || to.isZero() || to.gt(domain.most) || to.eq(value)) continue;
    found.set(to.toString(), to);
  }
  return [...found.values()].sort((a, b) => a.comparedTo(b));
}

/** What the tables of every benchmark and refinement distinguish, for the provisions of the case. */
function rowsOf(
  criterion: 'frequency' | 'quantity',
  unit: Unit | null,
  facts: Facts,
  index: Index,
): Interval[] {
  const measure = unit === null ? null : measureOf(unit);
  const provisions = facts.provisions.filter(
    (p) => p.criteria.includes(criterion) && (measure === null || p.quantity?.measure === measure),
  );
  const violations = new Set(provisions.map((p) => p.violation));
  const thresholds = provisions.flatMap((p) =>
    [...index.gradings.values()].flatMap((grading) => [...grading.thresholds(criterion, p)]),
  );
  const refined = (index.data.refinements ?? [])
    .flatMap((refinement) => refinement.rows)
    .filter((row) => violations.has(row.violation))
    .flatMap((row) => row.when[criterion] ?? []);
  return [...thresholds, ...refined];
}

const ordinalsOf = (criterion: Criterion, facts: Facts, { gradings }: Index): string[] => {
  const rows = [...gradings.values()].flatMap((grading) =>
    facts.provisions
      .filter((p) => p.criteria.includes(criterion))
      .flatMap((p) => [...grading.thresholds(criterion, p)]),
  );
  return ORDINALS.filter((ordinal) => rows.some((row) => row.ordinal === ordinal));
};

/** True if a table distinguishes more than the degrees of one benchmark: only the fact itself then says which row. */
const finerThanDegrees = (criterion: Criterion, facts: Facts, { data, gradings }: Index): boolean =>
  gradings.size > 1 ||
  (data.refinements ?? []).some(({ rows }) =>
    rows.some(
      (row) =>
        row.when[criterion] !== undefined && facts.provisions.some((p) => p.violation === row.violation),
    ),
  );

/** What the degrees of a change stand for; nothing where neither value is a degree. */
function rowsOfBoth(
  criterion: Criterion,
  from: string | null,
  to: string,
  { provisions }: Facts,
  { gradings }: Index,
): Pick<Candidate, 'rows'> {
  const of = (degree: string | null): RowText[] =>
    degree === null ? [] : rowsOfDegree(criterion, degree, provisions, [...gradings.values()]);
  const rows = { from: of(from), to: of(to) };
  return rows.from.length + rows.to.length === 0 ? {} : { rows };
}

interface Scale {
  readonly unit: Unit | null;
  readonly domain: Domain;
  readonly finest: Decimal;
}

function scaleOf(criterion: 'frequency' | 'quantity', unit: Unit | null): Scale {
  const measure = unit === null ? 'count' : measureOf(unit);
  return {
    unit,
    domain: criterion === 'frequency' ? COUNTS : DOMAINS[measure],
    finest: measure === 'count' ? new Decimal(1) : STEP[measure],
  };
}

function numericChanges(criterion: 'frequency' | 'quantity', facts: Facts, index: Index): Candidate[] {
  const stated = facts[criterion];
  const fact = `facts.${criterion}`;
  const across = (value: Decimal, from: string | null, { unit, domain, finest }: Scale): Candidate[] =>
    acrossCuts(cutsOf(rowsOf(criterion, unit, facts, index)), value, domain, finest).map((to) => ({
      fact,
      from,
      to: to.toString(),
      ...(unit !== null && { unit }),
      ...rowsOfBoth(criterion, from, to.toString(), facts, index),
      apply: withFact(criterion, unit === null ? to.toNumber() : { value: to.toNumber(), unit }),
    }));
  if (stated?.kind === 'number') {
    return across(stated.value, stated.value.toString(), scaleOf(criterion, stated.unit));
  }
  const from = stated?.kind === 'ordinal' ? stated.ordinal : null;
  const degrees = ordinalsOf(criterion, facts, index)
    .filter((ordinal) => ordinal !== from)
    .map(
      (to): Candidate => ({
        fact,
        from,
        to,
        ...rowsOfBoth(criterion, from, to, facts, index),
        apply: withFact(criterion, to),
      }),
    );
  if (!finerThanDegrees(criterion, facts, index)) return degrees;
  const units =
    criterion === 'frequency' ? [null] : facts.provisions.flatMap((p) => p.quantity?.units[0] ?? []);
  return [...degrees, ...units.flatMap((unit) => across(new Decimal(0), from, scaleOf(criterion, unit)))];
}

function consequenceChanges(facts: Facts, index: Index): Candidate[] {
  const stated = facts.canonical.facts?.consequence;
  const degrees = facts.consequence?.kind === 'ordinal' ? ordinalsOf('consequence', facts, index) : [];
  const named = degrees.length === 0 || finerThanDegrees('consequence', facts, index) ? CONSEQUENCES : [];
  return [...degrees, ...named]
    .filter((to) => to !== stated)
    .map((to) => ({
      fact: 'facts.consequence',
      from: stated ?? null,
      to,
      ...rowsOfBoth('consequence', stated ?? null, to, facts, index),
      apply: withFact('consequence', to),
    }));
}

/**
 * Every change of one criterion. A criterion that is not stated takes each ordinal, a consequence each named value,
 * and the numbers of each cell where a table looks at these.
 */
export const criterionChanges = (facts: Facts, index: Index): Candidate[] => [
  ...numericChanges('frequency', facts, index),
  ...numericChanges('quantity', facts, index),
  ...consequenceChanges(facts, index),
];
