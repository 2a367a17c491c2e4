/** Refuses a base amount from which no payable figure follows for a grade, before an inverted range could come out. */
import type { Facts } from '../../case/facts.js';
import { fail, issue } from '../../errors/index.js';
import { type DecimalRange, isEmpty } from '../../money/index.js';
import { rangeOfGrade } from '../../rulebook/grade-range.js';
import type { GradingIndex } from '../../rulebook/index-book.js';
import { GRADES, type Grade } from '../../rulebook/schema.js';
import { baseKindOf, placeOf } from '../amount.js';
import type { Statutory } from '../stages/statutory.js';

export interface GradeAmount {
  readonly grade: Grade;
  readonly range: DecimalRange;
}

/**
 * Every grade of a computed range must hold an amount in whole 分: decisions show all of them beside the one that
 * applies. What a rulebook states in yuan is proved when it is loaded.
 */
export function checkPayable(
  { cell: { form }, exact, range }: Statutory,
  found: readonly GradeAmount[],
  table: GradingIndex,
  { violation, facts }: { readonly violation: string; readonly facts: Facts },
): void {
  if (form.kind === 'fixed' || !exact || !range) return;
  const all = GRADES.map((g) => rangeOfGrade(table, violation, facts.party, g, exact));
  const narrow = [...all, ...found].find((one) => isEmpty(one.range));
  if (!narrow) return;
  const of = baseKindOf(form);
  const params = {
    kind: of,
    value: baseText(of, facts),
    min: range.min.toString(),
    max: range.max.toString(),
    grade: narrow.grade,
  };
  fail(issue('range-too-narrow', placeOf(of), params));
}

function baseText(of: Parameters<typeof placeOf>[0], { amounts, quantity }: Facts): string {
  if (of !== 'quantity') return amounts.get(of)?.toString() ?? '';
  return quantity?.kind === 'number' ? quantity.value.toString() : '';
}
