/** A case of which some criteria are not stated: decided once for each value that they can have, and united. */
import { hull, type Span } from './amounts.js';
import { type Decided, decideClosed, type Outcome } from './outcome.js';
import { STATUTES, type World } from './world.js';
import { contradicts } from './worlds.js';

export type Criterion = 'frequency' | 'quantity' | 'consequence';

const SIZES: Readonly<Record<string, readonly number[]>> = { '㎡': [50, 200, 201], share: [0.1, 0.5, 0.6] };
const COUNTS = [2, 5, 6];

/** One value of every row of the criterion. */
function completions(world: World, open: readonly Criterion[]): World[] {
  let worlds: World[] = [world];
  if (open.includes('frequency'))
    worlds = worlds.flatMap((w) => [1, 2, 3].map((frequency) => ({ ...w, frequency })));
  if (open.includes('quantity') && world.quantity !== null) {
    const { unit } = world.quantity;
    worlds = worlds.flatMap((w) =>
      (SIZES[unit] ?? COUNTS).map((value) => ({ ...w, quantity: { value, unit } })),
    );
  }
  if (open.includes('consequence'))
    worlds = worlds.flatMap((w) =>
      (['none', 'remediable', 'irremediable'] as const).map((harm) => ({ ...w, harm })),
    );
  return worlds.filter((w) => !contradicts(w));
}

export interface United {
  readonly outcome: Outcome;
  readonly possible: readonly Outcome[];
  readonly grades: readonly string[] | null;
  readonly range: Span | null;
}

const WEIGHT: readonly Outcome[] = ['no-penalty', 'order-first', 'penalty', 'refer'];
const GRADES = ['lenient', 'ordinary', 'severe'];

export function decideOpen(world: World, open: readonly Criterion[]): United | null {
  const decided: Decided[] = completions(world, open).map(decideClosed);
  if (decided.length === 0) return null;
  const possible = WEIGHT.filter((outcome) => decided.some((d) => d.outcome === outcome));
  const outcome = possible.at(-1)!;
  const fined = decided.filter((d) => d.outcome === outcome);
  const grades = fined.map((d) => d.grades);
  return {
    outcome,
    possible,
    grades: grades.includes(null) ? null : GRADES.filter((id) => grades.some((list) => list!.includes(id))),
    range: fined.map((d) => d.range).reduce((a, b) => (a && b ? hull(a, b) : null)),
  };
}

/** The criteria that the acts have, of those that are to be left open. */
export const criteriaOf = (world: World): Criterion[] => [
  ...new Set(world.violations.flatMap((id) => STATUTES.get(id)!.criteria as Criterion[])),
];
