/** From an amount of a table to yuan. */
import { Decimal, type DecimalRange, range, roundHalfUp, roundInward } from '../../money/index.js';
import type { Amount } from '../schema/index.js';
import type { Half } from './graded.js';

/** What amounts are measured by; `undefined`: not known. */
export interface Bases {
  /** The ends before rounding; `null`: not known. */
  readonly statutory: DecimalRange | null;
  amount(kind: string): Decimal | undefined;
  fact(id: string): Decimal | undefined;
  /** The unit's fine: a figure, or the range in which it lies. */
  readonly unitFine: DecimalRange | null;
}

/** An amount in yuan, before and after rounding inward to 分. */
export interface Fine {
  readonly exact: DecimalRange;
  readonly range: DecimalRange;
}

/** The path in the case file of what is missing. */
export interface Needs {
  readonly needs: string;
}

const isNeeded = (found: DecimalRange | Needs): found is Needs => 'needs' in found;

/**
 * What an amount comes to. A point (from = to of one base figure) rounds half up; a range rounds inward. Floor and cap
 * hold both ends, so that a cap below the lower end leaves the cap alone.
 */
export function fineOf(amount: Amount, bases: Bases): Fine | Needs {
  const exact = exactOf(amount, bases);
  if (isNeeded(exact)) return exact;
  const point = exact.min.eq(exact.max);
  if (!point) return { exact, range: roundInward(exact) };
  const figure = roundHalfUp(exact.min);
  return { exact, range: range(figure, figure) };
}

function exactOf(amount: Amount, bases: Bases): DecimalRange | Needs {
  const { of } = amount;
  const [from, to] = [new Decimal(amount.from), new Decimal(amount.to)];
  if (of === 'yuan') return held(range(from, to, amount.fromOpen, amount.toOpen), amount, bases);
  if (of === 'statutory-span' || of === 'statutory-max' || of === 'statutory-min') {
    const { statutory } = bases;
    return statutory ? held(partOf(amount, of, from, to, statutory), amount, bases) : { needs: 'statutory' };
  }
  if (of === 'unit-fine') {
    const { unitFine } = bases;
    if (!unitFine) return { needs: 'unitFine' };
    const { min, max, minOpen, maxOpen } = unitFine;
    return held(range(min.times(from), max.times(to), minOpen, maxOpen), amount, bases);
  }
  const base = 'amount' in of ? bases.amount(of.amount) : bases.fact(of.fact);
  if (base === undefined) return { needs: 'amount' in of ? `amounts.${of.amount}` : `facts.${of.fact}` };
  return held(range(base.times(from), base.times(to), amount.fromOpen, amount.toOpen), amount, bases);
}

/** The lower or the upper half of a range, with the middle. */
export function halfOf({ min, max, minOpen, maxOpen }: DecimalRange, half: Half): DecimalRange {
  const middle = min.plus(max).div(2);
  return half === 'lower' ? range(min, middle, minOpen, false) : range(middle, max, false, maxOpen);
}

/** A share of the statutory minimum, maximum or span; an end of the span is the end of the statute itself. */
function partOf(
  { fromOpen = false, toOpen = false }: Amount,
  of: 'statutory-min' | 'statutory-max' | 'statutory-span',
  from: Decimal,
  to: Decimal,
  { min, max, minOpen, maxOpen }: DecimalRange,
): DecimalRange {
  if (of === 'statutory-min') return range(min.times(from), min.times(to), fromOpen, toOpen);
  if (of === 'statutory-max') return range(max.times(from), max.times(to), fromOpen, toOpen);
  const span = max.minus(min);
  return range(
    min.plus(span.times(from)),
    min.plus(span.times(to)),
    from.isZero() ? minOpen : fromOpen,
    to.eq(1) ? maxOpen : toOpen,
  );
}

/** Inside floor and cap. */
function held(found: DecimalRange, amount: Amount, { statutory }: Bases): DecimalRange | Needs {
  const limit = (text: Amount['floor']): Decimal | null | undefined =>
    text === undefined
      ? undefined
      : text === 'statutory-min'
        ? (statutory?.min ?? null)
        : text === 'statutory-max'
          ? (statutory?.max ?? null)
          : new Decimal(text);
  const [floor, cap] = [limit(amount.floor), limit(amount.cap)];
  if (floor === null || cap === null) return { needs: 'statutory' };
  let { min, max, minOpen, maxOpen } = found;
  if (floor !== undefined) {
    if (min.lt(floor)) [min, minOpen] = [floor, false];
    if (max.lt(floor)) [max, maxOpen] = [floor, false];
  }
  if (cap !== undefined) {
    if (max.gt(cap)) [max, maxOpen] = [cap, false];
    if (min.gt(cap)) [min, minOpen] = [cap, false];
  }
  return range(min, max, minOpen, maxOpen);
}
