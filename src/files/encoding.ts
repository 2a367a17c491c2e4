/** Bytes to text for everybody who reads a file: UTF-8, GB18030 or UTF-16, found out from the bytes. */
import { fail, issue } from '../errors/index.js';
import { normalGb18030 } from './gb18030.js';

export type Encoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE';

const LABELS: Record<Encoding, string> = {
  'UTF-8': 'utf-8',
  GB18030: 'gb18030',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
};

const MARKS: readonly [Encoding, readonly number[]][] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/** How far the beginning is looked at for the zero bytes of UTF-16 without a mark. */
const SNIFFED = 4096;

/** The encoding that a mark at the beginning names. */
const marked = (bytes: Uint8Array): Encoding | null =>
  MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

/** UTF-16 without a mark has the high byte of every ASCII sign zero, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const seen = bytes.subarray(0, SNIFFED);
  const zeros = [0, 0];
  for (const [i, byte] of seen.entries()) if (byte === 0) zeros[i % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && even === 0) return 'UTF-16LE';
  return even > 0 && odd === 0 ? 'UTF-16BE' : null;
}

const isAscii = (bytes: Uint8Array): boolean => {
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i]! >= 0x80) return false;
  return true;
};

/** The encoding of a text that begins with these bytes; `null` as long as they are ASCII, which is the same in both. */
function encodingOf(bytes: Uint8Array, first: boolean): Encoding | null {
  const told = first ? (marked(bytes) ?? unmarkedUtf16(bytes)) : null;
  if (told) return told;
  if (isAscii(bytes)) return null;
  if (decodes(bytes, 'utf-8')) return 'UTF-8';
  // Lines of Chinese in UTF-8 before the first byte that is none: the encoding changes within the file.
  const lines = bytes.subarray(0, bytes.lastIndexOf(NEWLINE, unfit(bytes, 'utf-8')) + 1);
  return lines.some((byte) => byte >= 0xe0) ? 'UTF-8' : 'GB18030';
}

/** Chinese characters in UTF-8 on one line that GB18030 text does not have by chance. */
const TOO_MANY = 4;

/** The place of a line in UTF-8 within GB18030, which could be decoded as other characters; -1 if there is none. */
function lineInUtf8(bytes: Uint8Array): number {
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, from);
    const to = newline < 0 ? bytes.length : newline;
    if (chineseInUtf8(bytes, from, to) >= TOO_MANY)
      return bytes.findIndex((byte, i) => i >= from && byte >= 0x80);
    from = to + 1;
  }
  return -1;
}

/** How many characters of three bytes there are, or 0 if anything is no UTF-8. */
function chineseInUtf8(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  const follows = (at: number): boolean => at < to && (bytes[at]! & 0xc0) === 0x80;
  for (let at = from; at < to; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) at += 1;
    else if (byte >= 0xe0 && byte < 0xf0 && follows(at + 1) && follows(at + 2)) {
      count += 1;
      at += 3;
    } else if (byte >= 0xc2 && byte < 0xe0 && follows(at + 1)) at += 2;
    else return 0;
  }
  return count;
}

/** True if the bytes can be the beginning of a text: the last character may be cut off. */
const decodes = (bytes: Uint8Array, label: string): boolean => {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const NEWLINE = 0x0a;

/** A line that is longer than this is decoded as it stands; no ledger has one. */
const LONGEST = 64_000_000;

/** Where the last whole line ends: there no character is cut, in whatever encoding. */
function endOfLines(bytes: Uint8Array, encoding: Encoding | null): number {
  if (encoding !== 'UTF-16LE' && encoding !== 'UTF-16BE') return bytes.lastIndexOf(NEWLINE) + 1;
  const low = encoding === 'UTF-16LE' ? 0 : 1;
  for (let at = bytes.length - (bytes.length % 2) - 2; at >= 0; at -= 2) {
    if (bytes[at + low] === NEWLINE && bytes[at + 1 - low] === 0) return at + 2;
  }
  return 0;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** Decodes a text that comes in pieces, whole lines at a time, so that a byte that does not fit can be named by its place. */
export class Decoder {
  private encoding: Encoding | null = null;
  private held: Uint8Array = new Uint8Array();
  /** Bytes and line breaks before those that are held. */
  private offset = 0;
  private lines = 1;

  /** @throws CaliangError `not-text` with the offset of the first byte that is not of the encoding */
  read(piece: Uint8Array, last = false): string {
    const bytes = joined(this.held, piece);
    const first = this.offset === 0;
    this.encoding ??= encodingOf(bytes, first);
    const end = last || bytes.length > LONGEST ? bytes.length : endOfLines(bytes, this.encoding);
    const whole = bytes.subarray(0, end);
    const text = this.decode(whole);
    this.offset += end;
    this.held = bytes.slice(end);
    return first ? text.replace(/^\uFEFF/, '') : text;
  }

  private decode(bytes: Uint8Array): string {
    const encoding = this.encoding ?? 'UTF-8';
    const label = LABELS[encoding];
    let text: string;
    try {
      text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return this.refuse(bytes, encoding, unfit(bytes, label));
    }
    const other = encoding === 'GB18030' ? lineInUtf8(bytes) : -1;
    if (other >= 0) return this.refuse(bytes, encoding, other);
    // A zero is in no text.
    const zero = text.indexOf('\u0000');
    if (zero >= 0 && !encoding.startsWith('UTF-16')) return this.refuse(bytes, encoding, bytes.indexOf(0));
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lines += 1;
    return encoding === 'GB18030' ? normalGb18030(text) : text;
  }

  private refuse(bytes: Uint8Array, encoding: Encoding, at: number): never {
    const before = bytes.subarray(0, at).reduce((n, byte) => n + (byte === NEWLINE ? 1 : 0), 0);
    return fail(
      issue('not-text', [], {
        encoding,
        offset: String(this.offset + at),
        line: String(this.lines + before),
        bytes: hex(bytes.subarray(at, at + 4)),
      }),
    );
  }
}

/** The place of the first byte of the first character that is none. */
function unfit(bytes: Uint8Array, label: string): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), label)) good = middle;
    else bad = middle;
  }
  // So many bytes can be the beginning of a text; the last of them may begin the character that is none.
  for (let back = 0; back <= 3; back += 1) {
    try {
      new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, good - back));
      return good - back;
    } catch {}
  }
  return good;
}

/** A text that comes in pieces. @throws CaliangError `not-text` */
export async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new Decoder();
  for await (const piece of pieces) yield decoder.read(piece);
  yield decoder.read(new Uint8Array(), true);
}

/** A whole text. @throws CaliangError `not-text` */
export const decodeText = (bytes: Uint8Array): string => new Decoder().read(bytes, true);
