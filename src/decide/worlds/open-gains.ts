/** Opener of unlawful gains: confiscation counts where two versions of the law are weighed (行政处罚法 9(2), 28(2), 37). */
import type { Opening } from './open-days.js';
import type { OpenFact } from './world.js';

/** Their path in the case file. */
export const GAINS = 'amounts.unlawfulGains';

/** What a case that does not state the gains of the party leaves open. */
export function openGains({ facts, laws }: Opening): OpenFact[] {
  if (facts.amounts.has('unlawfulGains') || laws.length < 2) return [];
  const values = [false, true].map((gains) => ({ answer: gains ? '>0' : '0', change: { gains } }));
  return [{ fact: GAINS, values }];
}
