/** Unites the verdicts of all worlds under one law into one result, and chains the steps of the stages behind it. */
import { weakest } from '../rulebook/assurance.js';
import { type Assurance, isPersonRole } from '../rulebook/schema.js';
import type { Step } from '../trail/step.js';
import type { Concurrence, NoPenaltyGround, Outcome, TableFinding, Warning } from './decision.js';
import { warningsOfShortForm } from './grading/short-steps.js';
import { type Cell, levelOf } from './law/in-force.js';
import { unique, uniqueBy } from './lists.js';
import { inOutcomeOrder } from './outcome.js';
import type { Fine, FineFloor, Option, OtherConsequence } from './penalty.js';
import {
  concurrenceIn,
  findMandatory,
  findProvision,
  modeOf,
  stepsOfMandatory,
  stepsOfMandatoryElsewhere,
  stepsOfProvision,
  uniteFloor,
  warningsOfMandatory,
} from './stages/concurrence.js';
import { consequencesOfNoPenalty, findConsequences, stepsOfConsequences } from './stages/consequences.js';
import { stepsOfGrading, stepsOfTable } from './stages/grading.js';
import { cellOfNoPenalty, findNoPenalty, stepsOfGrounds, warningsOfGrounds } from './stages/grounds.js';
import {
  cellsOfLimitation,
  stepsOfLimitation,
  uniteLimitation,
  warningsOfLimitation,
} from './stages/limitation.js';
import { findOptions, stepsOfOptions } from './stages/options.js';
import { findOrders, findOrderToIssue, orderCounts, stepsOfOrder, stepsOfOrders } from './stages/order.js';
import {
  findPersons,
  findUnitFine,
  type PersonFineOnly,
  stepsOfPersons,
  warningsOnUnitFine,
} from './stages/persons.js';
import {
  findRange,
  kindOf,
  type RangeFinding,
  stepsOfRange,
  warningsOfRange,
  writtenGrades,
} from './stages/range.js';
import {
  referralCells,
  stepsOfNotPunishable,
  stepsOfReferral,
  stepsOfYielding,
  warningsOnIntent,
  withReferral,
} from './stages/refer.js';
import { type StatutoryUnited, stepsOfStatutory, uniteStatutory } from './stages/statutory.js';
import { foundIn, placesOf, tablesOf } from './table/steps.js';
import type { LawVerdict, Prepared, Under, Verdict } from './verdict.js';

/** The result under one law. */
export interface UnderLaw {
  readonly outcome: Outcome;
  readonly possibleOutcomes: readonly Outcome[];
  readonly violation: string;
  readonly ground: NoPenaltyGround | null;
  readonly warning: 'required' | 'none';
  readonly orders: readonly string[];
  readonly otherConsequences: readonly OtherConsequence[];
  readonly personFines: readonly PersonFineOnly[];
  readonly fine: Fine | null;
  readonly options: readonly Option[];
  readonly concurrence: Concurrence | null;
  readonly findings: readonly TableFinding[];
  readonly warnings: readonly Warning[];
  readonly assurance: Assurance;
  readonly steps: readonly Step[];
}

/** What a group of stages adds to the result. */
interface Added {
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
  /** The cells whose assurance the decision carries. */
  readonly used: readonly Cell[];
}

/** @param gains there can be unlawful gains where this law counts */
export function uniteUnder(prepared: Prepared, verdicts: readonly LawVerdict[], gains = true): UnderLaw {
  const { law, facts } = prepared;
  const possibleOutcomes = inOutcomeOrder(verdicts.map((v) => v.outcome));
  const outcome = possibleOutcomes[0]!;
  const deciding = verdicts.filter((v) => v.outcome === outcome);
  const first = deciding[0]!;
  const lead = first.chosen ?? first.verdicts.find((v) => v.outcome === outcome)!;
  const isPerson = isPersonRole(facts.role);
  const under: Under = { prepared, verdicts, outcome, deciding, lead, isPerson, gains };
  const before = beforePenalty(under);
  const penalty = outcome === 'penalty' ? penaltyUnder(under) : null;
  const other = penalty ?? withoutPenalty(under);
  const used = [...before.used, ...other.used].map((cell) => levelOf(law, cell));
  return {
    outcome,
    possibleOutcomes: withReferral(prepared, possibleOutcomes),
    violation: lead.applied?.provision.violation ?? facts.provisions[0]!.violation,
    ground: other.ground,
    warning: other.warning,
    orders: other.orders,
    otherConsequences: other.otherConsequences,
    personFines: other.personFines,
    fine: other.fine,
    options: other.options,
    concurrence: concurrenceIn(prepared, first),
    findings: findingsOf(under),
    warnings: [...before.warnings, ...other.warnings],
    assurance: weakest(...used, ...(other.fine ? [other.fine.assurance] : [])),
    steps: [...before.steps, ...other.steps],
  };
}

/** Referral, whether anything punishes the act, limitation, the grounds of the general part, the order. */
function beforePenalty(under: Under): Added {
  const { prepared, lead, outcome } = under;
  const yields = stepsOfYielding(prepared);
  if (lead.referred) {
    return { steps: [...yields, ...stepsOfReferral(under)], warnings: [], used: referralCells(under) };
  }
  if (outcome === 'not-punishable') {
    return { steps: [...yields, ...stepsOfNotPunishable(under)], warnings: [], used: [] };
  }
  const limitation = uniteLimitation(under);
  return {
    steps: [
      ...yields,
      ...(limitation ? stepsOfLimitation(prepared, limitation) : []),
      ...stepsOfGrounds(under),
      ...stepsOfOrder(under),
    ],
    warnings: [
      ...(limitation ? warningsOfLimitation(limitation, prepared.facts) : []),
      ...warningsOfGrounds(prepared),
    ],
    used: [
      ...(limitation ? cellsOfLimitation(prepared, limitation) : []),
      ...(orderCounts(under) ? [lead.applied!.version] : []),
    ],
  };
}

/** What the stages add after the order: the result itself. */
interface Result extends Added, Pick<UnderLaw, 'ground' | 'warning' | 'orders' | 'otherConsequences'> {
  readonly personFines: readonly PersonFineOnly[];
  readonly fine: Fine | null;
  readonly options: readonly Option[];
}

function withoutPenalty(under: Under): Result {
  const { prepared, outcome, deciding, lead } = under;
  const ground = outcome === 'no-penalty' ? findNoPenalty(under) : null;
  const orders = outcome === 'order-first' ? findOrderToIssue(under) : null;
  const table = stepsOfTable(
    prepared,
    deciding.flatMap((v) => v.verdicts),
  );
  return {
    ground,
    warning: 'none',
    orders: orders?.orders ?? [],
    otherConsequences: lead.ground ? consequencesOfNoPenalty(prepared.law, lead.ground) : [],
    personFines: [],
    fine: null,
    options: [],
    steps: [...table, ...(orders ? stepsOfOrders(prepared.law, orders) : [])],
    warnings: lead.referred ? [] : warningsOnIntent(prepared),
    used: ground ? [cellOfNoPenalty(under)] : [],
  };
}

function penaltyUnder(under: Under): Result {
  const { prepared, deciding, lead } = under;
  const { law } = prepared;
  const open = deciding.some((v) => v.chosen === null);
  const chosen = open ? [] : unique(deciding.flatMap((v) => v.chosen ?? []));
  const rivals = rivalsIn(deciding);
  const noFine = deciding.some((v) => v.chosen) && deciding.every((v) => !v.chosen || v.chosen.table?.noFine);
  const floor = uniteFloor(deciding);
  const mandatory = findMandatory(under, rivals, lead.statutory!.cell.mode, floor);
  const mode = noFine ? 'none' : modeOf(deciding);
  const byPolicy = mandatory?.applied && mandatory.mode !== null;
  const provision = findProvision(under, rivals, byPolicy ? null : mode, open);
  const orders = findOrders(under, rivals);
  const statutory = uniteStatutory(chosen, rivals, lead.statutory!);
  const range = findRange(under, chosen, rivals, floor);
  const fine = fineOf(statutory, range, mode, floor);
  const others = findConsequences(under, rivals);
  const unitFine = findUnitFine(under, fine);
  const persons = findPersons(under, unitFine.fine, open);
  const options = findOptions(under, fine, provision.warning);
  return {
    ground: null,
    warning: provision.warning,
    orders: orders.orders,
    otherConsequences: others.map(({ consequence }) => consequence),
    personFines: persons.fined.map((one) => one.fine),
    fine,
    options,
    steps: [
      ...(mandatory
        ? stepsOfMandatory(law, mandatory)
        : open
          ? []
          : stepsOfMandatoryElsewhere(under, rivals)),
      ...stepsOfProvision(prepared, provision),
      ...stepsOfOrders(law, orders),
      ...stepsOfStatutory(law, statutory),
      ...stepsOfGrading(prepared, chosen),
      ...stepsOfRange(under, range),
      ...stepsOfConsequences(law, others),
      ...stepsOfPersons(law, persons),
      ...stepsOfOptions(under, options),
    ],
    warnings: [
      ...(mandatory ? warningsOfMandatory(mandatory) : []),
      ...(open ? [{ code: 'concurrence-open' as const, params: {} }] : []),
      ...warningsOnIntent(prepared),
      ...warningsOfFine(under, range),
      ...unitFine.warnings,
    ],
    used: [
      ...(mandatory?.applied ? [mandatory.policy] : []),
      ...orders.cells,
      ...persons.fined.flatMap((one) => one.cells),
    ],
  };
}

/** One verdict for every provision that may give the fine. */
const rivalsIn = (deciding: readonly LawVerdict[]): Verdict[] =>
  uniqueBy(
    deciding.flatMap((v) => v.verdicts).filter((v) => v.outcome === 'penalty' && v.applied),
    (v) => v.applied!.provision.violation,
  );

/** The fine as the decision carries it. */
function fineOf(
  statutory: StatutoryUnited,
  found: RangeFinding,
  mode: Fine['mode'],
  floor: FineFloor | null,
): Fine {
  const { grade, written, kept, assurance } = found;
  return {
    mode,
    statutory: statutory.written,
    form: statutory.form,
    gradeRanges: writtenGrades(found),
    grade,
    range: written,
    ...(kept.length > 0 && { kept: [...kept] }),
    ...(floor && { floor }),
    assurance,
  };
}

function warningsOfFine({ prepared, isPerson }: Under, found: RangeFinding): Warning[] {
  const { chosen, grades } = found;
  const kind = kindOf(prepared.law.benchmark !== null, found, isPerson);
  return [
    ...(chosen.some((v) => v.table) ? [] : warningsOfShortForm(prepared, chosen, grades)),
    ...warningsOfRange(prepared, found, isPerson),
    ...(kind === 'person' ? warningsOnUnitFine(prepared, chosen) : []),
  ];
}

/** The problems of printed tables that the case touches, whatever comes out. */
function findingsOf({ prepared: { law }, verdicts }: Under): TableFinding[] {
  const { benchmark } = law;
  if (!benchmark?.benchmark.table) return [];
  return foundIn(tablesOf(verdicts.flatMap((v) => v.verdicts))).map(({ code, rows }) => ({
    code,
    benchmark: benchmark.benchmark.id,
    rows: [...rows],
    places: placesOf(law, rows),
  }));
}
