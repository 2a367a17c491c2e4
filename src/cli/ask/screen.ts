/** Questions on a terminal: a thin layer over clack, so that the dialogue reads as what is asked and not as how. */
import { styleText } from 'node:util';
import { intro, isCancel, log, note, outro, S_BAR, select, text, updateSettings } from '@clack/prompts';
import type { Screen as Streams } from '../io.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Typing {
  readonly message: string;
  /** Lines on how to answer; gone once it is answered. */
  readonly hint: string;
  readonly initial: string;
  /** What pressing Enter alone means; `null`: it means nothing. */
  readonly empty: string | null;
  /** A sentence if the text cannot be taken. */
  readonly refuse: (text: string) => string | undefined;
}

/** Ctrl-D means what Ctrl-C means. */
updateSettings({ aliases: { '\u0004': 'cancel' } });

export class Screen {
  /** @param signal the end of the terminal: every question is answered as by Ctrl-C from then on */
  constructor(
    private readonly streams: Streams,
    private readonly signal: AbortSignal = new AbortController().signal,
  ) {}

  /** Whether nobody is there any more. */
  get ended(): boolean {
    return this.signal.aborted;
  }

  /** The value chosen; `null`: Ctrl-C. */
  async choose(message: string, options: readonly Choice[], initial?: string): Promise<string | null> {
    if (this.signal.aborted) return null;
    const chosen = await select<string>({
      ...this.streams,
      signal: this.signal,
      message,
      options: [...options],
      showInstructions: false,
      ...(initial !== undefined && { initialValue: initial }),
    });
    return isCancel(chosen) ? null : chosen;
  }

  /** The text typed; `null`: Ctrl-C. */
  async type({ message, hint, initial, empty, refuse }: Typing): Promise<string | null> {
    if (this.signal.aborted) return null;
    let taken = false;
    const bar = `${styleText('cyan', S_BAR)}  `;
    const lines = hint.split('\n').map((line) => `\n${bar}${styleText('dim', line)}`);
    const typed = await text({
      ...this.streams,
      signal: this.signal,
      get message() {
        return taken || hint === '' ? message : `${message}${lines.join('')}`;
      },
      initialValue: initial,
      ...(empty !== null && { placeholder: empty, defaultValue: empty }),
      validate: (value) => {
        const refused = refuse(value ?? '');
        taken = refused === undefined;
        return refused;
      },
    });
    if (isCancel(typed)) return null;
    return typed === empty ? '' : (typed ?? '');
  }

  open(title: string, lines: readonly string[]): void {
    intro(styleText('inverse', ` ${title} `), this.streams);
    this.say(lines.join('\n'));
  }

  close(line: string): void {
    outro(line, this.streams);
  }

  heading(title: string): void {
    log.step(styleText('bold', title), this.streams);
  }

  say(line: string): void {
    log.message(line, this.streams);
  }

  warn(line: string): void {
    log.warn(line, this.streams);
  }

  /** A box of lines. */
  show(lines: readonly string[], title: string): void {
    note(lines.join('\n'), title, { ...this.streams, format: (line) => line });
  }
}
