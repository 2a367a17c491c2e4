/** What the form writes into the case. */
import { asPlain, type Draft, isPlain } from '../src/case/draft.js';

export type Path = readonly string[];

/** The draft with another value; `undefined` takes the value away, and with it what has become empty. */
export function withValue(draft: Draft, [key, ...rest]: Path, value: unknown): Draft {
  if (key === undefined) return draft;
  const inner = rest.length === 0 ? value : withValue(asPlain(draft[key]), rest, value);
  const { [key]: _, ...others } = draft;
  const gone = inner === undefined || (rest.length > 0 && Object.keys(inner as Draft).length === 0);
  return gone ? others : { ...others, [key]: inner };
}

export type Finding = 'present' | 'absent' | 'unexamined';

export interface CircumstanceEntry {
  readonly id: string;
  readonly present: boolean;
  readonly evidence?: readonly string[];
}

export function circumstancesOf(draft: Draft): CircumstanceEntry[] {
  const list = draft['circumstances'];
  return Array.isArray(list) ? list.filter((c): c is CircumstanceEntry => isPlain(c) && 'id' in c) : [];
}

/** The draft with what was found about one circumstance. */
export function withCircumstance(
  draft: Draft,
  id: string,
  finding: Finding,
  evidence: readonly string[],
): Draft {
  const others = circumstancesOf(draft).filter((c) => c.id !== id);
  const own: CircumstanceEntry[] =
    finding === 'unexamined'
      ? []
      : [{ id, present: finding === 'present', ...(evidence.length > 0 && { evidence }) }];
  const all = [...others, ...own];
  return withValue(draft, ['circumstances'], all.length === 0 ? undefined : all);
}

export function violationsOf(draft: Draft): string[] {
  const { violation } = draft;
  if (Array.isArray(violation)) return violation.map(String);
  return typeof violation === 'string' ? [violation] : [];
}

/** More than any case has; deciding about so many unknown words would keep the page from answering. */
const MOST = 500;

/** A list in the case that is longer than any case has: where it stands, and how long it is. */
export function crowdedIn(
  value: unknown,
  path: Path = [],
): { readonly at: string; readonly n: number } | null {
  if (typeof value !== 'object' || value === null) return null;
  const entries = Object.entries(value);
  if (entries.length > MOST) return { at: path.join('.'), n: entries.length };
  // No part of a case stands deeper; what does is refused by the library.
  if (path.length > 5) return null;
  for (const [key, inner] of entries) {
    const found = crowdedIn(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}
