/** Every form of amount: fixed range, share, multiple, rate, share of another fine. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseInput, type Decision, decide, type RulebookData, safeDecide } from '../../src/index.js';
import { Decimal, readRange, within } from '../../src/money/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import { inventedRulebook } from '../../src/testing/invented-book.js';
import { fewTables } from '../books/few.js';
import { rateProvince } from '../books/rate-province.js';
import { closed } from '../ranges.js';

const findings = (decision: Decision) => decision.steps.map((s) => s.finding);

const base: Omit<CaseInput, 'violation'> = {
  party: 'unit',
  act: { from: '2022-03-01', to: '2022-03-01' },
  discoveredOn: '2022-03-10',
  decidedOn: '2022-06-01',
  facts: { frequency: 1, consequence: 'none' },
};

describe('a rate per ㎡ with a cap (an invented province)', () => {
  const at = (value: number) =>
    decide(
      {
        ...base,
        violation: 'not-building-by-area',
        facts: { ...base.facts, quantity: { value, unit: '㎡' } },
      },
      { rulebook: rateProvince },
    );

  it('caps both ends at 4,000 ㎡, and then there is one figure and no grade', () => {
    const decision = at(4000);
    expect(decision.fine?.statutory).toEqual(closed('100000', '100000'));
    expect(decision.fine?.grade).toBeNull();
    const caps = decision.steps.filter((s) => s.finding === 'amount-capped');
    expect(caps.map((s) => [s.params.end, s.params.amount, s.params.cap])).toEqual([
      ['min', '120000', '100000'],
      ['max', '200000', '100000'],
    ]);
  });

  it('caps the upper end at 2,500 ㎡ and none at 1,000 ㎡', () => {
    expect(at(2500).fine?.statutory).toEqual(closed('75000', '100000'));
    expect(at(1000).fine?.statutory).toEqual(closed('30000', '50000'));
    expect(findings(at(1000))).not.toContain('amount-capped');
  });

  it('takes no area from a quantity of another unit, and refuses one from which no fen follows', () => {
    const few = fewTables();
    const [fine] = few.provisions.find((p) => p.violation === 'damaging-works')!.versions.at(-1)!.fines;
    fine!.form = { kind: 'rate', unit: '㎡', from: '30', to: '50' };
    const doors = { ...base, party: 'individual' as const, violation: 'damaging-works' };
    const counted = decide(
      { ...doors, facts: { ...base.facts, quantity: { value: 4, unit: '樘' } } },
      { rulebook: loadUnverified(few) },
    );
    expect(counted.fine).toMatchObject({ statutory: null, form: { kind: 'rate' } });
    expect(counted.missing).toContainEqual({ fact: 'facts.quantity', answers: [] });
    const tiny = safeDecide(
      {
        ...base,
        violation: 'not-building-by-area',
        facts: { ...base.facts, quantity: { value: 0.0001, unit: '㎡' } },
      },
      { rulebook: rateProvince },
    );
    expect(tiny.success ? null : tiny.error.issues).toMatchObject([
      {
        code: 'amount-too-small',
        path: ['facts', 'quantity'],
        params: { kind: 'quantity', value: '0.0001' },
      },
    ]);
  });

  it('raises both ends to a floor', () => {
    const tables = structuredClone(rateProvince.data) as RulebookData;
    const { form } = tables.provisions[0]!.versions[0]!.fines[0]!;
    Object.assign(form, { floor: '4000' });
    const rulebook = loadUnverified(tables);
    const floored = (value: number) =>
      decide(
        {
          ...base,
          violation: 'not-building-by-area',
          facts: { ...base.facts, quantity: { value, unit: '㎡' } },
        },
        { rulebook },
      );
    expect(floored(100).fine?.statutory).toEqual(closed('4000', '5000'));
    expect(floored(50).fine?.statutory).toEqual(closed('4000', '4000'));
    const steps = floored(100).steps.filter((s) => s.finding === 'amount-floored');
    expect(steps.map((s) => s.params)).toEqual([{ end: 'min', amount: '3000', floor: '4000' }]);
    // Exactly at a floor or a cap nothing is raised or cut.
    expect(findings(floored(80))).toContain('amount-floored');
    const exact = decide(
      {
        ...base,
        violation: 'not-building-by-area',
        facts: { ...base.facts, quantity: { value: 2000, unit: '㎡' } },
      },
      { rulebook: rateProvince },
    );
    expect(exact.fine?.statutory).toEqual(closed('60000', '100000'));
    expect(findings(exact)).not.toContain('amount-capped');
    expect(findings(exact)).not.toContain('amount-rounded');
  });

  it('states the rule where the area is only known as an ordinal', () => {
    const decision = decide(
      { ...base, violation: 'not-building-by-area', facts: { ...base.facts, quantity: 'light' } },
      { rulebook: rateProvince },
    );
    expect(decision.fine).toMatchObject({ statutory: null, range: null, grade: 'lenient' });
    expect(decision.missing).toEqual([{ fact: 'facts.quantity', answers: [] }]);
  });
});

describe('a share of the contract price (建设工程质量管理条例 64: 2 %–4 %)', () => {
  const at = (contractPrice?: string) =>
    decide({
      ...base,
      violation: 'cqr-64',
      role: '施工单位',
      ...(contractPrice !== undefined && { amounts: { contractPrice } }),
    });

  it('rounds the ends inward, each multiplication and rounding a step', () => {
    const decision = at('1234567.89');
    expect(decision.fine?.statutory).toEqual(closed('24691.36', '49382.71'));
    const steps = decision.steps.filter((s) => s.id.startsWith('amount.'));
    expect(steps.map((s) => [s.finding, s.params])).toEqual([
      [
        'amount-multiplied',
        { end: 'min', of: 'contractPrice', amount: '1234567.89', factor: '0.02', product: '24691.3578' },
      ],
      [
        'amount-multiplied',
        { end: 'max', of: 'contractPrice', amount: '1234567.89', factor: '0.04', product: '49382.7156' },
      ],
      ['amount-rounded', { end: 'min', amount: '24691.3578', rounded: '24691.36' }],
      ['amount-rounded', { end: 'max', amount: '49382.7156', rounded: '49382.71' }],
    ]);
    // From the unrounded ends: 24,691.3578 + 0.3 × 24,691.3578 = 32,098.76514.
    expect(decision.fine?.range).toEqual(closed('24691.36', '32098.76'));
  });

  it('states the form where the price is not known', () => {
    const decision = at();
    expect(decision.fine).toMatchObject({
      statutory: null,
      range: null,
      form: { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' },
    });
    expect(decision.missing).toContainEqual({ fact: 'amounts.contractPrice', answers: [] });
    expect(decision.procedure.hearing).toBe('depends');
  });

  it('refuses a price from which no fine in whole fen follows', () => {
    const result = safeDecide({
      ...base,
      violation: 'cqr-64',
      role: '施工单位',
      amounts: { contractPrice: '0.20' },
    });
    expect(result.success ? null : result.error.issues).toMatchObject([
      {
        code: 'amount-too-small',
        path: ['amounts', 'contractPrice'],
        params: { kind: 'contractPrice', value: '0.2' },
      },
    ]);
    const nothing = safeDecide({
      ...base,
      violation: 'cqr-64',
      role: '施工单位',
      amounts: { contractPrice: '0.00' },
    });
    expect(nothing.success ? null : nothing.error.issues).toMatchObject([
      { code: 'amount-not-positive', path: ['amounts', 'contractPrice'], params: { kind: 'contractPrice' } },
    ]);
  });

  it('opens a fine below the minimum where the minimum is a share of what is not known', () => {
    const mitigated = (violation: string, role?: '施工单位') =>
      decide({
        ...base,
        violation,
        ...(role && { role }),
        facts: { frequency: 1, consequence: 'remediable' },
        circumstances: [{ id: 'removed-harm', present: true }],
      }).options.find((o) => o.id === 'mitigated');
    expect(mitigated('cqr-64', '施工单位')).toEqual({
      id: 'mitigated',
      range: null,
      grounds: ['removed-harm'],
    });
    // 人民防空法 48 has no minimum.
    expect(mitigated('not-building-shelter')).toBeUndefined();
  });

  it('never leaves the exact statute, and its grades tile what can be paid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_00, max: 999_999_999_99 }), (fen) => {
        const price = new Decimal(fen).div(100);
        const ranges = (['light', 'medium', 'heavy'] as const).map((frequency) => {
          const { fine } = decide({
            ...base,
            violation: 'cqr-64',
            role: '施工单位',
            amounts: { contractPrice: price.toString() },
            facts: { frequency, consequence: 'none' },
          });
          return [readRange(fine!.range!), readRange(fine!.statutory!)] as const;
        });
        const [low, high] = [price.times('0.02'), price.times('0.04')];
        for (const [range, statutory] of ranges) {
          expect(statutory.min.gte(low) && statutory.max.lte(high)).toBe(true);
          expect(within(range, statutory)).toBe(true);
        }
        const [lenient, ordinary, severe] = ranges.map(([range]) => range);
        const first = ordinary!.minOpen ? ordinary!.min.plus('0.01') : ordinary!.min;
        const last = ordinary!.maxOpen ? ordinary!.max.minus('0.01') : ordinary!.max;
        expect(first.minus(lenient!.max).toString()).toBe('0.01');
        expect(severe!.min.minus(last).toString()).toBe('0.01');
      }),
    );
  });
});

describe('roles and persons (建设工程质量管理条例 60, 63, 73)', () => {
  it('takes the fee or the price that the role names', () => {
    const at = (role: string, amounts: CaseInput['amounts']) =>
      decide({ ...base, violation: 'cqr-60', role, amounts }).fine?.statutory;
    expect(at('设计单位', { designFee: '80000' })).toEqual(closed('80000', '160000'));
    expect(at('勘察单位', { surveyFee: '80000' })).toEqual(closed('80000', '160000'));
    expect(at('监理单位', { supervisionFee: '80000' })).toEqual(closed('80000', '160000'));
    expect(at('施工单位', { contractPrice: '80000' })).toEqual(closed('1600', '3200'));
    expect(safeDecide({ ...base, violation: 'cqr-60' }).success).toBe(false);
    const wrong = safeDecide({ ...base, violation: 'cqr-60', role: '建设单位' });
    expect(wrong.success ? null : wrong.error.code).toBe('role-not-addressed');
  });

  it('gives a designer 100,000–300,000 with a hearing, also when the case comes in under the rules on design', () => {
    const national = decide({ ...base, violation: 'cqr-63-4', role: '设计单位' });
    expect(national.fine?.statutory).toEqual(closed('100000', '300000'));
    expect(national.fine?.mode).toBe('required');
    expect(national.options.map((o) => o.id)).toEqual(['fine-in-grade']);
    expect(national.procedure.hearing).toBe('yes');
    const design = decide({ ...base, violation: 'sdr-41-4', role: '设计单位' });
    expect(design.fine).toEqual(national.fine);
    expect(design.violation).toBe('cqr-63-4');
    expect(findings(design)).toContain('provision-yields');
  });

  it('gives no fine before the deadline where the order comes first (勘察设计管理条例 40)', () => {
    const decision = decide({
      ...base,
      violation: 'sdr-40',
      role: '设计单位',
      order: { issuedOn: '2022-05-01', deadline: '2022-07-01', compliedOn: null },
    });
    expect(decision.outcome).toBe('order-first');
    expect(decision.fine).toBeNull();
  });

  it('carries the mandatory fine of the person responsible, 5–10 % of the unit’s', () => {
    const over = (amounts?: CaseInput['amounts']) =>
      decide({ ...base, violation: 'cqr-63-4', role: '设计单位', ...(amounts && { amounts }) })
        .personFines[0];
    // Lenient: 100,000–160,000, so 5 % of the least to 10 % of the most.
    expect(over()).toMatchObject({ id: 'cqr-73', mode: 'required', range: closed('5000', '16000') });
    expect(over({ unitFine: '120000' })?.range).toEqual(closed('6000', '12000'));
  });

  it('carries the optional fine of the person in charge (上海市建设工程质量和安全管理条例 61(1))', () => {
    const decision = decide({
      ...base,
      violation: 'sqsr-61-1',
      order: { issuedOn: '2022-03-12', deadline: '2022-04-12', compliedOn: null },
    });
    expect(decision.fine?.statutory).toEqual(closed('100000', '300000'));
    expect(decision.personFines[0]).toMatchObject({ mode: 'optional', range: closed('10000', '30000') });
  });

  it('has one figure where the multiple is one: minimum is maximum (61(3))', () => {
    const decision = decide({
      ...base,
      violation: 'sqsr-61-3',
      amounts: { specialFund: '50000' },
      order: { issuedOn: '2022-03-12', deadline: '2022-04-12', compliedOn: null },
    });
    expect(decision.fine).toMatchObject({ statutory: closed('50000', '50000'), grade: null });
  });
});

describe('one act under two provisions (行政处罚法 29)', () => {
  const both = (amounts?: CaseInput['amounts']) =>
    decide({
      ...base,
      violation: ['substandard-construction', 'cqr-64'],
      role: '施工单位',
      facts: { frequency: 1, quantity: 1, consequence: 'none' },
      ...(amounts && { amounts }),
    });

  it('takes the provision with the higher maximum and keeps the warning of the other', () => {
    const decision = both({ contractPrice: '2000000' });
    expect(decision.violation).toBe('cqr-64');
    expect(decision.fine?.statutory).toEqual(closed('40000', '80000'));
    expect(decision.concurrence?.chosen).toBe('cqr-64');
    expect(decision.warning).toBe('required');
    expect(both({ contractPrice: '1000000' }).violation).toBe('substandard-construction');
  });

  it('takes the superior law where the figures are equal, in whichever order the case names them', () => {
    // 人民防空法 49(1) and, with its figures, 上海市民防条例 43(2).
    const tables = fewTables(['occupying-works', 'using-unaccepted-works']);
    const [law, local] = tables.provisions;
    for (const [i, version] of local!.versions.entries())
      version.fines = structuredClone(law!.versions[i]?.fines ?? law!.versions[0]!.fines);
    tables.provisions.reverse();
    const rulebook = loadUnverified(tables);
    for (const violation of [
      ['occupying-works', 'using-unaccepted-works'],
      ['using-unaccepted-works', 'occupying-works'],
    ])
      expect(decide({ ...base, violation }, { rulebook }).violation).toBe('occupying-works');
  });

  it('says which provision was in force where neither leads to a penalty', () => {
    const one = decide(
      {
        ...base,
        violation: ['invented', 'damaging-works'],
        act: { from: '2021-10-01', to: '2021-10-01' },
        discoveredOn: '2021-10-02',
        decidedOn: '2021-11-01',
        facts: {},
        circumstances: [{ id: 'no-fault', present: true }],
      },
      { rulebook: inventedRulebook() },
    );
    expect(one).toMatchObject({ outcome: 'no-penalty', violation: 'damaging-works' });
  });

  it('does not choose while the amount that decides is missing', () => {
    const decision = both();
    expect(decision.concurrence?.chosen).toBeNull();
    expect(decision.fine?.range).toBeNull();
    expect(decision.fine?.form.kind).toBe('one-of');
    expect(decision.missing.map((m) => m.fact)).toContain('amounts.contractPrice');
  });
});
