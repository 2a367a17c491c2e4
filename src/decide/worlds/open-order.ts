/** Openers of the answer to an order, and of the reading of limitation that hangs on it. */
import { isRefusal, readingsOf, refusalSpan } from '../../case/course.js';
import type { Facts } from '../../case/facts.js';
import { LIMITATION_READINGS } from '../../rulebook/schema.js';
import type { Day } from '../../time/day.js';
import { answersTo } from '../stages/order.js';
import type { LimitationOpen, Opening } from './open-days.js';
import type { OpenFact } from './world.js';

/** Days, one for each way, on which the order can have been complied with; none where no provision asks. */
export function answersToOrder({ facts, laws }: Opening, tables: boolean): readonly (Day | null)[] {
  const asked = tables || laws.some((law) => law.provisions.some((p) => p?.version.orderFirst));
  return asked ? answersTo(facts) : [];
}

export function openCompliance(answers: readonly (Day | null)[]): OpenFact[] {
  if (answers.length < 2) return [];
  const values = answers.map((complied) => ({ answer: String(complied), change: { complied } }));
  return [{ fact: 'order.compliedOn', values }];
}

/** Whether a late order revives a period that has run from the act is contested. */
export function openReading(facts: Facts, limitation: LimitationOpen): OpenFact[] {
  const contested = facts.provisions.some((p) => !isRefusal(p) && readingsOf(p).includes('order-deadline'));
  if (!contested || !limitation.byAct || !refusalSpan(facts.order, facts.decidedOn)) return [];
  const values = LIMITATION_READINGS.map((limitationFrom) => ({
    answer: limitationFrom,
    change: { limitationFrom },
  }));
  return [{ fact: 'limitation', contested: true, values }];
}
