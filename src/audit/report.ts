/** What an audit of many cases found, as counts that add up: the report of two parts is the report of the whole. */
import type { Decision, Outcome } from '../decide/decision.js';
import { checkDecision } from '../decide/given.js';
import type { Issue } from '../errors/index.js';
import {
  answering,
  CaliangError,
  checkFields,
  type Fields,
  fail,
  issue,
  quoted,
  readAmount,
  seenType,
} from '../errors/index.js';
import { addYuan, Decimal, placeIn, type YuanRange } from '../money/index.js';
import type { Assurance } from '../rulebook/schema.js';
import type { StepSource } from '../trail/step.js';
import { type AuditCode, type AuditFinding, byReference, type Severity, severityOf } from './finding.js';
import { cellKey, joinCells, type LikeCell, likeCell } from './like-cases.js';
import type { AuditedRow } from './row.js';

/** Bars of a distribution over the statutory range. */
export const BARS = 20;

/** How many rows of one kind a report lists; it counts all. */
export const LISTED = 200;

/** The cases of one violation. */
export interface ViolationCount {
  rows: number;
  outcomes: Partial<Record<Outcome, number>>;
  /** Cases with a fine above zero, and their sum in yuan. */
  fined: number;
  total: string;
  /** Fines in each twentieth of the statutory range, the maximum in the last. */
  bars: number[];
  below: number;
  above: number;
  /** The law gives no fine, the range is one figure, or it is not known for want of an amount. */
  withoutRange: number;
}

/** A finding with the case that it is about. */
export interface ListedFinding {
  readonly line: number;
  readonly id: string | null;
  readonly violation: string;
  readonly fine: string;
  readonly code: AuditCode;
  readonly params: unknown;
  readonly shouldBe: YuanRange | null;
  readonly assurance: Assurance | null;
  readonly source: readonly StepSource[];
}

/** A row that could not be read, and why. */
export interface ListedRefusal {
  readonly line: number;
  readonly id: string | null;
  readonly issues: readonly Issue[];
}

/** Plain JSON. `findings` and `refusals` list the first rows of each kind, the counts count all. */
export interface AuditReport {
  readonly format: 'minfang-caliang/audit@1';
  rulebook: Decision['rulebook'] | null;
  /** Lines of the input, headings included. */
  lines: number;
  /** Lines of headings at the beginning of the input. */
  readonly headings: number;
  rows: number;
  clean: number;
  refused: number;
  codes: Partial<Record<AuditCode, number>>;
  /** Those of them that are findings only by a reference value, which makes them warnings. */
  byReference: Partial<Record<AuditCode, number>>;
  /** Decisions by the weakest level that they used. */
  assurance: Partial<Record<Assurance, number>>;
  violations: Record<string, ViolationCount>;
  cells: Record<string, LikeCell>;
  findings: ListedFinding[];
  refusals: ListedRefusal[];
}

/**
 * An empty report, to which `addToReport` adds rows.
 *
 * @param headings lines of headings before the first case
 * @example
 * auditReport().rows // 0
 */
export function auditReport(headings = 0): AuditReport {
  if (!Number.isSafeInteger(headings) || headings < 0)
    fail(issue('not-whole-number', ['headings'], { value: quoted(headings), min: 0 }));
  return emptyReport(headings);
}

const emptyReport = (headings: number): AuditReport => ({
  format: 'minfang-caliang/audit@1',
  rulebook: null,
  lines: headings,
  headings,
  rows: 0,
  clean: 0,
  refused: 0,
  codes: {},
  byReference: {},
  assurance: {},
  violations: {},
  cells: {},
  findings: [],
  refusals: [],
});

const more = <K extends string>(counts: Partial<Record<K, number>>, key: K, by = 1): void => {
  counts[key] = (counts[key] ?? 0) + by;
};

const noCount = (): ViolationCount => ({
  rows: 0,
  outcomes: {},
  fined: 0,
  total: '0',
  bars: Array.from({ length: BARS }, () => 0),
  below: 0,
  above: 0,
  withoutRange: 0,
});

/**
 * Adds a row to a report, in place.
 *
 * @param report from `auditReport`
 * @param row from `auditStream`
 * @throws CaliangError `rulebook-mismatch` for a row decided with another rulebook
 * @example
 * const report = auditReport();
 * for await (const row of auditStream([{
 *   case: { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
 *   imposed: { fine: '60000', warning: true }, hearingOffered: true, reasons: '……',
 * }])) addToReport(report, row);
 * report.codes // { 'fine-above-maximum': 1 }
 */
export function addToReport(report: AuditReport, row: AuditedRow): void {
  answering({ report, row }, () => {
    checkFields(report, REPORT, ['report']);
    checkRow(row);
    countRow(report, row);
  });
}

export const REPORT: Fields = {
  lines: 'number',
  rows: 'number',
  codes: 'object',
  byReference: 'object',
  assurance: 'object',
  violations: 'object',
  cells: 'object',
  findings: 'array',
  refusals: 'array',
};

/** Before anything is counted: a report is not left half counted. */
export function checkRow(row: AuditedRow): void {
  checkFields(row, { line: 'number' }, ['row']);
  if (row.error === null) {
    checkFields(row, { fine: 'string', audit: 'object' }, ['row']);
    checkFields(row.audit, { findings: 'array' }, ['row', 'audit']);
    checkDecision(row.audit.decision, ['row', 'audit', 'decision']);
    readAmount(row.fine, ['row', 'fine']);
    return;
  }
  const error: unknown = row.error;
  if (!(error instanceof CaliangError)) {
    fail(issue('wrong-type', ['row', 'error'], { expected: 'CaliangError', seen: seenType(error) }));
  }
}

/** As `addToReport`, for a row that `auditRow` made. */
export function countRow(report: AuditReport, row: AuditedRow): void {
  const { line, id } = row;
  if (!row.error) sameRulebook(report, row.audit.decision.rulebook);
  report.rows += 1;
  report.lines = Math.max(report.lines, line);
  if (row.error) {
    report.refused += 1;
    if (report.refusals.length < LISTED) report.refusals.push({ line, id, issues: row.error.issues });
    return;
  }
  const { decision, findings } = row.audit;
  if (findings.length === 0) report.clean += 1;
  for (const finding of findings) {
    more(report.codes, finding.code);
    if (byReference(finding.code, finding.assurance)) more(report.byReference, finding.code);
    if (report.codes[finding.code]! <= LISTED) report.findings.push(listed(row, decision, finding));
  }
  more(report.assurance, decision.assurance);
  const { violation } = decision;
  let count = Object.hasOwn(report.violations, violation) ? report.violations[violation] : undefined;
  if (!count) {
    count = noCount();
    report.violations[violation] = count;
  }
  addFine(count, decision, row.fine);
  const cell = likeCell(decision, row);
  if (!cell) return;
  const key = cellKey(cell);
  const before = report.cells[key];
  if (before) joinCells(before, cell);
  else report.cells[key] = cell;
}

function addFine(count: ViolationCount, decision: Decision, fine: string): void {
  count.rows += 1;
  more(count.outcomes, decision.outcome);
  const amount = new Decimal(fine);
  if (amount.isZero()) return;
  count.fined += 1;
  count.total = addYuan(count.total, fine);
  const statutory = decision.fine?.statutory;
  const place = statutory ? placeIn(statutory, amount) : null;
  if (place === null) count.withoutRange += 1;
  else if (place < 0) count.below += 1;
  else if (place > 1_000_000) count.above += 1;
  else {
    const bar = Math.min(BARS - 1, Math.floor((place * BARS) / 1_000_000));
    count.bars[bar] = count.bars[bar]! + 1;
  }
}

const listed = (
  { line, id, fine }: { line: number; id: string | null; fine: string },
  { violation }: Decision,
  { code, params, shouldBe, assurance, source }: AuditFinding,
): ListedFinding => ({ line, id, violation, fine, code, params, shouldBe, assurance, source });

function sameRulebook(report: AuditReport, rulebook: Decision['rulebook']): void {
  report.rulebook ??= { ...rulebook };
  const { digest } = report.rulebook;
  if (digest !== rulebook.digest) {
    fail(issue('rulebook-mismatch', ['rulebook'], { wanted: digest, given: rulebook.digest }));
  }
}

/**
 * The report of two parts of one input, the first part first: the same as the report of the whole.
 * The lines of the second part are counted on from the first; headings that the second part repeats are not.
 *
 * @param first report of the first part
 * @param second report of the part that follows
 * @throws CaliangError `rulebook-mismatch` for reports made with different rulebooks
 * @example
 * mergeReports(auditReport(1), auditReport(1)).lines // 1
 */
export function mergeReports(first: AuditReport, second: AuditReport): AuditReport {
  return answering({ first, second }, () => {
    checkFields(first, { ...REPORT, headings: 'number' }, ['first']);
    checkFields(second, { ...REPORT, headings: 'number' }, ['second']);
    return merged(first, second);
  });
}

function merged(first: AuditReport, second: AuditReport): AuditReport {
  const whole = auditReport(first.headings);
  absorbReport(whole, first);
  absorbReport(whole, shifted(second, first.lines - second.headings));
  return whole;
}

/** Adds a report whose lines are counted in the same input: each may have seen any of its rows, none both. */
export function absorbReport(into: AuditReport, other: AuditReport): void {
  if (other.rulebook) sameRulebook(into, other.rulebook);
  into.lines = Math.max(into.lines, other.lines);
  into.rows += other.rows;
  into.clean += other.clean;
  into.refused += other.refused;
  for (const [code, n] of entries(other.codes)) more(into.codes, code, n);
  for (const [code, n] of entries(other.byReference)) more(into.byReference, code, n);
  for (const [level, n] of entries(other.assurance)) more(into.assurance, level, n);
  for (const [violation, count] of Object.entries(other.violations)) {
    const before = Object.hasOwn(into.violations, violation) ? into.violations[violation] : undefined;
    if (before) joinCounts(before, count);
    else into.violations[violation] = { ...count, outcomes: { ...count.outcomes }, bars: [...count.bars] };
  }
  for (const [key, cell] of Object.entries(other.cells)) {
    const before = into.cells[key];
    if (before) joinCells(before, cell);
    else into.cells[key] = { ...cell };
  }
  into.findings = firstOfEach([...into.findings, ...other.findings]);
  into.refusals = [...into.refusals, ...other.refusals].sort((a, b) => a.line - b.line).slice(0, LISTED);
}

const entries = <K extends string>(counts: Partial<Record<K, number>>): [K, number][] =>
  Object.entries(counts) as [K, number][];

function joinCounts(into: ViolationCount, other: ViolationCount): void {
  into.rows += other.rows;
  for (const [outcome, n] of entries(other.outcomes)) more(into.outcomes, outcome, n);
  into.fined += other.fined;
  into.total = addYuan(into.total, other.total);
  into.bars = into.bars.map((n, i) => n + (other.bars[i] ?? 0));
  into.below += other.below;
  into.above += other.above;
  into.withoutRange += other.withoutRange;
}

/** By line, and within a line in the order of the audit; of each code only the first rows. */
function firstOfEach(findings: readonly ListedFinding[]): ListedFinding[] {
  const seen: Partial<Record<AuditCode, number>> = {};
  return [...findings]
    .sort((a, b) => a.line - b.line)
    .filter(({ code }) => {
      more(seen, code);
      return seen[code]! <= LISTED;
    });
}

function shifted(report: AuditReport, by: number): AuditReport {
  const moved = <T extends { line: number }>(row: T): T => ({ ...row, line: row.line + by });
  return {
    ...report,
    lines: report.lines + by,
    cells: Object.fromEntries(
      Object.entries(report.cells).map(([key, cell]) => [
        key,
        { ...cell, lowest: moved(cell.lowest), highest: moved(cell.highest) },
      ]),
    ),
    findings: report.findings.map(moved),
    refusals: report.refusals.map(moved),
  };
}

/** How many findings of each kind there are, and how grave they are; a kind has two entries if some rest on a reference. */
export const counted = (report: AuditReport): { code: AuditCode; severity: Severity; count: number }[] =>
  entries(report.codes).flatMap(([code, n]) => {
    const reference = report.byReference[code] ?? 0;
    return [
      { code, severity: severityOf(code, null), count: n - reference },
      { code, severity: severityOf(code, 'reference'), count: reference },
    ].filter(({ count }) => count > 0);
  });

/** Findings by severity. */
export function bySeverity(report: AuditReport): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, count } of counted(report)) counts[severity] += count;
  return counts;
}
