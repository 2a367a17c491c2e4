/** Loading an office's rulebook: proved before it is used; one that does not hold together is shown and left out. */
import { useRef, useState } from 'preact/hooks';
import { builtinRulebook } from '../../src/rulebook/builtin.js';
import { loadUnverified, type Rulebook } from '../../src/rulebook/load.js';
import type { Verification } from '../../src/rulebook/verify/verify.js';
import type { Failure } from '../worker/protocol.js';
import { start } from '../worker/start.js';

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
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure };

export interface Loaded {
  readonly loading: Loading;
  /** Of the rulebook in use, if it was loaded here. */
  readonly proof: Verification | null;
  readonly load: (name: string, json: unknown) => void;
  readonly close: () => void;
  readonly back: () => void;
}

export function useRulebook(used: Rulebook, use: (book: Rulebook) => void): Loaded {
  const [loading, setLoading] = useState<Loading>({ kind: 'nothing' });
  const [proof, setProof] = useState<{ readonly of: string; readonly verified: Verification } | null>(null);
  const stop = useRef<() => void>(() => {});
  const judge = (name: string, json: unknown, verified: Verification): void => {
    if (verified.faults.length > 0) {
      setLoading({ kind: 'refused', refused: { name, json, verified } });
      return;
    }
    // Proved a moment ago, in the worker.
    const book = loadUnverified(json);
    setLoading({ kind: 'nothing' });
    setProof({ of: book.digest, verified });
    use(book);
  };
  return {
    loading,
    proof: proof?.of === used.digest ? proof.verified : null,
    load: (name, json) => {
      stop.current();
      setLoading({ kind: 'checking' });
      const failed = (failure: Failure): void => setLoading({ kind: 'failed', name, failure });
      stop.current = start(
        { prove: json },
        {
          done: (told) => {
            if ('proved' in told) judge(name, json, told.proved);
          },
          failed,
        },
      );
    },
    close: () => setLoading({ kind: 'nothing' }),
    back: () => {
      setLoading({ kind: 'nothing' });
      use(builtinRulebook());
    },
  };
}
