/** A case as far as it is known: the shape of a case file, with whatever was answered so far. */

export type Draft = { readonly [key: string]: unknown };

export const isPlain = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (value: unknown): Draft => (isPlain(value) ? value : {});

export function valueAt(draft: Draft, path: readonly string[]): unknown {
  let value: unknown = draft;
  for (const part of path) value = isPlain(value) ? value[part] : undefined;
  return value;
}

export function withValue(draft: Draft, [key, ...rest]: readonly string[], value: unknown): Draft {
  if (key === undefined) return draft;
  return { ...draft, [key]: rest.length === 0 ? value : withValue(plain(draft[key]), rest, value) };
}

/** The draft without a value, and without what has become empty by that. */
export function without(draft: Draft, [key, ...rest]: readonly string[]): Draft {
  if (key === undefined || !(key in draft)) return draft;
  const { [key]: held, ...others } = draft;
  if (rest.length === 0) return others;
  const inner = without(plain(held), rest);
  return Object.keys(inner).length === 0 ? others : { ...draft, [key]: inner };
}

export interface Entry {
  readonly id: string;
  readonly present: boolean;
  readonly evidence?: readonly string[];
}

export const entriesOf = (draft: Draft): readonly Entry[] =>
  Array.isArray(draft['circumstances']) ? (draft['circumstances'] as Entry[]) : [];

export const entryOf = (draft: Draft, id: string): Entry | undefined =>
  entriesOf(draft).find((entry) => entry.id === id);

export const withEntry = (draft: Draft, entry: Entry): Draft => ({
  ...draft,
  circumstances: [...entriesOf(draft).filter(({ id }) => id !== entry.id), entry],
});

export function violationsOf(draft: Draft): string[] {
  const { violation } = draft;
  return violation === undefined ? [] : [violation].flat().map(String);
}
