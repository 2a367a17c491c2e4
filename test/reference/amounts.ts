/** Ranges of yuan, exact, rounded inward to 分 once, at the end. */
import { Decimal } from 'decimal.js';
import type { Level } from './grading.js';
import type { StatedForm, World } from './world.js';

/** A constructor of its own: the shared one keeps its settings. */
const Exact = Decimal.clone({ defaults: true, precision: 40, rounding: Decimal.ROUND_HALF_UP });

export interface Span {
  readonly min: Decimal;
  readonly max: Decimal;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

const FEN = 2;

export function statutory(form: StatedForm, world: World): Span {
  if (form.kind === 'fixed')
    return {
      min: new Exact(form.min),
      max: new Exact(form.max),
      minOpen: form.minOpen === true,
      maxOpen: false,
    };
  const base = new Exact(form.of === 'unlawfulGains' ? world.gains : world.amounts[form.of]);
  return { min: base.times(form.from), max: base.times(form.to), minOpen: false, maxOpen: false };
}

/** The part of the span of a grade: ends belong to the outer grades. */
export function gradeSpan({ min, max, minOpen }: Span, level: Level): Span {
  const at = (share: string) => max.minus(min).times(share).plus(min);
  if (level === 0) return { min, max: at('0.3'), minOpen, maxOpen: false };
  if (level === 1) return { min: at('0.3'), max: at('0.7'), minOpen: true, maxOpen: true };
  return { min: at('0.7'), max, minOpen: false, maxOpen: false };
}

export const isPoint = ({ min, max }: Span): boolean => min.eq(max);

/** A single figure half up, a range inward; an end that was rounded away from its bound is no longer open. */
export function inFen(span: Span): Span {
  if (isPoint(span)) {
    const point = span.min.toDecimalPlaces(FEN, Decimal.ROUND_HALF_UP);
    return { min: point, max: point, minOpen: false, maxOpen: false };
  }
  const min = span.min.toDecimalPlaces(FEN, Decimal.ROUND_UP);
  const max = span.max.toDecimalPlaces(FEN, Decimal.ROUND_DOWN);
  return {
    min,
    max,
    minOpen: span.minOpen && min.eq(span.min),
    maxOpen: span.maxOpen && max.eq(span.max),
  };
}

const lower = (a: Span, b: Span): number => a.min.cmp(b.min) || Number(a.minOpen) - Number(b.minOpen);
const upper = (a: Span, b: Span): number => a.max.cmp(b.max) || Number(b.maxOpen) - Number(a.maxOpen);

/** -1: the first is lighter at that end. */
export const compareMin = (a: Span, b: Span): number => Math.sign(lower(a, b));
export const compareMax = (a: Span, b: Span): number => Math.sign(upper(a, b));

export function hull(a: Span, b: Span): Span {
  const low = lower(a, b) <= 0 ? a : b;
  const high = upper(a, b) >= 0 ? a : b;
  return { min: low.min, minOpen: low.minOpen, max: high.max, maxOpen: high.maxOpen };
}
