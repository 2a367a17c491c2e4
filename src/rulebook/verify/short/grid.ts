/**
 * The cases of the short form: one point of every criterion × a class of circumstances, graded by the sheet that decides.
 * Every comparison that deciding makes with a stated value is with an end of a row, so they stand for every case.
 */
import { Decimal } from '../../../money/index.js';
import type { Sheet } from '../../grading/sheet.js';
import { factOf } from '../../grading/short.js';
import type { GradingIndex } from '../../index-book.js';
import {
  type Grade,
  MITIGATIONS,
  type Mitigation,
  type Provision,
  type RefinementRow,
} from '../../schema.js';
import { type Axis, axisOf, type Point } from '../axis.js';

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

export const axesOf = (
  grading: GradingIndex,
  provision: Provision,
  finer: readonly RefinementRow[] = [],
): Axis[] =>
  provision.criteria.flatMap((criterion) => {
    const ends = criterion === 'consequence' ? [] : finer.flatMap(({ when }) => when[criterion] ?? []);
    return axisOf(grading, criterion, provision, ends) ?? [];
  });

/** Points of every axis, combined. */
export function* combinations(axes: readonly Axis[]): Generator<readonly Point[]> {
  const [first, ...rest] = axes;
  if (!first) {
    yield [];
    return;
  }
  for (const point of first.values) for (const others of combinations(rest)) yield [point, ...others];
}

/** A number for every class of circumstances. */
const numberOf = ({ mitigation, aggravated, raised }: CircumstanceClass): number =>
  (MITIGATIONS.indexOf(mitigation) * 2 + Number(aggravated)) * 2 + Number(raised);

/**
 * The grades of a penalty's cells by the sheet that decides, each cell graded once. The classes of the points are found
 * before the walk, so that a comparison of neighbours is a look-up.
 */
export class GradeGrid {
  private readonly places = new Map<Point, { readonly place: number; readonly class: number }>();
  private readonly sheetAxes: readonly number[];
  private readonly grades = new Map<number, Grade | null>();

  constructor(
    private readonly sheet: Sheet,
    provision: Provision,
    private readonly axes: readonly Axis[],
  ) {
    this.sheetAxes = axes.map(({ criterion }) =>
      sheet.axes.findIndex(({ of }) => of.kind === 'fact' && of.fact.id === factOf(criterion, provision)),
    );
    axes.forEach(({ values }, n) => {
      const axis = sheet.axes[this.sheetAxes[n]!]!;
      values.forEach((point, place) => {
        const { stated } = point;
        const found = axis.classOf(typeof stated === 'number' ? new Decimal(stated) : stated);
        this.places.set(point, { place, class: Math.max(0, found) });
      });
    });
  }

  /** `null` where the sheet leaves several grades or none. */
  at(points: readonly Point[], circumstances: CircumstanceClass): Grade | null {
    let key = numberOf(circumstances);
    points.forEach((point, n) => {
      key = key * (this.axes[n]!.values.length + 1) + this.places.get(point)!.place;
    });
    const known = this.grades.get(key);
    if (known !== undefined) return known;
    const grade = this.grade(points, circumstances);
    this.grades.set(key, grade);
    return grade;
  }

  private grade(
    points: readonly Point[],
    { mitigation, aggravated, raised }: CircumstanceClass,
  ): Grade | null {
    const cell = this.sheet.axes.map((axis, i) => {
      const { of, key } = axis;
      if (of.kind === 'leniency') return axis.classOf(mitigation);
      if (of.kind === 'effect') {
        const acts = key.startsWith('effect:aggravating')
          ? aggravated
          : key.startsWith('effect:raises') && raised;
        return axis.classOf(acts);
      }
      const n = this.sheetAxes.indexOf(i);
      return n < 0 ? 0 : this.places.get(points[n]!)!.class;
    });
    const { grades } = this.sheet.grade(cell);
    return grades.length === 1 ? grades[0]! : null;
  }
}
