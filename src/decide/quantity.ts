/** Whether the stated quantity answers the criterion of a provision. */
import type { Facts } from '../case/facts.js';
import type { Criterion } from '../rulebook/schema.js';

/** True if the stated quantity is in a unit of the provision, so that it answers the criterion. */
export function fits(facts: Facts, criterion: Criterion, units: readonly string[] | undefined): boolean {
  if (criterion !== 'quantity') return false;
  const { quantity } = facts;
  if (!quantity) return false;
  return quantity.kind !== 'number' || quantity.unit === null || !!units?.includes(quantity.unit);
}
