/** The page's script in a worker: audits one file and says how far it is. */

import { findingsHead } from '../../src/audit-report/index.js';
import { joined, judgeWith } from '../../src/cli/audit/judge.js';
import { InputProblem } from '../../src/cli/input-problem.js';
import { CaliangError } from '../../src/errors/index.js';
import { builtinRulebook } from '../../src/rulebook/builtin.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import type { Asked, Audited, Failure, Told } from './protocol.js';
import { openFile } from './read.js';

const tell = (told: Told): void => postMessage(told);

async function audited({ file, name, locale, book }: Asked): Promise<Audited> {
  const rulebook = book ? loadUnverified(book) : builtinRulebook();
  let read = 0;
  const { batches, lines, ...opened } = await openFile(file, name, (bytes) => {
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
    tell({ progress: { read, size: file.size, rows: judging.report.rows } });
  }
  const report = joined([judging.report], opened.headingLine, lines());
  return { report, findings: new Blob(findings, { type: 'text/csv' }) };
}

function failureOf(error: unknown): Failure {
  if (error instanceof CaliangError) return { issues: error.issues };
  if (error instanceof InputProblem) return { zh: error.zh, en: error.en };
  return { unforeseen: String(error) };
}

export function work(): void {
  addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    audited(data).then(
      (done) => tell({ audited: done }),
      (error: unknown) => tell({ failure: failureOf(error) }),
    );
  });
}
