/** Plain JSON values: copies, equality, and what is not plain. */

/** A deep copy of a plain value. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The path of the first part that JSON would not give back as it is, or `null`. */
export function notPlain(value: unknown, path = ''): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? null : path;
  if (!isObject(value)) return path;
  const isList = Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!isList && prototype !== Object.prototype && prototype !== null) return path;
  if (isList && Object.keys(value).length !== value.length) return path;
  for (const [key, inner] of Object.entries(value)) {
    const found = notPlain(inner, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return Object.getOwnPropertySymbols(value).length > 0 ? path : null;
}

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
