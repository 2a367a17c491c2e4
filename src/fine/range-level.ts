/** How far the figures of a range can be trusted, apart from the grade that leads to them. */
import type { Decision } from '../decide/decision.js';
import type { Fine } from '../decide/penalty.js';
import { readRange, sameRange } from '../money/index.js';
import type { Assurance } from '../rulebook/schema.js';
import { basisOf, stepsNamed } from './steps.js';

export interface RangeLevel {
  /** Of the figures: the statute's own where they are its ends, else those of the cells that state them. */
  readonly figures: Assurance;
  /** Of the grade, where it rests on less than the figures do. */
  readonly grade: Assurance | null;
}

export function levelOfRange({ steps }: Pick<Decision, 'steps'>, fine: Fine): RangeLevel {
  const { range, statutory, assurance } = fine;
  const whole = range && statutory && sameRange(readRange(range), readRange(statutory));
  const { assurance: own } = basisOf(stepsNamed(steps, whole ? 'fine.statutory' : 'fine.range'));
  const figures = own ?? assurance;
  return { figures, grade: figures === assurance || fine.grade === null ? null : assurance };
}
