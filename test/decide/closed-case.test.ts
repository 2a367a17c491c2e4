/** Which cases share a cell: what is closed, what is left to the full way, and that a look-up takes the place of it. */
import { describe, expect, it } from 'vitest';
import { Calendar, closedCase, DayRead, ORDER_STATES } from '../../src/decide/closed-case.js';
import { builtinRulebook, type CaseInput, decide } from '../../src/index.js';
import { indexOf } from '../../src/rulebook/load.js';

const calendar = new Calendar(indexOf(builtinRulebook()));
/** Without the keys that are not stated: a key that stands there is not taken for one that does not. */
const stated = (input: unknown): CaseInput => JSON.parse(JSON.stringify(input)) as CaseInput;
const read = (input: unknown) => closedCase(stated(input), calendar);

const least = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
};
const full = {
  ...least,
  role: '施工单位',
  partyName: '某公司',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-11',
  filedOn: '2023-02-12',
  order: { issuedOn: '2023-02-13', deadline: '2023-03-13', compliedOn: '2023-03-14' },
  facts: {
    frequency: 1,
    quantity: { value: 2, unit: '樘' },
    consequence: 'remediable',
    endangersLifeOrHealth: false,
    endangersFinancialSafety: true,
    intentToDamage: false,
    evidence: ['证据1'],
  },
  amounts: { unlawfulGains: '0' },
  circumstances: [
    { id: 'cooperates', present: true, evidence: ['证据2'] },
    { id: 'coerced', present: false },
  ],
};

describe('a closed case', () => {
  it('has certain days under the same texts; everything else may be stated or not', () => {
    expect(read(least)).toMatchObject({ filed: null, latest: '2023-04-11', order: 0, gains: 0 });
    expect(read(full)).toMatchObject({ latest: '2023-02-11', gains: 1 });
    expect(read(full)?.end.day).toBe('2023-02-10');
    expect(read(full)?.filed?.day).toBe('2023-02-12');
    for (const key of [
      'role',
      'partyName',
      'discoveredOn',
      'filedOn',
      'order',
      'facts',
      'amounts',
      'circumstances',
    ])
      expect(read({ ...full, [key]: undefined }), key).not.toBeNull();
    for (const key of Object.keys(full.facts))
      expect(read({ ...full, facts: { ...full.facts, [key]: undefined } }), key).not.toBeNull();
    for (const facts of [{}, { quantity: 3 }, { quantity: 'light' }])
      expect(read({ ...full, facts })).not.toBeNull();
    for (const amounts of [{}, { unlawfulGains: '0.00' }]) expect(read({ ...full, amounts })).not.toBeNull();
    expect(read({ ...full, circumstances: [] })).not.toBeNull();
  });

  it('may have all its days on one', () => {
    const day = '2023-02-10';
    expect(
      read({
        ...full,
        act: { from: day, to: day },
        discoveredOn: day,
        filedOn: day,
        decidedOn: day,
        order: undefined,
      }),
    ).not.toBeNull();
  });

  it('is measured at discovery, else at filing, else at the decision', () => {
    expect(read({ ...full, discoveredOn: undefined })?.latest).toBe('2023-02-12');
    expect(read({ ...full, discoveredOn: undefined, filedOn: undefined })?.latest).toBe('2023-04-11');
  });

  it('knows a benchmark that was last checked before the decision', () => {
    const at = (decidedOn: string) => read({ ...least, act: { from: '2025-11-01' }, decidedOn })!.texts;
    expect(at('2025-11-30')).toBe(at('2025-11-02'));
    expect(at('2025-12-01')).toBe(at('2025-11-30') + 1);
    expect(read({ ...least, act: { from: '2020-12-01' }, decidedOn: '2020-12-02' })!.texts).not.toBe(
      read(least)!.texts,
    );
  });

  it('has another state for every way in which an order can stand', () => {
    const day = { issued: '2023-02-13', early: '2023-03-01', late: '2023-03-20', future: '2023-05-01' };
    const orders = [
      {},
      { issuedOn: day.issued },
      { compliedOn: null },
      { compliedOn: day.early },
      { issuedOn: day.issued, compliedOn: null },
      { issuedOn: day.issued, compliedOn: day.early },
      { deadline: day.early, compliedOn: null },
      { deadline: day.early, compliedOn: day.early },
      { deadline: day.early, compliedOn: day.late },
      { deadline: day.future, compliedOn: null },
      { deadline: day.future, compliedOn: day.early },
      { issuedOn: day.issued, deadline: day.early, compliedOn: null },
      { issuedOn: day.issued, deadline: day.early, compliedOn: day.early },
      { issuedOn: day.issued, deadline: day.early, compliedOn: day.late },
      { issuedOn: day.issued, deadline: '2023-04-11', compliedOn: null },
      { issuedOn: day.issued, deadline: '2023-04-10', compliedOn: day.early },
      { issuedOn: day.issued, deadline: day.future, compliedOn: day.early },
    ];
    const states = [undefined, ...orders].map((order) => read({ ...least, order })?.order);
    expect(states).not.toContain(undefined);
    // An order that runs out on the day of the decision runs as one that runs out later; before it, it does not.
    const [running, passed] = [states.indexOf(states[15]), states.indexOf(states[16])];
    expect(running).toBe(15);
    expect(passed).toBe(13);
    expect(new Set(states).size).toBe(states.length - 1);
    for (const state of states) expect(state).toBeLessThan(ORDER_STATES);
  });
});

describe('the full way decides', () => {
  const changed = (change: object): unknown => ({ ...full, ...change });
  const facts = (change: object): unknown => changed({ facts: { ...full.facts, ...change } });
  const order = (change: object): unknown => changed({ order: { ...full.order, ...change } });
  const LEFT: [what: string, input: unknown][] = [
    ['nothing', null],
    ['a text', 'damaging-works'],
    ['a list', [full]],
    ['two violations', changed({ violation: ['damaging-works', 'cqr-64'] })],
    ['no violation', changed({ violation: undefined })],
    ['no party', changed({ party: undefined })],
    ['no act', changed({ act: undefined })],
    ['a day for an act', changed({ act: '2023-02-01' })],
    ['no first day', changed({ act: {} })],
    ['an unknown key', changed({ other: 1 })],
    ['an unknown key of the act', changed({ act: { ...full.act, ongoing: true } })],
    ['a name that is none', changed({ partyName: 1 })],
    ['an uncertain first day', changed({ act: { from: ['2023-02-01', '2023-02-02'] } })],
    ['an uncertain end', changed({ act: { from: '2023-02-01', to: ['2023-02-01', '2023-02-02'] } })],
    ['an end before the beginning', changed({ act: { from: '2023-02-11', to: '2023-02-10' } })],
    [
      'a beginning that is no day',
      changed({ act: { from: '2023-02-30', to: '2023-03-10' }, discoveredOn: undefined }),
    ],
    ['an end that is no day', changed({ act: { from: '2023-02-01', to: '2023-02-30' } })],
    [
      'a decision before the end',
      changed({ decidedOn: '2023-02-09', discoveredOn: undefined, filedOn: undefined, order: undefined }),
    ],
    ['a decision on no day', changed({ decidedOn: '2023-04-31' })],
    ['an end under other texts', { ...least, act: { from: '2021-07-14' }, decidedOn: '2021-07-15' }],
    ['filing on no day', changed({ filedOn: '2023-02-30' })],
    ['filing before the act', changed({ filedOn: '2023-01-31', discoveredOn: undefined })],
    ['filing after the decision', changed({ filedOn: '2023-04-12' })],
    ['an uncertain discovery', changed({ discoveredOn: ['2023-02-11', '2023-02-12'] })],
    ['a discovery on no day', changed({ discoveredOn: '2023-02-30' })],
    ['a discovery before the act', changed({ discoveredOn: '2023-01-31' })],
    ['a discovery after filing', changed({ discoveredOn: '2023-02-13' })],
    ['a discovery after the decision', changed({ discoveredOn: '2023-04-12', filedOn: undefined })],
    ['facts that are none', changed({ facts: [] })],
    ['an unknown fact', facts({ other: 1 })],
    ['evidence that is no list', facts({ evidence: '证据1' })],
    ['evidence that is no text', facts({ evidence: ['证据1', 2] })],
    ['an answer that is none (life)', facts({ endangersLifeOrHealth: 'yes' })],
    ['an answer that is none (finance)', facts({ endangersFinancialSafety: null })],
    ['an answer that is none (intent)', facts({ intentToDamage: 0 })],
    ['a quantity that is a list', facts({ quantity: [1] })],
    ['a quantity that is null', facts({ quantity: null })],
    ['a quantity without a value', facts({ quantity: { unit: '樘', other: 1 } })],
    ['a quantity without a unit', facts({ quantity: { value: 1, other: 1 } })],
    ['a quantity with more', facts({ quantity: { value: 1, unit: '樘', other: 1 } })],
    ['amounts that are none', changed({ amounts: '0' })],
    ['gains', changed({ amounts: { unlawfulGains: '10' } })],
    ['a price', changed({ amounts: { contractPrice: '0' } })],
    ['no gains and a price', changed({ amounts: { unlawfulGains: '0', contractPrice: '10' } })],
    ['circumstances that are none', changed({ circumstances: { id: 'cooperates' } })],
    ['a circumstance that is none', changed({ circumstances: ['cooperates'] })],
    ['a circumstance without an id', changed({ circumstances: [{ present: true, other: 1 }] })],
    [
      'a circumstance that is not said to be present',
      changed({ circumstances: [{ id: 'cooperates', other: 1 }] }),
    ],
    ['a circumstance with more', changed({ circumstances: [{ id: 'cooperates', present: true, other: 1 }] })],
    [
      'a circumstance whose evidence is no list',
      changed({ circumstances: [{ id: 'cooperates', present: true, evidence: 'x' }] }),
    ],
    ['an order that is none', changed({ order: '2023-02-13' })],
    ['an order with more', order({ other: 1 })],
    ['an order on no day', order({ issuedOn: '2023-02-30' })],
    [
      'an order after the decision',
      order({ issuedOn: '2023-04-12', deadline: undefined, compliedOn: undefined }),
    ],
    ['a deadline on no day', order({ deadline: '2023-02-30' })],
    ['a deadline before the order', order({ deadline: '2023-02-12' })],
    ['a deadline, compliance not known', order({ compliedOn: undefined })],
    ['uncertain compliance', order({ compliedOn: ['2023-03-01', '2023-03-02'] })],
    ['compliance on no day', order({ compliedOn: '2023-02-30' })],
    ['compliance before the order', order({ compliedOn: '2023-02-12' })],
  ];

  it.each(LEFT)('%s', (_what, input) => {
    expect(read(input)).toBeNull();
  });
});

describe('a look-up', () => {
  const one = full as unknown as CaseInput;
  const { role: _, order: __, ...plain } = one;

  it('shares what cases with the same facts share', () => {
    const [first, second] = [
      decide(plain),
      decide(stated({ ...plain, act: { from: '2023-01-01' }, partyName: 'x', filedOn: undefined })),
    ];
    expect(second.options).toBe(first.options);
    expect(second.hints).toBe(first.hints);
  });

  it('keeps cases apart that differ in any fact', () => {
    const change = (facts: object, rest: object = {}) =>
      stated({ ...plain, ...rest, facts: { ...plain.facts, ...facts } });
    const cases = [
      plain,
      change({ frequency: 2 }),
      change({ quantity: { value: 3, unit: '樘' } }),
      change({ quantity: { value: 2, unit: '台' } }),
      change({ quantity: 2 }),
      change({ consequence: 'irremediable' }),
      change({ endangersLifeOrHealth: true }),
      change({ endangersLifeOrHealth: undefined }),
      change({ endangersFinancialSafety: false }),
      change({ intentToDamage: undefined }),
      change({}, { party: 'individual' }),
      change({}, { amounts: undefined }),
      change({}, { circumstances: undefined }),
      change({}, { circumstances: [{ id: 'cooperates', present: false }] }),
      change({}, { circumstances: [{ id: 'cooperates', present: true }] }),
      change({}, { circumstances: [{ id: 'no-intent', present: true }] }),
      change({}, { order: {} }),
      change(
        {},
        {
          act: { from: '2026-01-01' },
          discoveredOn: '2026-01-01',
          filedOn: '2026-01-01',
          decidedOn: '2026-01-01',
        },
      ),
    ];
    for (const again of [false, true]) {
      const shared = cases.map((given) => decide(given).options);
      expect(new Set(shared).size, String(again)).toBe(cases.length);
    }
    const levels = ['enacted', 'published', 'reported', 'reference'] as const;
    const demanded = levels.map((requireAssurance) => decide(plain, { requireAssurance }).options);
    expect(new Set([decide(plain).options, ...demanded]).size).toBe(5);
  });
});

describe('a day that was read', () => {
  it('counts years and days from itself, whatever was asked before', () => {
    const day = new DayRead('2023-02-28', 1, false);
    expect(day.yearsAfter(0)).toBe('2023-02-28');
    expect([2, 5, 2].map((years) => day.yearsAfter(years))).toEqual([
      '2025-02-28',
      '2028-02-28',
      '2025-02-28',
    ]);
    expect([1, 90, 1].map((days) => day.daysAfter(days))).toEqual(['2023-03-01', '2023-05-29', '2023-03-01']);
  });

  it('is read once', () => {
    const fresh = new Calendar(indexOf(builtinRulebook()));
    expect(fresh.read('2023-02-28')).toBe(fresh.read('2023-02-28'));
    expect(fresh.read('2023-02-29' as never)).toBeNull();
    expect(fresh.read(20230228 as never)).toBeNull();
  });
});
