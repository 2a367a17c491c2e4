import fc from 'fast-check';
import { builtinRulebook, decide, safeDecide } from 'minfang-caliang';
import { invalidCases, matchers, sampleDecision, validCases } from 'minfang-caliang/testing';
import { expect, test } from 'vitest';

expect.extend(matchers);
fc.configureGlobal({ seed: 20261125 });

test('a decision is lawful', () => {
  expect(sampleDecision('fengxian-doors')).toBeLawful();
  expect(sampleDecision('fengxian-doors')).toHaveGrade('lenient');
  expect(sampleDecision('fengxian-doors')).not.toHaveGrade('severe');
  expect(builtinRulebook()).toBeLawful({ numRuns: 5 });
});

test('every valid case is decided, every invalid one refused', () => {
  fc.assert(
    fc.property(validCases({ stated: 'some' }), (input) => {
      expect(decide(input)).toExplainEveryFigure();
    }),
  );
  fc.assert(
    fc.property(invalidCases(), ({ input, code }) => {
      expect(safeDecide(input)).toMatchObject({ success: false, error: { code } });
    }),
  );
});

test('a decision that was tampered with is not lawful', () => {
  const decision = structuredClone(sampleDecision('fengxian-doors'));
  Object.assign(decision.fine?.range ?? {}, { max: '1000000' });
  expect(() => expect(decision).toBeLawful()).toThrow('leaves the statute');
});
