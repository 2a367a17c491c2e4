/** Where the steps of a decision say that a finding stands. */
import { weakest } from '../rulebook/assurance.js';
import type { Assurance } from '../rulebook/schema.js';
import type { Finding, Step, StepSource } from '../trail/step.js';

/** Each once, in their order. */
function eachOnce(sources: readonly StepSource[]): StepSource[] {
  const told = new Set<string>();
  return [...new Set(sources)].filter((one) => {
    const text = JSON.stringify(one);
    if (told.has(text)) return false;
    told.add(text);
    return true;
  });
}

/** The steps of that name; under several laws each of them has its own. */
export function stepsNamed(steps: readonly Step[], id: string): Step[] {
  const own = steps.filter((s) => s.id === id);
  return own.length > 0 ? own : steps.filter((s) => s.id.startsWith(`${id}@`));
}

/** A step with one of these findings. */
export type StepOf<F extends Finding> = Extract<Step, { finding: F }>;

export const stepsFinding = <F extends Finding>(
  steps: readonly Step[],
  ...findings: readonly F[]
): StepOf<F>[] => steps.filter((s): s is StepOf<F> => findings.some((one) => one === s.finding));

/** What the steps rest on: the places, each once, and the weakest level. */
export interface Basis {
  readonly source: readonly StepSource[];
  readonly assurance: Assurance | null;
}

export function basisOf(steps: readonly Step[]): Basis {
  return {
    source: eachOnce(steps.flatMap((s) => s.source)),
    assurance: steps.length === 0 ? null : weakest(...steps.map((s) => s.assurance)),
  };
}
