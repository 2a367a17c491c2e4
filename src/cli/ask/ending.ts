/** A terminal to ask on that tells when nobody sits at it any more: it was closed, or the process is told to end. */
import { setMaxListeners } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';

/** Ctrl-C at a question is a key and no signal; from elsewhere it means what the others mean. */
const SIGNALS = ['SIGHUP', 'SIGTERM', 'SIGINT'] as const;

const ENDS = ['end', 'close', 'error'] as const;

interface Terminal extends Readable {
  readonly isTTY?: boolean;
  readonly setRawMode?: (raw: boolean) => unknown;
}

export interface Ending {
  /** What is typed. It never ends and never fails, whatever becomes of the terminal: `signal` says that. */
  readonly input: Readable;
  readonly signal: AbortSignal;
  readonly stop: () => void;
}

/**
 * What asks sets the terminal back when a question ends, also one that is not there any more, and fails at that; what
 * was answered would be lost with it. So it gets a stream of its own.
 */
export function endingOf(terminal: Terminal): Ending {
  const controller = new AbortController();
  // Every question listens; a session has more than ten.
  setMaxListeners(0, controller.signal);
  const end = (): void => controller.abort();
  const input = Object.assign(new PassThrough(), {
    isTTY: terminal.isTTY === true,
    setRawMode(raw: boolean) {
      try {
        terminal.setRawMode?.(raw);
      } catch {
        end();
      }
      return input;
    },
  });
  const typed = (chunk: unknown): void => void input.write(chunk);
  for (const signal of SIGNALS) process.on(signal, end);
  for (const event of ENDS) terminal.on(event, end);
  terminal.on('data', typed);
  return {
    input,
    signal: controller.signal,
    stop() {
      for (const signal of SIGNALS) process.removeListener(signal, end);
      // Errors of a terminal that is gone may still come: somebody has to take them.
      for (const event of ENDS) if (event !== 'error') terminal.removeListener(event, end);
      terminal.removeListener('data', typed);
      terminal.pause();
    },
  };
}
