/** Tells when nobody sits at the terminal any more: it was closed, or the process is told to end. */
import type { Readable } from 'node:stream';

const SIGNALS = ['SIGHUP', 'SIGTERM'] as const;

export function endingOf(input: Readable): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
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
