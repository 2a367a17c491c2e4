/** Openers of the days, and of the dangers on which a longer period of limitation hangs. */
import { isRefusal, mayGoOn, refusalSpan } from '../../case/course.js';
import type { Facts } from '../../case/facts.js';
import { lastDayOf } from '../../rulebook/period.js';
import type { Day } from '../../time/day.js';
import type { Law } from '../law/in-force.js';
import { firstEnds, latestDiscovery } from './ends.js';
import type { OpenFact, World } from './world.js';

/** What the openers of one case read. */
export interface Opening {
  readonly facts: Facts;
  /** Every law that may apply. */
  readonly laws: readonly Law[];
  readonly ends: readonly (Day | null)[];
  /** The circumstances that are present. */
  readonly present: ReadonlySet<string>;
}

/** Which parts of limitation are open. */
export interface LimitationOpen {
  /** The period can have run from the first day from which it may run. */
  readonly open: boolean;
  /** It can have run from the act itself. */
  readonly byAct: boolean;
}

/** An uncertain day, one value for each of the days that stand for it. */
export const openDay = (
  fact: string,
  days: readonly Day[],
  change: (day: Day) => Partial<World>,
): OpenFact[] =>
  days.length > 1 ? [{ fact, values: days.map((day) => ({ answer: day, change: change(day) })) }] : [];

export function openEnd({ facts, ends }: Opening): OpenFact[] {
  if (ends.length < 2) return [];
  const fact = facts.canonical.act.to === undefined && !facts.endOpen ? 'act.from' : 'act.to';
  return [{ fact, values: ends.map((end) => ({ answer: end ?? '', change: { end } })) }];
}

/** Whether the period of limitation may have run, on the latest day of discovery. */
export function limitationOpen({ facts, laws, ends }: Opening): LimitationOpen {
  const refusals = facts.provisions.filter(isRefusal);
  const refused = refusals.length > 0 ? refusalSpan(facts.order, facts.decidedOn) : null;
  const actDays = refusals.length < facts.provisions.length ? firstEnds(facts, ends) : [];
  const firstDays = [...actDays, ...(refused ? [refused[0]] : [])].sort();
  const latest = latestDiscovery(facts);
  const years = Math.min(...laws.map((law) => law.general.limitation.years));
  const late = (day: Day | undefined): boolean =>
    day !== undefined && latest > lastDayOf(laws[0]!.index, day, years);
  return { open: late(firstDays[0]), byAct: late(actDays[0]) };
}

export function openStart({ facts }: Opening, limitation: LimitationOpen): OpenFact[] {
  if (!limitation.open || !facts.endOpen || !facts.provisions.some((p) => !mayGoOn(p))) return [];
  return openDay('act.from', [...new Set(facts.from)], (start) => ({ start }));
}

export function openDiscovery({ facts }: Opening, limitation: LimitationOpen): OpenFact[] {
  if (!limitation.open) return [];
  const latest = latestDiscovery(facts);
  const earliest = facts.discovered?.[0] ?? (facts.from[0] < latest ? facts.from[0] : latest);
  const days = earliest === latest ? [latest] : [earliest, latest];
  return openDay('discoveredOn', days, (discovered) => ({ discovered }));
}

const DANGERS = ['endangersLifeOrHealth', 'endangersFinancialSafety'] as const;

/** Where life, health or financial safety were endangered the period is longer (行政处罚法 36). */
export function openDangers({ facts, laws }: Opening, limitation: LimitationOpen): OpenFact[] {
  if (!limitation.open) return [];
  return DANGERS.flatMap((fact): OpenFact[] => {
    const counts = laws.some((law) => law.general.limitation.extended?.facts.includes(fact));
    if (facts[fact] !== null || !counts) return [];
    const values = [false, true].map((v) => ({ answer: String(v), change: { [fact]: v } }));
    return [{ fact: `facts.${fact}`, values }];
  });
}

/** Nobody discovers an act before it begins: a day that ends where it begins is not discovered before it. */
export function foundLater(world: World, facts: Facts): World {
  if (facts.canonical.act.to !== undefined || facts.endOpen || world.end === null) return world;
  return world.discovered < world.end ? { ...world, discovered: world.end } : world;
}
