/** A row of the specification of the trail: a finding, a case in which it is made, and what it must carry. */
import type { Finding, FindingParams } from '../../../src/index.js';
import type { YuanRange } from '../../../src/money/index.js';

export interface Row<F extends Finding> {
  /** The name of the case. */
  readonly of: string;
  /** All that the step carries; with `part`, what is stated of it. */
  readonly params: FindingParams[F];
  readonly part?: true;
  /** Version and place of the rule that the step applies. */
  readonly by: string;
  /** What the step sets in the decision, where it is more than nothing. */
  readonly sets?: Readonly<Record<string, unknown>>;
  /** The article or the arithmetic from which the row is written. */
  readonly because: string;
}

/** Findings that these rows are about: at least one row for each. */
export type Rows<F extends Finding> = { readonly [K in F]: readonly [Row<K>, ...Row<K>[]] };

/** Both ends included. */
export const closed = (min: string, max: string): YuanRange => ({ min, max, minOpen: false, maxOpen: false });
/** Neither end included. */
export const between = (min: string, max: string): YuanRange => ({ min, max, minOpen: true, maxOpen: true });
/** The lower end left out, as in "X 以下" without a minimum. */
export const upTo = (min: string, max: string): YuanRange => ({ min, max, minOpen: true, maxOpen: false });
/** The upper end left out. */
export const below = (min: string, max: string): YuanRange => ({ min, max, minOpen: false, maxOpen: true });
