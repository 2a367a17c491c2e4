/** Circumstances that nobody examined, without those that the stated facts answer, first those that could change something. */

import { parseCase } from '../case/parse.js';
import type { Decision } from '../decide/decision.js';
import { CaliangError } from '../errors/index.js';
import { stepsFinding } from '../fine/steps.js';
import type { Rulebook } from '../rulebook/load.js';

export interface Unexamined {
  /** A ground of the general part that they complete, or a grade that they move. */
  readonly changing: readonly string[];
  readonly others: readonly string[];
  /** Their presence would contradict what the case states. */
  readonly excluded: readonly string[];
}

export function unexaminedOf(decision: Decision, book: Rulebook): Unexamined {
  const open = decision.unexamined.filter((id) => !excluded(decision, id, book));
  const first = changingFirst(decision).filter((id) => open.includes(id));
  return {
    changing: first,
    others: open.filter((id) => !first.includes(id)),
    excluded: decision.unexamined.filter((id) => !open.includes(id)),
  };
}

/** Its presence would contradict what the case states. */
function excluded({ case: stated }: Decision, id: string, book: Rulebook): boolean {
  const circumstances = [...(stated.circumstances ?? []), { id, present: true }];
  try {
    parseCase({ ...stated, circumstances }, book);
    return false;
  } catch (error) {
    if (!(error instanceof CaliangError)) throw error;
    return error.issues.some((one) => one.code === 'contradiction');
  }
}

/** The parts of grounds that are not refuted, those first that lack least; then what shifts the grade. */
function changingFirst({ outcome, steps, fine }: Decision): string[] {
  if (outcome !== 'penalty' && outcome !== 'order-first') return [];
  const grounds = stepsFinding(steps, 'grounds-examined').flatMap((s) => s.params.notMet);
  const near = grounds
    .filter(({ absent }) => absent.length === 0)
    .sort((a, b) => a.unexamined.length - b.unexamined.length)
    .flatMap(({ unexamined }) => unexamined);
  const shifting =
    fine?.grade == null
      ? []
      : stepsFinding(steps, 'circumstances-weighed').flatMap((s) => s.params.unexamined);
  return [...new Set([...near, ...shifting])];
}
