/** Decided cases as rows of a sheet. */
import type { AuditOptions } from '../audit/audit.js';
import type { AuditedRow } from '../audit/row.js';
import { auditRow } from '../audit/row.js';
import {
  answering,
  checkList,
  checkText,
  errorOf,
  type Issue,
  issue,
  type Path,
  raise,
} from '../errors/index.js';
import { type CheckState, checksOf } from '../ledger/checks.js';
import type { DayCount } from '../ledger/day.js';
import { COLUMNS, type Ignored, readHeadings, type SheetColumn } from '../ledger/headings.js';
import { OpenSpans } from '../ledger/open-span.js';
import { addressOf, type DayNumber, type Plain, type ReadRow, readRow } from '../ledger/row.js';
import { withStandIns } from '../ledger/stand-ins.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { type LedgerOptions, readLedgerOptions } from './ledger-options.js';

/** A row of the ledger, which checks it had the cells for, and which numbers were read as days. */
export type SheetRow = AuditedRow & {
  readonly checks: readonly CheckState[];
  readonly dayNumbers: readonly DayNumber[];
};

/** A ledger in the making: its headings are read, its rows are audited one by one. */
export interface AuditSheet {
  /**
   * Audits one row of cells; an error names the address of the cell.
   *
   * @param line where the row stands in the file
   * @param cells its cells
   * @param row its number in the spreadsheet, if that is another one than the line
   */
  readonly audit: (line: number, cells: readonly string[], row?: number) => SheetRow;
  /** Columns that are not known, and were not read. */
  readonly ignored: readonly Ignored[];
}

/** Problems of one row that are listed. */
const MOST_ISSUES = 30;

/**
 * A sheet of decided cases by its headings: those of `auditSheetHeadings`, the many others that offices use for them, or
 * places in the decided case such as `act.from`. Which columns there are and in which order is up to the sheet; columns
 * that are not known are left out and listed; the required ones must be there.
 *
 * @param headings the cells of the row of headings
 * @param options as for `decide`, and how the ledger is to be read
 * @throws CaliangError `duplicate-heading` for a column that stands twice, `missing-columns` with all that are not there
 * @example
 * const sheet = auditSheet(['案由', '行政相对人类别', '违法日期', '处罚决定日期', '罚款金额（万元）', '处罚类别']);
 * const row = sheet.audit(2, ['damaging-works', '法人及非法人组织', '2023/2/1', '20230411', '6', '警告；罚款']);
 * row.audit?.findings[0].code // 'fine-above-maximum'
 */
export function auditSheet(
  headings: readonly string[],
  options: AuditOptions & LedgerOptions = {},
): AuditSheet {
  return answering({ headings, options }, () => {
    const { mapping, dayCount, options: auditing } = readLedgerOptions(options);
    checkTexts(headings, ['headings']);
    const { columns, ignored, issues } = readHeadings(headings, mapping);
    raise(issues);
    return new Ledger(columns, ignored, dayCount, auditing);
  });
}

function checkTexts(values: unknown, path: Path): asserts values is readonly string[] {
  checkList(values, path);
  for (const [i, value] of values.entries()) checkText(value, [...path, i]);
}

class Ledger implements AuditSheet {
  private readonly spans: OpenSpans;

  constructor(
    private readonly columns: readonly (SheetColumn | null)[],
    readonly ignored: readonly Ignored[],
    private readonly dayCount: DayCount,
    private readonly options: AuditOptions,
  ) {
    const { holidays: _, workdays: __, ...deciding } = options;
    this.spans = new OpenSpans(deciding);
  }

  audit(line: number, cells: readonly string[], row = line): SheetRow {
    checkTexts(cells, ['cells']);
    const rulebook = this.options.rulebook ?? builtinRulebook();
    const read = readRow(this.columns, cells, row, { rulebook, dayCount: this.dayCount });
    const id = typeof read.decided['id'] === 'string' ? read.decided['id'] : null;
    if (read.issues.length > 0) {
      const more = this.furtherIssues(line, row, read);
      return this.refused(line, id, read, [...read.issues, ...more]);
    }
    const decided = { ...read.decided, case: { ...(read.decided['case'] as Plain) } };
    this.spans.fill(decided.case);
    const audited = auditRow(line, decided, this.options);
    if (audited.error) {
      return this.refused(
        line,
        id,
        read,
        audited.error.issues.map((one) => this.placed(one, row, read)),
      );
    }
    const checks = checksOf(this.columns, read, audited.audit.decision);
    return { ...this.asked(audited), checks, dayNumbers: read.dayNumbers };
  }

  private refused(line: number, id: string | null, read: ReadRow, issues: readonly Issue[]): SheetRow {
    const listed = issues.slice(0, MOST_ISSUES);
    const rest = issues.length - listed.length;
    if (rest > 0) listed.push(issue('more-issues', [], { count: String(rest) }));
    const error = errorOf(listed as [Issue, ...Issue[]]);
    return { line, id, audit: null, error, checks: [], dayNumbers: read.dayNumbers };
  }

  /** What else is wrong with the row, apart from the cells that could not be read and what follows from them. */
  private furtherIssues(line: number, row: number, read: ReadRow): Issue[] {
    const { decided, sound } = withStandIns(read, this.options.rulebook ?? builtinRulebook());
    this.spans.fill(decided['case'] as Plain);
    const { error } = auditRow(line, decided, this.options);
    if (!error) return [];
    return error.issues.filter(sound).map((one) => this.placed(one, row, read));
  }

  /** A ledger without the column does not say that nothing was recorded: those findings need it. */
  private asked(row: AuditedRow & { error: null }): AuditedRow {
    const has = (path: string): boolean => this.columns.some((one) => one?.path.join('.') === path);
    const without = (code: string): boolean =>
      (code === 'reasons-missing' && !has('reasons')) ||
      (code === 'hearing-not-recorded' && !has('hearingOffered'));
    const findings = row.audit.findings.filter(({ code }) => !without(code));
    return { ...row, audit: { ...row.audit, findings } };
  }

  /** The problem with the address of its cell in place of the path. */
  private placed(problem: Issue, row: number, read: ReadRow): Issue {
    const path: Path =
      problem.code === 'missing-field' ? [...problem.path, problem.params.field] : problem.path;
    const column = this.columnAt(path, read);
    if (problem.code === 'missing-field') {
      const field = column?.written ?? known(path)?.heading ?? problem.params.field;
      return issue('missing-field', column ? [addressOf(column, row)] : [], { field });
    }
    return column ? { ...problem, path: [addressOf(column, row)] } : problem;
  }

  /** The column whose place holds the path; of several the narrowest. */
  private columnAt(path: Path, read: ReadRow): SheetColumn | undefined {
    const [, , index] = path;
    const circumstance = path[1] === 'circumstances' && typeof index === 'number';
    const kind = circumstance ? (index >= read.present ? 'absent' : 'present') : null;
    const fitting = this.columns.filter(
      (one): one is SheetColumn =>
        one !== null &&
        one.path.length > 0 &&
        !read.empty.has(one) &&
        (kind === null || one.kind === kind) &&
        one.path.every((part, i) => part === path[i]),
    );
    return narrowest(fitting);
  }
}

const narrowest = <T extends { path: readonly string[] }>(columns: readonly T[]): T | undefined =>
  columns.reduce<T | undefined>(
    (best, one) => (best && best.path.length >= one.path.length ? best : one),
    undefined,
  );

/** The column of the table for a place that the sheet has no column for. */
const known = (path: Path) =>
  narrowest(COLUMNS.filter((one) => one.path.length > 0 && one.path.every((part, i) => part === path[i])));

/**
 * The headings that a sheet may have, with what its cells hold; `required` columns must be there, or another that says
 * the same.
 *
 * @example
 * auditSheetHeadings().filter((c) => c.required).map((c) => c.heading).slice(0, 3) // ['违法行为', '当事人种类', '决定日']
 */
export const auditSheetHeadings = (): {
  heading: string;
  required: boolean;
  example: string;
  note: string;
}[] => TEMPLATE.map(({ heading, required, example, note }) => ({ heading, required, example, note }));

/** The columns of an empty sheet: not those of the publicity sheet, which say the same. */
const TEMPLATE = COLUMNS.filter(
  ({ kind }) => !['known', 'later-day', 'party-class', 'penalty-kinds'].includes(kind),
);
