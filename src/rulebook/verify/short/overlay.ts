/** Finer rules stay inside their grade, apply one at a time, and keep heavier cases from coming out lighter. */
import type { Path } from '../../../errors/index.js';
import { compareMax, compareMin, Decimal, type DecimalRange, isEmpty } from '../../../money/index.js';
import type { GradingIndex } from '../../index-book.js';
import { holds, rangeOfRow, refined, type StatedValue } from '../../refinement.js';
import { type Criterion, GRADES, type Grade, type Refinement, type RefinementRow } from '../../schema.js';
import type { Axis, Point } from '../axis.js';
import { shown } from '../check.js';
import type { Faults, WitnessCase } from '../fault.js';
import { type Penalty, spanOf } from '../penalty.js';
import { type ShortCheck, sheetOf, statedAll } from './check.js';
import { label, replaced } from './enumerate.js';
import { axesOf, CLASSES, combinations, GradeGrid } from './grid.js';

interface Refined {
  readonly penalty: Penalty;
  readonly view: GradingIndex;
  readonly ranges: ReadonlyMap<Grade, DecimalRange>;
}

/** @param n which refinement of the book */
export function proveOverlay(check: ShortCheck, n: number, of: Refined): void {
  const refinement = check.data.refinements![n]!;
  if (refinement.benchmark !== check.benchmark.id) return;
  const { provision, party } = of.penalty;
  const own = refinement.rows.filter((row) => row.violation === provision.violation && row.party === party);
  if (own.length === 0) return;
  const proof = new OverlayProof(check, { ...of, refinement, own, at: ['refinements', n, 'rows'] });
  if (proof.contained()) proof.walk();
}

const OPEN: StatedValue = { kind: 'ordinal' };

class OverlayProof {
  private readonly statutory: DecimalRange;
  private readonly axes: readonly Axis[];
  /** Faults whose best witness may still come. */
  private readonly later: Parameters<Faults['add']>[] = [];

  constructor(
    private readonly check: ShortCheck,
    private readonly of: Refined & { refinement: Refinement; own: readonly RefinementRow[]; at: Path },
  ) {
    this.statutory = spanOf(of.penalty.cell);
    this.axes = axesOf(of.view, of.penalty.provision, of.own);
  }

  /** No row leaves its grade; true if so. */
  contained(): boolean {
    const { faults } = this.check;
    const before = faults.list().length;
    for (const row of this.of.own) this.inside(row);
    return faults.list().length === before;
  }

  private inside(row: RefinementRow): void {
    const { faults } = this.check;
    const { penalty, refinement } = this.of;
    const { violation } = penalty.provision;
    const { form } = penalty.cell;
    const part = rangeOfRow(row, this.statutory);
    const whole = this.of.ranges.get(row.grade)!;
    if (row.range.kind === 'yuan' && form.kind !== 'fixed') {
      faults.add('form-mismatch', this.place(row), { violation, form: form.kind }, []);
    } else if (compareMin(part, whole) < 0 || compareMax(part, whole) > 0 || part.min.gt(part.max)) {
      const params = { row: row.id, from: part.min.toString(), to: part.max.toString(), grade: row.grade };
      const cases = [statedAll(this.check, penalty, 'light', { refinement })];
      faults.add('refinement-outside', this.place(row), params, cases);
    } else if (form.kind === 'fixed' && isEmpty(part)) {
      const ends = { min: part.min.toString(), max: part.max.toString() };
      faults.add('range-empty', this.place(row), ends, []);
    }
  }

  /** Circumstances move a case to any grade, so each grade is looked at for every combination of criteria. */
  walk(): void {
    const { penalty, own, refinement } = this.of;
    const grid = new GradeGrid(sheetOf(this.check, penalty), penalty.provision, this.axes);
    for (const grade of GRADES) {
      const rows = own.filter((row) => row.grade === grade).map((row) => ({ refinement, row }));
      for (const points of combinations(this.axes)) {
        this.check.proof.cells += 1;
        this.single(points, rows);
        points.forEach((point, n) => {
          const { values } = this.axes[n]!;
          const next = values[values.indexOf(point) + 1];
          if (next) this.ordered({ points, heavier: replaced(points, n, next), grade, rows, grid });
        });
      }
    }
    for (const late of this.later.splice(0)) this.check.faults.add(...late);
  }

  /** No two rows hold at once. */
  private single(points: readonly Point[], rows: readonly { row: RefinementRow }[]): void {
    const [first, second] = rows.filter(({ row }) => holds(row, this.stated(points)) === 'yes');
    if (!first || !second) return;
    const params = { first: first.row.id, second: second.row.id };
    this.check.faults.add('refinement-overlap', this.place(second.row), params, [this.shown(points)]);
  }

  private ordered(pair: {
    readonly points: readonly Point[];
    readonly heavier: readonly Point[];
    readonly grade: Grade;
    readonly rows: readonly { refinement: Refinement; row: RefinementRow }[];
    readonly grid: GradeGrid;
  }): void {
    const { points, heavier, grade, rows, grid } = pair;
    this.check.proof.comparisons += 1;
    const rangeAt = (at: readonly Point[]): DecimalRange =>
      refined(this.of.ranges.get(grade)!, this.statutory, rows, this.stated(at)).range;
    const [x, y] = [rangeAt(points), rangeAt(heavier)];
    if (compareMin(x, y) <= 0 && compareMax(x, y) <= 0) return;
    const holding = (at: readonly Point[]) => rows.find(({ row }) => holds(row, this.stated(at)) === 'yes');
    const { row } = (holding(heavier) ?? holding(points) ?? rows[0])!;
    const params = { lighter: label(points), heavier: label(heavier) };
    const cases = [this.shown(points), this.shown(heavier)];
    const graded = (at: readonly Point[]): Grade => grid.at(at, CLASSES[0]!)!;
    const given = ['refinement-inverted', this.place(row), params, cases] as const;
    if (graded(points) === grade && graded(heavier) === grade) this.check.faults.add(...given);
    else this.later.push([...given]);
  }

  private stated(points: readonly Point[]): Record<Criterion, StatedValue> {
    const found: Record<Criterion, StatedValue> = { frequency: OPEN, quantity: OPEN, consequence: OPEN };
    points.forEach(({ stated }, n) => {
      found[this.axes[n]!.criterion] =
        typeof stated === 'number'
          ? { kind: 'number', value: new Decimal(stated) }
          : { kind: 'value', value: stated };
    });
    return found;
  }

  private shown(points: readonly Point[]): WitnessCase {
    const { provision, party, role } = this.of.penalty;
    const stated = points.map((point, n) => ({ criterion: this.axes[n]!.criterion, stated: point.stated }));
    const { refinement } = this.of;
    return shown(this.check, { provision, party, role, benchmark: this.check.benchmark, refinement, stated });
  }

  private place(row: RefinementRow): Path {
    return [...this.of.at, this.of.refinement.rows.indexOf(row)];
  }
}
