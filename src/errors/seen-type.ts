/** What a value is, as an error names it: the type of JSON, or the class of an object that is no plain data. */
export function seenType(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' && Number.isNaN(value)) return 'nan';
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return 'infinity';
  return typeof value === 'object' ? seenObject(value) : typeof value;
}

/** Of an object: `Date`, `Map`, `Decimal`, the name of its class, or `object` for plain data. */
function seenObject(value: object): string {
  try {
    if (Array.isArray(value)) return 'array';
    const tag = Object.prototype.toString.call(value).slice('[object '.length, -1);
    if (tag !== 'Object') return tag;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null || prototype === Object.prototype) return 'object';
    const { name } = (prototype as { constructor?: { name?: unknown } }).constructor ?? {};
    return typeof name === 'string' && name !== '' && name !== 'Object' ? name : 'object';
  } catch {
    return 'object';
  }
}

/** True for an object that is no plain data. */
export const isForeign = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !['object', 'array'].includes(seenType(value));
