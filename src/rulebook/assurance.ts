import { ASSURANCES, type Assurance } from './schema.js';

const RANK: Record<Assurance, number> = { enacted: 0, published: 1, reported: 2, reference: 3 };

/** True if `level` is at least as strong as `demanded`. */
export const satisfies = (level: Assurance, demanded: Assurance): boolean => RANK[level] <= RANK[demanded];

export const weakest = (...levels: readonly Assurance[]): Assurance =>
  ASSURANCES[Math.max(0, ...levels.map((l) => RANK[l]))]!;
