/** The stages of decisions of several years, ordinary and on the spot; every day counted by hand on the calendar of its year. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, type TimelineOptions, timeline } from '../../src/index.js';

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
