import type { Outcome } from './decision.js';

/** The outcomes that are open for other reasons than an intent that nobody examined. */
export const examinedOutcomes = (of: {
  readonly outcome: Outcome;
  readonly possibleOutcomes: readonly Outcome[];
}): Outcome[] => of.possibleOutcomes.filter((one) => one !== 'refer' || of.outcome === 'refer');
