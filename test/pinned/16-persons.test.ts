/** Fines on persons (质量条例 73: 5–10 % of the unit's fine): once, from a lawful fine on the unit, with a hearing of their own. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, safeDecide } from '../../src/index.js';
import { run } from '../cli/run.js';
import { closed } from '../ranges.js';

const days = { act: { from: '2023-01-01', to: '2023-01-02' }, decidedOn: '2023-07-10' };
const facts = { frequency: 1, consequence: 'none' };
const cqr66: CaseInput = { ...days, violation: 'cqr-66', party: 'unit', role: '施工单位', facts };
const codes = (input: CaseInput) => decide(input).warnings.map((w) => w.code);

describe('one act', () => {
  it('is fined once on a person, whatever the number of provisions', () => {
    const { personFines } = decide({
      ...cqr66,
      violation: ['cqr-56-1', 'cqr-56-2'],
      role: '建设单位',
      amounts: { unitFine: '200000' },
    });
    expect(personFines.map((p) => [p.id, p.mode, p.range])).toEqual([
      ['cqr-73', 'required', closed('10000', '20000')],
    ]);
  });
});

describe('the fine on the unit', () => {
  // cqr-66: 100,000–200,000; first violation without harm: lenient, 100,000–130,000.
  it('below the minimum needs a ground: the warning names range and grounds, and nothing follows from the figure', () => {
    const decision = decide({ ...cqr66, amounts: { unitFine: '10000' } });
    const warning = decision.warnings.find((w) => w.code === 'unit-fine-outside-range');
    expect(warning?.params).toMatchObject({ fine: '10000', min: '100000', max: '200000' });
    expect(warning?.params['grounds']?.split(',')).toContain('removed-harm');
    expect(warning?.params['grounds']?.split(',')).not.toContain('minor-14-to-17');
    // 5 % of 100,000 to 10 % of 130,000.
    expect(decision.personFines[0]?.range).toEqual(closed('5000', '13000'));
    for (const locale of ['zh-CN', 'en'] as const) {
      const text = explain(decision, { locale });
      expect(text).toContain('100000');
      expect(text).not.toContain('undefined');
    }
  });

  it('above the maximum has no ground', () => {
    const decision = decide({ ...cqr66, amounts: { unitFine: '200000.01' } });
    expect(decision.warnings.find((w) => w.code === 'unit-fine-outside-range')?.params['grounds']).toBe('');
  });

  it('below the minimum is taken with a ground', () => {
    const input = {
      ...cqr66,
      circumstances: [{ id: 'coerced', present: true }],
      amounts: { unitFine: '10000' },
    };
    expect(codes(input)).not.toContain('unit-fine-outside-range');
    expect(decide(input).personFines[0]?.range).toEqual(closed('500', '1000'));
  });

  it('inside the statute and outside the grade is a departure: taken, with a warning', () => {
    const input = { ...cqr66, amounts: { unitFine: '150000' } };
    expect(codes(input)).toContain('unit-fine-outside-grade');
    expect(decide(input).personFines[0]?.range).toEqual(closed('7500', '15000'));
    expect(codes({ ...cqr66, amounts: { unitFine: '130000' } })).toEqual([]);
  });
});

describe('the hearing of a person', () => {
  const person = (unitFine: string) => decide({ ...cqr66, amounts: { unitFine } }).personFines[0]!;

  it('is measured by the threshold for individuals, 5,000', () => {
    // 100,000: 5,000–10,000. 110,000: 5,500–11,000.
    expect(person('100000')).toMatchObject({ hearing: 'yes', hearingThreshold: '5000' });
    // With a ground, 60,000: 3,000–6,000; 10,000: 500–1,000.
    const coerced = (unitFine: string) =>
      decide({
        ...cqr66,
        circumstances: [{ id: 'coerced', present: true }],
        amounts: { unitFine },
      }).personFines[0]?.hearing;
    expect(coerced('60000')).toBe('depends');
    expect(coerced('10000')).toBe('no');
  });

  it('has a step of its own', () => {
    const step = decide(cqr66).steps.find((s) => s.finding === 'person-hearing')!;
    expect(step.params).toEqual({ id: 'cqr-73', hearing: 'yes', threshold: '5000' });
    expect(Object.keys(step.after)).toEqual(['personFines.0.hearing', 'personFines.0.hearingThreshold']);
  });
});

describe('a responsible person as the party', () => {
  const person: CaseInput = {
    ...days,
    violation: 'cqr-66',
    party: 'individual',
    role: '直接责任人员',
    amounts: { unitFine: '110000' },
  };

  it('has 5–10 % of the unit’s fine as the fine of the decision, and a procedure of its own', () => {
    const decision = decide({ ...person, amounts: { ...person.amounts, unlawfulGains: '0' } });
    expect(decision.outcome).toBe('penalty');
    expect(decision.fine).toMatchObject({
      mode: 'required',
      statutory: closed('5500', '11000'),
      range: closed('5500', '11000'),
      grade: null,
      assurance: 'enacted',
    });
    expect(decision.procedure).toMatchObject({
      hearing: 'yes',
      hearingThreshold: '5000',
      summaryCeiling: '200',
    });
    // Orders, warning and other kinds of penalty are the unit's.
    expect(decision).toMatchObject({ orders: [], warning: 'none', otherConsequences: [], personFines: [] });
    expect(decide(decision.case)).toEqual(decision);
    for (const locale of ['zh-CN', 'en'] as const)
      expect(explain(decision, { locale })).not.toContain('undefined');
  });

  it('gives the range that the decision on the unit has for persons', () => {
    const unit = decide({ ...cqr66, amounts: { unitFine: '110000' } });
    expect(decide(person).fine?.range).toEqual(unit.personFines[0]?.range);
  });

  it('has no amount while the unit’s fine is not known', () => {
    const { amounts: _, ...open } = person;
    const decision = decide(open);
    expect(decision.fine).toMatchObject({ statutory: null, range: null });
    expect(decision.missing.map((m) => m.fact)).toEqual(['amounts.unitFine']);
  });

  it('is told to check a fine on the unit that the provision does not allow', () => {
    expect(codes({ ...person, amounts: { unitFine: '10000' } })).toContain('unit-fine-to-check');
    expect(codes(person)).not.toContain('unit-fine-to-check');
  });

  it('takes the principal of 质量和安全条例 61(1): 10,000–30,000, optional, once the order was not obeyed', () => {
    const decision = decide({
      ...days,
      violation: 'sqsr-61-1',
      party: 'individual',
      role: '单位主要负责人',
      order: { issuedOn: '2023-02-01', deadline: '2023-03-01', compliedOn: null },
    });
    expect(decision.role).toBe('主要负责人');
    expect(decision.fine).toMatchObject({ mode: 'optional', range: closed('10000', '30000') });
  });

  it('needs a role that the provision names', () => {
    const fails = (input: CaseInput) => {
      const result = safeDecide(input);
      if (result.success) return null;
      const { code, params }: { code: string; params: unknown } = result.error;
      return [code, params];
    };
    const { role: _, ...none } = person;
    expect(fails(none)).toMatchObject([
      'party-not-addressed',
      { roles: ['直接负责的主管人员', '直接责任人员'] },
    ]);
    expect(fails({ ...person, role: '主要负责人' })).toMatchObject(['role-not-addressed', {}]);
    expect(fails({ ...person, party: 'unit' })).toMatchObject([
      'role-not-addressed',
      { valid: ['施工单位'] },
    ]);
    expect(fails({ ...person, violation: 'damaging-works', party: 'unit', amounts: {} })?.[0]).toBe(
      'role-not-addressed',
    );
  });
});

describe('caliang decide --imposed', () => {
  it('moves the range of the persons: 5–10 % of 110,000', async () => {
    const { out } = await run(['decide', '-', '--imposed', '110000', '--json'], JSON.stringify(cqr66));
    const decision = JSON.parse(out) as ReturnType<typeof decide>;
    expect(decision.personFines[0]?.range).toEqual(closed('5500', '11000'));
    const text = await run(['decide', '-', '--imposed', '110000', '--locale', 'en'], JSON.stringify(cqr66));
    expect(text.status).toBe(0);
    expect(text.out).toContain('5,500');
  });

  it('warns of a fine on the unit that the law does not allow', async () => {
    const { out, status } = await run(
      ['decide', '-', '--imposed', '10000', '--locale', 'en'],
      JSON.stringify(cqr66),
    );
    expect(status).toBe(1);
    expect(out).toContain('is not within 100,000 yuan to 200,000 yuan');
  });
});

it('the persons of 抗震条例 47(1) are fined by their share of the unit’s fine, as those of 质量条例 73', () => {
  const decision = decide({
    ...days,
    violation: 'seis-46',
    party: 'individual',
    role: '直接责任人员',
    facts: { consequence: 'none' },
    amounts: { unitFine: '100000' },
  });
  // 5 to 10 % of 100,000.
  expect(decision.fine).toMatchObject({ statutory: closed('5000', '10000') });
});
