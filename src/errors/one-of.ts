import { fail } from './error.js';
import { issue, type Path } from './issue.js';
import { nearest } from './nearest.js';
import { seenType } from './seen-type.js';

/** What was written in the place of a name or an amount, for an error to quote; JavaScript callers write anything. */
export const quoted = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? seenType(value)
    : typeof value === 'function'
      ? 'function'
      : String(value);

/** The value, if it is one of the valid names. @throws CaliangError `unknown-id` */
export function oneOf<T extends string>(value: unknown, valid: readonly T[], kind: string, path: Path): T {
  const found = valid.find((name) => name === value);
  if (found !== undefined) return found;
  if (typeof value !== 'string')
    return fail(issue('wrong-type', path, { expected: 'string', seen: seenType(value) }));
  const seen = quoted(value);
  return fail(issue('unknown-id', path, { kind, value: seen, valid, nearest: nearest(seen, valid) }));
}
