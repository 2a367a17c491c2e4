/** Track and hearing at every boundary (行政处罚法 51, 63; 以上 and 以下 include the figure). */
import { describe, expect, it } from 'vitest';
import { assess, type Figures, imposed, type Threshold } from '../../src/decide/assess.js';
import type { OtherConsequence } from '../../src/decide/penalty.js';
import { builtinRulebook } from '../../src/index.js';
import { Decimal, range } from '../../src/money/index.js';

const rules = builtinRulebook().data.procedures.find((p) => p.of === 'apl-2021')!;

const figures = (fine: Figures['fine'], rest: Partial<Figures> = {}): Figures => ({
  outcome: 'penalty',
  fine,
  lower: false,
  less: false,
  mitigated: false,
  otherConsequences: [],
  ...rest,
});
const fines = (min: number, max: number, minOpen = false, maxOpen = false) =>
  range(new Decimal(min), new Decimal(max), minOpen, maxOpen);
const other = (id: string, rest: Partial<OtherConsequence> = {}): OtherConsequence => ({
  id,
  mode: 'required',
  when: null,
  by: null,
  amount: null,
  source: [],
  ...rest,
});
const sometimes = { when: { zh: '情节严重的', en: 'in serious cases' } };

describe('may the decision be made on the spot', () => {
  const track = (fine: Figures['fine'], rest: Partial<Figures> = {}, party: 'unit' | 'individual' = 'unit') =>
    assess(rules, party, figures(fine, rest), 'included').track;

  it('up to 3,000 for a unit and 200 for an individual, or with a warning alone', () => {
    expect(track(fines(1000, 3000))).toBe('summary-allowed');
    expect(track(fines(1000, 3000.01))).toBe('depends');
    expect(track(fines(3000, 5000))).toBe('depends');
    expect(track(fines(3000, 5000, true))).toBe('ordinary');
    expect(track(fines(2999, 5000, true))).toBe('depends');
    expect(track(fines(3000.01, 5000))).toBe('ordinary');
    expect(track(fines(100, 200), {}, 'individual')).toBe('summary-allowed');
    expect(track(fines(200, 201), {}, 'individual')).toBe('depends');
    expect(track(fines(201, 300), {}, 'individual')).toBe('ordinary');
    expect(track(null)).toBe('summary-allowed');
  });

  it('depends while a lower figure, or an amount that is not known, is possible', () => {
    expect(track(fines(10_000, 20_000), { lower: true })).toBe('depends');
    expect(track('unknown')).toBe('depends');
  });

  it('never with a heavy consequence or a confiscation, unless another authority imposes it', () => {
    const low = fines(100, 200);
    expect(track(low, { otherConsequences: [other('suspend-business')] })).toBe('ordinary');
    expect(track(low, { otherConsequences: [other('confiscate-gains')] })).toBe('ordinary');
    expect(track(low, { otherConsequences: [other('compensate-loss')] })).toBe('summary-allowed');
    expect(track(low, { otherConsequences: [other('suspend-business', sometimes)] })).toBe('depends');
    expect(track(low, { otherConsequences: [other('suspend-business', { mode: 'optional' })] })).toBe(
      'depends',
    );
    const elsewhere = { by: { zh: '颁发资质证书的机关', en: 'the authority that issued it' } };
    expect(track(low, { otherConsequences: [other('suspend-business', elsewhere)] })).toBe('summary-allowed');
    expect(track(fines(10_000, 20_000), { otherConsequences: [other('suspend-business', sometimes)] })).toBe(
      'ordinary',
    );
  });

  it('only for a penalty', () => {
    expect(track(null, { outcome: 'no-penalty' })).toBe('ordinary');
    expect(track(null, { outcome: 'order-first' })).toBe('ordinary');
  });
});

describe('is there a right to a hearing', () => {
  const hearing = (
    fine: Figures['fine'],
    otherConsequences: readonly OtherConsequence[] = [],
    party: 'unit' | 'individual' = 'unit',
    threshold: Threshold = 'included',
  ) => {
    const found = assess(rules, party, figures(fine, { otherConsequences }), threshold);
    const after = found.legalReview.dependsOn.includes('after-hearing');
    expect(after).toBe(found.hearing !== 'no');
    return [found.hearing, found.hearingBecause];
  };

  it('from 50,000 for a unit and 5,000 for an individual', () => {
    expect(hearing(fines(10_000, 49_999.99))).toEqual(['no', []]);
    expect(hearing(fines(10_000, 50_000, false, true))).toEqual(['no', []]);
    expect(hearing(fines(10_000, 50_000))).toEqual(['depends', ['fine']]);
    expect(hearing(fines(49_999.99, 60_000))).toEqual(['depends', ['fine']]);
    expect(hearing(fines(50_000, 60_000))).toEqual(['yes', ['fine']]);
    expect(hearing(fines(4000, 4999), [], 'individual')).toEqual(['no', []]);
    expect(hearing(fines(5000, 5000), [], 'individual')).toEqual(['yes', ['fine']]);
    expect(hearing(null)).toEqual(['no', []]);
    expect(hearing('unknown')).toEqual(['depends', ['fine']]);
  });

  it('only above these figures where the book leaves them out', () => {
    const above = (fine: Figures['fine'], others: readonly OtherConsequence[] = []) =>
      hearing(fine, others, 'unit', 'excluded')[0];
    expect(above(fines(10_000, 50_000))).toBe('no');
    expect(above(fines(50_000, 50_000))).toBe('no');
    expect(above(fines(50_000, 50_000.01))).toBe('depends');
    expect(above(fines(50_000, 60_000, true))).toBe('yes');
    expect(above(fines(50_000, 60_000))).toBe('depends');
    expect(above(fines(50_000.01, 60_000))).toBe('yes');
    expect(above(null, [other('confiscate-gains', { amount: '50000' })])).toBe('no');
    expect(above(null, [other('confiscate-gains', { amount: '50000.01' })])).toBe('yes');
  });

  it('with heavy consequences, and with a confiscation by its own threshold (行政处罚法 63(1)(2))', () => {
    expect(hearing(null, [other('suspend-business')])).toEqual(['yes', ['heavy-consequence']]);
    expect(hearing(null, [other('suspend-business', sometimes)])).toEqual(['depends', ['heavy-consequence']]);
    const gains = (amount: string | null) => [other('confiscate-gains', { amount })];
    expect(hearing(null, gains(null))).toEqual(['depends', ['confiscation']]);
    expect(hearing(null, gains('49999.99'))).toEqual(['no', []]);
    expect(hearing(null, gains('50000'))).toEqual(['yes', ['confiscation']]);
    // Each by itself: 40,000 and 40,000 are not 80,000.
    expect(hearing(fines(40_000, 40_000), gains('40000'))).toEqual(['no', []]);
    expect(hearing(fines(50_000, 60_000), gains('50000'))).toEqual(['yes', ['fine', 'confiscation']]);
  });

  it('cites what it rests on', () => {
    expect(assess(rules, 'unit', figures(null), 'included').cells).toEqual([rules.hearingThreshold]);
    const heavy = figures(null, { otherConsequences: [other('suspend-business')] });
    expect(assess(rules, 'unit', heavy, 'included').cells).toEqual([rules.heavyConsequences]);
  });
});

describe('one fine in place of the range', () => {
  it('is that figure alone; nothing is no fine', () => {
    const open = figures(fines(10_000, 60_000), { lower: true });
    expect(assess(rules, 'unit', imposed(open, new Decimal(60_000)), 'included').hearing).toBe('yes');
    expect(assess(rules, 'unit', imposed(open, new Decimal(10_000)), 'included')).toMatchObject({
      hearing: 'no',
      track: 'ordinary',
    });
    expect(imposed(open, new Decimal(0))).toMatchObject({ fine: null, lower: false });
  });
});
