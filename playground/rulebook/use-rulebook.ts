/** Loading an office's rulebook: proved before it is used; one that does not hold together is shown and left out. */
import { useState } from 'preact/hooks';
import { CaliangError } from '../../src/errors/index.js';
import { builtinRulebook } from '../../src/rulebook/builtin.js';
import { loadRulebook, type Rulebook } from '../../src/rulebook/load.js';
import { type Verification, verifyRulebook } from '../../src/rulebook/verify/verify.js';

export interface Refused {
  readonly name: string;
  readonly json: unknown;
  readonly verified: Verification;
}

type Loading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'refused'; readonly refused: Refused }
  /** The proof itself could not be carried out. */
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown };

export interface Loaded {
  readonly loading: Loading;
  /** Of the rulebook in use, if it was loaded here. */
  readonly proof: Verification | null;
  readonly load: (name: string, json: unknown) => void;
  readonly close: () => void;
  readonly back: () => void;
}

/** Lets the page be drawn before the proof keeps it busy. */
const SOON = 20;

export function useRulebook(used: Rulebook, use: (book: Rulebook) => void): Loaded {
  const [loading, setLoading] = useState<Loading>({ kind: 'nothing' });
  const [proof, setProof] = useState<{ readonly of: string; readonly verified: Verification } | null>(null);
  const prove = (name: string, json: unknown): void => {
    try {
      const verified = verifyRulebook(json);
      if (verified.faults.length > 0) {
        setLoading({ kind: 'refused', refused: { name, json, verified } });
        return;
      }
      const book = loadRulebook(json);
      setLoading({ kind: 'nothing' });
      setProof({ of: book.digest, verified });
      use(book);
    } catch (error) {
      if (!(error instanceof CaliangError)) reportError(error);
      setLoading({ kind: 'failed', name, error });
    }
  };
  return {
    loading,
    proof: proof?.of === used.digest ? proof.verified : null,
    load: (name, json) => {
      setLoading({ kind: 'checking' });
      setTimeout(() => prove(name, json), SOON);
    },
    close: () => setLoading({ kind: 'nothing' }),
    back: () => {
      setLoading({ kind: 'nothing' });
      use(builtinRulebook());
    },
  };
}
