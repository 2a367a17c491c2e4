/** The arithmetic of an amount that hangs on another: multiplied, raised to the floor, held by the cap, rounded inward. */
import type { Facts } from '../case/facts.js';
import { fail, issue } from '../errors/index.js';
import { Decimal, type DecimalRange, isEmpty, range, roundHalfUp, roundInward } from '../money/index.js';
import type { AmountKind, CapBelowFloor, FineCell, Form } from '../rulebook/schema.js';
import type { AmountEnd } from '../trail/step.js';

/** One operation on one end of the range, shown as its own step. */
export type Operation =
  | {
      finding: 'amount-multiplied';
      end: AmountEnd;
      of: AmountKind | 'quantity';
      amount: Decimal;
      factor: Decimal;
      product: Decimal;
    }
  | { finding: 'amount-floored'; end: AmountEnd; amount: Decimal; floor: Decimal }
  | { finding: 'amount-capped'; end: AmountEnd; amount: Decimal; cap: Decimal; by: CapBelowFloor | null }
  | { finding: 'amount-unbounded'; end: 'min'; amount: Decimal; cap: Decimal; by: CapBelowFloor }
  | { finding: 'amount-rounded'; end: AmountEnd; amount: Decimal; rounded: Decimal };

/** The ends before and after rounding, and how they arise. */
export interface Amount {
  readonly exact: DecimalRange;
  readonly rounded: DecimalRange;
  readonly operations: readonly Operation[];
}

/** What the amount hangs on. */
export const baseKindOf = (form: ComputedForm): AmountKind | 'quantity' =>
  form.kind === 'rate' ? 'quantity' : form.of;

/** @throws CaliangError where no payable figure follows from the base */
export function amountFrom(cell: FineCell, form: ComputedForm, base: Decimal): Amount {
  const of = baseKindOf(form);
  const operations: Operation[] = [];
  const exact = exactOf({ cell, form, of, base, operations });
  const rounded = exact.min.eq(exact.max) ? pointOf(exact.min, form) : roundInward(exact);
  if (isEmpty(rounded) || rounded.max.isZero()) {
    fail(issue('amount-too-small', placeOf(of), { kind: of, value: base.toString() }));
  }
  operations.push(...roundings(exact, rounded));
  return { exact, rounded, operations };
}

/** Where in the case file the base amount stands. */
export const placeOf = (of: AmountKind | 'quantity'): string[] =>
  of === 'quantity' ? ['facts', 'quantity'] : ['amounts', of];

function roundings(exact: DecimalRange, rounded: DecimalRange): Operation[] {
  const ends: readonly AmountEnd[] = exact.min.eq(exact.max) ? ['figure'] : ['min', 'max'];
  return ends.flatMap((end): Operation[] => {
    const side = end === 'figure' ? 'min' : end;
    const [amount, to] = [exact[side], rounded[side]];
    return to.eq(amount) ? [] : [{ finding: 'amount-rounded', end, amount, rounded: to }];
  });
}

/** A single figure is rounded half up, and then held inside the floor and the cap, rounded inward. */
function pointOf(figure: Decimal, { floor, cap }: ComputedForm): DecimalRange {
  const low = floor === undefined ? null : new Decimal(floor).toDecimalPlaces(2, Decimal.ROUND_CEIL);
  const high = cap === undefined ? null : new Decimal(cap).toDecimalPlaces(2, Decimal.ROUND_FLOOR);
  let point = roundHalfUp(figure);
  if (low?.gt(point)) point = low;
  if (high?.lt(point)) point = high;
  return range(point, point);
}

/** The amount of the case on which another hangs; `undefined`: not known. */
export function baseOf(of: AmountKind | 'quantity', facts: Facts): Decimal | undefined {
  if (of !== 'quantity') {
    const amount = facts.amounts.get(of);
    if (amount?.isZero()) fail(issue('amount-not-positive', ['amounts', of], { kind: of }));
    return amount;
  }
  const { quantity } = facts;
  if (quantity?.kind === 'number' && quantity.unit === '㎡') return quantity.value;
  const declared = facts.declared.get('area')?.value;
  return declared instanceof Decimal ? declared : undefined;
}

export type ComputedForm = Exclude<Form, { kind: 'fixed' }>;

interface Computing {
  readonly cell: FineCell;
  readonly form: ComputedForm;
  readonly of: AmountKind | 'quantity';
  readonly base: Decimal;
  readonly operations: Operation[];
}

/** The ends before rounding: multiplied, then raised to the floor, then held by the cap. */
function exactOf(computing: Computing): DecimalRange {
  const { form } = computing;
  const [from, to] = [new Decimal(form.from), new Decimal(form.to)];
  if (from.eq(to)) {
    const figure = held(computing, 'figure', multiplied(computing, 'figure', from));
    return range(figure, figure);
  }
  const lower = multiplied(computing, 'min', from);
  const low = lowerEnd(computing, lower);
  const high = held(computing, 'max', multiplied(computing, 'max', to));
  return range(low.min, high, low.minOpen && low.min.lt(high));
}

function multiplied({ base, of, operations }: Computing, end: AmountEnd, factor: Decimal): Decimal {
  const product = base.times(factor);
  operations.push({ finding: 'amount-multiplied', end, of, amount: base, factor, product });
  return product;
}

/** A single figure, or the upper end. */
function held(computing: Computing, end: 'max' | 'figure', product: Decimal): Decimal {
  const { form, operations } = computing;
  const amount = floored(computing, end, product);
  const cap = form.cap === undefined ? undefined : new Decimal(form.cap);
  if (!cap || amount.lte(cap)) return amount;
  operations.push({ finding: 'amount-capped', end, amount, cap, by: null });
  return cap;
}

/** The lower end. Where the cap lies below it, the statute leaves no range: what holds then, the provision must state. */
function lowerEnd(computing: Computing, product: Decimal): Pick<DecimalRange, 'min' | 'minOpen'> {
  const { cell, form, of, base, operations } = computing;
  const amount = floored(computing, 'min', product);
  const minOpen = form.minOpen === true && amount.eq(product);
  const cap = form.cap === undefined ? undefined : new Decimal(form.cap);
  if (!cap || amount.lt(cap) || (amount.eq(cap) && !minOpen)) return { min: amount, minOpen };
  const by = cell.capBelowFloor;
  if (!by) {
    const params = { kind: of, value: base.toString(), lower: amount.toString(), cap: cap.toString() };
    return fail(issue('cap-below-lower-end', placeOf(of), params));
  }
  if (by.lowerEnd === 'none') {
    operations.push({ finding: 'amount-unbounded', end: 'min', amount, cap, by });
    return { min: new Decimal(0), minOpen: true };
  }
  operations.push({ finding: 'amount-capped', end: 'min', amount, cap, by });
  return { min: cap, minOpen: false };
}

function floored({ form, operations }: Computing, end: AmountEnd, amount: Decimal): Decimal {
  const floor = form.floor === undefined ? undefined : new Decimal(form.floor);
  if (!floor || amount.gte(floor)) return amount;
  operations.push({ finding: 'amount-floored', end, amount, floor });
  return floor;
}
