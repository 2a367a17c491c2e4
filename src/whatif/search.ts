import type { CanonicalCase, Facts } from '../case/facts.js';
import { parseCase } from '../case/parse.js';
import type { CaseInput } from '../case/schema.js';
import { decide, safeDecide } from '../decide/decide.js';
import type { DecideOptions, Decision } from '../decide/decision.js';
import { CaliangError } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { Index } from '../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { type Benchmark, GRADES, type Grade } from '../rulebook/schema.js';
import { criterionChanges } from './criterion-changes.js';
import { dayChanges } from './day-changes.js';
import { declaredChanges } from './declared-changes.js';
import type { Candidate } from './fact-change.js';
import { circumstanceChanges, flagChanges, orderChanges } from './finding-changes.js';
import { keyOf, type Result, resultOf, withoutChoice } from './result.js';

/** The grades of benchmarks, each once, lightest first. */
export const gradesOf = (benchmarks: readonly Benchmark[]): Grade[] => [
  ...new Set(benchmarks.flatMap(({ table }) => (table ? table.grades.map(({ id }) => id as Grade) : GRADES))),
];

/** A candidate with what it gives, or why the rest of the case contradicts it. */
export type Tried = { readonly candidate: Candidate; readonly case: CanonicalCase } & (
  | { readonly decision: Decision; readonly error: null }
  | { readonly decision: null; readonly error: CaliangError }
);

/** A case with every single change of it decided. */
export class Search {
  readonly book: Rulebook;
  readonly index: Index;
  readonly facts: Facts;
  readonly decision: Decision;
  readonly now: Result;
  /** The grades of the benchmarks of either day, lightest first. */
  readonly grades: readonly Grade[];
  /** Changes of criteria and other facts, circumstances, findings and the order: what can be combined. */
  readonly findings: readonly Candidate[];

  constructor(
    input: CaseInput,
    private readonly options: DecideOptions,
  ) {
    this.book = options.rulebook ?? builtinRulebook();
    this.index = indexOf(this.book);
    this.facts = parseCase(input, this.book);
    this.decision = decide(input, options);
    this.now = resultOf(this.decision);
    const { atAct, atDecision } = this.decision.law;
    this.grades = gradesOf(
      this.index.data.benchmarks.filter(({ id }) => [...atAct, ...atDecision].includes(id)),
    );
    const criteria = criterionChanges(this.facts, this.index);
    const known = new Set(criteria.map(({ fact, to }) => `${fact}=${to}`));
    const declared = declaredChanges(this.facts, this.index, options.requireAssurance ?? null);
    this.findings = [
      ...criteria,
      ...declared.filter(({ fact, to }) => !known.has(`${fact}=${to}`)),
      ...circumstanceChanges(this.facts, this.index),
      ...flagChanges(this.facts, this.index),
      ...orderChanges(this.facts),
    ];
  }

  /** Decides a changed case. A recorded choice between versions holds as long as it is still called for. */
  decide(
    given: CanonicalCase,
  ): { decision: Decision; error: null } | { decision: null; error: CaliangError } {
    let tried = safeDecide(given, this.options);
    if (!tried.success && tried.error.code.startsWith('law-choice-')) {
      tried = safeDecide(given, withoutChoice(this.options));
    }
    return tried.success ? { decision: tried.data, error: null } : { decision: null, error: tried.error };
  }

  try(candidate: Candidate): Tried {
    const changed = candidate.apply(this.facts.canonical);
    return { candidate, case: changed, ...this.decide(changed) };
  }

  /** Every single change, decided. */
  singles(): Tried[] {
    return [...this.findings, ...dayChanges(this.facts, this.index)].map((c) => this.try(c));
  }

  moves(result: Result): boolean {
    return keyOf(result) !== keyOf(this.now);
  }
}

/** True if nothing in the case contradicts the rest. */
export function isCase(given: CanonicalCase, book: Rulebook): boolean {
  try {
    parseCase(given, book);
    return true;
  } catch (error) {
    if (error instanceof CaliangError) return false;
    throw error;
  }
}
