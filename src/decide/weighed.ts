/** Which circumstances can count: those that the grounds of a general part read, and those that a grading weighs. */
import type { GradingIndex } from '../rulebook/index-book.js';
import type { GeneralPart } from '../rulebook/schema.js';
import { unique } from './lists.js';

const GROUNDED = new WeakMap<GeneralPart, ReadonlySet<string>>();

/** The circumstances that grounds of a general part read; what only an open ground reads counts where it is stated. */
export function groundedIn(general: GeneralPart): ReadonlySet<string> {
  const found = GROUNDED.get(general) ?? new Set(general.grounds.flatMap((g) => (g.open ? [] : g.all)));
  GROUNDED.set(general, found);
  return found;
}

const WEIGHED = new WeakMap<GradingIndex, WeakMap<GeneralPart, readonly string[]>>();

/** Those that a grading weighs, then those of the general part, each once. */
export function weighedIn(grading: GradingIndex, general: GeneralPart): readonly string[] {
  const byPart = WEIGHED.get(grading) ?? new WeakMap<GeneralPart, readonly string[]>();
  const found = byPart.get(general) ?? unique([...grading.effects.keys(), ...groundedIn(general)]);
  WEIGHED.set(grading, byPart.set(general, found));
  return found;
}
