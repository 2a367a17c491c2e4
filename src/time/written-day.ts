/** Days as people write them: `2024年3月5日`, `2024/3/5`, `2024.03.05`. */

/** The source of an expression that matches one; its groups are year, month and day. */
export const WRITTEN_DAY = '(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?';

/** What was matched as `YYYY-MM-DD`, whether or not the calendar has it. */
export const dayMatched = ([, year = '', month = '', date = '']: readonly string[]): string =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
