/**
 * Compiles a table for one violation, party and role to a sheet: the axes that it reads, and the one function that
 * grades a cell. Deciding grades the cell of a case, the proof grades all of them.
 */
import type { Condition, FactDeclaration, Table } from '../schema/index.js';
import type { SheetFor } from './adjust.js';
import type { Axis } from './axis.js';
import { AxisPlans, type Cell, type Compiled, planCondition } from './condition.js';
import { planFactors } from './factors.js';
import type { Graded, LevelClass } from './graded.js';
import { planHalves } from './halves.js';
import { planRows } from './rows.js';
import { planScores } from './scores.js';

export interface Sheet {
  readonly axes: readonly Axis[];
  grade(cell: Cell): Graded;
  /** The class of a level that a case states in place of a value; -1 if the table has no levels. */
  readonly levelClass: LevelClass;
}

/** What a table and the rows that go with it are compiled for. */
export interface SheetInput {
  readonly table: Table;
  /** The facts that the book declares, by id. */
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** The facts on which a table of factors grades the violation, in order; the other forms name theirs. */
  readonly graded: readonly string[];
  readonly sheet: SheetFor;
  /** Conditions of rows outside the table that its cells must tell apart too. */
  readonly further?: readonly Condition[];
}

/** Compiles a table, and the conditions that go with it in their order. */
export function compile({ table, facts, graded, sheet, further = [] }: SheetInput): Sheet & {
  readonly further: readonly Compiled[];
} {
  const plans = new AxisPlans(facts);
  const finish =
    table.form === 'rows'
      ? planRows(table, sheet, plans)
      : table.form === 'scores'
        ? planScores(table, sheet, plans)
        : planFactors(table, graded, sheet, plans);
  const halves = planHalves(table.adjust, sheet, plans);
  const conditions = further.map((condition) => planCondition(condition, plans));
  const axes = plans.axes();
  const { grade, levelClass } = finish();
  const halved = halves();
  return {
    axes,
    grade: halved ? (cell) => halved(grade(cell), cell) : grade,
    levelClass,
    further: conditions.map((finishOne) => finishOne()),
  };
}

/** Cells of a sheet, counted without making them. */
export const cellCount = ({ axes }: Sheet): number =>
  axes.reduce((count, { classes }) => count * classes.length, 1);

/** Every cell of a sheet, the last axis fastest. */
export function* cellsOf({ axes }: Sheet): Generator<Cell> {
  const cell = axes.map(() => 0);
  for (;;) {
    yield [...cell];
    let axis = axes.length - 1;
    while (axis >= 0 && cell[axis] === axes[axis]!.classes.length - 1) {
      cell[axis] = 0;
      axis -= 1;
    }
    if (axis < 0) return;
    cell[axis]! += 1;
  }
}
