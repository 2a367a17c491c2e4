/** Violations by name, article or word, as they are offered in a session. */
import type { Lexicon } from '../../explain/lexicon.js';
import { indexOf, type Rulebook } from '../../rulebook/load.js';
import { searchViolations } from '../../search/search.js';
import { articleOf } from './about.js';

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly article: string;
}

/** The best first; all, in the order of the rulebook, for an empty text. */
export function findViolations(text: string, book: Rulebook, lex: Lexicon): Found[] {
  const { provisions } = indexOf(book);
  return searchViolations(text, { rulebook: book }).flatMap(({ violation: id }) => {
    const provision = provisions.get(id);
    return provision ? [{ id, name: lex.violation(id), article: articleOf(lex, provision) }] : [];
  });
}
