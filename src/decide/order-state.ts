/** How far the order to correct had come on the day of the decision. */
import type { Facts } from '../case/facts.js';
import type { OrderState } from '../rulebook/schema/index.js';
import type { Day } from '../time/day.js';

/** @param complied the day of compliance in this world; `null`: none */
export function orderState({ order, decidedOn }: Facts, complied: Day | null): OrderState {
  if (!order) return 'not-made';
  if (order.deadline === null) return 'no-deadline';
  if (complied !== null && complied <= order.deadline) return 'complied';
  return decidedOn <= order.deadline ? 'running' : 'not-complied';
}
