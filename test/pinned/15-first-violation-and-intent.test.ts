/** 初次违法 is the first time; an intent that nobody examined leaves the referral open. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, safeDecide, whatIf } from '../../src/index.js';

const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-05' },
  decidedOn: '2023-04-11',
  facts: { quantity: 1, consequence: 'none', intentToDamage: false },
};
const first = { ...doors, circumstances: [{ id: 'first-violation', present: true }] };

describe('first-violation', () => {
  it('makes the frequency 1 where none is stated', () => {
    const decision = decide(first);
    const stated = decide({ ...first, facts: { ...first.facts, frequency: 1 } });
    expect(decision.missing).toEqual([]);
    expect(decision.fine).toEqual(stated.fine);
    // All light: the lowest 30 % of 10,000 to 50,000.
    expect(decision.fine?.range).toEqual({ min: '10000', max: '22000', minOpen: false, maxOpen: false });
    expect(decision.fine?.grade).toBe('lenient');
    expect(decide({ ...doors }).missing.map((m) => m.fact)).toEqual(['facts.frequency']);
  });

  it('states nothing in the case that the decision carries', () => {
    const decision = decide(first);
    expect(decision.case.facts).not.toHaveProperty('frequency');
    expect(decide(decision.case)).toEqual(decision);
    expect(explain(decision)).toBeTruthy();
    expect(whatIf(first).changes.length).toBeGreaterThan(0);
  });

  it('found absent, or beside a count from 2 on, says nothing of the kind', () => {
    const absent = { ...doors, circumstances: [{ id: 'first-violation', present: false }] };
    expect(decide(absent).missing.map((m) => m.fact)).toEqual(['facts.frequency']);
    expect(safeDecide({ ...first, facts: { ...first.facts, frequency: 2 } }).success).toBe(false);
  });
});

describe('intentToDamage', () => {
  const silent: CaseInput = { ...doors, facts: { frequency: 1, quantity: 1, consequence: 'none' } };
  const codes = (input: CaseInput) => decide(input).warnings.map((w) => w.code);

  it('not stated leaves the referral open, and the outcome as it is', () => {
    const decision = decide(silent);
    expect(decision.outcome).toBe('penalty');
    expect(decision.possibleOutcomes).toEqual(['refer', 'penalty']);
    expect(codes(silent)).toEqual(['intent-not-examined']);
    expect(decision.missing).toEqual([]);
  });

  it('is open whatever else is found: limitation, and another provision of the same act', () => {
    const late: CaseInput = {
      ...silent,
      facts: { ...silent.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
      discoveredOn: '2025-03-01',
      decidedOn: '2025-04-11',
    };
    expect(decide(late)).toMatchObject({ outcome: 'no-penalty', possibleOutcomes: ['refer', 'no-penalty'] });
    expect(codes(late)).toContain('intent-not-examined');
    const both = { ...silent, violation: ['discharging-waste', 'damaging-works'] };
    expect(decide(both).possibleOutcomes).toContain('refer');
    expect(codes(both)).toContain('intent-not-examined');
  });

  it('stated, or lack of intent found, settles it', () => {
    const stated = (intentToDamage: boolean): CaseInput => ({
      ...silent,
      facts: { ...silent.facts, intentToDamage },
    });
    expect(decide(stated(false)).possibleOutcomes).toEqual(['penalty']);
    expect(decide(stated(true)).possibleOutcomes).toEqual(['refer']);
    const none = { ...silent, circumstances: [{ id: 'no-intent', present: true }] };
    expect(decide(none).possibleOutcomes).toEqual(['penalty']);
  });
});
