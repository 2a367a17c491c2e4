/** What the parts of the reader share: the case, the rulebook, and the problems, so that all are reported at once. */
import { type Issue, issue, nearest, type Path } from '../errors/index.js';
import type { Index } from '../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import type { Names } from './names.js';
import type { CaseInput } from './schema.js';

export interface Reading {
  readonly input: CaseInput;
  readonly book: Rulebook;
  readonly index: Index;
  readonly issues: Issue[];
}

export const readingOf = (input: CaseInput, book: Rulebook): Reading => ({
  input,
  book,
  index: indexOf(book),
  issues: [],
});

/** Keeps a problem; what was to be read is not known. */
export function report({ issues }: Reading, problem: Issue): undefined {
  issues.push(problem);
  return undefined;
}

/** The id of a fixed term by any of its names. */
export function nameOf<T extends string>(
  reading: Reading,
  path: Path,
  kind: string,
  value: string,
  names: Names<T>,
): T | undefined {
  const id = names.ids.get(value);
  if (id !== undefined) return id;
  const close = nearest(value, [...names.ids.keys()]);
  return report(reading, issue('unknown-id', path, { kind, value, valid: names.offered, nearest: close }));
}
