/** The worked examples of the domain description, as an adviser would ask them. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide } from '../../src/index.js';
import { closed } from '../ranges.js';

const occupying: CaseInput = {
  violation: '侵占民防工程',
  party: '个人',
  act: { from: '2022-01-01', to: '2022-01-01' },
  decidedOn: '2022-06-01',
  facts: { frequency: 1, quantity: { value: 60, unit: '㎡' }, consequence: 'none' },
};

const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-10',
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: 'remediable' },
  circumstances: [{ id: 'removed-harm', present: true }],
};

describe('two doors removed and put back (人民防空法 49(3), unit)', () => {
  const decided = () => decide(doors);

  it('keeps to 10,000–50,000 and lands in the lowest three tenths', () => {
    const decision = decided();
    expect(decision.outcome).toBe('penalty');
    expect(decision.fine?.statutory).toEqual(closed('10000', '50000'));
    expect(decision.fine?.grade).toBe('lenient');
    expect(decision.fine?.range).toEqual(closed('10000', '22000'));
    expect(decision.fine?.assurance).toBe('reference');
  });

  it('keeps a warning without a fine lawful, for the fine is optional', () => {
    const decision = decided();
    expect(decision.fine?.mode).toBe('optional');
    expect(decision.warning).toBe('required');
    expect(decision.options.map((o) => o.id)).toEqual(['warning-only', 'fine-in-grade', 'mitigated']);
  });

  it('opens a fine below the minimum on the ground of 行政处罚法 32(1)', () => {
    const decision = decided();
    expect(decision.options[2]).toEqual({
      id: 'mitigated',
      range: { min: '0', max: '10000', minOpen: true, maxOpen: true },
      grounds: ['removed-harm'],
    });
  });

  it('follows the procedure of the 2021 law', () => {
    const decision = decide({ ...doors, amounts: { unlawfulGains: '0' } });
    expect(decision.procedure).toMatchObject({
      track: 'depends',
      hearing: 'no',
      hearingThreshold: '50000',
      decideBy: '2023-05-13',
      payWithinDays: 15,
    });
  });

  it('warns that intent to damage was not examined, and refers when it was found', () => {
    const decision = decided();
    expect(decision.warnings.map((w) => w.code)).toContain('intent-not-examined');
    const examined = decide({ ...doors, facts: { ...doors.facts, intentToDamage: false } });
    expect(examined.warnings.map((w) => w.code)).not.toContain('intent-not-examined');
    const intended = decide({ ...doors, facts: { ...doors.facts, intentToDamage: true } });
    expect(intended.outcome).toBe('refer');
    expect(intended.fine).toBeNull();
  });

  it('falls back to the statutory range when only enacted cells may be used, and says why', () => {
    const strict = decide(doors, { requireAssurance: 'enacted' });
    expect(strict.fine).toMatchObject({ range: closed('10000', '50000'), grade: null, assurance: 'enacted' });
    const step = strict.steps.find((s) => s.id === 'fine.range');
    expect(step?.finding).toBe('range-assurance');
    expect(step?.params).toMatchObject({ demanded: 'enacted' });
  });
});

describe('60 ㎡ occupied by an individual (人民防空法 49(1))', () => {
  it('is ordinary: above 1,500 and below 3,500 of at most 5,000', () => {
    const { fine } = decide(occupying);
    expect(fine?.statutory).toEqual({ min: '0', max: '5000', minOpen: true, maxOpen: false });
    expect(fine?.grade).toBe('ordinary');
    expect(fine?.range).toEqual({ min: '1500', max: '3500', minOpen: true, maxOpen: true });
  });

  it('is not penalised where absence of fault is proved (行政处罚法 33(2))', () => {
    const decision = decide({ ...occupying, circumstances: [{ id: 'no-fault', present: true }] });
    expect(decision.outcome).toBe('no-penalty');
    expect(decision.ground?.rule).toBe('apl-2021:33-p2-s1');
    expect(decision.fine).toBeNull();
    expect(decision.warnings.map((w) => w.code)).toContain('evidence-missing');
  });

  it('knew no such ground while only the 2017 law applied', () => {
    const decision = decide({
      ...occupying,
      act: { from: '2021-02-01', to: '2021-02-01' },
      decidedOn: '2021-07-14',
      circumstances: [{ id: 'no-fault', present: true }],
    });
    expect(decision.outcome).toBe('penalty');
    expect(decision.assurance).toBe('reference');
  });

  it('is a child under 14: no penalty; from 14 to 17: lenient and open below the minimum if there is one', () => {
    const child = decide({ ...occupying, circumstances: [{ id: 'under-14', present: true }] });
    expect(child.ground?.id).toBe('under-14');
    const youth = decide({ ...occupying, circumstances: [{ id: '未成年人', present: true }] });
    expect(youth.fine?.grade).toBe('lenient');
    // (0, 5000] has no minimum, so there is nothing to go below.
    expect(youth.options.map((o) => o.id)).toEqual(['warning-only', 'fine-in-grade']);
  });
});

describe('limitation (行政处罚法 36)', () => {
  const at = (discoveredOn: string, facts: CaseInput['facts'] = {}) =>
    decide({
      ...doors,
      act: { from: '2020-02-29', to: '2020-02-29' },
      discoveredOn,
      filedOn: undefined,
      decidedOn: '2024-03-01',
      facts: { ...doors.facts, ...facts },
    });

  it('counts the second anniversary as in time; 29 February falls on 28 February', () => {
    // 2020-02-29 is before the benchmark and the 2021 law, but both laws know two years.
    expect(at('2022-02-28').outcome).toBe('penalty');
    expect(at('2022-03-01').outcome).toBe('no-penalty');
    expect(at('2022-03-01').ground?.id).toBe('limitation');
  });

  it('is five years only under the 2021 law, with danger to life or health and harm; the older law is lighter', () => {
    expect(at('2022-03-01', { endangersLifeOrHealth: true }).law.chosen).toBe('old');
    const later = (facts: CaseInput['facts']) =>
      decide({
        ...doors,
        act: { from: '2021-08-01', to: '2021-08-01' },
        discoveredOn: '2025-01-10',
        filedOn: undefined,
        decidedOn: '2025-03-01',
        facts,
      });
    const full = { ...doors.facts, endangersLifeOrHealth: true };
    expect(later(full).outcome).toBe('penalty');
    expect(later({ ...full, endangersLifeOrHealth: false, endangersFinancialSafety: false }).outcome).toBe(
      'no-penalty',
    );
    const open = later(doors.facts);
    // Nobody examined the intent, which would lead to public security (人民防空法 50).
    expect(open.possibleOutcomes).toEqual(['refer', 'penalty', 'no-penalty']);
    expect(open.missing.map((m) => m.fact)).toEqual([
      'facts.endangersLifeOrHealth',
      'facts.endangersFinancialSafety',
    ]);
    expect(open.warnings.map((w) => w.code)).toContain('outcome-depends');
  });

  it('has not begun while the act goes on', () => {
    const decision = decide({
      ...doors,
      act: { from: '2018-05-01', ongoing: true },
      discoveredOn: '2023-02-10',
    });
    expect(decision.outcome).toBe('penalty');
    expect(decision.steps.find((s) => s.id === 'general.limitation')?.finding).toBe('limitation-not-begun');
  });

  it('needs the day of discovery only if the decision is later than the anniversary', () => {
    const { discoveredOn: _, filedOn: __, ...open } = doors;
    expect(decide({ ...open, decidedOn: '2025-02-10' }).missing).toEqual([]);
    const late = decide({
      ...open,
      decidedOn: '2025-02-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
    });
    expect(late.missing.map((m) => m.fact)).toEqual(['discoveredOn']);
    expect(late.possibleOutcomes).toEqual(['refer', 'penalty', 'no-penalty']);
  });
});

describe('an order comes first (人民防空法 49(4))', () => {
  const refusing = (order?: CaseInput['order'], decidedOn = '2023-06-30') =>
    decide({
      violation: 'refusing-to-rebuild',
      party: 'unit',
      act: { from: '2023-01-10', to: '2023-01-10' },
      decidedOn,
      ...(order && { order }),
      facts: { frequency: 1, quantity: 30, consequence: 'none' },
    });

  it('without a demand and a deadline there is no fine yet', () => {
    expect(refusing().outcome).toBe('order-first');
    expect(refusing({ issuedOn: '2023-02-01' }).outcome).toBe('order-first');
    expect(refusing().fine).toBeNull();
  });

  it('the deadline day is still in time', () => {
    const order = { issuedOn: '2023-02-01', deadline: '2023-06-30', compliedOn: null };
    expect(refusing(order).outcome).toBe('order-first');
    expect(refusing(order, '2023-07-01').outcome).toBe('penalty');
    expect(refusing({ ...order, compliedOn: '2023-06-30' }, '2023-07-01').outcome).toBe('no-penalty');
    expect(refusing({ ...order, compliedOn: '2023-07-01' }, '2023-07-01').outcome).toBe('penalty');
  });

  it('names compliance as missing if nobody knows it', () => {
    const decision = refusing({ issuedOn: '2023-02-01', deadline: '2023-06-01' });
    expect(decision.missing.map((m) => m.fact)).toEqual(['order.compliedOn']);
    expect(decision.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
  });

  it('gives refusal to correct no effect of its own, for the provision contains it', () => {
    const order = { issuedOn: '2023-02-01', deadline: '2023-06-01', compliedOn: null };
    const plain = refusing(order);
    const refused = decide({
      ...(plain.case as CaseInput),
      circumstances: [{ id: 'refuses-to-correct', present: true }],
    });
    expect(refused.fine?.range).toEqual(plain.fine?.range);
    expect(refused.steps.map((s) => s.finding)).toContain('element-of-provision');
  });
});

describe('other outcomes and marks', () => {
  it('refers deliberate damage to public security (人民防空法 50)', () => {
    const decision = decide({ ...doors, violation: '故意损坏民防设施', facts: {} });
    expect(decision.outcome).toBe('refer');
  });

  it('may be spared: first violation, slight harm, corrected in time (行政处罚法 33(1))', () => {
    const decision = decide({
      ...doors,
      circumstances: ['first-violation', 'harm-slight', 'corrected-in-time'].map((id) => ({
        id,
        present: true,
      })),
    });
    expect(decision.outcome).toBe('penalty');
    expect(decision.options.map((o) => o.id)).toEqual(['spared', 'warning-only', 'fine-in-grade']);
  });

  it('is not penalised: minor, corrected in time, no harm', () => {
    const decision = decide({
      ...doors,
      facts: { ...doors.facts, consequence: 'none' },
      circumstances: ['violation-minor', 'corrected-in-time', 'no-harm'].map((id) => ({ id, present: true })),
    });
    expect(decision.ground?.id).toBe('minor-corrected-no-harm');
    expect(decision.otherConsequences.map((o) => o.id)).toEqual(['educate-party']);
  });

  it('educates who is not penalised by the article that says so (行政处罚法 33(3)), not by that of the ground', () => {
    const spared = (on: string, ...ids: string[]) =>
      decide({
        ...doors,
        party: 'individual',
        act: { from: on, to: on },
        discoveredOn: on,
        filedOn: on,
        decidedOn: on,
        circumstances: ids.map((id) => ({ id, present: true, evidence: ['证据1'] })),
      }).otherConsequences.map(({ id, source }) => ({ id, source }));
    const cited = (version: string, place: object) => [{ instrument: 'apl', ...place, version }];
    const education = { id: 'educate-party', source: cited('apl-2021', { article: '33', paragraph: 3 }) };
    const discipline = { id: 'guardian-discipline', source: cited('apl-2021', { article: '30' }) };
    const care = { id: 'guardian-care', source: cited('apl-2021', { article: '31', sentence: 1 }) };
    expect(spared('2023-02-01', 'under-14')).toEqual([discipline, education]);
    expect(spared('2023-02-01', 'incapacity')).toEqual([care, education]);
    expect(spared('2023-02-01', 'no-fault')).toEqual([education]);
    // The text of 2017 has no such sentence.
    expect(spared('2021-01-05', 'under-14')).toEqual([
      { id: 'guardian-discipline', source: cited('apl-2017', { article: '25' }) },
    ]);
  });

  it('has no grades before the benchmark of 2020-11-10', () => {
    const before = decide({
      ...doors,
      act: { from: '2020-05-01', to: '2020-05-01' },
      discoveredOn: '2020-05-02',
      filedOn: '2020-05-03',
      decidedOn: '2020-11-09',
    });
    expect(before.fine).toMatchObject({ grade: null, range: closed('10000', '50000'), assurance: 'enacted' });
    expect(before.warnings.map((w) => w.code)).toContain('no-benchmark-in-force');
  });

  it('warns for decisions after 2025-11-30 that the benchmark may have lapsed', () => {
    const codes = (decidedOn: string) =>
      decide({
        ...doors,
        act: { from: '2025-09-01', to: '2025-09-01' },
        discoveredOn: '2025-09-02',
        filedOn: undefined,
        decidedOn,
      }).warnings.map((w) => w.code);
    expect(codes('2025-11-30')).not.toContain('benchmark-may-have-lapsed');
    expect(codes('2025-12-01')).toContain('benchmark-may-have-lapsed');
  });

  it('lists unlawful gains with their amount (行政处罚法 28(2))', () => {
    const decision = decide({ ...doors, amounts: { unlawfulGains: '12345.60' } });
    expect(decision.otherConsequences.find((o) => o.id === 'confiscate-gains')?.amount).toBe('12345.6');
  });

  it('lists what nobody examined, and not what was', () => {
    const decision = decide({ ...doors, circumstances: [{ id: '阻碍执法', present: false }] });
    expect(decision.unexamined).not.toContain('obstructs-inquiry');
    expect(decision.unexamined).toContain('cooperates');
    expect(decision.unexamined).not.toContain('under-14');
  });
});
