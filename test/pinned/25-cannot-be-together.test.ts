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
