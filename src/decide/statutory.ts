/** From the form of the amount to the statutory range (法定幅度). */
import type { Facts } from '../case/facts.js';
import { fail, issue } from '../errors/index.js';
import { Decimal, type DecimalRange, isEmpty, range, roundHalfUp, roundInward } from '../money/index.js';
import type { Index } from '../rulebook/index-book.js';
import {
  type AmountKind,
  type CapBelowFloor,
  type FineCell,
  type Form,
  isPersonRole,
} from '../rulebook/schema.js';
import type { AmountEnd } from '../trail/step.js';
import type { Cell, ProvisionInForce } from './law.js';

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

export interface Statutory {
  readonly cell: FineCell;
  /** The cell, and the rule that it states for a cap below the lower end, where that counts. */
  readonly cells: readonly Cell[];
  /** Ends before rounding; grade boundaries come from these. `null` if the base amount is not known. */
  readonly exact: DecimalRange | null;
  /** Rounded inward to 分. */
  readonly range: DecimalRange | null;
  /** What is missing, if `range` is `null`. */
  readonly needs: AmountKind | 'quantity' | null;
  readonly operations: readonly Operation[];
}

const FEN = new Decimal('0.01');

/** True if the law sets a minimum above the least amount that can be paid, so that there is something to go below (减轻). */
export const hasMinimum = ({ range: known, cell }: Statutory): boolean => {
  if (known) return known.min.gt(FEN);
  const { form } = cell;
  return form.kind !== 'fixed' && !(isNothing(form.from) && isNothing(form.floor ?? '0'));
};

const isNothing = (figure: string): boolean => new Decimal(figure).isZero();

/** The fine cell of a provision for the party, in its role. */
export function fineCellOf(
  { version }: ProvisionInForce,
  { party, role }: Facts,
  index: Index,
): FineCell | undefined {
  const cells = isPersonRole(role) ? (index.personCells.get(version) ?? []) : version.fines;
  return cells.find(
    (cell) => cell.party.includes(party) && (role === null || !cell.roles || cell.roles.includes(role)),
  );
}

export function statutoryOf(cell: FineCell, facts: Facts): Statutory {
  const { form } = cell;
  if (form.kind === 'fixed') {
    const fixed = range(new Decimal(form.min), new Decimal(form.max), form.minOpen === true);
    return { cell, cells: [cell], exact: fixed, range: fixed, needs: null, operations: [] };
  }
  const of = form.kind === 'rate' ? 'quantity' : form.of;
  const base = baseOf(of, facts);
  if (base === undefined) return { cell, cells: [cell], exact: null, range: null, needs: of, operations: [] };
  const operations: Operation[] = [];
  const exact = exactOf({ cell, form, of, base, operations });
  const rounded = exact.min.eq(exact.max) ? pointOf(exact.min, form) : roundInward(exact);
  if (isEmpty(rounded) || rounded.max.isZero()) {
    fail(issue('amount-too-small', placeOf(of), { kind: of, value: base.toString() }));
  }
  operations.push(...roundings(exact, rounded));
  const rules = operations.flatMap((o) => ('by' in o && o.by ? [o.by] : []));
  return { cell, cells: [cell, ...rules], exact, range: rounded, needs: null, operations };
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
function pointOf(figure: Decimal, { floor, cap }: Computed): DecimalRange {
  const low = floor === undefined ? null : new Decimal(floor).toDecimalPlaces(2, Decimal.ROUND_CEIL);
  const high = cap === undefined ? null : new Decimal(cap).toDecimalPlaces(2, Decimal.ROUND_FLOOR);
  let point = roundHalfUp(figure);
  if (low?.gt(point)) point = low;
  if (high?.lt(point)) point = high;
  return range(point, point);
}

function baseOf(of: AmountKind | 'quantity', facts: Facts): Decimal | undefined {
  if (of !== 'quantity') {
    const amount = facts.amounts.get(of);
    if (amount?.isZero()) fail(issue('amount-not-positive', ['amounts', of], { kind: of }));
    return amount;
  }
  const { quantity } = facts;
  return quantity?.kind === 'number' && quantity.unit === '㎡' ? quantity.value : undefined;
}

type Computed = Exclude<Form, { kind: 'fixed' }>;

interface Computing {
  readonly cell: FineCell;
  readonly form: Computed;
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
