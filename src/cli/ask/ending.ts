/** Tells when nobody sits at the terminal any more: it was closed, or the process is told to end. */
import { setMaxListeners } from 'node:events';
import type { Readable } from 'node:stream';

/** Ctrl-C at a question is a key and no signal; from elsewhere it means what the others mean. */
const SIGNALS = ['SIGHUP', 'SIGTERM', 'SIGINT'] as const;

export function endingOf(input: Readable): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  // Every question listens; a session has more than ten.
  setMaxListeners(0, controller.signal);
  const end = (): void => controller.abort();
  for (const signal of SIGNALS) process.on(signal, end);
  input.on('end', end);
  input.on('close', end);
  return {
    signal: controller.signal,
    stop() {
      for (const signal of SIGNALS) process.removeListener(signal, end);
      input.removeListener('end', end);
      input.removeListener('close', end);
    },
  };
}
