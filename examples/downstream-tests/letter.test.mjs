import fc from 'fast-check';
import { decide } from 'minfang-caliang';
import { matchers, sampleDecision, validCases } from 'minfang-caliang/testing';
import { expect, test } from 'vitest';
import { letter } from './letter.mjs';

expect.extend(matchers);
fc.configureGlobal({ seed: 20261126 });

test('a published case', () => {
  const decision = sampleDecision('fengxian-doors');
  expect(decision).toBeLawful();
  expect(letter(decision)).toBe('本案可以罚款，幅度为10000元至22000元。');
});

test('every lawful case has a letter, and its figures are those of the decision', () => {
  fc.assert(
    fc.property(validCases({ stated: 'some' }), (input) => {
      const decision = decide(input);
      const text = letter(decision);
      const range = decision.outcome === 'penalty' ? decision.fine.range : null;
      if (range === null) expect(text).not.toMatch(/\d/);
      else expect(text).toContain(`${range.min}元至${range.max}元`);
    }),
    { numRuns: 100 },
  );
});
