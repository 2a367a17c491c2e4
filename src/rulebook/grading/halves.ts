/** Circumstances that leave the lower or the upper half of the range that a table of any form gives. */
import type { Adjust } from '../schema/index.js';
import { planEffects, type SheetFor } from './adjust.js';
import type { AxisPlans, Cell } from './condition.js';
import type { Graded } from './graded.js';

/** Adds the half to what a cell gives; `null` where no circumstance halves anything. */
type Halved = ((graded: Graded, cell: Cell) => Graded) | null;

/**
 * Where circumstances for both halves are present the text does not say which of them counts, and the whole range stays;
 * so it does where the row is weaker than demanded.
 */
export function planHalves(adjust: Adjust | undefined, sheet: SheetFor, plans: AxisPlans): () => Halved {
  if (!adjust?.rows.some(({ effect }) => typeof effect === 'object' && 'part' in effect)) return () => null;
  const groups = planEffects(adjust, sheet, plans).flatMap(({ effect, rows, certain, mark }) =>
    typeof effect === 'object' && 'part' in effect ? [{ part: effect.part, rows, certain, mark }] : [],
  );
  return () => {
    const known = groups.map((group) => ({ ...group, holds: plans.answers(group.mark) }));
    return (graded, cell) => {
      const acting = known.filter(({ mark, holds }) => holds[cell[mark.axis]!] === 1);
      if (acting.length === 0 || graded.penalties.length === 0) return graded;
      const rows = acting.flatMap((group) => group.rows);
      if (acting.some(({ certain }) => !certain)) {
        return { ...graded, notUsed: [...graded.notUsed, ...rows.map((row) => row.circumstance)] };
      }
      const [half, ...more] = new Set(acting.map(({ part }) => part));
      return {
        ...graded,
        used: [...graded.used, ...rows],
        moving: [...(graded.moving ?? []), ...rows],
        ...(half && more.length === 0 && { half }),
      };
    };
  };
}
