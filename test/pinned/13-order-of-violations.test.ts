/** The order in which a case file lists its violations never matters; a bare number never takes the unit of one of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  audit,
  builtinRulebook,
  type CaliangError,
  type CaseInput,
  decide,
  safeDecide,
} from '../../src/index.js';
import { penalised } from '../../src/testing/book.js';

const both = (one: string, other: string, rest: Omit<CaseInput, 'violation'>): CaseInput[] => [
  { ...rest, violation: [one, other] },
  { ...rest, violation: [other, one] },
];

describe('sdr-37 (shall be fined) beside 人民防空法 48 (may be fined), gains not stated', () => {
  const cases = both('sdr-37', 'not-building-shelter', {
    party: 'individual',
    act: { from: '2023-01-01', to: '2023-01-02' },
    decidedOn: '2023-07-10',
    facts: { frequency: 1 },
  });

  it('is required in either order, and the audit agrees', () => {
    for (const input of cases) {
      expect(decide(input).fine?.mode).toBe('required');
      const { findings } = audit({ case: input, imposed: { fine: '0', warning: true }, reasons: '理由' });
      expect(findings.map((f) => f.code)).toContain('mandatory-fine-missing');
    }
    expect(decide(cases[1]!)).toEqual(decide(cases[0]!));
  });
});

describe('a quantity where the violations count in different units', () => {
  const rest = (quantity: number | { value: number; unit: string }): Omit<CaseInput, 'violation'> => ({
    party: 'unit',
    act: { from: '2023-01-01', to: '2023-01-02' },
    decidedOn: '2023-07-10',
    facts: { frequency: 1, quantity, consequence: 'none' },
  });
  const cases = (quantity: number | { value: number; unit: string }) =>
    both('using-unaccepted-works', 'misusing-alarm-signals', rest(quantity));

  it('is an error that names the units and how to write one, in either order', () => {
    for (const input of cases(6)) {
      const result = safeDecide(input);
      if (result.success) throw new Error('a bare number was accepted');
      const error: CaliangError = result.error;
      expect(error.code).toBe('unit-ambiguous');
      expect(error.path).toEqual(['facts', 'quantity']);
      expect(error.params).toEqual({ value: '6', units: ['处', '㎡'], valid: ['处', '台', '套', '㎡'] });
      for (const locale of ['zh-CN', 'en'] as const) {
        expect(error.render(locale)).toContain('{ "value": 6, "unit": "处" }');
      }
    }
  });

  it('answers the violation that has its unit; the other stays open', () => {
    // 台: the alarm signals. ㎡ of the works in use is not known.
    for (const input of cases({ value: 6, unit: '台' })) {
      const decision = decide(input);
      expect(decision.case.facts?.quantity).toEqual({ value: 6, unit: '台' });
      // Both give 10,000–50,000; 人民防空法 is the superior law, so 6 devices make it severe.
      expect(decision.fine?.grade).toBe('severe');
    }
    for (const input of cases({ value: 6, unit: '㎡' })) {
      const decision = decide(input);
      expect(decision.fine?.grade).toEqual(['lenient', 'ordinary', 'severe']);
      expect(decision.missing.map((m) => m.fact)).toEqual(['facts.quantity']);
    }
  });

  it('takes a bare number where the default unit is the same', () => {
    const [one, other] = both('damaging-works', 'misusing-alarm-signals', rest(6));
    expect(decide(one!).case.facts?.quantity).toEqual({ value: 6, unit: '处' });
    expect(decide(other!)).toEqual(decide(one!));
  });
});

describe('violations in any order', () => {
  const units = penalised(builtinRulebook()).filter((p) =>
    p.versions.some((v) => v.fines.some((f) => f.party.includes('unit') && !f.roles)),
  );

  it('give the same decision to the letter', () => {
    const chosen = fc.shuffledSubarray(units, { minLength: 2, maxLength: 3 });
    const facts = fc.record({
      frequency: fc.integer({ min: 1, max: 4 }),
      consequence: fc.constantFrom('none', 'remediable', 'irremediable'),
    });
    let compared = 0;
    fc.assert(
      fc.property(chosen, facts, fc.boolean(), (provisions, stated, priced) => {
        const ids = provisions.map((p) => p.violation);
        const at = (violation: string[]) =>
          safeDecide({
            violation,
            party: 'unit',
            act: { from: '2021-03-01', to: '2021-03-02' },
            discoveredOn: '2021-04-01',
            decidedOn: '2022-02-01',
            facts: stated,
            ...(priced && {
              amounts: { contractPrice: '800000', designFee: '90000', unlawfulGains: '7000' },
            }),
          });
        const [a, b] = [at(ids), at([...ids].reverse())];
        if (a.success && b.success) compared += 1;
        expect(JSON.stringify(b.success ? b.data : b.error.code)).toBe(
          JSON.stringify(a.success ? a.data : a.error.code),
        );
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});
