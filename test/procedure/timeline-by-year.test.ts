/** The stages of decisions of several years, ordinary and on the spot; every day counted by hand on the calendar of its year. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, render, type TimelineOptions, timeline } from '../../src/index.js';

const GOLDEN = join(import.meta.dirname, 'golden');

const doors = (act: string, filedOn: string, decidedOn: string): CaseInput => ({
  violation: 'damaging-works',
  party: 'unit',
  act: { from: act, to: act },
  discoveredOn: act,
  filedOn,
  decidedOn,
  facts: { frequency: 3, quantity: 8, consequence: 'irremediable', intentToDamage: false },
});
const run = (input: CaseInput, options: TimelineOptions) => {
  const line = timeline(input, decide(input), options);
  return {
    ids: line.stages.map((s) => s.id),
    at: (id: string) => line.stages.find((s) => s.id === id)!,
    rules: line.stages.map((s) => s.rule),
  };
};

describe('a decision of 2019, by the law of 2017', () => {
  const { at, ids } = run(doors('2019-05-06', '2019-05-10', '2019-09-27'), {
    imposedFine: '50000',
    done: {
      notice: '2019-08-30',
      'hearing-request': '2019-09-02',
      hearing: '2019-09-16',
      service: '2019-09-30',
      'evidence-registration': '2019-05-13',
    },
  });

  it('counts its days as calendar days', () => {
    // 30 August + 3 = 2 September; 16 September − 7 = 9 September; 27 September + 7 = 4 October, a day off.
    expect(at('hearing-request')).toMatchObject({ due: '2019-09-02', status: 'done' });
    expect(at('hearing-notice').due).toBe('2019-09-09');
    expect(at('service').due).toBe('2019-10-04');
    expect(at('service').notes).toContainEqual({ code: 'falls-on-rest-day', params: { day: '2019-10-04' } });
    // 13 May + 7 (37(2)); 30 September + 15 (46(3)).
    expect(at('registered-evidence').due).toBe('2019-05-20');
    expect(at('payment').due).toBe('2019-10-15');
  });

  it('reviews before the decision, sets no period for it, and holds no reconsideration law of that day', () => {
    expect(at('legal-review').applies).toBe('yes');
    expect(at('decision').due).toBeNull();
    expect(ids).not.toContain('review-application');
    expect(at('remedies').notes.map((n) => n.code)).toContain('not-held');
  });
});

describe('a decision of 2022', () => {
  it('counts working days over the Spring Festival (31 January to 6 February; 29 and 30 January worked)', () => {
    const { at, ids } = run(doors('2021-11-01', '2021-11-08', '2022-01-28'), {
      imposedFine: '50000',
      done: { notice: '2022-01-26' },
    });
    // Notice on Wednesday 26: 27, 28, 29, 30 January, 7 February.
    expect(at('hearing-request').due).toBe('2022-02-07');
    // Decision on Friday 28: 29, 30 January, 7, 8, 9, 10, 11 February.
    expect(at('service').due).toBe('2022-02-11');
    // 8 November + 90 days = 6 February.
    expect(at('decision').due).toBe('2022-02-06');
    expect(at('decision').notes.map((n) => n.code)).toContain('decided-before-request-period-ended');
    expect(ids).toContain('remedies');
  });
});

describe('a decision of February 2024', () => {
  it('counts over the Spring Festival (10 to 17 February; 4 and 18 February worked)', () => {
    const { at } = run(doors('2023-12-04', '2023-12-08', '2024-02-08'), {
      imposedFine: '50000',
      done: { notice: '2024-01-24', service: '2024-02-20' },
    });
    // 25, 26, 29, 30, 31 January.
    expect(at('hearing-request').due).toBe('2024-01-31');
    // 9, 18, 19, 20, 21, 22, 23 February.
    expect(at('service').due).toBe('2024-02-23');
    // 20 February + 60 days: 9 left in February, 31 in March, 20 in April.
    expect(at('review-application')).toMatchObject({ due: '2024-04-20', rule: 'arl-2023:20-p1' });
    expect(at('suit').applies).toBe('yes');
  });

  it('on the spot: review goes before a suit, and the party is told (复议法 23)', () => {
    const filing: CaseInput = {
      violation: 'unfiled-peacetime-use',
      party: 'individual',
      act: { from: '2024-02-01', to: '2024-02-01' },
      discoveredOn: '2024-02-05',
      decidedOn: '2024-02-05',
      facts: { frequency: 1, consequence: 'none' },
    };
    const { at, ids } = run(filing, { imposedFine: '150', track: 'summary' });
    expect(at('suit-on-the-spot')).toMatchObject({ applies: 'yes', rule: 'arl-2023:23-1' });
    expect(at('suit').applies).toBe('no');
    // Served on the spot: 5 February + 60 days = 5 April (24 left in February, 31 in March, 5 in April).
    expect(at('review-application').due).toBe('2024-04-05');
    expect(ids).not.toContain('remedies');
    const old = { ...filing, act: { from: '2023-12-01', to: '2023-12-01' }, discoveredOn: '2023-12-05' };
    expect(
      run({ ...old, decidedOn: '2023-12-29' }, { imposedFine: '150', track: 'summary' }).ids,
    ).not.toContain('suit-on-the-spot');
  });
});

describe('a decision of August 2026', () => {
  const { at } = run(doors('2026-05-06', '2026-05-11', '2026-08-06'), {
    imposedFine: '50000',
    today: '2026-10-12',
    done: {
      notice: '2026-07-20',
      'hearing-request': '2026-07-24',
      hearing: '2026-08-04',
      service: '2026-08-10',
      'on-the-spot-collection': '2026-09-30',
    },
  });

  it('counts five days to ask, seven before the hearing, seven to serve, fifteen to pay', () => {
    // 21, 22, 23, 24, 27 July; before 4 August: 3 August, 31, 30, 29, 28, 27, 24 July.
    expect(at('hearing-request').due).toBe('2026-07-27');
    expect(at('hearing-notice').due).toBe('2026-07-24');
    // 7, 10, 11, 12, 13, 14, 17 August.
    expect(at('service').due).toBe('2026-08-17');
    expect(at('payment')).toMatchObject({ due: '2026-08-25', status: 'late' });
    // Fine collected on 30 September: 1 to 7 October off, so 8 and 9 October.
    expect(at('collected-fine').due).toBe('2026-10-09');
    expect(at('review-application').due).toBe('2026-10-09');
    expect(at('legal-review').applies).toBe('yes');
    expect(at('demand').applies).toBe('yes');
    expect(at('enforcement').applies).toBe('yes');
  });
});

describe('what goes to others', () => {
  const goods: CaseInput = {
    violation: 'hazardous-goods-in-works',
    party: 'unit',
    act: { from: '2025-12-10', to: '2025-12-12' },
    discoveredOn: '2026-01-05',
    decidedOn: '2026-11-10',
  };

  it('a suspected crime: three days from the report to the head (移送规定 5)', () => {
    expect(run(goods, {}).at('transfer')).toMatchObject({ applies: 'depends', due: null });
    // 3 November + 3; that law says nothing of working days.
    const { at } = run(goods, { done: { 'transfer-report': '2026-11-03' } });
    expect(at('transfer')).toMatchObject({ applies: 'yes', due: '2026-11-06', rule: 'tsc-2020:5-p2' });
    expect(at('notice').applies).toBe('no');
    const fined = run(doors('2026-05-06', '2026-05-11', '2026-08-06'), {});
    expect(fined.at('transfer').applies).toBe('no');
  });

  it('an application for review that the party hands to the office: five working days (复议法 32, 实施条例 38)', () => {
    const handed = { done: { 'review-through-office': '2026-09-28' } };
    const { at } = run(doors('2026-05-06', '2026-05-11', '2026-08-06'), handed);
    // Monday 28 September: 29, 30 September; 1 to 7 October off; 8, 9 and Saturday 10 October, which is worked.
    expect(at('forwarding')).toMatchObject({ applies: 'yes', due: '2026-10-10', rule: 'arl-2023:32-p2' });
    expect(at('self-correction')).toMatchObject({ due: '2026-10-10', rule: 'arlr-2026:38-p1' });
    // The implementing regulations are in force from 1 July 2026 on.
    const earlier = run(doors('2026-03-02', '2026-03-06', '2026-06-30'), handed).ids;
    expect(earlier).toContain('forwarding');
    expect(earlier).not.toContain('self-correction');
  });
});

describe('dangerous goods, act of December 2025, decision of November 2026', () => {
  it('names the articles of both years of the Public Security Penalties Law', () => {
    const decision = decide({
      violation: 'hazardous-goods-in-works',
      party: 'unit',
      act: { from: '2025-12-10', to: '2025-12-12' },
      discoveredOn: '2026-01-05',
      decidedOn: '2026-11-10',
    });
    expect(decision.outcome).toBe('refer');
    const { zh } = decision.hints.find((h) => h.department === 'public-security')!.reason;
    expect(zh).toContain('2025年12月31日以前的，治安管理处罚法（2012年）第三十条');
    expect(zh).toContain('2026年1月1日以后的，治安管理处罚法（2025年）第三十六条');
  });
});

describe('on the spot', () => {
  const occupying = (day: string): CaseInput => ({
    violation: 'occupying-works',
    party: 'individual',
    act: { from: day, to: day },
    discoveredOn: day,
    decidedOn: day,
    facts: { frequency: 1, quantity: { value: 5, unit: '㎡' }, consequence: 'none' },
  });
  const spot = (day: string, imposedFine: string, more: TimelineOptions = {}) =>
    run(occupying(day), { imposedFine, track: 'summary', ...more });

  it('in 2019: fifteen days to pay, six months to sue, three more for the court', () => {
    const { at } = spot('2019-06-10', '50');
    // Served on the spot: 10 June + 15 days; the suit by 10 December; the court by 10 March.
    expect(at('decision-on-the-spot')).toMatchObject({ doneOn: '2019-06-10', status: 'done' });
    expect(at('payment').due).toBe('2019-06-25');
    expect(at('suit').due).toBe('2019-12-10');
    expect(at('enforcement').due).toBe('2020-03-10');
    expect(at('hearing').applies).toBe('no');
    expect(at('report-on-the-spot').applies).toBe('yes');
    // 42 is for the ordinary track, and 38(3) reviews no decision on the spot.
    expect(at('legal-review').applies).toBe('no');
  });

  it('in 2022: the last day of payment is a Saturday, of which no text that is held says anything', () => {
    const { at } = spot('2022-01-28', '200');
    // 28 January + 15 days: 3 left in January, 12 February, a Saturday that is not worked.
    expect(at('payment').due).toBe('2022-02-12');
    expect(at('payment').notes).toContainEqual({
      code: 'falls-on-rest-day',
      params: { day: '2022-02-12' },
    });
    expect(at('suit-from-the-spot').due).toBe('2022-07-28');
    expect(at('enforcement-from-the-spot').due).toBe('2022-10-28');
    expect(at('suit').applies).toBe('no');
  });

  it('in August 2026: review first; its last day is in the holidays and the law sends to another one', () => {
    const { at, ids } = spot('2026-08-06', '200');
    expect(at('payment').due).toBe('2026-08-21');
    // 25 days left in August, 30 in September, 5 in October: 60.
    expect(at('review-application').due).toBe('2026-10-05');
    const note = at('review-application').notes.find((n) => n.code === 'rest-day-rule');
    expect(note?.params).toMatchObject({
      day: '2026-10-05',
      source: [{ instrument: 'arl', article: '88', paragraph: 1, version: 'arl-2023' }],
    });
    // After the time for review: 5 October + 3 months.
    expect(at('enforcement-on-the-spot').due).toBe('2027-01-05');
    expect(ids).not.toContain('suit-from-the-spot');
  });
});

describe('one person fined beside the unit, over the Spring Festival of 2025', () => {
  // Off: 28 January to 4 February; worked: Sunday 26 January and Saturday 8 February.
  const project: CaseInput = {
    violation: 'cqr-56-4',
    party: 'unit',
    role: '建设单位',
    act: { from: '2024-11-04', to: '2024-11-04' },
    discoveredOn: '2024-11-11',
    filedOn: '2024-11-15',
    decidedOn: '2025-02-08',
    facts: { frequency: 1, consequence: 'none' },
  };
  const id = 'cqr-73';
  const options: TimelineOptions = {
    imposedFine: '200000',
    done: { notice: '2025-01-22', service: '2025-02-10' },
    persons: {
      [id]: { imposedFine: '10000', done: { notice: '2025-01-24', service: '2025-02-12' } },
    },
  };
  const line = (more: TimelineOptions = {}) => timeline(project, decide(project), { ...options, ...more });
  const unit = (stage: string) => line().stages.find((s) => s.id === stage)!;
  const person = (stage: string, more: TimelineOptions = {}) =>
    line(more).persons[0]!.stages.find((s) => s.id === stage)!;

  it('counts each notice by its own day', () => {
    // The unit, told on Wednesday 22 January: 23, 24, 26, 27 January, 5 February.
    expect(unit('hearing-request')).toMatchObject({ applies: 'yes', due: '2025-02-05' });
    expect(unit('decision')).toMatchObject({ earliest: '2025-02-06' });
    // The person, told on Friday 24 January: 26, 27 January, 5, 6, 7 February.
    expect(person('hearing-request')).toMatchObject({ applies: 'yes', due: '2025-02-07' });
    expect(person('decision')).toMatchObject({ earliest: '2025-02-08', status: 'done' });
    expect(person('decision').notes).toEqual([]);
    // Filed on 15 November + 90 days: 15 in November, 31, 31, 13 in February.
    expect(person('decision').due).toBe('2025-02-13');
  });

  it('says of the person alone that the decision came too early', () => {
    const persons = { [id]: { imposedFine: '10000', done: { notice: '2025-01-26' } } };
    // Told on Sunday 26 January, a workday: 27 January, 5, 6, 7, 8 February.
    expect(person('hearing-request', { persons }).due).toBe('2025-02-08');
    expect(person('decision', { persons }).notes).toContainEqual({
      code: 'decided-before-request-period-ended',
      params: { until: '2025-02-08' },
    });
    expect(unit('decision').notes).toEqual([]);
  });

  it('has service, payment, review and suit of their own', () => {
    // Served on 10 and on 12 February, each + 15 days.
    expect([unit('payment').due, person('payment').due]).toEqual(['2025-02-25', '2025-02-27']);
    // 12 February + 60: 16 left in February, 31 in March, 13 in April, a Sunday; the suit on 12 August.
    expect(person('review-application').due).toBe('2025-04-13');
    expect(person('review-application').notes.map((n) => n.code)).toContain('rest-day-rule');
    expect(person('suit').due).toBe('2025-08-12');
    expect(person('filing')).toBeUndefined();
  });

  it('asks for a hearing of the person by the threshold for individuals, whatever the unit has', () => {
    const archive: CaseInput = {
      ...project,
      violation: 'cqr-59',
      amounts: { ...project.amounts, unlawfulGains: '0' },
    };
    const decision = decide(archive);
    const hearing = (unitFine: string, fine: string) => {
      const found = timeline(archive, decision, {
        imposedFine: unitFine,
        persons: { [id]: { imposedFine: fine } },
      });
      return [found.hearing, found.persons[0]!.hearing];
    };
    // 50,000 for a unit, 5,000 for an individual; the fine on the person is 5 to 10 % of the unit's.
    expect(hearing('50000', '4999.99')).toEqual(['yes', 'no']);
    expect(hearing('49999', '4999')).toEqual(['no', 'no']);
    expect(hearing('60000', '5000')).toEqual(['yes', 'yes']);
    expect(line().persons[0]).toMatchObject({ hearingThreshold: '5000', imposedFine: '10000' });
  });

  it('adds a surcharge for each alone', () => {
    const late = line({
      today: '2025-03-05',
      done: { notice: '2025-01-22', service: '2025-02-10', payment: '2025-02-20' },
    });
    expect(late.surcharge).toBeNull();
    // The person, due on 27 February, is 6 days late on 5 March: 10,000 × 3 % × 6.
    expect(late.persons[0]!.surcharge).toMatchObject({ countedDays: 6, amount: '1800' });
  });

  it('is refused for a person that the decision does not fine, and for a stage that no person has', () => {
    expect(() => line({ persons: { nobody: {} } })).toThrow(/cqr-73/);
    expect(() => line({ persons: { [id]: { done: { filing: '2025-01-01' } } } })).toThrow(/notice/);
  });

  it('reads in both languages', async () => {
    await expect(render(line())).toMatchFileSnapshot(join(GOLDEN, 'person.txt'));
    await expect(render(line(), { locale: 'en' })).toMatchFileSnapshot(join(GOLDEN, 'person.en.txt'));
  });
});

describe('after the decision of February 2024', () => {
  const late = (more: TimelineOptions = {}) =>
    run(doors('2023-12-04', '2023-12-08', '2024-02-08'), {
      imposedFine: '50000',
      today: '2024-12-02',
      ...more,
      done: { notice: '2024-01-24', service: '2024-02-20', ...more.done },
    });

  it('demands, waits ten working days, and asks the court within three months (行政强制法 53, 54, 69)', () => {
    const { at } = late({ done: { demand: '2024-08-26', enforcement: '2024-09-10' } });
    // Served on 20 February: suit until 20 August, the court until 20 November.
    expect(at('suit').due).toBe('2024-08-20');
    // Demand on Monday 26 August: 27–30 August, 2–6 and 9 September.
    expect(at('enforcement')).toMatchObject({
      earliest: '2024-09-10',
      due: '2024-11-20',
      status: 'done',
      notes: [],
    });
    const early = late({ done: { demand: '2024-08-26', enforcement: '2024-09-09' } }).at('enforcement');
    expect(early.notes).toContainEqual({ code: 'too-early', params: { earliest: '2024-09-10' } });
  });

  it('not before the time to sue is over, however early the demand was', () => {
    expect(late({ done: { demand: '2024-03-20' } }).at('enforcement').earliest).toBe('2024-08-21');
  });

  it('counts payment and the time for the court from a postponement that was granted (66(2), 72(2))', () => {
    const { at } = late({ postponedUntil: '2024-09-30' });
    expect(at('postponement').applies).toBe('yes');
    expect(at('payment').due).toBe('2024-09-30');
    expect(at('enforcement').due).toBe('2024-12-30');
    // A postponement that ends before the time to sue does not shorten the time for the court.
    expect(late({ postponedUntil: '2024-05-31' }).at('enforcement').due).toBe('2024-11-20');
  });

  it('imposes no fine after a court did (35(2)), and checks evidence of monitoring equipment (41)', () => {
    const { at } = late({ done: { 'court-fine': '2024-01-30' }, needed: { 'electronic-monitoring': true } });
    expect(at('decision').notes).toContainEqual({
      code: 'court-fined-first',
      params: { day: '2024-01-30' },
    });
    expect(at('set-off')).toMatchObject({ applies: 'yes', rule: 'apl-2021:35-p2' });
    expect(at('monitoring-evidence')).toMatchObject({ applies: 'yes', rule: 'apl-2021:41' });
    expect(at('validity')).toMatchObject({ applies: 'yes', rule: 'apl-2021:38-p1' });
    const after = late({ done: { 'court-fine': '2024-03-01' } }).at('decision');
    expect(after.notes.map((n) => n.code)).not.toContain('court-fined-first');
  });
});
