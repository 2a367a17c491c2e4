/** The procedure part by part: working days, the law of a day, what each stage needs, surcharge, and the notes of a timeline. */
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  builtinRulebook,
  type CaseInput,
  decide,
  lateSurcharge,
  procedureFor,
  type TimelineOptions,
  timeline,
} from '../../src/index.js';
import { applies, both, NO, on, type Situation, YES } from '../../src/procedure/needs.js';
import { hearingFor } from '../../src/procedure/procedure-for.js';
import { bookOf, newestDay, rulesOn } from '../../src/procedure/rules.js';
import { countWeekdays, isRestDay } from '../../src/procedure/working-days.js';
import { indexOf } from '../../src/rulebook/load.js';
import { refusedFor, unreadableAt } from '../thrown.js';

const at = (call: () => unknown) => refusedFor(call).slice(0, 2);

describe('working days (85)', () => {
  // 5 April 2023 was a day off, Sunday 23 April was worked.
  const bare = { holidays: ['2023-04-05'] };
  const full = { ...bare, workdays: ['2023-04-23'] };

  it('leave out days off and weekends, and count the Sundays that are worked', () => {
    expect(addWorkingDays('2023-04-04', 1, bare)).toBe('2023-04-06');
    expect(addWorkingDays('2023-04-06', -1, bare)).toBe('2023-04-04');
    expect(addWorkingDays('2023-04-21', 1, bare)).toBe('2023-04-24');
    expect(addWorkingDays('2023-04-21', 1, full)).toBe('2023-04-23');
    expect(addWorkingDays('2023-04-21', 0, full)).toBe('2023-04-21');
    expect(addWorkingDays('2018-01-01', 1000) > '2021-12-01').toBe(true);
    expect(addWorkingDays('2026-12-31', -1000) < '2023-01-31').toBe(true);
  });

  it('are refused by the place of what cannot be', () => {
    expect(at(() => addWorkingDays('4/4' as never, 1, full))).toEqual(['invalid-date', 'from']);
    expect(refusedFor(() => addWorkingDays('2023-02-30', 1, full))[2]).toEqual({ value: '2023-02-30' });
    expect(at(() => addWorkingDays(3 as never, 1, full))).toEqual(['wrong-type', 'from']);
    expect(at(() => addWorkingDays('2023-04-04', 1, { holidays: 3 } as never))).toEqual([
      'wrong-type',
      'holidays',
    ]);
    expect(at(() => addWorkingDays('2023-04-04', 1, { ...bare, workdays: 3 } as never))).toEqual([
      'wrong-type',
      'workdays',
    ]);
    expect(at(() => addWorkingDays('2023-04-04', 1, { holidays: ['2023-04-05', 'x'] } as never))).toEqual([
      'invalid-date',
      'holidays.1',
    ]);
    expect(at(() => addWorkingDays('2023-04-04', 1, { ...bare, workdays: ['x'] } as never))).toEqual([
      'invalid-date',
      'workdays.0',
    ]);
    expect(at(() => addWorkingDays('2023-04-04', 1, { ...bare, days: [] } as never))).toEqual([
      'unknown-key',
      'calendar',
    ]);
    expect(refusedFor(() => addWorkingDays('2023-04-04', 1.5, full))).toEqual([
      'not-whole-number',
      'days',
      { value: '1.5', min: -1000 },
    ]);
    for (const days of [1001, -1001]) {
      expect(refusedFor(() => addWorkingDays('2020-01-01', days))).toEqual([
        'out-of-range',
        'days',
        { value: String(days), above: null, atLeast: '-1000', atMost: '1000' },
      ]);
    }
    expect(
      refusedFor(() =>
        addWorkingDays('2023-12-29', 1, { holidays: ['2023-04-05', '2022-01-01', '2023-01-02'] }),
      ),
    ).toEqual(['holidays-not-covered', 'holidays', { year: '2024', covered: ['2022', '2023'] }]);
    expect(at(() => addWorkingDays('2023-04-04', 1, unreadableAt('holidays') as never))).toEqual([
      'unreadable',
      'calendar.holidays',
    ]);
  });

  it('of which a list says nothing are weekends at least', () => {
    expect(isRestDay('2023-04-05', full)).toBe(true);
    expect(isRestDay('2023-04-06', full)).toBe(false);
    expect(isRestDay('2023-04-08', full)).toBe(true);
    expect(isRestDay('2023-04-23', full)).toBe(false);
    expect(isRestDay('2023-04-23', bare)).toBe(true);
    // Tuesday and Saturday of a year that the list does not cover, and without a list.
    expect([isRestDay('2024-01-02', full), isRestDay('2024-01-06', full)]).toEqual([null, true]);
    expect([isRestDay('2024-01-02', null), isRestDay('2024-01-06', null)]).toEqual([null, true]);
    // Thursday 6 April: 7, 10, 11, 12, 13.
    expect(countWeekdays('2023-04-06', 5)).toBe('2023-04-13');
    expect(countWeekdays('2023-04-06', 0)).toBe('2023-04-06');
  });
});

describe('the procedure of a day', () => {
  const index = indexOf(builtinRulebook());

  it('is that of its version; no other day is taken for it', () => {
    expect(rulesOn(index, '2021-07-14').rules.of).toBe('apl-2017');
    expect(rulesOn(index, '2021-07-15')).toMatchObject({ from: '2021-07-15', rules: { of: 'apl-2021' } });
    expect(newestDay(index)).toBe('2021-07-15');
    expect(refusedFor(() => rulesOn(index, '2017-12-31'))).toEqual([
      'date-not-covered',
      '',
      {
        instrument: 'apl',
        name: { zh: '行政处罚法', en: 'Administrative Penalty Law' },
        day: '2017-12-31',
        first: '2018-01-01',
        last: null,
      },
    ]);
  });

  it('names the first and the last covered day, in whatever order the versions stand', () => {
    const version = (from: string, to: string | null) => ({
      version: { from, to },
      instrument: { id: 'apl', short: { zh: '法', en: 'Law' } },
    });
    const closed = [version('2019-01-01', '2019-12-31'), version('2018-01-01', '2018-12-31')];
    const said = (procedures: object[]) =>
      refusedFor(() => rulesOn({ procedures } as never, '2030-01-01'))[2];
    expect(said(closed)).toMatchObject({ first: '2018-01-01', last: '2019-12-31' });
    expect(said([...closed].reverse())).toMatchObject({ first: '2018-01-01', last: '2019-12-31' });
    expect(said([...closed, version('2031-01-01', null)])).toMatchObject({ last: null });
    for (const procedures of [closed, [...closed].reverse()]) {
      expect(newestDay({ procedures } as never)).toBe('2019-01-01');
    }
  });

  it('is that of the rulebook that decided', () => {
    expect(bookOf({ rulebook: { digest: builtinRulebook().digest } }, undefined)).toBe(builtinRulebook());
    expect(refusedFor(() => bookOf({ rulebook: { digest: 'x' } }, undefined))).toEqual([
      'rulebook-mismatch',
      '',
      { wanted: 'x', given: builtinRulebook().digest },
    ]);
  });
});

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 3, quantity: 8, consequence: 'irremediable', intentToDamage: false },
  amounts: { unlawfulGains: '0' },
};

describe('the procedure of one figure', () => {
  it('reads the figure, and says where it cannot', () => {
    const decision = decide(input);
    expect(procedureFor(decision, '40000.5')).toMatchObject({ imposedFine: '40000.5', hearing: 'no' });
    expect(procedureFor(decision, '0')).toMatchObject({ imposedFine: null, hearing: 'no' });
    expect(at(() => procedureFor(decision, 'x'))).toEqual(['invalid-amount', 'imposedFine']);
    expect(at(() => procedureFor(unreadableAt('outcome') as never, null))).toEqual([
      'unreadable',
      'decision.outcome',
    ]);
  });

  it('of a person is measured by the threshold of individuals: 5,000 yuan in Shanghai', () => {
    const rules = rulesOn(indexOf(builtinRulebook()), '2023-04-11');
    const of = (fine: string | null) => hearingFor(rules, fine, ['persons', 'p']);
    expect(of('5000')).toEqual({ hearing: 'yes', imposedFine: '5000' });
    expect(of('4999.99')).toEqual({ hearing: 'no', imposedFine: '4999.99' });
    expect(of('0')).toEqual({ hearing: 'no', imposedFine: null });
    expect(of(null)).toEqual({ hearing: 'no', imposedFine: null });
    expect(at(() => of('x'))).toEqual(['invalid-amount', 'persons.p']);
  });
});

describe('what a stage needs', () => {
  const plain = {
    outcome: 'penalty',
    undecided: false,
    fine: '1000',
    fineMode: 'optional',
    procedure: {
      hearing: 'no',
      hearingBecause: [],
      legalReview: { needed: 'depends', dependsOn: ['after-hearing', 'complex-case'] },
      collectiveDiscussion: { needed: 'depends', dependsOn: ['complex'] },
    },
    asked: {},
    done: {},
    postponed: false,
    payment: undefined,
  } as unknown as Situation;
  const procedure = (change: object) => ({ procedure: { ...plain.procedure, ...change } });
  const payment = (applied: string, status: string) => ({ payment: { applies: applied, status } });

  it.each([
    [null, {}, 'yes', []],
    ['decision', { outcome: 'order-first' }, 'no', []],
    ['decision', { outcome: 'no-penalty' }, 'yes', []],
    ['decision', { undecided: true }, 'depends', ['outcome']],
    ['suspected-crime', {}, 'no', []],
    ['suspected-crime', { outcome: 'refer' }, 'depends', ['suspected-crime']],
    ['suspected-crime', { done: { 'transfer-report': '2023-01-01' } }, 'yes', []],
    ['penalty', {}, 'yes', []],
    ['penalty', { undecided: true }, 'depends', ['outcome']],
    ['penalty', { outcome: 'no-penalty' }, 'no', []],
    ['fine', {}, 'yes', []],
    ['fine', { fine: null }, 'no', []],
    ['fine', { fine: undefined }, 'depends', ['fine']],
    ['fine', { fine: undefined, fineMode: 'required' }, 'yes', []],
    ['fine', { fine: undefined, undecided: true }, 'depends', ['outcome', 'fine']],
    ['hearing', {}, 'no', []],
    ['hearing', procedure({ hearing: 'yes' }), 'yes', []],
    ['hearing', { ...procedure({ hearing: 'yes' }), undecided: true }, 'depends', ['outcome']],
    ['hearing', procedure({ hearing: 'depends', hearingBecause: ['fine'] }), 'depends', ['fine']],
    [
      'hearing',
      procedure({ hearing: 'depends', hearingBecause: ['confiscation', 'heavy-consequence'] }),
      'depends',
      ['confiscation', 'heavy-consequence'],
    ],
    ['hearing', { asked: { hearing: true } }, 'yes', []],
    ['hearing', { ...procedure({ hearing: 'yes' }), asked: { hearing: false } }, 'no', []],
    ['hearing-requested', {}, 'no', []],
    ['hearing-requested', procedure({ hearing: 'yes' }), 'depends', ['hearing-request']],
    ['hearing-requested', procedure({ hearing: 'depends' }), 'depends', ['hearing-request']],
    ['hearing-requested', { done: { 'hearing-request': '2023-01-01' } }, 'yes', []],
    ['hearing-requested', { done: { hearing: '2023-01-01' } }, 'yes', []],
    ['hearing-requested', { ...procedure({ hearing: 'yes' }), asked: { hearing: false } }, 'no', []],
    ['legal-review', {}, 'depends', ['after-hearing', 'complex-case']],
    ['legal-review', procedure({ legalReview: { needed: 'yes', dependsOn: [] } }), 'yes', []],
    ['legal-review', { done: { hearing: '2023-01-01' } }, 'yes', []],
    [
      'legal-review',
      {
        ...procedure({ legalReview: { needed: 'depends', dependsOn: ['x'] } }),
        done: { hearing: '2023-01-01' },
      },
      'depends',
      ['x'],
    ],
    ['legal-review', { asked: { 'legal-review': false } }, 'no', []],
    ['collective-discussion', {}, 'depends', ['complex']],
    ['collective-discussion', { asked: { 'collective-discussion': true } }, 'yes', []],
    ['publicity', {}, 'depends', ['social-impact']],
    ['publicity', { asked: { publicity: false } }, 'no', []],
    ['annulment', {}, 'depends', ['annulment']],
    ['annulment', { done: { annulment: '2023-01-01' } }, 'yes', []],
    ['late-payment', {}, 'no', []],
    ['late-payment', payment('no', 'late'), 'no', []],
    ['late-payment', payment('yes', 'done'), 'no', []],
    ['late-payment', payment('yes', 'late'), 'yes', []],
    ['late-payment', payment('yes', 'due'), 'depends', ['payment']],
    ['hardship', {}, 'depends', ['hardship']],
    ['hardship', { undecided: true }, 'depends', ['outcome', 'hardship']],
    ['hardship', { postponed: true }, 'yes', []],
    ['electronic-monitoring', {}, 'depends', ['electronic-monitoring']],
    ['electronic-monitoring', { asked: { 'electronic-monitoring': true } }, 'yes', []],
    ['evidence-registration', {}, 'depends', ['evidence-registration']],
    ['on-the-spot-collection', {}, 'depends', ['on-the-spot-collection']],
    ['court-fine', { done: { 'court-fine': '2023-01-01' } }, 'yes', []],
    ['review-through-office', {}, 'depends', ['review-through-office']],
  ] as [string | null, object, string, string[]][])(
    '%s, where %o: %s',
    (needs, change, applied, dependsOn) => {
      expect(applies({ needs } as never, { ...plain, ...change } as Situation)).toEqual({
        applies: applied,
        dependsOn,
      });
    },
  );

  it('two needs are both to be met, and what each depends on is said once', () => {
    expect(both(YES, YES)).toEqual(YES);
    expect([both(NO, on('a')), both(on('a'), NO)]).toEqual([NO, NO]);
    expect(both(on('a', 'b'), on('b', 'c'))).toEqual(on('a', 'b', 'c'));
    expect(both(YES, on('a'))).toEqual(on('a'));
  });
});

describe('the surcharge (72(1)(1), 73(3); 行政强制法 45(2))', () => {
  const ids = (found: { steps: readonly { id: string }[] }) => found.steps.map(({ id }) => id);

  it('is three per cent a day, and never more than the fine', () => {
    expect(lateSurcharge('10000', 10)).toMatchObject({
      fine: '10000',
      ratePerDay: '0.03',
      daysLate: 10,
      suspendedDays: 0,
      contestedDays: 0,
      countedDays: 10,
      amount: '3000',
      capped: false,
      total: '13000',
    });
    expect(ids(lateSurcharge('10000', 10))).toEqual(['surcharge.days', 'surcharge.multiplied']);
    const capped = lateSurcharge('10000', 40);
    expect(capped).toMatchObject({ amount: '10000', capped: true, total: '20000' });
    expect(ids(capped)).toEqual(['surcharge.days', 'surcharge.multiplied', 'surcharge.capped']);
    expect(capped.steps[2]).toMatchObject({
      params: { amount: '12000', cap: '10000' },
      before: { amount: '12000' },
      after: { amount: '10000' },
    });
    // 33 days are 99 %; 0.03 × 0.5 × 1 = 0.015 yuan, half up.
    expect(lateSurcharge('10000', 33).capped).toBe(false);
    expect(lateSurcharge('0.5', 1).amount).toBe('0.02');
    expect(lateSurcharge('10000', 0)).toMatchObject({ amount: '0', total: '10000' });
  });

  it('counts no days of review or litigation since 2021, by their number', () => {
    const review = lateSurcharge('10000', 10, { suspendedDays: 4 });
    expect(review).toMatchObject({ suspendedDays: 4, countedDays: 6, amount: '1800' });
    expect(review.steps[0]).toMatchObject({
      params: { late: 10, suspended: 4, counted: 6, dueOn: null, paidOn: null },
      after: { countedDays: 6 },
    });
    expect(lateSurcharge('10000', 10, { suspendedDays: 10 })).toMatchObject({ countedDays: 0, amount: '0' });
    // Of review before 2021-07-15 it is contested, and counted; litigation never counts.
    const old = { suspendedDays: 4, on: '2020-01-01' };
    expect(lateSurcharge('10000', 10, old)).toMatchObject({
      suspendedDays: 0,
      contestedDays: 4,
      countedDays: 10,
    });
    expect(lateSurcharge('10000', 10, { ...old, suspendedBy: 'litigation' })).toMatchObject({
      suspendedDays: 4,
      contestedDays: 0,
    });
  });

  it('counts by dates: the day after the last day is the first', () => {
    const period = { dueOn: '2023-04-26', paidOn: '2023-05-06' };
    const with_ = (...suspended: unknown[]) => lateSurcharge('10000', { ...period, suspended } as never);
    expect(lateSurcharge('10000', period)).toMatchObject({ daysLate: 10, amount: '3000' });
    expect(lateSurcharge('10000', { ...period, paidOn: '2023-04-26' }).daysLate).toBe(0);
    expect(lateSurcharge('10000', { ...period, paidOn: '2023-04-01' })).toMatchObject({
      daysLate: 0,
      amount: '0',
    });
    expect(with_(['2023-04-30', '2023-05-02'])).toMatchObject({ suspendedDays: 3, countedDays: 7 });
    // Only late days are suspended, each once, in whatever order the spans stand.
    expect(with_(['2023-04-01', '2023-04-27'])).toMatchObject({ suspendedDays: 1 });
    expect(with_(['2023-05-06', '2023-06-30'])).toMatchObject({ suspendedDays: 1 });
    expect(with_(['2023-06-01', '2023-06-30'])).toMatchObject({ suspendedDays: 0 });
    expect(with_(['2023-05-01', '2023-05-03'], ['2023-04-29', '2023-05-01'])).toMatchObject({
      suspendedDays: 5,
    });
    expect(with_(['2023-04-29', '2023-05-03'], ['2023-04-30', '2023-05-01'])).toMatchObject({
      suspendedDays: 5,
    });
  });

  it('counts each day by the law then in force', () => {
    // Late from 5 to 24 July 2021: ten days under the 2017 law, ten under the 2021 law.
    const period = { dueOn: '2021-07-04', paidOn: '2021-07-24' };
    const whole = (...remedy: string[]) =>
      ({ ...period, suspended: [['2021-07-05', '2021-07-24', ...remedy]] }) as never;
    const review = lateSurcharge('10000', whole());
    expect(review).toMatchObject({ daysLate: 20, suspendedDays: 10, contestedDays: 10, countedDays: 10 });
    expect(ids(review)).toEqual(['surcharge.days', 'surcharge.suspension', 'surcharge.multiplied']);
    expect(review.steps[1]).toMatchObject({ params: { suspended: 10 } });
    expect(lateSurcharge('10000', whole('litigation'))).toMatchObject({
      suspendedDays: 20,
      contestedDays: 0,
    });
    // By the day that is named, whatever the days.
    expect(lateSurcharge('10000', whole(), { on: '2021-08-01' })).toMatchObject({ suspendedDays: 20 });
    // Three days of litigation within the ten of review under the old law.
    const mixed = {
      ...period,
      suspended: [
        ['2021-07-05', '2021-07-14'],
        ['2021-07-06', '2021-07-08', 'litigation'],
      ],
    } as never;
    expect(lateSurcharge('10000', mixed)).toMatchObject({
      suspendedDays: 3,
      contestedDays: 7,
      countedDays: 17,
    });
  });

  it('is refused by the place of what cannot be', () => {
    expect(refusedFor(() => lateSurcharge('0', 10))).toEqual([
      'amount-not-positive',
      'fine',
      { kind: 'fine' },
    ]);
    expect(at(() => lateSurcharge('x', 10))).toEqual(['invalid-amount', 'fine']);
    for (const days of [-1, 1.5]) {
      expect(refusedFor(() => lateSurcharge('1', days))).toEqual([
        'not-whole-number',
        'daysLate',
        { value: String(days), min: 0 },
      ]);
    }
    expect(at(() => lateSurcharge('1', 3, { suspendedDays: -1 }))).toEqual([
      'not-whole-number',
      'suspendedDays',
    ]);
    expect(refusedFor(() => lateSurcharge('1', 3, { suspendedDays: 4 }))).toEqual([
      'out-of-range',
      'suspendedDays',
      { value: '4', above: null, atLeast: '0', atMost: '3' },
    ]);
    expect(at(() => lateSurcharge('1', 3, { suspendedDays: 1, suspendedBy: 'x' as never }))[1]).toBe(
      'suspendedBy',
    );
    expect(at(() => lateSurcharge('1', 3, { on: 'x' as never }))).toEqual(['invalid-date', 'on']);
    expect(at(() => lateSurcharge('1', 3, { day: 'x' } as never))[0]).toBe('unknown-key');
    expect(at(() => lateSurcharge('1', { dueOn: '2023-04-26' } as never))).toEqual([
      'missing-field',
      'paidOn',
    ]);
    const backwards = {
      dueOn: '2023-04-26',
      paidOn: '2023-05-06',
      suspended: [['2023-05-02', '2023-05-01']],
    } as never;
    expect(refusedFor(() => lateSurcharge('1', backwards))).toEqual([
      'date-order',
      'suspended.0',
      { earlier: 'suspended', earlierDay: '2023-05-02', later: 'suspended', laterDay: '2023-05-01' },
    ]);
    expect(at(() => lateSurcharge('1', unreadableAt('dueOn') as never))).toEqual([
      'unreadable',
      'late.dueOn',
    ]);
    expect(at(() => lateSurcharge('1', 1, unreadableAt('on') as never))).toEqual([
      'unreadable',
      'options.on',
    ]);
  });
});

describe('the stages of a timeline', () => {
  const line = (options: TimelineOptions = {}, change: Partial<CaseInput> = {}) => {
    const one = { ...input, ...change };
    return timeline(one, decide(one), options);
  };
  const stage = (id: string, options: TimelineOptions = {}, change: Partial<CaseInput> = {}) => {
    const found = line(options, change).stages.find((one) => one.id === id)!;
    return { ...found, codes: found.notes.map(({ code }) => code) };
  };

  it('are done on the day that was stated, unless that is still to come', () => {
    const done = { notice: '2023-03-20' };
    expect(stage('notice', { imposedFine: '40000', done })).toMatchObject({
      doneOn: '2023-03-20',
      status: 'done',
    });
    expect(stage('notice', { imposedFine: '40000', done, today: '2023-03-20' })).toMatchObject({
      status: 'done',
    });
    expect(at(() => line({ imposedFine: '40000', done, today: '2023-03-19' }))[0]).toBe('date-order');
    expect(stage('decision', { today: '2023-04-11' })).toMatchObject({
      doneOn: '2023-04-11',
      status: 'done',
    });
    const planned = stage('decision', { today: '2023-04-10', imposedFine: '40000' });
    expect(planned).toMatchObject({ doneOn: null, status: 'due' });
    expect(planned.notes).toContainEqual({ code: 'planned', params: { day: '2023-04-11' } });
    expect(stage('decision', { imposedFine: '40000' }).codes).not.toContain('planned');
  });

  it('are late the day after the last day', () => {
    // Filed on 12 February: 90 days end on 13 May.
    const on_ = (decidedOn: string) => stage('decision', {}, { decidedOn }).status;
    expect([on_('2023-05-13'), on_('2023-05-14')]).toEqual(['done', 'late']);
    const due = (today: string) => stage('notice', { imposedFine: '40000', today }).status;
    expect([due('2023-04-11'), due('2023-04-12')]).toEqual(['due', 'late']);
    expect(stage('notice', { imposedFine: '40000' }).status).toBe('due');
  });

  it('that come before the stage which they follow are noted', () => {
    const done = { service: '2023-04-20', payment: '2023-04-15' };
    expect(stage('payment', { imposedFine: '40000', done }).notes).toContainEqual({
      code: 'before-its-stage',
      params: { stage: 'service', day: '2023-04-20' },
    });
    const paid = { service: '2023-04-20', payment: '2023-04-20' };
    expect(stage('payment', { imposedFine: '40000', done: paid }).codes).not.toContain('before-its-stage');
    expect(stage('payment', { imposedFine: '40000', done: { service: '2023-04-20' } }).codes).not.toContain(
      'before-its-stage',
    );
  });

  it('of payment count fifteen days from service, and the days late to the payment or today', () => {
    // Served on 11 April: 26 April. To 6 May ten days, to 1 June thirty-six.
    const served = { service: '2023-04-11' };
    const open = line({ imposedFine: '40000', done: served, today: '2023-06-01' });
    expect(open.stages.find(({ id }) => id === 'payment')).toMatchObject({
      due: '2023-04-26',
      status: 'late',
    });
    expect(open.stages.find(({ id }) => id === 'surcharge')?.notes).toContainEqual({
      code: 'days-late',
      params: { days: '36' },
    });
    expect(open.surcharge).toMatchObject({ fine: '40000', daysLate: 36 });
    const paid = { ...served, payment: '2023-05-06' };
    const late = line({ imposedFine: '40000', done: paid, today: '2023-06-01' });
    expect(late.surcharge).toMatchObject({ daysLate: 10, amount: '12000' });
    expect(line({ imposedFine: '40000', done: paid }).surcharge).toMatchObject({ daysLate: 10 });
    const suspended = [['2023-04-30', '2023-05-02']] as never;
    expect(line({ imposedFine: '40000', done: paid, suspended }).surcharge).toMatchObject({
      suspendedDays: 3,
    });
    const intime = line({ imposedFine: '40000', done: { ...served, payment: '2023-04-26' } });
    expect(intime.surcharge).toBeNull();
    expect(intime.stages.find(({ id }) => id === 'surcharge')).toMatchObject({ applies: 'no', notes: [] });
    expect(line({ imposedFine: '40000', done: served, today: '2023-04-26' }).surcharge).toBeNull();
    expect(line({ imposedFine: '40000', done: served }).surcharge).toBeNull();
    // No fine, nothing to pay late.
    expect(line({ imposedFine: '0', done: served, today: '2023-06-01' }).surcharge).toBeNull();
  });

  it('of the hearing wait for the request, and a decision that did not is noted', () => {
    const heard = (done: object, more: object = {}) =>
      stage('decision', { imposedFine: '50000', done, ...more } as TimelineOptions).codes;
    const early = { notice: '2023-04-06' };
    expect(heard(early)).toContain('decided-before-request-period-ended');
    expect(heard({ notice: '2023-03-20' })).not.toContain('decided-before-request-period-ended');
    expect(heard({ ...early, hearing: '2023-04-10' })).not.toContain('decided-before-request-period-ended');
    expect(stage('decision', { imposedFine: '40000', done: early }).codes).not.toContain(
      'decided-before-request-period-ended',
    );
    const waived = { needed: { hearing: false } };
    expect(heard({ notice: '2023-03-20' }, waived)).toContain('hearing-waived');
    expect(heard({ notice: '2023-03-20', hearing: '2023-04-03' }, waived)).not.toContain('hearing-waived');
    expect(heard({ notice: '2023-03-20' }, { needed: { hearing: true } })).not.toContain('hearing-waived');
  });

  it('after a fine by a court impose none (行政处罚法 35)', () => {
    const court = (day: string, imposedFine = '40000') =>
      stage('decision', { imposedFine, done: { 'court-fine': day } }).codes;
    expect(court('2023-04-11')).toContain('court-fined-first');
    expect(court('2023-04-12')).not.toContain('court-fined-first');
    expect(court('2023-04-11', '0')).not.toContain('court-fined-first');
  });

  it('are those of the track: nothing of a decision on the spot in a case that was filed', () => {
    expect(stage('decision-on-the-spot', { imposedFine: '1000' }).applies).toBe('no');
    const { filedOn: _, ...unfiled } = input;
    const open = timeline(unfiled, decide(unfiled), { imposedFine: '1000' });
    expect(open.stages.find(({ id }) => id === 'decision-on-the-spot')).toMatchObject({
      applies: 'depends',
      dependsOn: ['track'],
    });
    const spot = timeline(unfiled, decide(unfiled), { imposedFine: '1000', track: 'summary' });
    expect(spot.stages.find(({ id }) => id === 'decision-on-the-spot')).toMatchObject({
      applies: 'yes',
      doneOn: '2023-04-11',
    });
    expect(spot.stages.find(({ id }) => id === 'service')).toMatchObject({ doneOn: '2023-04-11' });
    expect(open.stages.find(({ id }) => id === 'service')).toMatchObject({ doneOn: null });
  });
});
