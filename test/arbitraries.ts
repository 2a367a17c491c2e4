/** The testing kit's arbitraries, for the built-in rulebook, under the names that these tests use. */
import type fc from 'fast-check';
import { builtinRulebook } from '../src/index.js';
import type { Provision } from '../src/rulebook/schema.js';
import { addresseesOf, penalised } from '../src/testing/book.js';
import { dayBetween, quantities } from '../src/testing/cases.js';
import { type OneViolationCase, validCases } from '../src/testing/index.js';

export const graded: readonly Provision[] = penalised(builtinRulebook());
export const parties = addresseesOf;
export const day = dayBetween;
export const quantity = (provision: Provision): fc.Arbitrary<unknown> => quantities(provision);

/** A case with every criterion stated, under the newest law. */
export const fullCase = (provisions: readonly Provision[] = graded): fc.Arbitrary<OneViolationCase> =>
  validCases({ violations: provisions.map((p) => p.violation) });
