/**
 * A district splits the lenient grade of discharging waste (10,000–22,000 for units) at 0.15 of the span by the harm:
 * none up to 10,000 + 0.15 × 40,000 = 16,000, any other above it. While the harm is not stated, either may be.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinRulebook, type CaseInput, decide, refineRulebook } from '../../src/index.js';
import { readRange, within } from '../../src/money/index.js';

const source = [{ document: '测试' }];
const row = (id: string, when: object, from: string, to: string, fromOpen: boolean) => ({
  id,
  violation: 'discharging-waste',
  party: 'unit',
  grade: 'lenient',
  when,
  range: { kind: 'span', from, to, fromOpen, toOpen: false },
  source,
  assurance: 'published',
});
const overlay = (...rows: object[]) =>
  refineRulebook(builtinRulebook(), {
    id: 'district',
    title: { zh: '区细化标准', en: 'District rules' },
    issuer: { zh: '区民防办', en: 'District office' },
    benchmark: 'shanghai-2020',
    from: '2020-11-10',
    to: null,
    source,
    assurance: 'published',
    rows,
  });
const byHarm = overlay(
  row('none', { consequence: ['none'] }, '0', '0.15', false),
  row('some', { consequence: ['remediable', 'irremediable'] }, '0.15', '0.3', true),
);
const byTimes = overlay(
  row('first', { frequency: { from: '1', to: '1' } }, '0', '0.15', false),
  row('more', { frequency: { from: '2', to: null } }, '0.15', '0.3', true),
);

const coerced: CaseInput = {
  violation: 'discharging-waste',
  party: 'unit',
  act: { from: '2023-01-01', to: '2023-01-02' },
  decidedOn: '2023-06-01',
  facts: { frequency: 1 },
  circumstances: [{ id: 'coerced', present: true }],
};
const open = { minOpen: false, maxOpen: false };

describe('under an overlay', () => {
  it('a harm that is not stated widens and is missing, with what each answer gives', () => {
    const decision = decide(coerced, { rulebook: byHarm });
    expect(decision.fine?.range).toEqual({ min: '10000', max: '22000', ...open });
    const [missing] = decision.missing;
    expect(decision.missing.map((m) => m.fact)).toEqual(['facts.consequence']);
    expect(missing?.answers.map((a) => [a.answer, a.range?.min, a.range?.max])).toEqual([
      ['none', '10000', '16000'],
      ['remediable', '16000', '22000'],
      ['irremediable', '16000', '22000'],
    ]);
  });

  it('so does a frequency', () => {
    const decision = decide({ ...coerced, facts: { consequence: 'none' } }, { rulebook: byTimes });
    expect(decision.fine?.range).toEqual({ min: '10000', max: '22000', ...open });
    expect(decision.missing.map((m) => m.fact)).toEqual(['facts.frequency']);
    const first = decision.missing[0]?.answers.find((a) => a.answer === '1');
    expect(first?.range).toEqual({ min: '10000', max: '16000', ...open });
  });

  it('what is not stated always holds what is', () => {
    const stated = fc.record({
      frequency: fc.integer({ min: 1, max: 5 }),
      consequence: fc.constantFrom('none' as const, 'remediable' as const, 'irremediable' as const),
    });
    const left = fc.subarray(['frequency', 'consequence'] as const);
    fc.assert(
      fc.property(
        stated,
        left,
        fc.constantFrom(byHarm, byTimes),
        fc.boolean(),
        (facts, out, rulebook, coerce) => {
          const at = (given: object) =>
            decide(
              { ...coerced, facts: given, circumstances: coerce ? coerced.circumstances! : [] },
              { rulebook },
            );
          const fewer = Object.fromEntries(
            Object.entries(facts).filter(([key]) => !out.some((k) => k === key)),
          );
          const [full, open_] = [at(facts), at(fewer)];
          expect(within(readRange(full.fine!.range!), readRange(open_.fine!.range!))).toBe(true);
          const narrower = JSON.stringify(full.fine!.range) !== JSON.stringify(open_.fine!.range);
          if (narrower) expect(open_.missing.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 80 },
    );
  });
});
