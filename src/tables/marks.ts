/** Which rows of which benchmark a decision rests on, or may rest on. */
import type { Decision } from '../decide/decision.js';

export type Mark = 'yes' | 'open';

/** By benchmark and row. */
export type Marks = ReadonlyMap<string, Mark>;

export const markKey = (benchmark: string, row: string): string => `${benchmark}|${row}`;

export function marksOf(decision: Decision | undefined): Marks {
  const marks = new Map<string, Mark>();
  for (const step of decision?.steps ?? []) {
    if (step.finding !== 'rows-examined') continue;
    const { benchmark, rows } = step.params;
    for (const { row, holds } of rows) {
      if (holds !== 'no') marks.set(markKey(benchmark, row), holds === 'yes' ? 'yes' : 'open');
    }
  }
  return marks;
}
