/** What a planted fault is made of: the sound case, its ranges, and ways to change one part of it. */
import type { AuditCode, CaseInput, DecidedCase, Decision } from '../../src/index.js';
import { procedureFor } from '../../src/index.js';
import type { Decimal } from '../../src/money/index.js';

export interface Scenario {
  readonly case: CaseInput;
  readonly decision: Decision & { outcome: 'penalty' };
}

export interface Planted {
  readonly decided: DecidedCase;
  /** What must be found, in any order; `null`: the row cannot be read. */
  readonly expected: readonly AuditCode[] | null;
}

export type Plant = (base: Base) => Planted | null;

export interface Base extends Scenario {
  readonly sound: DecidedCase;
  readonly statutory: { min: Decimal; max: Decimal };
  readonly range: { min: Decimal; max: Decimal };
}

export const withFine = (
  { sound }: Base,
  fine: Decimal | string,
  rest: Partial<DecidedCase> = {},
): DecidedCase => ({
  ...sound,
  imposed: { ...sound.imposed, fine: fine.toString() },
  notice: { fine: fine.toString() },
  ...rest,
});
export const withCase = (base: Base, change: object): DecidedCase => ({
  ...base.sound,
  case: { ...base.sound.case, ...change } as CaseInput,
});
export const mitigated = ({ decision }: Base): boolean => decision.options.some((o) => o.id === 'mitigated');
export const shallBeLenient = ({ case: c }: Base): boolean =>
  (c.circumstances ?? []).some((one) => one.id === 'removed-harm');
export const hearing = (base: Base): boolean =>
  procedureFor(base.decision, base.sound.imposed.fine).hearing === 'yes';
