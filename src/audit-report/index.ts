export { auditCsv, auditSheetTemplate, findingsHead, findingsLines } from './csv.js';
export { type AuditReportOptions, auditReportHtml, auditReportText } from './html.js';
export { type AuditSheet, auditSheet, auditSheetHeadings } from './sheet.js';
