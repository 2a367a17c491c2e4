/** What cannot have happened is an error, or, of an uncertain day, not a world; stating a fact never widens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderIssue } from '../../src/errors/index.js';
import { type CaseInput, decide, safeDecide } from '../../src/index.js';
import { addDays, type Day } from '../../src/time/day.js';
import { having } from '../having.js';

const base: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-05' },
  discoveredOn: '2023-02-10',
  decidedOn: '2023-04-11',
  order: { issuedOn: '2023-02-11', deadline: '2023-03-11', compliedOn: null },
  facts: { frequency: 1, quantity: 1, consequence: 'none', intentToDamage: false },
};
const order = (change: NonNullable<CaseInput['order']>): CaseInput => ({
  ...base,
  order: { ...base.order, ...change },
});
const refused = (input: CaseInput): string[] => {
  const result = safeDecide(input);
  if (result.success) return [];
  for (const one of result.error.issues) {
    for (const locale of ['zh-CN', 'en'] as const) expect(renderIssue(one, locale)).toBeTruthy();
  }
  return result.error.issues.map((one) => one.code);
};

describe('an order that was never obeyed', () => {
  it.each(['corrected-in-time', 'corrects-before-decision'])('contradicts %s', (id) => {
    expect(refused(having(base, id))).toContain('contradiction');
    // Before the deadline it contradicts the claim of having corrected.
    expect(refused(having(order({ deadline: '2023-05-11' }), id))).toContain('contradiction');
  });

  it('does not give the ground of 33(1)', () => {
    expect(refused(having(base, 'violation-minor', 'corrected-in-time', 'no-harm'))).toContain(
      'contradiction',
    );
  });

  it('obeyed late contradicts only correction in time', () => {
    const late = order({ compliedOn: '2023-03-12' });
    expect(refused(having(late, 'corrected-in-time'))).toEqual(['contradiction']);
    expect(refused(having(late, 'corrects-before-decision'))).toEqual([]);
    expect(refused(having(late, 'refuses-to-correct', 'corrects-before-decision'))).toEqual([]);
    expect(refused(having(order({ compliedOn: '2023-03-11' }), 'corrected-in-time'))).toEqual([]);
  });

  it('obeyed before the decision cannot stand beside "not corrected before the decision"', () => {
    const not = (input: CaseInput): CaseInput => ({
      ...input,
      circumstances: [{ id: 'corrects-before-decision', present: false }],
    });
    for (const compliedOn of ['2023-03-11', '2023-03-12']) {
      const result = safeDecide(not({ ...base, order: { ...base.order, compliedOn } } as CaseInput));
      if (result.success) throw new Error(`accepted: ${compliedOn}`);
      expect(result.error.issues.map((one) => [one.code, one.params])).toEqual([
        [
          'contradiction',
          expect.objectContaining({
            circumstance: 'corrects-before-decision: false',
            with: 'order.compliedOn',
          }),
        ],
      ]);
      expect(renderIssue(result.error.issues[0]!, 'zh-CN')).toContain('在作出决定前改正：否');
    }
    expect(refused(not(base as CaseInput))).toEqual([]);
    // The day is not stated: what was said leaves one answer.
    const open: CaseInput = {
      ...base,
      violation: 'refusing-to-rebuild',
      order: { issuedOn: '2023-02-11', deadline: '2023-03-11' },
    };
    expect(decide(open).possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    expect(decide(not(open)).possibleOutcomes).toEqual(['penalty']);
  });

  it('says how the order was answered', () => {
    const result = safeDecide(having(base, 'corrected-in-time'));
    if (result.success) throw new Error('accepted');
    expect(result.error.issues[0]!.params).toMatchObject({
      circumstance: 'corrected-in-time',
      with: 'order.compliedOn',
      withName: { zh: '没有完成责令的改正' },
    });
  });

  it('contradicts nothing while it is not known, and what is found narrows the answer', () => {
    const { order: _, ...rest } = base;
    const open: CaseInput = {
      ...rest,
      violation: 'refusing-to-rebuild',
      facts: { frequency: 1, quantity: 1, consequence: 'none' },
      order: { issuedOn: '2023-02-11', deadline: '2023-03-11' },
    };
    expect(decide(open).possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    // Corrected in time: the order was obeyed by its deadline. Refuses to correct: it was not.
    expect(decide(having(open, 'corrected-in-time')).possibleOutcomes).toEqual(['no-penalty']);
    expect(decide(having(open, 'refuses-to-correct')).possibleOutcomes).toEqual(['penalty']);
    const pair = {
      ...open,
      order: { ...open.order, compliedOn: ['2023-03-10', '2023-03-20'] as [Day, Day] },
    };
    expect(decide(pair).possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    expect(decide(having(pair, 'corrected-in-time')).possibleOutcomes).toEqual(['no-penalty']);
  });
});

describe('days that cannot be', () => {
  it.each([
    ['an order before the act', order({ issuedOn: '2023-01-31' })],
    ['an order after the decision', order({ issuedOn: '2023-04-12', deadline: '2023-05-01' })],
    ['a deadline before the order', order({ deadline: '2023-02-10' })],
    ['a deadline before the act', { ...base, order: { deadline: '2023-01-31' } }],
    ['obeyed before the order', order({ compliedOn: '2023-02-10' })],
    ['obeyed before the act', { ...base, order: { compliedOn: '2023-01-31' } }],
    ['obeyed after the decision', order({ compliedOn: '2023-04-12' })],
    ['obeyed after the decision, whichever day', order({ compliedOn: ['2023-04-12', '2023-05-12'] })],
    ['discovered before the act', { ...base, discoveredOn: '2023-01-31' }],
    [
      'discovered after filing',
      { ...base, discoveredOn: ['2023-02-13', '2023-02-20'], filedOn: '2023-02-12' },
    ],
    ['ended before it began', { ...base, act: { from: '2023-02-01', to: ['2023-01-01', '2023-01-31'] } }],
    ['began after the decision', { ...base, act: { from: ['2023-04-12', '2023-05-01'] } }],
  ] as [string, CaseInput][])('%s', (_, input) => {
    expect(refused(input)).toContain('date-order');
  });

  it('are no error in half of a pair, and open nothing', () => {
    expect(refused(order({ compliedOn: ['2023-01-01', '2023-02-20'] }))).toEqual([]);
    expect(refused({ ...base, act: { from: ['2023-02-01', '2023-12-31'] } })).toEqual([]);
    // Filed on 1 January 2022: discovered by then, and the act of 1 December 2020 was in time until 1 December 2022.
    const filed: CaseInput = {
      ...base,
      act: { from: '2020-12-01', to: '2020-12-01' },
      discoveredOn: ['2021-01-01', '2023-01-01'],
      filedOn: '2022-01-01',
      decidedOn: '2023-06-01',
      order: undefined,
    };
    expect(decide(filed).possibleOutcomes).toEqual(['penalty']);
    const { discoveredOn: _, ...silent } = filed;
    expect(decide(silent).possibleOutcomes).toEqual(['penalty']);
    expect(decide(filed).case.discoveredOn).toEqual(['2021-01-01', '2023-01-01']);
  });

  it('are in half of a day of compliance neither', () => {
    // Order of 1 March, deadline 1 April, obeyed between 1 January and 1 April: by the deadline.
    const input: CaseInput = {
      violation: 'obstructing-alarm-installation',
      party: 'unit',
      act: { from: '2023-01-01' },
      decidedOn: '2023-06-01',
      order: { issuedOn: '2023-03-01', deadline: '2023-04-01', compliedOn: ['2023-01-01', '2023-04-01'] },
    };
    expect(decide(input).possibleOutcomes).toEqual(['no-penalty']);
  });
});

describe('stating a fact never widens', () => {
  const days = fc.record({
    violation: fc.constantFrom(
      'damaging-works',
      'occupying-works',
      'refusing-to-rebuild',
      'obstructing-alarm-installation',
      'sqsr-61-1',
    ),
    from: fc.integer({ min: 0, max: 1500 }),
    length: fc.integer({ min: 0, max: 900 }),
    spans: fc.array(fc.tuple(fc.nat(2000), fc.nat(2000)), { minLength: 3, maxLength: 3 }),
    filed: fc.option(fc.nat(2000), { nil: undefined }),
    ordered: fc.option(fc.tuple(fc.nat(600), fc.nat(200)), { nil: undefined }),
    refusal: fc.constantFrom('null', 'day', 'pair', 'unstated'),
    fact: fc.constantFrom('discoveredOn', 'act.to', 'order.compliedOn'),
    circumstance: fc.constantFrom(
      undefined,
      'corrected-in-time',
      'corrects-before-decision',
      'refuses-to-correct',
    ),
  });
  it('for discovery, end and compliance', () => {
    let compared = 0;
    fc.assert(
      fc.property(days, (d) => {
        const from = addDays('2019-06-01', d.from);
        const decidedOn = addDays(from, d.length + 700);
        const on = (n: number): Day => addDays(from, n % (d.length + 701));
        const pair = ([a, b]: [number, number]): [Day, Day] => [on(a), on(b)].sort() as [Day, Day];
        const [found, end, complied] = d.spans.map(pair) as [[Day, Day], [Day, Day], [Day, Day]];
        const full = {
          violation: d.violation,
          party: 'unit',
          act: { from, to: end },
          discoveredOn: found,
          ...(d.filed !== undefined && { filedOn: on(d.filed) }),
          decidedOn,
          ...(d.ordered && {
            order: {
              issuedOn: on(d.ordered[0]),
              deadline: addDays(on(d.ordered[0]), d.ordered[1]),
              ...(d.refusal !== 'unstated' && {
                compliedOn: d.refusal === 'null' ? null : d.refusal === 'day' ? complied[0] : complied,
              }),
            },
          }),
          facts: { consequence: 'none', intentToDamage: false },
          ...(d.circumstance && { circumstances: [{ id: d.circumstance, present: true }] }),
        } as CaseInput & { order?: { compliedOn?: unknown } };
        const left = structuredClone(full);
        if (d.fact === 'discoveredOn') delete left.discoveredOn;
        else if (d.fact === 'act.to') delete left.act.to;
        else if (left.order) delete left.order.compliedOn;
        const stated = safeDecide(full);
        if (!stated.success) return;
        compared += 1;
        const open = decide(left);
        for (const outcome of stated.data.possibleOutcomes) expect(open.possibleOutcomes).toContain(outcome);
        const [a, b] = [stated.data.fine?.range, open.fine?.range];
        if (!a || !b) return;
        expect(Number(a.min)).toBeGreaterThanOrEqual(Number(b.min));
        expect(Number(a.max)).toBeLessThanOrEqual(Number(b.max));
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});
