/** Rows that wait on the disk until what comes before them is known. */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { statOf } from './output.js';
import { fileProblem } from './problem.js';

const PIECE = 1 << 18;

export class Spool {
  private readonly path: string;
  private readonly fd: number;
  private named = true;
  private open = true;
  private held = '';

  /** @param file what the rows are for: they wait beside it. @throws InputProblem */
  constructor(private readonly file: string) {
    // A pipe or a device has no place beside it.
    const folder = (statOf(file)?.isFile() ?? true) ? dirname(file) : tmpdir();
    this.path = join(folder, `.${randomBytes(6).toString('hex')}.rows`);
    try {
      this.fd = openSync(this.path, 'wx+');
    } catch (error) {
      throw fileProblem(error, file, 'write');
    }
    // Without a name nothing of it is left, however the run ends; where the system wants a name, it goes at the end.
    this.unname();
  }

  private unname(): void {
    if (!this.named) return;
    try {
      unlinkSync(this.path);
      this.named = false;
    } catch {}
  }

  add(row: readonly string[]): void {
    this.held += `${JSON.stringify(row)}\n`;
    if (this.held.length >= PIECE) this.flush();
  }

  private flush(): void {
    const bytes = Buffer.from(this.held);
    this.held = '';
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at);
    } catch (error) {
      throw fileProblem(error, this.file, 'write');
    }
  }

  /** All rows in their order, some at a time. */
  *rows(): Generator<string[][]> {
    this.flush();
    const decoder = new StringDecoder('utf8');
    const piece = Buffer.alloc(PIECE);
    let [rest, at] = ['', 0];
    for (;;) {
      const read = readSync(this.fd, piece, 0, PIECE, at);
      if (read === 0) return;
      at += read;
      const lines = (rest + decoder.write(piece.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield lines.map((line) => JSON.parse(line) as string[]);
    }
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    closeSync(this.fd);
    this.unname();
  }
}
