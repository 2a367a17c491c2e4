/** The grade of a provision in one world by the short form, and the part of the statutory range that it covers. */
import { refined, rowsFor } from '../../rulebook/refinement.js';
import { isPersonRole } from '../../rulebook/schema.js';
import type { ProvisionInForce } from '../law/in-force.js';
import { fits } from '../quantity.js';
import type { Statutory } from '../stages/statutory.js';
import { isUsable, type Measured, type Prepared } from '../verdict.js';
import type { World } from '../worlds/world.js';
import { gradesOf } from './grades.js';
import { checkPayable } from './payable.js';
import { type Grader, type GradingFinding, gradeOf, graderOf, hullOf } from './short.js';

/** The statutory range without grades. */
const ungraded = ({ range, cells }: Statutory): Measured => ({
  grading: null,
  graded: false,
  range,
  cells,
  refined: [],
});

export function measure(
  prepared: Prepared,
  applied: ProvisionInForce,
  statutory: Statutory,
  world: World,
): Measured {
  const { law, facts } = prepared;
  const single = statutory.range?.min.eq(statutory.range.max) === true;
  if (!law.benchmark?.benchmark.grading || single || isPersonRole(facts.role)) return ungraded(statutory);
  const stated = statedFor(prepared, applied, world);
  const grading = gradeOf(graderFor(prepared, applied), stated);
  return ranged(prepared, applied, statutory, stated, grading);
}

/** What is stated of the criteria; a quantity only where it is in a unit of the provision. */
function statedFor({ facts }: Prepared, { provision }: ProvisionInForce, world: World): World['stated'] {
  const { quantity } = facts;
  if (!quantity || !fits(facts, 'quantity', provision.quantity?.units)) return world.stated;
  return { ...world.stated, quantity };
}

/** Made once for all worlds of a call. */
function graderFor(
  { law, facts, demanded, present, grounds, graders }: Prepared,
  { provision }: ProvisionInForce,
): Grader {
  const known = graders.get(provision);
  if (known) return known;
  const { grading: all, sheets } = law.benchmark!;
  const { party, role } = facts;
  const sheet = sheets.of({ provision, party, role, demanded, refinements: [] })!;
  const grading = all.of(provision.violation);
  const made = graderOf({ sheet, grading, provision, facts, present, leniency: grounds.leniency });
  graders.set(provision, made);
  return made;
}

function ranged(
  { law, facts, demanded }: Prepared,
  { provision: { violation } }: ProvisionInForce,
  statutory: Statutory,
  stated: World['stated'],
  grading: GradingFinding,
): Measured {
  const table = law.benchmark!.grading.of(violation);
  const { exact } = statutory;
  const { of } = exact ? gradesOf(table, violation, facts.party, statutory) : { of: null };
  const parts = of ? grading.grades.map((g) => of.get(g)!) : [];
  const usable = parts.every((part) => isUsable(part.cell, demanded));
  if (grading.grades.length === 0 || !usable) return { ...ungraded(statutory), grading };
  const narrowed = parts.map((part) => {
    if (law.refinements.length === 0) return { range: part.range, rows: [] };
    const rows = rowsFor(law.refinements, violation, facts.party, part.grade);
    const allowed = rows.filter(({ row }) => isUsable(row, demanded));
    return refined(part.range, exact!, allowed, stated);
  });
  const amounts = narrowed.map(({ range }, i) => ({ grade: grading.grades[i]!, range }));
  checkPayable(statutory, amounts, table, { violation, facts });
  const rows = narrowed.flatMap((n) => n.rows);
  return {
    grading,
    graded: true,
    range: narrowed.length > 0 ? hullOf(narrowed.map((n) => n.range)) : null,
    cells: [
      ...statutory.cells,
      ...grading.cells,
      ...parts.map((part) => part.cell),
      ...rows.map(({ row }) => row),
    ],
    refined: rows,
  };
}
