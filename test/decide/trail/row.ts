/** A row of the specification of the trail: a finding, a case in which it is made, and what it must carry. */
import type { Finding, FindingParams } from '../../../src/index.js';

interface About {
  /** The name of the case. */
  readonly of: string;
  /** Version and place of the rule that the step applies. */
  readonly by: string;
  /** What the step sets in the decision, where it is more than nothing; with `part`, some of it. */
  readonly sets?: Readonly<Record<string, unknown>>;
  /** The article or the arithmetic from which the row is written. */
  readonly because: string;
}

/** All that the step carries; with `part`, some of it. */
export type Row<F extends Finding> = About &
  (
    | { readonly params: FindingParams[F]; readonly part?: undefined }
    | { readonly params: Partial<FindingParams[F]>; readonly part: true }
  );

/** Findings that these rows are about: at least one row for each. */
export type Rows<F extends Finding> = { readonly [K in F]: readonly [Row<K>, ...Row<K>[]] };
