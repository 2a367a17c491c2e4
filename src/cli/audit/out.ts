/** Where an audit writes: the report as a page and as JSON, the findings as a sheet. */

import { once } from 'node:events';
import { createWriteStream, openSync, type WriteStream, writeFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import type { AuditReport } from '../../audit/report.js';
import { auditReportHtml, findingsHead } from '../../audit-report/index.js';
import type { Rulebook } from '../../rulebook/load.js';
import { InputProblem } from '../input-problem.js';
import type { Locale } from '../io.js';

export interface OutFlags {
  readonly report?: string;
  readonly save?: string;
}

const unwritable = (file: string): InputProblem =>
  new InputProblem(`写不了文件“${file}”`, `cannot write the file "${file}"`);

export function writeReport(report: AuditReport, flags: OutFlags, locale: Locale, rulebook: Rulebook): void {
  const write = (file: string, text: string): void => {
    try {
      writeFileSync(file, text);
    } catch {
      throw unwritable(file);
    }
  };
  if (flags.report !== undefined) write(flags.report, auditReportHtml(report, { locale, rulebook }));
  if (flags.save !== undefined) write(flags.save, `${canonicalize(report)}\n`);
}

/** The sheet of findings, written while the audit runs. */
export class FindingsSheet {
  private readonly stream: WriteStream;
  private failed = false;

  constructor(
    private readonly file: string,
    locale: Locale,
  ) {
    let fd: number;
    try {
      fd = openSync(file, 'w');
    } catch {
      throw unwritable(file);
    }
    this.stream = createWriteStream(file, { fd });
    this.stream.on('error', () => {
      this.failed = true;
    });
    this.stream.write(findingsHead(locale));
  }

  async add(lines: string): Promise<void> {
    if (this.failed) throw unwritable(this.file);
    if (lines !== '' && !this.stream.write(lines)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    if (!this.failed) await new Promise<void>((resolve) => this.stream.end(resolve));
    if (this.failed) throw unwritable(this.file);
  }
}
