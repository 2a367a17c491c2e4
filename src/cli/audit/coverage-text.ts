/** Which checks could run, for the people who ran them. */
import { CHECKS, type Coverage } from '../../ledger/checks.js';
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
