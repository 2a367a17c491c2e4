import {
  answering,
  CaliangError,
  checkList,
  checkObject,
  checkText,
  fail,
  type Issue,
  issue,
  nearest,
  raise,
} from '../errors/index.js';
import { checkDay } from '../procedure/working-days.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions, checkRulebook } from '../rulebook/given.js';
import { indexOf, loadRulebook, type Rulebook } from '../rulebook/load.js';
import type { RulebookData, Source } from '../rulebook/schema.js';
import { unknownViolation } from '../rulebook/unknown-violation.js';
import { unguardCell } from '../text/cell.js';
import { openBenchmark } from './benchmark.js';
import { cellIssue, FILLED, type Filled, Filling } from './filling.js';
import { HEADINGS, rowsOf } from './rows.js';
import { tableSheets } from './table/export.js';
import { THRESHOLD_HEADINGS, THRESHOLDS_SHEET } from './table/factors.js';
import { importTable, isTableWorksheet, type TableDocument } from './table/import.js';
import { ROWS_SHEET } from './table/rows.js';
import { SCORE_HEADINGS, SCORES_SHEET } from './table/scores.js';
import { cellsIn, type ReadSheet, Sheets, type SheetText, stacked, unstacked } from './table/sheet.js';

/**
 * The newest benchmark of a rulebook as CSV that opens in Excel and WPS. One with a table is the office's own table, one
 * row for each grade, with its facts and the name of the document below; the short form has the current value, source and
 * assurance of every cell, and an empty column for the official text.
 *
 * @param book default: the built-in rulebook
 * @param violations ids; default: all
 * @example
 * exportWorksheet().startsWith('\uFEFF区段,违法行为') // true
 */
export function exportWorksheet(book: Rulebook = builtinRulebook(), violations?: readonly string[]): string {
  return answering({ rulebook: book, violations }, () => {
    checkRulebook(book);
    if (violations !== undefined) checkViolations(book, violations);
    return stacked(exportWorksheetSheets(book, violations));
  });
}

/** @throws CaliangError for what is no list of violations of the book */
function checkViolations(book: Rulebook, violations: readonly string[]): void {
  checkList(violations, ['violations']);
  if (violations.length === 0) fail(issue('empty-list', ['violations'], {}));
  const index = indexOf(book);
  violations.forEach((id, i) => {
    checkText(id, ['violations', i]);
    if (!index.provisions.has(id)) fail(unknownViolation(index, id, ['violations', i]));
  });
}

/** The same as sheets of a workbook; the first is the table. */
export function exportWorksheetSheets(book: Rulebook, violations?: readonly string[]): SheetText[] {
  const last = book.data.benchmarks.at(-1);
  if (last?.table) return tableSheets(book, last, violations);
  const rows = rowsOf(book, violations).map(({ place, value, source, assurance }) => [
    ...place,
    value,
    source,
    assurance,
    '',
  ]);
  return [{ name: ROWS_SHEET, rows: [[...HEADINGS], ...rows] }];
}

/** The official document from which a filled worksheet was taken. */
export interface WorksheetDocument {
  /** The name of the official document that the figures are from; for a table it may be left out beside `title`. */
  readonly document?: string;
  /** Its date, `YYYY-MM-DD`: the day on which it was issued, not its first day in force. A table may leave it out. */
  readonly date?: string;
  /**
   * The first day on which it is in force: earlier days keep the benchmark that they had. A table without document, title
   * and first day changes the benchmark that its sheet 说明 names.
   */
  readonly from?: string;
  /** The last day on which it is in force, included; default: open. */
  readonly to?: string;
  /** The name under which decisions cite the benchmark; default: the document's. */
  readonly title?: string;
  /** The document's number (文号). */
  readonly number?: string;
  /** Id of the benchmark that it follows; needed only where it replaces one from its first day. */
  readonly supersedes?: string;
  /** The rulebook that the worksheet was exported from; default: the built-in one. */
  readonly rulebook?: Rulebook;
  /** The version of the new rulebook; default: the next minor one. */
  readonly version?: string;
}

/**
 * Reads a worksheet back as a benchmark of its own, with its own name and days. A cell with official text becomes
 * `published`, with the document as its source; the others stay as they are. The benchmark in force before is closed on
 * the day before. Without any official text the result is the rulebook itself. A table becomes the table of the benchmark:
 * a row with an empty cell stays open and is never `published`.
 *
 * @param text the CSV, decoded
 * @param options the document's name, date, number and days in force, the rulebook exported, and the version of the new one
 * @throws CaliangError `worksheet-heading`, `worksheet-row`, `worksheet-cell`, `worksheet-text` for every bad cell by line and column;
 *   `missing-field`, `invalid-date`, `date-order`, `benchmark-name-taken`, `supersedes-not-in-force`, `supersedes-to-state` for the document;
 *   `rulebook-fault` if the tables as filled in do not hold together, with the cell that states them
 * @example
 * importWorksheet(exportWorksheet(), { document: '示例', date: '2026-01-01', from: '2026-02-01' }).digest === builtinRulebook().digest // true
 */
export function importWorksheet(text: string, options: WorksheetDocument = {}): Rulebook {
  return answering({ text, options }, () => {
    checkText(text, ['text']);
    checkObject(options, ['options']);
    checkOptions(options, DOCUMENT_OPTIONS);
    const rows = cellsIn(text);
    return importWorksheetSheets(unstacked(rows, mainOf(rows[0] ?? [])), options);
  });
}

/** The same for the sheets of a workbook. */
export function importWorksheetSheets(sheets: readonly ReadSheet[], options: WorksheetDocument): Rulebook {
  const found = new Sheets(sheets);
  const book = options.rulebook ?? builtinRulebook();
  if (isTableWorksheet(found)) return importTable(found, book, tableDocument(options), options.version);
  return imported(sheets[0]?.rows ?? [], book, options);
}

/** The sheets of a workbook, the table by what it holds and not by what its tab is called. */
export const workbookSheets = (sheets: readonly SheetText[]): ReadSheet[] =>
  sheets.map(({ name, rows }, n) => ({
    name: n === 0 ? mainOf(rows[0] ?? []) : name,
    rows,
    line: 1,
  }));

/** Which table the first sheet is, by its headings. */
function mainOf(head: readonly string[]): string {
  const known = head.map((cell) => unguardCell(cell.trim()));
  const holds = (headings: readonly string[]): boolean =>
    headings.every((heading) => known.includes(heading));
  if (holds(SCORE_HEADINGS)) return SCORES_SHEET;
  if (holds(THRESHOLD_HEADINGS)) return THRESHOLDS_SHEET;
  return ROW_SIGNS.some((heading) => known.includes(heading)) ? ROWS_SHEET : SHORT_SHEET;
}

const SHORT_SHEET = '简式';
const ROW_SIGNS = ['适用条件', '处罚标准', '裁量阶次'];

/** `null` where nothing of a new document is stated. */
function tableDocument(options: WorksheetDocument): TableDocument | null {
  const { document, date = null, from, to = null, number = null, supersedes = null } = options;
  const title = options.title ?? document;
  const stated = [title, from, options.date, options.to, options.number, options.supersedes];
  if (stated.every((part) => part === undefined)) return null;
  if (title === undefined) return fail(issue('missing-field', ['title'], { field: 'title' }));
  checkDocument({ ...options, title }, ['from']);
  return { title, document: document ?? title, date, number, from: from!, to, supersedes };
}

const DOCUMENT_OPTIONS = [
  'document',
  'date',
  'from',
  'to',
  'title',
  'number',
  'supersedes',
  'rulebook',
  'version',
] as const satisfies readonly (keyof WorksheetDocument)[];

function imported(
  rows: readonly (readonly string[])[],
  book: Rulebook,
  options: WorksheetDocument,
): Rulebook {
  const { number = null, supersedes = null } = options;
  checkDocument(options, ['document', 'date', 'from']);
  const [document, date, from] = [options.document!, options.date!, options.from!];
  const { title = document, to = null } = options;
  const last = book.data.benchmarks.at(-1);
  if (last?.table) fail(issue('worksheet-of-table', ['rulebook'], { benchmark: last.id }));
  const filled = readFilled(rows, book);
  if (filled.length === 0) return book;
  const source: Source[] = [{ document, date, ...(number !== null && { note: number }) }];
  const { data, benchmark } = openBenchmark(structuredClone(book.data) as RulebookData, {
    title,
    number,
    from,
    to,
    supersedes,
    source,
  });
  const filling = new Filling(benchmark.grading!, book, source);
  filling.fill(filled);
  const [major, minor] = data.version.split('.');
  data.version = options.version ?? `${major}.${Number(minor) + 1}.0`;
  return atCells(filling, data.benchmarks.indexOf(benchmark), () => loadRulebook(data));
}

/** Faults are told where the worksheet has what is at fault. */
function atCells(filling: Filling, benchmark: number, load: () => Rulebook): Rulebook {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof CaliangError)) throw error;
    raise(error.issues.map((one) => filling.located(one, benchmark)));
    throw error;
  }
}

function checkDocument(options: WorksheetDocument, needed: readonly ('document' | 'date' | 'from')[]): void {
  for (const field of needed) {
    if (options[field] === undefined) fail(issue('missing-field', [field], { field }));
  }
  for (const field of ['document', 'title', 'number', 'supersedes', 'version'] as const) {
    const value = options[field];
    if (value === undefined) continue;
    checkText(value, [field]);
    if (value.trim() === '') fail(issue('missing-field', [field], { field }));
  }
  const { from, to } = options;
  for (const field of ['date', 'from', 'to'] as const) {
    const value = options[field];
    if (value !== undefined) checkDay(value, [field]);
  }
  if (to !== undefined && from !== undefined && to < from) {
    fail(issue('date-order', ['to'], { earlier: 'from', earlierDay: from, later: 'to', laterDay: to }));
  }
}

/** Whether there is official text in a worksheet, which is somebody's work; `false` for what is no worksheet. */
export function isFilled(sheet: string | readonly (readonly string[])[]): boolean {
  const [head = [], ...rows] = typeof sheet === 'string' ? cellsIn(sheet) : sheet;
  const own = head.map((cell) => unguardCell(cell.trim()));
  const at = own.findIndex((cell) => cell === HEADINGS[FILLED] || cell === '适用条件' || cell === '情形');
  return at >= 0 && rows.some((cells) => (cells[at] ?? '').trim() !== '');
}

function readFilled(records: readonly (readonly string[])[], book: Rulebook): Filled[] {
  const [head = [], ...lines] = records;
  const seen = head.map((cell) => cell.trim()).join(',');
  if (seen !== HEADINGS.join(','))
    fail(issue('worksheet-heading', [], { seen, expected: HEADINGS.join(',') }));
  const known = new Map(rowsOf(book).map((row) => [row.place.join('|'), row]));
  const problems: Issue[] = [];
  const filled = lines.flatMap((cells, n): Filled[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const line = n + 2;
    const place = cells.slice(0, 5).map((cell) => unguardCell(cell.trim()));
    const row = known.get(place.join('|'));
    if (!row) {
      const value = place.filter(Boolean).join(' ');
      const names = [...known.keys()].map((key) => key.split('|').filter(Boolean).join(' '));
      problems.push(
        issue('worksheet-row', [], { line: String(line), value, nearest: nearest(value, names) }),
      );
      return [];
    }
    const official = unguardCell((cells[FILLED] ?? '').trim());
    return official === '' ? [] : [{ row, text: official, line }];
  });
  raise(problems);
  const twice = filled.filter((f, n) => filled.findIndex((g) => g.row === f.row) !== n);
  raise(twice.map((f) => cellIssue(f, '同一项目填写了两次')));
  return filled;
}
