/** What the verifier reports: a fault, where it is, which rule it breaks, and cases that show it. */
import { FAULT_RULES, type FaultCode, type FaultParams, type FaultRule } from '../../errors/fault.js';
import { type Issue, issue, type Path } from '../../errors/index.js';
import type { Day } from '../../time/day.js';
import type { AmountKind } from '../schema.js';

/** A case file that shows a fault when the rulebook is used as it stands. */
export interface WitnessCase {
  violation: string | string[];
  party: string;
  role?: string;
  act: { from: Day; to?: Day };
  discoveredOn?: Day;
  decidedOn: Day;
  order?: { issuedOn: Day; deadline: Day; compliedOn: null };
  facts?: {
    frequency?: number | string;
    quantity?: number | string | { value: number; unit: string };
    consequence?: string;
    endangersLifeOrHealth?: boolean;
    endangersFinancialSafety?: boolean;
  };
  amounts?: Partial<Record<AmountKind, string>>;
  circumstances?: { id: string; present: boolean }[];
}

/** One fault of a rulebook; a union by `code`. */
export type Fault = {
  [C in FaultCode]: {
    readonly code: C;
    /** The row: keys and indexes from the root of the tables. */
    readonly path: Path;
    readonly rule: FaultRule;
    readonly params: FaultParams[C];
    /** One case, or two of which the first is the lighter; empty only where the tables cannot be loaded at all. */
    readonly witness: readonly WitnessCase[];
  };
}[FaultCode];

export const issueOf = ({ code, path, rule, params, witness }: Fault): Issue =>
  issue('rulebook-fault', path, { fault: code, detail: params, rule, witness } as Parameters<
    typeof issue<'rulebook-fault'>
  >[2]);

export const faultOf = <C extends FaultCode>(
  code: C,
  path: Path,
  params: FaultParams[C],
  witness: readonly WitnessCase[],
): Fault => ({ code, path, rule: FAULT_RULES[code], params, witness }) as unknown as Fault;

/** What a fault misses or cannot resolve has no path of its own: several stand at one table or list. */
const NAMED = ['row', 'id', 'name', 'unit', 'party', 'role', 'version', 'includes'] as const;

function keyOf({ code, path, params }: Fault): string {
  const named = params as { readonly [N in (typeof NAMED)[number]]?: string };
  return [code, path.join('/'), ...NAMED.map((name) => named[name] ?? '')].join('|');
}

/** Collects faults: one for each code, row and name, however many cells show it. */
export class Faults {
  private readonly found = new Map<string, Fault>();

  add<C extends FaultCode>(
    code: C,
    path: Path,
    params: FaultParams[C],
    witness: readonly WitnessCase[],
  ): void {
    this.keep(faultOf(code, path, params, witness));
  }

  keep(fault: Fault): void {
    const key = keyOf(fault);
    if (!this.found.has(key)) this.found.set(key, fault);
  }

  list(): Fault[] {
    return [...this.found.values()];
  }
}
