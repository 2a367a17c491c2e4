/** The short form of a benchmark by its keys, as it reads for one violation. */
import type {
  CombinationRow,
  Criterion,
  EffectRow,
  Grade,
  Grading,
  Mitigation,
  Ordinal,
  Provision,
  RangeRow,
  ThresholdRow,
} from '../schema.js';

export interface GradingIndex {
  readonly grading: Grading;
  readonly span: ReadonlyMap<Grade, Grading['span'][number]>;
  readonly ranges: ReadonlyMap<string, RangeRow>;
  readonly base: ReadonlyMap<Ordinal, Grading['base'][number]>;
  readonly combination: ReadonlyMap<string, CombinationRow>;
  readonly effects: ReadonlyMap<string, EffectRow>;
  /** The same tables as they read for one violation: its own rows in place of those for all. */
  of(violation: string): GradingIndex;
  /** The rows of a criterion for a violation: its own, or those for all. */
  thresholds(criterion: Criterion, provision: Provision): readonly ThresholdRow[];
}

export const rangeKey = (violation: string, party: string, grade: string): string =>
  `${violation}|${party}|${grade}`;
export const combinationKey = (mitigation: Mitigation, aggravated: boolean): string =>
  `${mitigation}|${aggravated}`;

/** Rows by their key: those for all violations, then those of the one, which replace them. */
function rowsFor<K, T extends { violation?: string | undefined }>(
  rows: readonly T[],
  key: (row: T) => K,
  violation: string | undefined,
): Map<K, T> {
  const general = rows.filter((row) => row.violation === undefined);
  const own = violation === undefined ? [] : rows.filter((row) => row.violation === violation);
  return new Map([...general, ...own].map((row) => [key(row), row]));
}

/** The short form of a benchmark that has a table: no rows. */
export const NO_ROWS: Grading = {
  span: [],
  ranges: [],
  lookBack: { years: null, source: [], assurance: 'reference' },
  thresholds: [],
  base: [],
  combination: [],
  effects: [],
  groups: [],
};

export function indexGrading(grading: Grading): GradingIndex {
  const rowsByCriterion = new Map<string, readonly ThresholdRow[]>();
  const views = new Map<string | undefined, GradingIndex>();
  const view = (violation: string | undefined): GradingIndex => ({
    grading,
    span: rowsFor(grading.span, (row) => row.grade, violation),
    ranges: new Map(grading.ranges.map((row) => [rangeKey(row.violation, row.party, row.grade), row])),
    base: rowsFor(grading.base, (row) => row.heaviest, violation),
    combination: rowsFor(
      grading.combination,
      (row) => combinationKey(row.mitigation, row.aggravated),
      violation,
    ),
    effects: rowsFor(grading.effects, (row) => row.circumstance, violation),
    of(other) {
      let found = views.get(other);
      if (!found) {
        found = view(other);
        views.set(other, found);
      }
      return found;
    },
    thresholds(criterion, provision) {
      const key = `${criterion}|${provision.violation}`;
      let rows = rowsByCriterion.get(key);
      if (!rows) {
        const fitting = grading.thresholds.filter(
          (row) =>
            row.criterion === criterion &&
            (criterion !== 'quantity' || row.measure === provision.quantity?.measure),
        );
        const own = fitting.filter((row) => row.violation === provision.violation);
        rows = own.length > 0 ? own : fitting.filter((row) => row.violation === undefined);
        rowsByCriterion.set(key, rows);
      }
      return rows;
    },
  });
  return view(undefined);
}
