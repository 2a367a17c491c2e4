/** What people type, as the case file writes it. What cannot be read stays as it is, for the library to refuse. */

import { countOf } from '../src/ledger/cells.js';
import { readDay as dayOf } from '../src/ledger/day.js';
import { readMoney } from '../src/ledger/money.js';
import { narrow } from '../src/ledger/narrow.js';
import { readQuantity as quantityOf } from '../src/ledger/quantity.js';

/** `2023-2-1`, `2023.2.1`, `20230201`, `2023年2月1日` → `2023-02-01`. */
export const readDay = (text: string): string => dayOf(text);

/** `首次`, `第2次`, `2` as a number, anything else as text; nothing for an empty field. */
export function readNumber(text: string): number | string | undefined {
  const written = narrow(text);
  return written === '' ? undefined : (countOf(written) ?? written);
}

/** A quantity in the unit that was chosen; one with another unit stays as it was typed, and is refused. */
export function readQuantity(
  text: string,
  unit: string,
): number | string | { readonly value: number; readonly unit: string } | undefined {
  const written = narrow(text);
  if (written === '') return undefined;
  const read = quantityOf(written, unit === '' ? [] : [unit]);
  return read.ok ? read.value : written;
}

/** `￥12,000`, `1.2万元`, `壹万元整` in yuan. */
export function readAmount(text: string): string | undefined {
  const written = narrow(text);
  if (written === '') return undefined;
  const read = readMoney(written);
  return read.ok ? read.value : written;
}

export const readList = (text: string): string[] =>
  text
    .split(/[、,，;；\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
