import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, safeDecide, whatIf, whatIfText, whatLeadsTo } from '../../src/index.js';
import { fullCase } from '../arbitraries.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable' },
  circumstances: [{ id: 'removed-harm', present: true }],
};
const three: CaseInput = {
  ...input,
  facts: { frequency: 1, quantity: 3, consequence: 'none' },
  circumstances: [],
};
const AGGRAVATING = ['obstructs-inquiry', 'for-profit', 'during-emergency', 'repeats-after-correction'];

describe('whatIf', () => {
  it('says that losing the removal of the harm gives ordinary, and that no aggravating circumstance leaves lenient', () => {
    const { now, changes, questions } = whatIf(input);
    expect(now.grade).toBe('lenient');
    const lost = changes.find((c) => c.fact === 'circumstances.removed-harm');
    expect(lost).toMatchObject({ from: 'present', to: 'absent', result: { grade: 'ordinary' } });
    const grades = changes.map((c) => c.result.grade).filter((g) => g === 'severe');
    expect(grades).toEqual([]);
    for (const id of AGGRAVATING) {
      const asked = questions.find((q) => q.circumstance === id);
      // repeats-after-correction contradicts frequency 1 (DOMAIN §5).
      if (id === 'repeats-after-correction') expect(asked?.result).toBeNull();
      else expect(asked).toMatchObject({ changes: false, result: { grade: 'lenient' } });
    }
  });

  it('takes the nearest number of each other row: of 3 樘, 2 gives lenient and 6 severe', () => {
    const quantity = whatIf(three).changes.filter((c) => c.fact === 'facts.quantity');
    expect(quantity.map((c) => [c.from, c.to, c.result.grade])).toEqual([
      ['3', '2', 'lenient'],
      ['3', '6', 'severe'],
    ]);
    expect(quantity[0]!.because.rule).toBe('shanghai-2020:quantity.light');
  });

  it('names how each other grade is reached, smallest sets first', () => {
    const { routes } = whatIf(input);
    const severe = routes.find((r) => r.grade === 'severe')!;
    expect(severe.sets.every((set) => set.length === 2)).toBe(true);
    for (const set of severe.sets) expect(set.map((c) => c.fact)).toContain('circumstances.removed-harm');
    expect(whatLeadsTo(input, { grade: 'severe' })).toEqual(severe.sets);
    expect(whatLeadsTo(input, { grade: 'lenient' })).toEqual([]);
    expect(whatLeadsTo(input, { outcome: 'no-penalty' })).toContainEqual([
      { fact: 'circumstances.no-fault', from: null, to: 'present' },
    ]);
    const range = { min: '38000', max: '50000', minOpen: false, maxOpen: false };
    expect(whatLeadsTo(three, { range }).length).toBeGreaterThan(0);
  });

  it('finds days: across the end of limitation and into another version', () => {
    const old = {
      ...three,
      act: { from: '2021-07-10' },
      decidedOn: '2023-04-11',
      discoveredOn: '2022-01-01',
    };
    const days = whatIf({
      ...old,
      facts: { ...three.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
    }).changes.filter((c) => c.from !== null && /^\d{4}-/.test(c.from));
    expect(days.map((c) => c.fact)).toContain('act.from');
    const late = { ...old, discoveredOn: '2023-04-01', act: { from: '2021-04-02' } };
    const found = whatIf(late).changes.find((c) => c.fact === 'discoveredOn');
    expect(found).toMatchObject({ to: '2023-04-03', result: { outcome: 'no-penalty' } });
  });

  it('gives changes that really give what they say', () => {
    fc.assert(
      fc.property(fullCase(), (one) => {
        for (const change of whatIf(one).changes) {
          const decision = decide(change.case);
          expect(decision.outcome).toBe(change.result.outcome);
          expect(decision.fine?.grade ?? null).toEqual(change.result.grade);
          expect(decision.fine?.range ?? null).toEqual(change.result.range);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('misses no change of a criterion that changes the result', () => {
    const values = fc.record({
      quantity: fc.integer({ min: 1, max: 40 }),
      other: fc.integer({ min: 1, max: 40 }),
      frequency: fc.integer({ min: 1, max: 5 }),
      again: fc.integer({ min: 1, max: 5 }),
      removed: fc.boolean(),
    });
    fc.assert(
      fc.property(values, ({ quantity, other, frequency, again, removed }) => {
        const one: CaseInput = {
          ...input,
          facts: { frequency, quantity, consequence: 'remediable' },
          circumstances: removed ? [{ id: 'removed-harm', present: true }] : [],
        };
        const listed = whatIf(one).changes;
        const tried = [
          ['facts.quantity', { ...one, facts: { ...one.facts, quantity: other } }],
          ['facts.frequency', { ...one, facts: { ...one.facts, frequency: again } }],
        ] as const;
        const now = decide(one);
        for (const [fact, changed] of tried) {
          const decision = safeDecide(changed);
          if (!decision.success) continue;
          const { fine } = decision.data;
          if (JSON.stringify(fine?.range) === JSON.stringify(now.fine?.range)) continue;
          const same = listed.some((c) => c.fact === fact && c.result.grade === fine?.grade);
          expect(same, `${fact} → ${JSON.stringify(changed.facts)}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sorts by effect: outcome, grade, range', () => {
    const { changes } = whatIf(three);
    const weight = changes.map((c) => (c.result.outcome === 'penalty' ? 0 : 1));
    expect(weight).toEqual([...weight].sort((a, b) => b - a));
  });

  it('reads in both languages', async () => {
    await expect(whatIfText(whatIf(three))).toMatchFileSnapshot('golden/three-doors.txt');
    await expect(whatIfText(whatIf(three), { locale: 'en' })).toMatchFileSnapshot(
      'golden/three-doors.en.txt',
    );
    await expect(whatIfText(whatIf(input))).toMatchFileSnapshot('golden/two-doors.txt');
  });
});
