/** The worked examples, as an adviser would ask them. */
import { describe, expect, it } from 'vitest';
import { CaliangError, type CaseInput, decide, whatIf, whatLeadsTo } from '../../src/index.js';
import { rateProvince } from '../books/rate-province.js';

const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-10',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: 'remediable' },
  circumstances: [{ id: 'removed-harm', present: true }],
};
const three: CaseInput = {
  ...doors,
  facts: { frequency: 1, quantity: { value: 3, unit: '樘' }, consequence: 'none' },
  circumstances: [],
};
const changesOf = (input: CaseInput, fact: string) => whatIf(input).changes.filter((c) => c.fact === fact);

describe('two doors, harm removed (DOMAIN §5)', () => {
  it('losing the removal gives ordinary, because of 行政处罚法 32(1)', () => {
    const [lost] = changesOf(doors, 'circumstances.removed-harm');
    expect(lost).toMatchObject({ from: 'present', to: 'absent', result: { grade: 'ordinary' } });
    expect(lost?.because).toMatchObject({ rule: 'apl-2021:32-1', finding: 'ground-met', now: null });
  });

  it('no single aggravating circumstance leaves lenient', () => {
    const { changes, questions } = whatIf(doors);
    expect(changes.filter((c) => c.result.grade === 'severe')).toEqual([]);
    for (const id of ['obstructs-inquiry', 'for-profit', 'during-emergency']) {
      expect(questions.find((q) => q.circumstance === id)).toMatchObject({
        changes: false,
        result: { grade: 'lenient' },
      });
    }
    // refuses-to-correct contradicts removed-harm, repeats-after-correction contradicts frequency 1 (DOMAIN §5).
    expect(questions.find((q) => q.circumstance === 'refuses-to-correct')).toMatchObject({
      result: null,
      contradicts: ['removed-harm'],
    });
    expect(questions.find((q) => q.circumstance === 'repeats-after-correction')).toMatchObject({
      result: null,
      contradicts: ['frequency'],
    });
  });

  it('severe needs the removal gone and one thing more', () => {
    const severe = whatIf(doors).routes.find((r) => r.grade === 'severe')!;
    const others = severe.sets.map((set) => {
      expect(set).toHaveLength(2);
      expect(set.map((c) => c.fact)).toContain('circumstances.removed-harm');
      return set.find((c) => c.fact !== 'circumstances.removed-harm')!;
    });
    expect(others.map((c) => `${c.fact}=${c.to}`).sort()).toEqual(
      [
        'circumstances.during-emergency=present',
        'circumstances.for-profit=present',
        'circumstances.obstructs-inquiry=present',
        // Possible once the removal is gone.
        'circumstances.refuses-to-correct=present',
        'facts.consequence=irremediable',
        'facts.frequency=3',
        'facts.quantity=6',
      ].sort(),
    );
    const pairs = whatLeadsTo(doors, { grade: 'severe' }).filter((set) => set.length === 2);
    expect(pairs).toEqual(severe.sets);
    expect(whatLeadsTo(doors, { grade: 'lenient' })).toEqual([]);
  });
});

describe('three doors, no removal', () => {
  it('2 gives lenient, 6 gives severe', () => {
    const quantity = changesOf(three, 'facts.quantity');
    expect(quantity.map((c) => [c.from, c.to, c.unit, c.result.grade])).toEqual([
      ['3', '2', '樘', 'lenient'],
      ['3', '6', '樘', 'severe'],
    ]);
    expect(quantity[0]?.because.rule).toBe('shanghai-2020:quantity.light');
  });

  it('lists the largest effect first and says how large it is', () => {
    const effects = whatIf(three).changes.map((c) => c.effect);
    expect(effects.map((e) => e.outcome)).toEqual(effects.map((e) => e.outcome).sort((a, b) => b - a));
    // Ordinary (22000, 38000) to lenient [10000, 22000]: 12000 at the floor and 16000 at the ceiling.
    expect(changesOf(three, 'facts.quantity')[0]?.effect).toEqual({ outcome: 0, grade: 2, yuan: '28000' });
  });

  it('takes each ordinal where the quantity is not stated', () => {
    const open = { ...three, facts: { frequency: 1, consequence: 'none' } };
    expect(changesOf(open, 'facts.quantity').map((c) => [c.from, c.to, c.result.grade])).toEqual([
      [null, 'light', 'lenient'],
      [null, 'heavy', 'severe'],
      [null, 'medium', 'ordinary'],
    ]);
  });

  it('takes the figure just beyond an open boundary', () => {
    const area = {
      ...three,
      violation: 'occupying-works',
      facts: { ...three.facts, quantity: { value: 60, unit: '㎡' } },
    };
    // DOMAIN §5: up to 50 light, above 200 heavy.
    expect(changesOf(area, 'facts.quantity').map((c) => [c.to, c.result.grade])).toEqual([
      ['50', 'lenient'],
      ['200.01', 'severe'],
    ]);
  });
});

describe('other facts', () => {
  const refusing: CaseInput = {
    violation: 'refusing-to-rebuild',
    party: 'unit',
    act: { from: '2023-01-10', to: '2023-01-10' },
    decidedOn: '2023-06-30',
    facts: { frequency: 1, quantity: 30, consequence: 'none' },
  };

  it('an order that was not made: made and not obeyed gives the fine, obeyed gives none (人民防空法 49(4))', () => {
    expect(changesOf(refusing, 'order').map((c) => [c.from, c.to, c.result.outcome])).toEqual([
      ['not-made', 'not-complied', 'penalty'],
      ['not-made', 'complied', 'no-penalty'],
    ]);
  });

  it('a deadline that is still running: one day earlier it would have passed', () => {
    const order = { issuedOn: '2023-02-01', deadline: '2023-06-30', compliedOn: null };
    expect(changesOf({ ...refusing, order }, 'order.deadline')[0]).toMatchObject({
      to: '2023-06-29',
      result: { outcome: 'penalty' },
      because: { finding: 'order-not-complied' },
    });
  });

  it('days across limitation: the second anniversary is still in time (行政处罚法 36)', () => {
    const one = { ...three, act: { from: '2021-01-01', to: '2023-02-01' } };
    expect(changesOf(one, 'act.to')[0]).toMatchObject({
      to: '2021-02-09',
      result: { outcome: 'no-penalty', ground: 'limitation' },
      because: { step: 'general.limitation' },
    });
    const late = { ...three, act: { from: '2021-04-02', to: '2021-04-02' }, discoveredOn: '2023-04-01' };
    expect(changesOf(late, 'discoveredOn')[0]).toMatchObject({
      to: '2023-04-03',
      result: { outcome: 'no-penalty' },
    });
  });

  it('names the open fact that decides between penalty and limitation, in both directions', () => {
    const open: CaseInput = {
      ...doors,
      act: { from: '2021-08-01', to: '2021-08-01' },
      discoveredOn: '2025-01-10',
      decidedOn: '2025-03-01',
      facts: { ...doors.facts, endangersFinancialSafety: false, intentToDamage: false },
    };
    const flags = changesOf(open, 'facts.endangersLifeOrHealth');
    expect(flags.map((c) => [c.to, c.result.possibleOutcomes])).toEqual([
      ['true', ['penalty']],
      ['false', ['no-penalty']],
    ]);
  });

  it('keeps a recorded choice between versions', () => {
    const old = {
      ...three,
      act: { from: '2020-11-09', to: '2020-11-09' },
      discoveredOn: '2020-11-20',
      decidedOn: '2021-05-01',
    };
    expect(decide(old).law.chosen).toBe('incomparable');
    const { now, changes } = whatIf(old, { lawChoice: { version: 'new', reason: '对当事人有利' } });
    expect(now.grade).toBe('ordinary');
    // Cooperation makes the new law lenient [10000, 22000], the lighter one: nothing is left to choose.
    expect(changes.find((c) => c.fact === 'circumstances.violation-minor')).toBeUndefined();
    expect(changes.filter((c) => JSON.stringify(c.result.range) === JSON.stringify(now.range))).toEqual([]);
  });

  it('leaves base amounts alone and says that the range follows them', () => {
    const share = {
      violation: 'cqr-56-4',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-04-11',
    };
    expect(whatIf(share).follows).toEqual([]);
    const rate = {
      violation: 'not-building-by-area',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-04-11',
      facts: { frequency: 1, quantity: 60, consequence: 'none' },
    };
    expect(whatIf(rate, { rulebook: rateProvince }).follows).toEqual(['facts.quantity']);
    const price = { ...share, violation: 'cqr-64', role: '施工单位', amounts: { contractPrice: '1000000' } };
    expect(whatIf(price).follows).toEqual(['amounts.contractPrice']);
  });
});

describe('whatLeadsTo', () => {
  it('finds a ground of three circumstances, one of them stated as the harm (行政处罚法 2017, 27(2): no ground of absent fault)', () => {
    const old = {
      ...three,
      act: { from: '2021-02-01', to: '2021-02-01' },
      discoveredOn: '2021-02-02',
      decidedOn: '2021-07-14',
    };
    const facts = whatLeadsTo(old, { outcome: 'no-penalty' }).map((set) => set.map((c) => c.fact).sort());
    expect(facts).toContainEqual(['circumstances.corrected-in-time', 'circumstances.violation-minor']);
    const { consequence: _, ...rest } = old.facts ?? {};
    const open = whatLeadsTo({ ...old, facts: rest }, { outcome: 'no-penalty' });
    expect(open.map((set) => set.map((c) => c.fact).sort())).toContainEqual([
      'circumstances.corrected-in-time',
      'circumstances.no-harm',
      'circumstances.violation-minor',
    ]);
    expect(facts.flat()).not.toContain('circumstances.no-fault');
  });

  it('takes a range: every figure of the result lies in it', () => {
    const range = { min: '22000', max: '50000', minOpen: true, maxOpen: false };
    const sets = whatLeadsTo(doors, { range });
    expect(sets).toContainEqual([{ fact: 'circumstances.removed-harm', from: 'present', to: 'absent' }]);
    expect(whatLeadsTo(doors, { range: { ...range, min: '0' } })).toEqual([]);
  });

  it.each([
    [{ grade: 'worse' }, 'unknown-id', ['target', 'grade']],
    [{ outcome: 'spared' }, 'unknown-id', ['target', 'outcome']],
    [{}, 'missing-field', ['target']],
    [{ grade: 'lenient', outcome: 'penalty' }, 'unknown-key', ['target']],
    [
      { range: { min: '1e3', max: '2', minOpen: false, maxOpen: false } },
      'invalid-amount',
      ['target', 'range', 'min'],
    ],
  ])('refuses the target %j', (target, code, path) => {
    let error: unknown;
    try {
      whatLeadsTo(doors, target as never);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(CaliangError);
    expect(error).toMatchObject({ code, path });
  });
});
