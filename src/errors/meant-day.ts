/** A day that was written in another way than `YYYY-MM-DD`, for an error to say how it is written. */
import { isDay } from '../time/day.js';

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** `2024年3月5日` → `2024-03-05`; `null` for what is no day, and for a day as it should be written. */
export function meantDay(text: string): string | null {
  const found = WRITTEN.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!found) return null;
  const [, year, month, day] = found;
  const meant = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isDay(meant) && meant !== text ? meant : null;
}
