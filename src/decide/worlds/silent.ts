/** The worlds of a case; where the text of a table is silent, one for each result that it leaves. */
import type { Frame } from '../frame.js';
import { alternativesIn } from '../stages/grading.js';
import type { Worlds } from './world.js';
import { withAlternatives, worldsOf } from './worlds.js';

export function worldsUnder(frame: Frame): Worlds {
  const { facts, demanded, decisionLaw, laws, ends, lawByEnd } = frame;
  const found = worldsOf(facts, laws, ends, demanded);
  if (laws.every((law) => !law.benchmark?.benchmark.table)) return found;
  const counts = found.worlds.flatMap(({ world }) =>
    [lawByEnd.get(world.end)!, decisionLaw].map((law) => alternativesIn(frame.under(law), world)),
  );
  return withAlternatives(found, Math.max(1, ...counts));
}
