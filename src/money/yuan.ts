import { Decimal } from './decimal.js';

/** A plain decimal: no sign, no exponent, no leading zero, at most 15 digits before and `scale` after the point. */
const PLAIN = /^(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/**
 * Reads a plain decimal string, or returns `undefined`. decimal.js itself accepts `0x1f`, `5e3` and `Infinity`,
 * so nothing reaches it unguarded.
 */
export function readDecimal(text: unknown, scale: number): Decimal | undefined {
  if (typeof text !== 'string' || !PLAIN.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point >= 0 && text.length - point - 1 > scale) return undefined;
  return new Decimal(text);
}

/** Reads an amount in yuan with at most two decimals (分), or returns `undefined`. */
export const readYuan = (text: unknown): Decimal | undefined => readDecimal(text, 2);

/** Writes an amount in yuan the way decisions carry it: `"10000"`, `"24691.36"`. */
export const writeYuan = (amount: Decimal): string => amount.toString();

/** Rounds a single computed amount half up to 分. */
export const roundHalfUp = (amount: Decimal): Decimal => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

/** The sum of two amounts in yuan as decimal strings. */
export const addYuan = (a: string, b: string): string => writeYuan(new Decimal(a).plus(b));
