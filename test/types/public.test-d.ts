/** What the types promise, checked by `npm run types`. Nothing here runs. */
import fc from 'fast-check';
import { expect, expectTypeOf } from 'vitest';
import {
  type BuiltinCircumstance,
  type BuiltinViolation,
  CaliangError,
  type CaseInput,
  decide,
  type Fine,
  type IssueCode,
  type NoPenaltyGround,
  safeDecide,
} from '../../src/index.js';
import {
  assertProperties,
  type CaliangMatchers,
  type InvalidCaseCode,
  type OneViolationCase,
  type PropertyName,
  sample,
  validCases,
} from '../../src/testing/index.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
};
const decision = decide(input);

// The outcome tells what there is.
expectTypeOf(decision.fine).toEqualTypeOf<Fine | null>();
if (decision.outcome === 'penalty') {
  expectTypeOf(decision.fine).toEqualTypeOf<Fine>();
  expectTypeOf(decision.ground).toEqualTypeOf<null>();
} else if (decision.outcome === 'no-penalty') {
  expectTypeOf(decision.fine).toEqualTypeOf<null>();
  expectTypeOf(decision.ground).toEqualTypeOf<NoPenaltyGround>();
} else {
  expectTypeOf(decision.outcome).toEqualTypeOf<'order-first' | 'refer' | 'not-punishable'>();
  expectTypeOf(decision.fine).toEqualTypeOf<null>();
}
// @ts-expect-error a fine may be absent
decision.fine.range;

// An option tells by its id what it carries.
for (const option of decision.options) {
  if (option.id === 'mitigated') expectTypeOf(option.grounds).toEqualTypeOf<readonly string[]>();
  // @ts-expect-error only some options have a range
  option.range;
}

// Ids of other rulebooks and Chinese names are as good as those of the built-in one; fields are not free.
expectTypeOf<BuiltinViolation>().toExtend<CaseInput['violation']>();
expectTypeOf<'damaging-works'>().toExtend<BuiltinViolation>();
expectTypeOf<'no-such-violation'>().not.toExtend<BuiltinViolation>();
expectTypeOf<'removed-harm'>().toExtend<BuiltinCircumstance>();
expectTypeOf<string>().toExtend<CaseInput['party']>();
const chinese: CaseInput = { ...input, violation: ['破坏民防工程', 'from-another-rulebook'], party: '单位' };
// @ts-expect-error an unknown field
const misspelt: CaseInput = { ...input, patry: 'unit' };
// @ts-expect-error a number is no amount
const amount: CaseInput = { ...input, amounts: { contractPrice: 1200000 } };
// @ts-expect-error an unknown kind of amount
const kind: CaseInput = { ...input, amounts: { price: '1' } };
// @ts-expect-error a required field is missing
const undecided: CaseInput = { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' } };
void [chinese, misspelt, amount, kind, undecided];

// Errors are a union by code.
const result = safeDecide(input);
if (result.success) expectTypeOf(result.data).toEqualTypeOf(decision);
else {
  expectTypeOf(result.error).toExtend<CaliangError>();
  expectTypeOf(result.error.code).toEqualTypeOf<IssueCode>();
  if (result.error.code === 'unknown-id')
    expectTypeOf(result.error.params.nearest).toEqualTypeOf<string | null>();
  if (result.error.code === 'date-order') {
    expectTypeOf(result.error.params.earlierDay).toEqualTypeOf<string>();
    // @ts-expect-error of another code
    result.error.params.nearest;
  }
  for (const issue of result.error.issues) {
    if (issue.code === 'not-whole-number') expectTypeOf(issue.params.min).toEqualTypeOf<number>();
  }
  // @ts-expect-error no such code
  void (result.error.code === 'no-such-code');
}
expectTypeOf(
  new CaliangError([{ code: 'case-mismatch', path: [], params: {} }]).code,
).toEqualTypeOf<IssueCode>();

// The testing kit.
expectTypeOf(validCases()).toEqualTypeOf<fc.Arbitrary<OneViolationCase>>();
expectTypeOf<InvalidCaseCode>().toExtend<IssueCode>();
expectTypeOf<'contained'>().toExtend<PropertyName>();
expectTypeOf(sample('order-first').case).toEqualTypeOf<CaseInput>();
// @ts-expect-error no such sample
sample('no-such-sample');
// @ts-expect-error no such property
assertProperties(decide, { properties: ['no-such-property'] });
// @ts-expect-error not something that decides
assertProperties(() => 49);
expectTypeOf(expect(decision)).toExtend<CaliangMatchers<void>>();
expectTypeOf<jest.Matchers<void>>().toExtend<CaliangMatchers<void>>();
expect(decision).toBeLawful({ numRuns: 10 });
expect(decision).not.toHaveGrade('severe');
// A grade is an id of the book, whose tables name their own.
expect(decision).toHaveGrade('middling');
void fc;
