/** The order in which a case lists things changes nothing: `decide(decision.case)` is the decision to the letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, receipt, replay } from '../../src/index.js';

const base: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
};

const withEvidence = (evidence: string[]): CaseInput => ({
  ...base,
  facts: { ...base.facts, evidence },
  circumstances: [
    { id: 'cooperates', present: true, evidence },
    { id: 'no-fault', present: false, evidence },
    { id: 'coerced', present: true, evidence },
  ],
});

describe('evidence', () => {
  it('["b","a"] replays equal', () => {
    const one = withEvidence(['b', 'a']);
    expect(replay(receipt(one, decide(one))).result).toBe('equal');
  });

  it('is named in one order, each once, in the case and in every step', () => {
    const decision = decide(withEvidence(['b', 'a', 'b']));
    expect(decision.case.facts?.evidence).toEqual(['a', 'b']);
    for (const { evidence } of decision.case.circumstances ?? []) expect(evidence).toEqual(['a', 'b']);
    expect(JSON.stringify(decision.steps)).not.toContain('"b","a"');
  });

  it('of one circumstance in several entries is united', () => {
    const decision = decide({
      ...base,
      circumstances: [
        { id: 'cooperates', present: true, evidence: ['c', 'a'] },
        { id: 'cooperates', present: true, evidence: ['b'] },
      ],
    });
    expect(decision.case.circumstances).toEqual([
      { id: 'cooperates', present: true, evidence: ['a', 'b', 'c'] },
    ]);
  });

  it('never matters in its order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['证据1', '证据2', 'b', 'a', 'é']), (evidence) => {
        const decision = decide(withEvidence(evidence));
        expect(decide(withEvidence([...evidence].reverse()))).toEqual(decision);
        expect(decide(decision.case)).toEqual(decision);
      }),
      { numRuns: 60 },
    );
  });
});

describe('several violations', () => {
  it('give the same decision in any order, and again from the canonical case', () => {
    const pair = (violation: string[]): CaseInput => ({
      ...base,
      role: '施工单位',
      violation,
      facts: { frequency: 1, quantity: { value: 1, unit: '处' }, consequence: 'none' },
      amounts: { contractPrice: '1000000' },
    });
    const decision = decide(pair(['cqr-64', 'substandard-construction']));
    expect(decide(pair(['substandard-construction', 'cqr-64']))).toEqual(decision);
    expect(decision.case.violation).toEqual(['substandard-construction', 'cqr-64']);
    expect(decide(decision.case)).toEqual(decision);
  });
});
