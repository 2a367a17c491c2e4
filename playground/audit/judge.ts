/** Audits one file and says how far it is. */
import { findingsHead } from '../../src/audit-report/csv.js';
import { dayNumbersText, totalsText } from '../../src/cli/audit/coverage-text.js';
import { joined, judgeWith } from '../../src/cli/audit/judge.js';
import type { Rulebook } from '../../src/rulebook/load.js';
import type { Asked, Audited, Progress } from './protocol.js';
import { openFile } from './read.js';

export async function audited(
  { file, name, locale }: Omit<Asked, 'book'>,
  rulebook: Rulebook,
  tell: (progress: Progress) => void,
): Promise<Audited> {
  let read = 0;
  const { batches, lines, totals, inAll, ...opened } = await openFile(file, name, (bytes) => {
    read += bytes;
  });
  const settings = {
    ...opened,
    mapping: null,
    locale,
    print: 'nothing',
    findings: 'csv',
    fill: false,
  } as const;
  const judging = judgeWith(settings, rulebook);
  const findings = [findingsHead(locale)];
  for await (const batch of batches) {
    findings.push(judging.judge(batch).csv);
    const { rows } = judging.report;
    tell(inAll === null ? { read, size: file.size, rows } : { read: rows, size: inAll, rows });
  }
  const report = joined([judging.report], opened.headingLine, lines());
  const notes = [
    dayNumbersText(judging.coverage, opened.dayCount, locale),
    totalsText(totals(), locale),
  ].filter((note) => note !== '');
  return { report, notes, findings: new Blob(findings, { type: 'text/csv' }) };
}
