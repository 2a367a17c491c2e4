/** 28(2) of the 2021 law confiscates unlawful gains; the 2017 law does not. Confiscation is a penalty (9(2)), so it counts. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain } from '../../src/index.js';
import { loadBook } from '../books/load.js';
import { withProvision } from '../law/books.js';

const base: CaseInput = {
  violation: 'occupying-works',
  party: 'unit',
  act: { from: '2020-12-01', to: '2020-12-10' },
  discoveredOn: '2021-06-01',
  decidedOn: '2022-03-01',
  facts: { frequency: 1, quantity: 100, consequence: 'remediable' },
  amounts: { unlawfulGains: '120000' },
};
// 33(1), second sentence: only the 2021 law spares a first violation with slight harm that is corrected in time.
const spared = ['first-violation', 'harm-slight', 'corrected-in-time'].map((id) => ({ id, present: true }));
const choice = (input: CaseInput) => {
  const { law, steps } = decide(input);
  const { params } = steps.find((s) => s.id === 'law.choice')!;
  return [law.chosen, 'because' in params ? params.because : null];
};

describe('confiscation on one side', () => {
  it('with leniency on the other cannot be compared', () => {
    expect(choice({ ...base, circumstances: spared })).toEqual(['incomparable', 'confiscation']);
  });

  it('alone makes the old law lighter', () => {
    expect(choice(base)).toEqual(['old', 'confiscation']);
  });

  it('does not count without gains', () => {
    const none = { ...base, amounts: { unlawfulGains: '0' } };
    expect(choice(none)).toEqual(['same', null]);
    expect(choice({ ...none, circumstances: spared })).toEqual(['new', 'options']);
  });

  it('is open where gains are not stated and would take the new law away: both results count', () => {
    const { amounts: _, ...unstated } = base;
    const lenient = decide({ ...unstated, circumstances: spared });
    const with_ = decide({ ...base, circumstances: spared });
    expect([lenient.law.chosen, lenient.fine]).toEqual(['incomparable', with_.fine]);
    const asked = lenient.missing.find(({ fact }) => fact === 'amounts.unlawfulGains');
    expect(asked?.answers.map(({ answer }) => answer)).toEqual(['0', '>0']);
    expect(lenient.warnings.map((w) => w.code)).toContain('gains-not-stated');
    expect(explain(lenient)).toMatch(/违法所得.*\n?.*没有.*\n?.*有/);
    // Alone, confiscation leaves the old law, as the absence of gains does: nothing to ask.
    const plain = decide(unstated);
    expect(plain.warnings.map((w) => w.code)).not.toContain('gains-not-stated');
    expect([plain.law.chosen, plain.missing, plain.otherConsequences.length]).toEqual(['same', [], 1]);
  });

  it('leaves a hearing open while nobody has said whether there are gains (28(2), 63(1)(2))', () => {
    const now = { ...base, act: { from: '2023-02-01', to: '2023-02-10' }, decidedOn: '2023-04-11' };
    const { discoveredOn: _, ...today } = now;
    const { amounts: __, ...unstated } = today;
    const procedure = (input: CaseInput) => {
      const { hearing, hearingBecause } = decide(input).procedure;
      return [hearing, hearingBecause];
    };
    expect(procedure(unstated)).toEqual(['depends', ['confiscation']]);
    expect(procedure({ ...today, amounts: { unlawfulGains: '0' } })).toEqual(['no', []]);
    // 50,000 yuan is large for a unit in Shanghai.
    expect(procedure({ ...today, amounts: { unlawfulGains: '49999.99' } })).toEqual(['no', []]);
    expect(procedure({ ...today, amounts: { unlawfulGains: '50000' } })).toEqual(['yes', ['confiscation']]);
    // None follows where there is no penalty.
    expect(procedure({ ...unstated, circumstances: [{ id: 'no-fault', present: true }] })[0]).toBe('no');
  });

  it('names the amount and no condition once the gains are stated, whoever confiscates', () => {
    // sdr-35 confiscates by itself; 人民防空法 49(1) by the general part.
    for (const [violation, role] of [
      ['sdr-35', '设计单位'],
      ['occupying-works', '使用单位'],
    ] as const) {
      const said = (gains?: string) =>
        decide({
          violation,
          party: 'unit',
          role,
          act: { from: '2023-02-01', to: '2023-02-10' },
          decidedOn: '2023-04-11',
          facts: {},
          ...(gains !== undefined && { amounts: { unlawfulGains: gains } }),
        })
          .otherConsequences.filter((o) => o.id === 'confiscate-gains')
          .map((o) => [o.mode, o.when?.zh ?? null, o.amount]);
      expect(said()).toEqual([['required', '有违法所得的', null]]);
      expect(said('8000')).toEqual([['required', null, '8000']]);
      expect(said('0')).toEqual([]);
    }
  });

  it('is certain in the decision only where every version that counts has it', () => {
    const gains = (input: CaseInput) =>
      decide(input)
        .otherConsequences.filter((o) => o.id === 'confiscate-gains')
        .map((o) => [o.mode, o.amount]);
    expect(gains({ ...base, circumstances: spared })).toEqual([['optional', '120000']]);
    expect(gains(base)).toEqual([]);
    expect(
      gains({ ...base, act: { from: '2021-08-01', to: '2021-08-02' }, discoveredOn: '2021-09-01' }),
    ).toEqual([['required', '120000']]);
  });
});

describe('a provision that confiscates by itself', () => {
  // cqr-60: 有违法所得的，予以没收, under both general parts.
  it('does so under both versions', () => {
    const own: CaseInput = {
      ...base,
      violation: 'cqr-60',
      role: '施工单位',
      facts: { frequency: 1, consequence: 'none' },
      amounts: { unlawfulGains: '120000', contractPrice: '1000000' },
    };
    expect(choice(own)).toEqual(['same', null]);
  });
});

describe('persons', () => {
  const person = (min: string, max: string) => ({
    id: 'person',
    person: { zh: '主要负责人', en: 'the person in charge' },
    mode: 'optional' as const,
    form: { kind: 'fixed' as const, min, max },
    source: [{ document: '测试' }],
    assurance: 'reference' as const,
  });

  it('weigh by the range of their fine too', () => {
    // The same fine on the unit; only the person's range moves, from 100–200 to 300–400 yuan.
    const book = withProvision('damaging-works', (version) => {
      version.personFines = [person('300', '400')];
    });
    const older = structuredClone(book.data);
    older.provisions.find((p) => p.violation === 'damaging-works')!.versions[0]!.personFines = [
      person('100', '200'),
    ];
    const input: CaseInput = {
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2021-10-01', to: '2021-10-01' },
      discoveredOn: '2021-10-02',
      decidedOn: '2022-06-01',
      facts: { frequency: 2, quantity: 1, consequence: 'none', intentToDamage: false },
    };
    expect(decide(input, { rulebook: loadBook(older) }).law.chosen).toBe('old');
  });
});

it('names the policies by which it compared, with their level', () => {
  const step = decide(base).steps.find((s) => s.id === 'law.comparison-policy')!;
  expect(step.params).toEqual({
    policies: ['lighter-law-counts-everything', 'lighter-law-confiscation'],
  });
  expect(step.assurance).toBe('reference');
  expect(step.source.length).toBeGreaterThan(0);
  for (const locale of ['zh-CN', 'en'] as const) {
    expect(explain(decide(base), { locale })).not.toMatch(/undefined|lighter-law-/);
  }
});
