/** What makes one version lighter than another, one difference at a time (行政处罚法 37; the order in `compare.ts`). */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, type Rulebook } from '../../src/index.js';
import type { ProvisionVersion } from '../../src/rulebook/schema.js';
import { changedBook, withProvision, withSpan, withUnitFine } from './books.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2021-10-01', to: '2021-10-01' },
  discoveredOn: '2021-10-02',
  decidedOn: '2022-06-01',
  facts: { frequency: 2, quantity: 1, consequence: 'none', intentToDamage: false },
};

const lighter = (rulebook: Rulebook | undefined, rest: Partial<CaseInput> = {}) => {
  const { law, steps } = decide({ ...input, ...rest }, rulebook && { rulebook });
  const step = steps.find((s) => s.id === 'law.choice')!;
  return [law.chosen, 'because' in step.params ? step.params.because : null];
};

const rewritten = (rewrite: (version: ProvisionVersion) => void, violation = 'damaging-works') =>
  withProvision(violation, rewrite);

describe('what the party is threatened with beside the fine', () => {
  const loss = (version: ProvisionVersion) => version.others.find((o) => o.id === 'compensate-loss')!;

  it('is lighter without the warning', () => {
    const without = rewritten((v) => {
      v.warning = 'none';
    });
    expect(lighter(without)).toEqual(['new', 'consequences']);
  });

  it('is lighter without another consequence, or where it is only possible', () => {
    const without = rewritten((v) => {
      v.others = [];
    });
    expect(lighter(without)).toEqual(['new', 'consequences']);
    const possible = rewritten((v) => {
      loss(v).mode = 'optional';
    });
    expect(lighter(possible)).toEqual(['new', 'consequences']);
  });

  it('is heavier with one more, for the unit or for a person', () => {
    const more = rewritten((v) => {
      v.others.push({ ...loss(v), id: 'rework', mode: 'optional' });
    });
    expect(lighter(more)).toEqual(['old', 'consequences']);
    const person = rewritten((v) => {
      v.personFines = [
        {
          id: 'person',
          person: { zh: '主要负责人', en: 'the person in charge' },
          mode: 'optional',
          form: { kind: 'fixed', min: '100', max: '200' },
          source: v.source,
          assurance: 'reference',
        },
      ];
    });
    expect(lighter(person)).toEqual(['old', 'consequences']);
  });

  it('cannot be said where each version has one that the other has not', () => {
    const other = rewritten((v) => {
      v.others = [{ ...loss(v), id: 'rework' }];
    });
    expect(lighter(other)).toEqual(['incomparable', 'consequences']);
  });

  it('must not point the other way than the fine', () => {
    const mixed = rewritten((v) => {
      v.warning = 'none';
      for (const fine of v.fines)
        if (fine.party.includes('unit')) fine.form = { kind: 'fixed', min: '20000', max: '60000' };
    });
    expect(lighter(mixed)).toEqual(['incomparable', 'consequences']);
    const both = rewritten((v) => {
      v.warning = 'none';
      for (const fine of v.fines)
        if (fine.party.includes('unit')) fine.form = { kind: 'fixed', min: '5000', max: '40000' };
    });
    expect(lighter(both)).toEqual(['new', 'statutory']);
  });
});

describe('what the party may hope for', () => {
  const newLaw: Partial<CaseInput> = {
    act: { from: '2021-03-01', to: '2021-03-01' },
    discoveredOn: '2021-03-02',
    decidedOn: '2021-09-01',
    facts: { frequency: 1, quantity: 1, consequence: 'none', intentToDamage: false },
    amounts: { unlawfulGains: '0' },
  };
  const present = (...ids: string[]): Partial<CaseInput> => ({
    circumstances: ids.map((id) => ({ id, present: true })),
  });

  it('is more where it may be spared (行政处罚法 2021, 33(1) second sentence)', () => {
    const spared = present('first-violation', 'harm-slight', 'corrected-in-time');
    expect(lighter(undefined, { ...newLaw, ...spared })).toEqual(['new', 'options']);
  });

  it('is more where a ground opens a fine below the minimum (行政处罚法 2021, 32(2): tricked)', () => {
    expect(lighter(undefined, { ...newLaw, ...present('tricked') })).toEqual(['new', 'options']);
    expect(lighter(undefined, { ...newLaw, ...present('coerced') })).toEqual(['same', null]);
    // Without a minimum there is nothing to go below: 人民防空法 48.
    const none = { violation: 'not-building-shelter', facts: { frequency: 1, consequence: 'none' } } as const;
    expect(lighter(undefined, { ...newLaw, ...none, ...present('tricked') })).toEqual(['same', null]);
  });

  it('is more where no fine is possible (可以并处)', () => {
    const required = rewritten((v) => {
      for (const fine of v.fines) fine.mode = 'required';
    });
    expect(lighter(required)).toEqual(['old', 'options']);
  });
});

describe('rank goes before figures', () => {
  it('an order first is lighter than a fine, however high', () => {
    const orderFirst = rewritten((v) => {
      v.orderFirst = true;
      for (const fine of v.fines)
        if (fine.party.includes('unit')) fine.form = { kind: 'fixed', min: '90000', max: '90000' };
    });
    expect(lighter(orderFirst)).toEqual(['new', 'rank']);
  });

  it('a referral stands outside', () => {
    const refers = rewritten((v) => {
      v.result = 'refer';
      v.fines = [];
    });
    expect(lighter(refers)).toEqual(['incomparable', 'rank']);
    expect(lighter(refers, { facts: { ...input.facts, intentToDamage: true } })).toEqual(['same', null]);
  });
});

describe('while the amount is not known', () => {
  const price: Partial<CaseInput> = { violation: 'cqr-64', role: '施工单位' };
  const at = (frequency: number): Partial<CaseInput> => ({
    ...price,
    facts: { frequency, consequence: 'none' },
  });

  it('grades compare by their part of the span', () => {
    const narrower = withSpan('0.2', '0.8');
    expect(lighter(narrower, at(1))).toEqual(['new', 'range']);
    expect(lighter(narrower, at(2))).toEqual(['incomparable', 'range']);
    expect(lighter(narrower, at(3))).toEqual(['old', 'range']);
    expect(lighter(withSpan('0.3', '0.7'), at(2))).toEqual(['same', null]);
  });

  it('a boundary that only one of two grades includes counts', () => {
    const open = changedBook((tables) => {
      const [first] = tables.benchmarks;
      const next = { ...structuredClone(first!), id: 'shanghai-2022', from: '2022-01-01' };
      first!.to = '2021-12-31';
      for (const row of next.grading!.span) {
        if (row.grade === 'lenient') row.toOpen = true;
        if (row.grade === 'ordinary') Object.assign(row, { fromOpen: false, toOpen: false });
        if (row.grade === 'severe') row.fromOpen = true;
      }
      tables.benchmarks.push(next);
    });
    expect(lighter(open, at(1))).toEqual(['new', 'range']);
    expect(lighter(open, at(3))).toEqual(['old', 'range']);
  });

  const two: Partial<CaseInput> = {
    violation: ['substandard-construction', 'cqr-64'],
    role: '施工单位',
    facts: { frequency: 1, quantity: 1, consequence: 'none' },
  };

  it('two provisions are compared each with its own', () => {
    expect(lighter(withUnitFine('10000', '40000'), two)).toEqual(['same', null]);
    const changed = rewritten((v) => {
      for (const fine of v.fines)
        if (fine.party.includes('unit')) fine.form = { kind: 'fixed', min: '10000', max: '40000' };
    }, 'substandard-construction');
    expect(lighter(changed, two)).toEqual(['incomparable', 'statutory']);
    expect(lighter(changed, { ...two, amounts: { contractPrice: '10000000' } })).toEqual(['same', null]);
    const orderFirst = rewritten((v) => {
      v.orderFirst = true;
    }, 'substandard-construction');
    expect(lighter(orderFirst, two)).toEqual(['incomparable', 'statutory']);
    const milder = rewritten((v) => {
      v.warning = 'none';
    }, 'substandard-construction');
    expect(lighter(milder, two)).toEqual(['new', 'consequences']);
  });
});
