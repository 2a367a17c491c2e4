/** Every order stands in a step with its source, and a choice between laws never rests on nothing. */
import { describe, expect, it } from 'vitest';
import {
  CaliangError,
  type CaseInput,
  decide,
  explain,
  loadRulebook,
  type RulebookData,
} from '../../src/index.js';
import { fewTables } from '../books/few.js';

const stepOf = (input: CaseInput, rulebook?: ReturnType<typeof loadRulebook>) =>
  decide(input, rulebook ? { rulebook } : {}).steps.filter((s) => s.finding === 'orders-made');

/** 上海市建设工程质量和安全管理条例 62 names no order. */
const none: CaseInput = {
  violation: 'sqsr-62',
  party: 'unit',
  role: '审图单位',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
};

describe('orders', () => {
  it('of the provision rest on the provision', () => {
    const given: CaseInput = { ...none, violation: 'occupying-works', role: '使用单位' };
    expect(decide(given).orders).toEqual(['correct-within-deadline']);
    expect(stepOf(given)).toMatchObject([
      {
        id: 'orders',
        params: { orders: [{ order: 'correct-within-deadline', violation: 'occupying-works' }] },
        after: { orders: ['correct-within-deadline'] },
        source: [{ instrument: 'cadl', article: '49', item: '1' }],
      },
    ]);
  });

  it('come from 行政处罚法 28(1) where the provision names none, and the step says so', () => {
    expect(decide(none).orders).toEqual(['correct']);
    expect(stepOf(none)).toMatchObject([
      {
        params: { orders: [{ order: 'correct', violation: null }] },
        source: [{ instrument: 'apl', article: '28', paragraph: 1, version: 'apl-2021' }],
        assurance: 'enacted',
      },
    ]);
    expect(explain(decide(none))).toContain('责令改正：条款自身没有规定，实施行政处罚时一律应当责令改正');
  });

  it('come from article 23 of the 2017 text before 2021-07-15', () => {
    expect(stepOf({ ...none, act: { from: '2020-12-01' }, decidedOn: '2021-03-01' })).toMatchObject([
      { source: [{ instrument: 'apl', article: '23', version: 'apl-2017' }], assurance: 'enacted' },
    ]);
  });

  it('are named by the general part, not by the code', () => {
    const tables = fewTables(['sqsr-62']);
    for (const part of tables.generalParts) part.orderToCorrect.order = 'stop-violation';
    const book = loadRulebook(tables);
    expect(decide(none, { rulebook: book }).orders).toEqual(['stop-violation']);
  });

  it('are set by one step where two laws count, with the sources of both', () => {
    const decision = decide({
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2020-06-01' },
      decidedOn: '2021-03-01',
      facts: { frequency: 2, quantity: 3, consequence: 'remediable' },
    });
    expect(decision.law.chosen).toBe('incomparable');
    const setting = decision.steps.filter((s) => 'orders' in s.after);
    expect(setting).toMatchObject([
      { id: 'orders', after: { orders: decision.orders }, source: [{ instrument: 'cadl', article: '49' }] },
    ]);
  });
});

describe('the choice of law', () => {
  const without = (id: string): RulebookData => {
    const tables = fewTables();
    return { ...tables, policies: tables.policies.filter((p) => p.id !== id) };
  };

  it.each(['lighter-law-before-2021', 'benchmark-follows-lighter-law'])(
    'has no book without the policy %s',
    (id) => {
      let issues: unknown = [];
      try {
        loadRulebook(without(id));
      } catch (error) {
        if (error instanceof CaliangError) issues = error.issues;
      }
      expect(issues).toMatchObject([
        { code: 'rulebook-fault', path: ['policies'], params: { fault: 'missing-row', detail: { row: id } } },
      ]);
    },
  );

  it('always has a source', () => {
    for (const decidedOn of ['2020-10-01', '2021-03-01', '2022-03-01']) {
      const { steps } = decide({
        violation: 'damaging-works',
        party: 'unit',
        act: { from: '2020-06-01' },
        discoveredOn: '2020-07-01',
        decidedOn,
      });
      expect(steps.find((s) => s.id === 'law.choice')?.source).not.toEqual([]);
    }
  });
});
