/** Compiles a table of scores: points for every factor, their sum as hundredths of the statutory maximum or span. */

import { Decimal } from '../../money/index.js';
import { firstWhole, lastWhole } from '../interval.js';
import type { Amount, ScoresTable } from '../schema/index.js';
import { planEffects, type SheetFor, usable } from './adjust.js';
import { type AxisPlans, type Cell, type Compiled, planCondition } from './condition.js';
import type { CellFinding, Finished, Graded, GradedPenalty, ScoresDetail, Sourced } from './graded.js';

type ScoreRow = ScoresTable['rows'][number];

/** The least and the greatest sum of points that lies in a grade: points are whole. */
const sumsOf = ({ id, from, to, fromOpen = false, toOpen = false }: ScoresTable['grades'][number]) => ({
  id,
  first: from === undefined ? 0 : firstWhole(new Decimal(from), fromOpen).toNumber(),
  last: to == null ? Number.POSITIVE_INFINITY : lastWhole(new Decimal(to), toOpen).toNumber(),
});

/** Compiles a table of scores for one violation. */
export function planScores(table: ScoresTable, sheet: SheetFor, plans: AxisPlans): () => Finished {
  const { violation, demanded } = sheet;
  const factors = table.factors.map(({ id }) => {
    const all = table.rows.filter((row) => row.factor === id);
    const own = all.filter((row) => row.violation === violation);
    const rows = own.length > 0 ? own : all.filter((row) => row.violation === undefined);
    return { id, rows: rows.map((row) => ({ row, when: planCondition(row.when, plans) })) };
  });
  const effects = table.adjust ? planEffects(table.adjust, sheet, plans) : [];
  const graded = table.grades.map(sumsOf);
  return () => {
    const compiled = factors.map(({ id, rows }) => ({
      id,
      rows: rows.map(({ row, when }) => ({ row, when: when() })),
    }));
    const moves = effects.flatMap(({ effect, rows, mark }) =>
      typeof effect === 'object' && 'points' in effect
        ? [{ rows, by: effect.points, axis: mark.axis, holds: plans.answers(mark) }]
        : [],
    );
    const grade = (cell: Cell): Graded => {
      const findings: CellFinding[] = [];
      const found = compiled.flatMap(({ id, rows }) => fittingRow(cell, id, rows, findings));
      const moving = moves.filter(({ axis, holds }) => holds[cell[axis]!] === 1);
      const by = moving.reduce((sum, move) => sum + move.by, 0);
      const ends = found.map(({ points }) =>
        typeof points === 'number' ? [points, points] : [points.from, points.to],
      );
      const from = Math.max(0, table.start + by + ends.reduce((sum, [low]) => sum + low!, 0));
      const to = Math.max(0, table.start + by + ends.reduce((sum, [, high]) => sum + high!, 0));
      const used: Sourced[] = [...found, ...moving.flatMap(({ rows }) => rows), table.formula];
      const weak = used.some((row) => !usable(row, demanded));
      const detail: ScoresDetail = { form: 'scores', rows: found, from, to };
      const grades = graded
        .filter(({ first, last }) => Math.max(first, from) <= Math.min(last, to))
        .map(({ id }) => id);
      const nothing = weak || findings.some(({ code }) => code === 'gap');
      return {
        grades: nothing ? [] : grades,
        penalties: nothing ? [] : [penaltyOf(table, grades, from, to, used)],
        neighbours: [],
        findings,
        notUsed: weak ? found.map((row) => `${row.factor}`) : [],
        used: nothing ? [] : used,
        detail,
        moving: nothing ? [] : moving.flatMap(({ rows }) => rows),
      };
    };
    return { grade, levelClass: () => -1 };
  };
}

/** The row of a factor that fits; the heaviest of several, since a score is given once for a factor. */
function fittingRow(
  cell: Cell,
  factor: string,
  rows: readonly { row: ScoreRow; when: Compiled }[],
  findings: CellFinding[],
): ScoreRow[] {
  const fitting = rows.filter(({ when }) => when.at(cell)).map(({ row }) => row);
  if (fitting.length === 0) findings.push({ code: 'gap', rows: [factor] });
  if (fitting.length < 2) return fitting;
  findings.push({ code: 'overlap', rows: [factor] });
  const greatest = fitting.reduce((a, b) => (high(a) >= high(b) ? a : b));
  const least = fitting.reduce((a, b) => (low(a) <= low(b) ? a : b));
  return [{ ...greatest, points: { from: low(least), to: high(greatest) } }];
}

const low = ({ points }: ScoreRow): number => (typeof points === 'number' ? points : points.from);
const high = ({ points }: ScoreRow): number => (typeof points === 'number' ? points : points.to);

const hundredth = (points: number): string => new Decimal(points).div(100).toString();

function penaltyOf(
  table: ScoresTable,
  grades: readonly string[],
  from: number,
  to: number,
  used: readonly Sourced[],
): GradedPenalty {
  const fine: Amount = {
    of: table.of,
    from: hundredth(from),
    to: hundredth(to),
    ...(table.floor && { floor: table.floor.at }),
    ...(table.cap && { cap: table.cap.at }),
  };
  const [grade = null] = grades.length === 1 ? grades : [];
  const weakest = used.find((row) => row.assurance === 'reference') ?? table.formula;
  return {
    grade,
    row: null,
    then: null,
    fine,
    source: [...table.formula.source],
    assurance: weakest.assurance,
  };
}
