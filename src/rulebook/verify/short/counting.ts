/** A fact that a criterion counts is not weighed again, and facts of a group have one effect. */
import { shown } from '../check.js';
import type { WitnessCase } from '../fault.js';
import type { ShortCheck } from './check.js';

export function checkCounting(check: ShortCheck): void {
  check.benchmark.grading.effects.forEach((_, j) => {
    checkWeighedOnce(check, j);
  });
  checkGroups(check);
}

/** A case in which the circumstance was found. */
function showing(check: ShortCheck, circumstance: string): WitnessCase[] {
  const provision = check.data.provisions[0]!;
  const plain = shown(check, { provision, benchmark: check.benchmark });
  return [{ ...plain, circumstances: [{ id: circumstance, present: true }] }];
}

function checkWeighedOnce(check: ShortCheck, j: number): void {
  const { effects, groups } = check.benchmark.grading;
  const { circumstance, effect } = effects[j]!;
  const group = groups.find((g) => g.circumstances.includes(circumstance));
  if (!group) return;
  const weighed = (id: string): boolean =>
    effects.some((e) => e.circumstance === id && (e.effect === 'aggravating') === (effect === 'aggravating'));
  const criterion = group.criterion && effect !== 'frequency-at-least-medium' && effect !== 'none';
  const twice =
    effect === 'aggravating' && group.circumstances.find((id) => id !== circumstance && weighed(id));
  const other = criterion ? group.criterion : twice;
  if (!other) return;
  const at = [...check.path, 'effects', j];
  check.faults.add('counted-twice', at, { circumstance, with: other }, showing(check, circumstance));
}

function checkGroups(check: ShortCheck): void {
  const { groups } = check.benchmark.grading;
  groups.forEach((group, j) => {
    for (const id of group.circumstances) {
      const other = groups.slice(0, j).find((g) => g.circumstances.includes(id));
      if (!other) continue;
      const params = { circumstance: id, with: other.id };
      check.faults.add('counted-twice', [...check.path, 'groups', j], params, showing(check, id));
    }
  });
}
