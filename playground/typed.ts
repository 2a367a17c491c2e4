/** What people type, as the case file writes it. What cannot be read stays as it is, for the library to refuse. */

const narrow = (text: string): string => text.normalize('NFKC').trim();

/** `2023-2-1`, `2023.2.1`, `20230201`, `2023年2月1日` → `2023-02-01`. */
export function readDay(text: string): string {
  const written = narrow(text);
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(written) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(written);
  if (!match) return written;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A plain number as a number, anything else as text; nothing for an empty field. */
export function readNumber(text: string): number | string | undefined {
  const written = narrow(text);
  if (written === '') return undefined;
  return /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : written;
}

/** `120 万` is not guessed at: only digits, with separators of thousands taken out. */
export function readAmount(text: string): string | undefined {
  const written = narrow(text).replace(/(?<=\d)[,_](?=\d{3}(?!\d))/g, '');
  return written === '' ? undefined : written;
}

export const readList = (text: string): string[] =>
  text
    .split(/[、,，;；\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
