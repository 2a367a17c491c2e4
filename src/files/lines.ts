/** Lines of JSON, alike for every command and every version of Node: ended by \n, \r\n or \r, and by nothing else. */

/** A line that is longer than this has lost its line break. */
export const LONGEST_LINE = 16_000_000;

/** `null` in place of a line that is too long. */
export class LineReader {
  private rest = '';
  private tooLong = false;
  private afterReturn = false;

  read(piece: string, last = false): (string | null)[] {
    let text = piece;
    if (this.afterReturn && text !== '') {
      if (text.startsWith('\n')) text = text.slice(1);
      this.afterReturn = false;
    }
    this.afterReturn = text.endsWith('\r');
    const [first = '', ...others] = text.split(/\r\n|\n|\r/);
    const lines: (string | null)[] = [];
    this.add(first);
    for (const other of others) {
      lines.push(this.tooLong ? null : this.rest);
      this.rest = '';
      this.tooLong = false;
      this.add(other);
    }
    if (last && (this.rest !== '' || this.tooLong)) lines.push(this.tooLong ? null : this.rest);
    return lines;
  }

  private add(text: string): void {
    if (this.tooLong) return;
    this.rest += text;
    if (this.rest.length <= LONGEST_LINE) return;
    this.tooLong = true;
    this.rest = '';
  }
}

/** The lines of a text that comes in pieces. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string | null> {
  const reader = new LineReader();
  for await (const piece of text) yield* reader.read(piece);
  yield* reader.read('', true);
}
