/** What an entry expects beside a case: plain objects, known options, amounts. */
import { type Decimal, readYuan } from '../money/index.js';
import { fail, raise } from './error.js';
import { type Issue, issue, type Path } from './issue.js';
import { nearest } from './nearest.js';
import { seenType } from './seen-type.js';

/** @throws CaliangError `wrong-type` for anything but an object that holds fields: a list, a `Date` and `null` do not */
export function checkObject(value: unknown, path: Path): asserts value is Record<string, unknown> {
  const holds =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.prototype.toString.call(value) === '[object Object]';
  if (!holds) fail(issue('wrong-type', path, { expected: 'object', seen: seenType(value) }));
}

/** @throws CaliangError `unknown-key`, naming the nearest valid one, for an option that there is not */
export function checkKeys(given: unknown, valid: readonly string[], path: Path = ['options']): void {
  if (given === undefined) return;
  checkObject(given, path);
  raise(
    Object.keys(given).flatMap((key): Issue[] =>
      valid.includes(key) ? [] : [issue('unknown-key', path, { key, valid, nearest: nearest(key, valid) })],
    ),
  );
}

export type Fields = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object' | 'array'>>;

/** @throws CaliangError for a field that is not there or is something else: as much as tells one kind of object from another */
export function checkFields(value: unknown, fields: Fields, path: Path): void {
  checkObject(value, path);
  raise(
    Object.entries(fields).flatMap(([field, expected]): Issue[] => {
      const found = value[field];
      if (found === undefined) return [issue('missing-field', [...path, field], { field })];
      const fits =
        expected === 'array'
          ? Array.isArray(found)
          : typeof found === expected && found !== null && !Array.isArray(found);
      return fits ? [] : [issue('wrong-type', [...path, field], { expected, seen: seenType(found) })];
    }),
  );
}

/** @throws CaliangError `wrong-type` */
export function checkText(value: unknown, path: Path): asserts value is string {
  if (typeof value !== 'string')
    fail(issue('wrong-type', path, { expected: 'string', seen: seenType(value) }));
}

/** @throws CaliangError `wrong-type` */
export function checkList(value: unknown, path: Path): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) fail(issue('wrong-type', path, { expected: 'array', seen: seenType(value) }));
}

/** An amount in yuan. @throws CaliangError `wrong-type` for what is no text, `invalid-amount` for what is no amount */
export function readAmount(value: unknown, path: Path): Decimal {
  checkText(value, path);
  return readYuan(value) ?? fail(issue('invalid-amount', path, { value }));
}
