/** Circumstances that only the open end of a list of grounds is about: counted where a case states them, asked by nobody. */
import type { RulebookData } from './schema.js';

export function openCircumstances({ generalParts }: RulebookData): ReadonlySet<string> {
  const grounds = generalParts.flatMap((part) => part.grounds);
  const asked = new Set(grounds.flatMap((g) => (g.open ? [] : g.all)));
  return new Set(grounds.flatMap((g) => (g.open ? g.all.filter((id) => !asked.has(id)) : [])));
}
