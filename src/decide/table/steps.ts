/** The steps of a table: its rows with their conditions, what the print leaves open, and how the range arises. */
import { isRuledOut } from '../../case/contradictions.js';
import type { Facts } from '../../case/facts.js';
import { type DecimalRange, hull, writeRange } from '../../money/index.js';
import type { FactorsDetail, ScoresDetail, Sourced } from '../../rulebook/grading/graded.js';
import type { Index } from '../../rulebook/index-book.js';
import { leavesOf, type OrderState, type Row } from '../../rulebook/schema/index.js';
import type { LeafRead, RowRead, Step } from '../../trail/step.js';
import type { Law } from '../law/in-force.js';
import { unique, uniqueBy } from '../lists.js';
import { answersTo, findOrder } from '../stages/order.js';
import { stepOf } from '../step.js';
import type { Verdict } from '../verdict.js';
import type { Alternative, GradedPart, TableFound } from './alternatives.js';
import { holdsIn, leftBy } from './derive.js';
import { valuesLeft } from './open.js';
import { amountRead, isLevel, type Reading } from './reading.js';

/** A row of a table that was kept, as a decision carries it. */
export interface KeptRow {
  readonly row: string;
  readonly place: string;
  readonly grade: string | null;
  readonly range: ReturnType<typeof writeRange> | null;
}

/** The alternatives behind verdicts, each once. */
export const tablesOf = (verdicts: readonly Verdict[]): Alternative[] =>
  unique(verdicts.flatMap((v) => (v.table ? [v.table] : [])));

/** What of the printed table a case touches, each code and set of rows once. */
export function foundIn(alternatives: readonly Alternative[]): TableFound[] {
  const all = alternatives.flatMap((one) => one.found);
  return uniqueBy(all, (one) => `${one.code}|${one.rows.join()}`);
}

/** The rows that were kept, each with what it gives. */
export function keptIn(alternatives: readonly Alternative[]): KeptRow[] {
  const kept = alternatives.flatMap(({ parts }) =>
    parts.flatMap(({ penalty: { row, grade }, range }) =>
      row ? [{ row: row.id, place: row.place, grade, range: range && writeRange(range) }] : [],
    ),
  );
  return uniqueBy(kept, (one) => one.row);
}

/** Rows with their conditions as far as the case answers them, then everything that the print leaves open. */
export function tableSteps(
  law: Law,
  alternatives: readonly Alternative[],
  reading: Reading,
  violation: string,
): Step[] {
  const { benchmark, sheets } = law.benchmark!;
  const { table } = sheets;
  const read =
    table?.form === 'rows'
      ? [stepOfRows(law, table.rows, alternatives, reading, violation)]
      : stepsOfDetail(law, alternatives);
  const found = foundIn(alternatives).map(({ code, rows }, i) =>
    stepOf(law, {
      id: `table.finding.${i + 1}`,
      rule: `${benchmark.id}:${rows.join(',') || 'rows'}`,
      finding: 'table-finding',
      params: { benchmark: benchmark.id, code, rows: [...rows], places: placesOf(law, rows) },
      cells: [benchmark, ...rowsNamed(law, rows)],
    }),
  );
  return [...read, ...found, ...stepsOfAdjusted(law, alternatives, reading)];
}

function stepOfRows(
  law: Law,
  all: readonly Row[],
  alternatives: readonly Alternative[],
  reading: Reading,
  violation: string,
): Step {
  const { id } = law.benchmark!.benchmark;
  const rows = all.filter((row) => row.violation === violation || row.violation === '*');
  return stepOf(law, {
    id: 'table.rows',
    rule: `${id}:rows`,
    finding: 'rows-examined',
    params: { benchmark: id, rows: rows.map((row) => rowRead(row, alternatives, reading, law.index)) },
    cells: rows,
  });
}

const rowsNamed = ({ benchmark }: Law, ids: readonly string[]): Row[] => {
  const table = benchmark?.sheets.table;
  return table?.form === 'rows' ? table.rows.filter((row) => ids.includes(row.id)) : [];
};

export const placesOf = (law: Law, ids: readonly string[]): string[] =>
  ids.flatMap((id) => rowsNamed(law, [id]).map((row) => row.place));

function rowRead(row: Row, alternatives: readonly Alternative[], reading: Reading, index: Index): RowRead {
  const fits = alternatives.map(
    ({ graded: { detail } }) =>
      detail.form === 'rows' &&
      // What is for the rest fits where nothing else does.
      (row.when === 'otherwise' ? detail.fitting.length === 0 : detail.fitting.includes(row)),
  );
  const holds =
    row.when === 'unseen'
      ? 'unseen'
      : fits.every(Boolean) && fits.length > 0
        ? 'yes'
        : fits.some(Boolean)
          ? 'open'
          : 'no';
  const leaves =
    typeof row.when === 'string'
      ? []
      : leavesOf(row.when).map((leaf): LeafRead => ({ leaf, met: metBy(leaf, reading, index) }));
  return { row: row.id, place: row.place, grade: row.grade, holds, leaves };
}

/** Met or not as the case states it, or as what it states leaves it; open otherwise. */
function metBy(leaf: LeafRead['leaf'], reading: Reading, index: Index): LeafRead['met'] {
  const found = new Set(readingsOf(leaf, reading, index).map((one) => holdsIn(leaf, one)));
  return found.size !== 1 ? 'open' : found.has(true) ? 'yes' : 'no';
}

/** The readings between which the case leaves open what the condition reads; none where it says nothing of it. */
function readingsOf(leaf: LeafRead['leaf'], reading: Reading, index: Index): Reading[] {
  const { facts, values, present } = reading;
  if ('circumstance' in leaf) {
    const { circumstance: id } = leaf;
    const settled = present.has(id) || facts.circumstances.has(id) || isRuledOut(id, facts, index);
    return settled ? [reading] : [];
  }
  if ('order' in leaf) return statesOfOrder(facts).map((order) => ({ ...reading, order }));
  if ('amount' in leaf) return amountRead(leaf.amount, reading) === undefined ? [] : [reading];
  const read = values.get(leaf.fact);
  if (read !== undefined) return isLevel(read) ? [] : [reading];
  const declared = index.facts.get(leaf.fact);
  if (!declared || declared.kind === 'number' || declared.kind === 'count') return [];
  const left = leftBy(declared, reading) ?? valuesLeft(declared, facts, index);
  return left.map((value) => ({ ...reading, values: new Map([...values, [leaf.fact, value]]) }));
}

/** How far the order can have come; without an order and its deadline nothing of that is open. */
function statesOfOrder(facts: Facts): OrderState[] {
  const answers = answersTo(facts);
  return (answers.length === 0 ? [null] : answers).map((day) => findOrder(facts, day));
}

/** What the circumstances that were found do to grade, points or range. */
function stepsOfAdjusted(law: Law, alternatives: readonly Alternative[], { present }: Reading): Step[] {
  const all = alternatives.flatMap(({ graded }) => graded.moving ?? []);
  const rows = unique(all).filter(({ circumstance }) => present.has(circumstance));
  const halves = unique(alternatives.map(({ graded }) => graded.half ?? null));
  const effects = rows.flatMap(({ circumstance, effect }) =>
    typeof effect === 'object' && !('raises' in effect) ? [{ circumstance, effect: { ...effect } }] : [],
  );
  if (effects.length === 0) return [];
  const { id } = law.benchmark!.benchmark;
  return [
    stepOf(law, {
      id: 'table.adjusted',
      rule: `${id}:adjust`,
      finding: 'table-adjusted',
      params: { benchmark: id, effects, half: halves.length === 1 ? halves[0]! : null },
      cells: rows,
    }),
  ];
}

function stepsOfDetail(law: Law, alternatives: readonly Alternative[]): Step[] {
  const detail = alternatives[0]?.graded.detail;
  const cells = unique(alternatives.flatMap(({ graded }) => graded.used));
  if (detail?.form === 'scores') return [stepOfPoints(law, detail, alternatives, cells)];
  return detail?.form === 'factors' ? [stepOfFactors(law, detail, cells)] : [];
}

function stepOfPoints(
  law: Law,
  detail: ScoresDetail,
  alternatives: readonly Alternative[],
  cells: readonly Sourced[],
): Step {
  const { id } = law.benchmark!.benchmark;
  const sums = alternatives.flatMap(({ graded: { detail: d } }) => (d.form === 'scores' ? [d] : []));
  return stepOf(law, {
    id: 'table.points',
    rule: `${id}:points`,
    finding: 'points-summed',
    params: {
      benchmark: id,
      rows: detail.rows.map(({ factor, points }) => ({
        factor,
        from: typeof points === 'number' ? points : points.from,
        to: typeof points === 'number' ? points : points.to,
      })),
      certain: sums.every((d) => d.from === detail.from && d.to === detail.to),
      from: Math.min(...sums.map((d) => d.from)),
      to: Math.max(...sums.map((d) => d.to)),
    },
    cells,
  });
}

function stepOfFactors(law: Law, detail: FactorsDetail, cells: readonly Sourced[]): Step {
  const { id } = law.benchmark!.benchmark;
  return stepOf(law, {
    id: 'table.factors',
    rule: `${id}:factors`,
    finding: 'factors-found',
    params: {
      benchmark: id,
      factors: detail.factors.map(({ fact, levels }) => ({ fact, levels: [...levels] })),
      base: [...detail.base],
      mitigation: [...detail.mitigation],
      aggravated: [...detail.aggravated],
    },
    cells,
  });
}

/** How the range follows from the rows, grades or points that count. */
export function stepOfTableRange(
  law: Law,
  alternatives: readonly Alternative[],
  value: DecimalRange | null,
  after: Record<string, unknown>,
): Step {
  const { benchmark } = law.benchmark!;
  const parts = alternatives.flatMap((one) => one.parts);
  const cells = unique(alternatives.flatMap((one) => one.cells));
  const written = value && writeRange(value);
  const needs = unique(parts.flatMap((part) => part.needs ?? []));
  return stepOf(law, {
    id: 'fine.range',
    rule: `${benchmark.id}:${unique(parts.flatMap(({ penalty }) => penalty.row?.id ?? penalty.grade ?? [])).join(',') || 'none'}`,
    finding: 'range-of-table',
    params: {
      benchmark: benchmark.id,
      parts: uniqueParts(parts).map(partText),
      statutory: alternatives.some(({ parts: own }) => own.length === 0),
      needs,
      range: written,
    },
    cells,
    after,
  });
}

function uniqueParts(parts: readonly GradedPart[]): GradedPart[] {
  const key = ({ penalty, range }: GradedPart): string =>
    `${penalty.row?.id ?? penalty.grade}|${range ? JSON.stringify(writeRange(range)) : ''}`;
  return uniqueBy(parts, key);
}

const partText = ({ penalty: { row, grade, fine }, range }: GradedPart) => ({
  row: row?.id ?? null,
  place: row?.place ?? null,
  grade,
  fine: typeof fine === 'object' && fine ? { ...fine } : fine,
  range: range && writeRange(range),
});

export const hullOfKnown = (ranges: readonly (DecimalRange | null)[]): DecimalRange | null =>
  ranges.length > 0 && ranges.every((r) => r !== null) ? ranges.reduce((a, b) => hull(a!, b!)) : null;
