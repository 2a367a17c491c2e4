/** Starts the worker from the script of the page itself: nothing is loaded. */
import type { Asked, Audited, Failure, Progress, Told } from './protocol.js';

/** Only while it runs for the first time does a script know where it stands. */
const script = typeof document === 'undefined' ? null : document.currentScript;

export interface Listener {
  readonly progress: (progress: Progress) => void;
  readonly audited: (audited: Audited) => void;
  readonly failed: (failure: Failure) => void;
}

/** Audits a file; what is returned stops it. */
export function start(asked: Asked, { progress, audited, failed }: Listener): () => void {
  const url = URL.createObjectURL(new Blob([script?.textContent ?? ''], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const stop = (): void => {
    worker.terminate();
    URL.revokeObjectURL(url);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if ('progress' in data) return progress(data.progress);
    stop();
    if ('audited' in data) audited(data.audited);
    else failed(data.failure);
  });
  worker.addEventListener('error', ({ message }) => {
    stop();
    failed({ unforeseen: message });
  });
  worker.postMessage(asked);
  return stop;
}
