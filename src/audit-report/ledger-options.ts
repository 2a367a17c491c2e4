/** How a ledger is to be read, and what the audit of its cases is given. */
import { type AuditOptions, checkAuditOptions } from '../audit/audit.js';
import { fail, issue, quoted, seenType } from '../errors/index.js';
import type { DayCount } from '../ledger/day.js';
import { type Mapping, readMapping } from '../ledger/mapping.js';

/** How a ledger is to be read. */
export interface LedgerOptions {
  /** What its headings mean, where they are not known. */
  readonly mapping?: Mapping | null;
  /** From when the spreadsheet counts days; default 1900. */
  readonly dayCount?: DayCount;
}

/** How a whole ledger is to be read. */
export interface WholeLedgerOptions extends LedgerOptions {
  /** Told once, after the last case, which rows sum up others (合计) and are no cases; not called where there are none. */
  readonly onTotals?: (rows: readonly number[]) => void;
}

interface ReadOptions {
  readonly mapping: Mapping | null;
  readonly dayCount: DayCount;
  readonly options: AuditOptions;
}

/** @throws CaliangError for an option that there is not, a mapping that is none, or another count of days */
export function readLedgerOptions(
  given: AuditOptions & LedgerOptions = {},
  others: readonly string[] = [],
): ReadOptions {
  checkAuditOptions(given, ['mapping', 'dayCount', ...others]);
  const { mapping = null, dayCount = 1900, ...rest } = given;
  if (dayCount !== 1900 && dayCount !== 1904) {
    fail(issue('wrong-type', ['dayCount'], { expected: '1900 | 1904', seen: quoted(dayCount) }));
  }
  const options = Object.fromEntries(Object.entries(rest).filter(([name]) => !others.includes(name)));
  return { mapping: mapping === null ? null : readMapping(mapping), dayCount, options };
}

/** Who is told of rows of sums. @throws CaliangError `wrong-type` */
export function totalsTo({ onTotals }: WholeLedgerOptions): (rows: readonly number[]) => void {
  if (onTotals !== undefined && typeof onTotals !== 'function') {
    fail(issue('wrong-type', ['onTotals'], { expected: 'function', seen: seenType(onTotals) }));
  }
  return (rows) => {
    if (rows.length > 0) onTotals?.([...rows]);
  };
}
