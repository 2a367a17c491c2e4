/** What people type, as the case file writes it. What cannot be read stays as it is, for the library to refuse. */
import { amount, day, quantity, span } from '../../audit-report/cell.js';
import { ordinalNames, unitNames } from '../../case/names.js';
import { Decimal, readDecimal } from '../../money/index.js';

/** Full-width digits and signs as narrow ones. */
export const narrow = (text: string): string => text.normalize('NFKC').trim();

const compact = (text: string): string => text.replace(/\b(\d{4})(\d{2})(\d{2})\b/g, '$1-$2-$3');

export const readDay = (text: string): string => day(compact(narrow(text)));

/** One day, or two with 至 between them: the first and the last that it can be. */
export const readDays = (text: string): string | [string, string] => span(compact(narrow(text)));

export const writeDays = (value: unknown): string | undefined =>
  Array.isArray(value) ? value.join(' 至 ') : typeof value === 'string' ? value : undefined;

export const readAmount = (text: string): string => amount(narrow(text));

const ordinal = (text: string): string | undefined => ordinalNames.ids.get(text.replace(/[“”"]/g, ''));

/** `3`, `第3次`, or 轻, 中, 重. */
export function readCount(text: string): number | string {
  const written = narrow(text);
  const [, digits] = /^第?\s*(\d+)\s*次?$/.exec(written) ?? [];
  return digits === undefined ? (ordinal(written) ?? written) : Number(digits);
}

/** A number with its unit, `12%` as a share, or 轻, 中, 重; `units` are those of the violation. */
export function readQuantity(
  text: string,
  units: readonly string[],
): string | { value: number | null; unit: string } {
  const written = narrow(text).replace(/m2$/, '㎡');
  const [, percent] = /^(\d+(?:\.\d+)?)\s*%$/.exec(written) ?? [];
  if (percent !== undefined && units.includes('share')) {
    const value = readDecimal(percent, 10);
    return value ? { value: new Decimal(value).div(100).toNumber(), unit: 'share' } : written;
  }
  const [only, ...more] = units;
  const read = quantity(written, '');
  if (typeof read === 'number') return { value: read, unit: more.length === 0 ? (only ?? '') : '' };
  if (typeof read === 'string') return ordinal(read) ?? read;
  return { value: read.value, unit: unitNames.ids.get(read.unit) ?? read.unit };
}

export const readList = (text: string): string[] =>
  text
    .split(/[、,，;；\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
