/** A case that reads a place of the tables: of the provision in which it stands, or of the first that is fined. */
import type { Path } from '../../errors/index.js';
import type { Provision } from '../schema.js';
import type { Check } from './check.js';
import type { WitnessCase } from './fault.js';
import { type WitnessOf, witness } from './witness.js';

/** True if a case of it can be decided with a fine. */
const isFined = ({ versions }: Provision): boolean => versions.some((v) => v.fines.length > 0);

export function caseAt(
  { data, index }: Check,
  path: Path,
  more: Omit<Partial<WitnessOf>, 'circumstances'> & Pick<WitnessCase, 'circumstances'> = {},
): WitnessCase[] {
  const [table, row] = path;
  const own = table === 'provisions' && typeof row === 'number' ? data.provisions[row] : undefined;
  const provision = own ?? data.provisions.find(isFined);
  if (!provision) return [];
  const benchmark =
    table === 'benchmarks' && typeof row === 'number' ? data.benchmarks[row] : data.benchmarks.at(-1);
  const { circumstances, ...of } = more;
  const plain = witness(index, { provision, ...(benchmark && { benchmark }), ...of });
  return [{ ...plain, ...(circumstances && { circumstances }) }];
}
