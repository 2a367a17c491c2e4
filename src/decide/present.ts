/** The circumstances that are present, with the weaker facts that they include. */
import type { Facts } from '../case/facts.js';
import type { Law } from './law/in-force.js';

export function presentIn({ index }: Pick<Law, 'index'>, facts: Facts): Set<string> {
  const present = new Set<string>();
  const add = (id: string): void => {
    if (present.has(id)) return;
    present.add(id);
    for (const weaker of index.circumstances.get(id)?.includes ?? []) add(weaker);
  };
  for (const [id, { present: found }] of facts.circumstances) if (found) add(id);
  return present;
}
