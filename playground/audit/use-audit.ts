/** The audit of one file at a time: started, told of, cancelled, and kept until the next. */
import { useRef, useState } from 'preact/hooks';
import type { Rulebook } from '../../src/rulebook/load.js';
import { isBuiltIn, type State } from '../state.js';
import type { Failure } from '../worker/protocol.js';
import { start } from '../worker/start.js';
import type { Audited, Progress } from './protocol.js';

export type Auditing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'running'; readonly file: File; readonly progress: Progress | null }
  | { readonly kind: 'cancelled'; readonly file: File }
  | { readonly kind: 'failed'; readonly file: File; readonly failure: Failure }
  | { readonly kind: 'done'; readonly file: File; readonly audited: Audited; readonly book: Rulebook };

export interface Audit {
  readonly now: Auditing;
  /** Audits a file in place of the last one. */
  readonly open: (file: File) => void;
  readonly cancel: () => void;
}

export function useAudit({ locale, book }: State): Audit {
  const [now, setNow] = useState<Auditing>({ kind: 'nothing' });
  const stop = useRef<(() => void) | null>(null);
  const open = (file: File): void => {
    stop.current?.();
    setNow({ kind: 'running', file, progress: null });
    stop.current = start(
      { audit: { file, name: file.name, locale, book: isBuiltIn(book) ? null : book.data } },
      {
        progress: (progress) => setNow({ kind: 'running', file, progress }),
        done: (told) => {
          if ('audited' in told) setNow({ kind: 'done', file, audited: told.audited, book });
        },
        failed: (failure) => setNow({ kind: 'failed', file, failure }),
      },
    );
  };
  const cancel = (): void => {
    stop.current?.();
    if (now.kind === 'running') setNow({ kind: 'cancelled', file: now.file });
  };
  return { now, open, cancel };
}
