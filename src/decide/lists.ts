/** Lists without repetition, in the order in which things first stood. */

export const unique = <T>(values: readonly T[]): T[] =>
  values.length < 2 ? [...values] : [...new Set(values)];

/** Each key once; of equal ones the last stands where the first stood. */
export function uniqueBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return values.length < 2 ? [...values] : [...new Map(values.map((value) => [key(value), value])).values()];
}

/** Plain data, each once. */
export const uniqueData = <T>(values: readonly T[]): T[] =>
  uniqueBy(values, (value) => JSON.stringify(value));
