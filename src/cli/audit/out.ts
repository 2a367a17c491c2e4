/** Where an audit writes: the report as a page and as JSON, the findings and the columns to fill as sheets. */
import canonicalize from 'canonicalize';
import type { AuditReport } from '../../audit/report.js';
import { csvLines, findingsHead, findingsHeadings } from '../../audit-report/csv.js';
import { auditReportHtml } from '../../audit-report/index.js';
import type { Sheet } from '../../files/xlsx.js';
import { MOST_ROWS, writeXlsx } from '../../files/xlsx-out.js';
import type { Rulebook } from '../../rulebook/load.js';
import { OutputFile, writeWhole } from '../files/output.js';
import { InputProblem } from '../input-problem.js';
import type { Locale } from '../io.js';
import type { Said } from './judge.js';

export interface OutFlags {
  readonly report?: string;
  readonly save?: string;
  readonly force?: boolean;
}

export function writeReport(report: AuditReport, flags: OutFlags, locale: Locale, rulebook: Rulebook): void {
  const { force = false } = flags;
  if (flags.report !== undefined)
    writeWhole(flags.report, auditReportHtml(report, { locale, rulebook }), force);
  if (flags.save !== undefined) writeWhole(flags.save, `${canonicalize(report)}\n`, force);
}

export const isWorkbook = (file: string): boolean => /\.xlsx$/i.test(file);

/** Said when the row comes that is one too many, and not at the end of a long run. @throws InputProblem */
export function tooManyRows(count: number): void {
  if (count <= MOST_ROWS) return;
  throw new InputProblem(
    `一张工作表至多 ${MOST_ROWS} 行，这里有 ${count} 行或者更多；请写成 .csv`,
    `a sheet of a workbook has at most ${MOST_ROWS} rows, and here are ${count} or more; write a .csv`,
  );
}

/** A sheet as a file: a workbook if its name says so, otherwise CSV. @throws InputProblem */
export async function writeSheet(file: string, sheet: Sheet, force: boolean): Promise<void> {
  if (!isWorkbook(file)) {
    writeWhole(file, `\uFEFF${csvLines(sheet.rows)}`, force);
    return;
  }
  tooManyRows(sheet.rows.length);
  writeWhole(file, await writeXlsx([sheet]), force);
}

/** The sheet of findings: written while the audit runs, or as a workbook at its end. */
export class FindingsSheet {
  private readonly output: OutputFile | null;
  private readonly rows: string[][];

  constructor(
    private readonly file: string,
    locale: Locale,
    private readonly force: boolean,
  ) {
    this.output = isWorkbook(file) ? null : new OutputFile(file, force);
    this.rows = [[...findingsHeadings(locale)]];
    this.output?.write(findingsHead(locale));
  }

  add({ csv, findings }: Pick<Said, 'csv' | 'findings'>): void {
    if (csv !== '') this.output?.write(csv);
    for (const row of findings) this.rows.push([...row]);
    tooManyRows(this.rows.length);
  }

  async finish(): Promise<void> {
    if (this.output) this.output.finish();
    else await writeSheet(this.file, { name: '问题', rows: this.rows }, this.force);
  }

  abandon(): void {
    this.output?.abandon();
  }
}
