/** What people type, as the case file writes it. What cannot be read stays as it is, for the library to refuse. */
import { ordinalNames } from '../../case/names.js';
import { countOf } from '../../ledger/cells.js';
import { readDay as dayOf, readDays as daysOf } from '../../ledger/day.js';
import { readMoney } from '../../ledger/money.js';
import { narrow } from '../../ledger/narrow.js';
import { readQuantity as quantityOf } from '../../ledger/quantity.js';

export { narrow };

export const readDay = (text: string): string => dayOf(text);

/** One day, or two with 至 between them: the first and the last that it can be. */
export const readDays = (text: string): string | [string, string] => daysOf(text);

export const writeDays = (value: unknown): string | undefined =>
  Array.isArray(value) ? value.join(' 至 ') : typeof value === 'string' ? value : undefined;

export function readAmount(text: string): string {
  const read = readMoney(text);
  return read.ok ? read.value : narrow(text);
}

const ordinal = (text: string): string | undefined => ordinalNames.ids.get(text.replace(/[“”"]/g, ''));

/** `3`, `第3次`, `首次`, or 轻, 中, 重. */
export function readCount(text: string): number | string {
  const written = narrow(text);
  return countOf(written) ?? ordinal(written) ?? written;
}

/** A number with its unit, `12%` as a share, or 轻, 中, 重; `units` are those of the violation. */
export function readQuantity(
  text: string,
  units: readonly string[],
): string | { value: number | null; unit: string } {
  const read = quantityOf(text);
  if (!read.ok) return narrow(text);
  const { value } = read;
  const [only, ...more] = units;
  if (typeof value === 'number') return { value, unit: more.length === 0 ? (only ?? '') : '' };
  return typeof value === 'string' ? (ordinal(value) ?? value) : value;
}

export const readList = (text: string): string[] =>
  text
    .split(/[、,，;；\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
