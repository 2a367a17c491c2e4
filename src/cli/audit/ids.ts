/** Finds numbers of files (案号) that stand twice, in twelve bytes for each: memory for a million is that of a picture. */

import { visible } from '../../text/printable.js';

const FULL = 0.6;

/** Two independent hashes of 32 bits: that two of a million numbers share both is less likely than one in ten million. */
function hashes(text: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}

export class IdIndex {
  private size = 1 << 12;
  private count = 0;
  private table = new Uint32Array(this.size * 3);

  /** The line on which the number stood first, or `null` if this is the first time. */
  add(id: string, line: number): number | null {
    if (this.count > this.size * FULL) this.grow();
    const [a, b] = hashes(id);
    const at = this.find(a, b);
    const first = this.table[at + 2]!;
    if (first !== 0) return first;
    this.table.set([a, b, line], at);
    this.count += 1;
    return null;
  }

  private find(a: number, b: number): number {
    const { table, size } = this;
    let slot = a & (size - 1);
    for (;;) {
      const at = slot * 3;
      if (table[at + 2] === 0 || (table[at] === a && table[at + 1] === b)) return at;
      slot = (slot + 1) & (size - 1);
    }
  }

  private grow(): void {
    const before = this.table;
    this.size *= 2;
    this.table = new Uint32Array(this.size * 3);
    for (let at = 0; at < before.length; at += 3) {
      if (before[at + 2] !== 0)
        this.table.set(before.subarray(at, at + 3), this.find(before[at]!, before[at + 1]!));
    }
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
