/** First and last days of a stage, the options of a timeline, and the places at which they are refused. */
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  type CaliangError,
  type CaseInput,
  decide,
  lateSurcharge,
  type TimelineOptions,
  timeline,
} from '../../src/index.js';
import { dueOn, earliestOf, type Surroundings } from '../../src/procedure/periods.js';
import { rulesOn } from '../../src/procedure/rules.js';
import type { StageNote } from '../../src/procedure/timeline-types.js';
import { indexOf } from '../../src/rulebook/load.js';
import { refusedFor, thrownBy, unreadableAt } from '../thrown.js';

const rules = rulesOn(indexOf(builtinRulebook()), '2023-04-11');
const calendar = { holidays: ['2023-04-05', '2023-01-02'] };

describe('the last day of a stage', () => {
  const due = (
    period: object,
    start: string | null,
    { stage = {}, around = {} }: { stage?: object; around?: Partial<Surroundings> } = {},
  ) => {
    const notes: StageNote[] = [];
    const whole = { days: 10, unit: 'calendar', side: 'after', of: 'x', ...period } as never;
    const day = dueOn(
      stage as never,
      whole,
      rules,
      {
        calendar,
        dayOf: (id) => (id === 'x' ? start : null),
        before: [],
        postponedUntil: undefined,
        ...around,
      } as Surroundings,
      notes,
    );
    return [day, notes];
  };

  it('lies so many days, working days or months after its beginning, or before it', () => {
    // Tuesday 11 April 2023 and ten days: a Friday; seven days before: a Tuesday.
    expect(due({}, '2023-04-11')).toEqual(['2023-04-21', []]);
    expect(due({ days: 7, side: 'before' }, '2023-04-11')).toEqual(['2023-04-04', []]);
    expect(due({ days: 2, unit: 'working' }, '2023-04-04')).toEqual(['2023-04-07', []]);
    expect(due({ days: 2, unit: 'working', side: 'before' }, '2023-04-07')).toEqual(['2023-04-04', []]);
    expect(due({ days: 6, unit: 'month' }, '2023-04-11')).toEqual(['2023-10-11', []]);
    // Not later than that stage.
    expect(due({ days: null, side: 'before' }, '2023-04-08')).toEqual(['2023-04-08', []]);
  });

  it('waits for its beginning, done or due', () => {
    const waits = [null, [{ code: 'waits-for', params: { stage: 'x' } }]];
    expect(due({}, null)).toEqual(waits);
    const before = [
      { id: 'y', due: '2023-01-01' },
      { id: 'x', due: '2023-04-11' },
    ] as never;
    expect(due({ from: 'due' }, null, { around: { before } })).toEqual(['2023-04-21', []]);
    expect(due({ from: 'due' }, '2023-04-11')).toEqual(waits);
  });

  it('on a day off, or begun under an earlier law, is noted, unless it is counted in working days', () => {
    // Saturday 15 April.
    const free = { code: 'falls-on-rest-day', params: { day: '2023-04-15' } };
    expect(due({ days: 4 }, '2023-04-11')).toEqual(['2023-04-15', [free]]);
    expect(due({ days: 0 }, '2023-04-15')).toEqual(['2023-04-15', []]);
    const earlier = { code: 'began-under-earlier-law', params: { from: '2021-07-15' } };
    expect(due({ days: 2 }, '2021-07-14')).toEqual(['2021-07-16', [earlier]]);
    expect(due({ days: 1 }, '2021-07-15')).toEqual(['2021-07-16', []]);
    const covering = { calendar: { holidays: ['2021-01-01'] } };
    expect(due({ days: 2, unit: 'working' }, '2021-07-14', { around: covering })).toEqual(['2021-07-16', []]);
    const restDay = { text: { zh: '顺延', en: 'it moves' }, source: [{ instrument: 'apl', article: '85' }] };
    expect(due({ days: 4 }, '2023-04-11', { stage: { restDay } })).toMatchObject([
      '2023-04-15',
      [{ code: 'rest-day-rule', params: { day: '2023-04-15', text: { zh: '顺延' } } }],
    ]);
  });

  it('is not counted in years of which nobody knows the days off, and the years that are known are named', () => {
    const uncounted = (...years: string[]) => {
      const holidays = years.map((year) => `${year}-10-01`);
      const [day, notes] = due({ days: 1, unit: 'working' }, '2030-01-01', {
        around: { calendar: { holidays } },
      });
      return [day, (notes as StageNote[]).map((note) => ('covered' in note.params ? note.params : null))];
    };
    expect(uncounted('2023')).toEqual([null, [{ year: '2030', covered: '2023' }]]);
    expect(uncounted('2023', '2022', '2024')).toEqual([null, [{ year: '2030', covered: '2022–2024' }]]);
    expect(uncounted('2023', '2021')).toEqual([null, [{ year: '2030', covered: '2021、2023' }]]);
  });

  it('is prolonged by a postponement, never shortened', () => {
    const to = (postponedUntil: string) => ({ around: { postponedUntil }, stage: { postponed: 'due' } });
    expect(due({}, '2023-04-11', to('2023-06-01'))).toEqual(['2023-06-01', []]);
    expect(due({}, '2023-04-11', to('2023-04-12'))).toEqual(['2023-04-21', []]);
    expect(due({}, null, to('2023-06-01'))).toEqual(['2023-06-01', []]);
    expect(due({}, '2023-04-11', { around: { postponedUntil: '2023-06-01' } })).toEqual(['2023-04-21', []]);
    // The notes of the day that does not count are not told.
    expect(due({ days: 4 }, '2023-04-11', to('2023-06-01'))).toEqual(['2023-06-01', []]);
    const start = (postponedUntil: string) => ({ around: { postponedUntil }, stage: { postponed: 'start' } });
    expect(due({}, '2023-04-11', start('2023-05-01'))).toEqual(['2023-05-11', []]);
    expect(due({}, '2023-04-11', start('2023-04-01'))).toEqual(['2023-04-21', []]);
    expect(due({}, null, start('2023-05-01'))).toEqual([
      null,
      [{ code: 'waits-for', params: { stage: 'x' } }],
    ]);
  });
});

describe('the first day of a stage', () => {
  const first = (...notBefore: object[]) =>
    earliestOf(
      { ...(notBefore.length > 0 && { notBefore }) } as never,
      {
        calendar,
        dayOf: (id: string) => ({ told: '2023-04-03', heard: '2023-04-06' })[id] ?? null,
        before: [
          { id: 'request', applies: 'yes', due: '2023-04-10' },
          { id: 'idle', applies: 'no', due: '2023-05-01' },
          { id: 'told', applies: 'no', due: null },
        ],
        postponedUntil: undefined,
      } as never,
      [],
    );
  const wait = (of: string, days: number, more: object = {}) => ({ of, days, unit: 'calendar', ...more });

  it('is the day after each period that has to pass', () => {
    expect(first()).toBeNull();
    expect(first(wait('told', 5))).toBe('2023-04-09');
    expect(first(wait('request', 0, { from: 'due' }))).toBe('2023-04-11');
    expect(first(wait('told', 5), wait('request', 0, { from: 'due' }))).toBe('2023-04-11');
    expect(first(wait('told', 9), wait('request', 0, { from: 'due' }))).toBe('2023-04-13');
    expect(first(wait('heard', 1, { unit: 'working' }))).toBe('2023-04-08');
  });

  it('does not wait for a right that nobody has, and is not known while a period is not', () => {
    expect(first(wait('idle', 0, { from: 'due' }))).toBeNull();
    expect(first(wait('idle', 0, { from: 'due' }), wait('told', 5))).toBe('2023-04-09');
    expect(first(wait('nobody', 1), wait('told', 5))).toBeNull();
  });
});

const input: CaseInput = {
  violation: 'cqr-64',
  party: 'unit',
  role: '施工单位',
  act: { from: '2023-02-01', to: '2023-02-10' },
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, consequence: 'none' },
  amounts: { contractPrice: '1000000', unlawfulGains: '0' },
};
const run = (options: object = {}, change: Partial<CaseInput> = {}) => {
  const one = { ...input, ...change };
  return timeline(one, decide(one), options as TimelineOptions);
};
const refused = (options: object) => refusedFor(() => run(options));

describe('the options of a timeline', () => {
  it('name stages and persons that there are', () => {
    expect(refused({ done: { nope: '2023-03-01' } })).toMatchObject([
      'unknown-id',
      'done.nope',
      { kind: 'stage' },
    ]);
    // The case itself states when it was filed and is decided.
    expect(refused({ done: { decision: '2023-03-01' } }).slice(0, 2)).toEqual([
      'unknown-id',
      'done.decision',
    ]);
    expect(refused({ persons: { nobody: {} } })).toMatchObject([
      'unknown-id',
      'persons.nobody',
      { kind: 'person', value: 'nobody', valid: ['cqr-73'] },
    ]);
    const person = (one: object) => ({ persons: { 'cqr-73': one } });
    expect(refused(person({ done: { nope: '2023-03-01' } })).slice(0, 2)).toEqual([
      'unknown-id',
      'persons.cqr-73.done.nope',
    ]);
    expect(refused(person({ imposedFine: 'x' })).slice(0, 2)).toEqual([
      'invalid-amount',
      'persons.cqr-73.imposedFine',
    ]);
  });

  it('lie not after today', () => {
    const params = {
      earlier: 'done.notice',
      earlierDay: '2023-03-02',
      later: 'today',
      laterDay: '2023-03-01',
    };
    expect(refused({ done: { notice: '2023-03-02' }, today: '2023-03-01' })).toEqual([
      'date-order',
      'done.notice',
      params,
    ]);
    const persons = { 'cqr-73': { done: { notice: '2023-03-02' } } };
    expect(refused({ persons, today: '2023-03-01' }).slice(0, 2)).toEqual([
      'date-order',
      'persons.cqr-73.done.notice',
    ]);
  });

  it('are for the case that was decided', () => {
    const decision = decide(input);
    const other = { ...input, decidedOn: '2023-04-12' };
    const { issues } = thrownBy(() => timeline(other, decision)) as CaliangError;
    expect(issues).toMatchObject([{ code: 'case-mismatch', path: [] }]);
    expect(refused(unreadableAt('today')).slice(0, 2)).toEqual(['unreadable', 'options.today']);
  });

  it('may bring days off of their own', () => {
    const due = (more: object) =>
      run(
        { imposedFine: '50000', done: { notice: '2023-04-14' }, ...more },
        { decidedOn: '2023-05-10' },
      ).stages.find(({ id }) => id === 'hearing-request')?.due;
    // From Friday 14 April: 17 to 21; with the 18th off Monday 24; with Sunday 23 worked that Sunday.
    expect(due({ holidays: ['2023-01-02'] })).toBe('2023-04-21');
    expect(due({ holidays: ['2023-04-18'] })).toBe('2023-04-24');
    expect(due({ holidays: ['2023-04-18'], workdays: ['2023-04-23'] })).toBe('2023-04-23');
  });

  it('are echoed: the fine, or none', () => {
    expect(run({ imposedFine: '25000' })).toMatchObject({ imposedFine: '25000', hearing: 'no' });
    expect(run()).toMatchObject({ imposedFine: null, today: null });
    expect(run({ today: '2023-06-01' }).today).toBe('2023-06-01');
  });

  it('give each person a hearing of their own', () => {
    // 2 to 4 % of 1,000,000, and 5 to 10 % of that; 5,000 is large for an individual.
    const of = (imposedFine?: string) =>
      run({ persons: imposedFine === undefined ? {} : { 'cqr-73': { imposedFine } } }).persons[0]!;
    expect(of()).toMatchObject({ hearing: 'no', imposedFine: null });
    expect(of('1500')).toMatchObject({ hearing: 'no', imposedFine: '1500' });
    expect(of('5000')).toMatchObject({ hearing: 'yes', imposedFine: '5000' });
    expect(of('5000').stages.find(({ id }) => id === 'hearing-request')).toMatchObject({ applies: 'yes' });
  });
});

describe('a case that is not settled', () => {
  it('has stages that depend on its outcome', () => {
    // In time only if it was found within two years of its end, which nobody stated.
    const { filedOn: _, ...rest } = input;
    const open = {
      ...rest,
      act: { from: '2020-02-01', to: '2020-02-10' },
      decidedOn: '2023-04-11',
    } as CaseInput;
    const decision = decide(open);
    expect(decision.possibleOutcomes.length).toBeGreaterThan(1);
    const line = timeline(open, decision, { imposedFine: '25000' });
    expect(line.stages.find(({ id }) => id === 'notice')).toMatchObject({
      applies: 'depends',
      dependsOn: ['outcome'],
    });
  });

  it('has no decision while an order has to be made first', () => {
    const first = run({}, { violation: 'refusing-to-rebuild', facts: {}, amounts: {}, role: '建设单位' });
    expect(first.stages.find(({ id }) => id === 'decision')).toMatchObject({
      applies: 'no',
      status: 'not-needed',
      doneOn: null,
      due: null,
      earliest: null,
    });
  });

  it('has a surcharge that is due once payment is late, and is not known before', () => {
    const of = (today?: string) =>
      run({ imposedFine: '25000', done: { service: '2023-04-11' }, ...(today && { today }) }).stages.find(
        ({ id }) => id === 'surcharge',
      )?.status;
    expect([of(), of('2023-04-26'), of('2023-04-27')]).toEqual(['not-yet-known', 'not-yet-known', 'due']);
  });
});

describe('what a surcharge rests on', () => {
  const places = (found: { steps: readonly { id: string; rule: string }[] }) =>
    Object.fromEntries(found.steps.map(({ id, rule }) => [id, rule]));

  it('is cited step by step, by the law of the first late day', () => {
    expect(places(lateSurcharge('10000', 40))).toMatchObject({
      'surcharge.multiplied': expect.stringMatching(/^apl-2021:72/),
      'surcharge.capped': expect.any(String),
    });
    for (const { source, assurance } of lateSurcharge('10000', 40).steps) {
      expect(source.length).toBeGreaterThan(0);
      expect(assurance).toBeTruthy();
    }
    const first = (due: string) => places(lateSurcharge('10000', { dueOn: due, paidOn: '2021-07-20' }));
    expect(first('2021-07-13')['surcharge.multiplied']).toMatch(/^apl-2017:51/);
    expect(first('2021-07-14')['surcharge.multiplied']).toMatch(/^apl-2021:72/);
    const suspended = lateSurcharge('10000', 10, { suspendedDays: 2 });
    expect(places(suspended)['surcharge.days']).toMatch(/^apl-2021:73/);
    expect(places(lateSurcharge('10000', 10))['surcharge.days']).not.toMatch(/^apl-2021:73/);
    expect(lateSurcharge('10000', 10).steps[1]).toMatchObject({
      params: { fine: '10000', ratePerDay: '0.03', days: 10, product: '3000', amount: '3000' },
      after: { amount: '3000' },
    });
    const one = {
      dueOn: '2023-04-26',
      paidOn: '2023-05-06',
      suspended: [['2023-05-01', '2023-05-01']],
    } as never;
    expect(lateSurcharge('10000', one).suspendedDays).toBe(1);
  });
});
