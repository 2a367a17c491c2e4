/**
 * Stage: the statutory range (法定幅度) of the provision. Reads the fine of the provision for the party in its role, and the
 * amount on which it hangs; finds the range in yuan, or what is missing to compute it.
 */
import type { Facts } from '../../case/facts.js';
import {
  Decimal,
  type DecimalRange,
  hull,
  range,
  writeRange,
  writeYuan,
  type YuanRange,
} from '../../money/index.js';
import type { Index } from '../../rulebook/index-book.js';
import { type AmountKind, type FineCell, type Form, isPersonRole } from '../../rulebook/schema.js';
import type { Step } from '../../trail/step.js';
import { amountFrom, baseKindOf, baseOf, type Operation } from '../amount.js';
import type { Cell, Law, ProvisionInForce } from '../law/in-force.js';
import { unique } from '../lists.js';
import type { FineForm } from '../penalty.js';
import { stepOf } from '../step.js';
import type { Verdict } from '../verdict.js';

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

/** Ranges in yuan that no case can change, by the cell of the tables that states them. */
const FIXED = new WeakMap<FineCell, Statutory>();

function fixedRange(cell: FineCell, form: Extract<Form, { kind: 'fixed' }>): Statutory {
  const known = FIXED.get(cell);
  if (known) return known;
  const fixed = range(new Decimal(form.min), new Decimal(form.max), form.minOpen === true);
  const found = { cell, cells: [cell], exact: fixed, range: fixed, needs: null, operations: [] };
  FIXED.set(cell, found);
  return found;
}

export function findStatutory(cell: FineCell, facts: Facts): Statutory {
  const { form } = cell;
  if (form.kind === 'fixed') return fixedRange(cell, form);
  const of = baseKindOf(form);
  const base = baseOf(of, facts);
  if (base === undefined) return { cell, cells: [cell], exact: null, range: null, needs: of, operations: [] };
  const { exact, rounded, operations } = amountFrom(cell, form, base);
  const rules = operations.flatMap((o) => ('by' in o && o.by ? [o.by] : []));
  return { cell, cells: [cell, ...rules], exact, range: rounded, needs: null, operations };
}

/** The statutory range of the fine in all worlds. */
export interface StatutoryUnited {
  readonly lead: Statutory;
  readonly range: DecimalRange | null;
  /** The same as the decision carries it. */
  readonly written: YuanRange | null;
  readonly form: FineForm;
  /** The cells behind the range; while it is not known, those of every provision that may give it. */
  readonly cells: readonly Cell[];
}

/**
 * @param chosen the verdicts that give the fine; none while it is open which provision does
 * @param rivals one verdict for every provision that may give it
 */
export function uniteStatutory(
  chosen: readonly Verdict[],
  rivals: readonly Verdict[],
  lead: Statutory,
): StatutoryUnited {
  const known = unique(chosen.flatMap((v) => (v.statutory?.range ? [v.statutory] : [])));
  const forms = unique(rivals.map((v) => v.statutory!.cell.form));
  const form: FineForm = chosen.length > 0 || forms.length === 1 ? lead.cell.form : { kind: 'one-of', forms };
  if (known.length === 0) {
    return { lead, range: null, written: null, form, cells: rivals.map((v) => v.statutory!.cell) };
  }
  const whole = known.map((one) => one.range!).reduce((a, b) => hull(a, b));
  return {
    lead,
    range: whole,
    written: writeRange(whole),
    form,
    cells: unique(known.map((one) => one.cell)),
  };
}

export function stepsOfStatutory(law: Law, { lead, written, form, cells }: StatutoryUnited): Step[] {
  const operations = lead.operations.map((operation) => stepOfOperation(law, operation, lead.cell));
  const id = 'fine.statutory';
  if (!written) {
    const params = { form: lead.cell.form, needs: lead.needs ?? ('contractPrice' as const) };
    const after = { 'fine.statutory': null, 'fine.form': form };
    return [...operations, stepOf(law, { id, finding: 'statutory-unknown', params, cells, after })];
  }
  const params = { form: lead.cell.form, range: written };
  const after = { 'fine.statutory': written, 'fine.form': form };
  return [...operations, stepOf(law, { id, finding: 'statutory-range', params, cells, after })];
}

function stepOfOperation(law: Law, operation: Operation, cell: FineCell): Step {
  const { finding, end } = operation;
  const id = `amount.${finding.slice('amount-'.length)}.${end}`;
  const amount = writeYuan(operation.amount);
  const cells = [cell];
  switch (finding) {
    case 'amount-multiplied': {
      const { of, factor, product } = operation;
      const params = { end, of, amount, factor: factor.toString(), product: product.toString() };
      return stepOf(law, { id, finding, params, cells });
    }
    case 'amount-rounded':
      return stepOf(law, {
        id,
        finding,
        params: { end, amount, rounded: writeYuan(operation.rounded) },
        cells,
      });
    case 'amount-capped': {
      const params = { end, amount, cap: writeYuan(operation.cap) };
      return stepOf(law, { id, finding, params, cells: operation.by ? [cell, operation.by] : cells });
    }
    case 'amount-unbounded': {
      const params = { end: operation.end, amount, cap: writeYuan(operation.cap) };
      return stepOf(law, { id, finding, params, cells: [cell, operation.by] });
    }
    case 'amount-floored':
      return stepOf(law, { id, finding, params: { end, amount, floor: writeYuan(operation.floor) }, cells });
  }
}
