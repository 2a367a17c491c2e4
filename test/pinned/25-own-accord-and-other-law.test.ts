/** 32(1) beside an order, 32(5) and 27(1)(4) with the law named, 49, and texts that were not looked for after a day. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, receipt, replay, whatIf } from '../../src/index.js';

const base: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-10',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable', intentToDamage: false },
};
const with_ = (circumstances: CaseInput['circumstances'], rest: Partial<CaseInput> = {}): CaseInput => ({
  ...base,
  ...rest,
  circumstances: circumstances ?? [],
});
const codes = (input: CaseInput): string[] => decide(input).warnings.map((w) => w.code);

describe('removed or reduced the harm of its own accord, and an order was made', () => {
  const order = { issuedOn: '2023-02-11', deadline: '2023-03-11', compliedOn: '2023-03-01' };

  it('warns and asks for evidence of its own; the ground itself is left to the office', () => {
    const claimed = with_([{ id: 'removed-harm', present: true }], { order });
    const decision = decide(claimed);
    expect(decision.warnings).toContainEqual({
      code: 'own-accord-after-order',
      params: {
        ground: 'removed-harm',
        policy: 'own-accord-after-order',
        evidence: 'none',
        issuedOn: '2023-02-11',
      },
    });
    expect(explain(decision)).toContain('请补充责令以前或者责令以外自己采取行动的证据');
    expect(explain(decision, { locale: 'en' })).toContain('add evidence of steps taken before or apart');
    expect(decision.options.map((o) => o.id)).toContain('mitigated');
  });

  it('says what evidence has to show where some is listed', () => {
    const proved = with_([{ id: 'removed-harm', present: true, evidence: ['证据3'] }], { order });
    const found = decide(proved).warnings.find((w) => w.code === 'own-accord-after-order');
    expect(found?.params['evidence']).toBe('stated');
  });

  it('is silent without an order, and where only the act was corrected', () => {
    expect(codes(with_([{ id: 'removed-harm', present: true }]))).not.toContain('own-accord-after-order');
    expect(codes(with_([{ id: 'corrects-before-decision', present: true }], { order }))).not.toContain(
      'own-accord-after-order',
    );
  });

  it('holds under the law of 2017 as well', () => {
    const old = with_([{ id: 'removed-harm', present: true }], {
      act: { from: '2020-12-01', to: '2020-12-01' },
      discoveredOn: '2020-12-05',
      decidedOn: '2021-03-01',
      order: { issuedOn: '2020-12-10', deadline: '2021-01-10', compliedOn: '2021-01-05' },
    });
    expect(codes(old)).toContain('own-accord-after-order');
  });
});

describe('leniency by another law', () => {
  const law = '某条例第九条第二款';
  const named = with_([{ id: 'other-law-lenient', present: true, law }]);

  it('is a ground of 32(5) that names the law', () => {
    const decision = decide(named);
    const met = decision.steps.find((s) => s.id === 'general.ground.other-law-lenient')!;
    expect(met).toMatchObject({
      rule: 'apl-2021:32-5',
      params: { effect: 'shall', circumstances: [{ id: 'other-law-lenient', law }] },
    });
    expect(explain(decision)).toContain(law);
    expect(explain(decision, { locale: 'en' })).toContain(law);
    expect(decision.fine?.grade).toBe('lenient');
    expect(decision.options.map((o) => o.id)).toContain('mitigated');
    expect(codes(named)).not.toContain('law-not-named');
  });

  it('is one of 27(1)(4) before 2021-07-15', () => {
    const old = {
      ...named,
      act: { from: '2020-12-01', to: '2020-12-01' },
      discoveredOn: '2020-12-05',
      decidedOn: '2021-03-01',
    };
    const met = decide(old).steps.find((s) => s.id === 'general.ground.other-law-lenient')!;
    expect(met.rule).toBe('apl-2017:27-4');
  });

  it('warns where the law is not named', () => {
    expect(codes(with_([{ id: 'other-law-lenient', present: true }]))).toContain('law-not-named');
  });

  it('comes back from the decision and from a receipt, and is asked of nobody', () => {
    const decision = decide(named);
    expect(decision.case.circumstances).toEqual([{ id: 'other-law-lenient', present: true, law }]);
    expect(decide(decision.case)).toEqual(decision);
    expect(replay(receipt(named, decision)).result).toBe('equal');
    expect(codes(with_([{ id: 'other-law-lenient', present: true, law: ' ' }]))).toContain('law-not-named');
    const plain = decide(base);
    expect(plain.unexamined).not.toContain('other-law-lenient');
    expect(JSON.stringify(plain.steps)).not.toContain('other-law-lenient');
    expect(whatIf(base).questions.map((q) => q.circumstance)).not.toContain('other-law-lenient');
  });
});

describe('breach of emergency measures (49)', () => {
  const breach = with_([{ id: 'breaches-emergency-measures', present: true, evidence: ['证据1'] }]);

  it('shall be severe by 49; how much is the benchmark’s, one grade', () => {
    const decision = decide(breach);
    const met = decision.steps.find((s) => s.id === 'general.ground.breaches-emergency-measures')!;
    expect(met).toMatchObject({ rule: 'apl-2021:49', assurance: 'enacted', params: { effect: 'severe' } });
    expect(decide(base).fine?.grade).toBe('ordinary');
    expect(decision.fine?.grade).toBe('severe');
    expect(decision.warnings.map((w) => w.code)).toContain('shall-be-severe');
    expect(explain(decision)).toContain('应当依法从重处罚');
  });

  it('is another thing than an act during an emergency, which 49 does not reach', () => {
    const decision = decide(with_([{ id: 'during-emergency', present: true }]));
    expect(decision.warnings.map((w) => w.code)).not.toContain('shall-be-severe');
    expect(decision.steps.some((s) => s.rule === 'apl-2021:49')).toBe(false);
  });

  it('is no ground of the law of 2017', () => {
    const old = { ...breach, act: { from: '2021-01-01', to: '2021-01-01' }, discoveredOn: '2021-01-05' };
    const decision = decide({ ...old, decidedOn: '2021-03-01' });
    expect(decision.warnings.map((w) => w.code)).not.toContain('shall-be-severe');
  });
});

describe('days after the last text that was looked for', () => {
  const filing: CaseInput = {
    violation: 'unfiled-peacetime-use',
    party: 'unit',
    act: { from: '2024-11-01', to: '2024-11-01' },
    discoveredOn: '2024-11-05',
    decidedOn: '2024-12-31',
    facts: { frequency: 1, consequence: 'none' },
  };

  it('says so of the Shanghai texts from 2025 on, the last day seen not included', () => {
    expect(codes(filing)).not.toContain('text-after-last-known');
    const later = decide({ ...filing, decidedOn: '2025-01-01' });
    expect(later.warnings).toContainEqual({
      code: 'text-after-last-known',
      params: { version: 'scdr-2018', knownUntil: '2024-12-31' },
    });
    expect(explain(later)).toContain('没有得知修改不等于没有修改');
  });

  it('and of every text more than a year after it was compared', () => {
    const at = (decidedOn: string) =>
      decide({
        ...base,
        act: { from: '2026-10-01', to: '2026-10-01' },
        discoveredOn: '2026-10-05',
        decidedOn,
      })
        .warnings.filter((w) => w.code === 'text-not-checked-since')
        .map((w) => w.params['version']);
    expect(at('2027-11-25')).toEqual([]);
    expect(at('2027-11-26')).toEqual(['apl-2021', 'cadl-2009']);
  });
});
