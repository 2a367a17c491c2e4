/** What a sheet finds in a cell. */
import type { AdjustRow, Amount, FactorsTable, Row, ScoresTable, Then, Threshold } from '../schema/index.js';
import type { Assurance, Source } from '../schema.js';

/** Anything that was read somewhere. */
export interface Sourced {
  readonly source: readonly Source[];
  readonly assurance: Assurance;
}

/** The fine that a grade or a row gives: an amount, the statutory range, none, or one that the print does not show. */
export interface GradedFine extends Sourced {
  readonly fine: Amount | 'statutory' | 'unseen' | null;
}

/** What one grade or one kept row gives. */
export interface GradedPenalty extends GradedFine {
  readonly grade: string | null;
  /** The row of a table of rows, with everything that it adds. */
  readonly row: Row | null;
  /** `null`: the row does not show what follows. */
  readonly then: Then | null;
}

/** A problem of the printed table that this cell touches. */
export type CellFinding =
  | { readonly code: 'gap'; readonly rows: readonly string[] }
  | { readonly code: 'overlap' | 'shared-end' | 'unseen-condition'; readonly rows: readonly string[] };

/** How one factor was found. */
export interface FactorFound {
  readonly fact: string;
  readonly rows: readonly Threshold[];
  readonly levels: readonly string[];
  /** The circumstance row that raised the level. */
  readonly raisedBy: AdjustRow | null;
  readonly unusable: boolean;
}

/** Which class of an axis has a level of a table of factors: the first. */
export type LevelClass = (axis: number, level: string) => number;

export interface FactorsDetail {
  readonly form: 'factors';
  readonly factors: readonly FactorFound[];
  readonly levels: readonly string[];
  readonly base: readonly string[];
  readonly baseRows: readonly FactorsTable['base'][number][];
  readonly mitigation: readonly Strength[];
  readonly aggravated: readonly boolean[];
  readonly combinationRows: readonly FactorsTable['adjust']['combination'][number][];
}

export type Strength = 'none' | 'may' | 'shall';

export interface RowsDetail {
  readonly form: 'rows';
  /** Every row that fits, before it was said which of them counts. */
  readonly fitting: readonly Row[];
  readonly kept: readonly Row[];
  /** Rows that add consequences to any other. */
  readonly adding: readonly Row[];
  readonly shift: number;
}

export interface ScoresDetail {
  readonly form: 'scores';
  readonly rows: readonly ScoresTable['rows'][number][];
  readonly from: number;
  readonly to: number;
}

/** A compiled table: its grade for a cell, and the class of a level that was stated directly. */
export interface Finished {
  grade(cell: readonly number[]): Graded;
  readonly levelClass: LevelClass;
}

/** The half of every range that circumstances leave. */
export type Half = 'lower' | 'upper';

export interface Graded {
  /** Possible grades, lightest first; empty where no grade is found. */
  readonly grades: readonly string[];
  /** What each of them gives; empty: the statutory range without a grade. */
  readonly penalties: readonly GradedPenalty[];
  /** True where the result may also be any that the neighbours of a gap give. */
  readonly neighbours: readonly GradedPenalty[];
  readonly findings: readonly CellFinding[];
  /** Rows that are weaker than demanded, by id. */
  readonly notUsed: readonly string[];
  /** Everything that was used. */
  readonly used: readonly Sourced[];
  readonly detail: FactorsDetail | RowsDetail | ScoresDetail;
  /** Rows whose circumstances shift the grade, change the points or halve the range here. */
  readonly moving?: readonly AdjustRow[];
  readonly half?: Half;
}
