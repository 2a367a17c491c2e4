/** Which of two results is heavier. Written apart from the code that decides, as a check on it. */
import type { Decision, Outcome } from '../decide/decision.js';
import { compareMax, compareMin, readRange, within, type YuanRange } from '../money/index.js';

const RANK: Readonly<Record<Outcome, number>> = {
  'not-punishable': 0,
  'no-penalty': 0,
  'order-first': 1,
  penalty: 2,
  refer: 3,
};

type Result = Pick<Decision, 'outcome' | 'fine'>;

/** True if `b` is nowhere lighter than `a`: outcome, floor and ceiling of the range. */
export function nowhereLighter(a: Result, b: Result): boolean {
  if (RANK[a.outcome] !== RANK[b.outcome]) return RANK[b.outcome] > RANK[a.outcome];
  if (!a.fine?.range || !b.fine?.range) return true;
  const [x, y] = [readRange(a.fine.range), readRange(b.fine.range)];
  return compareMin(x, y) <= 0 && compareMax(x, y) <= 0;
}

/** True if `a` is heavier than `b` somewhere and lighter nowhere, by outcome and statutory range. */
export function heavierLaw(a: Result, b: Result): boolean {
  if (RANK[a.outcome] !== RANK[b.outcome]) return RANK[a.outcome] > RANK[b.outcome];
  if (!a.fine?.statutory || !b.fine?.statutory) return false;
  const [x, y] = [readRange(a.fine.statutory), readRange(b.fine.statutory)];
  const [low, high] = [compareMin(x, y), compareMax(x, y)];
  return low >= 0 && high >= 0 && (low > 0 || high > 0);
}

export const inside = (inner: YuanRange, outer: YuanRange): boolean =>
  within(readRange(inner), readRange(outer));
