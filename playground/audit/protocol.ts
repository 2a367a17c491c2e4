/** What the page says of a file to be audited, and what it is told. */
import type { AuditReport } from '../../src/audit/report.js';
import type { RulebookData } from '../../src/rulebook/schema.js';
import type { Locale } from '../texts.js';

export interface Asked {
  readonly file: Blob;
  readonly name: string;
  readonly locale: Locale;
  /** Proved when it was loaded; `null`: the built-in one. */
  readonly book: RulebookData | null;
}

/** Bytes read so far and in all, and rows judged. */
export interface Progress {
  /** Bytes of a text, or rows of a workbook. */
  readonly read: number;
  /** All of them. */
  readonly size: number;
  readonly rows: number;
}

export interface Audited {
  readonly report: AuditReport;
  /** How the file was read, where that is not plain: days that are numbers, rows of sums. */
  readonly notes: readonly string[];
  /** Every finding, as a sheet. */
  readonly findings: Blob;
}
