import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CaliangError,
  type CaseInput,
  decide,
  procedureFor,
  render,
  type Timeline,
  type TimelineOptions,
  timeline,
} from '../../src/index.js';

const GOLDEN = join(import.meta.dirname, 'golden');

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  discoveredOn: '2023-02-10',
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 3, quantity: 8, consequence: 'irremediable', intentToDamage: false },
  amounts: { unlawfulGains: '0' },
};
const run = (options: TimelineOptions = {}, given: CaseInput = input): Timeline =>
  timeline(given, decide(given), options);
const stage = (line: Timeline, id: string) => line.stages.find((s) => s.id === id)!;

/** The notice of the State Council for 2023, as far as these dates need it. */
const calendar = {
  holidays: ['2023-04-05', '2023-04-29', '2023-04-30', '2023-05-01', '2023-05-02', '2023-05-03'],
  workdays: ['2023-04-23', '2023-05-06'],
};

describe('timeline', () => {
  it('counts ninety days from filing to the decision (行政处罚法 60) and knows what was in time', () => {
    expect(stage(run(), 'decision')).toMatchObject({ due: '2023-05-13', status: 'done' });
    const late = { ...input, decidedOn: '2023-05-14' };
    expect(stage(run({}, late), 'decision')).toMatchObject({ due: '2023-05-13', status: 'late' });
    expect(decide(late).warnings.map((w) => w.code)).toContain('decided-late');
  });

  it('has no such period under the 2017 law', () => {
    const old = {
      ...input,
      act: { from: '2021-02-01' },
      discoveredOn: '2021-02-10',
      filedOn: '2021-02-12',
      decidedOn: '2021-07-01',
    };
    expect(stage(run({}, old), 'decision').due).toBeNull();
  });

  it('counts working days from the calendar, and not beyond its years (行政处罚法 61 and 85)', () => {
    expect(stage(run(), 'service').due).toBe('2023-04-20');
    const late = { ...input, filedOn: '2026-12-01', decidedOn: '2026-12-28', act: { from: '2026-11-01' } };
    const uncovered = stage(run({}, { ...late, discoveredOn: '2026-11-20' }), 'service');
    expect(uncovered).toMatchObject({ due: null });
    expect(uncovered.notes).toContainEqual({
      code: 'working-days-not-counted',
      params: { year: '2027', covered: '2018–2026' },
    });
    // From Tuesday 11 April seven working days end on Thursday 20 April.
    expect(stage(run(calendar), 'service').due).toBe('2023-04-20');
  });

  it('says done, late or not yet known from the days given', () => {
    const line = run({
      ...calendar,
      today: '2023-06-01',
      done: { notice: '2023-04-01', service: '2023-04-25' },
      imposedFine: '50000',
    });
    expect(stage(line, 'notice').status).toBe('done');
    expect(stage(line, 'service')).toMatchObject({ status: 'late', due: '2023-04-20', doneOn: '2023-04-25' });
    // 行政处罚法 67(3): fifteen days from 25 April.
    expect(stage(line, 'payment')).toMatchObject({ status: 'late', due: '2023-05-10' });
    // 22 days late: 50,000 × 3 % × 22.
    expect(line.surcharge).toMatchObject({ countedDays: 22, amount: '33000' });
    expect(stage(run(), 'payment')).toMatchObject({ status: 'not-yet-known', due: null });
  });

  it('gives the right to ask for a hearing five working days from the notice (64(1)), where there is one', () => {
    const line = run({ ...calendar, imposedFine: '50000', done: { notice: '2023-03-31' } });
    // Monday 3, Tuesday 4, Thursday 6, Friday 7, Monday 10 April; the 5th is a holiday.
    expect(stage(line, 'hearing-request')).toMatchObject({ applies: 'yes', due: '2023-04-10' });
    const early = run({ ...calendar, imposedFine: '50000', done: { notice: '2023-04-06' } });
    expect(JSON.stringify(early)).toContain('decided-before-request-period-ended');
    const smaller = run({ ...calendar, imposedFine: '40000', done: { notice: '2023-03-31' } });
    expect(stage(smaller, 'hearing-request').applies).toBe('no');
  });

  it('warns of a hearing that is said not to be needed where the penalty gives the right to one', () => {
    const codes = (options: Parameters<typeof run>[0]) =>
      stage(run({ ...calendar, ...options }), 'decision').notes.map(({ code }) => code);
    const waived = { done: { notice: '2023-04-06' }, needed: { hearing: false } };
    expect(codes({ ...waived, imposedFine: '50000' })).toContain('hearing-waived');
    expect(codes({ ...waived, imposedFine: '40000' })).not.toContain('hearing-waived');
    expect(codes({ imposedFine: '50000', done: waived.done })).not.toContain('hearing-waived');
    for (const locale of ['zh-CN', 'en'] as const) {
      const text = render(run({ ...calendar, ...waived, imposedFine: '50000' }), { locale });
      expect(text).toMatch(locale === 'en' ? /given it up in writing/ : /放弃的书面记录/);
    }
  });

  it('has no stage of a penalty where there is none', () => {
    const spared = { ...input, circumstances: [{ id: 'no-fault', present: true }] };
    const line = run({}, spared);
    for (const id of ['notice', 'hearing', 'payment', 'surcharge']) {
      expect(stage(line, id).status, id).toBe('not-needed');
    }
  });

  it('refuses unknown stages with the nearest name, days after today, and another case', () => {
    expect(() => run({ done: { servise: '2023-04-12' } })).toThrow(/service/);
    expect(() => run({ today: '2023-04-12', done: { service: '2023-04-13' } })).toThrow(CaliangError);
    expect(() => timeline({ ...input, party: 'individual' }, decide(input))).toThrow(CaliangError);
  });

  it('reads in both languages', async () => {
    const line = run({ ...calendar, today: '2023-06-01', done: { service: '2023-04-25' } });
    await expect(render(line)).toMatchFileSnapshot(join(GOLDEN, 'timeline.txt'));
    await expect(render(line, { locale: 'en' })).toMatchFileSnapshot(join(GOLDEN, 'timeline.en.txt'));
  });
});

describe('procedureFor', () => {
  it('settles the thresholds for the fine that is imposed', () => {
    const decision = decide(input);
    expect(decision.procedure).toMatchObject({ hearing: 'depends', track: 'depends' });
    expect(procedureFor(decision, '50000')).toMatchObject({ hearing: 'yes', track: 'ordinary' });
    expect(procedureFor(decision, '49999.99')).toMatchObject({ hearing: 'no', track: 'ordinary' });
    expect(procedureFor(decision, '3000')).toMatchObject({ track: 'summary-allowed' });
    expect(procedureFor(decision, null)).toMatchObject({
      imposedFine: null,
      hearing: 'no',
      track: 'summary-allowed',
    });
  });
});

describe('a postponement of the payment (行政处罚法 66(2))', () => {
  const input: CaseInput = {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2023-02-01', to: '2023-02-10' },
    decidedOn: '2023-04-11',
    facts: { frequency: 1, quantity: 1, consequence: 'none', intentToDamage: false },
  };
  const dueWith = (postponedUntil?: string) =>
    timeline(input, decide(input), {
      imposedFine: '10000',
      done: { service: '2023-04-14' },
      ...(postponedUntil !== undefined && { postponedUntil }),
    }).stages.find(({ id }) => id === 'payment')?.due;

  it('never shortens the fifteen days of article 67(3)', () => {
    // Served on 14 April, paid by the 29th.
    expect(dueWith()).toBe('2023-04-29');
    expect(dueWith('2023-04-20')).toBe('2023-04-29');
    expect(dueWith('2023-01-01')).toBe('2023-04-29');
    expect(dueWith('2023-06-30')).toBe('2023-06-30');
  });
});
