/** SHA-256 (FIPS 180-4) in place of @noble/hashes. A test compares the two. */

/** The first bits of the fractional parts of roots of the first primes. */
function roots(count: number, exponent: number): Uint32Array {
  const found = new Uint32Array(count);
  for (let n = 2, i = 0; i < count; n += 1) {
    let prime = true;
    for (let d = 2; d * d <= n && prime; d += 1) prime = n % d !== 0;
    if (!prime) continue;
    const root = n ** exponent;
    found[i] = (root - Math.floor(root)) * 2 ** 32;
    i += 1;
  }
  return found;
}

const K = roots(64, 1 / 3);
const START = roots(8, 1 / 2);

const turned = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

export function sha256(message: Uint8Array): Uint8Array {
  const { length } = message;
  const padded = new Uint8Array((((length + 8) >> 6) + 1) << 6);
  padded.set(message);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, length / 2 ** 29);
  view.setUint32(padded.length - 4, length << 3);
  const hash = START.slice();
  const w = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 64; i += 1) {
      const [x, y] = [w[i - 15]!, w[i - 2]!];
      w[i] =
        i < 16
          ? view.getUint32(block + 4 * i)
          : w[i - 16]! +
            w[i - 7]! +
            (turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)) +
            (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < 64; i += 1) {
      const one =
        (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) hash[i] = hash[i]! + value;
  }
  const bytes = new Uint8Array(32);
  for (const [i, value] of hash.entries()) new DataView(bytes.buffer).setUint32(4 * i, value);
  return bytes;
}

export const utf8ToBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const bytesToHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
