/** Hearing over confiscation by itself, review of a mitigated fine as a hint, review before a suit, the order to issue. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, procedureFor, timeline } from '../../src/index.js';

const unit: CaseInput = {
  violation: 'occupying-works',
  party: 'unit',
  act: { from: '2024-02-01', to: '2024-02-10' },
  decidedOn: '2024-05-10',
  facts: { frequency: 1, quantity: 10, consequence: 'none' },
};
const individual: CaseInput = { ...unit, party: 'individual' };
const hearing = (input: CaseInput, unlawfulGains: string) => {
  const { procedure } = decide({ ...input, amounts: { unlawfulGains } });
  return [procedure.hearing, procedure.hearingBecause];
};

describe('a hearing over confiscation (行政处罚法 63(1)(2))', () => {
  it('is due for 600,000', () => {
    expect(hearing(unit, '600000')).toEqual(['yes', ['confiscation']]);
  });

  it('has its own threshold, 50,000 for units and 5,000 for individuals, that figure included', () => {
    expect(hearing(unit, '50000')).toEqual(['yes', ['confiscation']]);
    expect(hearing(unit, '49999.99')).toEqual(['no', []]);
    const lenient = (gains: string) => hearing({ ...individual, facts: { ...individual.facts } }, gains)[0];
    expect(lenient('5000')).toBe('yes');
    expect(lenient('4999.99')).toBe('no');
  });

  it('never counts the sum: 22,000 at most and 49,999.99 are not 50,000', () => {
    const decision = decide({ ...unit, amounts: { unlawfulGains: '49999.99' } });
    expect(decision.fine?.range?.max).toBe('22000');
    expect(decision.procedure.hearing).toBe('no');
    expect(procedureFor(decision, '22000').hearing).toBe('no');
  });

  it('says where the figure is from: reported, not the statute', () => {
    const step = decide({ ...unit, amounts: { unlawfulGains: '600000' } }).steps.find(
      (s) => s.id === 'procedure.hearing',
    )!;
    expect(step.params).toMatchObject({ confiscation: '50000', because: ['confiscation'] });
    expect(step.assurance).toBe('reported');
  });
});

describe('legal review of a mitigated fine', () => {
  it('is a hint of level reference, only where mitigation is open', () => {
    const coerced = decide({ ...unit, circumstances: [{ id: 'coerced', present: true }] });
    expect(coerced.procedure.legalReview.hints).toMatchObject([
      { because: 'mitigated', policy: 'mitigated-counts-as-complex', assurance: 'reference' },
    ]);
    expect(coerced.procedure.legalReview.needed).toBe('depends');
    expect(decide(unit).procedure.legalReview.hints).toBeUndefined();
    expect(explain(coerced)).toContain('法制审核（提示）');
  });
});

describe('a decision on the spot (行政复议法 2023, 23(1)(1), 23(2))', () => {
  // 人民防空法 49: individuals up to 5,000, optional: a warning alone may be given on the spot.
  const at = (decidedOn: string) =>
    decide({ ...individual, act: { from: '2023-12-01', to: '2023-12-02' }, decidedOn });

  it('names review before the suit since 2024-01-01', () => {
    const { procedure, steps } = at('2024-01-01');
    expect(procedure.track).toBe('depends');
    expect(procedure.reviewBeforeSuit).toMatchObject({
      track: 'summary',
      source: [
        { instrument: 'arl', article: '23', paragraph: 1, item: '1', version: 'arl-2023' },
        { instrument: 'arl', article: '23', paragraph: 2, version: 'arl-2023' },
      ],
      assurance: 'enacted',
    });
    expect(steps.map((s) => s.finding)).toContain('procedure-review-before-suit');
    expect(at('2023-12-31').procedure.reviewBeforeSuit).toBeNull();
  });

  it('does not do so for the ordinary procedure', () => {
    // The contract price makes 20,000–40,000 mandatory: nothing can be decided on the spot.
    const decision = decide({
      ...unit,
      violation: 'cqr-64',
      role: '施工单位',
      facts: { frequency: 1, consequence: 'none' },
      amounts: { contractPrice: '1000000' },
    });
    expect(decision.procedure.track).toBe('ordinary');
    expect(decision.procedure.reviewBeforeSuit).toBeNull();
    expect(procedureFor(at('2024-05-10'), '201').reviewBeforeSuit).toBeNull();
    expect(procedureFor(at('2024-05-10'), '200').reviewBeforeSuit).not.toBeNull();
  });

  it('has it in what the document must contain', () => {
    const stage = (decidedOn: string) => {
      const input: CaseInput = { ...individual, act: { from: '2023-12-01', to: '2023-12-02' }, decidedOn };
      const { stages } = timeline(input, decide(input), { track: 'summary', imposedFine: '200' });
      return stages.find((s) => s.id === 'decision-on-the-spot')!;
    };
    expect(
      stage('2024-01-01')
        .contents.map((c) => c.zh)
        .join(),
    ).toContain('先申请行政复议');
    expect(stage('2023-12-31').contents).toEqual([]);
  });
});

describe('the order to issue, where an order comes first', () => {
  it.each([
    ['refusing-to-rebuild', 'cadl', '49'],
    ['obstructing-alarm-installation', 'cadl', '49'],
    ['sqsr-61-1', 'sqsr', '61'],
  ])('%s', (violation, instrument, article) => {
    const input: CaseInput = { violation, party: 'unit', act: unit.act, decidedOn: unit.decidedOn };
    const decision = decide(input);
    expect(decision.outcome).toBe('order-first');
    expect(decision.orders).toEqual(['correct-within-deadline']);
    const step = decision.steps.find((s) => s.id === 'order.to-issue')!;
    expect(step.after).toEqual({ orders: ['correct-within-deadline'] });
    expect(step.source[0]).toMatchObject({ instrument, article });
    expect(explain(decision)).toContain('应当作出的责令');
  });

  it('says that it stands while the deadline runs', () => {
    const decision = decide({
      violation: 'refusing-to-rebuild',
      party: 'unit',
      act: unit.act,
      decidedOn: unit.decidedOn,
      order: { issuedOn: '2024-05-01', deadline: '2024-06-01' },
    });
    expect(decision.outcome).toBe('order-first');
    expect(decision.steps.find((s) => s.id === 'order.to-issue')?.params).toMatchObject({ running: true });
  });
});
