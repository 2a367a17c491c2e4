/** What can be fined: a cell of a provision in one of its versions, its range, and what its grades cover of it. */
import { Decimal, type DecimalRange, range } from '../../money/index.js';
import { rangeOfGrade } from '../grade-range.js';
import type { GradingIndex } from '../index-book.js';
import {
  type FineCell,
  GRADES,
  type Grade,
  type Party,
  type Provision,
  type ProvisionVersion,
  type Role,
} from '../schema.js';

/** One thing that can be fined: a cell of a provision in one of its versions, for one party and role. */
export interface Penalty {
  readonly provision: Provision;
  readonly version: ProvisionVersion;
  readonly cell: FineCell;
  readonly party: Party;
  readonly role: Role | null;
  readonly path: readonly (string | number)[];
}

export function penaltiesOf(provision: Provision, path: readonly (string | number)[]): Penalty[] {
  return provision.versions.flatMap((version, j) =>
    version.fines.flatMap((cell, k) =>
      cell.party.flatMap((party) =>
        (cell.roles ?? [null]).map((role) => ({
          provision,
          version,
          cell,
          party,
          role,
          path: [...path, 'versions', j, 'fines', k],
        })),
      ),
    ),
  );
}

/** The statutory range in yuan, or the unit span where it depends on a base amount: shares of it compare alike. */
export function spanOf({ form }: FineCell): DecimalRange {
  if (form.kind === 'fixed') {
    return range(new Decimal(form.min), new Decimal(form.max), form.minOpen === true);
  }
  return range(new Decimal(form.from), new Decimal(form.to), form.minOpen === true);
}

export const isSingle = (r: DecimalRange): boolean => r.min.eq(r.max);

/** The exact range of each grade for a penalty; an entry is missing if its row is. */
export function rangesOf(
  grading: GradingIndex,
  { provision, party, cell }: Penalty,
): Map<Grade, DecimalRange> {
  const statutory = spanOf(cell);
  const found = new Map<Grade, DecimalRange>();
  for (const grade of GRADES) {
    const stated = grading.ranges.has(`${provision.violation}|${party}|${grade}`) || grading.span.has(grade);
    if (stated) found.set(grade, rangeOfGrade(grading, provision.violation, party, grade, statutory).exact);
  }
  return found;
}
