/** What is said of a name that is no violation: which there are, and which was probably meant. */
import { type Issue, issue, nearest, type Path } from '../errors/index.js';
import type { Index } from './index-book.js';
import type { Provision } from './schema.js';
import { speaksOf } from './spoken.js';

/** The violations of which a word of everyday speech speaks: 拆门. */
const spokenOf = (provisions: readonly Provision[], value: string): Provision[] =>
  value.length > 1 ? provisions.filter(speaksOf(value)) : [];

const named = ({ name, violation }: Provision): string => `${name.zh}（${violation}）`;

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
  const valid = data.provisions.map(named);
  const spoken = hint ? spokenOf(data.provisions, value) : [];
  const [only, ...more] = spoken;
  // Where several are spoken of, none of them is the nearest.
  if (more.length > 0) {
    const found = spoken.map(named);
    return issue('unknown-id', path, { kind: 'violation', value, valid, nearest: null, found });
  }
  const near = hint ? nearest(value, [...violationNames.keys(), ...others]) : null;
  return issue('unknown-id', path, { kind: 'violation', value, valid, nearest: only?.name.zh ?? near });
}
