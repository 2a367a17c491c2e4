/** How a violation runs in time, and from when the period of limitation can run (行政处罚法 36(2)). */
import type { LimitationReading, Provision } from '../rulebook/schema.js';
import { addDays, type Day } from '../time/day.js';
import type { DaySpan, OrderFacts } from './facts.js';

type Courses = Pick<Provision, 'course' | 'limitationFrom' | 'versions'>;

/** True if the day on which the act began tells nothing about the day on which it ended. */
export const mayGoOn = ({ course }: Courses): boolean => course?.kind !== 'momentary';

const ACT: readonly LimitationReading[] = ['act'];
const ACT_OR_DEADLINE: readonly LimitationReading[] = ['act', 'order-deadline'];

/** What limitation may run from. Where the table is silent on a fine that needs an order first, it is not known. */
export function readingsOf({ limitationFrom, versions }: Courses): readonly LimitationReading[] {
  if (limitationFrom) return limitationFrom.readings;
  return versions.some((v) => v.orderFirst) ? ACT_OR_DEADLINE : ACT;
}

/** True if the violation is the refusal itself: the act before the demand is not yet one. */
export const isRefusal = (provision: Courses): boolean => !readingsOf(provision).includes('act');

/**
 * The days on which a refusal can have ended: it is complete on the day after the deadline, and lasts until the order
 * is complied with. `null`: there is no refusal yet.
 */
export function refusalSpan(order: OrderFacts | null, decidedOn: Day): DaySpan | null {
  if (!order?.deadline || decidedOn <= order.deadline) return null;
  const complete = addDays(order.deadline, 1);
  const { complied } = order;
  if (!complied) return [complete, decidedOn];
  if (complied[1] <= order.deadline) return null;
  return [complied[0] < complete ? complete : complied[0], complied[1]];
}
