/** A book that chooses another alternative of a slot decides otherwise, and the trail names the policy. */
import { describe, expect, it } from 'vitest';
import {
  type CaseInput,
  type Decision,
  decide,
  explain,
  procedureFor,
  type Rulebook,
} from '../../src/index.js';
import { alternativesOf, type Choices, type Slot } from '../../src/rulebook/slots.js';
import { loadBook, tablesToChange } from '../books/load.js';

/** The built-in book with another choice, whose text says so. */
function choosing<S extends Slot>(slot: S, choice: Choices[S]): Rulebook {
  const tables = tablesToChange();
  const policy = tables.policies.find(({ id }) => id === slot)!;
  expect(policy.choice).toBe(alternativesOf(slot)[0]);
  policy.choice = String(choice);
  policy.text = { zh: `另一种做法：${slot}`, en: `another way: ${slot}` };
  return loadBook({ ...tables, id: `other-${slot}` });
}

/** The step that names the policy, and the sentence in both languages. */
function namesPolicy(decision: Decision, rulebook: Rulebook, slot: Slot): void {
  const step = decision.steps.find(({ params }) => JSON.stringify(params).includes(`"${slot}"`));
  expect(step, slot).toMatchObject({ assurance: 'reference' });
  expect(explain(decision, { rulebook })).toContain(`另一种做法：${slot}`);
  expect(explain(decision, { rulebook, locale: 'en' })).toContain(`another way: ${slot}`);
}

/** 49(2): may be fined, 10,000–50,000. 质量条例 64: shall be fined, 2–4 % of the contract price. */
const two = (contractPrice: string): CaseInput => ({
  violation: ['substandard-construction', 'cqr-64'],
  party: 'unit',
  role: '施工单位',
  act: { from: '2023-01-01' },
  decidedOn: '2023-07-10',
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
  amounts: { contractPrice },
});

describe('a mandatory fine beside the provision applied', () => {
  const book = choosing('concurrence-mandatory-fine', 'provision-applied-decides');
  const decision = decide(two('1000000'), { rulebook: book });

  it('does not bind it where the provision applied decides', () => {
    // 2 % of 1,000,000 is 20,000; the lenient grade of 10,000–50,000 is 10,000–22,000.
    expect(decide(two('1000000')).fine?.range).toMatchObject({ min: '20000', max: '22000' });
    expect(decision.concurrence?.chosen).toBe('substandard-construction');
    expect(decision.fine).toMatchObject({ mode: 'optional', range: { min: '10000', max: '22000' } });
    expect(decision.fine).not.toHaveProperty('floor');
    expect(decision.options.map(({ id }) => id)).toContain('warning-only');
  });

  it('is named, with the policy', () => {
    expect(decision.steps.find((s) => s.id === 'concurrence.mandatory')).toMatchObject({
      finding: 'mandatory-fine-elsewhere',
      params: { violations: ['cqr-64'], choice: 'provision-applied-decides' },
    });
    namesPolicy(decision, book, 'concurrence-mandatory-fine');
  });

  it('binds all the same where it is the provision applied', () => {
    // 4 % of 2,000,000 is 80,000, above 50,000.
    const own = decide(two('2000000'), { rulebook: book });
    expect(own.concurrence?.chosen).toBe('cqr-64');
    expect(own.fine?.mode).toBe('required');
    expect(own.steps.map((s) => s.finding)).not.toContain('mandatory-fine-elsewhere');
  });
});

describe('the higher amount of two provisions', () => {
  it('is that of the case where the book compares it first', () => {
    // 1,200,000: 24,000–48,000, below 50,000 by the statute; its lenient grade ends at 24,000 + 0.3 × 24,000 = 31,200.
    const book = choosing('concurrence-higher-amount', 'range-of-the-case-first');
    expect(decide(two('1200000')).concurrence?.chosen).toBe('substandard-construction');
    const decision = decide(two('1200000'), { rulebook: book });
    expect(decision.concurrence?.chosen).toBe('cqr-64');
    expect(decision.fine?.range).toMatchObject({ min: '24000', max: '31200' });
    namesPolicy(decision, book, 'concurrence-higher-amount');
  });

  it('does not depend on the order of the violations', () => {
    const book = choosing('concurrence-higher-amount', 'range-of-the-case-first');
    const given = two('1200000');
    const turned = { ...given, violation: [...(given.violation as string[])].reverse() };
    expect(decide(turned as CaseInput, { rulebook: book }).fine).toEqual(
      decide(given, { rulebook: book }).fine,
    );
  });
});

describe('the lighter of two versions', () => {
  // The 2021 general part confiscates gains (28(2)), the 2017 one does not; only the 2021 one can spare (33(1)).
  const gains: CaseInput = {
    violation: 'occupying-works',
    party: 'unit',
    act: { from: '2020-12-01', to: '2020-12-10' },
    discoveredOn: '2021-06-01',
    decidedOn: '2022-03-01',
    facts: { frequency: 1, quantity: 100, consequence: 'remediable' },
    amounts: { unlawfulGains: '120000' },
  };
  const spared = ['first-violation', 'harm-slight', 'corrected-in-time'].map((id) => ({ id, present: true }));
  const lenient: CaseInput = { ...gains, circumstances: spared };
  const chosen = (input: CaseInput, rulebook?: Rulebook) =>
    decide(input, rulebook ? { rulebook } : {}).law.chosen;

  it('leaves open how leniency and confiscation offset each other, as the built-in book has it', () => {
    expect([chosen(gains), chosen(lenient)]).toEqual(['old', 'incomparable']);
  });

  it('is the lenient one where leniency goes first, and still the one without confiscation alone', () => {
    const book = choosing('lighter-law-confiscation', 'leniency-goes-first');
    expect([chosen(gains, book), chosen(lenient, book)]).toEqual(['old', 'new']);
    namesPolicy(decide(lenient, { rulebook: book }), book, 'lighter-law-confiscation');
  });

  it('does not look at confiscation where it is not counted, stated or not', () => {
    const book = choosing('lighter-law-confiscation', 'not-counted');
    expect([chosen(gains, book), chosen(lenient, book)]).toEqual(['same', 'new']);
    const { amounts: _, ...unstated } = lenient;
    const codes = (rulebook?: Rulebook) =>
      decide(unstated, rulebook ? { rulebook } : {}).warnings.map((w) => w.code);
    expect(codes()).toContain('gains-not-stated');
    expect(codes(book)).not.toContain('gains-not-stated');
    namesPolicy(decide(lenient, { rulebook: book }), book, 'lighter-law-confiscation');
  });

  it('is found by the fine alone where nothing else counts', () => {
    const book = choosing('lighter-law-counts-everything', 'rank-then-fine-only');
    expect([chosen(gains, book), chosen(lenient, book)]).toEqual(['same', 'new']);
    namesPolicy(decide(lenient, { rulebook: book }), book, 'lighter-law-counts-everything');
  });
});

describe('limitation', () => {
  const act = (to: string, discoveredOn: string, more: Partial<CaseInput['facts']> = {}): CaseInput => ({
    violation: 'damaging-works',
    party: 'unit',
    act: { from: to, to },
    discoveredOn,
    decidedOn: '2026-06-01',
    facts: {
      frequency: 1,
      quantity: 1,
      consequence: 'remediable',
      intentToDamage: false,
      endangersLifeOrHealth: false,
      endangersFinancialSafety: false,
      ...more,
    },
  });
  const ground = (input: CaseInput, rulebook?: Rulebook) =>
    decide(input, rulebook ? { rulebook } : {}).ground?.id ?? null;
  const slots = (decision: Decision) =>
    decision.steps.flatMap((s) => (s.finding === 'limitation-policy' ? [s.params.policy] : []));

  it('runs five years by any harm, or only by one that cannot be undone', () => {
    const book = choosing('harm-for-longer-limitation', 'consequence-irremediable');
    // Three years: more than two, less than five.
    const given = act('2022-01-01', '2025-01-01', { endangersLifeOrHealth: true });
    expect(decide(given).outcome).toBe('penalty');
    const decision = decide(given, { rulebook: book });
    expect(decision.outcome).toBe('no-penalty');
    expect(decision.steps.find((s) => s.finding === 'limitation-passed')?.params).toMatchObject({
      years: 2,
      lastDay: '2024-01-01',
    });
    namesPolicy(decision, book, 'harm-for-longer-limitation');
    const lasting = act('2022-01-01', '2025-01-01', {
      endangersLifeOrHealth: true,
      consequence: 'irremediable',
    });
    expect(decide(lasting, { rulebook: book }).outcome).toBe('penalty');
  });

  it('turns on no policy where every choice says the same', () => {
    expect(slots(decide(act('2024-03-10', '2026-03-09')))).toEqual([]);
    expect(slots(decide(act('2024-03-10', '2026-03-10')))).toEqual(['end-of-a-period-in-years']);
    expect(slots(decide(act('2024-03-10', '2026-03-11')))).toEqual([]);
    // No penalty by the words of the law, or by this book's way to count from 29 February.
    const levels = ['2024-03-10', '2024-02-29'].map(
      (to) => decide(act(to, to === '2024-03-10' ? '2026-03-11' : '2026-03-01')).assurance,
    );
    expect(levels).toEqual(['enacted', 'reference']);
  });

  it('ends for 29 February on 28 February or on 1 March', () => {
    const book = choosing('end-of-a-period-in-years', 'anniversary-included-29-february-to-1-march');
    const [last, next, late] = ['2026-02-28', '2026-03-01', '2026-03-02'].map((day) =>
      act('2024-02-29', day),
    ) as [CaseInput, CaseInput, CaseInput];
    expect([last, next, late].map((input) => decide(input).outcome)).toEqual([
      'penalty',
      'no-penalty',
      'no-penalty',
    ]);
    expect([last, next, late].map((input) => decide(input, { rulebook: book }).outcome)).toEqual([
      'penalty',
      'penalty',
      'no-penalty',
    ]);
    namesPolicy(decide(next, { rulebook: book }), book, 'end-of-a-period-in-years');
    // Other days are not moved.
    expect(ground(act('2024-02-28', '2026-03-01'), book)).toBe(ground(act('2024-02-28', '2026-03-01')));
  });

  it('ends a day earlier where the first day counts', () => {
    const book = choosing('end-of-a-period-in-years', 'day-before-anniversary');
    const on = (day: string) => decide(act('2024-03-10', day), { rulebook: book });
    expect([on('2026-03-09').outcome, on('2026-03-10').outcome]).toEqual(['penalty', 'no-penalty']);
    expect(on('2026-03-10').steps.find((s) => s.finding === 'limitation-passed')?.params).toMatchObject({
      lastDay: '2026-03-09',
    });
    namesPolicy(on('2026-03-10'), book, 'end-of-a-period-in-years');
    // Counted from 29 February itself, two years are full on 28 February.
    const leap = decide(act('2024-02-29', '2026-02-28'), { rulebook: book });
    expect(leap.outcome).toBe('penalty');
  });

  it('is open by the same count while the day of discovery is not certain', () => {
    const book = choosing('end-of-a-period-in-years', 'day-before-anniversary');
    const given: CaseInput = {
      ...act('2024-03-10', '2026-03-10'),
      discoveredOn: ['2026-03-09', '2026-03-10'],
    };
    expect(decide(given).possibleOutcomes).toEqual(['penalty']);
    expect(decide(given, { rulebook: book }).possibleOutcomes).toEqual(['penalty', 'no-penalty']);
  });
});

describe('a benchmark that begins between the act and the decision', () => {
  // The benchmark is from 2020-11-10. Third violation: severe, 38,000–50,000 of 10,000–50,000.
  const earlier = (frequency: number): CaseInput => ({
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2020-10-01', to: '2020-10-01' },
    discoveredOn: '2020-10-08',
    decidedOn: '2021-03-01',
    facts: { frequency, quantity: 1, consequence: 'none', intentToDamage: false },
  });
  const book = choosing('benchmark-follows-lighter-law', 'in-force-at-decision');

  it('does not make an act heavier where it follows the lighter law', () => {
    const decision = decide(earlier(3));
    expect(decision.law.chosen).not.toBe('new');
    expect(decision.fine?.range).toMatchObject({ min: '10000', max: '50000' });
  });

  it('counts for the act where the one at the decision counts, heavier or lighter', () => {
    const [severe, lenient] = [earlier(3), earlier(1)].map((input) => decide(input, { rulebook: book }));
    expect(severe!.fine).toMatchObject({ grade: 'severe', range: { min: '38000', max: '50000' } });
    expect(lenient!.fine).toMatchObject({ grade: 'lenient', range: { min: '10000', max: '22000' } });
    expect(severe!.law.chosen).toBe('same');
    namesPolicy(severe!, book, 'benchmark-follows-lighter-law');
  });

  it('is not said to have been in force at the act', () => {
    const { steps } = decide(earlier(3), { rulebook: book });
    expect(steps.find((s) => s.finding === 'law-at-act')?.params).toMatchObject({ benchmark: null });
    expect(steps.find((s) => s.finding === 'law-at-decision')?.params).toMatchObject({
      benchmark: 'shanghai-2020',
    });
  });

  it('needs no policy where it was in force on both days', () => {
    const later = decide(
      { ...earlier(3), act: { from: '2020-12-01' }, discoveredOn: '2020-12-08' },
      { rulebook: book },
    );
    expect(later.steps.map((s) => s.finding)).not.toContain('benchmark-policy');
  });
});

describe('a fine on the threshold of a hearing', () => {
  // The severe grade of 10,000–50,000 is 38,000–50,000; the threshold for units is 50,000.
  const severe: CaseInput = {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2023-01-01', to: '2023-01-01' },
    decidedOn: '2023-07-10',
    facts: { frequency: 3, quantity: 1, consequence: 'none', intentToDamage: false },
    amounts: { unlawfulGains: '0' },
  };

  it('is large, or only one above it', () => {
    const book = choosing('hearing-threshold', 'excluded');
    const own = decide(severe);
    const decision = decide(severe, { rulebook: book });
    expect([own.fine?.range?.max, own.procedure.hearingThreshold]).toEqual(['50000', '50000']);
    expect([own.procedure.hearing, decision.procedure.hearing]).toEqual(['depends', 'no']);
    const at = (found: Decision, fine: string, rulebook?: Rulebook) =>
      procedureFor(found, fine, rulebook ? { rulebook } : {}).hearing;
    expect([at(own, '50000'), at(decision, '50000', book)]).toEqual(['yes', 'no']);
    expect([at(own, '49999.99'), at(decision, '49999.99', book)]).toEqual(['no', 'no']);
    namesPolicy(decision, book, 'hearing-threshold');
  });

  it('turns on the policy only there, and only in a book that leaves the figure itself out', () => {
    const book = choosing('hearing-threshold', 'excluded');
    const found = (frequency: number, rulebook?: Rulebook) =>
      decide({ ...severe, facts: { ...severe.facts, frequency } }, rulebook ? { rulebook } : {}).steps.map(
        (s) => s.finding,
      );
    expect(found(3, book)).toContain('hearing-policy');
    expect(found(2, book)).not.toContain('hearing-policy');
    expect(found(3)).not.toContain('hearing-policy');
  });
});
