/** The state of the page over time: what changes it, and the address that always holds the whole case. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Draft } from '../src/case/draft.js';
import { publishedCases, runnable } from '../src/cli/cases.js';
import { builtinRulebook } from '../src/rulebook/builtin.js';
import type { Rulebook } from '../src/rulebook/load.js';
import type { Page } from './context.js';
import { crowdedIn } from './draft.js';
import { type Linked, readLink, writeLink } from './link.js';
import { canonical, isBuiltIn, linkedOf, type State, stateOf } from './state.js';
import { TEXTS } from './texts.js';

/** Said until it is dismissed, or until something else begins. */
export type Note =
  | { readonly problem: string }
  /** A published case was opened: what was assumed for it. */
  | { readonly example: string };

interface Held {
  readonly state: State;
  readonly note: Note | null;
  /** How many cases were opened: each has a form of its own. */
  readonly opened: number;
}

const NOTHING: Linked = {
  view: 'grading',
  draft: {},
  locale: 'zh-CN',
  fine: '',
  require: null,
  choice: null,
  book: null,
};

/** What the address says; a link that is damaged, or made with another rulebook, is named. */
function linked(book: Rulebook, opened: number): Held {
  const read = readLink(location.hash);
  const crowded = crowdedIn(read?.draft);
  const state = stateOf(crowded ? { ...read!, draft: {} } : (read ?? NOTHING), book);
  const texts = TEXTS[state.locale];
  if (crowded) return { state, opened, note: { problem: texts.crowded(crowded.at, crowded.n) } };
  if (read === null) return { state, opened, note: { problem: texts.linkDamaged } };
  const own = isBuiltIn(book) ? null : book.digest.slice(0, 16);
  if (read.book === own) return { state, opened, note: null };
  const digest = read.book ?? builtinRulebook().digest.slice(0, 16);
  return { state, opened, note: { problem: texts.linkOtherBook(digest) } };
}

export interface Session extends Held {
  readonly change: Page['change'];
  /** Another language, view or rulebook: what was said is over. */
  readonly turn: (part: Partial<State>) => void;
  readonly open: (draft: Draft, fine?: string) => void;
  readonly example: (id: string) => void;
  readonly say: (note: Note | null) => void;
  /** The address with the case as it stands. */
  readonly link: () => string;
}

export function useSession(): Session {
  const [held, setHeld] = useState(() => linked(builtinRulebook(), 0));
  const { state } = held;
  useAddress(state, setHeld);
  const acts = useMemo(() => actsOn(setHeld), []);
  const link = useCallback(() => `${location.href.split('#')[0]}${writeLink(linkedOf(state))}`, [state]);
  return { ...held, ...acts, link };
}

type Set = (next: (now: Held) => Held) => void;

function actsOn(setHeld: Set): Omit<Session, keyof Held | 'link'> {
  const open = (draft: Draft, fine = '', note: Note | null = null): void =>
    setHeld(({ state, opened }) => ({
      note,
      opened: opened + 1,
      state: {
        ...state,
        view: 'grading',
        draft: canonical(draft, state.book),
        fine,
        require: null,
        choice: null,
      },
    }));
  return {
    change: (part) =>
      setHeld((now) => ({
        ...now,
        state: { ...now.state, ...(typeof part === 'function' ? part(now.state) : part) },
      })),
    turn: (part) => setHeld((now) => ({ ...now, note: null, state: { ...now.state, ...part } })),
    say: (note) => setHeld((now) => ({ ...now, note })),
    open: (draft, fine) => {
      const crowded = crowdedIn(draft);
      if (!crowded) return open(draft, fine);
      const { at, n } = crowded;
      setHeld((now) => ({ ...now, note: { problem: TEXTS[now.state.locale].crowded(at, n) } }));
    },
    example: (id) => {
      const row = publishedCases.find((c) => c.id === id);
      if (row) open(runnable(row) as unknown as Draft, row.imposed?.fine ?? '', { example: id });
    },
  };
}

/** Writes every change into the address, and follows an address that somebody else wrote. */
function useAddress(state: State, setHeld: Set): void {
  const written = useRef(location.hash);
  /** What was read from the address need not be written there; a damaged link stays to be seen. */
  const read = useRef(state);
  useLayoutEffect(() => {
    if (state === read.current) return;
    try {
      const link = writeLink(linkedOf(state));
      history.replaceState(null, '', link === '' ? location.pathname + location.search : link);
      written.current = link;
    } catch {
      // Browsers refuse many changes in a short time; the next one writes the whole case again.
    }
  }, [state]);
  useLayoutEffect(() => {
    const follow = (): void => {
      if (location.hash === written.current) return;
      written.current = location.hash;
      setHeld((now) => {
        const next = linked(now.state.book, now.opened + 1);
        read.current = next.state;
        return next;
      });
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [setHeld]);
}
