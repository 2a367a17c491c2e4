/** Chains the stages for one world under one law, in the order of examination, and says what follows. */
import type { Facts } from '../case/facts.js';
import { presentIn } from '../case/present.js';
import type { Assurance } from '../rulebook/schema.js';
import type { Cell, Law, ProvisionInForce } from './law/in-force.js';
import { findConcurrence } from './stages/concurrence.js';
import { findGrade, findTable, statedKey } from './stages/grading.js';
import { findGrounds, metByHarm } from './stages/grounds.js';
import { findLimitation } from './stages/limitation.js';
import { findOrder } from './stages/order.js';
import { findReferral } from './stages/refer.js';
import { findStatutory, fineCellOf, type Statutory } from './stages/statutory.js';
import type { Alternative } from './table/alternatives.js';
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
  const grounds = findGrounds(law, facts, present);
  return {
    law,
    facts,
    demanded,
    present,
    grounds,
    statutory,
    graders: new Map(),
    measured: new Map(),
    seen: new Map(),
  };
}

/**
 * All provisions of the case in one world, and the one that gives the fine. Worlds that do not differ in what the stages
 * find of them share a verdict, in this call; what a table reads is asked anew.
 *
 * @param several there are other worlds
 */
export function examine(prepared: Prepared, world: World, several: boolean): LawVerdict {
  const { provisions, benchmark } = prepared.law;
  if (!several || benchmark?.benchmark.table) return examineAll(prepared, world);
  const key = provisions.map((applied) => keyIn(prepared, applied, world)).join('&');
  const known = prepared.seen.get(key);
  if (known) return known;
  const found = examineAll(prepared, world);
  prepared.seen.set(key, found);
  return found;
}

const examineAll = (prepared: Prepared, world: World): LawVerdict =>
  findConcurrence(
    prepared,
    prepared.law.provisions.map((applied) => examineProvision(prepared, applied, world)),
  );

/** What the stages find of a world before they grade, and what the grading reads. */
function keyIn(prepared: Prepared, applied: ProvisionInForce | null, world: World): string {
  if (!applied || findReferral(applied, prepared.facts)) return '';
  const { state, from, end, years, policies } = findLimitation(prepared, applied.provision, world);
  const limitation = `${state} ${from} ${end} ${years} ${policies}`;
  if (state === 'passed' || prepared.grounds.noPenalty) return limitation;
  return `${limitation} ${findOrder(prepared.facts, world.complied)} ${statedKey(world)}`;
}

type Found = Partial<Verdict> & Pick<Verdict, 'outcome'>;

/** A verdict; what was not found is nothing. */
const verdictOf = ({
  outcome,
  applied = null,
  referred = null,
  limitation = null,
  noPenaltyBy = null,
  ground = null,
  spared = [],
  order = null,
  statutory = null,
  grading = null,
  graded = false,
  range = null,
  cells = [],
  refined = [],
  table = null,
}: Found): Verdict => ({
  outcome,
  applied,
  referred,
  limitation,
  noPenaltyBy,
  ground,
  spared,
  order,
  statutory,
  grading,
  graded,
  range,
  cells,
  refined,
  table,
});

function examineProvision(prepared: Prepared, applied: ProvisionInForce | null, world: World): Verdict {
  if (!applied) return verdictOf({ outcome: 'not-punishable' });
  const { facts, grounds } = prepared;
  const { provision, version } = applied;
  const referred = findReferral(applied, facts);
  if (referred) return verdictOf({ outcome: 'refer', applied, referred, cells: [version] });
  const limitation = findLimitation(prepared, provision, world);
  const spared = (by: Verdict['noPenaltyBy'], cells: readonly Cell[], more?: Partial<Verdict>): Verdict =>
    verdictOf({ outcome: 'no-penalty', applied, limitation, noPenaltyBy: by, cells, ...more });
  if (limitation.state === 'passed') return spared('limitation', [limitation.cell]);
  const byHarm = grounds.byHarm.length > 0 ? metByHarm(prepared, world.stated.consequence) : [];
  const ground = grounds.noPenalty ?? byHarm.find(({ effect }) => effect === 'no-penalty');
  if (ground) return spared('ground', [ground], { ground });
  const statutory = prepared.statutory.get(applied);
  const table = statutory ? findTable(prepared, applied, statutory, world) : null;
  if (table && !table.penalty) return spared('row', table.cells, { table });
  const first = table?.limb ?? version;
  const order = first.orderFirst ? findOrder(facts, world.complied) : null;
  if (order === 'complied') return spared('order', [first], { order, table });
  if (order !== null && order !== 'not-complied') {
    return verdictOf({ outcome: 'order-first', applied, limitation, order, cells: [first], table });
  }
  if (!statutory) return verdictOf({ outcome: 'not-punishable', applied, limitation });
  const sparing = byHarm.filter(({ effect }) => effect === 'spared');
  if (table) return ofTable(table, { applied, limitation, order, spared: sparing });
  const { grading, graded, range, cells, refined } = findGrade(prepared, applied, statutory, world);
  const outcome = 'penalty';
  return verdictOf({
    outcome,
    applied,
    limitation,
    spared: sparing,
    order,
    statutory,
    grading,
    graded,
    range,
    cells,
    refined,
  });
}

const ofTable = (table: Alternative, before: Partial<Verdict>): Verdict =>
  verdictOf({
    ...before,
    outcome: 'penalty',
    statutory: table.statutory,
    graded: table.grades.length > 0,
    range: table.range,
    cells: table.cells,
    table,
  });
