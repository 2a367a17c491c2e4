/** What is done with a batch, in a worker or in the process itself: the same judge, the same texts. */
import { type AuditReport, absorbReport, auditReport, countRow } from '../../audit/report.js';
import { type AuditedRow, auditRow, refusedRow } from '../../audit/row.js';
import { csvLines, findingsRows } from '../../audit-report/csv.js';
import { auditSheet, type SheetRow } from '../../audit-report/sheet.js';
import { errorOf, type Issue, isCaliangError } from '../../errors/index.js';
import { auditText } from '../../explain/audit-text.js';
import { readJson } from '../../files/json.js';
import { addCoverage, addDayNumbers, type Coverage, noCoverage } from '../../ledger/checks.js';
import type { DayCount } from '../../ledger/day.js';
import type { Mapping } from '../../ledger/mapping.js';
import type { Rulebook } from '../../rulebook/load.js';
import { visible } from '../../text/printable.js';
import { jsonText } from '../json-text.js';
import type { Batch, Format } from './rows.js';

export interface Settings {
  readonly format: Format;
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly mapping: Mapping | null;
  readonly dayCount: DayCount;
  readonly locale: 'zh-CN' | 'en';
  /** What goes to standard output for every case. */
  readonly print: 'text' | 'json' | 'nothing';
  /** How the findings are wanted as a sheet. */
  readonly findings: 'csv' | 'rows' | null;
  /** Whether the rows are wanted with what they lack. */
  readonly fill: boolean;
}

/** A row of the ledger with the columns that somebody must fill. */
export interface ToFill {
  readonly cells: readonly string[];
  readonly lacks: readonly string[];
}

/** What a batch gives for standard output and for the sheets. */
export interface Said {
  readonly out: string;
  readonly csv: string;
  readonly findings: readonly (readonly string[])[];
  readonly fill: readonly ToFill[];
  /** Numbers of files (案号), by line. */
  readonly ids: readonly (readonly [line: number, id: string])[];
  readonly rows: number;
}

export interface Judge {
  readonly judge: (batch: Batch) => Said;
  /** The report of all batches judged. */
  readonly report: AuditReport;
  readonly coverage: Coverage;
}

type Judged = AuditedRow & Partial<Pick<SheetRow, 'checks' | 'dayNumbers'>>;

const refused = (line: number, problem: Issue): AuditedRow => refusedRow(line, errorOf([problem]));

export function judgeWith(settings: Settings, rulebook: Rulebook): Judge {
  const { format, headings, headingLine, mapping, dayCount } = settings;
  const report = auditReport(headingLine);
  const coverage = noCoverage();
  const options = { rulebook };
  const sheet = format === 'sheet' ? auditSheet(headings, { ...options, mapping, dayCount }) : null;
  const read = (line: number, number: number, row: Batch['rows'][number]): Judged => {
    if (typeof row === 'string') return readLine(line, row);
    return isCells(row) ? sheet!.audit(line, row, number) : refused(line, row);
  };
  const readLine = (line: number, text: string): AuditedRow => {
    try {
      return auditRow(line, readJson(text), options);
    } catch (error) {
      if (isCaliangError(error)) return refusedRow(line, error);
      throw error;
    }
  };
  const judge = ({ lines, numbers, rows }: Batch): Said => {
    const said = {
      out: '',
      csv: '',
      findings: [] as string[][],
      fill: [] as ToFill[],
      ids: [] as [number, string][],
      rows: rows.length,
    };
    rows.forEach((row, i) => {
      const audited = read(lines[i]!, numbers[i]!, row);
      countRow(report, withoutRow(audited));
      if (audited.checks && !audited.error) addCoverage(coverage, audited.checks);
      addDayNumbers(coverage, audited.line, audited.dayNumbers ?? []);
      if (audited.id !== null) said.ids.push([audited.line, audited.id]);
      say(said, audited, row, settings, rulebook);
    });
    return said;
  };
  return { report, coverage, judge };
}

/** Rows are counted anew in every part of an input: a report, which is a sum of parts, names the column and the line. */
function withoutRow(row: Judged): AuditedRow {
  if (!row.error || !row.checks) return row;
  const issues = row.error.issues.map((one) => ({
    ...one,
    path: one.path.map((part) => (typeof part === 'string' ? part.replace(/^([A-Z]+)\d+ /, '$1 ') : part)),
  }));
  return { ...row, error: errorOf(issues as unknown as [Issue, ...Issue[]]) };
}

const isCells = (row: Batch['rows'][number]): row is readonly string[] => Array.isArray(row);

function say(
  said: { out: string; csv: string; findings: string[][]; fill: ToFill[] },
  audited: Judged,
  row: Batch['rows'][number],
  { locale, print, findings, fill }: Settings,
  rulebook: Rulebook,
): void {
  if (print === 'json') said.out += jsonLine(audited, locale);
  else if (print === 'text') said.out += textOf(audited, locale, rulebook);
  if (findings !== null) {
    const rows = findingsRows(audited, { locale, rulebook });
    if (findings === 'rows') said.findings.push(...rows);
    else if (rows.length > 0) said.csv += csvLines(rows);
  }
  if (fill && isCells(row)) {
    const lacks = [...new Set((audited.checks ?? []).flatMap((one) => one.lacks))];
    said.fill.push({ cells: row, lacks });
  }
}

function jsonLine(row: Judged, locale: 'zh-CN' | 'en'): string {
  const { line, id } = row;
  const place = id === null ? { line } : { line, id };
  if (row.error) {
    return jsonText({ ...place, error: { ...row.error.toJSON(), message: row.error.render(locale) } }, 0);
  }
  const { findings } = row.audit;
  const { checks } = row;
  if (!checks) return jsonText({ ...place, findings }, 0);
  const ran = checks.filter(({ lacks }) => lacks.length === 0).map(({ check }) => check);
  const notRun = checks.filter(({ lacks }) => lacks.length > 0);
  return jsonText({ ...place, findings, checks: { ran, notRun } }, 0);
}

function textOf(row: AuditedRow, locale: 'zh-CN' | 'en', rulebook: Rulebook): string {
  const en = locale === 'en';
  const id = row.id === null ? '' : `${en ? ', ' : '，'}${visible(row.id)}`;
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
