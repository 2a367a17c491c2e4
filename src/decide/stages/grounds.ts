/**
 * Stage: the grounds of the general part (行政处罚法 30–33; before 2021-07-15 25–27). Reads the circumstances that are
 * present; finds which grounds are met, and of what the others lack. The same in every world.
 */
import type { Facts, Stated } from '../../case/facts.js';
import { isAmongHarms } from '../../case/harms.js';
import { satisfies } from '../../rulebook/assurance.js';
import type { Consequence, GeneralPart, Ground } from '../../rulebook/schema.js';
import type { FindingParams, Step } from '../../trail/step.js';
import type { NoPenaltyGround, Warning } from '../decision.js';
import { type Cell, citeOn, type Law, levelOf, ruleOf } from '../law/in-force.js';
import { stepOf } from '../step.js';
import type { Prepared, Under, Verdict } from '../verdict.js';

/** A ground that is not met, and the circumstances that it lacks. */
interface Lacking {
  readonly ground: Ground;
  readonly absent: string[];
  readonly unexamined: string[];
}

export interface GroundsFinding {
  readonly met: readonly Ground[];
  readonly notMet: readonly Lacking[];
  readonly noPenalty: Ground | null;
  readonly spared: readonly Ground[];
  readonly leniency: readonly Ground[];
  readonly mitigated: readonly Ground[];
  /** Grounds of no penalty that lack only what a harm, which nobody stated, may say. */
  readonly byHarm: readonly HarmGround[];
}

/** A ground that is met where the harm is one of these. */
export interface HarmGround {
  readonly ground: Ground;
  readonly harms: readonly Consequence[];
}

const STAGES: readonly Ground['stage'][] = ['capacity', 'no-penalty', 'leniency', 'severity'];

const SORTED = new WeakMap<GeneralPart, readonly Ground[]>();

/** The grounds in the order in which they are examined: capacity, no penalty, leniency, severity. */
function inStages(general: GeneralPart): readonly Ground[] {
  const sorted =
    SORTED.get(general) ??
    STAGES.flatMap((stage) => general.grounds.filter((ground) => ground.stage === stage));
  SORTED.set(general, sorted);
  return sorted;
}

export function findGrounds(
  { general, index }: Pick<Law, 'general' | 'index'>,
  facts: Facts,
  present: ReadonlySet<string>,
): GroundsFinding {
  const met: Ground[] = [];
  const notMet: Lacking[] = [];
  for (const ground of inStages(general)) {
    const absent: string[] = [];
    const unexamined: string[] = [];
    for (const id of ground.all) {
      if (present.has(id)) continue;
      if (facts.circumstances.get(id)?.present === false) absent.push(id);
      else unexamined.push(id);
    }
    if (absent.length + unexamined.length === 0) met.push(ground);
    else if (!ground.open) notMet.push({ ground, absent, unexamined });
  }
  return {
    met,
    notMet,
    noPenalty: met.find((g) => g.effect === 'no-penalty') ?? null,
    spared: met.filter((g) => g.effect === 'spared'),
    leniency: met.filter((g) => g.effect === 'shall' || g.effect === 'may'),
    mitigated: met.filter((g) => g.opensMitigated),
    byHarm: facts.consequence ? [] : notMet.flatMap((one) => byHarm(one, facts, index)),
  };
}

/** The harms that say all that a ground lacks: no harm is slight harm too. */
function byHarm(
  { ground, absent, unexamined }: Lacking,
  { circumstances }: Facts,
  index: Law['index'],
): HarmGround[] {
  if (absent.length > 0 || (ground.effect !== 'no-penalty' && ground.effect !== 'spared')) return [];
  return index.data.circumstances.flatMap(({ id, consequences, includes }): HarmGround[] => {
    const said = (lacking: string): boolean => lacking === id || includes.includes(lacking);
    const denied = circumstances.get(id)?.present === false;
    return consequences && !denied && unexamined.every(said) ? [{ ground, harms: consequences }] : [];
  });
}

/** The grounds that are met by the harm of a world. */
export const metByHarm = ({ grounds, law }: Prepared, harm: Stated): Ground[] =>
  grounds.byHarm.filter(({ harms }) => isAmongHarms(harm, harms, law.index.data)).map(({ ground }) => ground);

export const evidenceOf = ({ circumstances }: Facts, id: string): readonly string[] =>
  circumstances.get(id)?.evidence ?? [];

/** Circumstances with what was brought for them. */
export const withEvidence = (facts: Facts, ids: readonly string[]) =>
  ids.map((id) => ({ id, evidence: evidenceOf(facts, id) }));

/** The circumstances of a ground, with the law that was named for it. */
const foundFor = ({ circumstances }: Facts, { all }: Ground): FindingParams['ground-met']['circumstances'] =>
  all.map((id) => {
    const { evidence = [], law } = circumstances.get(id) ?? {};
    return { id, evidence, ...(law !== undefined && { law }) };
  });

/** What a ground asks to be looked at again: a law to be named, its own accord after an order, severity. */
function doubtsAbout(ground: Ground, { law, facts }: Prepared): Warning[] {
  const { order, circumstances } = facts;
  const found = ground.all.flatMap((id) => circumstances.get(id) ?? []);
  const unnamed = ground.wantsLaw && found.every((one) => one.law === undefined);
  const policy = ground.ownAccord && law.index.policies.get(ground.ownAccord);
  const evidence = found.some((one) => one.evidence.length > 0) ? 'stated' : 'none';
  const issued = order?.issuedOn ? { issuedOn: order.issuedOn } : {};
  const params = { ground: ground.id };
  return [
    ...(unnamed ? [{ code: 'law-not-named' as const, params }] : []),
    ...(policy && order
      ? [
          {
            code: 'own-accord-after-order' as const,
            params: { ...params, policy: policy.id, evidence, ...issued },
          },
        ]
      : []),
    ...(ground.effect === 'severe' ? [{ code: 'shall-be-severe' as const, params }] : []),
  ];
}

/** Grounds that are met without the evidence that they ask for, or below the level that the caller demands. */
export function warningsOfGrounds(prepared: Prepared): Warning[] {
  const { law, facts, demanded, grounds } = prepared;
  return grounds.met.flatMap((ground): Warning[] => {
    const proved = !ground.wantsEvidence || ground.all.some((id) => evidenceOf(facts, id).length > 0);
    const level = levelOf(law, ground);
    const below = demanded !== null && !satisfies(level, demanded);
    return [
      ...(proved ? [] : [{ code: 'evidence-missing' as const, params: { ground: ground.id } }]),
      ...doubtsAbout(ground, prepared),
      ...(below
        ? [{ code: 'general-part-below-demand' as const, params: { ground: ground.id, level } }]
        : []),
    ];
  });
}

/** The grounds that every case is examined for, and the rare ones that this case has. */
export const examinedGrounds = ({ law, grounds }: Prepared): readonly Ground[] =>
  law.general.grounds.filter((ground) => !ground.open || grounds.met.includes(ground));

export function stepsOfGrounds({ prepared, lead }: Under): Step[] {
  const { law, facts, grounds } = prepared;
  const { general } = law;
  const { met, notMet } = grounds;
  const examined = stepOf(law, {
    id: 'general.grounds',
    finding: 'grounds-examined',
    params: {
      met: met.map((g) => g.id),
      notMet: notMet.map(({ ground, absent, unexamined }) => ({ ground: ground.id, absent, unexamined })),
    },
    cells: examinedGrounds(prepared),
    rule: general.id,
  });
  const decides = (ground: Ground): boolean => ground === lead.ground;
  const more = lead.ground && !met.includes(lead.ground) ? [lead.ground] : [];
  return [
    examined,
    ...[...met, ...more].map((ground) =>
      stepOf(law, {
        id: `general.ground.${ground.id}`,
        finding: 'ground-met',
        params: { ground: ground.id, effect: ground.effect, circumstances: foundFor(facts, ground) },
        cells: [ground],
        after: decides(ground) ? { outcome: lead.outcome } : {},
      }),
    ),
  ];
}

/** The cell by which there is no penalty: limitation, a ground, a row of a table, or the provision obeyed in time. */
export function cellOfNoPenalty({ lead }: Under): Cell {
  if (lead.noPenaltyBy === 'limitation') return lead.limitation!.cell;
  if (lead.ground) return lead.ground;
  return lead.table?.row ?? lead.applied!.version;
}

const NAMES: Record<Exclude<Verdict['noPenaltyBy'], 'ground' | null>, string> = {
  limitation: 'limitation',
  row: 'table-row',
  order: 'order-complied',
};

/** Why there is no penalty, as the decision carries it. */
export function findNoPenalty(under: Under): NoPenaltyGround {
  const { prepared, lead } = under;
  const { law } = prepared;
  const cell = cellOfNoPenalty(under);
  const by = lead.noPenaltyBy;
  const then = by === 'row' ? lead.table?.row?.then : undefined;
  return {
    ...(typeof then === 'object' && 'penalty' in then && { text: { ...then.ground } }),
    id: lead.ground ? lead.ground.id : NAMES[by === 'ground' ? 'order' : (by ?? 'order')],
    rule: ruleOf(law, cell),
    circumstances: lead.ground ? [...lead.ground.all] : [],
    source: citeOn(law, cell.source),
    assurance: levelOf(law, cell),
  };
}

/** Is the circumstance one that this party can have? */
export const isForParty = ({ index }: Law, { party }: Facts, id: string): boolean =>
  index.circumstances.get(id)?.parties.includes(party) === true;
