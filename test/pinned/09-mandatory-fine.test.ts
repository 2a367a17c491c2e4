/**
 * One act breaks 人民防空法 49(2) (may be fined, 10,000–50,000 on a unit) and 质量条例 64 (shall be fined, 2–4 % of
 * the contract price). Price 1,000,000: 20,000–40,000. The higher maximum is 50,000, so 49(2) gives the fine.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, type CaseInput, decide, explain } from '../../src/index.js';
import { validCases } from '../../src/testing/index.js';

const input: CaseInput = {
  violation: ['substandard-construction', 'cqr-64'],
  party: 'unit',
  role: '施工单位',
  act: { from: '2023-01-01' },
  decidedOn: '2023-07-10',
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
  amounts: { contractPrice: '1000000' },
};
const ids = (d: ReturnType<typeof decide>) => d.options.map((o) => o.id);

describe('49(2) applied beside 64', () => {
  const decision = decide(input);

  it('leaves no warning alone and nothing below 20,000', () => {
    expect(decision.concurrence?.chosen).toBe('substandard-construction');
    expect(decision.fine?.mode).toBe('required');
    expect(ids(decision)).toEqual(['fine-in-grade']);
    expect(decision.fine?.floor).toEqual({ amount: '20000', violation: 'cqr-64' });
    // The lenient grade of 10,000–50,000 ends at 22,000.
    expect(decision.fine?.range).toEqual({ min: '20000', max: '22000', minOpen: false, maxOpen: false });
    expect(decision.fine?.statutory).toEqual({ min: '10000', max: '50000', minOpen: false, maxOpen: false });
  });

  it('moves to the floor itself where the whole grade lies below it', () => {
    // 2 % of 1,200,000 is 24,000, above 22,000; 4 % is 48,000, below 50,000.
    const { fine } = decide({ ...input, amounts: { contractPrice: '1200000' } });
    expect(fine?.range).toEqual({ min: '24000', max: '24000', minOpen: false, maxOpen: false });
  });

  it('goes below it with a ground', () => {
    const mitigated = decide({ ...input, circumstances: [{ id: 'coerced', present: true }] });
    expect(mitigated.options.find((o) => o.id === 'mitigated')).toMatchObject({
      range: { min: '0', max: '20000', minOpen: true, maxOpen: true },
    });
  });

  it('fines no person by 质量条例 73, and says so', () => {
    expect(decision.personFines).toEqual([]);
    expect(decision.steps.find((s) => s.finding === 'person-not-fined')?.params).toMatchObject({
      id: 'cqr-73',
    });
  });

  it('keeps the other kinds of penalty, with their source', () => {
    const kept = decision.otherConsequences.find((o) => o.id === 'suspend-business');
    expect(kept?.source).toMatchObject([
      { instrument: 'cqr', article: '64' },
      { instrument: 'cqr', article: '75' },
    ]);
  });

  it('is a policy, contested, and says so', () => {
    expect(decision.warnings.map((w) => w.code)).toContain('concurrence-mandatory');
    const step = decision.steps.find((s) => s.id === 'concurrence.mandatory')!;
    expect(step.assurance).toBe('reference');
    expect(step.params).toMatchObject({ policy: 'concurrence-mandatory-fine' });
    expect(explain(decision)).toContain('有争议');
    expect(explain(decision, { locale: 'en' })).toContain('contested');
    expect(decision.fine?.assurance).toBe('reference');
  });

  it('is not used where more assurance is demanded, and says so', () => {
    const demanded = decide(input, { requireAssurance: 'enacted' });
    expect(demanded.fine?.mode).toBe('optional');
    expect(demanded.fine?.floor).toBeUndefined();
    expect(demanded.warnings).toContainEqual({
      code: 'concurrence-mandatory',
      params: { violations: 'cqr-64', applied: 'no' },
    });
  });

  it('is what the audit measures by', () => {
    const codes = (fine: string) =>
      audit({ case: input, imposed: { fine, warning: true }, reasons: '理由' }).findings.map((f) => f.code);
    expect(codes('0')).toContain('mandatory-fine-missing');
    expect(codes('19999')).toContain('fine-below-minimum');
    expect(codes('20000')).toEqual([]);
  });
});

describe('while the price is not known', () => {
  const open = decide({ ...input, amounts: {} });

  it('either provision may give the fine', () => {
    expect(open.concurrence?.chosen).toBeNull();
    expect(open.fine?.range).toBeNull();
    expect(open.fine?.mode).toBe('required');
    expect(open.missing.map((m) => m.fact)).toContain('amounts.contractPrice');
    expect(open.personFines).toMatchObject([{ id: 'cqr-73', mode: 'optional', range: null }]);
  });
});

it('always leaves out the warning alone where one of two provisions makes a fine mandatory', () => {
  const drawn = validCases({ violations: ['cqr-64'] });
  fc.assert(
    fc.property(drawn, ({ facts, amounts, ...rest }) => {
      const { quantity: _, ...others } = facts ?? {};
      const found = decide({
        ...rest,
        violation: ['cqr-64', 'substandard-construction'],
        facts: { ...others, quantity: { value: 3, unit: '处' } },
        ...(amounts && { amounts }),
      });
      if (found.outcome !== 'penalty' || found.possibleOutcomes.length > 1) return;
      expect(ids(found)).not.toContain('warning-only');
      const minimum = found.concurrence?.considered.find((c) => c.violation === 'cqr-64')?.statutory?.min;
      if (found.fine.range && minimum !== undefined) {
        expect(Number(found.fine.range.min)).toBeGreaterThanOrEqual(Number(minimum));
      }
    }),
    { numRuns: 40 },
  );
});
