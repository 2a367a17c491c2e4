/** A ledger in memory, and the findings as a sheet for Excel and WPS. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { AuditOptions } from '../audit/audit.js';
import { checkRow } from '../audit/report.js';
import { type AuditedRow, refusedRow } from '../audit/row.js';
import { TEXT_OPTIONS } from '../decide/given.js';
import { answering, answeringEach, CaliangError, checkText, errorOf, oneOf } from '../errors/index.js';
import type { ErrorLocale } from '../errors/render.js';
import { findingWords } from '../explain/audit-text.js';
import type { RenderOptions } from '../explain/explanation.js';
import { isFault } from '../files/csv.js';
import { LedgerText } from '../ledger/table.js';
import { checkOptions } from '../rulebook/given.js';
import { guardCell } from '../text/cell.js';
import { readLedgerOptions, totalsTo, type WholeLedgerOptions } from './ledger-options.js';
import { auditSheet, auditSheetHeadings } from './sheet.js';
import { reportTexts } from './texts.js';

/** Rows of text as CSV that spreadsheets open: no cell runs as a formula. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((cells) => cells.map(guardCell)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );

/**
 * An empty sheet of decided cases: its headings, as CSV that opens in Excel and WPS.
 *
 * @example
 * auditSheetTemplate().startsWith('\uFEFF案号,违法行为,当事人种类') // true
 */
export const auditSheetTemplate = (): string =>
  `\uFEFF${csvLines([auditSheetHeadings().map((c) => c.heading)])}`;

/**
 * Audits a ledger in CSV that is in memory; for one of any length `caliang audit` reads line by line. Titles above the
 * headings are passed over, and rows of sums (合计), of which `onTotals` is told; cells may be divided by `,`, `;` or tabs.
 *
 * @param text the CSV, decoded
 * @param options as for `decide`, and how the ledger is to be read
 * @returns one row for every line with a case, numbered by the line of the sheet
 * @throws CaliangError `no-headings`; `csv-quote` if the headings cannot be read; for the headings as `auditSheet`
 * @example
 * const csv = '2023年台账;;;;;\n案由;当事人类别;行为发生日;处罚日期;罚款金额（万元）;处罚类别\ndamaging-works;企业;2023/2/1;2023年4月11日;6;警告、罚款\n';
 * [...auditCsv(csv)][0].audit?.findings[0].code // 'fine-above-maximum'
 */
export function* auditCsv(
  text: string,
  options: AuditOptions & WholeLedgerOptions = {},
): Generator<AuditedRow, void, undefined> {
  yield* answeringEach({ text, options }, () => {
    checkText(text, ['text']);
    return rowsOf(text, readLedgerOptions(options, ['onTotals']), totalsTo(options));
  });
}

function* rowsOf(
  text: string,
  { mapping, dayCount, options }: ReturnType<typeof readLedgerOptions>,
  tellTotals: ReturnType<typeof totalsTo>,
): Generator<AuditedRow, void, undefined> {
  const ledger = new LedgerText(mapping);
  const records = ledger.read(text.replace(/^\uFEFF/, ''), true);
  const [first] = records;
  if (!ledger.headings) {
    if (first && isFault(first)) throw new CaliangError([first.issue]);
    return;
  }
  const sheet = auditSheet(ledger.headings, { ...options, mapping, dayCount });
  for (const record of records) {
    if (!isFault(record)) yield sheet.audit(record.line, record.cells, record.row);
    else yield refusedRow(record.line, errorOf([record.issue]));
  }
  tellTotals(ledger.totals);
}

const HEADINGS: Record<ErrorLocale, readonly string[]> = {
  'zh-CN': ['行', '案号', '违法行为', '罚款', '程度', '编号', '问题', '对照的幅度', '依据'],
  en: ['line', 'file', 'violation', 'fine', 'severity', 'code', 'finding', 'range', 'source'],
};

/** The headings of the sheet of findings. */
export const findingsHeadings = (locale: ErrorLocale = 'zh-CN'): readonly string[] => HEADINGS[locale];

/**
 * The headings of the sheet of findings, with the mark that makes spreadsheets read it as UTF-8.
 *
 * @example
 * findingsHead('en') // '\uFEFFline,file,violation,fine,severity,code,finding,range,source\r\n'
 */
export const findingsHead = (locale: ErrorLocale = 'zh-CN'): string =>
  `\uFEFF${csvLines([HEADINGS[oneOf(locale, ['zh-CN', 'en'], 'locale', ['locale'])]])}`;

/** The findings of a row as rows of cells; a row that cannot be read is one with its error. None for a clean row. */
export function findingsRows(row: AuditedRow, options: RenderOptions = {}): string[][] {
  const { locale = 'zh-CN' } = options;
  oneOf(locale, ['zh-CN', 'en'], 'locale', ['locale']);
  const place = [String(row.line), row.id ?? ''];
  if (row.error) {
    const unread = reportTexts(locale).cards.refused;
    return [[...place, '', '', unread, row.error.code, row.error.render(locale), '', '']];
  }
  const { decision } = row.audit;
  return findingWords(row.audit, options).map((w) => [
    ...place,
    decision.violation,
    row.fine,
    w.severity,
    w.code,
    w.text,
    w.shouldBe,
    w.source,
  ]);
}

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
export const findingsLines = (row: AuditedRow, options: RenderOptions = {}): string =>
  answering({ row, options }, () => {
    checkOptions(options, TEXT_OPTIONS);
    checkRow(row);
    return csvLines(findingsRows(row, options));
  });
