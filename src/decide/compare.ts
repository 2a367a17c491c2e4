/** The lighter of two whole results (从旧兼从轻): rank, then statutory range, then range, then the options. */
import { compareMax, compareMin, type DecimalRange } from '../money/index.js';
import type { LawReason } from '../trail/step.js';
import { type LawVerdict, OUTCOME_RANK, type Prepared } from './examine.js';

export type Comparison =
  | { readonly chosen: 'same' }
  | { readonly chosen: 'old' | 'new' | 'incomparable'; readonly because: LawReason };

/** -1: a lighter, 1: b lighter, 0 equal, `null`: one end is lighter and the other heavier. */
function lighter(a: DecimalRange, b: DecimalRange): -1 | 0 | 1 | null {
  const low = Math.sign(compareMin(a, b));
  const high = Math.sign(compareMax(a, b));
  if (low * high < 0) return null;
  return Math.sign(low + high) as -1 | 0 | 1;
}

const decided = (order: -1 | 0 | 1 | null, because: LawReason): Comparison | undefined => {
  if (order === 0) return undefined;
  if (order === null) return { chosen: 'incomparable', because };
  return { chosen: order < 0 ? 'old' : 'new', because };
};

/** What the party may hope for beside the range: being spared, a fine below the minimum, no fine. */
function optionsOf(prepared: Prepared, { chosen }: LawVerdict): boolean[] {
  const { grounds } = prepared;
  return [
    grounds.spared.length > 0,
    grounds.mitigated.length > 0,
    chosen?.statutory?.cell.mode === 'optional',
  ];
}

export function compareLaws(
  old: { prepared: Prepared; verdict: LawVerdict },
  new_: { prepared: Prepared; verdict: LawVerdict },
): Comparison {
  const rank = Math.sign(OUTCOME_RANK[old.verdict.outcome] - OUTCOME_RANK[new_.verdict.outcome]);
  const byRank = decided(rank as -1 | 0 | 1, 'rank');
  if (byRank) return byRank;
  if (old.verdict.outcome !== 'penalty') return { chosen: 'same' };
  const [a, b] = [old.verdict.chosen, new_.verdict.chosen];
  const [x, y] = [a?.statutory?.range, b?.statutory?.range];
  if (x && y) {
    const byStatute = decided(lighter(x, y), 'statutory');
    if (byStatute) return byStatute;
  } else if (JSON.stringify(a?.statutory?.cell.form) !== JSON.stringify(b?.statutory?.cell.form)) {
    return { chosen: 'incomparable', because: 'statutory' };
  }
  if (a?.range && b?.range) {
    const byRange = decided(lighter(a.range, b.range), 'range');
    if (byRange) return byRange;
  } else if (a && b) {
    const grades = [a, b].map((v) => (v.graded ? v.grading?.grades.join() : 'none'));
    if (grades[0] !== grades[1]) return { chosen: 'incomparable', because: 'range' };
  }
  const [before, after] = [optionsOf(old.prepared, old.verdict), optionsOf(new_.prepared, new_.verdict)];
  const gains = after.some((has, i) => has && !before[i]);
  const losses = before.some((has, i) => has && !after[i]);
  if (gains && losses) return { chosen: 'incomparable', because: 'options' };
  if (gains) return { chosen: 'new', because: 'options' };
  if (losses) return { chosen: 'old', because: 'options' };
  return { chosen: 'same' };
}
