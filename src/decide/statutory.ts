/** From the form of the amount to the statutory range (法定幅度). */
import type { Facts } from '../case/facts.js';
import { fail, issue } from '../errors/index.js';
import { Decimal, type DecimalRange, isEmpty, range, roundInward } from '../money/index.js';
import type { Index } from '../rulebook/index-book.js';
import { type AmountKind, type FineCell, type Form, isPersonRole } from '../rulebook/schema.js';
import type { ProvisionInForce } from './law.js';

/** One operation on one end of the range, shown as its own step. */
export type Operation =
  | {
      finding: 'amount-multiplied';
      end: 'min' | 'max';
      of: AmountKind | 'quantity';
      amount: Decimal;
      factor: Decimal;
      product: Decimal;
    }
  | { finding: 'amount-floored'; end: 'min' | 'max'; amount: Decimal; floor: Decimal }
  | { finding: 'amount-capped'; end: 'min' | 'max'; amount: Decimal; cap: Decimal }
  | { finding: 'amount-rounded'; end: 'min' | 'max'; amount: Decimal; rounded: Decimal };

export interface Statutory {
  readonly cell: FineCell;
  /** Ends before rounding; grade boundaries come from these. `null` if the base amount is not known. */
  readonly exact: DecimalRange | null;
  /** Rounded inward to 分. */
  readonly range: DecimalRange | null;
  /** What is missing, if `range` is `null`. */
  readonly needs: AmountKind | 'quantity' | null;
  readonly operations: readonly Operation[];
}

/** True if the law sets a minimum above zero, so that there is something to go below (减轻). */
export const hasMinimum = ({ range: known, cell }: Statutory): boolean =>
  known ? known.min.gt(0) : cell.form.kind !== 'fixed';

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
    return { cell, exact: fixed, range: fixed, needs: null, operations: [] };
  }
  const of = form.kind === 'rate' ? 'quantity' : form.of;
  const base = baseOf(of, facts);
  if (base === undefined) return { cell, exact: null, range: null, needs: of, operations: [] };
  const operations: Operation[] = [];
  const min = endOf('min', base, of, form, operations);
  const max = endOf('max', base, of, form, operations);
  const exact = range(min, max);
  const rounded = roundInward(exact);
  if (isEmpty(exact)) {
    fail(
      issue('amount-too-small', of === 'quantity' ? ['facts', 'quantity'] : ['amounts', of], {
        kind: of,
        value: base.toString(),
      }),
    );
  }
  if (!rounded.min.eq(min)) {
    operations.push({ finding: 'amount-rounded', end: 'min', amount: min, rounded: rounded.min });
  }
  if (!rounded.max.eq(max)) {
    operations.push({ finding: 'amount-rounded', end: 'max', amount: max, rounded: rounded.max });
  }
  return { cell, exact, range: rounded, needs: null, operations };
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

function endOf(
  end: 'min' | 'max',
  base: Decimal,
  of: AmountKind | 'quantity',
  form: Exclude<Form, { kind: 'fixed' }>,
  operations: Operation[],
): Decimal {
  const factor = new Decimal(end === 'min' ? form.from : form.to);
  let amount = base.times(factor);
  operations.push({ finding: 'amount-multiplied', end, of, amount: base, factor, product: amount });
  if (form.kind !== 'rate') return amount;
  const floor = form.floor === undefined ? undefined : new Decimal(form.floor);
  const cap = form.cap === undefined ? undefined : new Decimal(form.cap);
  if (floor && amount.lt(floor)) {
    operations.push({ finding: 'amount-floored', end, amount, floor });
    amount = floor;
  }
  if (cap && amount.gt(cap)) {
    operations.push({ finding: 'amount-capped', end, amount, cap });
    amount = cap;
  }
  return amount;
}
