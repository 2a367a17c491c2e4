import { answering, type Path, withoutPlace } from '../../errors/index.js';
import { compareMax, compareMin, Decimal, type DecimalRange, isEmpty, range } from '../../money/index.js';
import { addDays } from '../../time/day.js';
import { measureOf } from '../domain.js';
import { combinationKey, type GradingIndex, type Index, indexBook } from '../index-book.js';
import { holds, rangeOfRow, refined, type StatedValue } from '../refinement.js';
import {
  type Criterion,
  type FineCell,
  GRADES,
  type Grade,
  isShort,
  MITIGATIONS,
  ORDINALS,
  PARTIES,
  type Provision,
  type RefinementRow,
  type RulebookData,
  type ShortBenchmark,
} from '../schema.js';
import type { Axis, Point } from './axis.js';
import {
  axesOf,
  type CircumstanceClass,
  CLASSES,
  combinations,
  GradeGrid,
  isSingle,
  type Penalty,
  penaltiesOf,
  rangesOf,
  spanOf,
} from './cells.js';
import { type Fault, Faults, faultOf } from './fault.js';
import { Findings, type TableFinding } from './finding.js';
import { checkNames } from './names.js';
import { proveTable, type TableProof } from './table.js';
import { readTables } from './tables.js';
import { partyOf, type WitnessOf, witness } from './witness.js';

export interface Verification {
  /** Every fault, not only the first. None: the rulebook holds. */
  readonly faults: readonly Fault[];
  /** Cells enumerated: penalty × version × criteria × circumstance class. */
  readonly cells: number;
  /** Pairs of neighbouring cells compared. */
  readonly comparisons: number;
  /** What printed tables leave open or contradict: it loads, and every decision that touches it names it. */
  readonly findings: readonly TableFinding[];
  /** Sheets too large to enumerate. */
  readonly notProved: readonly { violation: string; party: string; cells: number }[];
}

/**
 * Proves a rulebook by enumeration, or says where it fails: every id resolves, every cell has a source, versions follow
 * each other, thresholds and grades tile without gap or overlap, no range leaves its statute, nothing counts twice, and
 * no heavier case gets a lighter range. Each fault names its row, the rule broken, and cases that show it.
 *
 * @param book a loaded rulebook or its tables as plain JSON
 * @example
 * verifyRulebook(builtinRulebook()).faults // []
 */
export function verifyRulebook(book: unknown): Verification {
  return answering({ '': book }, () => verified(book));
}

function verified(book: unknown): Verification {
  const tables = isLoaded(book) ? book.data : book;
  const read = readTables(tables);
  if (!read.ok) {
    const faults = read.problems.map((problem) =>
      faultOf('wrong-shape', problem.path, { problem: withoutPlace(problem) }, []),
    );
    return { faults, cells: 0, comparisons: 0, findings: [], notProved: [] };
  }
  return new Verifier(read.data).verify();
}

const isLoaded = (book: unknown): book is { data: unknown; digest: string } =>
  typeof book === 'object' && book !== null && 'data' in book && 'digest' in book;

const OPEN: StatedValue = { kind: 'ordinal' };

class Verifier {
  private readonly faults = new Faults();
  private readonly index: Index;
  private readonly findings = new Findings();
  private readonly proof: TableProof = { cells: 0, comparisons: 0, notProved: [] };
  private cells = 0;
  private comparisons = 0;

  constructor(private readonly data: RulebookData) {
    const { index, faults } = indexBook(data);
    this.index = index;
    for (const fault of faults) this.faults.keep(fault);
  }

  verify(): Verification {
    this.sources(this.data, []);
    this.versions();
    this.provisions();
    this.refined();
    this.general();
    this.data.benchmarks.forEach((benchmark, i) => {
      if (isShort(benchmark)) this.benchmark(benchmark, ['benchmarks', i, 'grading']);
      const { table } = benchmark;
      if (table) {
        const path = ['benchmarks', i, 'table'];
        const out = { faults: this.faults, findings: this.findings, proof: this.proof };
        if (checkNames(this.index, table, path, this.faults)) {
          proveTable(this.index, { ...benchmark, table }, path, out);
        }
      }
    });
    return {
      faults: this.faults.list(),
      cells: this.cells + this.proof.cells,
      comparisons: this.comparisons + this.proof.comparisons,
      findings: this.findings.list(),
      notProved: this.proof.notProved,
    };
  }

  /** The sheet by which a penalty is decided. */
  private sheetOf({ provision, party, role }: Penalty, benchmark: ShortBenchmark) {
    return this.index.sheets
      .get(benchmark.id)!
      .of({ provision, party, role, demanded: null, refinements: [] })!;
  }

  private witness(of: WitnessOf) {
    return witness(this.index, of);
  }

  /** Every cell that claims an assurance names where it is from. */
  private sources(value: unknown, path: Path): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach((one, i) => {
        this.sources(one, [...path, i]);
      });
      return;
    }
    const row = value as Record<string, unknown>;
    if (Array.isArray(row['source']) && row['source'].length === 0)
      this.faults.add('unsourced', path, {}, []);
    for (const [key, one] of Object.entries(row)) if (key !== 'source') this.sources(one, [...path, key]);
  }

  // ------------------------------------------------------------------- dates

  private versions(): void {
    this.data.instruments.forEach((instrument, i) => {
      this.dated(instrument.versions, ['instruments', i, 'versions'], true);
    });
    // Between two benchmarks there may be days without one: those days have no grades.
    this.dated(this.data.benchmarks, ['benchmarks'], false);
    for (const table of ['generalParts', 'procedures'] as const) {
      const held = this.index[table];
      const instruments = new Set(held.map((row) => row.instrument));
      for (const instrument of instruments) {
        for (const { id } of instrument.versions) {
          const missing = held.every((row) => row.version.id !== id);
          if (missing) this.faults.add('missing-row', [table], { row: id }, []);
        }
      }
    }
  }

  private dated(
    versions: readonly { id: string; from: string; to: string | null }[],
    path: Path,
    contiguous: boolean,
  ): void {
    versions.forEach(({ id, from, to }, j) => {
      if (to !== null && to < from) this.faults.add('version-inverted', [...path, j], { id, from, to }, []);
    });
    const order = versions.map((v, j) => ({ ...v, j })).sort((a, b) => (a.from < b.from ? -1 : 1));
    order.slice(1).forEach((next, n) => {
      const before = order[n]!;
      if (before.to === null || before.to >= next.from) {
        const params = { first: before.id, second: next.id, day: next.from };
        this.faults.add('version-overlap', [...path, next.j], params, []);
      } else if (contiguous && addDays(before.to, 1) !== next.from) {
        const params = { day: addDays(before.to, 1), before: before.id, after: next.id };
        this.faults.add('version-gap', [...path, next.j], params, []);
      }
    });
  }

  // -------------------------------------------------------------- provisions

  private provisions(): void {
    this.data.provisions.forEach((provision, i) => {
      const path = ['provisions', i];
      const { violation, quantity, yieldsTo } = provision;
      for (const { violation: to } of yieldsTo ?? []) {
        if (this.index.provisions.get(to)?.yieldsTo) {
          this.faults.add('yields-twice', path, { violation, to }, []);
        }
      }
      for (const unit of quantity?.units ?? []) {
        if (measureOf(unit) !== quantity!.measure) {
          const params = { violation, measure: quantity!.measure, unit };
          this.faults.add('measure-mismatch', [...path, 'quantity'], params, []);
        }
      }
      if (provision.criteria.includes('quantity') && !quantity) {
        this.faults.add('missing-row', path, { row: 'quantity' }, []);
      }
      provision.versions.forEach((version, j) => {
        const at = [...path, 'versions', j];
        if (version.result === 'penalty') this.parties(provision, version.fines, at);
        version.fines.forEach((cell, k) => {
          this.amount(provision, cell, [...at, 'fines', k]);
        });
      });
    });
  }

  /** Every party that any version punishes has a fine, and a unit never a lower one than an individual. */
  private parties(provision: Provision, fines: readonly FineCell[], path: Path): void {
    const { violation } = provision;
    const addressed = new Set(provision.versions.flatMap((v) => v.fines.flatMap((f) => f.party)));
    for (const party of addressed.size === 0 ? PARTIES : addressed) {
      if (fines.every((f) => !f.party.includes(party))) {
        this.faults.add('party-missing', path, { violation, party }, [this.witness({ provision, party })]);
      }
    }
    const plain = (party: 'individual' | 'unit'): FineCell | undefined =>
      fines.find((f) => f.party.includes(party) && !f.roles && f.form.kind === 'fixed');
    const [person, unit] = [plain('individual'), plain('unit')];
    if (!person || !unit || person === unit) return;
    const [a, b] = [spanOf(person), spanOf(unit)];
    if (compareMin(b, a) < 0 || compareMax(b, a) < 0) {
      const params = { violation, individual: a.max.toString(), unit: b.max.toString() };
      const cases = (['individual', 'unit'] as const).map((party) => this.witness({ provision, party }));
      this.faults.add('unit-below-individual', path, params, cases);
    }
  }

  private amount(provision: Provision, cell: FineCell, path: Path): void {
    const { form } = cell;
    const span = spanOf(cell);
    const shown = () => [this.witness({ provision, party: cell.party[0]!, role: cell.roles?.[0] ?? null })];
    const ends = { min: span.min.toString(), max: span.max.toString() };
    if (span.min.gt(span.max)) this.faults.add('range-inverted', path, ends, shown());
    else if (form.kind === 'fixed' ? isEmpty(span) : isSingle(span) && span.minOpen) {
      this.faults.add('range-empty', path, ends, shown());
    }
    if (span.min.isZero() && !span.minOpen) {
      this.faults.add('zero-fine', path, { violation: provision.violation }, shown());
    }
    if (form.kind !== 'fixed' && form.floor !== undefined && form.cap !== undefined) {
      if (new Decimal(form.floor).gt(form.cap)) {
        this.faults.add('floor-above-cap', path, { floor: form.floor, cap: form.cap }, shown());
      }
    }
  }

  /** Finer rules name a benchmark, provisions and parties that are there, and do not apply side by side. */
  private refined(): void {
    const all = this.data.refinements ?? [];
    const ids = new Set<string>();
    all.forEach((refinement, i) => {
      const path = ['refinements', i];
      if (ids.has(refinement.id)) this.faults.add('duplicate-row', path, { row: refinement.id }, []);
      ids.add(refinement.id);
      if (!this.index.gradings.has(refinement.benchmark)) {
        this.faults.add('unknown-reference', [...path, 'benchmark'], { id: refinement.benchmark }, []);
      }
      refinement.rows.forEach((row, j) => {
        const provision = this.index.provisions.get(row.violation);
        const at = [...path, 'rows', j];
        if (!provision) this.faults.add('unknown-reference', at, { id: row.violation }, []);
        else if (provision.versions.every((v) => v.fines.every((f) => !f.party.includes(row.party)))) {
          this.faults.add('party-missing', at, { violation: row.violation, party: row.party }, []);
        }
      });
    });
    for (const id of new Set(all.map((r) => r.benchmark))) {
      const same = all.filter((r) => r.benchmark === id);
      this.dated(same, ['refinements'], false);
    }
  }

  // ------------------------------------------------------------ general part

  private general(): void {
    this.data.generalParts.forEach(({ limitation }, i) => {
      const { years, extended } = limitation;
      if (extended && extended.years < years) {
        const params = { years: String(years), extended: String(extended.years) };
        this.faults.add('limitation-inverted', ['generalParts', i, 'limitation'], params, []);
      }
    });
  }

  // --------------------------------------------------------------- benchmark

  private benchmark(benchmark: ShortBenchmark, path: Path): void {
    const grading = this.index.gradings.get(benchmark.id);
    if (!grading) return;
    this.duplicates(benchmark, path);
    this.counting(benchmark, path);
    this.data.provisions.forEach((provision, i) => {
      const view = grading.of(provision.violation);
      const penalties = penaltiesOf(provision, ['provisions', i]);
      if (penalties.length === 0) return;
      const complete = this.tables(benchmark, provision, view, path);
      const axes = axesOf(view, provision);
      const tiled = axes.map((axis) => this.axis(axis, provision, benchmark, view, path)).every(Boolean);
      for (const penalty of penalties) {
        const ranges = this.ranges(penalty, benchmark, view, path);
        if (!ranges || !complete || !tiled) continue;
        this.enumerate(penalty, benchmark, view, axes, ranges, path);
        this.refinements(penalty, benchmark, view, ranges);
      }
    });
  }

  private duplicates({ grading }: ShortBenchmark, path: Path): void {
    const unique = <T>(table: string, rows: readonly T[], key: (row: T) => string): void => {
      const seen = new Set<string>();
      rows.forEach((row, j) => {
        if (seen.has(key(row))) this.faults.add('duplicate-row', [...path, table, j], { row: key(row) }, []);
        seen.add(key(row));
      });
    };
    const all = (violation: string | undefined): string => violation ?? '*';
    unique('span', grading.span, (r) => `${all(r.violation)} ${r.grade}`);
    unique('ranges', grading.ranges, (r) => `${r.violation} ${r.party} ${r.grade}`);
    unique('base', grading.base, (r) => `${all(r.violation)} ${r.heaviest}`);
    unique('combination', grading.combination, (r) => `${all(r.violation)} ${r.mitigation} ${r.aggravated}`);
    unique('effects', grading.effects, (r) => `${all(r.violation)} ${r.circumstance}`);
  }

  /** A circumstance works in one direction, and a fact that a criterion counts is not weighed again. */
  private counting(benchmark: ShortBenchmark, path: Path): void {
    const { effects, groups } = benchmark.grading;
    const lenient = new Set(
      this.data.generalParts.flatMap(({ grounds }) =>
        grounds.flatMap((g) => (g.effect === 'shall' || g.effect === 'may' ? g.all : [])),
      ),
    );
    const provision = this.data.provisions[0]!;
    const shown = (circumstance: string) => [
      { ...this.witness({ provision, benchmark }), circumstances: [{ id: circumstance, present: true }] },
    ];
    effects.forEach(({ circumstance, effect }, j) => {
      const at = [...path, 'effects', j];
      if (effect === 'aggravating' && lenient.has(circumstance)) {
        this.faults.add('two-directions', at, { circumstance }, shown(circumstance));
      }
      const group = groups.find((g) => g.circumstances.includes(circumstance));
      if (!group) return;
      const weighed = (id: string): boolean =>
        effects.some(
          (e) => e.circumstance === id && (e.effect === 'aggravating') === (effect === 'aggravating'),
        );
      const criterion = group.criterion && effect !== 'frequency-at-least-medium' && effect !== 'none';
      const twice =
        effect === 'aggravating' && group.circumstances.find((id) => id !== circumstance && weighed(id));
      if (criterion) {
        this.faults.add('counted-twice', at, { circumstance, with: group.criterion! }, shown(circumstance));
      } else if (twice) {
        this.faults.add('counted-twice', at, { circumstance, with: twice }, shown(circumstance));
      }
    });
    groups.forEach((group, j) => {
      for (const id of group.circumstances) {
        const other = groups.slice(0, j).find((g) => g.circumstances.includes(id));
        if (other) {
          this.faults.add(
            'counted-twice',
            [...path, 'groups', j],
            { circumstance: id, with: other.id },
            shown(id),
          );
        }
      }
    });
  }

  /** Base grades and combinations are all there and never invert; true if they are all there. */
  private tables(benchmark: ShortBenchmark, provision: Provision, view: GradingIndex, path: Path): boolean {
    const missing = [
      ...ORDINALS.filter((o) => !view.base.has(o)).map((o) => ['base', o]),
      ...MITIGATIONS.flatMap((m) =>
        [false, true]
          .filter((a) => !view.combination.has(combinationKey(m, a)))
          .map((a) => ['combination', `${m} ${a}`]),
      ),
    ];
    for (const [table = '', row = ''] of missing) {
      this.faults.add('missing-row', [...path, table], { row: `${row}` }, [
        this.witness({ provision, benchmark }),
      ]);
    }
    return missing.length === 0;
  }

  /** Each value that can be stated falls into exactly one row, and a larger one never into a lighter. */
  private axis(
    axis: Axis,
    provision: Provision,
    benchmark: ShortBenchmark,
    view: GradingIndex,
    path: Path,
  ): boolean {
    const { criterion } = axis;
    const rows = view.thresholds(criterion, provision);
    const place = (point: Point): Path => {
      const at = point.rows.at(-1) ?? rows[0];
      return [...path, 'thresholds', at ? benchmark.grading.thresholds.indexOf(at) : 0];
    };
    const shown = (...points: Point[]) =>
      points.map((p) => this.witness({ provision, benchmark, stated: [{ criterion, stated: p.stated }] }));
    let sound = true;
    for (const ordinal of axis.ordinals) {
      if (ordinal.rows.length > 0) continue;
      sound = false;
      this.faults.add(
        'missing-row',
        [...path, 'thresholds'],
        { row: `${criterion} ${ordinal.stated}` },
        shown(ordinal),
      );
    }
    axis.values.forEach((point, n) => {
      const value = String(point.stated);
      if (point.rows.length === 0) {
        sound = false;
        this.faults.add('threshold-gap', place(point), { criterion, value }, shown(point));
      } else if (point.rows.length > 1) {
        sound = false;
        this.faults.add('threshold-overlap', place(point), { criterion, value }, shown(point));
      }
      const before = axis.values[n - 1];
      if (!before) return;
      this.comparisons += 1;
      if (before.ordinal > point.ordinal && point.ordinal >= 0) {
        sound = false;
        const params = { criterion, smaller: String(before.stated), larger: value };
        this.faults.add('threshold-inverted', place(point), params, shown(before, point));
      }
    });
    return sound;
  }

  /** The grades of a penalty tile its statutory range; their exact ranges if they do. */
  private ranges(
    penalty: Penalty,
    benchmark: ShortBenchmark,
    view: GradingIndex,
    path: Path,
  ): Map<Grade, DecimalRange> | null {
    const { provision, party, cell } = penalty;
    const { violation } = provision;
    const statutory = spanOf(cell);
    if (statutory.min.gt(statutory.max)) return null;
    if (isSingle(statutory)) return new Map(GRADES.map((g) => [g, statutory]));
    const own = benchmark.grading.ranges.findIndex((r) => r.violation === violation && r.party === party);
    const table: Path = own >= 0 ? [...path, 'ranges', own] : [...path, 'span'];
    const ranges = rangesOf(view, penalty);
    const shown = () => [this.witness({ provision, ...partyOf(penalty), benchmark })];
    if (own >= 0 && cell.form.kind !== 'fixed') {
      this.faults.add('form-mismatch', table, { violation, form: cell.form.kind }, shown());
      return null;
    }
    const missing = GRADES.filter((g) =>
      own >= 0 ? !view.ranges.has(`${violation}|${party}|${g}`) : !view.span.has(g),
    );
    for (const row of missing)
      this.faults.add(
        'missing-row',
        table,
        { row: own >= 0 ? `${violation} ${party} ${row}` : row },
        shown(),
      );
    if (missing.length > 0) return null;
    const [lenient, ordinary, severe] = GRADES.map((g) => ranges.get(g)!) as [
      DecimalRange,
      DecimalRange,
      DecimalRange,
    ];
    let sound = true;
    const fault = (...given: Parameters<Faults['add']>): void => {
      sound = false;
      this.faults.add(...given);
    };
    const written = (d: Decimal): string => d.toString();
    for (const one of [lenient, ordinary, severe]) {
      this.comparisons += 2;
      if (one.min.gt(one.max))
        fault('range-inverted', table, { min: written(one.min), max: written(one.max) }, shown());
      else if (cell.form.kind === 'fixed' ? isEmpty(one) : isSingle(one) && (one.minOpen || one.maxOpen))
        fault('range-empty', table, { min: written(one.min), max: written(one.max) }, shown());
      if (compareMax(one, statutory) > 0) {
        fault(
          'above-maximum',
          table,
          { violation, figure: written(one.max), limit: written(statutory.max) },
          shown(),
        );
      }
      if (compareMin(one, statutory) < 0) {
        fault(
          'below-minimum',
          table,
          { violation, figure: written(one.min), limit: written(statutory.min) },
          shown(),
        );
      }
    }
    const first = range(statutory.min, statutory.min, statutory.minOpen, statutory.minOpen);
    const last = range(statutory.max, statutory.max, statutory.maxOpen, statutory.maxOpen);
    const joints: [DecimalRange, DecimalRange][] = [
      [lenient, ordinary],
      [ordinary, severe],
    ];
    for (const [lighter, heavier] of joints) {
      this.comparisons += 1;
      const meet = heavier.min.comparedTo(lighter.max);
      const params = { violation, from: written(lighter.max), to: written(heavier.min) };
      const inverted = compareMin(heavier, lighter) < 0 || compareMax(heavier, lighter) < 0;
      const pair = () =>
        (['light', 'heavy'] as const).map((stated) => this.stated(penalty, benchmark, stated));
      if (inverted) {
        fault(
          'grade-inverted',
          table,
          { violation, lighter: written(lighter.max), heavier: written(heavier.max) },
          pair(),
        );
      } else if (meet > 0 || (meet === 0 && lighter.maxOpen && heavier.minOpen)) {
        fault('grade-gap', table, params, pair());
      } else if (meet < 0 || (!lighter.maxOpen && !heavier.minOpen)) {
        fault('grade-overlap', table, params, pair());
      }
    }
    if (sound && compareMin(lenient, first) > 0) {
      fault(
        'grade-gap',
        table,
        { violation, from: written(statutory.min), to: written(lenient.min) },
        shown(),
      );
    }
    if (sound && compareMax(severe, last) < 0) {
      fault(
        'grade-gap',
        table,
        { violation, from: written(severe.max), to: written(statutory.max) },
        shown(),
      );
    }
    return sound ? ranges : null;
  }

  /** A case in which every criterion has this degree. */
  private stated(
    penalty: Penalty,
    benchmark: ShortBenchmark,
    ordinal: 'light' | 'medium' | 'heavy',
    more: Pick<WitnessOf, 'refinement'> = {},
  ) {
    const stated = penalty.provision.criteria.map((criterion) => ({ criterion, stated: ordinal }));
    return this.witness({ provision: penalty.provision, ...partyOf(penalty), benchmark, stated, ...more });
  }

  // -------------------------------------------------------------- refinement

  /** Finer rules stay inside their grade, apply one at a time, and keep heavier cases from coming out lighter. */
  private refinements(
    penalty: Penalty,
    benchmark: ShortBenchmark,
    view: GradingIndex,
    ranges: ReadonlyMap<Grade, DecimalRange>,
  ): void {
    const { provision, party } = penalty;
    const { violation } = provision;
    (this.data.refinements ?? []).forEach((refinement, i) => {
      if (refinement.benchmark !== benchmark.id) return;
      const own = refinement.rows.filter((row) => row.violation === violation && row.party === party);
      if (own.length === 0) return;
      const place = (row: RefinementRow): Path => ['refinements', i, 'rows', refinement.rows.indexOf(row)];
      const statutory = spanOf(penalty.cell);
      const axes = axesOf(view, provision, own);
      const before = this.faults.list().length;
      for (const row of own) {
        const part = rangeOfRow(row, statutory);
        const whole = ranges.get(row.grade)!;
        if (row.range.kind === 'yuan' && penalty.cell.form.kind !== 'fixed') {
          this.faults.add('form-mismatch', place(row), { violation, form: penalty.cell.form.kind }, []);
        } else if (compareMin(part, whole) < 0 || compareMax(part, whole) > 0 || part.min.gt(part.max)) {
          const params = {
            row: row.id,
            from: part.min.toString(),
            to: part.max.toString(),
            grade: row.grade,
          };
          this.faults.add('refinement-outside', place(row), params, [
            this.stated(penalty, benchmark, 'light', { refinement }),
          ]);
        } else if (penalty.cell.form.kind === 'fixed' && isEmpty(part)) {
          const ends = { min: part.min.toString(), max: part.max.toString() };
          this.faults.add('range-empty', place(row), ends, []);
        }
      }
      if (this.faults.list().length > before) return;
      const statedAt = (points: readonly Point[]): Record<Criterion, StatedValue> => {
        const found: Record<Criterion, StatedValue> = { frequency: OPEN, quantity: OPEN, consequence: OPEN };
        points.forEach(({ stated }, n) => {
          found[axes[n]!.criterion] =
            typeof stated === 'number'
              ? { kind: 'number', value: new Decimal(stated) }
              : { kind: 'value', value: stated };
        });
        return found;
      };
      const grid = new GradeGrid(this.sheetOf(penalty, benchmark), provision, axes);
      const graded = (points: readonly Point[]): Grade => grid.at(points, CLASSES[0]!)!;
      const shown = (points: readonly Point[]) =>
        this.witness({
          provision,
          ...partyOf(penalty),
          benchmark,
          refinement,
          stated: points.map(({ stated }, n) => ({ criterion: axes[n]!.criterion, stated })),
        });
      // Circumstances move a case to any grade, so each grade is looked at for every combination of criteria.
      for (const grade of GRADES) {
        const rows = own.filter((row) => row.grade === grade).map((row) => ({ refinement, row }));
        const rangeAt = (points: readonly Point[]): DecimalRange =>
          refined(ranges.get(grade)!, statutory, rows, statedAt(points)).range;
        for (const points of combinations(axes)) {
          this.cells += 1;
          const applying = rows.filter(({ row }) => holds(row, statedAt(points)) === 'yes');
          const [first, second] = applying;
          if (first && second) {
            const params = { first: first.row.id, second: second.row.id };
            this.faults.add('refinement-overlap', place(second.row), params, [shown(points)]);
          }
          points.forEach((point, n) => {
            const axis = axes[n]!;
            const next = axis.values[axis.values.indexOf(point) + 1];
            if (!next) return;
            this.comparisons += 1;
            const heavier = points.map((p, m) => (m === n ? next : p));
            const [x, y] = [rangeAt(points), rangeAt(heavier)];
            if (compareMin(x, y) <= 0 && compareMax(x, y) <= 0) return;
            const row = (rows.find(({ row: r }) => holds(r, statedAt(heavier)) === 'yes') ??
              first ??
              rows[0])!.row;
            const params = { lighter: label(points), heavier: label(heavier) };
            const cases =
              graded(points) === grade && graded(heavier) === grade ? [shown(points), shown(heavier)] : [];
            if (cases.length > 0) this.faults.add('refinement-inverted', place(row), params, cases);
            else
              this.later.push(['refinement-inverted', place(row), params, [shown(points), shown(heavier)]]);
          });
        }
      }
      for (const late of this.later.splice(0)) this.faults.add(...late);
    });
  }

  /** Faults whose best witness may still come. */
  private readonly later: Parameters<Faults['add']>[] = [];

  // ------------------------------------------------------------- enumeration

  /** Every cell, and every step to a neighbour that is heavier in one respect. */
  private enumerate(
    penalty: Penalty,
    benchmark: ShortBenchmark,
    view: GradingIndex,
    axes: readonly Axis[],
    ranges: ReadonlyMap<Grade, DecimalRange>,
    path: Path,
  ): void {
    const grid = new GradeGrid(this.sheetOf(penalty, benchmark), penalty.provision, axes);
    const at = (points: readonly Point[], circumstances: CircumstanceClass): Grade =>
      grid.at(points, circumstances)!;
    const shown = (points: readonly Point[], circumstances: CircumstanceClass) =>
      this.witness({
        provision: penalty.provision,
        ...partyOf(penalty),
        benchmark,
        stated: points
          .map(({ stated }, n) => ({ criterion: axes[n]!.criterion, stated }))
          // A circumstance that raises the frequency cannot stand beside a first violation.
          .filter(({ criterion }) => !circumstances.raised || criterion !== 'frequency'),
        circumstances,
      });
    const { base, combination } = benchmark.grading;
    const baseRow = (points: readonly Point[]): Path => {
      const heaviest = ORDINALS[Math.max(0, ...points.map((p) => p.ordinal))]!;
      return [...path, 'base', base.indexOf(view.base.get(heaviest)!)];
    };
    const combinationRow = ({ mitigation, aggravated }: CircumstanceClass): Path => [
      ...path,
      'combination',
      combination.indexOf(view.combination.get(combinationKey(mitigation, aggravated))!),
    ];
    /** True if the second is nowhere lighter. */
    const ordered = (a: Grade, b: Grade): boolean => {
      const [x, y] = [ranges.get(a)!, ranges.get(b)!];
      return compareMin(x, y) <= 0 && compareMax(x, y) <= 0;
    };
    // Plain classes first: a case states a frequency of its own more often than one that a circumstance raises.
    const order = [false, true].map((raised) => CLASSES.filter((c) => c.raised === raised));
    for (const classes of order)
      for (const points of combinations(axes)) {
        for (const circumstances of classes) {
          this.cells += 1;
          const grade = at(points, circumstances);
          points.forEach((point, n) => {
            const axis = axes[n]!;
            const next = axis.values[axis.values.indexOf(point) + 1];
            if (!next) return;
            this.comparisons += 1;
            const heavier = points.map((p, m) => (m === n ? next : p));
            if (ordered(grade, at(heavier, circumstances))) return;
            const params = { lighter: label(points), heavier: label(heavier) };
            const cases = [shown(points, circumstances), shown(heavier, circumstances)];
            this.faults.add('base-inverted', baseRow(heavier), params, cases);
          });
          const compared = (lighter: CircumstanceClass, heavier: CircumstanceClass): void => {
            this.comparisons += 1;
            if (ordered(at(points, lighter), at(points, heavier))) return;
            const params = { lighter: classLabel(lighter), heavier: classLabel(heavier) };
            const cases = [shown(points, lighter), shown(points, heavier)];
            this.faults.add('combination-inverted', combinationRow(heavier), params, cases);
          };
          for (const other of heavierClasses(circumstances)) compared(circumstances, other);
          if (circumstances.raised) compared({ ...circumstances, raised: false }, circumstances);
        }
      }
  }
}

const label = (points: readonly Point[]): string => points.map((p) => p.stated).join(' ');
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
