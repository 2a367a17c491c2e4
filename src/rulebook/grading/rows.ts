/** Compiles a table of rows, as offices print it: every row that fits is found, then it is said which of them count. */
import type { AdjustRow, Row, RowsTable } from '../schema/index.js';
import { planEffects, type SheetFor, usable } from './adjust.js';
import type { Axis } from './axis.js';
import { type AxisPlans, type Cell, type Compiled, planCondition } from './condition.js';
import type { CellFinding, Finished, Graded, GradedPenalty, RowsDetail, Sourced } from './graded.js';

/** True if the row speaks of this violation, party and role. */
const concerns = (row: Row, { violation, party, role }: SheetFor): boolean =>
  (row.violation === violation || row.violation === '*') &&
  (row.party === undefined || row.party.some((one) => one === party)) &&
  (row.roles === undefined || (role !== null && row.roles.some((one) => one === role)));

/** A row with its condition compiled; `null`: the print does not show it, or it is the row for the rest. */
interface CompiledRow {
  readonly row: Row;
  readonly when: Compiled | null;
}

interface Shift {
  readonly rows: readonly AdjustRow[];
  readonly by: number;
  readonly axis: number;
  readonly holds: Uint8Array;
}

/** Compiles a table of rows for one violation, party and role. */
export function planRows(table: RowsTable, sheet: SheetFor, plans: AxisPlans): () => Finished {
  const planned = table.rows
    .filter((row) => concerns(row, sheet))
    .map((row) => ({ row, when: typeof row.when === 'string' ? null : planCondition(row.when, plans) }));
  const effects = table.adjust ? planEffects(table.adjust, sheet, plans) : [];
  return () => {
    const rows = planned.map(({ row, when }): CompiledRow => ({ row, when: when ? when() : null }));
    const shifts = effects.flatMap(({ effect, rows: own, mark }): Shift[] =>
      typeof effect === 'object' && 'shift' in effect
        ? [{ rows: own, by: effect.shift, axis: mark.axis, holds: plans.answers(mark) }]
        : [],
    );
    const grader = new RowsGrader(table, sheet, rows, shifts, plans.axes());
    return { grade: (cell) => grader.grade(cell), levelClass: () => -1 };
  };
}

/** A row without conditions of its own: what it gives and where it was read. */
const penaltyOf = (row: Row): GradedPenalty => {
  const { grade, source, assurance, then } = row;
  const known = then === 'unseen' ? null : then;
  const fine = known === null ? 'unseen' : 'penalty' in known ? null : known.fine;
  return { grade, row, then: known, fine, source, assurance };
};

/** How a step names what is weaker than demanded: a row, a circumstance, or the rule for several. */
const nameOf = (one: Sourced): string =>
  'id' in one ? String(one.id) : 'circumstance' in one ? String(one.circumstance) : 'several';

class RowsGrader {
  private readonly order: readonly string[];
  private readonly plain: readonly CompiledRow[];
  private readonly adding: readonly CompiledRow[];
  private readonly unseen: readonly Row[];
  private readonly rest: readonly Row[];
  private readonly penalties: ReadonlyMap<Row, GradedPenalty>;
  /** What a row gives, equal for rows that give the same. */
  private readonly gives: ReadonlyMap<Row, string>;

  constructor(
    private readonly table: RowsTable,
    private readonly sheet: SheetFor,
    rows: readonly CompiledRow[],
    private readonly shifts: readonly Shift[],
    private readonly axes: readonly Axis[],
  ) {
    this.order = table.grades.map((grade) => grade.id);
    const graded = rows.filter(({ row }) => row.grade !== null);
    this.plain = graded.filter(({ when }) => when !== null);
    this.unseen = graded.filter(({ row }) => row.when === 'unseen').map(({ row }) => row);
    this.rest = graded.filter(({ row }) => row.when === 'otherwise').map(({ row }) => row);
    this.adding = rows.filter(({ row }) => row.grade === null);
    this.penalties = new Map(rows.map(({ row }) => [row, penaltyOf(row)]));
    this.gives = new Map(
      rows.map(({ row }) => [row, JSON.stringify([row.grade, row.under ?? null, row.then])]),
    );
  }

  grade(cell: Cell): Graded {
    const fitting = this.fitting(cell);
    const findings: CellFinding[] = [];
    const rules: Sourced[] = [];
    const kept = this.kept(cell, fitting, findings, rules);
    const { by, rows: moving, several } = this.moved(cell);
    const counted = this.apart(by === 0 ? kept : this.shifted(kept, by));
    if (counted.length > 1 && findings.length === 0) {
      findings.push({ code: 'overlap', rows: counted.map((row) => row.id) });
    }
    const adding = this.adding.filter(({ when }) => !when || when.at(cell)).map(({ row }) => row);
    if (several) rules.push(several);
    const used: Sourced[] = [...counted, ...adding, ...moving, ...rules];
    const weak = [...counted, ...moving, ...rules].filter((row) => !usable(row, this.sheet.demanded));
    const nothing = counted.length === 0 || weak.length > 0;
    const detail: RowsDetail = { form: 'rows', fitting, kept: counted, adding, shift: by };
    const grades = nothing ? [] : this.order.filter((grade) => counted.some((row) => row.grade === grade));
    return {
      grades,
      penalties: nothing ? [] : counted.map((row) => this.penalties.get(row)!),
      neighbours: kept.length === 0 ? this.around(cell) : [],
      findings,
      notUsed: weak.map(nameOf),
      used: weak.length > 0 ? [] : used,
      detail,
      moving: nothing ? [] : moving,
    };
  }

  private fitting(cell: Cell): Row[] {
    return this.plain.filter(({ when }) => when!.at(cell)).map(({ row }) => row);
  }

  private kept(
    cell: Cell,
    fitting: readonly Row[],
    findings: CellFinding[],
    rules: Sourced[],
  ): readonly Row[] {
    const { conflict } = this.table;
    if (fitting.length === 0) return this.none(findings, rules);
    const apart = this.apart(fitting);
    if (apart.length < 2) return apart;
    const shared = this.meetInAnEnd(cell, fitting);
    const choice = this.usable(shared ? conflict.sharedEnd : conflict.several);
    const left = choice ? this.chosen(apart, choice.rule) : apart;
    if (choice && left.length < apart.length) rules.push(choice);
    if (left.length > 1) {
      findings.push({ code: shared ? 'shared-end' : 'overlap', rows: left.map((row) => row.id) });
    }
    return left;
  }

  /** Rows that give something else, each once: a table may print one grade in several rows. */
  private apart(rows: readonly Row[]): Row[] {
    const first = new Map<string, Row>();
    for (const row of rows) {
      const gives = this.gives.get(row)!;
      if (!first.has(gives)) first.set(gives, row);
    }
    return [...first.values()];
  }

  /** No row fits: the row for the rest, the named grade, rows whose condition nobody saw, or nothing. */
  private none(findings: CellFinding[], rules: Sourced[]): readonly Row[] {
    if (this.rest.length > 0) return this.rest;
    const none = this.usable(this.table.conflict.none);
    if (none) {
      rules.push(none);
      return this.all().filter((row) => row.grade === none.rule);
    }
    if (this.unseen.length > 0) {
      findings.push({ code: 'unseen-condition', rows: this.unseen.map((row) => row.id) });
      // What the print does not show may also leave the case to no row at all.
      return [];
    }
    findings.push({ code: 'gap', rows: this.all().map((row) => row.id) });
    return [];
  }

  /** A rule of the text that is weaker than demanded says nothing. */
  private usable(choice: RowsTable['conflict']['none']): RowsTable['conflict']['none'] {
    return choice && usable(choice, this.sheet.demanded) ? choice : null;
  }

  private all(): Row[] {
    return [...this.plain.map(({ row }) => row), ...this.rest, ...this.unseen];
  }

  private chosen(rows: readonly Row[], rule: string): Row[] {
    const ranks = rows.map((row) => this.order.indexOf(row.grade!));
    if (rule === 'heaviest') return rows.filter((_, i) => ranks[i] === Math.max(...ranks));
    if (rule === 'lightest') return rows.filter((_, i) => ranks[i] === Math.min(...ranks));
    const named = rows.filter((row) => row.grade === rule);
    return named.length > 0 ? named : [...rows];
  }

  /** True if the rows fit together only because a number lies on an end of theirs: each goes on at one side, on both some. */
  private meetInAnEnd(cell: Cell, fitting: readonly Row[]): boolean {
    return this.axes.some(({ classes }, axis) => {
      const place = cell[axis]!;
      const { stretch } = classes[place]!;
      if (!stretch?.high?.eq(stretch.low)) return false;
      const [below, above] = [place - 1, place + 1].map((side) =>
        classes[side]?.stretch ? this.fitting(cell.map((own, a) => (a === axis ? side : own))) : [],
      );
      const ends = fitting.filter((row) => below!.includes(row));
      const begins = fitting.filter((row) => above!.includes(row));
      const oneSided = fitting.every((row) => ends.includes(row) !== begins.includes(row));
      return oneSided && ends.length > 0 && begins.length > 0;
    });
  }

  /** What the cells beside a gap give: the outcomes that the gap leaves possible. */
  private around(cell: Cell): GradedPenalty[] {
    const found = new Set<Row>(this.unseen);
    this.axes.forEach(({ classes, ranks }, axis) => {
      const place = cell[axis]!;
      const ordered = classes[place]!.stretch !== null || ranks !== null;
      classes.forEach((_, other) => {
        if (other === place || (ordered && Math.abs(other - place) !== 1)) return;
        for (const row of this.fitting(cell.map((own, a) => (a === axis ? other : own)))) found.add(row);
      });
    });
    return [...found].map((row) => this.penalties.get(row)!);
  }

  private moved(cell: Cell): { by: number; rows: AdjustRow[]; several?: Sourced } {
    const acting = this.shifts.filter(({ axis, holds }) => holds[cell[axis]!] === 1);
    if (acting.length === 0) return { by: 0, rows: [] };
    const rows = acting.flatMap((shift) => shift.rows);
    const several = this.table.adjust?.several;
    // Where the text is silent no second one moves the grade: such a table is refused.
    if (!several) return { by: acting[0]!.by, rows };
    const { rule } = several;
    const shifts = acting.map(({ by }) => by);
    const up = Math.max(0, ...shifts);
    const down = Math.min(0, ...shifts);
    const net = rule === 'net' ? shifts.reduce((a, b) => a + b, 0) : up + down;
    const by = rule === 'one-step' ? Math.sign(net) : net;
    return acting.length > 1 || by !== acting[0]!.by ? { by, rows, several } : { by, rows };
  }

  /** The rows of the grade so many steps away; the ends hold. */
  private shifted(rows: readonly Row[], by: number): Row[] {
    const last = this.order.length - 1;
    return rows.flatMap((row) => {
      const to = Math.min(last, Math.max(0, this.order.indexOf(row.grade!) + by));
      const there = this.all().filter((other) => other.grade === this.order[to]);
      return there.length > 0 ? there : [row];
    });
  }
}
