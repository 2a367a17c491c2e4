/** Criteria → base grade → circumstances → grade. Sets where a cell may not be used: the demand for assurance widens. */
import type { Stated } from '../case/facts.js';
import { type DecimalRange, hull } from '../money/index.js';
import { satisfies } from '../rulebook/assurance.js';
import { combinationKey, type GradingIndex } from '../rulebook/index-book.js';
import {
  type Assurance,
  type Criterion,
  GRADES,
  type Grade,
  type Mitigation,
  ORDINALS,
  type Ordinal,
  type Provision,
  type ThresholdRow,
} from '../rulebook/schema.js';
import type { Cell } from './law.js';

const RANK: Record<Ordinal, number> = { light: 0, medium: 1, heavy: 2 };
const heavier = (a: Ordinal, b: Ordinal): Ordinal => (RANK[a] >= RANK[b] ? a : b);

export interface CriterionFinding {
  readonly criterion: Criterion;
  readonly ordinals: readonly Ordinal[];
  readonly row: ThresholdRow | null;
  /** The circumstance that raised the ordinal. */
  readonly raisedBy: string | null;
  /** The cell is weaker than demanded. */
  readonly unusable: boolean;
}

export interface GradingFinding {
  readonly criteria: readonly CriterionFinding[];
  readonly ordinals: readonly Ordinal[];
  readonly base: readonly Grade[];
  readonly mitigation: readonly Mitigation[];
  readonly aggravated: readonly boolean[];
  readonly mitigating: readonly string[];
  readonly aggravating: readonly string[];
  readonly grades: readonly Grade[];
  /** The cells used. */
  readonly cells: readonly Cell[];
  /** What was not used because it is weaker than demanded. */
  readonly notUsed: readonly string[];
}

export interface GradingInput {
  readonly grading: GradingIndex;
  readonly provision: Provision;
  readonly stated: Readonly<Record<Criterion, Stated>>;
  /** Circumstances that are present, with what they include. */
  readonly present: ReadonlySet<string>;
  /** How strongly the general part's grounds mitigate. */
  readonly general: readonly { id: string; effect: 'may' | 'shall' }[];
  readonly demanded: Assurance | null;
}

export function rowOf(rows: readonly ThresholdRow[], stated: Stated): ThresholdRow | undefined {
  if (stated.kind === 'ordinal') return rows.find((row) => row.ordinal === stated.ordinal);
  if (stated.kind === 'value') return rows.find((row) => row.values?.includes(stated.value));
  return rows.find((row) => {
    if (row.from === undefined) return false;
    const low = stated.value.comparedTo(row.from);
    if (low < 0 || (low === 0 && row.fromOpen)) return false;
    if (row.to === null || row.to === undefined) return true;
    const high = stated.value.comparedTo(row.to);
    return high < 0 || (high === 0 && !row.toOpen);
  });
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

export function gradeOf(input: GradingInput): GradingFinding {
  const { grading, provision, demanded, present } = input;
  const cells: Cell[] = [];
  const notUsed: string[] = [];
  /** True if the cell may be used; records it either way. */
  const use = (cell: Cell, id: string): boolean => {
    if (demanded !== null && !satisfies(cell.assurance, demanded)) {
      notUsed.push(id);
      return false;
    }
    cells.push(cell);
    return true;
  };

  const raising = [...grading.effects.values()].find(
    (row) =>
      row.effect === 'frequency-at-least-medium' &&
      present.has(row.circumstance) &&
      !provision.elements.includes(row.circumstance),
  );
  const criteria: CriterionFinding[] = [];
  for (const criterion of provision.criteria) {
    const rows = grading.thresholds(criterion, provision);
    if (rows.length === 0) continue;
    const row = rowOf(rows, input.stated[criterion]);
    if (!row) throw new RangeError(`no row of ${criterion} holds the stated value`);
    if (!use(row, `${criterion}.${row.ordinal}`)) {
      criteria.push({ criterion, ordinals: ORDINALS, row, raisedBy: null, unusable: true });
    } else if (criterion === 'frequency' && raising && row.ordinal === 'light') {
      const certain = use(raising, raising.circumstance);
      criteria.push({
        criterion,
        ordinals: certain ? ['medium'] : ['light', 'medium'],
        row,
        raisedBy: raising.circumstance,
        unusable: !certain,
      });
    } else {
      criteria.push({ criterion, ordinals: [row.ordinal], row, raisedBy: null, unusable: false });
    }
  }

  let ordinals: Ordinal[] = ['light'];
  for (const { ordinals: possible } of criteria) {
    ordinals = unique(ordinals.flatMap((a) => possible.map((b) => heavier(a, b))));
  }
  const base = unique(
    ordinals.flatMap((ordinal): readonly Grade[] => {
      const row = grading.base.get(ordinal)!;
      return use(row, `base.${ordinal}`) ? [row.grade] : GRADES;
    }),
  );

  const mitigating: string[] = input.general.map((g) => g.id);
  const aggravating: string[] = [];
  let certain: Mitigation = input.general.some((g) => g.effect === 'shall')
    ? 'shall'
    : input.general.length > 0
      ? 'may'
      : 'none';
  let aggravated: readonly boolean[] = [false];
  const open: Mitigation[] = [];
  for (const row of grading.effects.values()) {
    const { circumstance, effect } = row;
    if (!present.has(circumstance) || provision.elements.includes(circumstance)) continue;
    if (effect === 'frequency-at-least-medium') continue;
    const usable = use(row, circumstance);
    if (effect === 'none') continue;
    if (effect === 'aggravating') {
      aggravating.push(circumstance);
      aggravated = usable ? [true] : aggravated[0] === true ? aggravated : [false, true];
    } else {
      mitigating.push(circumstance);
      if (usable) certain = stronger(certain, effect);
      else open.push(effect);
    }
  }
  const mitigation = unique([certain, ...open.map((effect) => stronger(certain, effect))]);

  const grades = unique(
    mitigation.flatMap((m) =>
      aggravated.flatMap((a) => {
        const row = grading.combination.get(combinationKey(m, a))!;
        return use(row, `combination.${m}.${a}`) ? base.map((grade) => row[grade]) : GRADES;
      }),
    ),
  );
  return {
    criteria,
    ordinals: ORDINALS.filter((o) => ordinals.includes(o)),
    base: GRADES.filter((g) => base.includes(g)),
    mitigation,
    aggravated,
    mitigating,
    aggravating,
    grades: GRADES.filter((g) => grades.includes(g)),
    cells,
    notUsed: unique(notUsed),
  };
}

const STRENGTH: Record<Mitigation, number> = { none: 0, may: 1, shall: 2 };
const stronger = (a: Mitigation, b: Mitigation): Mitigation => (STRENGTH[a] >= STRENGTH[b] ? a : b);

export const hullOf = (ranges: readonly DecimalRange[]): DecimalRange => ranges.reduce((a, b) => hull(a, b));
