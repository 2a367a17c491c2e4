/** What answers write into the case. */
import { asPlain, type Draft } from '../../case/draft.js';

export function withValue(draft: Draft, [key, ...rest]: readonly string[], value: unknown): Draft {
  if (key === undefined) return draft;
  return { ...draft, [key]: rest.length === 0 ? value : withValue(asPlain(draft[key]), rest, value) };
}

/** The draft without a value, and without what has become empty by that. */
export function without(draft: Draft, [key, ...rest]: readonly string[]): Draft {
  if (key === undefined || !(key in draft)) return draft;
  const { [key]: held, ...others } = draft;
  if (rest.length === 0) return others;
  const inner = without(asPlain(held), rest);
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
