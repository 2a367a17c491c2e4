/** Which checks a row of a ledger has the cells for, and what the others lack. */
import json from '../../rules/ledger/checks.json' with { type: 'json' };
import type { Decision } from '../decide/decision.js';
import { COLUMNS, type SheetColumn } from './headings.js';
import type { DayNumber, Plain, ReadRow } from './row.js';
import type { LedgerCheck } from './schema.js';

export const CHECKS: readonly LedgerCheck[] = json.checks;

/** A check of one row. */
export interface CheckState {
  readonly check: string;
  /** Headings of the columns to fill so that it can run; none: it ran. */
  readonly lacks: readonly string[];
}

const headingOf = (path: string): string =>
  COLUMNS.find((one) => one.path.join('.') === path && one.kind !== 'party-class')?.heading ??
  (path === 'later-day' ? '处罚有效期' : path);

const valueAt = (root: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as Plain)[key] : undefined),
      root,
    );

export function checksOf(
  columns: readonly (SheetColumn | null)[],
  read: ReadRow,
  decision: Decision | null,
): CheckState[] {
  const laterDay = columns.some((one) => one?.kind === 'later-day' && !read.empty.has(one));
  const stated = (path: string): boolean =>
    path === 'later-day' ? laterDay : valueAt(read.decided, path) !== undefined;
  // Gains that only decide between two versions of the law have answers, and move no range of a provision.
  const open = (decision?.missing ?? []).flatMap(({ fact, answers }) =>
    fact.startsWith('amounts.') && answers.length > 0 ? [] : [fact],
  );
  return CHECKS.map(({ id, needs, missing }) => {
    const unfilled = needs.filter((any) => !any.some(stated)).map((any) => headingOf(any[0]!));
    const facts = open.filter((fact) => missing.some((start) => fact.startsWith(start)));
    return {
      check: id,
      lacks: [...new Set([...unfilled, ...facts.map((fact) => headingOf(`case.${fact}`))])],
    };
  });
}

/**
 * For how many rows each check ran, how many lacked which column, and how many numbers were read as days. Plain data
 * that adds up.
 */
export interface Coverage {
  rows: number;
  ran: Record<string, number>;
  lacks: Record<string, Record<string, number>>;
  dayNumbers: number;
  /** The first of them, by its line. */
  firstDayNumber: { line: number; cell: DayNumber } | null;
}

export const noCoverage = (): Coverage => ({
  rows: 0,
  ran: {},
  lacks: {},
  dayNumbers: 0,
  firstDayNumber: null,
});

export function addDayNumbers(into: Coverage, line: number, cells: readonly DayNumber[]): void {
  const [cell] = cells;
  if (!cell) return;
  into.dayNumbers += cells.length;
  into.firstDayNumber ??= { line, cell };
}

export function addCoverage(into: Coverage, states: readonly CheckState[]): void {
  into.rows += 1;
  for (const { check, lacks } of states) {
    if (lacks.length === 0) into.ran[check] = (into.ran[check] ?? 0) + 1;
    for (const heading of lacks) {
      into.lacks[check] ??= {};
      const counts = into.lacks[check];
      counts[heading] = (counts[heading] ?? 0) + 1;
    }
  }
}

export function joinCoverage(into: Coverage, other: Coverage): void {
  into.rows += other.rows;
  into.dayNumbers += other.dayNumbers;
  const { firstDayNumber: first } = other;
  if (first && !(into.firstDayNumber && into.firstDayNumber.line <= first.line)) into.firstDayNumber = first;
  for (const [check, n] of Object.entries(other.ran)) into.ran[check] = (into.ran[check] ?? 0) + n;
  for (const [check, counts] of Object.entries(other.lacks)) {
    into.lacks[check] ??= {};
    const joined = into.lacks[check];
    for (const [heading, n] of Object.entries(counts)) joined[heading] = (joined[heading] ?? 0) + n;
  }
}
