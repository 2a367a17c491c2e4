/** On which open facts a result hangs. */
import type { Worlds } from '../worlds/world.js';

/** True if the answer to an open fact alone can change what is found in the worlds. */
export function turnsOn({ open, worlds }: Worlds, fact: number, found: readonly unknown[]): boolean {
  const seen = new Map<number, unknown>();
  return worlds.some(({ choice }, w) => {
    const others = choicesBeside(fact, choice, open);
    if (!seen.has(others)) {
      seen.set(others, found[w]);
      return false;
    }
    return seen.get(others) !== found[w];
  });
}

/** The answers to all other open facts, as one number. */
function choicesBeside(fact: number, choice: readonly number[], open: Worlds['open']): number {
  let code = 0;
  for (let i = 0; i < open.length; i += 1) {
    if (i !== fact) code = code * open[i]!.values.length + choice[i]!;
  }
  return code;
}
