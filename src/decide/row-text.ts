/** Stated facts and rows of the tables as steps carry them. */
import type { Stated } from '../case/facts.js';
import type { GradingIndex } from '../rulebook/index-book.js';
import type { Criterion, Provision, ThresholdRow, Unit } from '../rulebook/schema.js';
import type { RowText, StatedFact } from '../trail/step.js';

export const statedFact = (stated: Stated | null): StatedFact | null => {
  if (!stated) return null;
  if (stated.kind === 'number') return { value: stated.value.toString(), unit: stated.unit };
  return { value: stated.kind === 'value' ? stated.value : stated.ordinal, unit: null };
};

/** In which the rows of a criterion count for a violation; `null` for times and named values. */
export const unitOf = (criterion: Criterion, { quantity }: Pick<Provision, 'quantity'>): Unit | null =>
  criterion === 'quantity' ? (quantity?.units[0] ?? null) : null;

type Row = Partial<Pick<ThresholdRow, 'from' | 'to' | 'fromOpen' | 'toOpen'>> & {
  readonly values?: readonly string[] | undefined;
};

export const rowText = (row: Row, unit: string | null): RowText => ({
  from: row.from ?? null,
  to: row.to ?? null,
  fromOpen: row.fromOpen ?? false,
  toOpen: row.toOpen ?? false,
  values: [...(row.values ?? [])],
  unit,
});

const same = (a: RowText, b: RowText): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.fromOpen === b.fromOpen &&
  a.toOpen === b.toOpen &&
  a.unit === b.unit &&
  a.values.join() === b.values.join();

/** What a degree of a criterion stands for, in the tables for these violations; each row once. */
export function rowsOfDegree(
  criterion: Criterion,
  degree: string,
  provisions: readonly Provision[],
  gradings: readonly GradingIndex[],
): RowText[] {
  const rows = gradings.flatMap((grading) =>
    provisions
      .filter((p) => p.criteria.includes(criterion))
      .flatMap((p) =>
        grading
          .thresholds(criterion, p)
          .filter((row) => row.ordinal === degree)
          .map((row) => rowText(row, unitOf(criterion, p))),
      ),
  );
  return rows.filter((row, i) => rows.findIndex((other) => same(other, row)) === i);
}
