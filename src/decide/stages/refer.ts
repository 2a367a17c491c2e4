/**
 * Stage: does this office decide at all, and does anything punish the act? (行政处罚法 27; the provision itself.)
 * Reads the provision in force and what was found of intent; finds a referral, or that no provision covers the act.
 */
import type { Facts } from '../../case/facts.js';
import type { Provision } from '../../rulebook/schema.js';
import { replacementOf } from '../../rulebook/yields.js';
import type { Step } from '../../trail/step.js';
import type { Outcome, Warning } from '../decision.js';
import { type Cell, type Law, lawInTimeCells, type ProvisionInForce } from '../law/in-force.js';
import { inOutcomeOrder } from '../outcome.js';
import { stepOf } from '../step.js';
import type { Prepared, Under, Verdict } from '../verdict.js';

/** Why the case goes to another department; `null`: it does not. */
export function findReferral({ provision, version }: ProvisionInForce, facts: Facts): Verdict['referred'] {
  if (version.result === 'refer') return 'provision';
  return provision.intentTo !== undefined && facts.intentToDamage === true ? 'intent' : null;
}

/** What a referral rests on: the provision or the article on intent, and the general part. */
export function referralCells({ prepared, lead }: Under): Cell[] {
  const { provision, version } = lead.applied!;
  const by: Cell =
    lead.referred === 'intent' ? { source: [provision.intentTo!], assurance: version.assurance } : version;
  return [by, prepared.law.general.referral];
}

export function stepsOfReferral(under: Under): Step[] {
  const { prepared, lead } = under;
  const { violation } = lead.applied!.provision;
  return [
    stepOf(prepared.law, {
      id: 'refer',
      finding: 'referred',
      params: { violation, because: lead.referred! },
      cells: referralCells(under),
      after: { outcome: 'refer' },
    }),
  ];
}

export const stepsOfNotPunishable = ({ prepared: { law } }: Under): Step[] => [
  stepOf(law, {
    id: 'not-punishable',
    finding: 'not-punishable',
    params: { version: law.ids.join('、') },
    cells: lawInTimeCells(law),
    after: { outcome: 'not-punishable' },
  }),
];

/** A violation that was asked for, but whose provision yields to another. */
export function stepsOfYielding({ law, facts: { canonical, provisions } }: Prepared): Step[] {
  return [canonical.violation].flat().flatMap((id) => {
    const provision = law.index.provisions.get(id);
    const replacement = provision && replacementOf(provision);
    if (!replacement || provisions.includes(provision)) return [];
    return [
      stepOf(law, {
        id: `provision.yields.${id}`,
        finding: 'provision-yields',
        params: { from: id, to: replacement.violation },
        cells: [replacement],
      }),
    ];
  });
}

const intentOpen = ({ provisions }: Law): Provision[] =>
  provisions.flatMap((p) => (p?.provision.intentTo && p.version.result !== 'refer' ? [p.provision] : []));

/** Nobody said whether there was intent, and nothing that was found rules it out. */
const isOpen = ({ law, facts, present }: Prepared, { intentDenied }: Provision): boolean =>
  facts.intentToDamage === null &&
  !present.has(intentDenied ?? '') &&
  !law.index.data.contradictions.some((row) => row.intent && !row.absent && present.has(row.circumstance));

/** Intent to damage would take the case to another department, whatever the other stages give. */
export function warningsOnIntent(prepared: Prepared): Warning[] {
  const { law, facts } = prepared;
  return intentOpen(law).flatMap((provision): Warning[] => {
    const { violation, intentDenied } = provision;
    const denied = facts.circumstances.get(intentDenied ?? '');
    if (denied?.present === false) return [{ code: 'intent-found', params: { violation } }];
    return isOpen(prepared, provision) ? [{ code: 'intent-not-examined', params: { violation } }] : [];
  });
}

/** With the referral that is open while nobody said whether there was intent. */
export function withReferral(prepared: Prepared, outcomes: readonly Outcome[]): Outcome[] {
  const open = intentOpen(prepared.law).some((provision) => isOpen(prepared, provision));
  return open ? inOutcomeOrder([...outcomes, 'refer']) : [...outcomes];
}
