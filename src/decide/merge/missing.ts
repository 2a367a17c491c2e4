/** Which open facts could change the result, with what each answer would give, and which amounts are not known. */
import { hull, writeRange } from '../../money/index.js';
import type { Criterion, Grade, Unit } from '../../rulebook/schema.js';
import type { RowText } from '../../trail/step.js';
import type { Answer, MissingFact } from '../decision.js';
import type { Frame } from '../frame.js';
import type { WorldResult } from '../law/choice.js';
import { unique } from '../lists.js';
import { inOutcomeOrder } from '../outcome.js';
import { rowsOfDegree, unitOf } from '../row-text.js';
import type { Change, OpenFact, Worlds } from '../worlds/world.js';
import { oneOrMany } from './merge.js';
import { turnsOn } from './turns-on.js';

/**
 * @param results what each world gives
 */
export function missingIn(frame: Frame, worlds: Worlds, results: readonly WorldResult[]): MissingFact[] {
  const keyOfEach = new Map(
    [...new Set(worlds.open.length > 0 ? results : [])].map((r) => [r, keyOf(r)] as const),
  );
  const keys = results.map((r) => keyOfEach.get(r));
  const found = worlds.open.flatMap(({ fact, contested, values }, i): MissingFact[] => {
    if (contested || !turnsOn(worlds, i, keys)) return [];
    const answers = values.map((value, v) => {
      const under = results.filter((_, w) => worlds.worlds[w]!.choice[i] === v);
      return answerOf(frame, value, unique(under));
    });
    return [{ fact, answers }];
  });
  const amounts = amountsMissing(results).filter((fact) => !found.some((f) => f.fact === fact));
  return [...found, ...amounts.map((fact) => ({ fact, answers: [] }))];
}

/** Equal for worlds that give the same. */
function keyOf({ outcome, comparison, grades, range: found }: WorldResult): string {
  const range = found && `${found.min} ${found.minOpen} ${found.max} ${found.maxOpen}`;
  return `${outcome} ${comparison.chosen} ${grades?.join() ?? 'none'} ${range}`;
}

/** @param under what the worlds give that have this answer */
function answerOf(
  frame: Frame,
  { answer, change }: OpenFact['values'][number],
  under: readonly WorldResult[],
): Answer {
  const penalties = under.filter((r) => r.outcome === 'penalty');
  const ranges = penalties.flatMap((r) => (r.range ? [r.range] : []));
  const graded = penalties.length > 0 && penalties.every((r) => r.grades !== null);
  const grades = graded ? oneOrMany(frame.inOrder(penalties.flatMap((r) => r.grades ?? []))) : null;
  return {
    answer,
    rows: rowsBehind(frame, answer, change),
    unit: 'criterion' in change ? unitFor(frame, change.criterion, change.stated.kind) : null,
    outcomes: inOutcomeOrder(under.map((r) => r.outcome)),
    grade: grades as Grade | Grade[] | null,
    range: ranges.length > 0 ? writeRange(ranges.reduce((a, b) => hull(a, b))) : null,
  };
}

/** What an answer stands for in the tables. */
function rowsBehind(frame: Frame, answer: string, change: Change): readonly RowText[] {
  if ('take' in change) return change.take.rows;
  return 'criterion' in change ? rowsFor(frame, change.criterion, answer) : [];
}

/** Amounts on which a statutory range hangs, by their path in the case file. */
function amountsMissing(results: readonly WorldResult[]): string[] {
  const needs = unique(results).flatMap((r) =>
    r.counted.flatMap(({ verdict }) => verdict.verdicts.flatMap((v) => v.statutory?.needs ?? [])),
  );
  return unique(needs).map((kind) => (kind === 'quantity' ? 'facts.quantity' : `amounts.${kind}`));
}

/** What a degree stands for in the tables that may apply. */
function rowsFor({ facts, laws }: Frame, criterion: Criterion, degree: string): RowText[] {
  const gradings = unique(laws.flatMap((law) => law.benchmark?.grading ?? []));
  return rowsOfDegree(criterion, degree, facts.provisions, gradings);
}

/** The unit of a quantity that stands for itself: that of the first provision that counts one. */
function unitFor({ facts }: Frame, criterion: Criterion, kind: 'number' | 'ordinal' | 'value'): Unit | null {
  const measured = facts.provisions.find((p) => p.quantity !== null && p.criteria.includes(criterion));
  return kind === 'number' && measured ? unitOf(criterion, measured) : null;
}

/** What each world gives if either provision may apply; worlds that are cut otherwise cannot be joined. */
export function withScope(
  results: readonly WorldResult[],
  scoped: readonly WorldResult[],
): readonly WorldResult[] {
  if (results.length !== scoped.length) return results;
  return results.map((result, w): WorldResult => {
    const other = scoped[w]!;
    const outcome = inOutcomeOrder([result.outcome, other.outcome])[0]!;
    const heaviest = [result, other].filter((r) => r.outcome === outcome);
    const ranges = heaviest.flatMap((r) => (r.range ? [r.range] : []));
    return {
      ...result,
      outcome,
      counted: [...result.counted, ...other.counted],
      grades: heaviest.every((r) => r.grades) ? unique(heaviest.flatMap((r) => r.grades ?? [])) : null,
      range: ranges.length < heaviest.length ? null : ranges.reduce((a, b) => hull(a, b)),
    };
  });
}
