/** A day that was written in another way than `YYYY-MM-DD`, for an error to say how it is written. */
import { isDay } from '../time/day.js';
import { dayMatched, WRITTEN_DAY } from '../time/written-day.js';

const WRITTEN = new RegExp(`^${WRITTEN_DAY}$`);

/** `2024年3月5日` → `2024-03-05`; `null` for what is no day, and for a day as it should be written. */
export function meantDay(text: string): string | null {
  const found = WRITTEN.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (!found) return null;
  const meant = dayMatched(found);
  return isDay(meant) && meant !== text ? meant : null;
}
