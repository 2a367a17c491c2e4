/** Every cell of a penalty, and every step to a neighbour that is heavier in one respect. */
import type { Path } from '../../../errors/index.js';
import { compareMax, compareMin, type DecimalRange } from '../../../money/index.js';
import { combinationKey, type GradingIndex } from '../../index-book.js';
import { type Grade, MITIGATIONS, ORDINALS } from '../../schema.js';
import type { Axis, Point } from '../axis.js';
import { shown } from '../check.js';
import type { WitnessCase } from '../fault.js';
import type { Penalty } from '../penalty.js';
import { type ShortCheck, sheetOf } from './check.js';
import { type CircumstanceClass, CLASSES, combinations, GradeGrid } from './grid.js';

interface Enumerated {
  readonly penalty: Penalty;
  readonly view: GradingIndex;
  readonly axes: readonly Axis[];
  readonly ranges: ReadonlyMap<Grade, DecimalRange>;
}

export function enumerate(check: ShortCheck, of: Enumerated): void {
  const walk = new Walk(check, of);
  // Plain classes first: a case states a frequency of its own more often than one that a circumstance raises.
  for (const raised of [false, true]) {
    const classes = CLASSES.filter((c) => c.raised === raised);
    for (const points of combinations(of.axes)) for (const one of classes) walk.cell(points, one);
  }
}

class Walk {
  private readonly grid: GradeGrid;

  constructor(
    private readonly check: ShortCheck,
    private readonly of: Enumerated,
  ) {
    const { penalty, axes } = of;
    this.grid = new GradeGrid(sheetOf(check, penalty), penalty.provision, axes);
  }

  cell(points: readonly Point[], circumstances: CircumstanceClass): void {
    this.check.proof.cells += 1;
    points.forEach((point, n) => {
      const { values } = this.of.axes[n]!;
      const next = values[values.indexOf(point) + 1];
      if (next) this.heavierFact(points, replaced(points, n, next), circumstances);
    });
    for (const other of heavierClasses(circumstances)) this.heavierClass(points, circumstances, other);
    if (circumstances.raised) this.heavierClass(points, { ...circumstances, raised: false }, circumstances);
  }

  private at(points: readonly Point[], circumstances: CircumstanceClass): Grade {
    return this.grid.at(points, circumstances)!;
  }

  /** True if the second is nowhere lighter. */
  private ordered(a: Grade, b: Grade): boolean {
    this.check.proof.comparisons += 1;
    const [x, y] = [this.of.ranges.get(a)!, this.of.ranges.get(b)!];
    return compareMin(x, y) <= 0 && compareMax(x, y) <= 0;
  }

  private heavierFact(points: readonly Point[], heavier: readonly Point[], all: CircumstanceClass): void {
    if (this.ordered(this.at(points, all), this.at(heavier, all))) return;
    const params = { lighter: label(points), heavier: label(heavier) };
    const cases = [this.shown(points, all), this.shown(heavier, all)];
    this.check.faults.add('base-inverted', this.baseRow(heavier), params, cases);
  }

  private heavierClass(
    points: readonly Point[],
    lighter: CircumstanceClass,
    heavier: CircumstanceClass,
  ): void {
    if (this.ordered(this.at(points, lighter), this.at(points, heavier))) return;
    const params = { lighter: classLabel(lighter), heavier: classLabel(heavier) };
    const cases = [this.shown(points, lighter), this.shown(points, heavier)];
    this.check.faults.add('combination-inverted', this.combinationRow(heavier), params, cases);
  }

  private shown(points: readonly Point[], circumstances: CircumstanceClass): WitnessCase {
    const { provision, party, role } = this.of.penalty;
    const stated = points
      .map((point, n) => ({ criterion: this.of.axes[n]!.criterion, stated: point.stated }))
      // A circumstance that raises the frequency cannot stand beside a first violation.
      .filter(({ criterion }) => !circumstances.raised || criterion !== 'frequency');
    return shown(this.check, {
      provision,
      party,
      role,
      benchmark: this.check.benchmark,
      stated,
      circumstances,
    });
  }

  private baseRow(points: readonly Point[]): Path {
    const { base } = this.check.benchmark.grading;
    const heaviest = ORDINALS[Math.max(0, ...points.map((p) => p.ordinal))]!;
    return [...this.check.path, 'base', base.indexOf(this.of.view.base.get(heaviest)!)];
  }

  private combinationRow({ mitigation, aggravated }: CircumstanceClass): Path {
    const { combination } = this.check.benchmark.grading;
    const row = this.of.view.combination.get(combinationKey(mitigation, aggravated))!;
    return [...this.check.path, 'combination', combination.indexOf(row)];
  }
}

/** The points with another one in one place. */
export const replaced = (points: readonly Point[], n: number, by: Point): Point[] =>
  points.map((own, m) => (m === n ? by : own));

export const label = (points: readonly Point[]): string => points.map((p) => p.stated).join(' ');

const classLabel = ({ mitigation, aggravated, raised }: CircumstanceClass): string =>
  [mitigation, aggravated ? 'aggravated' : '', raised ? 'raised' : ''].filter(Boolean).join(' ');

/** The classes that differ in one respect and are heavier. */
const heavierClasses = (c: CircumstanceClass): CircumstanceClass[] => {
  const milder = MITIGATIONS[MITIGATIONS.indexOf(c.mitigation) - 1];
  return [
    ...(milder ? [{ ...c, mitigation: milder }] : []),
    ...(c.aggravated ? [] : [{ ...c, aggravated: true }]),
  ];
};
