/** CSV in and out: the sheet of decided cases, and the findings as a sheet for Excel and WPS. */

import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { type AuditOptions, checkAuditOptions } from '../audit/audit.js';
import { checkRow } from '../audit/report.js';
import type { AuditedRow } from '../audit/row.js';
import { TEXT_OPTIONS } from '../decide/given.js';
import { answering, answeringEach, checkText, fail, issue, oneOf } from '../errors/index.js';
import type { ErrorLocale } from '../errors/render.js';
import { findingWords } from '../explain/audit-text.js';
import type { ExplainOptions } from '../explain/explain.js';
import { checkOptions } from '../rulebook/given.js';
import { guardCell } from '../text/cell.js';
import { auditSheet, auditSheetHeadings } from './sheet.js';
import { reportTexts } from './texts.js';

const line = (cells: readonly string[]): string =>
  stringify([cells.map(guardCell)], { record_delimiter: 'windows' });

/**
 * An empty sheet of decided cases: its headings, as CSV that opens in Excel and WPS.
 *
 * @example
 * auditSheetTemplate().startsWith('\uFEFF案号,违法行为,当事人种类') // true
 */
export const auditSheetTemplate = (): string => `\uFEFF${line(auditSheetHeadings().map((c) => c.heading))}`;

/**
 * Audits a sheet of decided cases that is in memory; for a sheet of any length `caliang audit` reads line by line.
 *
 * @param text the CSV, decoded
 * @param options as for `decide`
 * @returns one row for every line with a case, numbered by the line of the sheet
 * @throws CaliangError `not-csv`; for headings as `auditSheet`
 * @example
 * const csv = '违法行为,当事人种类,行为开始日,决定日,罚款,警告\ndamaging-works,单位,2023-02-01,2023-04-11,60000,是\n';
 * [...auditCsv(csv)][0].audit?.findings[0].code // 'fine-above-maximum'
 */
export function* auditCsv(text: string, options: AuditOptions = {}): Generator<AuditedRow, void, undefined> {
  yield* answeringEach({ text, options }, () => {
    checkText(text, ['text']);
    checkAuditOptions(options);
    return rowsOf(text, options);
  });
}

function* rowsOf(text: string, options: AuditOptions): Generator<AuditedRow, void, undefined> {
  let records: string[][];
  try {
    records = parse(text, { bom: true, relax_column_count: true });
  } catch (error) {
    return fail(issue('not-csv', [], { problem: error instanceof Error ? error.message : String(error) }));
  }
  const [head = [], ...rows] = records;
  const sheet = auditSheet(head, options);
  let line = 1 + linesIn(head);
  for (const cells of rows) {
    if (cells.some((cell) => cell.trim() !== '')) yield sheet.audit(line, cells);
    line += linesIn(cells);
  }
}

/** How many lines of the file a row takes: cells may hold line breaks. */
export const linesIn = (cells: readonly string[]): number =>
  cells.reduce((n, cell) => n + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 1);

const HEADINGS: Record<ErrorLocale, readonly string[]> = {
  'zh-CN': ['行', '案号', '违法行为', '罚款', '程度', '编号', '问题', '应有的幅度', '依据'],
  en: ['line', 'file', 'violation', 'fine', 'severity', 'code', 'finding', 'range', 'source'],
};

/**
 * The headings of the sheet of findings, with the mark that makes spreadsheets read it as UTF-8.
 *
 * @example
 * findingsHead('en') // '\uFEFFline,file,violation,fine,severity,code,finding,range,source\r\n'
 */
export const findingsHead = (locale: ErrorLocale = 'zh-CN'): string =>
  `\uFEFF${line(HEADINGS[oneOf(locale, ['zh-CN', 'en'], 'locale', ['locale'])])}`;

/**
 * The findings of a row as lines of CSV; a row that cannot be read is a line with its error. Empty for a clean row.
 *
 * @param row from `auditStream`, `auditSheet` or `auditCsv`
 * @param options language, and the rulebook if it is not the built-in one
 * @throws CaliangError `rulebook-mismatch`
 * @example
 * const csv = '违法行为,当事人种类,行为开始日,决定日,罚款,警告\ndamaging-works,单位,2023-02-01,2023-04-11,60000,是\n';
 * [...auditCsv(csv)].map((row) => findingsLines(row))[0].startsWith('2,,damaging-works,60000,错误,fine-above-maximum') // true
 */
export function findingsLines(
  row: AuditedRow,
  options: Pick<ExplainOptions, 'locale' | 'rulebook'> = {},
): string {
  return answering({ row, options }, () => {
    checkOptions(options, TEXT_OPTIONS);
    checkRow(row);
    return linesOf(row, options);
  });
}

function linesOf(row: AuditedRow, options: Pick<ExplainOptions, 'locale' | 'rulebook'>): string {
  const { locale = 'zh-CN' } = options;
  oneOf(locale, ['zh-CN', 'en'], 'locale', ['locale']);
  const place = [String(row.line), row.id ?? ''];
  if (row.error) {
    const unread = reportTexts(locale).cards.refused;
    return line([...place, '', '', unread, row.error.code, row.error.render(locale), '', '']);
  }
  const { decision } = row.audit;
  return findingWords(row.audit, options)
    .map((w) =>
      line([...place, decision.violation, row.fine, w.severity, w.code, w.text, w.shouldBe, w.source]),
    )
    .join('');
}
