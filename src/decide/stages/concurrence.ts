/**
 * Stage: one act, several provisions (行政处罚法 29; before 2021-07-15 24). Reads what each provision gives in a world; finds
 * which of them gives the fine, whether a fine is mandatory, and the minimum of another that holds beside it.
 */
import type { Facts } from '../../case/facts.js';
import { compareMin, type DecimalRange, writeRange, writeYuan } from '../../money/index.js';
import { byHigherFine, highestMinimum, raised, superiorityOf } from '../../rulebook/concurrence.js';
import type { FineMode, Policy } from '../../rulebook/schema.js';
import type { Step } from '../../trail/step.js';
import { warnsOf } from '../applied.js';
import type { Concurrence, Warning } from '../decision.js';
import type { Cell, Law } from '../law/in-force.js';
import { articleAndDuty, articleOf } from '../law/places.js';
import { OUTCOME_RANK } from '../outcome.js';
import type { FineFloor } from '../penalty.js';
import { stepOf } from '../step.js';
import { isUsable, type LawVerdict, type Prepared, type Under, type Verdict } from '../verdict.js';

export interface Floor {
  readonly by: Verdict;
  /** The statutory range whose minimum counts. */
  readonly range: DecimalRange;
  /** The range of the chosen provision before it was raised. */
  readonly before: DecimalRange | null;
}

/**
 * Heavier first: the outcome, a fine before none, then the higher fine, so that breaking one provision more never makes
 * the fine lower. A provision that was in force goes before one that was not, and equals keep the order of the tables: the
 * order in the case file does not matter.
 */
function concur({ index }: Law, facts: Facts, verdicts: readonly Verdict[]): Verdict[] {
  const higher = byHigherFine(index.choices);
  const rivals = verdicts.map((verdict, i) => ({
    verdict,
    statutory: verdict.statutory?.range ?? null,
    range: verdict.range,
    superiority: superiorityOf(index, verdict.applied?.provision),
    order: index.data.provisions.indexOf(facts.provisions[i]!),
  }));
  const inOrder = rivals.sort(
    (a, b) =>
      OUTCOME_RANK[b.verdict.outcome] - OUTCOME_RANK[a.verdict.outcome] ||
      Number(a.verdict.outcome === 'not-punishable') - Number(b.verdict.outcome === 'not-punishable') ||
      Number(isFree(a.verdict)) - Number(isFree(b.verdict)) ||
      higher(a, b) ||
      a.order - b.order,
  );
  return inOrder.map(({ verdict }) => verdict);
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

/** A grade without a fine. */
const isFree = ({ table }: Verdict): boolean => table?.noFine === true;

const isMandatory = (verdict: Verdict): boolean =>
  verdict.statutory?.cell.mode === 'required' && !isFree(verdict);

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
  const rivals = mandatory.map((by) => ({ by, statutory: by.statutory?.range ?? null }));
  const highest = highestMinimum(own, rivals);
  return highest && { by: highest.by, range: highest.statutory, before: chosen.range };
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
