/** The result under every law that counts, and beside it what the laws that were not chosen would have given. */
import type { LawAlternative, LawChosen } from '../decision.js';
import type { Frame } from '../frame.js';
import { unique } from '../lists.js';
import { type UnderLaw, uniteUnder } from '../one-law.js';
import { examine } from '../one-world.js';
import type { LawVerdict, Prepared } from '../verdict.js';
import { worldsOf } from '../worlds/worlds.js';
import { groupsIn, type WorldResult } from './choice.js';
import type { Law } from './in-force.js';

/** The result under one of the laws that count. */
export interface Part {
  readonly law: Law;
  readonly found: UnderLaw;
  /** Set for a provision of superior law that goes first if its scope reaches the act. */
  readonly scope?: string;
}

/** One part for every law that counts. */
export const partsIn = (results: readonly WorldResult[]): Part[] =>
  [...groupsIn(results)].map(([prepared, { verdicts, gains }]) => ({
    law: prepared.law,
    found: uniteUnder(prepared, [...verdicts], gains),
  }));

/** Both results, where the versions differ in their result. */
export function alternativesOf(
  frame: Frame,
  chosen: LawChosen,
  results: readonly WorldResult[],
  parts: readonly Part[],
): LawAlternative[] {
  const { actLaws, decisionLaw } = frame;
  const differs =
    parts.length > 1 || (chosen !== 'same' && (actLaws.length > 1 || actLaws[0] !== decisionLaw));
  if (!differs) return [];
  const shown = new Map(parts.map(({ law, found }) => [law, found]));
  for (const law of [...actLaws, decisionLaw]) {
    const prepared = frame.under(law);
    if (!shown.has(law)) shown.set(law, uniteUnder(prepared, verdictsUnder(frame, prepared, results)));
  }
  const alternatives = [...shown].map(([law, found]) => alternative(law, found, decisionLaw));
  return alternatives.sort((a, b) => (a.version < b.version ? 1 : a.version > b.version ? -1 : 0));
}

const alternative = (law: Law, found: UnderLaw, decisionLaw: Law): LawAlternative => ({
  version: law === decisionLaw ? 'new' : 'old',
  laws: [...law.ids],
  outcome: found.outcome,
  ground: found.ground,
  fine: found.fine,
  options: [...found.options],
  steps: [...found.steps],
});

/** The verdicts of all worlds under a law that was not chosen, for showing what it would have given. */
function verdictsUnder(
  { facts, ends, demanded }: Frame,
  prepared: Prepared,
  results: readonly WorldResult[],
): LawVerdict[] {
  const counting = unique(results).flatMap((r) => r.counted.map((c) => c.prepared.law));
  const { worlds } = worldsOf(facts, unique([...counting, prepared.law]), ends, demanded);
  return unique(worlds.map(({ world }) => examine(prepared, world, worlds.length > 1)));
}
