/** Reads what `pack` wrote: the tables, as they were. */
import type { Packed } from './pack.js';

export function unpack({ shapes, columns }: Packed, count: number): unknown[] {
  const places: Record<string, number> = {};
  const objects: Record<string, unknown[]> = {};
  const next = (key: string): unknown => {
    places[key] ??= 0;
    const item = columns[key]?.[places[key]++];
    if (Array.isArray(item)) return item[0];
    if (typeof item !== 'number') return item;
    if (item < 0) return Array.from({ length: -1 - item }, () => next(key));
    objects[key] ??= [];
    const known = objects[key];
    if (item % 2 === 1) return known[(item - 1) / 2];
    const made: Record<string, unknown> = {};
    known.push(made);
    for (const name of shapes[item / 2] ?? []) made[name] = next(name);
    return made;
  };
  return Array.from({ length: count }, () => next(''));
}
