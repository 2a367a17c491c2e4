/**
 * Reads a CSV piece by piece as csv-parse does with the options of the command line: a byte-order mark is skipped, the
 * first line ending is that of the file, quotes inside a cell are cells' own. A test compares the two.
 */

const ENDINGS = ['\r\n', '\n', '\r'];

export class CsvReader {
  private rest = '';
  private ending = '';
  private begun = false;
  private quoting = false;
  private quoted = false;
  private cell = '';
  private record: string[] = [];
  private length = 0;
  private lines = 1;
  /** The last character ended a line, which counts with the next. */
  private ended = false;

  constructor(private readonly longest: number) {}

  /** The records that end in this piece; the last piece ends the file. A problem comes after the records before it. */
  read(piece: string, last = false): { records: string[][]; problem: string | null } {
    let text = this.rest + piece;
    if (!this.begun && text !== '') {
      text = text.replace(/^\uFEFF/, '');
      this.begun = true;
    }
    const records: string[][] = [];
    const endCell = (): void => {
      this.record.push(this.cell);
      this.length += this.cell.length;
      this.cell = '';
      this.quoted = false;
    };
    const endRecord = (): void => {
      endCell();
      records.push(this.record);
      this.record = [];
      this.length = 0;
    };
    const endingAt = (at: number): number => {
      if (text[at] !== '\n' && text[at] !== '\r') return 0;
      if (this.ending === '') this.ending = ENDINGS.find((one) => text.startsWith(one, at)) ?? '';
      return this.ending !== '' && text.startsWith(this.ending, at) ? this.ending.length : 0;
    };
    // A quote may be doubled, and a line may end in two characters.
    const until = last ? text.length : text.length - 2;
    let at = 0;
    for (; at < until; at += 1) {
      const one = text[at]!;
      if (this.ended) this.lines += 1;
      this.ended = one === '\n' || one === '\r';
      if (one === '"' && this.quoting) {
        if (text[at + 1] === '"') {
          this.cell += one;
          at += 1;
          continue;
        }
        this.quoting = false;
        this.quoted = true;
        if (at + 1 >= text.length || text[at + 1] === ',' || endingAt(at + 1) > 0) continue;
        this.cell = `"${this.cell}"`;
        continue;
      }
      if (one === '"' && this.cell === '') {
        this.quoting = true;
        continue;
      }
      if (!this.quoting) {
        const ending = endingAt(at);
        if (ending > 0) {
          endRecord();
          at += ending - 1;
          continue;
        }
        if (one === ',') {
          endCell();
          continue;
        }
      }
      if (this.length + this.cell.length > this.longest) {
        const problem = `Max Record Size: record exceed the maximum number of tolerated bytes of ${this.longest} at line ${this.lines}`;
        return { records, problem };
      }
      this.cell += one;
    }
    this.rest = text.slice(at);
    if (!last) return { records, problem: null };
    if (this.quoting) {
      const problem = `Quote Not Closed: the parsing is finished with an opening quote at line ${this.lines}`;
      return { records, problem };
    }
    if (this.quoted || this.record.length > 0 || this.cell !== '') endRecord();
    return { records, problem: null };
  }
}
