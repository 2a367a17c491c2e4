import type { Path } from '../errors/index.js';

/** A receipt is nested less deep than this by far. */
const DEEPEST = 200;

/** The place of the first part that JSON would not give back as it is, or that is nested too deep; `null` if there is none. */
export function notPlain(value: unknown, path: Path = []): Path | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? null : path;
  if (typeof value !== 'object' || path.length > DEEPEST) return path;
  const isList = Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!isList && prototype !== Object.prototype && prototype !== null) return path;
  if (isList && Object.keys(value).length !== value.length) return path;
  for (const [key, inner] of Object.entries(value)) {
    const found = notPlain(inner, [...path, isList ? Number(key) : key]);
    if (found !== null) return found;
  }
  return Object.getOwnPropertySymbols(value).length > 0 ? path : null;
}
