/** Finds numbers of files (案号) that stand twice, in some thirty bytes for each. */
import { createHash } from 'node:crypto';
import { visible } from '../../text/printable.js';

/** Words of 32 bits for a number: three of its digest, and the line. */
const WORDS = 4;
const FULL = 0.75;
const TABLES = 256;

/** The line of every digest; 0 where there is none. */
class DigestTable {
  private size = 16;
  private count = 0;
  private words = new Uint32Array(this.size * WORDS);

  /** The line that the digest has already, or `null` if it is new. */
  add(digest: Uint32Array, line: number): number | null {
    if (this.count >= this.size * FULL) this.grow();
    const at = this.find(digest);
    const first = this.words[at + 3]!;
    if (first !== 0) return first;
    this.words.set(digest, at);
    this.words[at + 3] = line;
    this.count += 1;
    return null;
  }

  private find([a, b, c]: Uint32Array): number {
    const { words, size } = this;
    for (let slot = a! & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const at = slot * WORDS;
      if (words[at + 3] === 0) return at;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c) return at;
    }
  }

  private grow(): void {
    const before = this.words;
    this.size *= 2;
    this.words = new Uint32Array(this.size * WORDS);
    for (let at = 0; at < before.length; at += WORDS) {
      if (before[at + 3] === 0) continue;
      this.words.set(before.subarray(at, at + WORDS), this.find(before.subarray(at, at + 3)));
    }
  }
}

/**
 * By 96 bits of SHA-256 in place of the numbers themselves: that any two of a hundred million share them is less likely
 * than one in ten million million. Many small tables, because a table that grows is there twice.
 */
export class IdIndex {
  private readonly tables = Array.from({ length: TABLES }, () => new DigestTable());

  /** The line on which the number stood first, or `null` if this is the first time. */
  add(id: string, line: number): number | null {
    const bytes = createHash('sha256').update(id, 'utf16le').digest();
    const digest = Uint32Array.of(bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8));
    return this.tables[bytes[12]!]!.add(digest, line);
  }
}

const LISTED = 20;

/** The numbers that stand twice: the first of them, and how many there are. */
export class Duplicates {
  private readonly index = new IdIndex();
  private readonly listed: string[] = [];
  private count = 0;

  constructor(private readonly en: boolean) {}

  add(ids: readonly (readonly [number, string])[]): void {
    for (const [line, id] of ids) {
      const first = this.index.add(id, line);
      if (first === null) continue;
      this.count += 1;
      if (this.listed.length < LISTED) {
        const name = visible(id);
        this.listed.push(
          this.en ? `"${name}" on lines ${first} and ${line}` : `“${name}”：第 ${first} 行和第 ${line} 行`,
        );
      }
    }
  }

  /** Empty if there are none. */
  text(): string {
    if (this.count === 0) return '';
    const rest = this.count - this.listed.length;
    const more = rest === 0 ? '' : this.en ? `\n  and ${rest} more` : `\n  另有 ${rest} 处`;
    const head = this.en
      ? 'Warning: the same number stands on several rows'
      : '注意：案号重复，同一案可能算了两次';
    return `${head}\n${this.listed.map((one) => `  ${one}`).join('\n')}${more}\n`;
  }
}
