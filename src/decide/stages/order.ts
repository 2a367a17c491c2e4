/**
 * Stage: the order to correct (责令限期改正; 行政处罚法 28(1), and the provisions that fine only after it). Reads the order,
 * its deadline and its answer; finds how far it had come, which order must come first, and which goes with a penalty.
 */
import { hasCorrected } from '../../case/corrected.js';
import type { Facts, OrderFacts } from '../../case/facts.js';
import type { OrderState } from '../../rulebook/schema/index.js';
import type { Compliance, ProvisionVersion } from '../../rulebook/schema.js';
import type { Day } from '../../time/day.js';
import type { FindingParams, Step } from '../../trail/step.js';
import { ordersOf } from '../applied.js';
import type { Cell, Law } from '../law/in-force.js';
import { unique } from '../lists.js';
import { type StepInput, stepOf } from '../step.js';
import type { Under, Verdict } from '../verdict.js';

/**
 * How far the order had come on the day of the decision.
 *
 * @param complied the day of compliance in this world; `null`: none
 */
export function findOrder({ order, decidedOn }: Facts, complied: Day | null): OrderState {
  if (!order) return 'not-made';
  if (order.deadline === null) return 'no-deadline';
  if (complied !== null && complied <= order.deadline) return 'complied';
  return decidedOn <= order.deadline ? 'running' : 'not-complied';
}

/**
 * Days, one for each way, on which an order with a deadline can have been complied with; `null`: not at all. None without
 * an order and its deadline.
 */
export function answersTo({ order, decidedOn }: Facts): (Day | null)[] {
  if (!order?.deadline) return [];
  const { complied, deadline, excluded } = order;
  if (complied === null) return [null];
  if (complied) return unique(complied);
  const can = (answer: Compliance): boolean => !excluded.includes(answer);
  const inTime = deadline < decidedOn ? deadline : decidedOn;
  const late = decidedOn > deadline && can('late');
  return [
    ...(can('in-time') ? [inTime] : []),
    // A late answer counts as none, save where the circumstances say that there was one.
    ...(can('never') ? [null] : late ? [decidedOn] : []),
  ];
}

/** True if what the order had come to counts: the provision fines only those who did not obey one. */
export const orderCounts = ({ lead }: Under): boolean => lead.applied !== null && lead.order !== null;

type OrderFinding =
  | 'order-compliance-unknown'
  | 'order-not-made'
  | 'order-without-deadline'
  | 'order-deadline-running'
  | 'order-complied'
  | 'order-not-complied';

const FINDINGS: Record<OrderState, OrderFinding> = {
  'not-made': 'order-not-made',
  'no-deadline': 'order-without-deadline',
  running: 'order-deadline-running',
  complied: 'order-complied',
  'not-complied': 'order-not-complied',
};

export function stepsOfOrder(under: Under): Step[] {
  const { prepared, verdicts, lead } = under;
  const { law, facts } = prepared;
  const { order } = facts;
  if (!lead.applied) return [];
  if (lead.order === null) return order ? [recorded(law, order)] : [];
  const found = verdicts.flatMap((v) => v.verdicts.flatMap((x) => x.order ?? []));
  const open = unique(found).length > 1;
  const finding = open ? 'order-compliance-unknown' : FINDINGS[lead.order];
  const after = open || lead.outcome === 'penalty' ? {} : { outcome: lead.outcome };
  const input = {
    id: 'order',
    finding,
    params: paramsOf(finding, facts),
    cells: [lead.applied.version],
    after,
  };
  return [stepOf(law, input)];
}

/** Where an answer is only implied, its day is not known and none is named. */
function paramsOf(finding: OrderFinding, { order, decidedOn }: Facts): FindingParams[OrderFinding] {
  const deadline = order?.deadline ?? '';
  switch (finding) {
    case 'order-not-made':
      return {};
    case 'order-without-deadline':
      return { issuedOn: order?.issuedOn ?? null };
    case 'order-deadline-running':
      return { deadline, decidedOn };
    case 'order-compliance-unknown':
      return { deadline };
    default:
      return { deadline, compliedOn: order?.complied?.[1] ?? null };
  }
}

/** An order that changes nothing here: the provision fines without one. */
const recorded = (law: Law, { issuedOn, deadline, complied }: OrderFacts): Step =>
  stepOf(law, {
    id: 'order',
    finding: 'order-recorded',
    params: {
      issuedOn,
      deadline,
      compliedOn: complied === undefined ? null : (complied?.[1] ?? 'not-complied'),
    },
    cells: [law.general.orderToCorrect],
  });

/** Orders, the cells that name them, and what their step says. */
export interface OrdersFinding {
  readonly orders: readonly string[];
  readonly cells: readonly Cell[];
  readonly step: StepInput<'order-to-issue'> | StepInput<'orders-made'> | null;
}

const NO_ORDERS: OrdersFinding = { orders: [], cells: [], step: null };

/** The order whose disobedience the provision makes the condition of a fine; it goes to the unit, not to a person. */
export function findOrderToIssue({ deciding, isPerson }: Under): OrdersFinding {
  if (isPerson) return NO_ORDERS;
  const waiting = deciding.flatMap((v) => v.verdicts).filter((v) => v.outcome === 'order-first');
  const versions: ProvisionVersion[] = unique(waiting.flatMap((v) => v.applied?.version ?? []));
  const orders = unique(versions.flatMap((v) => v.orders));
  if (orders.length === 0) return NO_ORDERS;
  const params = { orders, running: waiting.every((v) => v.order === 'running') };
  const step = { id: 'order.to-issue', finding: 'order-to-issue' as const, params, cells: versions };
  return { orders, cells: [], step: { ...step, after: { orders } } };
}

/** The orders that the provisions name; where none of them names one, the order that goes with every penalty. */
export function findOrders({ prepared, isPerson }: Under, verdicts: readonly Verdict[]): OrdersFinding {
  if (isPerson) return NO_ORDERS;
  const { orderToCorrect } = prepared.law.general;
  const named = verdicts.flatMap((v) => ordersOf(v));
  const made =
    named.length > 0 ? named : [{ order: orderToCorrect.order, violation: null, cell: orderToCorrect }];
  const orders = unique(made.map((one) => one.order));
  const cells = unique<Cell>(made.map((one) => one.cell));
  const corrected = hasCorrected(prepared.facts.canonical, prepared.law.index.data);
  const params = {
    orders: made.map(({ order, violation }) => ({ order, violation })),
    ...(corrected && { corrected: true as const }),
  };
  const step = { id: 'orders', finding: 'orders-made' as const, params, cells, after: { orders } };
  return { orders, cells, step };
}

export const stepsOfOrders = (law: Law, { step }: OrdersFinding): Step[] => (step ? [stepOf(law, step)] : []);
