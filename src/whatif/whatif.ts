import type { CanonicalCase } from '../case/facts.js';
import { parseCase } from '../case/parse.js';
import type { CaseInput } from '../case/schema.js';
import { decide, safeDecide } from '../decide/decide.js';
import type { DecideOptions, Decision, Outcome } from '../decide/decision.js';
import { OUTCOME_RANK } from '../decide/examine.js';
import { lawOn } from '../decide/law.js';
import { Decimal, readRange, within, type YuanRange } from '../money/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { indexOf } from '../rulebook/load.js';
import { GRADES, type Grade } from '../rulebook/schema.js';
import type { Step, StepSource } from '../trail/step.js';
import { type Candidate, candidatesFor, type FactChange } from './changes.js';

/** What a case gives, as far as a change can move it. Amounts in yuan. */
export interface Result {
  readonly outcome: Outcome;
  readonly grade: Grade | readonly Grade[] | null;
  readonly range: YuanRange | null;
}

/** Why the result differs: the first step of the trail that is not the same. */
export interface Because {
  readonly step: string;
  readonly rule: string;
  readonly finding: Step['finding'];
  readonly source: readonly StepSource[];
}

/** One smallest change and what it gives. */
export interface Change extends FactChange {
  readonly result: Result;
  readonly because: Because;
  /** The case file with the change. */
  readonly case: CaseInput;
}

/** A circumstance that nobody examined, and what an affirmative answer would give. */
export interface Question {
  readonly circumstance: string;
  /** `null`: the case as it stands cannot have it. */
  readonly result: Result | null;
  readonly changes: boolean;
}

/** Smallest sets of changes that lead to a grade that the case does not have now; none: nothing found does. */
export interface Route {
  readonly grade: Grade;
  readonly sets: readonly (readonly FactChange[])[];
}

export interface WhatIf {
  readonly now: Result;
  /** Changes of one fact that change the result, the largest effect first. */
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  /** For each other grade, how the case would come into it. */
  readonly routes: readonly Route[];
}

const resultOf = ({ outcome, fine }: Decision): Result => ({
  outcome,
  grade: fine?.grade ?? null,
  range: fine?.range ?? null,
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function becauseOf(before: Decision, after: Decision): Because {
  const known = new Map(before.steps.map((s) => [s.id, s]));
  const differs = (s: Step): boolean => {
    const old = known.get(s.id);
    return !old || old.finding !== s.finding || old.rule !== s.rule || !same(old.params, s.params);
  };
  // What was found first changes because the fact did; the law that is looked up, only for days.
  const step = after.steps.find((s) => differs(s) && s.finding !== 'grounds-examined') ?? after.steps[0]!;
  return { step: step.id, rule: step.rule, finding: step.finding, source: step.source };
}

const gradeRank = (grade: Result['grade']): number =>
  grade === null ? 1 : typeof grade === 'string' ? GRADES.indexOf(grade) : GRADES.indexOf(grade[0]!);

/** Outcome first, then grade, then how far the ends of the range move. */
function effect(now: Result, then: Result): readonly [number, number, Decimal] {
  const zero = { min: '0', max: '0' };
  const [a, b] = [now.range ?? zero, then.range ?? zero];
  const moved = new Decimal(a.min).minus(b.min).abs().plus(new Decimal(a.max).minus(b.max).abs());
  return [
    Math.abs(OUTCOME_RANK[now.outcome] - OUTCOME_RANK[then.outcome]),
    Math.abs(gradeRank(now.grade) - gradeRank(then.grade)),
    moved,
  ];
}

const byEffect =
  (now: Result) =>
  (a: Change, b: Change): number => {
    const [x, y] = [effect(now, a.result), effect(now, b.result)];
    return (
      y[0] - x[0] || y[1] - x[1] || y[2].comparedTo(x[2]) || (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0)
    );
  };

interface Tried {
  readonly candidate: Candidate;
  readonly case: CanonicalCase;
  readonly decision: Decision;
}

/** Of several days that give the same, the one nearest to the day as stated. */
function nearestDays(tried: readonly Tried[]): Tried[] {
  const nearest = new Map<string, Tried>();
  for (const one of tried) {
    const { fact, from, to } = one.candidate;
    const isDay = from !== null && /^\d{4}-/.test(from) && to !== null;
    const side = isDay ? String(to < from) : to;
    const key = `${fact}|${side}|${isDay ? JSON.stringify(resultOf(one.decision)) : ''}`;
    const old = nearest.get(key)?.candidate.to;
    const closer = old === undefined || old === null || (isDay && (to < from ? to > old : to < old));
    if (closer) nearest.set(key, one);
  }
  return [...nearest.values()];
}

class Search {
  readonly decision: Decision;
  readonly now: Result;
  readonly singles: readonly Tried[];

  constructor(
    input: CaseInput,
    private readonly options: DecideOptions,
  ) {
    const book = options.rulebook ?? builtinRulebook();
    const index = indexOf(book);
    const facts = parseCase(input, book);
    this.decision = decide(input, options);
    this.now = resultOf(this.decision);
    const day = facts.end === 'ongoing' ? facts.decidedOn : facts.end[1];
    const laws = [lawOn(index, facts, facts.decidedOn), lawOn(index, facts, day)];
    const gradings = [...new Set(laws.flatMap((law) => (law.benchmark ? [law.benchmark.grading] : [])))];
    this.singles = candidatesFor(facts, index, gradings).flatMap((c) => this.try(c, facts.canonical) ?? []);
  }

  /** A change that the rest of the case contradicts is none. */
  private try(candidate: Candidate, given: CanonicalCase): Tried | null {
    const changed = candidate.apply(given);
    const { lawChoice: _, ...options } = this.options;
    const tried = safeDecide(changed, options);
    return tried.success ? { candidate, case: changed, decision: tried.data } : null;
  }

  moves(tried: Tried): boolean {
    return !same(resultOf(tried.decision), this.now);
  }

  change({ candidate, case: changed, decision }: Tried): Change {
    const { fact, from, to } = candidate;
    return {
      fact,
      from,
      to,
      result: resultOf(decision),
      because: becauseOf(this.decision, decision),
      case: changed as CaseInput,
    };
  }

  /** Smallest sets of changes, up to three, that reach the target; no set contains another. */
  routes(reached: (decision: Decision) => boolean): FactChange[][] {
    const plain = ({ fact, from, to }: Candidate): FactChange => ({ fact, from, to });
    const found: Candidate[][] = this.singles.filter((t) => reached(t.decision)).map((t) => [t.candidate]);
    const rest = this.steering().filter((t) => !found.some(([only]) => only === t.candidate));
    const extend = (sets: readonly (readonly Tried[])[]): Tried[][] =>
      sets.flatMap((set) => {
        const at = rest.indexOf(set.at(-1)!);
        return rest.slice(at + 1).flatMap((next) => {
          if (set.some((t) => t.candidate.fact === next.candidate.fact)) return [];
          const tried = this.try(next.candidate, set.at(-1)!.case);
          return tried ? [[...set, tried]] : [];
        });
      });
    let sets: Tried[][] = rest.map((t) => [t]);
    for (let size = 2; size <= 3 && found.length === 0; size += 1) {
      sets = extend(sets);
      found.push(
        ...sets.filter((set) => reached(set.at(-1)!.decision)).map((set) => set.map((t) => t.candidate)),
      );
    }
    return found.map((set) => set.map(plain));
  }

  /** The changes worth combining: criteria, and of the circumstances those found and one of each effect. */
  private steering(): Tried[] {
    const effects = new Set<string>();
    return this.singles.filter(({ candidate: { fact, from }, decision }) => {
      if (fact.startsWith('facts.'))
        return !fact.startsWith('facts.endangers') && fact !== 'facts.intentToDamage';
      if (!fact.startsWith('circumstances.')) return false;
      if (from === 'present') return true;
      const weighed = decision.steps.find((s) => s.finding === 'circumstances-weighed');
      if (weighed?.finding !== 'circumstances-weighed' || decision.outcome !== 'penalty') return false;
      const { mitigation, aggravated } = weighed.params;
      const raised = decision.steps.some(
        (s) => s.finding === 'criterion-found' && s.params.raisedBy !== null,
      );
      const key = `${mitigation.join()}|${aggravated.join()}|${raised}`;
      if (effects.has(key)) return false;
      effects.add(key);
      return true;
    });
  }
}

/**
 * What would change the result, exact, by enumeration of the rows of the tables: every smallest change of one fact or
 * circumstance that gives another outcome, grade or range, the largest effect first; what each circumstance that
 * nobody examined would give; and how the case would come into the other grades.
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
  const search = new Search(input, options);
  const { decision, now, singles } = search;
  const changes = nearestDays(singles.filter((t) => search.moves(t))).map((t) => search.change(t));
  const questions = decision.unexamined.map((circumstance): Question => {
    const tried = singles.find((t) => t.candidate.fact === `circumstances.${circumstance}`);
    return {
      circumstance,
      result: tried ? resultOf(tried.decision) : null,
      changes: tried ? search.moves(tried) : false,
    };
  });
  const others = decision.fine?.gradeRanges ? GRADES.filter((g) => g !== now.grade) : [];
  const routes = others.map(
    (grade): Route => ({ grade, sets: search.routes((d) => d.fine?.grade === grade) }),
  );
  return { now, changes: [...changes].sort(byEffect(now)), questions, routes };
}

/** Where a case should come to. */
export type Target = { grade: Grade } | { outcome: Outcome } | { range: YuanRange };

/**
 * The smallest sets of changes, up to three facts, that bring a case to a grade, an outcome, or into a range (yuan).
 * Empty if there is none, or if the case is there already.
 *
 * @param input a case as for `decide`
 * @param target the grade, outcome or range
 * @param options as for `decide`
 * @throws CaliangError as `decide` does
 * @example
 * whatLeadsTo({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 *   facts: { frequency: 1, quantity: 3, consequence: 'none' },
 * }, { grade: 'severe' }).some(([change]) => change.fact === 'facts.quantity' && change.to === '6') // true
 */
export function whatLeadsTo(input: CaseInput, target: Target, options: DecideOptions = {}): FactChange[][] {
  const search = new Search(input, options);
  const reached = ({ outcome, fine }: Decision): boolean => {
    if ('grade' in target) return fine?.grade === target.grade;
    if ('outcome' in target) return outcome === target.outcome;
    return fine?.range ? within(readRange(fine.range), readRange(target.range)) : false;
  };
  return reached(search.decision) ? [] : search.routes(reached);
}
