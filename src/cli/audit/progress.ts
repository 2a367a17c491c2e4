/** A line on the terminal that says how far a long run is. */
import type { Input } from './input.js';

const EVERY_MS = 200;

export function progressOf(
  input: Input,
  err: (text: string) => void,
  terminal: boolean,
): { tick: () => void; done: () => void } {
  if (!terminal) return { tick: () => {}, done: () => {} };
  let last = 0;
  let shown = false;
  return {
    tick() {
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      shown = true;
      const { read, size } = input.progress();
      const share = size ? Math.min(1, read / size) : null;
      const bar =
        share === null
          ? ''
          : `${'█'.repeat(Math.round(share * 30)).padEnd(30, '·')} ${Math.round(share * 100)}%  `;
      err(`\r${bar}${input.lines()} 行`);
    },
    done() {
      if (shown) err('\r\u001B[K');
    },
  };
}
