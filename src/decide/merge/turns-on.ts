/** On which open facts a result hangs. */
import type { Worlds } from '../worlds/world.js';

/** True if the answer to an open fact alone can change what is found in the worlds. */
export function turnsOn({ worlds }: Worlds, fact: number, found: readonly string[]): boolean {
  const seen = new Map<string, string>();
  return worlds.some(({ choice }, w) => {
    const others = choice.filter((_, i) => i !== fact).join();
    const before = seen.get(others);
    if (before === undefined) seen.set(others, found[w]!);
    return before !== undefined && before !== found[w];
  });
}
