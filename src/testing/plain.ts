/** Plain JSON values: copies and equality. */

/** A deep copy of a plain value. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The path of the first part in which two plain values differ, or `null`. */
export function firstDifference(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b)) return null;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return path === '' ? '.' : path;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inner = path === '' ? key : `${path}.${key}`;
    if (Object.hasOwn(a, key) !== Object.hasOwn(b, key)) return inner;
    const found = firstDifference(a[key], b[key], inner);
    if (found !== null) return found;
  }
  return null;
}
