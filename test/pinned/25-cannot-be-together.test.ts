/** What cannot be true together: refused where the case says both, left out of the worlds where it leaves one open. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, safeDecide } from '../../src/index.js';

const base: CaseInput = {
  violation: 'damaging-works',
  party: 'individual',
  act: { from: '2023-02-01', to: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 1, consequence: 'remediable' },
};

const withFound = (input: CaseInput, ...ids: string[]): CaseInput => ({
  ...input,
  circumstances: ids.map((id) => ({ id, present: true, evidence: ['证据1'] })),
});

const refusedWith = (input: CaseInput): unknown => {
  const decided = safeDecide(input);
  return decided.success ? decided.data.outcome : decided.error.code;
};

describe('two findings that exclude each other', () => {
  it.each([
    ['under-14', 'minor-14-to-17'],
    ['incapacity', 'diminished-capacity'],
  ])('%s and %s', (a, b) => {
    expect(refusedWith(withFound(base, a, b))).toBe('contradiction');
    expect(refusedWith(withFound(base, b))).not.toBe('contradiction');
  });

  it.each(['no-intent', 'no-fault'])('intent to damage and %s', (id) => {
    const facts = { ...base.facts, intentToDamage: true };
    expect(refusedWith(withFound({ ...base, facts }, id))).toBe('contradiction');
    expect(refusedWith(withFound({ ...base, facts: { ...facts, intentToDamage: false } }, id))).not.toBe(
      'contradiction',
    );
  });
});

it('no fault, and an act that is said to have been intended', () => {
  const circumstances = [
    { id: 'no-fault', present: true, evidence: ['证据1'] },
    { id: 'no-intent', present: false },
  ];
  expect(refusedWith({ ...base, circumstances })).toBe('contradiction');
  for (const one of circumstances) {
    expect(refusedWith({ ...base, circumstances: [one] })).not.toBe('contradiction');
  }
});

describe('what a finding leaves of a fact that nobody stated', () => {
  const open: CaseInput = { ...base, party: 'unit', facts: { frequency: 1, quantity: 1 } };
  const decided = (input: CaseInput) => {
    const result = safeDecide(input);
    if (!result.success) throw result.error;
    return result.data;
  };

  it('no harm: the consequence is none, and 从轻 (10,000 to 22,000) is all that is left', () => {
    const { fine, missing } = decided(withFound(open, 'no-harm'));
    expect(fine?.range).toMatchObject({ min: '10000', max: '22000' });
    expect(missing).toEqual([]);
  });

  it('slight harm: the consequence is not irremediable, so 从重 is out of reach', () => {
    const { fine, missing } = decided(withFound(open, 'harm-slight'));
    expect(fine?.grade).toEqual(['lenient', 'ordinary']);
    expect(missing.find(({ fact }) => fact === 'facts.consequence')?.answers.map((a) => a.answer)).toEqual([
      'light',
      'medium',
    ]);
  });

  it('nothing is left: no harm and harm that was removed, a first violation that was repeated', () => {
    expect(refusedWith(withFound(open, 'no-harm', 'removed-harm'))).toBe('contradiction');
    const counted = { ...base, facts: { quantity: 1, consequence: 'none' } } as CaseInput;
    expect(refusedWith(withFound(counted, 'first-violation', 'repeats-after-correction'))).toBe(
      'contradiction',
    );
    expect(refusedWith(withFound(counted, 'first-violation'))).toBe('penalty');
  });
});

describe('two provisions with the same statutory range', () => {
  const facts = { frequency: 1, quantity: { value: 3, unit: '处' }, consequence: 'none' };
  const fineFor = (...violation: string[]) => {
    const result = safeDecide({ ...base, party: 'unit', facts, violation });
    return result.success ? result.data.fine?.range : result.error.code;
  };

  it('the heavier grade counts: three defects make 一般 (22,000 to 38,000), whatever else was broken', () => {
    const ordinary = { min: '22000', max: '38000', minOpen: true, maxOpen: true };
    expect(fineFor('substandard-construction')).toEqual(ordinary);
    expect(fineFor('substandard-construction', 'discharging-waste')).toEqual(ordinary);
    expect(fineFor('discharging-waste', 'substandard-construction')).toEqual(ordinary);
  });
});
