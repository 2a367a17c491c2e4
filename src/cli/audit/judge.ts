/** What is done with a batch, in a worker or in the process itself: the same judge, the same texts. */
import { type AuditReport, absorbReport, addToReport, auditReport } from '../../audit/report.js';
import { type AuditedRow, auditRow } from '../../audit/row.js';
import { auditSheet, findingsLines } from '../../audit-report/index.js';
import { CaliangError, issue } from '../../errors/index.js';
import { auditText } from '../../explain/audit-text.js';
import type { Rulebook } from '../../rulebook/load.js';
import type { Locale } from '../io.js';
import type { Batch, Format } from './rows.js';

export interface Settings {
  readonly format: Format;
  readonly headings: readonly string[];
  readonly locale: Locale;
  /** What goes to standard output for every case. */
  readonly print: 'text' | 'json' | 'nothing';
  /** Whether the findings are wanted as CSV. */
  readonly csv: boolean;
}

/** What a batch gives for standard output and for the sheet of findings. */
export interface Said {
  readonly out: string;
  readonly csv: string;
}

export interface Judge {
  readonly judge: (batch: Batch) => Said;
  /** The report of all batches judged. */
  readonly report: AuditReport;
}

const refused = (line: number, code: 'not-json' | 'not-csv', problem: string): AuditedRow => ({
  line,
  id: null,
  audit: null,
  error: new CaliangError([issue(code, [], { problem })]),
});

export function judgeWith(settings: Settings, rulebook: Rulebook): Judge {
  const { format, locale } = settings;
  const report = auditReport(format === 'csv' ? 1 : 0);
  const options = { rulebook };
  const sheet = format === 'csv' ? auditSheet(settings.headings, options) : null;
  const read = (line: number, row: Batch['rows'][number]): AuditedRow => {
    if (typeof row !== 'string') return sheet!.audit(line, row);
    if (sheet) return refused(line, 'not-csv', row);
    let input: unknown;
    try {
      input = JSON.parse(row);
    } catch (error) {
      return refused(line, 'not-json', error instanceof Error ? error.message : String(error));
    }
    return auditRow(line, input, options);
  };
  return {
    report,
    judge({ lines, rows }) {
      let [out, csv] = ['', ''];
      rows.forEach((row, i) => {
        const audited = read(lines[i]!, row);
        addToReport(report, audited);
        if (settings.print === 'json') out += jsonLine(audited, locale);
        else if (settings.print === 'text') out += textOf(audited, locale, rulebook);
        if (settings.csv) csv += findingsLines(audited, { locale, rulebook });
      });
      return { out, csv };
    },
  };
}

function jsonLine(row: AuditedRow, locale: Locale): string {
  const { line, id } = row;
  const place = id === null ? { line } : { line, id };
  const said = row.error
    ? { ...place, error: { ...row.error.toJSON(), message: row.error.render(locale) } }
    : { ...place, findings: row.audit.findings };
  return `${JSON.stringify(said)}\n`;
}

function textOf(row: AuditedRow, locale: Locale, rulebook: Rulebook): string {
  const en = locale === 'en';
  const id = row.id === null ? '' : en ? `, ${row.id}` : `，${row.id}`;
  const indented = (text: string): string => text.replace(/^/gm, '  ');
  if (row.error) {
    const head = en ? `Line ${row.line}${id} cannot be read` : `第 ${row.line} 行${id}无法读取`;
    return `${head}\n${indented(row.error.render(locale))}\n`;
  }
  if (row.audit.findings.length === 0) return '';
  const head = en ? `Line ${row.line}${id}` : `第 ${row.line} 行${id}`;
  return `${head}\n${indented(auditText(row.audit, { locale, rulebook }))}\n`;
}

/** The report of all judges, whose batches are parts of one input. */
export function joined(reports: readonly AuditReport[], headings: number, lines: number): AuditReport {
  const whole = auditReport(headings);
  for (const report of reports) absorbReport(whole, report);
  whole.lines = lines;
  return whole;
}
