/** The harm that a case states, as a value or as a degree. */
import type { RulebookData } from '../rulebook/schema.js';
import type { Stated } from './facts.js';

export const lastGrading = (data: RulebookData) => data.benchmarks.at(-1)?.grading;

/** True if every harm that the case states is one of these; a degree stands for those of the last benchmark. */
export function isAmongHarms(stated: Stated | null, harms: readonly string[], data: RulebookData): boolean {
  if (stated?.kind === 'value') return harms.includes(stated.value);
  if (stated?.kind !== 'ordinal') return false;
  const values = lastGrading(data)
    ?.thresholds.filter((row) => row.criterion === 'consequence' && row.ordinal === stated.ordinal)
    .flatMap((row) => row.values ?? []);
  return !!values?.length && values.every((value) => harms.includes(value));
}
