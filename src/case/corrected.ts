/** Whether a party has put an end to the violation, as far as a case says so. */
import type { RulebookData } from '../rulebook/schema.js';
import type { CanonicalCase } from './facts.js';

/** The circumstances that no party can have that never obeyed an order: what they say includes a correction. */
const correcting = ({ contradictions }: Pick<RulebookData, 'contradictions'>): Set<string> =>
  new Set(
    contradictions
      .filter((row) => !row.absent && row.order?.includes('never'))
      .map((row) => row.circumstance),
  );

/** True if the order was obeyed, on whatever day, or a circumstance was found that says that the act was corrected. */
export function hasCorrected(
  { order, circumstances = [] }: Pick<CanonicalCase, 'order' | 'circumstances'>,
  data: Pick<RulebookData, 'contradictions'>,
): boolean {
  if (order?.compliedOn !== undefined) return order.compliedOn !== null;
  const says = correcting(data);
  return circumstances.some(({ id, present }) => present && says.has(id));
}
