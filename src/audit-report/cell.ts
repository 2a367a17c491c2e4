/** From a cell as people and spreadsheets write it to the value of the case file; what cannot be read is passed on as it is. */

const pad = (n: string): string => n.padStart(2, '0');

/** `2023/2/1`, `2023.2.1` and `2023年2月1日` to `2023-02-01`; anything else stays and is refused as it was written. */
export function day(cell: string): string {
  const [, year, month, date] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(cell) ?? [];
  return year && month && date ? `${year}-${pad(month)}-${pad(date)}` : cell;
}

/** Two days with 至 or ～ between them are the first and the last that it can be. */
export function span(cell: string): string | [string, string] {
  const [first = '', last, more] = cell.split(/[至~～—–]/u);
  return last === undefined || more !== undefined ? day(cell) : [day(first.trim()), day(last.trim())];
}

/** Thousands separators and 元 are taken off: `12,000.00元` to `12000.00`. */
export const amount = (cell: string): string => {
  const plain = cell.endsWith('元') ? cell.slice(0, -1).trimEnd() : cell;
  return /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
};

const YES_NO: Readonly<Record<string, boolean>> = {
  是: true,
  有: true,
  true: true,
  yes: true,
  否: false,
  无: false,
  false: false,
  no: false,
};

export const YES_NO_WORDS = Object.keys(YES_NO);

/** `undefined` for any other word. */
export const yesNo = (cell: string): boolean | undefined => {
  const word = cell.toLowerCase();
  return Object.hasOwn(YES_NO, word) ? YES_NO[word] : undefined;
};

export const names = (cell: string): string[] =>
  cell
    .split(/[;；\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** A plain number as a number; anything else stays text (轻, 中, 重). */
export const number = (cell: string): number | string => (/^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell);

/** `60㎡` is a number with its unit. */
export function quantity(cell: string, unit: string): number | string | { value: number; unit: string } {
  const [, value, own] = /^(\d+(?:\.\d+)?)(\D*)$/u.exec(cell) ?? [];
  if (value === undefined) return cell;
  const named = unit === '' ? (own ?? '').trim() : unit;
  return named === '' ? Number(value) : { value: Number(value), unit: named };
}
