/** What the page and its worker say to each other. */
import type { AuditReport } from '../../src/audit/report.js';
import type { Issue } from '../../src/errors/index.js';
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
  readonly read: number;
  readonly size: number;
  readonly rows: number;
}

export interface Audited {
  readonly report: AuditReport;
  /** Every finding, as a sheet. */
  readonly findings: Blob;
}

/** Why a file cannot be audited at all. */
export type Failure =
  | { readonly issues: readonly Issue[] }
  | { readonly zh: string; readonly en: string }
  | { readonly unforeseen: string };

export type Told =
  | { readonly progress: Progress }
  | { readonly audited: Audited }
  | { readonly failure: Failure };
