/** The circumstances that are present: those that were found, those that the stated harm is, and what they include. */
import { isAmongHarms } from '../case/contradictions.js';
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
  for (const { id, consequences } of index.circumstances.values()) {
    if (consequences && isAmongHarms(facts.consequence, consequences, index.data)) add(id);
  }
  return present;
}
