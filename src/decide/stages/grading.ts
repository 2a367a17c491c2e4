/**
 * Stage: the grade (裁量阶次) by the benchmark. Reads the facts and circumstances of a world; finds the grade and its part
 * of the statutory range by the short form, or the rows of a table that fit. Both ask the one grading that the proof walks.
 */
import { isPersonRole } from '../../rulebook/schema.js';
import type { Step } from '../../trail/step.js';
import { measure } from '../grading/measured.js';
import { stepsOfShortForm } from '../grading/short-steps.js';
import type { ProvisionInForce } from '../law/in-force.js';
import { type Alternative, alternativesOf } from '../table/alternatives.js';
import { statedValues } from '../table/open.js';
import { tableSteps, tablesOf } from '../table/steps.js';
import { gradeOrder, gradesIn, type Measured, type Prepared, type Verdict } from '../verdict.js';
import type { World } from '../worlds/world.js';
import { findOrder } from './order.js';
import type { Statutory } from './statutory.js';

/** Grade and range by the short form. Worlds that differ only in what it does not read share it. */
export function findGrade(
  prepared: Prepared,
  applied: ProvisionInForce,
  statutory: Statutory,
  world: World,
): Measured {
  const key = `${applied.provision.violation} ${statedKey(world)}`;
  const known = prepared.measured.get(key);
  if (known) return known;
  const found = measure(prepared, applied, statutory, world);
  prepared.measured.set(key, found);
  return found;
}

/** What a world states of the criteria. */
export const statedKey = ({ stated: { frequency, quantity, consequence } }: World): string =>
  `${keyOf(frequency)} ${keyOf(quantity)} ${keyOf(consequence)}`;

const keyOf = (stated: World['stated']['quantity']): string =>
  stated.kind === 'number'
    ? stated.value.toString()
    : stated.kind === 'value'
      ? stated.value
      : stated.ordinal;

/** Everything that a table gives in this world, where its text is silent several; none for the short form. */
function findTables(
  { law, facts, demanded, present, grounds }: Prepared,
  applied: ProvisionInForce,
  statutory: Statutory,
  { values, taken, complied }: World,
): Alternative[] {
  if (!law.benchmark?.benchmark.table || isPersonRole(facts.role)) return [];
  const { party, role } = facts;
  const { refinements, benchmark } = law;
  const sheet = benchmark.sheets.of({ provision: applied.provision, party, role, demanded, refinements });
  if (!sheet) return [];
  const order = findOrder(facts, complied);
  const reading = { facts, values, present, taken, order, leniency: grounds.leniency };
  return alternativesOf({ sheet, applied, statutory, reading });
}

/** What the table gives in this world; `null`: the benchmark has none. */
export function findTable(
  prepared: Prepared,
  applied: ProvisionInForce,
  statutory: Statutory,
  world: World,
): Alternative | null {
  if (!prepared.law.benchmark?.benchmark.table) return null;
  const found = findTables(prepared, applied, statutory, world);
  return found[Math.min(world.alternative, found.length - 1)] ?? null;
}

/** How many results a table leaves in a world; one where the benchmark has the short form. */
export function alternativesIn(prepared: Prepared, world: World): number {
  const counts = prepared.law.provisions.map((applied) => {
    const statutory = applied && prepared.statutory.get(applied);
    return statutory ? findTables(prepared, applied, statutory, world).length : 1;
  });
  return Math.max(1, ...counts);
}

/** The grades of all worlds together; none where one of them has no grade. */
export function uniteGrades({ law }: Prepared, chosen: readonly Verdict[]): string[] {
  if (!chosen.every((v) => v.graded)) return [];
  return gradeOrder(
    law,
    chosen.flatMap((v) => gradesIn(v)),
  );
}

/** Criteria, base grade, circumstances and grade, or the rows of the table, of the worlds together. */
export function stepsOfGrading(prepared: Prepared, chosen: readonly Verdict[]): Step[] {
  if (chosen.some((v) => v.table)) return stepsOfTable(prepared, chosen);
  return stepsOfShortForm(prepared, chosen, uniteGrades(prepared, chosen));
}

/** The rows of a table with their conditions. */
export function stepsOfTable(
  { law, facts, present, grounds }: Prepared,
  verdicts: readonly Verdict[],
): Step[] {
  const sample = verdicts.find((v) => v.table);
  if (!sample) return [];
  const order = findOrder(facts, facts.order?.complied?.[1] ?? null);
  const reading = {
    facts,
    values: statedValues(facts),
    present,
    taken: new Map(),
    order,
    leniency: grounds.leniency,
  };
  return tableSteps(law, tablesOf(verdicts), reading, sample.applied!.provision.violation);
}
