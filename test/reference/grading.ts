/** The reference grading, in words: three criteria, the heaviest counts; circumstances move by one; 30, 40, 30 per cent. */
import type { Statute, World } from './world.js';

/** 0 从轻, 1 一般, 2 从重. */
export type Level = 0 | 1 | 2;
export const GRADE = ['lenient', 'ordinary', 'severe'] as const;

const byTimes = (times: number): Level => (times === 1 ? 0 : times === 2 ? 1 : 2);

function bySize({ value, unit }: { value: number; unit: string }): Level {
  if (unit === '㎡') return value <= 50 ? 0 : value <= 200 ? 1 : 2;
  if (unit === 'share') return value <= 0.1 ? 0 : value <= 0.5 ? 1 : 2;
  return value <= 2 ? 0 : value <= 5 ? 1 : 2;
}

const byHarm = { none: 0, remediable: 1, irremediable: 2 } as const;

export type Strength = 'none' | 'may' | 'shall';

/** Grounds of the general part that lead to leniency; what only one version has is not one under the other. */
const SHALL = {
  2017: ['minor-14-to-17', 'removed-harm', 'coerced', 'meritorious-help'],
  2021: ['minor-14-to-17', 'removed-harm', 'coerced', 'tricked', 'confessed-unknown', 'meritorious-help'],
};
const MAY = { 2017: [] as string[], 2021: ['diminished-capacity'] };
/** `corrected-in-time` says more than `corrects-before-decision` and includes it. */
const BENCHMARK_MAY = ['cooperates', 'corrects-before-decision', 'corrected-in-time', 'no-intent'];
const AGGRAVATING = ['refuses-to-correct', 'obstructs-inquiry', 'for-profit', 'during-emergency'];

export type GeneralPart = 2017 | 2021;

export const opensMitigated = (world: World, law: GeneralPart): boolean =>
  [...SHALL[law], ...MAY[law]].some((id) => world.present.has(id));

export function grade(statute: Statute, world: World, law: GeneralPart): Level {
  const { present } = world;
  const repeated = present.has('repeats-after-correction');
  const levels = statute.criteria.map((criterion): Level => {
    if (criterion === 'frequency') return Math.max(byTimes(world.frequency), repeated ? 1 : 0) as Level;
    if (criterion === 'quantity') return bySize(world.quantity!);
    return byHarm[world.harm];
  });
  const base = Math.max(...levels) as Level;
  const strength: Strength = SHALL[law].some((id) => present.has(id))
    ? 'shall'
    : [...MAY[law], ...BENCHMARK_MAY].some((id) => present.has(id))
      ? 'may'
      : 'none';
  const aggravated = AGGRAVATING.some((id) => present.has(id) && !statute.elements.includes(id));
  const lighter = Math.max(0, base - 1) as Level;
  const heavier = Math.min(2, base + 1) as Level;
  if (strength === 'none') return aggravated ? heavier : base;
  if (strength === 'may') return aggravated ? base : lighter;
  return aggravated ? lighter : 0;
}
