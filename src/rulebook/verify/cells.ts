/**
 * The cells of a rulebook: violation × party × role × version × criteria × circumstance class. Every comparison that
 * deciding makes with a stated value is with an end of a row, so the cells stand for every case.
 */
import { Decimal, type DecimalRange, range } from '../../money/index.js';
import { rangeOfGrade } from '../grade-range.js';
import type { Sheet } from '../grading/sheet.js';
import { factOf } from '../grading/short.js';
import type { GradingIndex } from '../index-book.js';
import {
  type Criterion,
  type FineCell,
  GRADES,
  type Grade,
  MITIGATIONS,
  type Mitigation,
  type Ordinal,
  type Party,
  type Provision,
  type ProvisionVersion,
  type RefinementRow,
  type Role,
} from '../schema.js';
import { type Axis, axisOf, type Point } from './axis.js';

/** The circumstances of a case, as far as the tables tell them apart. */
export interface CircumstanceClass {
  readonly mitigation: Mitigation;
  readonly aggravated: boolean;
  /** A circumstance makes the frequency at least medium. */
  readonly raised: boolean;
}

export const CLASSES: readonly CircumstanceClass[] = [false, true].flatMap((raised) =>
  MITIGATIONS.flatMap((mitigation) =>
    [false, true].map((aggravated) => ({ mitigation, aggravated, raised })),
  ),
);

/** One thing that can be fined: a cell of a provision in one of its versions, for one party and role. */
export interface Penalty {
  readonly provision: Provision;
  readonly version: ProvisionVersion;
  readonly cell: FineCell;
  readonly party: Party;
  readonly role: Role | null;
  readonly path: readonly (string | number)[];
}

export function penaltiesOf(provision: Provision, path: readonly (string | number)[]): Penalty[] {
  return provision.versions.flatMap((version, j) =>
    version.fines.flatMap((cell, k) =>
      cell.party.flatMap((party) =>
        (cell.roles ?? [null]).map((role) => ({
          provision,
          version,
          cell,
          party,
          role,
          path: [...path, 'versions', j, 'fines', k],
        })),
      ),
    ),
  );
}

export const axesOf = (
  grading: GradingIndex,
  provision: Provision,
  finer: readonly RefinementRow[] = [],
): Axis[] =>
  provision.criteria.flatMap((criterion) => {
    const ends = criterion === 'consequence' ? [] : finer.flatMap(({ when }) => when[criterion] ?? []);
    return axisOf(grading, criterion, provision, ends) ?? [];
  });

/** The statutory range in yuan, or the unit span where it depends on a base amount: shares of it compare alike. */
export function spanOf({ form }: FineCell): DecimalRange {
  if (form.kind === 'fixed') {
    return range(new Decimal(form.min), new Decimal(form.max), form.minOpen === true);
  }
  return range(new Decimal(form.from), new Decimal(form.to), form.minOpen === true);
}

export const isSingle = (r: DecimalRange): boolean => r.min.eq(r.max);

/** Points of every axis, combined. */
export function* combinations(axes: readonly Axis[]): Generator<readonly Point[]> {
  const [first, ...rest] = axes;
  if (!first) {
    yield [];
    return;
  }
  for (const point of first.values) for (const others of combinations(rest)) yield [point, ...others];
}

/** A cell as the verifier walks it: a statement for every criterion. */
export interface StatedPoint {
  readonly criterion: Criterion;
  readonly stated: number | string;
}

/** The grade of a cell by the sheet that decides; `null` where the sheet leaves several or none. */
export function gradeAt(
  sheet: Sheet,
  provision: Provision,
  stated: readonly StatedPoint[],
  { mitigation, aggravated, raised }: CircumstanceClass,
): Grade | null {
  const cell = sheet.axes.map((axis, i) => {
    const { of, key } = axis;
    if (of.kind === 'leniency') return axis.classOf(mitigation);
    if (of.kind === 'effect') {
      return axis.classOf(
        key.startsWith('effect:aggravating') ? aggravated : key.startsWith('effect:raises') && raised,
      );
    }
    if (of.kind !== 'fact') return 0;
    const point = stated.find(({ criterion }) => factOf(criterion, provision) === of.fact.id);
    const value = point?.stated;
    if (typeof value === 'number') return Math.max(0, axis.classOf(new Decimal(value)));
    const named = value === undefined ? -1 : axis.classOf(value);
    return Math.max(0, named >= 0 || value === undefined ? named : sheet.levelClass(i, value));
  });
  const { grades } = sheet.grade(cell);
  return grades.length === 1 ? grades[0]! : null;
}

/** The exact range of each grade for a penalty; an entry is missing if its row is. */
export function rangesOf(
  grading: GradingIndex,
  { provision, party, cell }: Penalty,
): Map<Grade, DecimalRange> {
  const statutory = spanOf(cell);
  const found = new Map<Grade, DecimalRange>();
  for (const grade of GRADES) {
    const stated = grading.ranges.has(`${provision.violation}|${party}|${grade}`) || grading.span.has(grade);
    if (stated) found.set(grade, rangeOfGrade(grading, provision.violation, party, grade, statutory).exact);
  }
  return found;
}
