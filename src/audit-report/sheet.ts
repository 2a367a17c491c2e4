/** Decided cases as rows of a sheet. */

import { type AuditOptions, checkAuditOptions } from '../audit/audit.js';
import { type AuditedRow, auditRow } from '../audit/row.js';
import {
  answering,
  CaliangError,
  checkList,
  checkText,
  type Issue,
  issue,
  nearest,
  type Path,
  raise,
} from '../errors/index.js';
import { unguardCell } from '../text/cell.js';
import { amount, day, names, number, quantity, span, YES_NO_WORDS, yesNo } from './cell.js';
import { COLUMNS, type Column, columnNames } from './columns.js';

export interface AuditSheet {
  /** Audits one row of cells; an error names the heading of the column. */
  readonly audit: (line: number, cells: readonly string[]) => AuditedRow;
}

/**
 * A sheet of decided cases by its headings: Chinese ones as in `auditSheetHeadings`, or places in the decided case such
 * as `act.from`. Which columns there are and in which order is up to the sheet; the required ones must be there.
 *
 * @param headings the cells of the first line
 * @param options as for `decide`
 * @throws CaliangError `unknown-key` for a heading that is not known, `duplicate-heading` for one that stands twice,
 *   `missing-field` for a required column that is not there
 * @example
 * const sheet = auditSheet(['违法行为', '当事人种类', '行为开始日', '决定日', '罚款', '警告']);
 * const row = sheet.audit(2, ['damaging-works', '单位', '2023/2/1', '2023年4月11日', '60,000元', '是']);
 * row.audit?.findings[0].code // 'fine-above-maximum'
 */
export function auditSheet(headings: readonly string[], options: AuditOptions = {}): AuditSheet {
  const columns = answering({ headings, options }, () => {
    checkAuditOptions(options);
    checkTexts(headings, ['headings']);
    return readHeadings(headings);
  });
  return {
    audit(line, cells) {
      checkTexts(cells, ['cells']);
      const id = cells[columns.findIndex((c) => c.path[0] === 'id')]?.trim() || null;
      const { decided, issues, present } = readCells(columns, cells);
      const refuse = (found: readonly Issue[]): AuditedRow => {
        const [first, ...rest] = found.map((one) => inSheet(one, present));
        return { line, id, audit: null, error: new CaliangError([first!, ...rest]) };
      };
      if (issues.length > 0) return refuse(issues);
      const row = auditRow(line, decided, options);
      return row.error ? refuse(row.error.issues) : row;
    },
  };
}

/**
 * The headings that a sheet may have, with what its cells hold; `required` columns must be there.
 *
 * @example
 * auditSheetHeadings().filter((c) => c.required).map((c) => c.heading).slice(0, 3) // ['违法行为', '当事人种类', '行为开始日']
 */
export const auditSheetHeadings = (): {
  heading: string;
  required: boolean;
  example: string;
  note: string;
}[] => COLUMNS.map(({ heading, required = false, example, note }) => ({ heading, required, example, note }));

function checkTexts(values: unknown, path: Path): asserts values is readonly string[] {
  checkList(values, path);
  for (const [i, value] of values.entries()) checkText(value, [...path, i]);
}

function readHeadings(headings: readonly string[]): Column[] {
  const valid = COLUMNS.map((c) => c.heading);
  const issues: Issue[] = [];
  const columns = headings.flatMap((cell): Column[] => {
    const name = cell.replace(/^\uFEFF/, '').trim();
    const column = columnNames.get(name);
    if (column) return [column];
    const close = nearest(name, [...columnNames.keys()]);
    issues.push(issue('unknown-key', [], { key: name, valid, nearest: close }));
    return [];
  });
  for (const [i, column] of columns.entries()) {
    if (columns.indexOf(column) < i) issues.push(issue('duplicate-heading', [], { heading: column.heading }));
  }
  for (const column of COLUMNS) {
    if (column.required && !columns.includes(column)) {
      issues.push(issue('missing-field', [], { field: column.heading }));
    }
  }
  raise(issues);
  return columns;
}

type Plain = Record<string, unknown>;

function put(target: Plain, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) target[key] = value;
  else {
    target[key] ??= {};
    put(target[key] as Plain, rest, value);
  }
}

/** What a spreadsheet needs before a sign so that it is no formula is no part of the text. */
const unguarded = (cell: string): string => unguardCell(cell.trim());

interface Read {
  readonly decided: Plain;
  readonly issues: Issue[];
  /** How many of the circumstances are from the column of those that are present. */
  readonly present: number;
}

function readCells(columns: readonly Column[], cells: readonly string[]): Read {
  const decided: Plain = { case: {} };
  const issues: Issue[] = [];
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    issues.push(
      issue('too-many-cells', [], { headings: String(columns.length), cells: String(cells.length) }),
    );
  }
  const circumstances: { id: string; present: boolean }[] = [];
  const unitAt = columns.findIndex((c) => c.kind === 'unit');
  for (const [i, column] of columns.entries()) {
    const cell = unguarded(cells[i] ?? '');
    if (cell === '') {
      if (column.required) issues.push(issue('missing-field', column.path, { field: column.heading }));
      continue;
    }
    if (column.kind === 'present' || column.kind === 'absent') {
      circumstances.push(...names(cell).map((id) => ({ id, present: column.kind === 'present' })));
      continue;
    }
    if (column.kind === 'unit') {
      if (!columns.some((c, n) => c.kind === 'quantity' && (cells[n] ?? '').trim() !== '')) {
        issues.push(issue('missing-field', column.path.slice(0, -1), { field: '数量' }));
      }
      continue;
    }
    const value = cellValue(column, cell, unguarded(cells[unitAt] ?? ''));
    if (value === undefined) {
      const expected = YES_NO_WORDS.join('、');
      issues.push(issue('cell-not-understood', column.path, { value: cell, expected }));
    } else put(decided, column.path, value);
  }
  circumstances.sort((a, b) => Number(b.present) - Number(a.present));
  if (circumstances.length > 0) put(decided, ['case', 'circumstances'], circumstances);
  return { decided, issues, present: circumstances.filter((c) => c.present).length };
}

function cellValue({ kind }: Column, cell: string, unit: string): unknown {
  switch (kind) {
    case 'day':
      return day(cell);
    case 'span':
      return span(cell);
    case 'compliance':
      return ['未改正', '没有改正', 'null'].includes(cell) ? null : span(cell);
    case 'yes-no':
      return yesNo(cell);
    case 'number':
      return number(cell);
    case 'quantity':
      return quantity(cell, unit);
    case 'amount':
      return amount(cell);
    case 'names':
      return names(cell);
    case 'violations': {
      const all = names(cell);
      return all.length > 1 ? all : all[0];
    }
    default:
      return cell;
  }
}

/** The problem with the heading of its column in place of the path. */
function inSheet(problem: Issue, present: number): Issue {
  if (problem.code === 'missing-field') {
    const column = columnAt([...problem.path, problem.params.field]);
    return issue('missing-field', [], { field: column?.heading ?? problem.params.field });
  }
  const [, , index] = problem.path;
  const absent = problem.path[1] === 'circumstances' && typeof index === 'number' && index >= present;
  const column = absent ? COLUMNS.find((c) => c.kind === 'absent') : columnAt(problem.path);
  return column ? { ...problem, path: [column.heading] } : problem;
}

/** The column whose place holds the path; of several the narrowest. */
const columnAt = (path: Path): Column | undefined =>
  COLUMNS.filter((c) => c.path.every((part, i) => part === path[i])).reduce<Column | undefined>(
    (best, c) => (best && best.path.length >= c.path.length ? best : c),
    undefined,
  );
