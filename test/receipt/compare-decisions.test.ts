import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CaliangError,
  type CaseInput,
  compareDecisions,
  type Decision,
  decide,
  safeDecide,
} from '../../src/index.js';
import { fullCase } from '../arbitraries.js';
import { runs, testingMutants } from '../runs.js';
import { wideCase } from '../whatif/wide-case.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 3, consequence: 'none' },
  amounts: { unlawfulGains: '0' },
};
const at = (quantity: number, more: Partial<CaseInput> = {}): Decision =>
  decide({ ...input, ...more, facts: { ...input.facts, quantity } });

describe('compareDecisions', () => {
  it('says that a heavier decision needs a new notice (行政处罚法 44, 45)', () => {
    const compared = compareDecisions(at(1), at(6));
    expect(compared).toMatchObject({ heavier: 'yes', heavierIn: ['fine'], newNoticeNeeded: true });
    expect(compared.differences.map((d) => d.field)).toEqual([
      'fine.grade',
      'fine.range',
      // 50,000 yuan is the hearing threshold of a unit in Shanghai (DOMAIN §6).
      'hearing',
      'case.facts.quantity',
    ]);
    expect(compareDecisions(at(6), at(1))).toMatchObject({
      heavier: 'no',
      lighter: 'yes',
      newNoticeNeeded: false,
    });
    expect(compareDecisions(at(1), at(1))).toMatchObject({ heavier: 'no', lighter: 'no', differences: [] });
  });

  it('compares the figures themselves where they are given', () => {
    const heavier = (a: string, b: string) => compareDecisions(at(1), at(1), { a, b }).heavier;
    expect(heavier('12000', '15000')).toBe('yes');
    expect(heavier('15000', '12000')).toBe('no');
    expect(heavier('12000', '12000.00')).toBe('no');
    // No fine announced, a fine imposed.
    expect(heavier('0', '10000')).toBe('yes');
  });

  it('does not let an equal figure hide a heavier consequence', () => {
    const gains = at(1, { amounts: { unlawfulGains: '8000' } });
    expect(compareDecisions(at(1), gains, { a: '12000', b: '12000' })).toMatchObject({
      heavier: 'yes',
      heavierIn: ['otherConsequences'],
    });
    expect(compareDecisions(gains, at(1, { amounts: { unlawfulGains: '9000' } })).heavierIn).toEqual([
      'otherConsequences',
    ]);
    // A lower fine with a confiscation that was not announced: neither heavier nor lighter for certain.
    expect(compareDecisions(at(1), gains, { a: '12000', b: '11000' })).toMatchObject({
      heavier: 'unknown',
      newNoticeNeeded: true,
    });
  });

  it('cannot say whether a stated confiscation is heavier than one that was announced without its amount', () => {
    const { amounts: _, ...unstated } = input;
    const gains = at(1, { amounts: { unlawfulGains: '8000' } });
    const open = decide({ ...unstated, facts: { ...unstated.facts, quantity: 1 } });
    expect(compareDecisions(open, gains)).toMatchObject({
      heavier: 'unknown',
      unknownIn: ['otherConsequences'],
      newNoticeNeeded: true,
    });
    expect(compareDecisions(open, at(1))).toMatchObject({ heavier: 'unknown', newNoticeNeeded: true });
  });

  it('counts an option lost as heavier', () => {
    const removed = decide({
      ...input,
      facts: { ...input.facts, quantity: 1, consequence: 'remediable' },
      circumstances: [{ id: 'removed-harm', present: true }],
    });
    expect(compareDecisions(removed, at(1))).toMatchObject({ heavier: 'yes', heavierIn: ['options'] });
  });

  it('cannot say it for a referral, nor where the range grows both ways', () => {
    const referred = decide({ ...input, violation: 'deliberate-damage', facts: {} });
    expect(compareDecisions(at(1), referred)).toMatchObject({ heavier: 'unknown', unknownIn: ['outcome'] });
    const open = decide({ ...input, facts: { frequency: 1, consequence: 'none' } });
    expect(compareDecisions(at(3), open)).toMatchObject({ heavier: 'unknown', unknownIn: ['fine'] });
  });

  it('refuses figures that are none, and one figure alone', () => {
    expect(() => compareDecisions(at(1), at(1), { a: '1e5', b: '1' })).toThrow(CaliangError);
    expect(() => compareDecisions(at(1), at(1), { b: '10000' })).toThrow(CaliangError);
  });

  it('is the other way round for the other order, and never heavier than itself', () => {
    const pair = fc.oneof(fc.tuple(fullCase(), fullCase()), fc.tuple(wideCase, wideCase));
    const seen = new Set<string>();
    fc.assert(
      fc.property(pair, ([p, q]) => {
        const [x, y] = [safeDecide(p), safeDecide(q)];
        if (!x.success || !y.success) return;
        const [there, back] = [compareDecisions(x.data, y.data), compareDecisions(y.data, x.data)];
        seen.add(there.heavier);
        expect(there.heavier).toBe(back.lighter);
        expect(there.lighter).toBe(back.heavier);
        expect(there.heavierIn).toEqual(back.lighterIn);
        expect(there.unknownIn).toEqual(back.unknownIn);
        expect(there.heavier === 'yes' && there.lighter === 'yes').toBe(false);
        expect(compareDecisions(x.data, x.data)).toMatchObject({
          differences: [],
          heavier: 'no',
          lighter: 'no',
          newNoticeNeeded: false,
        });
      }),
      { numRuns: runs(400) },
    );
    if (!testingMutants) expect(seen).toEqual(new Set(['yes', 'no', 'unknown']));
  });

  it('a heavier criterion is never called lighter', () => {
    fc.assert(
      fc.property(fullCase(), fc.integer({ min: 1, max: 2 }), (one, frequency) => {
        const tied = ['first-violation', 'repeats-after-correction'];
        const circumstances = (one.circumstances ?? []).filter((c) => !tied.includes(c.id));
        const at = (count: number) =>
          decide({ ...one, circumstances, facts: { ...one.facts, frequency: count } });
        const [less, more] = [at(frequency), at(frequency + 1)];
        expect(compareDecisions(less, more).lighter).toBe('no');
      }),
      { numRuns: runs(60) },
    );
  });
});
