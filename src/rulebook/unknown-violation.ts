/** What is said of a name that is no violation: which there are, and which was probably meant. */
import { type Issue, issue, nearest, type Path } from '../errors/index.js';
import type { Index } from './index-book.js';
import type { Provision } from './schema.js';
import { speaksOf } from './spoken.js';

/** The violation that a word of everyday speech means: 拆门. */
const spokenName = (provisions: readonly Provision[], value: string): string | null =>
  value.length > 1 ? (provisions.find(speaksOf(value))?.name.zh ?? null) : null;

/**
 * @param hint look for the name that was meant: each name of the book is compared with the value
 * @param others further names that may have been meant
 */
export function unknownViolation(
  { data, violationNames }: Index,
  value: string,
  path: Path,
  { hint = true, others = [] }: { readonly hint?: boolean; readonly others?: readonly string[] } = {},
): Issue {
  const valid = data.provisions.map((p) => `${p.name.zh}（${p.violation}）`);
  const names = [...violationNames.keys(), ...others];
  const meant = hint ? (nearest(value, names) ?? spokenName(data.provisions, value)) : null;
  return issue('unknown-id', path, { kind: 'violation', value, valid, nearest: meant });
}
