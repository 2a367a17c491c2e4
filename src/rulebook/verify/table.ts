/** Proves a table of rows or scores by walking the cells of its sheets with the function that decides. */
import type { Path } from '../../errors/index.js';
import { compareMax, compareMin, Decimal, type DecimalRange } from '../../money/index.js';
import type { Axis } from '../grading/axis.js';
import type { Cell } from '../grading/condition.js';
import { crossingsOf } from '../grading/crossings.js';
import { type Bases, fineOf, halfOf } from '../grading/fine.js';
import type { Graded, GradedPenalty } from '../grading/graded.js';
import { cellCount, cellsOf, compile, type Sheet } from '../grading/sheet.js';
import { factsOf } from '../grading/short.js';
import type { Index } from '../index-book.js';
import type { Amount, Table } from '../schema/index.js';
import type { Benchmark, FineCell, Text } from '../schema.js';
import { cellText } from './cell-words.js';
import type { Faults, WitnessCase } from './fault.js';
import type { Findings, TableFinding, TableFindingCode, TableFindingParams } from './finding.js';
import { type Penalty, penaltiesOf } from './penalty.js';
import { type Given, sharedAmounts } from './shared-amount.js';
import { witness } from './witness.js';

/** Sheets with more cells are not proved, and said so. */
export const MOST_CELLS = 250_000;

/** A sheet that is too large to enumerate. */
export interface NotProved {
  readonly violation: string;
  /** What the book calls the violation. */
  readonly name: Text;
  readonly party: string;
  /** Cells that it has. */
  readonly cells: number;
}

export interface TableProof {
  cells: number;
  comparisons: number;
  /** Sheets too large to enumerate. */
  readonly notProved: NotProved[];
}

/** What a cell gives, made comparable. */
interface Weighed {
  /** 0: no penalty; 1: a penalty without a fine; 2: a fine. */
  readonly rank: number;
  /** `null`: not known in yuan. */
  readonly range: DecimalRange | null;
  readonly found: boolean;
}

export function proveTable(
  index: Index,
  benchmark: Benchmark & { table: Table },
  path: Path,
  { faults, findings, proof }: { faults: Faults; findings: Findings; proof: TableProof },
): void {
  index.data.provisions.forEach((provision, i) => {
    for (const penalty of penaltiesOf(provision, ['provisions', i])) {
      new SheetProof(index, benchmark, path, penalty, { faults, findings, proof }).prove();
    }
  });
}

/** The proof of one sheet. */
class SheetProof {
  private readonly sheet: Sheet;
  private readonly bases: readonly Amount[];

  constructor(
    private readonly index: Index,
    private readonly benchmark: Benchmark & { table: Table },
    private readonly path: Path,
    private readonly penalty: Penalty,
    private readonly out: { faults: Faults; findings: Findings; proof: TableProof },
  ) {
    const { provision, party, role } = penalty;
    this.bases = statutesOf(penalty);
    this.sheet = compile({
      table: benchmark.table,
      facts: index.facts,
      graded: factsOf(provision),
      sheet: { violation: provision.violation, party, role, elements: provision.elements, demanded: null },
      further: crossingsOf(benchmark.table, this.bases),
    });
  }

  prove(): void {
    const { sheet, penalty, out } = this;
    const { violation, name } = penalty.provision;
    if (!this.speaks()) {
      this.find('not-graded', [], { party: penalty.party }, []);
      return;
    }
    const cells = cellCount(sheet);
    if (cells > MOST_CELLS) {
      out.proof.notProved.push({ violation, name, party: penalty.party, cells });
      return;
    }
    const graded = new Map<string, Graded>();
    const given = new Map<string | null, Given>();
    for (const cell of cellsOf(sheet)) {
      out.proof.cells += 1;
      const found = sheet.grade(cell);
      graded.set(cell.join(), found);
      this.touched(cell, found);
      for (const penalty of found.penalties) {
        this.contained(cell, penalty);
        const by = penalty.row?.id ?? penalty.grade;
        if (!given.has(by)) given.set(by, { cell, penalty });
      }
    }
    this.shared([...given.values()]);
    for (const cell of cellsOf(sheet)) this.ordered(cell, graded);
  }

  private shared(given: readonly Given[]): void {
    for (const { lighter, heavier, figure } of sharedAmounts(given)) {
      const pair = [lighter, heavier];
      const rows = pair.flatMap(({ penalty: { row, grade } }) => row?.id ?? grade ?? []);
      this.find(
        'shared-amount',
        rows,
        { figure, lighter: this.gradeOf(lighter), heavier: this.gradeOf(heavier) },
        pair.map(({ cell }) => cell),
      );
    }
  }

  /** What the table calls the grade that gives an amount. */
  private gradeOf({ penalty: { grade } }: Given): Text {
    const named = this.benchmark.table.grades.find(({ id }) => id === grade);
    return named?.name ?? { zh: grade ?? '', en: grade ?? '' };
  }

  /** True if any row speaks of this violation and party. */
  private speaks(): boolean {
    const { table } = this.benchmark;
    const { violation } = this.penalty.provision;
    if (table.form !== 'rows') {
      return (
        table.form === 'factors' || table.rows.some((row) => [undefined, violation].includes(row.violation))
      );
    }
    return table.rows.some(
      (row) =>
        (row.violation === violation || row.violation === '*') &&
        (row.party?.includes(this.penalty.party) ?? true),
    );
  }

  private touched(cell: Cell, { findings, penalties }: Graded): void {
    for (const { code, rows } of findings) this.find(code, code === 'gap' ? [] : rows, {}, [cell]);
    for (const { fine, row } of penalties) {
      if (fine === 'unseen' && row) this.find('unseen-amount', [row.id], {}, [cell]);
    }
  }

  /** No figure of a row leaves the limb of the statute that it fills, or its author says why. */
  private contained(cell: Cell, { fine, row, then }: GradedPenalty): void {
    if (typeof fine === 'string') return;
    const statute = this.limb(row?.under);
    if (fine === null) {
      if (statute?.mode === 'required' && !(then && 'penalty' in then)) this.freed(cell, statute, row, then);
      return;
    }
    const outer = statute && this.yuan(cell, statutoryAmount(statute), null);
    const inner = this.yuan(cell, fine, outer);
    if (statute && sameMoneyBase(fine, statutoryAmount(statute))) {
      this.shares(cell, fine, statute, row?.id);
      return;
    }
    const rows = row ? [row.id] : [];
    if (!inner || !outer) {
      const params = { row: baseOf(fine), statute: statute ? baseOf(statutoryAmount(statute)) : '' };
      this.find('incomparable-bases', rows, params, [cell]);
      return;
    }
    const above = compareMax(inner, outer) > 0;
    const below = compareMin(inner, outer) < 0;
    if (!above && !below) return;
    const limit = (above ? outer.max : outer.min).toString();
    if (then && 'departs' in then && then.departs) {
      const params = { from: inner.min.toString(), to: inner.max.toString(), limit };
      this.find('departs', rows, params, [cell]);
      return;
    }
    const { party } = this.penalty;
    const { violation } = this.penalty.provision;
    const figure = (above ? inner.max : inner.min).toString();
    const code = above ? 'above-maximum' : 'below-minimum';
    this.out.faults.add(code, this.placeOf(row?.id), { violation, party, figure, limit }, [this.case(cell)]);
  }

  /** A grade without a fine where the provision demands one departs from it, or is below it. */
  private freed(cell: Cell, statute: FineCell, row: GradedPenalty['row'], then: GradedPenalty['then']): void {
    const amount = statutoryAmount(statute);
    const limit = this.yuan(cell, amount, null)?.min.toString() ?? amount.from;
    if (then && 'departs' in then && then.departs) {
      this.find('departs', row ? [row.id] : [], { from: '0', to: '0', limit }, [cell]);
      return;
    }
    const { provision, party } = this.penalty;
    const params = { violation: provision.violation, party, figure: '0', limit };
    this.out.faults.add('below-minimum', this.placeOf(row?.id), params, [this.case(cell)]);
  }

  /** Shares of the same amount of money are compared as shares. */
  private shares(cell: Cell, fine: Amount, statute: FineCell, row: string | undefined): void {
    const outer = statutoryAmount(statute);
    const { party } = this.penalty;
    const { violation } = this.penalty.provision;
    const above = new Decimal(fine.to).gt(outer.to);
    if (!above && new Decimal(fine.from).gte(outer.from)) return;
    const [figure, limit] = above ? [fine.to, outer.to] : [fine.from, outer.from];
    const params = { violation, party, figure, limit };
    const code = above ? 'above-maximum' : 'below-minimum';
    this.out.faults.add(code, this.placeOf(row), params, [this.case(cell)]);
  }

  /** Nothing that is heavier in one respect comes out lighter. */
  private ordered(cell: Cell, graded: ReadonlyMap<string, Graded>): void {
    this.sheet.axes.forEach((axis, a) => {
      for (const next of heavierNeighbours(axis, cell[a]!)) {
        this.out.proof.comparisons += 1;
        const beside = cell.map((own, n) => (n === a ? next : own));
        const [light, heavy] = [graded.get(cell.join())!, graded.get(beside.join())!];
        const [x, y] = [this.weigh(cell, light), this.weigh(beside, heavy)];
        if (!isLighter(y, x)) continue;
        const words = (of: Cell): Text => cellText(this.sheet.axes, of, this.index);
        const params = { lighter: words(cell), heavier: words(beside) };
        const rows = [...new Set([...idsOf(light), ...idsOf(heavy)])];
        if (isOpen(light) || isOpen(heavy)) {
          this.find('unordered-at-finding', rows, params, [cell, beside]);
          continue;
        }
        const at = this.placeOf(idsOf(heavy)[0]);
        this.out.faults.add('rows-inverted', at, params, [this.case(cell), this.case(beside)]);
      }
    });
  }

  private weigh(cell: Cell, { penalties, findings, half }: Graded): Weighed {
    const found = findings.length > 0;
    const ranks = penalties.map(rankOf);
    if (ranks.length === 0) return { rank: 2, range: null, found };
    const ranges = penalties.map(({ fine, row }) => {
      if (fine === null) return null;
      const statute = this.limb(row?.under);
      const outer = statute && this.yuan(cell, statutoryAmount(statute), null);
      const whole = typeof fine === 'string' ? (outer ?? null) : this.yuan(cell, fine, outer ?? null);
      return whole && half && fine !== 'unseen' ? halfOf(whole, half) : whole;
    });
    const [first = null] = ranges;
    return { rank: Math.max(...ranks), range: ranges.length === 1 ? first : null, found };
  }

  private limb(under: string | undefined): FineCell | null {
    const { version, cell, party } = this.penalty;
    if (under === undefined) return cell;
    const limb = version.limbs?.find((one) => one.id === under);
    return limb?.fines.find((fine) => fine.party.includes(party)) ?? null;
  }

  /** An amount in a cell; `null` where it hangs on a base that the cell does not know. */
  private yuan(cell: Cell, amount: Amount, statutory: DecimalRange | null): DecimalRange | null {
    const bases: Bases = {
      statutory,
      amount: () => undefined,
      fact: (id) => {
        const axis = this.sheet.axes.findIndex(({ key }) => key === `fact:${id}`);
        const sample = axis < 0 ? undefined : this.sheet.axes[axis]!.classes[cell[axis]!]!.sample;
        return sample instanceof Decimal ? sample : undefined;
      },
      unitFine: null,
    };
    const found = fineOf(amount, bases);
    return 'needs' in found ? null : found.exact;
  }

  private find<C extends TableFindingCode>(
    code: C,
    rows: readonly string[],
    params: TableFindingParams[C],
    cells: readonly Cell[],
  ): void {
    const { table, id } = this.benchmark;
    const printed = table.form === 'rows' ? table.rows : [];
    const places = rows.flatMap((row) => printed.find((one) => one.id === row)?.place ?? []);
    this.out.findings.add({
      code,
      path: this.placeOf(rows[0]),
      benchmark: id,
      violation: this.penalty.provision.violation,
      name: this.penalty.provision.name,
      rows: [...rows],
      places,
      params,
      witness: cells.map((cell) => this.case(cell)),
    } as unknown as TableFinding);
  }

  private placeOf(row: string | undefined): Path {
    const { table } = this.benchmark;
    const at = table.form === 'rows' ? table.rows.findIndex(({ id }) => id === row) : -1;
    return at < 0 ? this.path : [...this.path, 'rows', at];
  }

  /** A case that lies in the cell. */
  private case(cell: Cell): WitnessCase {
    const { provision, party, role } = this.penalty;
    const plain = witness(this.index, { provision, party, role, benchmark: this.benchmark });
    const facts: Record<string, unknown> = {};
    const circumstances: { id: string; present: boolean }[] = [];
    this.sheet.axes.forEach(({ of, classes }, a) => {
      const { sample } = classes[cell[a]!]!;
      if (of.kind === 'fact') facts[of.fact.id] = sample instanceof Decimal ? sample.toNumber() : sample;
      else if (of.kind === 'circumstance') circumstances.push({ id: of.id, present: sample === true });
      else if (of.kind === 'effect' && sample === true)
        circumstances.push({ id: of.members[0]!, present: true });
    });
    return {
      ...plain,
      ...(Object.keys(facts).length > 0 && { facts }),
      ...(circumstances.length > 0 && { circumstances }),
    } as WitnessCase;
  }
}

/** Both are shares of one amount of money, without floor or cap. */
const sameMoneyBase = (a: Amount, b: Amount): boolean =>
  typeof a.of === 'object' &&
  'amount' in a.of &&
  baseOf(a) === baseOf(b) &&
  [a.floor, a.cap, b.floor, b.cap].every((limit) => limit === undefined);

const idsOf = ({ penalties }: Graded): string[] => penalties.flatMap(({ row }) => (row ? [row.id] : []));

const rankOf = ({ then, fine }: GradedPenalty): number =>
  then && 'penalty' in then ? 0 : fine === null ? 1 : 2;

/** What the page does not show, or leaves to several rows, is no order that the table states. */
const isOpen = ({ findings, penalties }: Graded): boolean =>
  findings.length > 0 || penalties.some(({ fine }) => fine === 'unseen');

/** True if the second of two neighbouring cells is lighter, as far as both are known. */
function isLighter(heavy: Weighed, light: Weighed): boolean {
  if (heavy.rank !== light.rank) return heavy.rank < light.rank;
  if (!heavy.range || !light.range) return false;
  return compareMin(heavy.range, light.range) < 0 || compareMax(heavy.range, light.range) < 0;
}

/** The classes that weigh just more than one. */
function heavierNeighbours({ ranks, classes }: Axis, at: number): number[] {
  if (!ranks) return [];
  const own = ranks[at]!;
  const above = ranks.filter((rank) => rank > own);
  if (above.length === 0) return [];
  const next = Math.min(...above);
  return classes.map((_, i) => i).filter((i) => ranks[i] === next);
}

/** The statutory fine of a provision or limb in the one shape of amounts. */
export function statutoryAmount({ form }: FineCell): Amount {
  if (form.kind === 'fixed') {
    return { of: 'yuan', from: form.min, to: form.max, ...(form.minOpen && { fromOpen: true }) };
  }
  const ends = { from: form.from, to: form.to };
  if (form.kind !== 'rate') return { of: { amount: form.of }, ...ends };
  const { floor, cap } = form;
  return {
    of: { fact: 'area' },
    ...ends,
    ...(floor !== undefined && { floor }),
    ...(cap !== undefined && { cap }),
  };
}

const statutesOf = ({ cell, version }: Penalty): Amount[] => [
  statutoryAmount(cell),
  ...(version.limbs ?? []).flatMap((limb) => limb.fines.map(statutoryAmount)),
];

const baseOf = ({ of }: Amount): string =>
  typeof of === 'string' ? of : 'amount' in of ? of.amount : of.fact;
