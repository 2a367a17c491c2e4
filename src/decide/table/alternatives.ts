/**
 * What a table gives in one world. Where the text is silent (several rows fit, none fits, the print is cut off) there
 * are several alternatives, and the decision is the union over all of them.
 */
import type { Facts } from '../../case/facts.js';
import {
  compareMax,
  compareMin,
  Decimal,
  type DecimalRange,
  range,
  roundInward,
  within,
} from '../../money/index.js';
import { type Bases, fineOf, halfOf } from '../../rulebook/grading/fine.js';
import type { Graded, GradedPenalty, Half } from '../../rulebook/grading/graded.js';
import type { RefinedSheet } from '../../rulebook/grading/sheets.js';
import type { Row } from '../../rulebook/schema/index.js';
import type { FineCell, Limb, Role } from '../../rulebook/schema.js';
import type { Cell, ProvisionInForce } from '../law/in-force.js';
import { findStatutory, type Statutory } from '../stages/statutory.js';
import { statedValues } from './open.js';
import { cellOf, isLevel, type Reading } from './reading.js';

/** What a decision says of the printed table, found in this case. */
export interface TableFound {
  readonly code:
    | Graded['findings'][number]['code']
    | 'unseen-amount'
    | 'incomparable-bases'
    | 'departs'
    | 'outside-statute';
  readonly rows: readonly string[];
}

/** What one grade gives in yuan. */
export interface GradedPart {
  readonly penalty: GradedPenalty;
  /** `null`: no fine, or one that cannot be computed. */
  readonly range: DecimalRange | null;
  /** Ends before rounding. */
  readonly exact: DecimalRange | null;
  /** Path in the case file of the amount that is missing. */
  readonly needs: string | null;
}

/** One possible result of a table. */
export interface Alternative {
  readonly graded: Graded;
  /** `null`: the row says that no penalty follows. */
  readonly penalty: boolean;
  /** A penalty without a fine. */
  readonly noFine: boolean;
  readonly row: Row | null;
  readonly limb: Limb | null;
  readonly statutory: Statutory;
  readonly grades: readonly string[];
  readonly parts: readonly GradedPart[];
  readonly range: DecimalRange | null;
  readonly found: readonly TableFound[];
  readonly cells: readonly Cell[];
}

interface Tabled {
  readonly sheet: RefinedSheet;
  readonly applied: ProvisionInForce;
  readonly statutory: Statutory;
  readonly reading: Reading;
}

/** Every alternative in a world; the same results in the same order for the same cell. */
export function alternativesOf(tabled: Tabled): Alternative[] {
  const { sheet, reading } = tabled;
  const graded = sheet.grade(cellOf(sheet.axes, reading, sheet.levelClass));
  const { penalties } = graded;
  if (graded.detail.form !== 'rows') return [together(tabled, graded, penalties)];
  if (penalties.length > 0) return penalties.map((one) => together(tabled, graded, [one]));
  const others = graded.neighbours.filter(({ then, fine }) => fine === null || (then && 'penalty' in then));
  const whole = together(tabled, graded, []);
  return [whole, ...others.map((one) => together(tabled, graded, [one]))];
}

/** Grades that are possible together, as one alternative. */
function together(tabled: Tabled, graded: Graded, penalties: readonly GradedPenalty[]): Alternative {
  const [first] = penalties;
  const row = first?.row ?? null;
  const limb = limbOf(tabled.applied, row?.under);
  const cell = limb && fineCell(limb.fines, tabled.reading.facts);
  const statutory = cell ? findStatutory(cell, tabled.reading.facts) : tabled.statutory;
  const found: TableFound[] = [...graded.findings];
  const parts = penalties.map((penalty) => halved(partOf(tabled, statutory, penalty, found), graded.half));
  const penalty = penalties.every(({ then }) => !(then && 'penalty' in then));
  const noFine = penalties.length > 0 && penalties.every(({ fine }) => fine === null);
  const known = parts.flatMap((part) => part.range ?? []);
  const computed =
    penalties.length === 0
      ? statutory.range
      : known.length === parts.length && known.length > 0
        ? known.reduce((a, b) => union(a, b))
        : null;
  return {
    graded,
    penalty,
    noFine: penalty && noFine,
    row,
    limb,
    statutory,
    // A sum of points can lie in two grades, though it gives one amount.
    grades: graded.detail.form === 'scores' ? graded.grades : penalties.flatMap(({ grade }) => grade ?? []),
    parts,
    range: noFine ? null : computed,
    found,
    cells: [...statutory.cells, ...graded.used, ...penalties],
  };
}

const union = (a: DecimalRange, b: DecimalRange): DecimalRange => {
  const low = compareMin(a, b) <= 0 ? a : b;
  const high = compareMax(a, b) >= 0 ? a : b;
  return range(low.min, high.max, low.minOpen, high.maxOpen);
};

const limbOf = ({ version }: ProvisionInForce, under: string | undefined): Limb | null =>
  under === undefined ? null : (version.limbs?.find((limb) => limb.id === under) ?? null);

const fineCell = (cells: readonly FineCell[], { party, role }: { party: string; role: Role | null }) =>
  cells.find(
    (cell) =>
      cell.party.some((one) => one === party) && (role === null || !cell.roles || cell.roles.includes(role)),
  );

function partOf(
  { reading }: Tabled,
  statutory: Statutory,
  penalty: GradedPenalty,
  found: TableFound[],
): GradedPart {
  const { fine, row, then } = penalty;
  const rows = row ? [row.id] : [];
  if (fine === null) {
    const departs = statutory.cell.mode === 'required' && then && 'departs' in then && then.departs;
    if (departs) found.push({ code: 'departs', rows });
    return { penalty, range: null, exact: null, needs: null };
  }
  if (typeof fine === 'string') {
    if (fine === 'unseen') found.push({ code: 'unseen-amount', rows });
    return { penalty, range: statutory.range, exact: statutory.exact, needs: needsOf(statutory) };
  }
  const result = fineOf(fine, basesOf(reading, statutory));
  if ('needs' in result) {
    const needs = result.needs === 'statutory' ? needsOf(statutory) : result.needs;
    return { penalty, range: null, exact: null, needs };
  }
  const outer = statutory.range;
  if (!outer) found.push({ code: 'incomparable-bases', rows });
  else if (!within(result.range, outer)) {
    const departs = then && 'departs' in then && then.departs;
    found.push({ code: departs ? 'departs' : 'outside-statute', rows });
    if (!departs) return { penalty, range: inside(result.range, outer), exact: result.exact, needs: null };
  }
  return { penalty, range: result.range, exact: result.exact, needs: null };
}

/** Of a range that the print shows the half that circumstances leave. */
function halved(part: GradedPart, half: Half | undefined): GradedPart {
  const { penalty, range: whole, exact } = part;
  if (half === undefined || whole === null || penalty.fine === 'unseen') return part;
  return { ...part, range: roundInward(halfOf(whole, half)), exact: exact && halfOf(exact, half) };
}

const needsOf = ({ needs }: Statutory): string | null =>
  needs === null ? null : needs === 'quantity' ? 'facts.quantity' : `amounts.${needs}`;

function basesOf({ facts, values }: Reading, { exact }: Statutory): Bases {
  return {
    statutory: exact,
    amount: (kind) => facts.amounts.get(kind as never),
    fact: (id) => {
      const value = values.get(id);
      return value instanceof Decimal && !isTaken(facts, id) ? value : undefined;
    },
    unitFine: null,
  };
}

/** A value that a world takes only stands for a class and is no base of an amount. */
function isTaken(facts: Facts, id: string): boolean {
  const read = statedValues(facts).get(id);
  return read === undefined || isLevel(read);
}

/** What of a range lies in the statute; the nearest figure of the statute where nothing does. */
function inside(inner: DecimalRange, outer: DecimalRange): DecimalRange {
  const low = compareMin(inner, outer) >= 0 ? inner : outer;
  const high = compareMax(inner, outer) <= 0 ? inner : outer;
  if (low.min.lte(high.max)) return range(low.min, high.max, low.minOpen, high.maxOpen);
  const figure = inner.min.gt(outer.max) ? outer.max : outer.min;
  return range(figure, figure);
}
