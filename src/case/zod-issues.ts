/** Turns zod's findings into the package's own issues. */
import type * as z from 'zod';
import { type Issue, issue, nearest, type Path } from '../errors/index.js';
import { invisibleIn, invisibleInLines } from '../text/printable.js';

type ZodIssue = z.core.$ZodIssue;

export const seenType = (value: unknown): string => {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'nan';
  return typeof value;
};

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

const asPath = (path: readonly PropertyKey[]): Path =>
  path.map((part) => (typeof part === 'number' ? part : String(part)));

/** The fields that are valid at an object's path. */
export type FieldsAt = (path: Path) => readonly string[];

export function fromZod(issues: readonly ZodIssue[], root: unknown, fieldsAt: FieldsAt): Issue[] {
  return issues.flatMap((found): Issue[] => {
    const path = asPath(found.path);
    const value = valueAt(root, path);
    switch (found.code) {
      case 'unrecognized_keys': {
        const valid = fieldsAt(path);
        return found.keys.map((key) =>
          issue('unknown-key', path, { key, valid, nearest: nearest(key, valid) }),
        );
      }
      case 'invalid_type':
        if (value === undefined && path.length > 0) {
          return [issue('missing-field', path, { field: String(path.at(-1)) })];
        }
        return [issue('wrong-type', path, { expected: found.expected, seen: seenType(value) })];
      case 'invalid_union': {
        const deeper = found.errors.find((branch) => branch.every((e) => !isTypeAtRoot(e)));
        if (deeper) {
          return fromZod(
            deeper.map((e) => ({ ...e, path: [...found.path, ...e.path] })),
            root,
            fieldsAt,
          );
        }
        if (value === undefined) return [issue('missing-field', path, { field: String(path.at(-1)) })];
        const expected = found.errors
          .flatMap((branch) => branch.map((e) => (e.code === 'invalid_type' ? e.expected : '')))
          .map((e) => (e === 'tuple' ? 'array' : e));
        return [
          issue('wrong-type', path, {
            expected: [...new Set(expected.filter(Boolean))].join('|'),
            seen: seenType(value),
          }),
        ];
      }
      case 'custom':
        if (found.params?.['code'] === 'invalid-date') {
          return [issue('invalid-date', path, { value: String(value) })];
        }
        if (found.params?.['code'] === 'invisible-character' && typeof value === 'string') {
          const invisible = invisibleInLines(value) ?? invisibleIn(value);
          if (invisible) return [issue('invisible-character', path, { ...invisible })];
        }
        return [issue('wrong-type', path, { expected: found.message, seen: seenType(value) })];
      case 'invalid_value': {
        const valid = found.values.map(String);
        const seen = String(value);
        if (value === undefined) return [issue('missing-field', path, { field: String(path.at(-1)) })];
        const kind = String(path.at(-1) ?? '');
        return [issue('unknown-id', path, { kind, value: seen, valid, nearest: nearest(seen, valid) })];
      }
      case 'too_small':
        // An empty list states nothing.
        return [issue('missing-field', path, { field: String(path.at(-1)) })];
      case 'invalid_format':
        return [issue('wrong-type', path, { expected: 'string', seen: String(value) })];
      default:
        return [issue('wrong-type', path, { expected: found.message, seen: seenType(value) })];
    }
  });
}

const isTypeAtRoot = (found: ZodIssue): boolean => found.code === 'invalid_type' && found.path.length === 0;
