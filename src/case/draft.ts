/** A case as it is being written: the shape of a case file, with whatever is there so far. */

export type Draft = { readonly [key: string]: unknown };

export const isPlain = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no object counts as an empty one. */
export const asPlain = (value: unknown): Draft => (isPlain(value) ? value : {});

export function valueAt(draft: Draft, path: readonly string[]): unknown {
  let value: unknown = draft;
  for (const part of path) value = isPlain(value) ? value[part] : undefined;
  return value;
}
