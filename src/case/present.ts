/** The circumstances that are present: those that were found, those that the stated harm is, and what they include. */
import type { RulebookData } from '../rulebook/schema.js';
import type { Facts } from './facts.js';
import { isAmongHarms } from './harms.js';

interface Circumstances {
  readonly circumstances: ReadonlyMap<string, RulebookData['circumstances'][number]>;
  readonly data: RulebookData;
}

/** Each with the circumstance by which it is present; itself where it was found, `null` where the stated harm says so. */
export function presentBy(
  { circumstances, data }: Circumstances,
  facts: Pick<Facts, 'circumstances' | 'consequence'>,
): Map<string, string | null> {
  const present = new Map<string, string | null>();
  const add = (id: string, by: string | null): void => {
    if (present.has(id)) return;
    present.set(id, by);
    for (const weaker of circumstances.get(id)?.includes ?? []) add(weaker, by);
  };
  for (const [id, { present: found }] of facts.circumstances) if (found) add(id, id);
  for (const { id, consequences } of circumstances.values()) {
    if (consequences && isAmongHarms(facts.consequence, consequences, data)) add(id, null);
  }
  return present;
}

export const presentIn = ({ index }: { readonly index: Circumstances }, facts: Facts): Set<string> =>
  new Set(presentBy(index, facts).keys());
