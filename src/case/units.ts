/** Units in which a quantity may be stated beside those of the provision: the facts of the book give their exact ratio. */
import { Decimal } from '../money/index.js';
import type { Rulebook } from '../rulebook/load.js';
import type { RulebookData, Unit } from '../rulebook/schema.js';

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

/** A figure that nobody wrote: rounded, and the figure in another unit of which it is the nearest number. */
interface Converted {
  readonly about: string;
  readonly stated: { readonly value: string; readonly unit: string };
}

/** Figures with no more decimals than these are shown as they are. */
const WRITTEN = 6;
const LONGEST = 10;

/**
 * What was stated where a quantity of the case has endless decimals because it was converted: 1333.3333333333333 ㎡ are 2 亩.
 * `null`: the figure is shown as it is, because it is short or no short figure in another unit gives it.
 */
export function convertedFrom(
  { facts }: Pick<RulebookData, 'facts'>,
  value: string,
  unit: string,
): Converted | null {
  if (!/^\d+\.\d+$/.test(value)) return null;
  const found = new Decimal(value);
  if (found.decimalPlaces() <= WRITTEN) return null;
  const units = facts.flatMap((fact) => (fact.units?.[0]?.id === unit ? fact.units : []));
  for (const { id, ratio } of units) {
    if (!ratio) continue;
    const stated = found.times(ratio.by).div(ratio.of).toDecimalPlaces(LONGEST);
    if (inUnit(stated.toNumber(), ratio) !== found.toNumber()) continue;
    const about = found.gte(1) ? found.toDecimalPlaces(2) : found.toSignificantDigits(2);
    return { about: about.toString(), stated: { value: stated.toString(), unit: id } };
  }
  return null;
}
