/** A line on the terminal that says how far a long run is, how fast it goes, and how long it will still take. */

const EVERY_MS = 200;
/** So much must have been done before the rest can be told from it. */
const TELLING_MS = 2_000;

export interface Done {
  readonly read: number;
  readonly size: number | null;
  readonly rows: number;
}

const clock = (seconds: number): string => {
  const s = Math.max(0, Math.round(seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(s / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
};

/** What the line says after so many milliseconds. */
export function progressLine({ read, size, rows }: Done, ms: number, en: boolean): string {
  const share = size ? Math.min(1, read / size) : null;
  const bar =
    share === null
      ? ''
      : `${'█'.repeat(Math.round(share * 30)).padEnd(30, '·')} ${Math.round(share * 100)}%  `;
  const rate = ms < TELLING_MS ? null : Math.round((rows * 1000) / ms);
  const left = share !== null && share > 0.001 && rate !== null ? (ms / 1000) * (1 / share - 1) : null;
  const parts = [
    en ? `${rows} rows` : `${rows} 行`,
    ...(rate === null ? [] : [en ? `${rate} a second` : `每秒 ${rate} 行`]),
    ...(left === null ? [] : [en ? `${clock(left)} left` : `还需 ${clock(left)}`]),
  ];
  return bar + parts.join(en ? ', ' : '，');
}

export function progressOf(
  done: () => Done,
  show: (text: string) => void,
  terminal: boolean,
  en: boolean,
): { tick: () => void; done: () => void } {
  if (!terminal) return { tick: () => {}, done: () => {} };
  const begun = Date.now();
  let last = 0;
  let shown = false;
  return {
    tick() {
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      shown = true;
      show(`\r${progressLine(done(), now - begun, en)}\u001B[K`);
    },
    done() {
      if (shown) show('\r\u001B[K');
    },
  };
}
