/** Starts workers from the script of the page itself: nothing is loaded. */
import type { Progress } from '../audit/protocol.js';
import type { Failure, Job, Told } from './protocol.js';

/** Only while it runs for the first time does a script know where it stands. */
const script = typeof document === 'undefined' ? null : document.currentScript;

let address: string | undefined;

/** Made once; every worker is started from it. */
function addressOf(): string {
  address ??= URL.createObjectURL(new Blob([script?.textContent ?? ''], { type: 'text/javascript' }));
  return address;
}

type Done = Exclude<Told, { progress: Progress } | { failure: Failure }>;

export interface Listener {
  readonly progress?: (progress: Progress) => void;
  readonly done: (done: Done) => void;
  readonly failed: (failure: Failure) => void;
}

/** A worker waiting for its job, so that the job need not wait for the worker. */
let waiting: Worker | undefined;

export function prepare(): void {
  waiting ??= new Worker(addressOf());
}

/** Does a job in a worker of its own; what is returned stops it. */
export function start(job: Job, { progress, done, failed }: Listener): () => void {
  prepare();
  const worker = waiting!;
  waiting = undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if ('progress' in data) return progress?.(data.progress);
    worker.terminate();
    if ('failure' in data) failed(data.failure);
    else done(data);
  });
  worker.addEventListener('error', ({ message }) => {
    worker.terminate();
    failed({ unforeseen: message });
  });
  try {
    worker.postMessage(job);
  } catch (error) {
    // A file nested too deep cannot be handed over.
    worker.terminate();
    failed({ unforeseen: String(error) });
  }
  return () => worker.terminate();
}
