/**
 * Imported before all else, so that like stands beside like in the page: what compresses it looks back 32 kB. First
 * the tables, then the texts of both languages in pairs. Nothing is exported for use.
 */
export { default as orderTables } from '../../rules/national/terms.json' with { type: 'json' };
export { en as orderErrorsEn } from '../../src/errors/en.js';
export { faultEn as orderFaultEn } from '../../src/errors/fault-en.js';
export { faultZhCN as orderFaultZh } from '../../src/errors/fault-zh-CN.js';
export { fileEn as orderFileEn } from '../../src/errors/file-en.js';
export { fileZhCN as orderFileZh } from '../../src/errors/file-zh-CN.js';
export { shapeEn as orderShapeEn } from '../../src/errors/shape-en.js';
export { shapeZhCN as orderShapeZh } from '../../src/errors/shape-zh-CN.js';
export { zhCN as orderErrorsZh } from '../../src/errors/zh-CN.js';
export { enAudit as orderAuditEn } from '../../src/explain/locales/audit-en.js';
export { zhAudit as orderAuditZh } from '../../src/explain/locales/audit-zh-CN.js';
export { findings as orderFindingsEn } from '../../src/explain/locales/findings-en.js';
export { findings as orderFindingsZh } from '../../src/explain/locales/findings-zh-CN.js';
export { enFine as orderFineEn } from '../../src/explain/locales/fine-en.js';
export { zhFine as orderFineZh } from '../../src/explain/locales/fine-zh-CN.js';
export { labels as orderLabelsEn } from '../../src/explain/locales/labels-en.js';
export { labels as orderLabelsZh } from '../../src/explain/locales/labels-zh-CN.js';
export { lawReasons as orderPlainEn } from '../../src/explain/locales/plain-en.js';
export { lawReasons as orderPlainZh } from '../../src/explain/locales/plain-zh-CN.js';
export { enShort as orderShortEn } from '../../src/explain/locales/short-en.js';
export { zhShort as orderShortZh } from '../../src/explain/locales/short-zh-CN.js';
export { enTables as orderTablesEn } from '../../src/explain/locales/tables-en.js';
export { zhTables as orderTablesZh } from '../../src/explain/locales/tables-zh-CN.js';
export { enWhatIf as orderWhatIfEn } from '../../src/explain/locales/whatif-en.js';
export { zhWhatIf as orderWhatIfZh } from '../../src/explain/locales/whatif-zh-CN.js';
export { enWords as orderWordsEn } from '../../src/explain/locales/words-en.js';
export { zhWords as orderWordsZh } from '../../src/explain/locales/words-zh-CN.js';
export { en as orderPageEn } from '../locales/en.js';
export { zhCN as orderPageZh } from '../locales/zh-CN.js';
