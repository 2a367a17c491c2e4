/** Which outcome is heavier, and outcomes in that order. */
import type { Outcome } from './decision.js';
import { unique } from './lists.js';

export const OUTCOME_RANK: Record<Outcome, number> = {
  'not-punishable': 0,
  'no-penalty': 0,
  'order-first': 1,
  penalty: 2,
  refer: 3,
};

/** Each outcome once, the heaviest first. */
export const inOutcomeOrder = (outcomes: readonly Outcome[]): Outcome[] =>
  unique(outcomes).sort((a, b) => OUTCOME_RANK[b] - OUTCOME_RANK[a] || (a < b ? -1 : 1));
