/** What the cases of a fault show. */
import { expect } from 'vitest';
import { decide } from '../../../src/index.js';
import { readRange, within } from '../../../src/money/index.js';
import type { Shows } from './planted.js';

export const throws: Shows = ([one], rulebook) => {
  expect(() => decide(one!, { rulebook })).toThrow();
};
export const leaves: Shows = ([one], rulebook) => {
  const { fine } = decide(one!, { rulebook });
  const all = fine!.gradeRanges!.map((g) => within(readRange(g.range), readRange(fine!.statutory!)));
  expect(all).toContain(false);
};
export const inverts: Shows = ([lighter, heavier], rulebook) => {
  const [a, b] = [decide(lighter!, { rulebook }).fine!.range!, decide(heavier!, { rulebook }).fine!.range!];
  const lower = Number(b.min) < Number(a.min) || Number(b.max) < Number(a.max);
  expect(lower).toBe(true);
};
export const decides: Shows = (witness, rulebook) => {
  expect(witness.length).toBeGreaterThan(0);
  for (const one of witness) expect(decide(one, { rulebook }).outcome).toBe('penalty');
};
