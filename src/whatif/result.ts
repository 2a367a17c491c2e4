import type { DecideOptions, Decision, Outcome } from '../decide/decision.js';
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import { OUTCOME_RANK } from '../decide/outcome.js';
import { Decimal, type YuanRange } from '../money/index.js';
import type { Grade } from '../rulebook/schema.js';

/** What a case gives, as far as a change can move it. Amounts in yuan. */
export interface Result {
  readonly outcome: Outcome;
  /** All outcomes that the missing facts leave open, the heaviest first. */
  readonly possibleOutcomes: readonly Outcome[];
  /** Why there is no penalty: `limitation`, `order-complied`, or a ground of the general part. */
  readonly ground: string | null;
  readonly grade: Grade | readonly Grade[] | null;
  readonly range: YuanRange | null;
}

export const resultOf = ({ outcome, possibleOutcomes, ground, fine }: Decision): Result => ({
  outcome,
  possibleOutcomes,
  ground: ground?.id ?? null,
  grade: fine?.grade ?? null,
  range: fine?.range ?? null,
});

/** Outcome, grade and range as one key; another ground for the same outcome is the same result. */
export const keyOf = (result: Result): string =>
  JSON.stringify([examinedOutcomes(result), result.grade, result.range]);

/**
 * How far a change moves the result: the distance of both ends added up, of the possible outcomes in ranks (`refer`
 * counts as the highest), of the possible grades, and of the range in yuan (`null` if one of them has none).
 */
export interface Effect {
  readonly outcome: number;
  readonly grade: number;
  readonly yuan: string | null;
}

type Ends = readonly [low: number, high: number];

const ends = (ranks: readonly number[]): Ends => [Math.min(...ranks), Math.max(...ranks)];
const apart = (a: Ends, b: Ends): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);

const outcomeEnds = (result: Result): Ends => ends(examinedOutcomes(result).map((o) => OUTCOME_RANK[o]));
/** Without grades the whole range is open. */
const gradeEnds = ({ grade }: Result, order: readonly Grade[]): Ends =>
  grade === null
    ? [0, Math.max(0, order.length - 1)]
    : ends([grade].flat().map((g) => order.indexOf(g as Grade)));

/** @param order the grades, lightest first */
export function effectOf(now: Result, then: Result, order: readonly Grade[]): Effect {
  const fined = now.outcome === 'penalty' && then.outcome === 'penalty';
  const [a, b] = [now.range, then.range];
  const yuan =
    a && b ? new Decimal(a.min).minus(b.min).abs().plus(new Decimal(a.max).minus(b.max).abs()) : null;
  return {
    outcome: apart(outcomeEnds(now), outcomeEnds(then)),
    grade: fined ? apart(gradeEnds(now, order), gradeEnds(then, order)) : 0,
    yuan: yuan === null ? null : yuan.toString(),
  };
}

/** Larger effects first: outcome, then grade, then yuan. */
export const byEffect = (a: Effect, b: Effect): number =>
  b.outcome - a.outcome || b.grade - a.grade || new Decimal(b.yuan ?? 0).comparedTo(a.yuan ?? 0);

/** The options for deciding a changed case again: the recorded choice between versions only where it still fits. */
export const withoutChoice = ({ lawChoice: _, ...options }: DecideOptions): DecideOptions => options;
