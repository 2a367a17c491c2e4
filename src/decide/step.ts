/** One step of the trail: its sources and its assurance come from the cells that it names. */
import { weakest } from '../rulebook/assurance.js';
import type { Finding, FindingParams, Json, Step, StepSource } from '../trail/step.js';
import { type Cell, type Citing, levelOf, ruleOf } from './law/in-force.js';

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

/** The step as the trail carries it; each source once. */
export function stepOf<F extends Finding>(law: Citing, input: StepInput<F>): Step {
  const { cells } = input;
  const sources = new Map<string, StepSource>();
  for (const cell of cells) {
    for (const { key, source } of law.epoch.cite(cell.source)) {
      if (!sources.has(key)) sources.set(key, { ...source });
    }
  }
  const step = {
    id: input.id,
    rule: input.rule ?? (cells[0] ? ruleOf(law, cells[0]) : law.index.data.id),
    finding: input.finding,
    params: input.params,
    before: (input.before ?? {}) as Record<string, Json>,
    after: (input.after ?? {}) as Record<string, Json>,
    source: [...sources.values()],
    assurance: weakest(...cells.map((cell) => levelOf(law, cell))),
  };
  return step as unknown as Step;
}
