/** The short form: criteria → base grade → circumstances → grade, by the sheet of the benchmark that the proof walks. */
import type { Facts, Stated } from '../../case/facts.js';
import { type DecimalRange, hull } from '../../money/index.js';
import type { FactorsDetail, Sourced } from '../../rulebook/grading/graded.js';
import type { RefinedSheet } from '../../rulebook/grading/sheets.js';
import { factOf } from '../../rulebook/grading/short.js';
import type { GradingIndex } from '../../rulebook/index-book.js';
import { holds } from '../../rulebook/interval.js';
import type {
  Criterion,
  Grade,
  Mitigation,
  Ordinal,
  Provision,
  ThresholdRow,
} from '../../rulebook/schema.js';
import type { Cell } from '../law/in-force.js';
import type { GroundsFinding } from '../stages/grounds.js';
import { cellOf, readOf } from '../table/reading.js';

type Row = Sourced & Pick<ThresholdRow, 'from' | 'to' | 'fromOpen' | 'toOpen' | 'values'>;

export interface CriterionFinding {
  readonly criterion: Criterion;
  readonly ordinals: readonly Ordinal[];
  readonly row: Row | null;
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
  /** Empty where the cells may not be used. */
  readonly grades: readonly Grade[];
  /** The cells used. */
  readonly cells: readonly Cell[];
  /** What was not used because it is weaker than demanded. */
  readonly notUsed: readonly string[];
}

export interface GradingInput {
  readonly sheet: RefinedSheet;
  readonly grading: GradingIndex;
  readonly provision: Provision;
  readonly facts: Facts;
  /** Circumstances that are present, with what they include. */
  readonly present: ReadonlySet<string>;
  /** The grounds of the general part that mitigate. */
  readonly leniency: GroundsFinding['leniency'];
}

/** The row of a criterion in which a statement lies. */
export function rowOf(rows: readonly ThresholdRow[], stated: Stated): ThresholdRow | undefined {
  if (stated.kind === 'ordinal') return rows.find((row) => row.ordinal === stated.ordinal);
  if (stated.kind === 'value') return rows.find((row) => row.values?.some((one) => one === stated.value));
  return rows.find((row) => row.from !== undefined && holds(row, stated.value));
}

/** The grading of one provision, with everything that no open fact can change. */
export interface Grader extends GradingInput {
  /** The fact of each criterion, in the order of the provision. */
  readonly criteria: readonly (readonly [fact: string, criterion: Criterion])[];
  readonly mitigating: readonly string[];
  readonly aggravating: readonly string[];
}

export function graderOf(input: GradingInput): Grader {
  const { sheet, grading, provision, facts, present, leniency } = input;
  const acting = [...grading.effects.values()].filter(
    ({ circumstance }) => present.has(circumstance) && !provision.elements.includes(circumstance),
  );
  const of = (...effects: readonly string[]): string[] =>
    acting.filter(({ effect }) => effects.includes(effect)).map(({ circumstance }) => circumstance);
  return {
    sheet,
    grading,
    provision,
    facts,
    present,
    leniency,
    criteria: provision.criteria.map((criterion) => [factOf(criterion, provision), criterion] as const),
    mitigating: [...leniency.map((ground) => ground.id), ...of('may', 'shall')],
    aggravating: of('aggravating'),
  };
}

const NONE: ReadonlyMap<string, boolean> = new Map();

/** The grade for what is stated of the criteria. */
export function gradeOf(grader: Grader, stated: Readonly<Record<Criterion, Stated>>): GradingFinding {
  const { sheet, facts, present, leniency, criteria, mitigating, aggravating } = grader;
  const values = new Map(criteria.map(([fact, criterion]) => [fact, readOf(stated[criterion])] as const));
  const reading = { facts, values, present, taken: NONE, order: 'not-made' as const, leniency };
  const graded = sheet.grade(cellOf(sheet.axes, reading, sheet.levelClass));
  const detail = graded.detail as FactorsDetail;
  const without = detail.factors.find(({ rows }) => rows.length === 0);
  if (without) throw new RangeError(`no row of ${without.fact} holds the stated value`);
  const criterionOf = (fact: string): Criterion =>
    criteria.find(([one]) => one === fact)?.[1] ?? (fact as Criterion);
  return {
    criteria: detail.factors.map(({ fact, levels, rows, raisedBy, unusable }) => ({
      criterion: criterionOf(fact),
      ordinals: levels as readonly Ordinal[],
      row: (rows[0] as Row | undefined) ?? null,
      raisedBy: raisedBy?.circumstance ?? null,
      unusable,
    })),
    ordinals: detail.levels as readonly Ordinal[],
    base: detail.base,
    mitigation: detail.mitigation,
    aggravated: detail.aggravated,
    mitigating,
    aggravating,
    grades: graded.grades,
    cells: graded.used,
    notUsed: graded.notUsed.map((id) => named(id, criterionOf)),
  };
}

/** Rows are named by their criterion: `quantity.light`, whatever it counts. */
function named(id: string, criterionOf: (fact: string) => string): string {
  const [head = '', ...rest] = id.split('.');
  return rest.length === 1 && !['base', 'combination'].includes(head)
    ? `${criterionOf(head)}.${rest[0]}`
    : id;
}

export const hullOf = (ranges: readonly DecimalRange[]): DecimalRange => ranges.reduce((a, b) => hull(a, b));
