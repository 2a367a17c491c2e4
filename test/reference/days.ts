/** Days as the articles count them. */

/** The same day so many years later; 29 February ends on 28 February of a year that has none. */
export function yearsAfter(day: string, years: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const leap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const last = month === 2 && date === 29 && !leap(year + years) ? 28 : date;
  return [year + years, String(month).padStart(2, '0'), String(last).padStart(2, '0')].join('-');
}

export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
