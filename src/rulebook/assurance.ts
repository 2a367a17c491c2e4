import { ASSURANCES, type Assurance } from './schema.js';

const RANK: Record<Assurance, number> = { enacted: 0, published: 1, reported: 2, reference: 3 };

/** True if `level` is at least as strong as `demanded`. */
export const satisfies = (level: Assurance, demanded: Assurance): boolean => RANK[level] <= RANK[demanded];

/** The weaker of two levels. */
export const weaker = (a: Assurance, b: Assurance): Assurance => (RANK[a] >= RANK[b] ? a : b);

export function weakest(...levels: readonly Assurance[]): Assurance {
  let found: Assurance = ASSURANCES[0];
  for (const level of levels) found = weaker(found, level);
  return found;
}
