/** What the checks of one benchmark in the short form share. */
import type { Path } from '../../../errors/index.js';
import type { ShortBenchmark } from '../../schema.js';
import { type Check, shown } from '../check.js';
import type { Penalty } from '../penalty.js';
import type { WitnessOf } from '../witness.js';

/** One benchmark and where it stands. */
export interface ShortCheck extends Check {
  readonly benchmark: ShortBenchmark;
  readonly path: Path;
}

/** The sheet by which a penalty is decided. */
export const sheetOf = ({ index, benchmark }: ShortCheck, { provision, party, role }: Penalty) =>
  index.sheets.get(benchmark.id)!.of({ provision, party, role, demanded: null, refinements: [] })!;

/** A case in which every criterion has this degree. */
export function statedAll(
  check: ShortCheck,
  { provision, party, role }: Penalty,
  ordinal: 'light' | 'medium' | 'heavy',
  more: Pick<WitnessOf, 'refinement'> = {},
) {
  const stated = provision.criteria.map((criterion) => ({ criterion, stated: ordinal }));
  return shown(check, { provision, party, role, benchmark: check.benchmark, stated, ...more });
}
