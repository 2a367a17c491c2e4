/**
 * A refusal (人民防空法 49(4), 49(6)) is complete when the deadline of the demand has passed; limitation runs from the
 * day after it, not from the act before it. Elsewhere a late order may or may not let limitation run anew.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinRulebook, type CaseInput, decide, explain, reasons } from '../../src/index.js';
import { addDays } from '../../src/time/day.js';

const alarm: CaseInput = {
  violation: 'obstructing-alarm-installation',
  party: 'unit',
  act: { from: '2023-01-10' },
  discoveredOn: '2025-03-01',
  order: { issuedOn: '2025-03-10', deadline: '2025-04-10', compliedOn: null },
  decidedOn: '2025-06-01',
  facts: { frequency: 1, consequence: 'none' },
};

const rebuild: CaseInput = {
  violation: 'refusing-to-rebuild',
  party: 'unit',
  act: { from: '2019-01-01', to: '2019-02-01' },
  order: { issuedOn: '2022-05-10', deadline: '2022-07-10', compliedOn: null },
  decidedOn: '2022-08-01',
  facts: { frequency: 1, quantity: 10, consequence: 'none' },
};

const step = (input: CaseInput) => decide(input).steps.find((s) => s.id === 'general.limitation');

describe('a refusal', () => {
  it('of the installation of alarms is punished although the obstruction is older than two years', () => {
    const decision = decide(alarm);
    expect(decision.outcome).toBe('penalty');
    expect(decision.possibleOutcomes).toEqual(['penalty']);
    // 49(6), unit: 10,000 to 50,000; all criteria light: the lowest 30 %, 10,000 + 0.3 × 40,000 = 22,000.
    expect(decision.fine?.range).toEqual({ min: '10000', max: '22000', minOpen: false, maxOpen: false });
    // The deadline is 10 April 2025, its day included; two years from 11 April 2025.
    expect(step(alarm)).toMatchObject({
      finding: 'limitation-from-order',
      params: { state: 'in-time', end: '2025-04-11', lastDay: '2027-04-11', discovered: '2025-03-01' },
    });
    expect(decision.warnings.map((w) => w.code)).not.toContain('act-end-unknown');
  });

  it('to rebuild is punished although the demolition is older than two years', () => {
    const decision = decide(rebuild);
    expect(decision.outcome).toBe('penalty');
    expect(decision.possibleOutcomes).toEqual(['penalty']);
    expect(step(rebuild)).toMatchObject({ params: { end: '2022-07-11', lastDay: '2024-07-11' } });
    expect(decision.missing).toEqual([]);
  });

  it('falls under the law of its own days, not of the demolition', () => {
    // The refusal began on 11 July 2022, under the law of 2021 and the benchmark of 2020; both hold at the decision.
    expect(decide(rebuild).law).toMatchObject({ chosen: 'same', alternatives: [] });
    expect(decide(rebuild).law.atAct).toEqual(decide(rebuild).law.atDecision);
  });

  it('does not exist before the deadline has passed', () => {
    for (const order of [
      undefined,
      { issuedOn: '2022-05-10' },
      // The day of the deadline is included.
      { issuedOn: '2022-05-10', deadline: '2022-08-01', compliedOn: null },
    ]) {
      const { order: _, ...rest } = rebuild;
      const decision = decide(order ? { ...rest, order } : rest);
      expect(decision.possibleOutcomes).toEqual(['order-first']);
    }
  });

  it('that lasts does not fall out of time, and counts from late compliance', () => {
    const old = { issuedOn: '2022-05-10', deadline: '2022-07-10' };
    const late: CaseInput = { ...rebuild, discoveredOn: '2025-08-01', decidedOn: '2025-09-01' };
    // Refusing until the decision: the act has not ended (36(2)).
    expect(decide({ ...late, order: { ...old, compliedOn: null } }).possibleOutcomes).toEqual(['penalty']);
    // Rebuilt on 1 August 2023: in time until 1 August 2025; the day of discovery is that day.
    expect(decide({ ...late, order: { ...old, compliedOn: '2023-08-01' } }).outcome).toBe('penalty');
    // One day earlier: passed.
    const passed = decide({ ...late, order: { ...old, compliedOn: '2023-07-31' } });
    expect(passed).toMatchObject({ outcome: 'no-penalty', ground: { id: 'limitation' } });
    expect(explain(passed)).toContain('超过时效');
    expect(reasons(passed)).toContain('超过时效');
  });
});

describe('an order after limitation has run from the act', () => {
  const design: CaseInput = {
    violation: 'sdr-40',
    party: 'unit',
    role: '设计单位',
    act: { from: '2021-08-01', to: '2021-09-01' },
    discoveredOn: '2024-05-01',
    order: { issuedOn: '2024-05-10', deadline: '2024-07-10', compliedOn: null },
    decidedOn: '2024-08-01',
    facts: {
      frequency: 1,
      consequence: 'none',
      endangersLifeOrHealth: false,
      endangersFinancialSafety: false,
    },
  };

  it('gives both results and says that it is contested', () => {
    const decision = decide(design);
    expect(decision.outcome).toBe('penalty');
    expect(decision.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    const codes = decision.warnings.map((w) => w.code);
    expect(codes).toContain('limitation-contested');
    expect(codes).toContain('outcome-depends');
    // No fact of the case settles a question of law.
    expect(decision.missing.map((m) => m.fact)).toEqual([]);
    expect(step(design)).toMatchObject({ finding: 'limitation-contested', assurance: 'reference' });
    for (const locale of ['zh-CN', 'en'] as const) expect(explain(decision, { locale })).toBeTruthy();
  });

  it('does so where the law was changed as well', () => {
    const decision = decide({ ...design, act: { from: '2019-01-01', to: '2019-02-01' } });
    expect(decision.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    expect(decision.warnings.map((w) => w.code)).toContain('limitation-contested');
  });

  it('changes nothing where the act is in time, or the order was obeyed', () => {
    const recent = decide({ ...design, act: { from: '2023-01-01', to: '2023-02-01' } });
    expect(recent.possibleOutcomes).toEqual(['penalty']);
    expect(recent.warnings.map((w) => w.code)).not.toContain('limitation-contested');
    const obeyed = decide({ ...design, order: { ...design.order, compliedOn: '2024-07-10' } });
    expect(obeyed.possibleOutcomes).toEqual(['no-penalty']);
  });
});

it('never gives no penalty by limitation to a refusal whose deadline passed within two years of the decision', () => {
  const refusals = builtinRulebook().data.provisions.filter(
    (p) => p.limitationFrom && !p.limitationFrom.readings.includes('act'),
  );
  expect(refusals.map((p) => p.cite.item)).toEqual(['4', '6']);
  fc.assert(
    fc.property(
      fc.constantFrom(...refusals),
      fc.integer({ min: 0, max: 2500 }),
      fc.integer({ min: 0, max: 729 }),
      fc.boolean(),
      (provision, old, since, ended) => {
        const decidedOn = '2025-06-01';
        const deadline = addDays(decidedOn, -since - 1);
        const issuedOn = addDays(deadline, -10);
        const from = addDays(issuedOn, -old);
        if (from < '2019-01-01') return;
        const decision = decide({
          violation: provision.violation,
          party: 'unit',
          act: ended ? { from, to: from } : { from },
          order: { issuedOn, deadline, compliedOn: null },
          decidedOn,
        });
        expect(decision.possibleOutcomes).toEqual(['penalty']);
      },
    ),
  );
});
