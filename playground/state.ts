/** What the page knows; everything on it follows from this. */

import type { Draft } from '../src/case/draft.js';
import { safeDecide } from '../src/decide/decide.js';
import type { DecideOptions } from '../src/decide/decision.js';
import { builtinRulebook } from '../src/rulebook/builtin.js';
import type { Rulebook } from '../src/rulebook/load.js';
import type { Assurance } from '../src/rulebook/schema.js';
import type { Linked, ViewId } from './link.js';
import type { Locale } from './texts.js';

export interface State {
  readonly view: ViewId;
  readonly draft: Draft;
  readonly locale: Locale;
  /** The fine that the office means to impose, as typed; empty if there is none. */
  readonly fine: string;
  /** A level of assurance; another word, as from a link, is for the library to refuse. */
  readonly require: string | null;
  readonly choice: { readonly version: string; readonly reason: string } | null;
  readonly book: Rulebook;
}

export const isBuiltIn = (book: Rulebook): boolean => book.digest === builtinRulebook().digest;

export const optionsOf = ({ book, require, choice }: State): DecideOptions => ({
  rulebook: book,
  ...(require !== null && { requireAssurance: require as Assurance }),
  ...(choice !== null && { lawChoice: choice }),
});

/** The case with ids in place of other names, where it can be read; otherwise as it came. */
export function canonical(draft: Draft, book: Rulebook): Draft {
  const read = safeDecide(draft, { rulebook: book });
  return read.success ? (read.data.case as unknown as Draft) : draft;
}

export const linkedOf = ({ view, draft, locale, fine, require, choice, book }: State): Linked => ({
  view,
  draft,
  locale,
  fine,
  require,
  choice,
  book: isBuiltIn(book) ? null : book.digest.slice(0, 16),
});

export function stateOf({ view, draft, locale, fine, require, choice }: Linked, book: Rulebook): State {
  return { view, draft: canonical(draft, book), locale, fine, require, choice, book };
}
