/** Every figure of a decision, and the steps that account for it. */

import type { Decision } from '../decide/decision.js';
import { checkDecision } from '../decide/given.js';
import { answering } from '../errors/index.js';
import type { Step } from '../trail/step.js';
import { firstDifference } from './plain.js';

/** A figure that is not accounted for by exactly one step with a source. */
export interface UnexplainedFigure {
  /** Its path in the decision. */
  readonly path: string;
  readonly value: string | number;
  readonly because:
    | 'no step sets it'
    | 'several steps set it'
    | 'the step sets another value'
    | 'the step has no source';
}

type Figure = readonly [path: string, value: string | number];

function figuresIn(value: unknown, path: string): Figure[] {
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) =>
      figuresIn(inner, path === '' ? key : `${path}.${key}`),
    );
  }
  const isFigure = typeof value === 'number' || (typeof value === 'string' && /^\d/.test(value));
  return isFigure ? [[path, value]] : [];
}

/** Every amount and day count of the result. */
function figuresOf({ fine, options, procedure, personFines, otherConsequences }: Decision): Figure[] {
  return [
    ...figuresIn({ fine, options, procedure }, ''),
    ...figuresIn(
      personFines.map(({ range }) => ({ range })),
      'personFines',
    ),
    ...figuresIn(
      otherConsequences.map(({ amount }) => ({ amount })),
      'otherConsequences',
    ),
  ];
}

const keyFor = (step: Step, path: string): string | undefined =>
  Object.keys(step.after).find((key) => path === key || path.startsWith(`${key}.`));

function valueSet(step: Step, key: string, path: string): unknown {
  const rest = path.slice(key.length).split('.').filter(Boolean);
  return rest.reduce<unknown>(
    (value, part) => (value as Record<string, unknown> | null)?.[part],
    step.after[key],
  );
}

/**
 * The figures of a decision that no step, or more than one, accounts for; none in a sound decision.
 *
 * @param decision what a `decide` returned
 * @example
 * unexplainedFigures(sampleDecision('fengxian-doors')) // []
 */
export function unexplainedFigures(decision: Decision): UnexplainedFigure[] {
  return answering({ decision }, () => {
    checkDecision(decision);
    return unexplained(decision);
  });
}

function unexplained(decision: Decision): UnexplainedFigure[] {
  return figuresOf(decision).flatMap(([path, value]): UnexplainedFigure[] => {
    const setting = decision.steps.flatMap((step) => {
      const key = keyFor(step, path);
      return key === undefined ? [] : [{ step, key }];
    });
    const [first] = setting;
    if (!first) return [{ path, value, because: 'no step sets it' }];
    if (setting.length > 1) return [{ path, value, because: 'several steps set it' }];
    if (firstDifference(valueSet(first.step, first.key, path), value) !== null) {
      return [{ path, value, because: 'the step sets another value' }];
    }
    return first.step.source.length > 0 ? [] : [{ path, value, because: 'the step has no source' }];
  });
}
