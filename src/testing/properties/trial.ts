/** What a property is: what to draw and what to check; and what several of them draw or say. */
import type fc from 'fast-check';
import type { CaseInput } from '../../case/schema.js';
import type { DecideOptions, Decision } from '../../decide/decision.js';
import type { Rulebook } from '../../rulebook/load.js';
import type { Provision } from '../../rulebook/schema.js';
import { compatible, penalised } from '../book.js';
import { type OneViolationCase, validCases } from '../cases.js';
import { nowhereLighter } from '../heavier.js';

/** Anything that decides as `decide` does. */
export type DecideLike = (input: CaseInput, options?: DecideOptions) => Decision;

/** What was drawn: the case, and what the property changes in it. */
export interface Given {
  readonly input: OneViolationCase;
  readonly [change: string]: unknown;
}

/** A reason why the property does not hold, `true` if it holds, `false` if the case has nothing to check. */
export type Verdict = string | boolean;

export interface Trial {
  readonly arbitrary: fc.Arbitrary<Given>;
  readonly check: (given: Given, decide: (input: CaseInput) => Decision) => Verdict;
}

export type Property = (book: Rulebook) => Trial | null;

export const trial = <T extends { input: OneViolationCase }>(
  arbitrary: fc.Arbitrary<T>,
  check: (given: T, decide: (input: CaseInput) => Decision) => Verdict,
): Trial => ({
  arbitrary: arbitrary as unknown as Trial['arbitrary'],
  check: check as unknown as Trial['check'],
});

export const ofCases = (
  book: Rulebook,
  stated: 'all' | 'some',
  check: (d: Decision, input: CaseInput) => Verdict,
): Trial =>
  trial(
    validCases({ rulebook: book, stated }).map((input) => ({ input })),
    ({ input }, decide) => check(decide(input), input),
  );

export const show = (decision: Decision): string => {
  const { outcome, fine } = decision;
  const range = fine?.range;
  const [open, close] = [range?.minOpen ? '(' : '[', range?.maxOpen ? ')' : ']'];
  return range ? `${outcome} ${open}${range.min}, ${range.max}${close}` : outcome;
};
export const lighterThan = (lighter: Decision, heavier: Decision, because: string): Verdict =>
  nowhereLighter(lighter, heavier) || `${because} gives ${show(heavier)}, without it ${show(lighter)}`;

/** The input with exactly these circumstances present, as far as nothing contradicts; what was found absent stays. */
export function present(book: Rulebook, input: OneViolationCase, first: readonly string[]): string[] {
  const ids = (input.circumstances ?? []).filter((c) => c.present).map((c) => c.id);
  return compatible(book, [...first, ...ids.filter((id) => !first.includes(id))], {
    ...input.facts,
    order: input.order?.compliedOn === null ? 'never' : undefined,
  });
}
export const listed = (ids: readonly string[]) => ids.map((id) => ({ id, present: true }));

/** Without the fact of compliance, which some circumstances contradict; without an order where one contradicts both. */
export function orderNotKept(book: Rulebook, input: OneViolationCase, id: string): OneViolationCase {
  const { order, ...rest } = input;
  if (!order) return input;
  const own = book.data.circumstances.find((c) => c.id === id);
  const said = [id, ...(own?.includes ?? [])];
  const corrected = book.data.contradictions.some(
    (row) => !row.absent && said.includes(row.circumstance) && row.order?.includes('never'),
  );
  return corrected ? (rest as OneViolationCase) : { ...input, order: { ...order, compliedOn: null } };
}

export const forWhom = (book: Rulebook, id: string, input: OneViolationCase): boolean =>
  book.data.circumstances.some((c) => c.id === id && c.parties.some((p) => p === input.party));

export const provisionOf = (book: Rulebook, input: OneViolationCase): Provision =>
  penalised(book).find((p) => p.violation === input.violation) as Provision;

export const CRITERIA = ['frequency', 'quantity', 'consequence'] as const;
