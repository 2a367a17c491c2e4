/**
 * Stage: one act, several provisions (行政处罚法 29; before 2021-07-15 24). Reads what each provision gives in a world; finds
 * which of them gives the fine, whether a fine is mandatory, and the minimum of another that holds beside it.
 */
import type { Facts } from '../../case/facts.js';
import {
  compareMax,
  compareMin,
  type DecimalRange,
  range,
  writeRange,
  writeYuan,
} from '../../money/index.js';
import type { FineMode, Instrument, Policy } from '../../rulebook/schema.js';
import type { Step } from '../../trail/step.js';
import { warnsOf } from '../applied.js';
import type { Concurrence, FineFloor, Warning } from '../decision.js';
import type { Cell, Law } from '../law/in-force.js';
import { articleAndDuty, articleOf } from '../law/places.js';
import { OUTCOME_RANK } from '../outcome.js';
import { stepOf } from '../step.js';
import { isUsable, type LawVerdict, type Prepared, type Under, type Verdict } from '../verdict.js';

export interface Floor {
  readonly by: Verdict;
  /** The statutory range whose minimum counts. */
  readonly range: DecimalRange;
  /** The range of the chosen provision before it was raised. */
  readonly before: DecimalRange | null;
}

const SUPERIORITY: readonly Instrument['rank'][] = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'rule',
  'normative-document',
];

/**
 * Heavier first: outcome, statutory maximum, minimum, superior law, and where all of these are equal the heavier range
 * of its grade, so that breaking one provision more never makes the fine lower; or, if the book says so, that range
 * before all the others. A provision that was in force goes before one that was not, and equals keep the order of the
 * tables: the order in the case file does not matter.
 */
function concur(law: Law, facts: Facts, verdicts: readonly Verdict[]): Verdict[] {
  const order = new Map(verdicts.map((v, i) => [v, law.index.data.provisions.indexOf(facts.provisions[i]!)]));
  const superiority = (v: Verdict): number => {
    const id = v.applied?.provision.cite.instrument;
    const instrument = id === undefined ? undefined : law.index.instruments.get(id);
    return instrument ? SUPERIORITY.indexOf(instrument.rank) : SUPERIORITY.length;
  };
  const byFigure = (a: Verdict, b: Verdict): number => {
    const [x, y] = [a.statutory?.range, b.statutory?.range];
    return x && y ? y.max.comparedTo(x.max) || compareMin(y, x) : 0;
  };
  const byGrade = ({ range: a }: Verdict, { range: b }: Verdict): number =>
    a && b ? compareMax(b, a) || compareMin(b, a) : 0;
  const byLaw = (a: Verdict, b: Verdict): number => byFigure(a, b) || superiority(a) - superiority(b);
  // What a provision without a fine gives here is nothing.
  const byCase = (a: Verdict, b: Verdict): number => Number(!a.range) - Number(!b.range) || byGrade(a, b);
  const caseFirst = law.index.choices['concurrence-higher-amount'] === 'range-of-the-case-first';
  const [one, other] = caseFirst ? [byCase, byLaw] : [byLaw, byGrade];
  return [...verdicts].sort(
    (a, b) =>
      OUTCOME_RANK[b.outcome] - OUTCOME_RANK[a.outcome] ||
      Number(a.outcome === 'not-punishable') - Number(b.outcome === 'not-punishable') ||
      one(a, b) ||
      other(a, b) ||
      order.get(a)! - order.get(b)!,
  );
}

/** Which provision gives the fine in one world. */
export function findConcurrence(
  { law, facts, demanded }: Prepared,
  verdicts: readonly Verdict[],
): LawVerdict {
  const [first] = verdicts.length === 1 ? verdicts : concur(law, facts, verdicts);
  if (!first) throw new TypeError('a case without a provision was not reported');
  const { outcome } = first;
  const rivals = verdicts.filter((v) => v.outcome === 'penalty');
  const open = outcome === 'penalty' && rivals.length > 1 && rivals.some((v) => !v.statutory?.range);
  const policy = mandatoryPolicy(law);
  const counts = policy !== undefined && isUsable(policy, demanded);
  const required = (counts || open ? rivals : [first]).filter(isMandatory);
  if (open) {
    const mandatory = counts ? required.length > 0 : required.length === rivals.length;
    return { outcome, verdicts, chosen: null, mandatory, floor: null };
  }
  const floor = floorOf(first, required);
  const chosen = floor && first.range ? { ...first, range: raised(first.range, floor.range) } : first;
  return { outcome, verdicts, chosen, mandatory: required.length > 0, floor };
}

const isMandatory = ({ statutory }: Verdict): boolean => statutory?.cell.mode === 'required';

const MANDATORY = 'concurrence-mandatory-fine';

/**
 * The policy by which a mandatory fine binds the provision applied, where the book has it so; a demand for more assurance
 * than it has leaves it out.
 */
export const mandatoryPolicy = ({ index }: Law): Policy | undefined =>
  index.choices[MANDATORY] === 'no-fine-option-falls-away' ? index.policies.get(MANDATORY) : undefined;

function floorOf(chosen: Verdict, mandatory: readonly Verdict[]): Floor | null {
  const own = chosen.statutory?.range;
  if (!own) return null;
  let floor: Floor | null = null;
  for (const by of mandatory) {
    const found = by.statutory?.range;
    if (found && compareMin(found, floor?.range ?? own) > 0)
      floor = { by, range: found, before: chosen.range };
  }
  return floor;
}

/** The part of a range that is not below the floor; where nothing is, the floor itself. */
function raised(found: DecimalRange, floor: DecimalRange): DecimalRange {
  if (compareMin(found, floor) >= 0) return found;
  const part = range(floor.min, found.max, floor.minOpen, found.maxOpen);
  return compareMax(found, range(floor.min, floor.min)) < 0 ? range(floor.min, floor.min) : part;
}

/** Which provision gives the fine in the first of the worlds that count, and what was considered. */
export function concurrenceIn({ facts }: Prepared, { verdicts, chosen }: LawVerdict): Concurrence | null {
  if (verdicts.length < 2) return null;
  return {
    chosen: chosen?.applied?.provision.violation ?? null,
    considered: verdicts.map((v, i) => ({
      violation: v.applied?.provision.violation ?? facts.provisions[i]!.violation,
      outcome: v.outcome,
      statutory: v.statutory?.range ? writeRange(v.statutory.range) : null,
    })),
  };
}

/** The minimum of another provision that makes a fine mandatory, where it holds whatever the open facts turn out to be. */
export function uniteFloor(deciding: readonly LawVerdict[]): FineFloor | null {
  let lowest: Floor | null = null;
  for (const { floor } of deciding) {
    if (!floor) return null;
    if (!lowest || compareMin(floor.range, lowest.range) < 0) lowest = floor;
  }
  return lowest && { amount: writeYuan(lowest.range.min), violation: lowest.by.applied!.provision.violation };
}

/** What provisions that make a fine mandatory do to the one that gives the fine. */
export interface MandatoryFinding {
  readonly policy: Policy;
  readonly required: readonly Verdict[];
  /** The mode of the fine that follows from the policy; `null`: the provision's own stays. */
  readonly mode: FineMode | null;
  readonly floor: FineFloor | null;
  /** False where the demanded assurance leaves the policy out. */
  readonly applied: boolean;
}

/**
 * @param rivals one verdict for every provision that may give the fine
 * @param own the mode of the provision that gives it
 * @param floor the minimum of another provision, where it holds in every world
 */
export function findMandatory(
  { prepared, deciding }: Under,
  rivals: readonly Verdict[],
  own: FineMode,
  floor: FineFloor | null,
): MandatoryFinding | null {
  const required = rivals.filter(isMandatory);
  const mixed = required.length > 0 && required.length < rivals.length;
  const policy = mandatoryPolicy(prepared.law);
  if ((!floor && (!mixed || own === 'required')) || !policy) return null;
  const mode = modeOf(deciding);
  return { policy, required, mode: own === mode ? null : mode, floor, applied: mode === 'required' };
}

/** A fine must be imposed only where every world has it so. */
export const modeOf = (deciding: readonly LawVerdict[]): FineMode =>
  deciding.every((v) => v.mandatory) ? 'required' : 'optional';

const violationsOf = ({ required }: MandatoryFinding): string[] =>
  required.map((v) => v.applied!.provision.violation);

export const warningsOfMandatory = (found: MandatoryFinding): Warning[] => {
  const params = { violations: violationsOf(found).join(), applied: found.applied ? 'yes' : 'no' };
  return [{ code: 'concurrence-mandatory', params }];
};

export function stepsOfMandatory(law: Law, found: MandatoryFinding): Step[] {
  const { policy, required, mode, floor, applied } = found;
  if (!applied) return [];
  return [
    stepOf(law, {
      id: 'concurrence.mandatory',
      finding: 'fine-mandatory-by-concurrence',
      params: { violations: violationsOf(found), floor: floor?.amount ?? null, policy: policy.id },
      cells: [policy, ...required.map((v) => v.statutory!.cell)],
      after: { ...(mode && { 'fine.mode': mode }), ...(floor && { 'fine.floor': floor }) },
    }),
  ];
}

/** That another provision makes a fine mandatory and is not applied, where the book lets the provision applied decide. */
export function stepsOfMandatoryElsewhere(
  { prepared: { law }, lead }: Under,
  rivals: readonly Verdict[],
): Step[] {
  const { policies, choices } = law.index;
  const policy = policies.get(MANDATORY);
  const required = rivals.filter((v) => isMandatory(v) && v.applied !== lead.applied);
  if (!policy || choices[MANDATORY] !== 'provision-applied-decides' || required.length === 0) return [];
  return [
    stepOf(law, {
      id: 'concurrence.mandatory',
      finding: 'mandatory-fine-elsewhere',
      params: {
        violations: required.map((v) => v.applied!.provision.violation),
        policy: policy.id,
        choice: choices[MANDATORY],
      },
      cells: [policy, ...required.map((v) => v.statutory!.cell)],
    }),
  ];
}

/** The provision applied, and a warning that any of the provisions demands: the act is fined once, the warning stays. */
export interface ProvisionFinding {
  readonly lead: Verdict;
  readonly warning: 'required' | 'none';
  readonly cells: readonly Cell[];
  /** What the step of the provision sets of the fine; `null`: concurrence sets it. */
  readonly mode: FineMode | 'none' | null;
  readonly others: readonly Verdict[];
}

/** The other provisions, whose fines fall away. */
export function stepsOfProvision({ law, facts }: Prepared, found: ProvisionFinding): Step[] {
  const { lead, warning, cells, mode } = found;
  const { provision } = lead.applied!;
  const applied = stepOf(law, {
    id: 'provision',
    finding: 'provision-applied',
    params: {
      violation: provision.violation,
      party: facts.party,
      role: facts.role,
      mode: lead.statutory!.cell.mode,
      competence: provision.competence ?? null,
    },
    cells,
    after: mode ? { warning, 'fine.mode': mode } : { warning },
  });
  if (found.others.length === 0) return [applied];
  const policy = law.index.policies.get('concurrence-higher-amount');
  const notApplied = found.others.map((other) => {
    const { violation } = other.applied!.provision;
    return stepOf(law, {
      id: `concurrence.${violation}`,
      finding: 'provision-not-applied',
      params: { violation, chosen: provision.violation, policy: policy?.id ?? null },
      cells: [law.general.sameAct, other.statutory!.cell, ...(policy ? [policy] : [])],
    });
  });
  return [applied, ...notApplied];
}

/**
 * @param rivals one verdict for every provision that may give the fine
 * @param open it is open which of them gives it
 */
export function findProvision(
  { lead, isPerson }: Under,
  rivals: readonly Verdict[],
  mode: ProvisionFinding['mode'],
  open: boolean,
): ProvisionFinding {
  // A warning goes to the unit.
  const warned = (isPerson ? [] : rivals)
    .filter(warnsOf)
    .map(({ applied, table }): Cell => table?.row ?? articleOf(applied!));
  return {
    lead,
    warning: warned.length > 0 ? 'required' : 'none',
    cells: [lead.statutory!.cell, articleAndDuty(lead.applied!), ...warned],
    mode,
    others: open ? [] : rivals.filter((other) => other.applied !== lead.applied),
  };
}
