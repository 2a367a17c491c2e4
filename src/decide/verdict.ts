/** What the stages find: one provision in one world, all provisions in one world, and what is the same in all worlds. */
import type { Facts } from '../case/facts.js';
import type { DecimalRange } from '../money/index.js';
import { satisfies } from '../rulebook/assurance.js';
import type { RefinedRow } from '../rulebook/refinement.js';
import type { OrderState } from '../rulebook/schema/index.js';
import type { Assurance, Ground, Provision } from '../rulebook/schema.js';
import type { Outcome } from './decision.js';
import type { Grader, GradingFinding } from './grading/short.js';
import type { Cell, Law, ProvisionInForce } from './law/in-force.js';
import type { Floor } from './stages/concurrence.js';
import type { GroundsFinding } from './stages/grounds.js';
import type { LimitationFinding } from './stages/limitation.js';
import type { Statutory } from './stages/statutory.js';
import type { Alternative } from './table/alternatives.js';

/** The case under one law, with what is the same in every world. */
export interface Prepared {
  readonly law: Law;
  readonly facts: Facts;
  readonly demanded: Assurance | null;
  /** Circumstances that are present, with the weaker ones that they include. */
  readonly present: ReadonlySet<string>;
  readonly grounds: GroundsFinding;
  readonly statutory: ReadonlyMap<ProvisionInForce, Statutory>;
  /** The gradings of the provisions, as they are first asked in this call. */
  readonly graders: Map<Provision, Grader>;
  /** Grade and range by provision and stated criteria, filled as the worlds of this call are gone through. */
  readonly measured: Map<string, Measured>;
  /** The verdicts of the worlds of this call so far, by what was found of each. */
  readonly seen: Map<string, LawVerdict>;
}

/** The grade and its range. */
export interface Measured {
  readonly grading: GradingFinding | null;
  /** False where minimum and maximum are equal, where there is no benchmark, or where its cells may not be used. */
  readonly graded: boolean;
  readonly range: DecimalRange | null;
  readonly cells: readonly Cell[];
  /** The rows of finer rules that narrowed the range. */
  readonly refined: readonly RefinedRow[];
}

/** One provision in one world. */
export interface Verdict extends Measured {
  readonly outcome: Outcome;
  readonly applied: ProvisionInForce | null;
  readonly referred: 'provision' | 'intent' | null;
  readonly limitation: LimitationFinding | null;
  readonly noPenaltyBy: 'limitation' | 'ground' | 'order' | 'row' | null;
  /** The ground by which there is no penalty. */
  readonly ground: Ground | null;
  /** Grounds that spare the party by the harm of this world alone. */
  readonly spared: readonly Ground[];
  readonly order: OrderState | null;
  readonly statutory: Statutory | null;
  /** What a table gave, where the benchmark has one. */
  readonly table: Alternative | null;
}

/** All provisions of the case in one world, and the one that gives the fine. */
export interface LawVerdict {
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
  /** `null`: cannot be chosen while an amount is missing. Its range respects `floor`. */
  readonly chosen: Verdict | null;
  /** True if no result without a fine is lawful, apart from a ground. */
  readonly mandatory: boolean;
  /** Another provision makes a fine mandatory and has a higher minimum than the one that is chosen. */
  readonly floor: Floor | null;
}

/** The verdicts of all worlds under one law. */
export interface Under {
  readonly prepared: Prepared;
  readonly verdicts: readonly LawVerdict[];
  /** The heaviest outcome, and the worlds that have it. */
  readonly outcome: Outcome;
  readonly deciding: readonly LawVerdict[];
  /** The provision that stands for the outcome. */
  readonly lead: Verdict;
  /** The party is a person who answers for a unit. */
  readonly isPerson: boolean;
  /** There can be unlawful gains where this law counts. */
  readonly gains: boolean;
}

/** The grades that a verdict leaves possible. */
export const gradesIn = ({ table, grading }: Verdict): readonly string[] =>
  table?.grades ?? grading?.grades ?? [];

/** Grades in the order of the benchmark, each once. */
export function gradeOrder({ benchmark }: Law, found: readonly string[]): string[] {
  const order = benchmark?.sheets.table?.grades.map(({ id }) => id) ?? [];
  return order.filter((grade) => found.includes(grade));
}

/** A cell below the level that the caller demands is not used. */
export const isUsable = (cell: Cell, demanded: Assurance | null): boolean =>
  demanded === null || satisfies(cell.assurance, demanded);
