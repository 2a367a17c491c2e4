/** Reads plain JSON by a schema; what does not fit is told as the package's own problems. */
import type * as z from 'zod/mini';
import { invisibleIn, invisibleInLines } from '../text/printable.js';
import { fail } from './error.js';
import { type Issue, issue, type Path } from './issue.js';
import { nearest } from './nearest.js';
import { quoted } from './one-of.js';
import { isForeign, seenType } from './seen-type.js';
import type { ShapeCode, ShapeProblem } from './shape.js';

type Schema = z.core.$ZodType;
type Found = z.core.$ZodIssue;

/** A problem and its place. */
export type ShapeIssue = Extract<Issue, { code: ShapeCode }>;

export type ReadShape<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: readonly [ShapeIssue, ...ShapeIssue[]] };

/** What the schema reads, or every place that does not fit. */
export function readShape<T>(schema: z.ZodMiniType<T>, json: unknown): ReadShape<T> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, data: parsed.data };
  const [first, ...rest] = foreign(parsed.error.issues, json) ?? issuesOf(parsed.error.issues, json, schema);
  if (!first) throw parsed.error;
  return { ok: false, problems: [first, ...rest] };
}

/** Where problems lie in an object that is no plain data, such as a `Date`, that is the problem. */
function foreign(found: readonly Found[], root: unknown): ShapeIssue[] | null {
  for (const { path } of found) {
    const places = path.map((_, i) => path.slice(0, i) as Path);
    const place = [...places, path as Path].find((one) => isForeign(valueAt(root, one)));
    const own = place?.length === path.length && place.length > 0;
    if (!place || own) continue;
    const params = { expected: 'object', seen: seenType(valueAt(root, place)) };
    return [issue('wrong-type', place, params) as ShapeIssue];
  }
  return null;
}

/** What the schema reads. @throws CaliangError with every place that does not fit, below `at` */
export function readAs<T>(schema: z.ZodMiniType<T>, json: unknown, at: Path = []): T {
  const read = readShape(schema, json);
  if (read.ok) return read.data;
  const [first, ...rest] = read.problems;
  const placed = (one: ShapeIssue): Issue => ({ ...one, path: [...at, ...one.path] });
  return fail(placed(first), ...rest.map(placed));
}

export const withoutPlace = ({ code, params }: ShapeIssue): ShapeProblem =>
  ({ code, params }) as ShapeProblem;

const at = (value: unknown, key: string | number): unknown =>
  value === null || typeof value !== 'object' ? undefined : (value as Record<string | number, unknown>)[key];

export const valueAt = (root: unknown, path: Path): unknown => path.reduce(at, root);

/** What a schema is made of, built if it is not yet. */
function defOf(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'lazy' ? defOf(def.getter()) : def;
}

/** The fields that an object may have in that place; of several shapes those that the value claims to be. */
function fieldsAt(schema: Schema, value: unknown, path: Path): readonly string[] {
  const def = defOf(schema);
  const [key, ...rest] = path;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return fieldsAt(def.innerType, value, path);
    case 'union': {
      const fitting = def.options.filter((option) => claims(option, value));
      return [...new Set(fitting.flatMap((option) => fieldsAt(option, value, path)))];
    }
    case 'object': {
      if (key === undefined) return Object.keys(def.shape);
      const field = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
      return field ? fieldsAt(field, at(value, key), rest) : [];
    }
    case 'array':
      return key === undefined ? [] : fieldsAt(def.element, at(value, key), rest);
    case 'record': {
      if (key !== undefined) return fieldsAt(def.valueType, at(value, key), rest);
      const keys = defOf(def.keyType);
      return keys.type === 'enum' ? Object.values(keys.entries).map(String) : [];
    }
    default:
      return [];
  }
}

/** False where a field that can only be one thing is another. */
function claims(schema: Schema, value: unknown): boolean {
  const def = defOf(schema);
  if (def.type !== 'object') return true;
  return Object.entries(def.shape).every(([key, field]) => {
    const only = defOf(field);
    return only.type !== 'literal' || only.values.includes(at(value, key) as string);
  });
}

function issuesOf(found: readonly Found[], root: unknown, schema: Schema): ShapeIssue[] {
  return found.flatMap((one) => {
    const path = one.path.map((part) => (typeof part === 'number' ? part : String(part)));
    return issueOf(one, path, root, schema) as ShapeIssue | ShapeIssue[];
  });
}

/** One of what a list holds. */
const ONE_OF: Readonly<Record<string, string>> = {
  units: 'unit',
  roles: 'role',
  criteria: 'criterion',
  values: 'value',
  facts: 'fact',
};

/** What stands in a place: its field, or for a place in a list one of what the list holds; never an index. */
function thingAt(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return last ?? '';
  const list = String(path.filter((part) => typeof part === 'string').at(-1) ?? '');
  return ONE_OF[list] ?? list;
}

function issueOf(found: Found, path: Path, root: unknown, schema: Schema): Issue | Issue[] {
  const value = valueAt(root, path);
  const field = thingAt(path);
  const missing = issue('missing-field', path, { field });
  const wrongType = (expected: string) => issue('wrong-type', path, { expected, seen: seenType(value) });
  const unknownId = (kind: string, seen: unknown, valid: readonly string[]) => {
    const written = quoted(seen);
    return issue('unknown-id', path, { kind, value: written, valid, nearest: nearest(written, valid) });
  };
  switch (found.code) {
    case 'unrecognized_keys': {
      const valid = fieldsAt(schema, root, path);
      return found.keys.map((key) =>
        issue('unknown-key', path, { key, valid, nearest: nearest(key, valid) }),
      );
    }
    case 'invalid_type':
      return value === undefined && path.length > 0 ? missing : wrongType(plainType(found.expected));
    case 'invalid_union': {
      const { discriminator, options } = found as { discriminator?: string; options?: readonly unknown[] };
      if (discriminator !== undefined && value !== undefined) {
        return unknownId(discriminator, value, (options ?? []).map(String));
      }
      const deeper = found.errors.find((branch) => branch.every((e) => !isTypeAtRoot(e)));
      if (deeper && deeper.length > 0) {
        const whole = deeper.map((e) => ({ ...e, path: [...found.path, ...e.path] }));
        return issuesOf(whole, root, schema);
      }
      if (value === undefined) return missing;
      const expected = found.errors.flatMap((branch) =>
        branch.map((e) => (e.code === 'invalid_type' ? plainType(e.expected) : '')),
      );
      return wrongType([...new Set(expected.filter(Boolean))].join('|'));
    }
    case 'invalid_value':
      if (value === undefined) return missing;
      return found.values.some((one) => typeof one === typeof value)
        ? unknownId(field, value, found.values.map(String))
        : wrongType([...new Set(found.values.map((one) => typeof one))].join('|'));
    case 'too_small':
    case 'too_big': {
      const limit = String(found.code === 'too_small' ? found.minimum : found.maximum);
      if (typeof value === 'number') {
        return found.code === 'too_small'
          ? issue('not-whole-number', path, { value: quoted(value), min: Number(limit) })
          : issue('out-of-range', path, { value: quoted(value), above: null, atLeast: null, atMost: limit });
      }
      // An empty text states nothing.
      if (!Array.isArray(value)) return missing;
      if (value.length === 0) return issue('empty-list', path, {});
      if (found.message === AT_MOST)
        return issue('too-many', path, { seen: String(value.length), atMost: limit });
      return issue('wrong-length', path, { seen: String(value.length), expected: limit });
    }
    case 'custom':
      return refusedBy(found.params?.['code'], path, value, found.message);
    default:
      return issue('wrong-form', path, { form: found.message, value: quoted(value) });
  }
}

/** The message of a check for the length of a list that is no pair. */
export const AT_MOST = 'at-most';

/** The type as JSON has it. */
const plainType = (expected: string): string => ({ tuple: 'array', record: 'object' })[expected] ?? expected;

/** What a check of our own found: its code, and for `wrong-form` its message as the form. */
function refusedBy(code: unknown, path: Path, value: unknown, form: string): Issue {
  if (code === 'invalid-date' || code === 'invalid-amount')
    return issue(code, path, { value: quoted(value) });
  if (code === 'invisible-character') {
    const invisible = invisibleInLines(quoted(value)) ?? invisibleIn(quoted(value));
    if (invisible) return issue('invisible-character', path, { ...invisible });
  }
  return issue('wrong-form', path, {
    form,
    value: quoted(value),
  });
}

const isTypeAtRoot = (found: Found): boolean => found.code === 'invalid_type' && found.path.length === 0;
