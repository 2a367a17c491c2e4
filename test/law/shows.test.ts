/** Law in time on the built-in book: 行政处罚法 2017 until 2021-07-14, 2021 from 2021-07-15 on. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, safeDecide } from '../../src/index.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2021-03-01', to: '2021-03-01' },
  decidedOn: '2021-07-14',
  facts: { frequency: 1, quantity: 2, consequence: 'none', intentToDamage: false },
  circumstances: [{ id: 'no-fault', present: true, evidence: ['证据1'] }],
};

describe('one case, decided on 2021-07-14 and on 2021-07-15', () => {
  const decidedBefore = () => decide(input);
  const decidedAfter = () => decide({ ...input, decidedOn: '2021-07-15' });

  it('is a penalty under the 2017 law, which has no ground of absent fault', () => {
    const before = decidedBefore();
    expect(before).toMatchObject({ outcome: 'penalty', law: { chosen: 'same' } });
    expect(before.steps.find((s) => s.id === 'law.choice')?.finding).toBe('law-unchanged');
  });

  it('gets no penalty a day later by the new article 33(2), and the trail says which version gave it', () => {
    const after = decidedAfter();
    expect(after).toMatchObject({
      outcome: 'no-penalty',
      law: { chosen: 'new' },
      ground: { id: 'no-fault', rule: 'apl-2021:33-p2-s1' },
    });
    expect(after.steps.find((s) => s.id === 'law.choice')).toMatchObject({
      finding: 'law-new',
      params: {
        because: 'rank',
        old: { outcome: 'penalty', ground: null },
        new: { outcome: 'no-penalty', ground: 'no-fault' },
      },
    });
    expect(after.law.alternatives.map((a) => [a.version, a.outcome])).toEqual([
      ['old', 'penalty'],
      ['new', 'no-penalty'],
    ]);
    const grounds = after.law.alternatives.map((a) => a.steps.find((s) => s.id === 'general.grounds')?.rule);
    expect(grounds).toEqual(['apl-2017', 'apl-2021']);
  });

  it('has the procedure of the day of the decision in both', () => {
    // 2017 art. 33: 1,000 for a unit on the spot and no period; 2021 art. 51: 3,000, art. 60: 90 days.
    const filed = { filedOn: '2021-05-10' };
    expect(decide({ ...input, ...filed }).procedure).toMatchObject({
      summaryCeiling: '1000',
      decideBy: null,
    });
    expect(decide({ ...input, ...filed, decidedOn: '2021-07-15' }).procedure).toMatchObject({
      summaryCeiling: '3000',
      decideBy: '2021-08-08',
    });
  });
});

describe('an act of 2021-03 decided in 2021-09', () => {
  const at = (...ids: string[]) =>
    decide({
      ...input,
      decidedOn: '2021-09-01',
      amounts: { unlawfulGains: '0' },
      circumstances: ids.map((id) => ({ id, present: true })),
    });

  it('takes each new ground of 2021 where it is lighter (DOMAIN §6)', () => {
    // 33(1) second sentence, 32(2) tricked, 32(3) confessed: none of them stood in the 2017 law.
    expect(at('first-violation', 'harm-slight', 'corrected-in-time')).toMatchObject({
      law: { chosen: 'new' },
      outcome: 'penalty',
    });
    for (const id of ['tricked', 'confessed-unknown']) {
      const decision = at(id);
      expect(decision.law.chosen, id).toBe('new');
      expect(
        decision.options.map((o) => o.id),
        id,
      ).toContain('mitigated');
    }
  });

  it('says same where both versions have the ground', () => {
    for (const id of ['removed-harm', 'coerced', 'meritorious-help']) {
      const facts = id === 'removed-harm' ? { ...input.facts, consequence: 'remediable' } : input.facts;
      const decision = decide({
        ...input,
        facts: facts ?? {},
        decidedOn: '2021-09-01',
        circumstances: [{ id, present: true }],
      });
      expect(decision.law.chosen, id).toBe('same');
      expect(decision.fine?.grade).toBe('lenient');
    }
  });
});

describe('days', () => {
  const plain: CaseInput = { ...input, circumstances: [] };

  it('counts two years to the second anniversary, the last day included, from 29 February to 28 February', () => {
    const leap = { ...plain, act: { from: '2020-02-29', to: '2020-02-29' }, decidedOn: '2023-06-01' };
    expect(decide({ ...leap, discoveredOn: '2022-02-28' }).outcome).toBe('penalty');
    expect(decide({ ...leap, discoveredOn: '2022-03-01' }).ground?.id).toBe('limitation');
  });

  it('does not begin limitation while the act goes on, and counts it from its end', () => {
    const long = { from: '2015-01-01' };
    const facts = { ...plain.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false };
    const ongoing = decide({ ...plain, facts, act: { ...long, ongoing: true }, decidedOn: '2023-06-01' });
    expect(ongoing.outcome).toBe('penalty');
    expect(ongoing.steps.find((s) => s.id === 'general.limitation')?.finding).toBe('limitation-not-begun');
    const ended = decide({
      ...plain,
      facts,
      act: { ...long, to: '2021-05-31' },
      discoveredOn: '2023-05-31',
      decidedOn: '2023-06-01',
    });
    expect(ended.outcome).toBe('penalty');
  });

  it('has five years where life or health was endangered with harm, only under the 2021 law (art. 36)', () => {
    const facts = {
      ...plain.facts,
      consequence: 'remediable' as const,
      endangersLifeOrHealth: true,
      endangersFinancialSafety: false,
    };
    const late = {
      ...plain,
      facts,
      act: { from: '2021-08-01', to: '2021-08-01' },
      discoveredOn: '2025-08-01',
    };
    expect(decide({ ...late, decidedOn: '2025-09-01' }).outcome).toBe('penalty');
    expect(
      decide({ ...late, act: { from: '2021-07-14', to: '2021-07-14' }, decidedOn: '2025-09-01' }),
    ).toMatchObject({
      outcome: 'no-penalty',
      ground: { id: 'limitation' },
      law: { chosen: 'old' },
    });
  });

  it('applies the version of the very day on which it begins', () => {
    const act = { from: '2021-07-15' };
    expect(decide({ ...plain, act, decidedOn: '2021-07-15' }).law).toMatchObject({
      chosen: 'same',
      atAct: ['apl-2021', 'cadl-2009', 'shanghai-2020'],
    });
  });

  it('names the first and the last covered day for an act before them', () => {
    const result = safeDecide({ ...plain, act: { from: '2017-12-31', to: '2017-12-31' } });
    expect(!result.success && result.error.issues[0]).toMatchObject({
      code: 'date-not-covered',
      params: { day: '2017-12-31', first: '2018-01-01', last: null },
    });
  });

  it('widens for an uncertain day and names it, and narrows to a subset once it is known', () => {
    // Severe from 2020-11-10 on; before that day there is no benchmark and the statutory range is the lighter one.
    const third = { ...plain, facts: { ...plain.facts, frequency: 3 } };
    const span = decide({ ...third, act: { from: ['2020-10-01', '2020-12-31'] } });
    // Of works that are damaged the end is not known either.
    expect(span.missing.map((m) => m.fact)).toContain('act.to');
    expect(span.fine?.range).toMatchObject({ min: '10000', max: '50000' });
    const known = decide({ ...third, act: { from: '2020-12-31', to: '2020-12-31' } });
    expect(known.fine?.range).toMatchObject({ min: '38000', max: '50000' });
  });

  it('warns for decisions after 2025-11-30 that the benchmark may have lapsed', () => {
    const warned = (decidedOn: string) =>
      decide({ ...plain, act: { from: '2025-01-01', to: '2025-01-01' }, decidedOn }).warnings.map(
        (w) => w.code,
      );
    expect(warned('2025-11-30')).not.toContain('benchmark-may-have-lapsed');
    expect(warned('2025-12-01')).toContain('benchmark-may-have-lapsed');
  });
});

describe('one act, several provisions', () => {
  const both: CaseInput = {
    violation: ['substandard-construction', 'cqr-64'],
    party: 'unit',
    role: '施工单位',
    act: { from: '2021-08-01', to: '2021-08-01' },
    decidedOn: '2021-10-01',
    facts: { frequency: 1, quantity: 1, consequence: 'none' },
    amounts: { contractPrice: '1000000' },
  };
  // 人民防空法 49(2): 10,000–50,000; 建设工程质量管理条例 64: 2 %–4 % of the price.
  it('gives one fine, by the provision with the higher amount (行政处罚法 29)', () => {
    expect(decide(both).violation).toBe('substandard-construction');
    const larger = decide({ ...both, amounts: { contractPrice: '3000000' } });
    expect(larger.violation).toBe('cqr-64');
    expect(larger.fine?.statutory).toMatchObject({ min: '60000', max: '120000' });
    expect(larger.concurrence?.considered.map((c) => c.violation)).toEqual(both.violation);
    expect(larger.steps.find((s) => s.finding === 'provision-not-applied')?.source).toContainEqual(
      expect.objectContaining({ instrument: 'apl', article: '29' }),
    );
    // The warning of 人民防空法 49(2) survives.
    expect(larger.warning).toBe('required');
  });

  it('rests on article 24 of the 2017 law before 2021-07-15', () => {
    const old = decide({ ...both, act: { from: '2021-01-01', to: '2021-01-01' }, decidedOn: '2021-07-01' });
    expect(old.steps.find((s) => s.finding === 'provision-not-applied')?.source).toContainEqual(
      expect.objectContaining({ instrument: 'apl', article: '24', version: 'apl-2017' }),
    );
  });
});
