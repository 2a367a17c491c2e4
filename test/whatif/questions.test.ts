import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  type CaseInput,
  circumstanceStates,
  decide,
  questions,
  whatIf,
} from '../../src/index.js';
import { openCircumstances } from '../../src/rulebook/open-grounds.js';
import { resultOf } from '../../src/whatif/result.js';
import { fullCase } from '../arbitraries.js';
import { runs } from '../runs.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 3, consequence: 'none' },
};
const of = (id: string, given = input) => questions(given).find((q) => q.circumstance === id)!;

describe('questions', () => {
  it('are the circumstances that nobody examined, with what finding them gives', () => {
    fc.assert(
      fc.property(fullCase(), (one) => {
        const decision = decide(one);
        const asked = questions(decision);
        expect(asked.map((q) => q.circumstance)).toEqual(decision.unexamined);
        expect(asked).toEqual(whatIf(one).questions);
        for (const { circumstance, result, contradicts } of asked) {
          expect(contradicts.length > 0).toBe(result === null);
          if (!result) continue;
          const circumstances = [...(one.circumstances ?? []), { id: circumstance, present: true }];
          expect(resultOf(decide({ ...one, circumstances }))).toEqual(result);
        }
      }),
      { numRuns: runs(25) },
    );
  });

  it('carry name and article', () => {
    expect(of('tricked')).toMatchObject({
      name: { zh: '受他人诱骗' },
      source: [{ instrument: 'apl', article: '32', item: '2', version: 'apl-2021' }],
    });
    // A circumstance of the benchmark rests on the reference table, and says so.
    expect(of('for-profit').source).toMatchObject([{ document: expect.stringContaining('参考裁量') }]);
  });

  it('say which options they open and which grounds they are part of (行政处罚法 32, 33)', () => {
    expect(of('coerced')).toMatchObject({ changes: true, opens: ['mitigated'] });
    expect(of('violation-minor')).toMatchObject({
      changes: false,
      grounds: [
        {
          ground: 'minor-corrected-no-harm',
          effect: 'no-penalty',
          // The stated consequence of none is the absence of harm.
          needs: ['corrected-in-time'],
        },
      ],
    });
    // no-harm includes harm-slight (DOMAIN §5), so it serves both grounds.
    const { consequence: _, ...facts } = input.facts!;
    expect(of('no-harm', { ...input, facts }).grounds.map((g) => [g.ground, g.needs])).toEqual([
      ['minor-corrected-no-harm', ['violation-minor', 'corrected-in-time']],
      ['first-slight-corrected', ['first-violation', 'corrected-in-time']],
    ]);
  });

  it('leave out a ground that contradicts the facts', () => {
    const harmed = { ...input, facts: { ...input.facts, consequence: 'remediable' } };
    // no-harm contradicts a consequence (DOMAIN §5).
    expect(of('violation-minor', harmed).grounds).toEqual([]);
  });

  it('say nothing is left to ask where all were examined', () => {
    const circumstances = builtinRulebook()
      .data.circumstances.filter(({ id }) => id !== 'no-harm' && id !== 'harm-slight')
      .map(({ id }) => ({ id, present: false }));
    expect(questions({ ...input, circumstances })).toEqual([]);
  });
});

describe('circumstanceStates', () => {
  it('shows every circumstance of the rulebook in both directions', () => {
    const decision = decide({
      ...input,
      circumstances: [
        { id: 'corrected-in-time', present: true, evidence: ['证据2'] },
        { id: 'for-profit', present: false, evidence: ['证据3'] },
      ],
    });
    const states = new Map(circumstanceStates(decision).map((s) => [s.circumstance, s]));
    // The open ends of 32(5) and 49 are shown where a case states them.
    const { data } = builtinRulebook();
    expect(states.size).toBe(data.circumstances.length - openCircumstances(data).size);
    expect(openCircumstances(data)).toEqual(new Set(['other-law-lenient', 'breaches-emergency-measures']));
    expect(states.get('corrected-in-time')).toMatchObject({ state: 'found', evidence: ['证据2'] });
    // DOMAIN §5: corrected-in-time includes corrects-before-decision.
    expect(states.get('corrects-before-decision')).toMatchObject({
      state: 'included',
      by: 'corrected-in-time',
      evidence: ['证据2'],
    });
    expect(states.get('for-profit')).toMatchObject({ state: 'found-absent', evidence: ['证据3'] });
    expect(states.get('coerced')).toMatchObject({ state: 'not-examined', evidence: [] });
    expect(states.get('under-14')).toMatchObject({ state: 'not-applicable' });
  });

  it('agrees with the decision on what was not examined, elements of the provision aside', () => {
    fc.assert(
      fc.property(fullCase(), (one) => {
        const decision = decide(one);
        const open = circumstanceStates(decision).filter((s) => s.state === 'not-examined');
        const ids = open.map((s) => s.circumstance);
        for (const id of decision.unexamined) expect(ids).toContain(id);
        const provision = builtinRulebook().data.provisions.find((p) => p.violation === one.violation)!;
        for (const id of ids) {
          expect(
            decision.unexamined.includes(id) || provision.elements.includes(id) || !decision.fine?.grade,
          ).toBe(true);
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
