/** Two grades of a table whose amounts meet in one figure: that figure belongs to both. */
import { Decimal } from '../../money/index.js';
import type { Cell } from '../grading/condition.js';
import type { GradedPenalty } from '../grading/graded.js';
import type { Amount } from '../schema/index.js';

/** What a row, or a grade of a table without rows, gives, and a cell in which it does. */
export interface Given {
  readonly cell: Cell;
  readonly penalty: GradedPenalty;
}

interface SharedAmount {
  readonly lighter: Given;
  readonly heavier: Given;
  /** The figure in both: yuan, or per cent of what the table takes a share of. */
  readonly figure: string;
}

const amountOf = ({ penalty: { fine } }: Given): Amount | null => (typeof fine === 'object' ? fine : null);

const baseOf = ({ of }: Amount): string => JSON.stringify(of);

/** Every pair of grades of one limb in which the one ends, included, where the other begins, included. */
export function sharedAmounts(given: readonly Given[]): SharedAmount[] {
  return given.flatMap((lighter) =>
    given.flatMap((heavier) => {
      const figure = figureIn(lighter, heavier);
      return figure === null ? [] : [{ lighter, heavier, figure }];
    }),
  );
}

function figureIn(lighter: Given, heavier: Given): string | null {
  const [a, b] = [amountOf(lighter), amountOf(heavier)];
  const [x, y] = [lighter.penalty, heavier.penalty];
  if (!a || !b || x.grade === null || y.grade === null || x.grade === y.grade) return null;
  if (baseOf(a) !== baseOf(b) || x.row?.under !== y.row?.under) return null;
  // Under a cap or a floor the ends of the print are not the ends of the range.
  if ([a.cap, a.floor, b.cap, b.floor].some((limit) => limit !== undefined)) return null;
  if (a.toOpen || b.fromOpen || !new Decimal(a.to).eq(b.from)) return null;
  return isShare(a) ? `${new Decimal(a.to).times(100).toString()}%` : a.to;
}

/** A share of an amount or of the statute, which people read in per cent. */
const isShare = ({ of, to }: Amount): boolean =>
  new Decimal(to).lte(1) && (typeof of === 'string' ? of !== 'yuan' : 'amount' in of);
