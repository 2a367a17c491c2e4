export type { CheckState } from '../ledger/checks.js';
export type { DayCount } from '../ledger/day.js';
export type { Ignored } from '../ledger/headings.js';
export { type Mapping, readMapping, suggestMapping } from '../ledger/mapping.js';
export type { DayNumber } from '../ledger/row.js';
export { auditFile } from './audit-file.js';
export { auditCsv, auditSheetTemplate, findingsHead, findingsLines } from './csv.js';
export { type AuditReportOptions, auditReportHtml, auditReportText } from './html.js';
export type { LedgerOptions, WholeLedgerOptions } from './ledger-options.js';
export { type PublicityRow, publicityHeadings, publicityRow } from './publicity.js';
export {
  type AuditSheet,
  auditSheet,
  auditSheetHeadings,
  type SheetRow,
} from './sheet.js';
