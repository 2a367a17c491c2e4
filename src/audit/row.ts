/** One decided case of many: audited, or the error that says why it cannot be. */
import { asCaliang, type CaliangErrorByCode, fail, issue, seenType } from '../errors/index.js';
import { type Audit, type AuditOptions, audit, checkAuditOptions } from './audit.js';
import type { DecidedCase } from './decided.js';

/** What the input says about a case before it is judged: where it stands, its number, and the fine. */
interface RowPlace {
  /** Where it stands in the input, counted from 1: the line of a file, or the number in a stream. */
  readonly line: number;
  /** The number of the file (案号), if stated. */
  readonly id: string | null;
}

/** A row that was audited. */
export interface RowAudited extends RowPlace {
  /** Yuan. */
  readonly fine: string;
  readonly audit: Audit;
  readonly error: null;
}

/** A row that could not be read. */
export interface RowRefused extends RowPlace {
  readonly audit: null;
  readonly error: CaliangErrorByCode;
}

/** A row that could not be read, before it has a case number. */
export const refusedRow = (line: number, error: CaliangErrorByCode): RowRefused => ({
  line,
  id: null,
  audit: null,
  error,
});

/** A row of an audit; a union by `error`. */
export type AuditedRow = RowAudited | RowRefused;

const numberOf = (input: unknown): string | null => {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null;
  return typeof id === 'string' ? id : null;
};

/** Audits what stands on one line; an error of the package becomes the row's error. */
export function auditRow(line: number, input: unknown, options: AuditOptions = {}): AuditedRow {
  let id: string | null = null;
  try {
    id = numberOf(input);
    const decided = input as DecidedCase;
    return { line, id, audit: audit(decided, options), fine: decided.imposed.fine, error: null };
  } catch (error) {
    return { line, id, audit: null, error: asCaliang(error, { '': input }) };
  }
}

/**
 * Audits decided cases one after the other, so that any number of them takes the memory of one. A case that cannot be
 * read gives a row with its error, and the run goes on.
 *
 * @param decided decided cases, from an array, a generator or a stream
 * @param options as for `audit`
 * @returns one row for every case, in their order; `auditReport` counts them
 * @example
 * const rows = [];
 * for await (const row of auditStream([{
 *   id: '示例1',
 *   case: { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
 *   imposed: { fine: '60000', warning: true }, hearingOffered: true, reasons: '……',
 * }])) rows.push(row);
 * rows[0].audit.findings.map((f) => f.code) // ['fine-above-maximum']
 */
export async function* auditStream(
  decided: Iterable<DecidedCase> | AsyncIterable<DecidedCase>,
  options: AuditOptions = {},
): AsyncGenerator<AuditedRow, void, undefined> {
  let line = 0;
  try {
    checkAuditOptions(options);
    checkIterable(decided);
    for await (const one of decided) {
      line += 1;
      yield auditRow(line, one, options);
    }
  } catch (error) {
    throw asCaliang(error, { options });
  }
}

function checkIterable(decided: unknown): void {
  const many =
    typeof decided === 'object' &&
    decided !== null &&
    (Symbol.iterator in decided || Symbol.asyncIterator in decided);
  if (!many) fail(issue('wrong-type', ['decided'], { expected: 'array', seen: seenType(decided) }));
}
