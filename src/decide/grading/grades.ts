/** What every grade covers of a statutory range. Where the tables state the range in yuan, it is worked out once. */
import { writeRange, type YuanRange } from '../../money/index.js';
import { type GradeRange, rangeOfGrade } from '../../rulebook/grade-range.js';
import type { GradingIndex } from '../../rulebook/index-book.js';
import { GRADES, type Grade, type Party } from '../../rulebook/schema.js';
import type { Statutory } from '../stages/statutory.js';

/** What a grade covers, in yuan as decisions carry it. */
export interface GradeShown {
  readonly grade: Grade;
  readonly range: YuanRange;
}

export interface Grades {
  readonly of: ReadonlyMap<Grade, GradeRange>;
  /** As decisions carry them; frozen, since all of them share it. */
  readonly shown: readonly GradeShown[];
}

/** By the table, the fixed range, and the party. */
const FIXED = new WeakMap<GradingIndex, WeakMap<Statutory, Partial<Record<Party, Grades>>>>();

/**
 * @param table the grading as it reads for the violation
 * @param statutory a range that is known
 */
export function gradesOf(table: GradingIndex, violation: string, party: Party, statutory: Statutory): Grades {
  if (statutory.cell.form.kind !== 'fixed') return computed(table, violation, party, statutory);
  const byRange = FIXED.get(table) ?? new WeakMap();
  const byParty = byRange.get(statutory) ?? {};
  const found = byParty[party] ?? computed(table, violation, party, statutory);
  if (!byParty[party]) {
    FIXED.set(table, byRange.set(statutory, { ...byParty, [party]: found }));
  }
  return found;
}

function computed(table: GradingIndex, violation: string, party: Party, { exact }: Statutory): Grades {
  const of = new Map(
    GRADES.map((grade) => [grade, rangeOfGrade(table, violation, party, grade, exact!)] as const),
  );
  const shown = [...of.values()].map(({ grade, range }) =>
    Object.freeze({ grade, range: Object.freeze(writeRange(range)) }),
  );
  return { of, shown: Object.freeze(shown) };
}
