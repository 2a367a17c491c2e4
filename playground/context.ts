/** What every part of the page may ask: its state, its words, and how to change it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lexicon } from '../src/explain/lexicon.js';
import type { State } from './state.js';
import type { PageTexts } from './texts.js';

export interface Page {
  readonly state: State;
  readonly texts: PageTexts;
  /** The words of the rulebook in the language of the page. */
  readonly lex: Lexicon;
  readonly change: (part: Partial<State> | ((now: State) => Partial<State>)) => void;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('not on the page');
  return page;
}
