/** Units in which a quantity may be stated beside those of the provision: the facts of the book give their exact ratio. */
import { Decimal } from '../money/index.js';
import type { Rulebook } from '../rulebook/load.js';
import type { Unit } from '../rulebook/schema.js';

/** A unit of a provision, and how many of it the unit written is; `null`: it is that unit. */
export interface Measured {
  readonly unit: Unit;
  readonly times: { readonly of: string; readonly by: string } | null;
}

/** 亩 and 公顷 where the provision counts in ㎡. `valid`: the units of the provision. */
export function furtherUnits(
  { data }: Pick<Rulebook, 'data'>,
  valid: readonly Unit[],
): ReadonlyMap<string, Measured> {
  const further = new Map<string, Measured>();
  for (const { units = [] } of data.facts) {
    const unit = valid.find((one) => one === units[0]?.id);
    if (unit === undefined) continue;
    for (const { id, ratio } of units) if (ratio) further.set(id, { unit, times: ratio });
  }
  return further;
}

/**
 * Multiplied before it is divided, and rounded once, to the nearest number of double precision, which is what the
 * decision carries: decided again, its case is the same.
 */
export const inUnit = (value: number, { of, by }: { of: string; by: string }): number =>
  Number.isFinite(value) ? new Decimal(value).times(of).div(by).toNumber() : value;
