/**
 * Stage: has the period of limitation passed? (行政处罚法 36; before 2021-07-15 29.) Reads the days of the act, of the
 * order and of discovery, and the harm; finds what the period runs from, its last day, and whether it has passed.
 */
import { isRefusal, mayGoOn, readingsOf } from '../../case/course.js';
import type { Facts } from '../../case/facts.js';
import { countingMatters, lastDayOf } from '../../rulebook/period.js';
import type { LimitationReading, Policy, Provision } from '../../rulebook/schema.js';
import type { Choices, Slot } from '../../rulebook/slots.js';
import { addDays, type Day } from '../../time/day.js';
import type { Finding, Step } from '../../trail/step.js';
import type { Warning } from '../decision.js';
import type { Cell } from '../law/in-force.js';
import { unique } from '../lists.js';
import { type StepInput, stepOf } from '../step.js';
import type { Prepared, Under } from '../verdict.js';
import type { World } from '../worlds/world.js';
import { findOrder } from './order.js';

export interface LimitationFinding {
  readonly state: 'not-begun' | 'in-time' | 'passed';
  /** What the period runs from. */
  readonly from: LimitationReading;
  /** The day from which the period runs and its last day; `null` while it has not begun. */
  readonly end: Day | null;
  readonly lastDay: Day | null;
  readonly years: number;
  readonly cell: Cell;
  /** The policies of the book without which the days or the harm would be read otherwise. */
  readonly policies: readonly Slot[];
}

/** Limitation of one provision in all worlds. */
export interface LimitationUnited {
  readonly provision: Provision;
  readonly findings: readonly LimitationFinding[];
  /** Of several possible days the one that comes nearest to another answer. */
  readonly shown: LimitationFinding;
  /** Some worlds have it passed, others not; `contested`: because the law is read in two ways. */
  readonly open: 'contested' | 'unknown' | null;
  /** The order was not obeyed. */
  readonly refused: boolean;
  /** The case ends here. */
  readonly decides: boolean;
}

export function findLimitation(
  { law, facts }: Prepared,
  provision: Provision,
  world: World,
): LimitationFinding {
  const { general, index } = law;
  const { limitation } = general;
  const { extended } = limitation;
  const { consequence } = world.stated;
  const danger = extended?.facts.some((fact) => world[fact]) === true;
  const harm = HARM[index.choices['harm-for-longer-limitation']];
  const longer = danger && harm(consequence) ? extended : null;
  const [cell, years] = longer ? [longer, longer.years] : [limitation, limitation.years];
  const inTime = (day: Day): boolean => world.discovered <= lastDayOf(index, day, years);
  const { from, end } = beginning(provision, facts, world, inTime);
  const byHarm: Slot[] = danger && isBetween(consequence) ? ['harm-for-longer-limitation'] : [];
  if (end === null) {
    return { state: 'not-begun', from, end, lastDay: null, years, cell, policies: byHarm };
  }
  const state = inTime(end) ? 'in-time' : 'passed';
  const counting = countingMatters(index, world.discovered, end, years);
  const policies: Slot[] = counting ? [...byHarm, 'end-of-a-period-in-years'] : byHarm;
  return { state, from, end, lastDay: lastDayOf(index, end, years), years, cell, policies };
}

type Consequence = World['stated']['consequence'];

const isAtLeast = (stated: Consequence, value: 'remediable' | 'irremediable'): boolean => {
  if (stated.kind === 'value') {
    return stated.value === 'irremediable' || (stated.value !== 'none' && value === 'remediable');
  }
  if (stated.kind !== 'ordinal') return true;
  return stated.ordinal === 'heavy' || (stated.ordinal !== 'light' && value === 'remediable');
};

/** The harm that the longer period asks for (行政处罚法 36), by the choice of the book. */
const HARM: {
  readonly [C in Choices['harm-for-longer-limitation']]: (stated: Consequence) => boolean;
} = {
  'consequence-other-than-none': (stated) => isAtLeast(stated, 'remediable'),
  'consequence-irremediable': (stated) => isAtLeast(stated, 'irremediable'),
};

/** True for harm that is enough by one of the choices and not by the other. */
const isBetween = (stated: Consequence): boolean =>
  isAtLeast(stated, 'remediable') && !isAtLeast(stated, 'irremediable');

/** What the period runs from, and the day; `null`: the act goes on, or there is no refusal yet. */
function beginning(
  provision: Provision,
  facts: Facts,
  world: World,
  inTime: (day: Day) => boolean,
): Pick<LimitationFinding, 'from' | 'end'> {
  const deadline = facts.order?.deadline;
  const refused =
    findOrder(facts, world.complied) === 'not-complied' && deadline ? addDays(deadline, 1) : null;
  if (isRefusal(provision)) {
    const goesOn = refused !== null && provision.course?.kind === 'continuing';
    // A refusal that lasts is in time from the day on which it was complete, or has not ended.
    const end = goesOn && !inTime(refused) ? world.complied : refused;
    return { from: 'order-deadline', end };
  }
  const contested = readingsOf(provision).includes('order-deadline');
  if (contested && refused !== null && world.limitationFrom === 'order-deadline') {
    return { from: 'order-deadline', end: refused };
  }
  const atOnce = facts.endOpen === 'not-stated' && !mayGoOn(provision);
  return { from: 'act', end: atOnce ? world.start : world.end };
}

/** What all worlds say of the provision that stands for the outcome; `null`: it was not examined. */
export function uniteLimitation({ lead, verdicts }: Under): LimitationUnited | null {
  if (!lead.limitation || !lead.applied) return null;
  const { provision } = lead.applied;
  const findings = verdicts.flatMap((v) =>
    v.verdicts.flatMap((x) => (x.limitation && x.applied?.provision === provision ? [x.limitation] : [])),
  );
  const states = unique(findings.map((f) => f.state));
  const open = states.length > 1 && states.includes('passed');
  const order = lead.limitation.state === 'passed' ? -1 : 1;
  const begun = findings.filter((f) => f.lastDay !== null);
  const shown = (begun.length > 0 ? begun : findings).reduce((a, b) =>
    (a.lastDay ?? '') === (b.lastDay ?? '') || (a.lastDay ?? '') < (b.lastDay ?? '') === order > 0 ? a : b,
  );
  const contested = open && new Set(findings.map((f) => f.from)).size > 1;
  return {
    provision,
    findings,
    shown,
    open: contested ? 'contested' : open ? 'unknown' : null,
    refused: lead.order === 'not-complied',
    decides: lead.noPenaltyBy === 'limitation',
  };
}

const runsFromOrder = ({ shown, refused }: LimitationUnited): boolean =>
  shown.from === 'order-deadline' && (shown.end !== null || !refused);

/** The policies of the book on which the period turns. */
function policiesOf({ law: { index } }: Prepared, { findings }: LimitationUnited): Policy[] {
  return unique(findings.flatMap(({ policies }) => policies)).flatMap(
    (slot) => index.policies.get(slot) ?? [],
  );
}

/** The cells whose assurance the decision carries. */
export function cellsOfLimitation(prepared: Prepared, found: LimitationUnited): Cell[] {
  const { provision, findings, shown, open } = found;
  const { limitationFrom } = provision;
  const fromOrder = open === null && runsFromOrder(found) && limitationFrom && shown.end !== null;
  return [
    ...findings.slice(0, 1).map((f) => f.cell),
    ...(fromOrder ? [limitationFrom] : []),
    ...policiesOf(prepared, found),
  ];
}

export function warningsOfLimitation({ provision, findings }: LimitationUnited, facts: Facts): Warning[] {
  if (!findings.some((f) => f.from === 'act')) return [];
  const { endOpen, canonical } = facts;
  if (endOpen === 'not-stated' && mayGoOn(provision)) {
    return [{ code: 'act-end-unknown', params: { violation: provision.violation } }];
  }
  if (endOpen !== 'not-complied') return [];
  return [{ code: 'act-end-not-complied', params: { to: [canonical.act.to ?? []].flat().join('..') } }];
}

/** The period, and the policies of the book on which it turns. */
export function stepsOfLimitation(prepared: Prepared, found: LimitationUnited): Step[] {
  const policies = policiesOf(prepared, found).map((policy) =>
    stepOf(prepared.law, {
      id: `policy.${policy.id}`,
      finding: 'limitation-policy',
      params: { policy: policy.id, choice: policy.choice! },
      cells: [policy],
    }),
  );
  return [...stepsOfPeriod(prepared, found), ...policies];
}

function stepsOfPeriod(prepared: Prepared, found: LimitationUnited): Step[] {
  const { law, facts } = prepared;
  const { provision, shown, open, decides } = found;
  const { limitationFrom } = provision;
  const { end, lastDay, years } = shown;
  const after = decides ? { outcome: 'no-penalty' } : {};
  const discovered = facts.discovered?.[1] ?? null;
  const step = <F extends Finding>(
    finding: F,
    params: StepInput<F>['params'],
    more: { by?: Cell | undefined; cell?: Cell | undefined; after?: Record<string, unknown> } = {},
  ): Step[] => {
    const cells = [more.by ?? shown.cell, ...(more.cell ? [more.cell] : [])];
    return [stepOf<F>(law, { id: 'general.limitation', finding, params, cells, after: more.after ?? {} })];
  };
  if (open === 'contested') {
    const deadline = facts.order?.deadline ?? '';
    return step('limitation-contested', { deadline }, { cell: limitationFrom });
  }
  if (open === 'unknown') return step('limitation-unknown', { facts: openFacts(prepared, provision) });
  if (runsFromOrder(found)) {
    const params = { state: shown.state, end, discovered, lastDay, years };
    return step('limitation-from-order', params, { cell: limitationFrom, after });
  }
  if (end === null || lastDay === null)
    return step('limitation-not-begun', {}, { by: law.general.limitation.runsFrom });
  const { endOpen, from } = facts;
  if (endOpen && (endOpen === 'not-complied' || mayGoOn(provision))) {
    const params = { end, discovered, lastDay, years };
    return step('limitation-end-unknown', params, { cell: provision.course });
  }
  const certain = endOpen ? from[0] === from[1] : facts.end !== 'ongoing' && facts.end[0] === facts.end[1];
  const params = { end, certain, discovered, lastDay, years };
  return step(shown.state === 'passed' ? 'limitation-passed' : 'limitation-in-time', params, { after });
}

/** What limitation depends on and nobody knows: the days; where they are certain, whether the period is longer. */
function openFacts({ law, facts }: Prepared, provision: Provision): string[] {
  const { end, endOpen, discovered } = facts;
  const open = endOpen && (endOpen === 'not-complied' || mayGoOn(provision));
  const uncertain = end !== 'ongoing' && end[0] !== end[1] && !isRefusal(provision);
  const days = [
    ...(open ? ['act.to'] : uncertain ? ['act'] : []),
    ...(discovered === null || discovered[0] !== discovered[1] ? ['discoveredOn'] : []),
  ];
  if (days.length > 0) return days;
  const longer = law.general.limitation.extended?.facts ?? [];
  const unknown = longer.filter((fact) => facts[fact] === null).map((fact) => `facts.${fact}`);
  return facts.consequence === null ? [...unknown, 'facts.consequence'] : unknown;
}
