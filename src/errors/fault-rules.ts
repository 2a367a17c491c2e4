import type { FaultRule } from './fault.js';
import type { Named } from './issue.js';

/** What every sound rulebook keeps, in words. */
export const FAULT_RULE_NAMES: Readonly<Record<FaultRule, Named>> = {
  shaped: { zh: '表格格式', en: 'shape of the tables' },
  unique: { zh: '不得重复', en: 'nothing twice' },
  resolvable: { zh: '引用必须存在', en: 'every reference resolves' },
  sourced: { zh: '每格有依据', en: 'every cell has a source' },
  dated: { zh: '版本日期相接', en: 'versions follow each other' },
  complete: { zh: '没有缺行', en: 'no row missing' },
  contained: { zh: '不超出法定幅度', en: 'inside the statute' },
  tiled: { zh: '没有空档和重叠', en: 'no gap and no overlap' },
  monotone: { zh: '重者不轻', en: 'heavier never lighter' },
  'counted-once': { zh: '不作重复评价', en: 'nothing counts twice' },
  proportional: { zh: '过罚相当', en: 'proportional' },
};
