/** One step of the trail: its sources and its assurance come from the cells that it names. */
import type { Finding, FindingParams, Json, Step } from '../trail/step.js';
import { type Cell, type Citing, ruleOf } from './law/in-force.js';

export interface StepInput<F extends Finding> {
  readonly id: string;
  /** Default: version and place of the first cell. */
  readonly rule?: string;
  readonly finding: F;
  readonly params: FindingParams[F];
  readonly cells: readonly Cell[];
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
}

const NOTHING: Readonly<Record<string, Json>> = Object.freeze({});

/** A copy: what a step sets and what stands in the decision must not be one object, or a change of both shows in neither. */
function apart(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(apart);
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = apart((value as Record<string, unknown>)[key]);
  return copy;
}

/** The step as the trail carries it. What it says of its cells is shared by all steps that name them, and frozen. */
export function stepOf<F extends Finding>(law: Citing, input: StepInput<F>): Step {
  const { id, rule, finding, params, cells, before, after } = input;
  const { source, assurance } = law.epoch.standing(cells);
  const step = {
    id,
    rule: rule ?? (cells[0] ? ruleOf(law, cells[0]) : law.index.data.id),
    finding,
    params,
    before: before ?? NOTHING,
    after: after ? apart(after) : NOTHING,
    source,
    assurance,
  };
  return step as unknown as Step;
}
