/** One act that breaks two provisions is never milder than one of them alone, but where `verify` says so. */
import { describe, expect, it } from 'vitest';
import { builtinRulebook, type CaseInput, type Decision, decide, verifyRulebook } from '../../src/index.js';
import { Decimal } from '../../src/money/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import type { RulebookData } from '../../src/rulebook/schema.js';
import { policy, ranges } from './catalogue/edits.js';

const book = builtinRulebook();

const changed = (change: (t: RulebookData) => unknown): RulebookData => {
  const copy = structuredClone(book.data) as RulebookData;
  change(copy);
  return copy;
};

describe('verify enumerates pairs of provisions', () => {
  const { concurrence, faults } = verifyRulebook(book);
  const { pairs, comparisons, notProved, lowered } = concurrence;

  it('counts what it compared', () => {
    expect(faults).toEqual([]);
    // Three grades, each against both provisions.
    expect(comparisons).toBe((pairs - notProved) * 6);
    expect(pairs - notProved).toBeGreaterThan(1000);
  });

  it('finds that no maximum falls and no fine ceases to be mandatory', () => {
    expect(lowered.filter(({ part }) => part !== 'minimum')).toEqual([]);
  });

  it('names the minimum that falls where the higher maximum has no minimum', () => {
    // 上海市民防条例: 0 to 100,000 is higher than 10,000 to 50,000; the lightest 30 % are 0 to 30,000 and 10,000 to 22,000.
    const found = lowered.find(
      ({ violations: [alone, beside], grade, party }) =>
        alone === 'damaging-works' &&
        beside === 'not-building-shelter' &&
        grade === 'lenient' &&
        party === 'unit',
    )!;
    expect(found.alone).toMatchObject({ min: '10000', max: '22000' });
    expect(found.together).toMatchObject({ min: '0', max: '30000' });
    const [alone, both] = found.witness as unknown as CaseInput[];
    expect(decide(alone!).fine!.statutory).toMatchObject({ min: '10000', max: '50000' });
    expect(decide(both!).fine!.statutory).toMatchObject({ min: '0', max: '100000' });
  });

  it('gives cases that decide', () => {
    for (const { witness } of lowered) {
      for (const one of witness) expect(decide(one as CaseInput).outcome).toBe('penalty');
    }
  });
});

describe('a planted fault is found', () => {
  /** The grades of the provision with the higher maximum are so mild that those of another go beyond them. */
  const mild = (change: (t: RulebookData) => unknown = () => undefined): RulebookData =>
    changed((t) => {
      ranges(t, [
        ['lenient', '10000', '11000', false, false],
        ['ordinary', '11000', '12000', true, false],
        ['severe', '12000', '50000', true, false],
      ]);
      change(t);
    });

  it('a range that falls at both ends', () => {
    const { concurrence } = verifyRulebook(mild());
    // 未按照规定镶刻建筑铭牌: 10,000 to 30,000, so that the lightest grade ends at 16,000; 50,000 is the higher maximum.
    const { alone, together, witness } = concurrence.lowered.find(
      ({ part, violations, grade }) =>
        part === 'maximum' && violations.join() === 'sqsr-61-4,damaging-works' && grade === 'lenient',
    )!;
    expect(alone.max).toBe('16000');
    expect(together.max).toBe('11000');
    const rulebook = loadUnverified(mild());
    const facts = { frequency: 'light', consequence: 'none', intentToDamage: false };
    // A plate is not counted, doors are.
    const [one, both] = [facts, { ...facts, quantity: 'light' }].map((stated, n) =>
      decide({ ...witness[n], facts: stated } as CaseInput, { rulebook }),
    );
    expect(one!.fine!.range!.max).toBe('16000');
    expect(both!.fine!.range!.max).toBe('11000');
  });

  it('not where the book compares the ranges of the case first', () => {
    const { concurrence } = verifyRulebook(
      mild((t) => {
        policy(t, 'concurrence-higher-amount').choice = 'range-of-the-case-first';
      }),
    );
    expect(concurrence.lowered.filter(({ part }) => part === 'maximum')).toEqual([]);
  });

  it('a fine that is no longer mandatory where only the provision applied decides', () => {
    const of = (choice: string) =>
      verifyRulebook(
        changed((t) => {
          policy(t, 'concurrence-mandatory-fine').choice = choice;
        }),
      ).concurrence.lowered.filter(({ part }) => part === 'mandatory');
    expect(of('no-fine-option-falls-away')).toEqual([]);
    expect(of('provision-applied-decides').length).toBeGreaterThan(0);
  });
});

describe('for every two provisions of the built-in book', () => {
  const caseOf = (violation: string | string[], party: 'unit' | 'individual'): CaseInput => ({
    violation,
    party,
    act: { from: '2023-02-01', to: '2023-02-01' },
    decidedOn: '2023-04-11',
    facts: { frequency: 'light', consequence: 'none', intentToDamage: false },
    order: { issuedOn: '2023-02-02', deadline: '2023-03-01', compliedOn: null },
  });
  const ids = (d: Decision): string[] => d.otherConsequences.map(({ id }) => id);
  const penalty = (violation: string | string[], party: 'unit' | 'individual'): Decision | null => {
    try {
      const decision = decide(caseOf(violation, party));
      return decision.outcome === 'penalty' ? decision : null;
    } catch {
      return null;
    }
  };

  it.each(['unit', 'individual'] as const)(
    'a %s: warning, other consequences, duty and maximum stay',
    (party) => {
      const alone = book.data.provisions.flatMap(({ violation }) => {
        const decision = penalty(violation, party);
        return decision ? [{ violation, decision }] : [];
      });
      let compared = 0;
      alone.forEach((a, i) => {
        for (const b of alone.slice(i + 1)) {
          const both = penalty([a.violation, b.violation], party);
          if (!both) continue;
          const name = `${a.violation} and ${b.violation}`;
          compared += 1;
          for (const { decision: one } of [a, b]) {
            if (one.warning === 'required') expect(both.warning, name).toBe('required');
            expect(ids(both), name).toEqual(expect.arrayContaining(ids(one)));
            if (one.fine!.mode === 'required') expect(both.fine!.mode, name).toBe('required');
            const [x, y] = [one.fine!.statutory, both.fine!.statutory];
            if (x && y) expect(new Decimal(y.max).gte(x.max), name).toBe(true);
          }
        }
      });
      expect(compared).toBeGreaterThan(30);
    },
  );
});
