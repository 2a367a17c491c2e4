/** Collects the steps of a decision; sources and assurance come from the cells that a step names. */
import { weakest } from '../rulebook/assurance.js';
import type { Finding, FindingParams, Json, Step, StepSource } from '../trail/step.js';
import { type Cell, type Citing, levelOf, ruleOf } from './law.js';

export interface StepInput<F extends Finding> {
  readonly id: string;
  readonly rule?: string;
  readonly finding: F;
  readonly params: FindingParams[F];
  readonly cells: readonly Cell[];
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
}

export class Trail {
  readonly steps: Step[] = [];

  constructor(readonly law: Citing) {}

  add<F extends Finding>(input: StepInput<F>): void {
    const { cells } = input;
    const sources = new Map<string, StepSource>();
    for (const cell of cells) {
      for (const { key, source } of this.law.epoch.cite(cell.source)) {
        if (!sources.has(key)) sources.set(key, { ...source });
      }
    }
    const step = {
      id: input.id,
      rule: input.rule ?? (cells[0] ? ruleOf(this.law, cells[0]) : this.law.index.data.id),
      finding: input.finding,
      params: input.params,
      before: (input.before ?? {}) as Record<string, Json>,
      after: (input.after ?? {}) as Record<string, Json>,
      source: [...sources.values()],
      assurance: weakest(...cells.map((cell) => levelOf(this.law, cell))),
    };
    this.steps.push(step as unknown as Step);
  }
}
