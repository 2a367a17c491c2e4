/** Opener of the three criteria of the short form: frequency, quantity, consequence. */
import { isExcluded } from '../../case/contradictions.js';
import type { Facts, Stated } from '../../case/facts.js';
import { Decimal } from '../../money/index.js';
import {
  CONSEQUENCES,
  CRITERIA,
  type Criterion,
  type Interval,
  isPersonRole,
  ORDINALS,
  type RefinementRow,
  type ThresholdRow,
} from '../../rulebook/schema.js';
import { rowOf } from '../grading/short.js';
import type { Law } from '../law/in-force.js';
import { fits } from '../quantity.js';
import { findGrounds } from '../stages/grounds.js';
import type { LimitationOpen, Opening } from './open-days.js';
import type { OpenFact } from './world.js';

export const LIGHT: Stated = { kind: 'ordinal', ordinal: 'light' };
const HEAVY: Stated = { kind: 'ordinal', ordinal: 'heavy' };

/** Every criterion that nobody stated and that a grade, a finer rule or limitation hangs on. */
export function openCriteria({ facts, laws, present }: Opening, limitation: LimitationOpen): OpenFact[] {
  // A person who answers for a unit has no grades: the criteria cannot change the result.
  const person = isPersonRole(facts.role);
  // A ground of no penalty lacks only what the harm may say.
  const grounded =
    facts.consequence === null && laws.some((law) => findGrounds(law, facts, present).byHarm.length > 0);
  return CRITERIA.flatMap((criterion): OpenFact[] => {
    if (facts[criterion] !== null && criterion !== 'quantity') return [];
    const rowsByLaw = person ? [] : thresholdsByLaw(facts, laws, criterion);
    const finer = person ? [] : finerRows(facts, laws, criterion);
    const counts = rowsByLaw.length > 0 || finer.length > 0;
    const byHarm = grounded && criterion === 'consequence';
    if (!counts && !byHarm && (criterion !== 'consequence' || !limitation.open)) return [];
    // A degree may stand for several harms, of which a ground asks for one.
    const all = byHarm ? HARMS : counts ? valuesOf(criterion, rowsByLaw, finer) : [LIGHT, HEAVY];
    const values = all.filter((stated) =>
      laws.every(({ index }) => !isExcluded(criterion, stated, facts, index.data)),
    );
    return [
      {
        fact: `facts.${criterion}`,
        values: values.map((stated) => ({ answer: labelOf(stated), change: { criterion, stated } })),
      },
    ];
  });
}

const HARMS: readonly Stated[] = CONSEQUENCES.map((value) => ({ kind: 'value', value }));

/** The rows of a criterion that the case leaves open, in each benchmark that may apply. */
function thresholdsByLaw(facts: Facts, laws: readonly Law[], criterion: Criterion): ThresholdRow[][] {
  const benchmarks = new Map(
    laws.flatMap((law) => (law.benchmark ? [[law.benchmark.benchmark.id, law.benchmark.grading]] : [])),
  );
  const asked = facts.provisions.filter(
    (p) => p.criteria.includes(criterion) && !fits(facts, criterion, p.quantity?.units),
  );
  return [...benchmarks.values()]
    .map((grading) => asked.flatMap((p) => [...grading.thresholds(criterion, p)]))
    .filter((rows) => rows.length > 0);
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
  values.push(...betweenCuts(intervals, whole));
  const held = (stated: Stated): boolean => rowsByLaw.every((rows) => rowOf(rows, stated) !== undefined);
  return values.filter(held);
}

/** Every cut, and a number between each two of them. */
function betweenCuts(intervals: readonly Partial<Interval>[], whole: boolean): Stated[] {
  const cuts = [whole ? '1' : '0', ...intervals.flatMap((r) => [r.from, r.to])];
  const known = cuts.filter((cut) => cut != null);
  const sorted = [...new Set(known)].map((cut) => new Decimal(cut)).sort((a, b) => a.comparedTo(b));
  return sorted.flatMap((cut, i) => {
    const next = sorted[i + 1];
    const between = next ? cut.plus(next).div(2) : cut.plus(1);
    const inside = whole ? between.floor() : between;
    const isInside = inside.gt(cut) && (!next || inside.lt(next));
    return [...(cut.gt(0) ? [numbered(cut)] : []), ...(isInside ? [numbered(inside)] : [])];
  });
}

const labelOf = (stated: Stated): string =>
  stated.kind === 'number'
    ? stated.value.toString()
    : stated.kind === 'value'
      ? stated.value
      : stated.ordinal;
