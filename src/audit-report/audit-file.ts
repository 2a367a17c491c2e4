/** A ledger by the bytes of its file. It stands apart because it alone loads the reader of workbooks on demand. */
import type { AuditOptions } from '../audit/audit.js';
import type { AuditedRow } from '../audit/row.js';
import { asCaliang, checkText, fail, issue, seenType } from '../errors/index.js';
import { containerOf } from '../files/container.js';
import { decodeText } from '../files/encoding.js';
import { ledgerSheet } from '../ledger/table.js';
import { auditCsv } from './csv.js';
import { readLedgerOptions, totalsTo, type WholeLedgerOptions } from './ledger-options.js';
import { auditSheet, type SheetRow } from './sheet.js';

/**
 * Audits a ledger by the bytes of its file: a workbook (.xlsx), or CSV in UTF-8, GB18030 or UTF-16.
 *
 * @param bytes the whole file
 * @param options as for `decide`, how the ledger is to be read, who is told of rows of sums, and of several sheets which one
 * @returns one row for every line with a case
 * @throws CaliangError `file-kind`, `not-a-workbook`, `not-text`, `several-sheets`, `no-such-sheet`, and as `auditCsv`
 * @example
 * const csv = new TextEncoder().encode('违法行为,当事人种类,行为开始日,决定日,罚款,警告\ndamaging-works,单位,2023-02-01,2023-04-11,6万,是\n');
 * (await auditFile(csv))[0].audit?.findings[0].code // 'fine-above-maximum'
 */
export async function auditFile(
  bytes: Uint8Array,
  options: AuditOptions & WholeLedgerOptions & { sheet?: string | null } = {},
): Promise<AuditedRow[]> {
  try {
    const { mapping, dayCount, options: deciding } = readLedgerOptions(options, ['sheet', 'onTotals']);
    const tellTotals = totalsTo(options);
    const { sheet: wanted = null } = options;
    if (wanted !== null) checkText(wanted, ['sheet']);
    if (!(bytes instanceof Uint8Array)) {
      fail(issue('wrong-type', ['bytes'], { expected: 'Uint8Array', seen: seenType(bytes) }));
    }
    if (containerOf(bytes) === 'text') {
      return [...auditCsv(decodeText(bytes), { ...deciding, mapping, dayCount, onTotals: tellTotals })];
    }
    const { readXlsx } = await import('../files/xlsx.js');
    const { sheets, from1904 } = await readXlsx(bytes);
    const ledger = ledgerSheet(sheets, wanted, mapping);
    const counted = options.dayCount ?? (from1904 ? 1904 : 1900);
    const sheet = auditSheet(ledger.headings, { ...deciding, mapping, dayCount: counted });
    const rows = ledger.records.map((record): SheetRow => sheet.audit(record.line, record.cells, record.row));
    tellTotals(ledger.totals);
    return rows;
  } catch (error) {
    throw asCaliang(error, { bytes, options });
  }
}
