/** What follows beside the fine under two laws that both count stands once, with the sources of both. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, type Rulebook } from '../../src/index.js';
import { withProvision } from '../law/books.js';

type Others = NonNullable<Parameters<Parameters<typeof withProvision>[1]>[0]['others']>;

const acrossTheNewLaw: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2021-10-01', to: '2021-10-01' },
  discoveredOn: '2021-10-05',
  filedOn: '2021-10-06',
  decidedOn: '2022-06-01',
  facts: {
    frequency: 1,
    quantity: { value: 2, unit: '樘' },
    consequence: 'remediable',
    intentToDamage: false,
  },
  amounts: { unlawfulGains: '700' },
};

/** A new version that is lighter at one end and heavier at the other, with these consequences. */
const changed = (others: (before: Others) => Others): Rulebook =>
  withProvision('damaging-works', (version) => {
    version.others = others(version.others);
    for (const fine of version.fines) {
      if (fine.party.includes('unit')) fine.form = { kind: 'fixed', min: '20000', max: '40000' };
    }
  });
const under = (rulebook: Rulebook) => {
  const decision = decide(acrossTheNewLaw, { rulebook });
  expect(decision.law.chosen).toBe('incomparable');
  expect(new Set(decision.orders).size).toBe(decision.orders.length);
  return decision;
};
const ids = (rulebook: Rulebook) => under(rulebook).otherConsequences.map(({ id, mode }) => `${id} ${mode}`);

describe('under two laws that cannot be compared', () => {
  const same = changed((others) => others);

  it('the same consequence stands once, and cites both', () => {
    const [loss] = under(same).otherConsequences;
    expect(ids(same)).toEqual(['compensate-loss required', 'confiscate-gains required']);
    const cited = loss!.source.map((one) => 'version' in one && one.version);
    expect(cited).toEqual(['cadl-2009', 'cadl-2022']);
  });

  it('also where the languages of its condition stand in another order', () => {
    const turned = changed((others) =>
      others.map(({ when, ...one }) => ({ ...one, ...(when && { when: { en: when.en, zh: when.zh } }) })),
    );
    expect(ids(turned)).toEqual(['compensate-loss required', 'confiscate-gains required']);
  });

  it('the same gains are confiscated once, though one law names a condition', () => {
    const when = { zh: '有违法所得的', en: 'where there are unlawful gains' };
    const named = changed((others) => [
      ...others,
      { ...others[0]!, id: 'confiscate-gains', mode: 'required', when },
    ]);
    expect(ids(named)).toEqual(['compensate-loss required', 'confiscate-gains required']);
  });

  it('two conditions of one consequence stay two, and who decides is not lost', () => {
    const by = { zh: '某部门', en: 'some department' };
    const other = changed((others) => others.map((one) => ({ ...one, by })));
    expect(ids(other)).toEqual([
      'compensate-loss optional',
      'confiscate-gains required',
      'compensate-loss optional',
    ]);
  });

  it('a text names a place once that both versions have', () => {
    const decision = under(same);
    for (const length of ['short', 'full'] as const) {
      const text = explain(decision, { rulebook: same, length });
      expect(text).not.toContain('第四十九条第（三）项、第四十九条第（三）项');
    }
  });
});
