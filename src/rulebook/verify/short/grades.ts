/** The grades of a penalty tile its statutory range. */
import type { Path } from '../../../errors/index.js';
import {
  compareMax,
  compareMin,
  type Decimal,
  type DecimalRange,
  isEmpty,
  range,
} from '../../../money/index.js';
import type { GradingIndex } from '../../index-book.js';
import { GRADES, type Grade } from '../../schema.js';
import { shown } from '../check.js';
import type { Faults } from '../fault.js';
import { isSingle, type Penalty, rangesOf, spanOf } from '../penalty.js';
import { type ShortCheck, statedAll } from './check.js';

/** @returns the exact range of each grade, or `null` if they do not tile */
export function checkGrades(
  check: ShortCheck,
  penalty: Penalty,
  view: GradingIndex,
): Map<Grade, DecimalRange> | null {
  const statutory = spanOf(penalty.cell);
  if (statutory.min.gt(statutory.max)) return null;
  if (isSingle(statutory)) return new Map(GRADES.map((g) => [g, statutory]));
  const { violation } = penalty.provision;
  const { ranges: rows } = check.benchmark.grading;
  const own = rows.findIndex((r) => r.violation === violation && r.party === penalty.party);
  const table: Path = own >= 0 ? [...check.path, 'ranges', own] : [...check.path, 'span'];
  if (!complete(check, penalty, view, table)) return null;
  const ranges = rangesOf(view, penalty);
  return new Tiling(check, penalty, table).check(GRADES.map((g) => ranges.get(g)!)) ? ranges : null;
}

/** Every grade has a row, and figures in yuan stand only where the statute has them. */
function complete(check: ShortCheck, penalty: Penalty, view: GradingIndex, table: Path): boolean {
  const { provision, party, role, cell } = penalty;
  const { violation } = provision;
  const own = table.includes('ranges');
  const cases = () => [shown(check, { provision, party, role, benchmark: check.benchmark })];
  if (own && cell.form.kind !== 'fixed') {
    check.faults.add('form-mismatch', table, { violation, form: cell.form.kind }, cases());
    return false;
  }
  const missing = GRADES.filter((g) =>
    own ? !view.ranges.has(`${violation}|${party}|${g}`) : !view.span.has(g),
  );
  for (const grade of missing) {
    const row = own ? `${violation} ${party} ${grade}` : grade;
    check.faults.add('missing-row', table, { row }, cases());
  }
  return missing.length === 0;
}

const written = (d: Decimal): string => d.toString();

class Tiling {
  private sound = true;
  private readonly statutory: DecimalRange;
  private readonly violation: string;

  constructor(
    private readonly of: ShortCheck,
    private readonly penalty: Penalty,
    private readonly table: Path,
  ) {
    this.statutory = spanOf(penalty.cell);
    this.violation = penalty.provision.violation;
  }

  check(grades: readonly DecimalRange[]): boolean {
    for (const one of grades) this.inside(one);
    grades.slice(1).forEach((heavier, n) => {
      this.joint(grades[n]!, heavier);
    });
    if (this.sound) this.ends(grades[0]!, grades.at(-1)!);
    return this.sound;
  }

  private fault(...given: Parameters<Faults['add']>): void {
    this.sound = false;
    this.of.faults.add(...given);
  }

  private shown() {
    const { provision, party, role } = this.penalty;
    return [shown(this.of, { provision, party, role, benchmark: this.of.benchmark })];
  }

  /** The grade has a figure and does not leave the statute. */
  private inside(one: DecimalRange): void {
    const { statutory, violation, table } = this;
    const { party } = this.penalty;
    this.of.proof.comparisons += 2;
    const ends = { min: written(one.min), max: written(one.max) };
    const empty =
      this.penalty.cell.form.kind === 'fixed' ? isEmpty(one) : isSingle(one) && (one.minOpen || one.maxOpen);
    if (one.min.gt(one.max)) this.fault('range-inverted', table, ends, this.shown());
    else if (empty) this.fault('range-empty', table, ends, this.shown());
    if (compareMax(one, statutory) > 0) {
      const params = { violation, party, figure: written(one.max), limit: written(statutory.max) };
      this.fault('above-maximum', table, params, this.shown());
    }
    if (compareMin(one, statutory) < 0) {
      const params = { violation, party, figure: written(one.min), limit: written(statutory.min) };
      this.fault('below-minimum', table, params, this.shown());
    }
  }

  /** The heavier grade begins where the lighter one ends. */
  private joint(lighter: DecimalRange, heavier: DecimalRange): void {
    const { violation, table } = this;
    this.of.proof.comparisons += 1;
    const meet = heavier.min.comparedTo(lighter.max);
    const params = { violation, from: written(lighter.max), to: written(heavier.min) };
    const pair = () =>
      (['light', 'heavy'] as const).map((stated) => statedAll(this.of, this.penalty, stated));
    if (compareMin(heavier, lighter) < 0 || compareMax(heavier, lighter) < 0) {
      const ends = { violation, lighter: written(lighter.max), heavier: written(heavier.max) };
      this.fault('grade-inverted', table, ends, pair());
    } else if (meet > 0 || (meet === 0 && lighter.maxOpen && heavier.minOpen)) {
      this.fault('grade-gap', table, params, pair());
    } else if (meet < 0 || (!lighter.maxOpen && !heavier.minOpen)) {
      const shared = { violation, from: params.to, to: params.from };
      this.fault('grade-overlap', table, shared, pair());
    }
  }

  /** The grades reach both ends of the statute. */
  private ends(lightest: DecimalRange, heaviest: DecimalRange): void {
    const { violation, statutory, table } = this;
    const first = range(statutory.min, statutory.min, statutory.minOpen, statutory.minOpen);
    const last = range(statutory.max, statutory.max, statutory.maxOpen, statutory.maxOpen);
    if (compareMin(lightest, first) > 0) {
      const params = { violation, from: written(statutory.min), to: written(lightest.min) };
      this.fault('grade-gap', table, params, this.shown());
    }
    if (compareMax(heaviest, last) < 0) {
      const params = { violation, from: written(heaviest.max), to: written(statutory.max) };
      this.fault('grade-gap', table, params, this.shown());
    }
  }
}
