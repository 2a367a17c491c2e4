import * as z from 'zod/mini';
import type { CaseInput } from '../case/schema.js';
import { type DecideOptions, type Decision, OUTCOMES, type Outcome } from '../decide/decision.js';
import { checkDecideOptions } from '../decide/given.js';
import type { Fine } from '../decide/penalty.js';
import {
  answeringFrozen,
  checkObject,
  fail,
  issue,
  nearest as nearestName,
  oneOf,
  readAs,
} from '../errors/index.js';
import { readDecimal, readRange, within, type YuanRange } from '../money/index.js';
import { weakest } from '../rulebook/assurance.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { indexOf } from '../rulebook/load.js';
import type { Assurance, Grade } from '../rulebook/schema.js';
import { type Because, becauseOf } from './because.js';
import { type FactChange, plain } from './fact-change.js';
import { type Question, questionsIn } from './questions.js';
import { byEffect, type Effect, effectOf, keyOf, type Result, resultOf } from './result.js';
import { Routes } from './routes.js';
import { gradesOf, Search, type Tried } from './search.js';

/** One smallest change and what it gives. */
export interface Change extends FactChange {
  readonly result: Result;
  readonly effect: Effect;
  readonly because: Because;
  /** The case file with the change. */
  readonly case: CaseInput;
}

/** Smallest sets of changes that lead to a grade that the case does not have now; none: no three changes do. */
export interface Route {
  readonly grade: Grade;
  readonly sets: readonly (readonly FactChange[])[];
}

/** The least changes of facts that change a result, and what each unexamined circumstance would do. */
export interface WhatIf {
  readonly now: Result;
  /** The weakest level behind the result and the changes. */
  readonly assurance: Assurance;
  /** Changes of one fact that change the result, the largest effect first. */
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  /** For each other grade, how the case would come into it. */
  readonly routes: readonly Route[];
  /** Paths of the amounts that the range follows figure by figure; they are not among the changes. */
  readonly follows: readonly string[];
}

type Decided = Extract<Tried, { decision: Decision }>;

const isDay = (value: string | null): boolean => value !== null && /^\d{4}-\d{2}-\d{2}/.test(value);
const isNumber = (value: string | null): boolean => value !== null && /^\d+(?:\.\d+)?$/.test(value);

/** Of several values on the same side that give the same, the nearest. Candidates of a fact come in order. */
function nearest(tried: readonly Decided[], search: Search): Decided[] {
  const kept = new Map<string, Decided>();
  for (const one of tried) {
    const { fact, from, to } = one.candidate;
    const stated = from === 'ongoing' ? search.facts.decidedOn : from;
    // No gains at all are another finding, not the least of the figures.
    const none = fact.startsWith('amounts.') && to === '0';
    const ordered = !none && ((isDay(stated) && isDay(to)) || (isNumber(stated) && isNumber(to)));
    if (!ordered || stated === null) {
      kept.set(`${fact}=${to}`, one);
      continue;
    }
    const lower = isDay(to) ? to < stated.slice(0, 10) : Number(to) < Number(stated);
    const inside = isDay(to) && !lower && to <= stated.slice(-10);
    const key = `${fact}|${inside ? to : lower}|${keyOf(resultOf(one.decision))}`;
    // Below the stated value the last candidate is the nearest, above it the first.
    if (lower || !kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()];
}

/** The amounts that a form computes from. */
function followed(form: Fine['form']): string[] {
  if (form.kind === 'one-of') return form.forms.flatMap(followed);
  if (form.kind === 'rate') return ['facts.quantity'];
  return form.kind === 'fixed' ? [] : [`amounts.${form.of}`];
}

/**
 * What would change the result, exact, by enumeration of the rows of the tables: every smallest change of one fact or
 * circumstance that gives another outcome, grade or range, the largest effect first (outcome, then grade, then yuan);
 * what each circumstance that nobody examined would give; and how the case would come into the other grades. A change
 * that contradicts the rest of the case is none. Violation, party, role and the amounts from which a fine is computed stay
 * as they are.
 *
 * @param input a case as for `decide`
 * @param options as for `decide`
 * @throws CaliangError as `decide` does
 * @example
 * whatIf({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 *   facts: { frequency: 1, quantity: 3, consequence: 'none' },
 * }).changes.filter((c) => c.fact === 'facts.quantity').map((c) => [c.to, c.result.grade]) // [['2', 'lenient'], ['6', 'severe']]
 */
export function whatIf(input: CaseInput, options: DecideOptions = {}): WhatIf {
  return answeringFrozen({ '': input, options }, () => {
    checkDecideOptions(options);
    return changed(input, options);
  });
}

function changed(input: CaseInput, options: DecideOptions): WhatIf {
  const search = new Search(input, options);
  const { decision, now } = search;
  const singles = search.singles();
  const moving = singles.filter(
    (t): t is Decided => t.decision !== null && search.moves(resultOf(t.decision)),
  );
  const changes = nearest(moving, search).map(({ candidate, case: changed, decision: then }): Change => {
    const result = resultOf(then);
    return {
      ...plain(candidate),
      result,
      effect: effectOf(now, result, search.grades),
      because: becauseOf(decision, then),
      case: changed as CaseInput,
    };
  });
  const others = decision.fine?.grade ? search.grades.filter((g) => g !== now.grade) : [];
  const routes = new Routes(search);
  return {
    now,
    assurance: weakest(decision.assurance, ...moving.map((t) => t.decision.assurance)),
    changes: changes.sort((a, b) => byEffect(a.effect, b.effect)),
    questions: questionsIn(search, singles),
    routes: others.map((grade) => ({
      grade,
      sets: routes.to((d) => d.fine?.grade === grade, { fined: true, smallestOnly: true }),
    })),
    follows: decision.fine ? [...new Set(followed(decision.fine.form))] : [],
  };
}

/** Where a case should come to. */
export type Target = { grade: Grade } | { outcome: Outcome } | { range: YuanRange };

const rangeSchema = /* @__PURE__ */ z.lazy(() => {
  const amount = z
    .string()
    .check(z.refine((s) => readDecimal(s, 2) !== undefined, { params: { code: 'invalid-amount' } }));
  return z.strictObject({ min: amount, max: amount, minOpen: z.boolean(), maxOpen: z.boolean() });
});
const KINDS = ['grade', 'outcome', 'range'] as const;

/** Exactly one of grade, outcome and range, each with a value that it can have. */
function readTarget(target: Target, grades: readonly Grade[]): Target {
  checkObject(target, ['target']);
  const given: Readonly<Record<string, unknown>> = target;
  const [kind, ...more] = Object.keys(given);
  if (kind === undefined) return fail(issue('missing-field', ['target'], { field: KINDS.join('|') }));
  const known = KINDS.find((one) => one === kind);
  if (known === undefined || more[0] !== undefined) {
    const key = more[0] ?? kind;
    return fail(issue('unknown-key', ['target'], { key, valid: KINDS, nearest: nearestName(key, KINDS) }));
  }
  if (known === 'range') {
    return { range: readAs(rangeSchema, given[known], ['target', known]) };
  }
  const valid: readonly string[] = known === 'grade' ? grades : OUTCOMES;
  oneOf(given[known], valid, known, ['target', known]);
  return target;
}

/**
 * All sets of at most three changes of criteria, circumstances, findings and the order that bring a case to a grade,
 * an outcome, or into a range (yuan), the smallest first; no set contains another. Empty if there is none, or if the
 * case is there already. Days stay as they are.
 *
 * @param input a case as for `decide`
 * @param target the grade, outcome or range
 * @param options as for `decide`
 * @throws CaliangError as `decide` does, and for a target that is none
 * @example
 * whatLeadsTo({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 *   facts: { frequency: 1, quantity: 3, consequence: 'none' },
 * }, { grade: 'severe' }).some(([change]) => change.fact === 'facts.quantity' && change.to === '6') // true
 */
export function whatLeadsTo(input: CaseInput, target: Target, options: DecideOptions = {}): FactChange[][] {
  return answeringFrozen({ '': input, target, options }, () => {
    checkDecideOptions(options);
    const { data } = indexOf(options.rulebook ?? builtinRulebook());
    return leading(input, readTarget(target, gradesOf(data.benchmarks)), options);
  });
}

function leading(input: CaseInput, wanted: Target, options: DecideOptions): FactChange[][] {
  const search = new Search(input, options);
  const reached = ({ outcome, fine }: Decision): boolean => {
    if ('grade' in wanted) return fine?.grade === wanted.grade;
    if ('outcome' in wanted) return outcome === wanted.outcome;
    return fine?.range ? within(readRange(fine.range), readRange(wanted.range)) : false;
  };
  return reached(search.decision)
    ? []
    : new Routes(search).to(reached, { fined: !('outcome' in wanted), smallestOnly: false });
}
