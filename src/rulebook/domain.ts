/** What a case can state for a criterion that is measured: the domain that the thresholds have to tile. */
import type { Measure, Unit } from './schema.js';

export interface Domain {
  /** Whole numbers from 1, or every number above 0. */
  readonly whole: boolean;
  readonly most: number;
}

export const COUNTS: Domain = { whole: true, most: Number.MAX_SAFE_INTEGER };

export const DOMAINS: Readonly<Record<Measure, Domain>> = {
  count: COUNTS,
  area: { whole: false, most: 100_000_000 },
  share: { whole: false, most: 1 },
};

export const measureOf = (unit: Unit): Measure =>
  unit === '㎡' ? 'area' : unit === 'share' ? 'share' : 'count';
