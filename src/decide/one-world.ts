/** Chains the stages for one world under one law, in the order of examination, and says what follows. */
import type { Facts } from '../case/facts.js';
import type { Assurance } from '../rulebook/schema.js';
import type { Law, ProvisionInForce } from './law/in-force.js';
import { presentIn } from './present.js';
import { findConcurrence } from './stages/concurrence.js';
import { findGrade, findTable } from './stages/grading.js';
import { findGrounds } from './stages/grounds.js';
import { findLimitation } from './stages/limitation.js';
import { findOrder } from './stages/order.js';
import { findReferral } from './stages/refer.js';
import { findStatutory, fineCellOf, type Statutory } from './stages/statutory.js';
import type { LawVerdict, Prepared, Verdict } from './verdict.js';
import type { World } from './worlds/world.js';

/** What is the same in every world under this law. */
export function prepare(law: Law, facts: Facts, demanded: Assurance | null): Prepared {
  const present = presentIn(law, facts);
  const statutory = new Map<ProvisionInForce, Statutory>();
  for (const applied of law.provisions) {
    const cell = applied && fineCellOf(applied, facts, law.index);
    if (cell) statutory.set(applied, findStatutory(cell, facts));
  }
  const grounds = findGrounds(law.general, facts, present);
  return { law, facts, demanded, present, grounds, statutory, measured: new Map() };
}

/** All provisions of the case in one world, and the one that gives the fine. */
export const examine = (prepared: Prepared, world: World): LawVerdict =>
  findConcurrence(
    prepared,
    prepared.law.provisions.map((applied) => examineProvision(prepared, applied, world)),
  );

const NOTHING = {
  applied: null,
  referred: null,
  limitation: null,
  noPenaltyBy: null,
  order: null,
  statutory: null,
  grading: null,
  graded: false,
  range: null,
  cells: [],
  refined: [],
  table: null,
} as const;

function examineProvision(prepared: Prepared, applied: ProvisionInForce | null, world: World): Verdict {
  if (!applied) return { ...NOTHING, outcome: 'not-punishable' };
  const { facts, grounds } = prepared;
  const { provision, version } = applied;
  const referred = findReferral(applied, facts);
  if (referred) return { ...NOTHING, applied, outcome: 'refer', referred, cells: [version] };
  const limitation = findLimitation(prepared, provision, world);
  const spared = { ...NOTHING, applied, outcome: 'no-penalty' as const, limitation };
  if (limitation.state === 'passed') {
    return { ...spared, noPenaltyBy: 'limitation', cells: [limitation.cell] };
  }
  if (grounds.noPenalty) return { ...spared, noPenaltyBy: 'ground', cells: [grounds.noPenalty] };
  const statutory = prepared.statutory.get(applied);
  const table = statutory ? findTable(prepared, applied, statutory, world) : null;
  if (table && !table.penalty) return { ...spared, noPenaltyBy: 'row', table, cells: table.cells };
  const first = table?.limb ?? version;
  const order = first.orderFirst ? findOrder(facts, world.complied) : null;
  if (order === 'complied') return { ...spared, noPenaltyBy: 'order', order, cells: [first], table };
  if (order !== null && order !== 'not-complied') {
    return { ...NOTHING, applied, outcome: 'order-first', limitation, order, cells: [first], table };
  }
  if (!statutory) return { ...NOTHING, applied, outcome: 'not-punishable', limitation };
  const penalty = { ...NOTHING, applied, outcome: 'penalty' as const, limitation, order };
  if (!table) return { ...penalty, statutory, ...findGrade(prepared, applied, statutory, world) };
  return {
    ...penalty,
    statutory: table.statutory,
    graded: table.grades.length > 0,
    range: table.range,
    cells: table.cells,
    table,
  };
}
