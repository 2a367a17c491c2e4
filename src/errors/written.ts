/** What can be wrong in a condition or an amount that a person wrote into a cell. */
export const WRITTEN_REASONS = [
  'unknown-word',
  'unexpected',
  'ended',
  'no-joiner',
  'bracket',
  'ambiguous',
  'needs-value',
  'not-a-value',
  'not-measured',
  'number',
  'enumeration',
  'unit',
  'unit-missing',
  'whole',
  'not-exact',
  'reversed',
  'no-upper',
  'twice',
  'too-deep',
  'too-long',
] as const;
export type WrittenReason = (typeof WRITTEN_REASONS)[number];

export interface WrittenParams {
  /** Line of the sheet, the headings being line 1; `null` where the text stands alone. */
  row: string | null;
  heading: string | null;
  /** Line and character in the cell, counted from 1. */
  line: string;
  column: string;
  seen: string;
  reason: WrittenReason;
  nearest: string | null;
  valid: readonly string[];
  example: string;
}

export const WRITTEN_ZH: Readonly<Record<WrittenReason, string>> = {
  'unknown-word': '规则库里没有这个词',
  unexpected: '这里不能写这个词',
  ended: '没有写完',
  'no-joiner': '两个条件之间要写“且”或者“或”',
  bracket: '括号不成对',
  ambiguous: '这个词有几种意思，请写明是哪一种',
  'needs-value': '只写了事实，没有写是什么值',
  'not-a-value': '这一事实没有这个值',
  'not-measured': '这一事实不是数量，不能写以上、以下',
  number: '数字的写法不对：分节的逗号须每三位一个，小数点只有一个',
  enumeration: '列举的几个数不是范围，请写成“以上……以下”或者“至”',
  unit: '单位与这里所量的不符',
  'unit-missing': '没有写单位',
  whole: '这里须为整数',
  'not-exact': '换算以后不是六位以内的小数，请改用规则库的单位',
  reversed: '下限大于上限',
  'no-upper': '没有写上限，法定幅度也没有唯一的上限可以用',
  twice: '写了两次',
  'too-deep': '括号层数太多',
  'too-long': '这一格太长',
};

export const WRITTEN_EN: Readonly<Record<WrittenReason, string>> = {
  'unknown-word': 'the rulebook has no such word',
  unexpected: 'this word cannot stand here',
  ended: 'it is not complete',
  'no-joiner': 'between two conditions there must be 且 (and) or 或 (or)',
  bracket: 'the brackets do not match',
  ambiguous: 'the word has several meanings: say which one',
  'needs-value': 'a fact without its value',
  'not-a-value': 'the fact has no such value',
  'not-measured': 'the fact is not measured, so it has no 以上 or 以下',
  number: 'the number is not well written: a comma for every three digits, one decimal point',
  enumeration: 'several numbers in a row are no range: write 以上…以下 or 至',
  unit: 'the unit is not one of what is measured here',
  'unit-missing': 'the unit is missing',
  whole: 'a whole number is needed here',
  'not-exact': 'converted it has more than six decimals: use the unit of the rulebook',
  reversed: 'the lower end is above the upper end',
  'no-upper': 'there is no upper end, and the statute has not just one that could be used',
  twice: 'it is stated twice',
  'too-deep': 'too many brackets inside each other',
  'too-long': 'the cell is too long',
};
