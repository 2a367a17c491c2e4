/** Lists without repetition, and in groups, in the order in which things first stood. */

export const unique = <T>(values: readonly T[]): T[] =>
  values.length < 2 ? [...values] : [...new Set(values)];

/** Each key once; of equal ones the last stands where the first stood. */
export function uniqueBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return values.length < 2 ? [...values] : [...new Map(values.map((value) => [key(value), value])).values()];
}

/** Plain data, each once. */
export const uniqueData = <T>(values: readonly T[]): T[] =>
  uniqueBy(values, (value) => JSON.stringify(value));

/** What has the same key together, by that key. */
export function grouped<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const own = key(value);
    const group = groups.get(own);
    if (group) group.push(value);
    else groups.set(own, [value]);
  }
  return groups;
}
