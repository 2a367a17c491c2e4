/** Which checks could run, for the people who ran them. */
import { CHECKS, type Coverage } from '../../ledger/checks.js';
import type { DayCount } from '../../ledger/day.js';
import type { Locale } from '../io.js';

/** Nothing if every check ran on every row. */
export function coverageText({ rows, ran, lacks }: Coverage, locale: Locale): string {
  if (rows === 0 || CHECKS.every(({ id }) => ran[id] === rows)) return '';
  const en = locale === 'en';
  const lines = CHECKS.map(({ id, name }) => {
    const n = ran[id] ?? 0;
    const missing = Object.entries(lacks[id] ?? {}).map(([heading, count]) =>
      count === rows ? heading : en ? `${heading} (${count})` : `${heading}（${count} 案）`,
    );
    const reason =
      missing.length === 0
        ? ''
        : en
          ? `; not stated: ${missing.join(', ')}`
          : `；没有写：${missing.join('、')}`;
    const title = en ? name.en : name.zh;
    return en ? `  ${title}: ${n} of ${rows}${reason}` : `  ${title}：${n}／${rows} 案${reason}`;
  });
  return `${en ? 'Checks that had the cells for it:' : '各项检查能核对的案件：'}\n${lines.join('\n')}\n`;
}

/** How days written as numbers were read: a number alone does not say from which year it counts. Empty for none. */
export function dayNumbersText(
  { dayNumbers, firstDayNumber }: Coverage,
  counted: DayCount,
  locale: Locale,
): string {
  if (!firstDayNumber) return '';
  const { address, written, day } = firstDayNumber.cell;
  return locale === 'en'
    ? `Days written as numbers, read as counted from ${counted}: ${dayNumbers}; the first is ${address}: ${written}, read as ${day}.`
    : `写成序号的日期：${dayNumbers} 处，按 ${counted} 年算起读作日期，第一处是 ${address}：${written} 读作 ${day}。`;
}

/** What to do where they count from the other year. */
export function otherDayCountText(counted: DayCount, locale: Locale): string {
  const other = counted === 1900 ? 1904 : 1900;
  return locale === 'en'
    ? ` If the file counts from ${other}, add --days ${other}`
    : `文件从 ${other} 年算起的，请加 --days ${other}`;
}

const LISTED = 20;

/** A row of sums is no case; that it was passed over is said. Empty for none. */
export function totalsText(rows: readonly number[], locale: Locale): string {
  if (rows.length === 0) return '';
  const some = rows.slice(0, LISTED);
  return locale === 'en'
    ? `Rows of sums, not read as cases: ${some.join(', ')}${rows.length > LISTED ? ' …' : ''}`
    : `合计行，没有当作案件：第 ${some.join('、')}${rows.length > LISTED ? ' 等' : ''} 行`;
}
