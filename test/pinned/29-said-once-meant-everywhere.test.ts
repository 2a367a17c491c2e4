/** What one part of a case says holds in every other part: gains, choices, circumstances, thresholds, and the words for them. */
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/documents/index.js';
import {
  type CaliangError,
  type CaseInput,
  checkFine,
  compareDecisions,
  decide,
  explain,
  loadRulebook,
  procedureFor,
  reasons,
  render,
  timeline,
} from '../../src/index.js';
import { having } from '../having.js';
import { thrownBy } from '../thrown.js';
import { exampleJson } from '../worksheet/books.js';

const base: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: {
    frequency: 1,
    quantity: { value: 2, unit: '樘' },
    consequence: 'remediable',
    intentToDamage: false,
  },
  amounts: { unlawfulGains: '0' },
};
const unstated = ({ amounts: _, ...rest }: CaseInput): CaseInput => rest;
const gains = (input: CaseInput) =>
  decide(input)
    .otherConsequences.filter(({ id }) => id === 'confiscate-gains')
    .map(({ mode, amount }) => [mode, amount]);
const refused = (input: CaseInput) => {
  const { issues } = thrownBy(() => decide(input)) as CaliangError;
  return issues.map(({ code, params }) => [code, 'with' in params ? params.with : null]);
};

describe('gains that nobody stated, and a choice between two versions (37)', () => {
  // 32(3) confessed stands in the 2021 text only; 28(2) confiscates by the 2021 text only.
  const { filedOn: _, ...plain } = base;
  const older = having(
    {
      ...unstated(plain),
      act: { from: '2021-03-01', to: '2021-03-05' },
      discoveredOn: '2021-04-01',
      decidedOn: '2021-09-01',
    },
    'confessed-unknown',
  );
  const chosen = (version: 'old' | 'new') => decide(older, { lawChoice: { version, reason: '见讨论记录' } });

  it('may choose the new one, which counts with gains and without', () => {
    const found = chosen('new');
    expect(found.law).toMatchObject({ chosen: 'new', choice: { version: 'new' } });
    expect(found.fine?.range).toMatchObject({ min: '10000', max: '22000' });
    expect(found.otherConsequences.map(({ id, when }) => [id, when?.zh ?? null])).toContainEqual([
      'confiscate-gains',
      '有违法所得的',
    ]);
  });

  it('may choose the old one, which counts only if there are gains, and then confiscates nothing', () => {
    const found = chosen('old');
    expect(found.law.chosen).toBe('depends');
    expect(found.missing.map(({ fact }) => fact)).toContain('amounts.unlawfulGains');
    expect(found.otherConsequences.map(({ id }) => id)).toEqual(['compensate-loss']);
    expect(found.procedure.hearing).toBe('no');
    expect(reasons(found)).not.toContain('没收违法所得');
    expect(render(checkFine(found, '5000'), { decision: found })).not.toContain('还没有选定');
    // The same as stated: with gains and the same choice nothing is confiscated, without gains the new law applies.
    const stated = decide(
      { ...older, amounts: { unlawfulGains: '60000' } },
      { lawChoice: { version: 'old', reason: '见讨论记录' } },
    );
    expect(stated.otherConsequences.map(({ id }) => id)).toEqual(['compensate-loss']);
    expect(decide({ ...older, amounts: { unlawfulGains: '0' } }).law.chosen).toBe('new');
  });

  it('are confiscated where the new one applies, and not as the office likes', () => {
    const stated = decide({ ...older, amounts: { unlawfulGains: '1000' } });
    const said = explain(stated, { length: 'short' });
    expect(said).toContain('适用作出决定时的规定的，没收违法所得1000元');
    expect(explain(stated)).toContain('适用作出决定时的规定的，没收违法所得1000元');
    expect(explain(stated, { length: 'short', locale: 'en' })).toContain(
      'where the law at the decision applies',
    );
    expect(reasons(stated)).toContain('适用作出决定时的规定的，依照');
    for (const text of [said, explain(stated), reasons(stated)]) expect(text).not.toContain('可以没收');
    expect(explain(chosen('new'))).not.toContain('适用作出决定时的规定的，');
  });

  it('name confiscation as that in which the versions part', () => {
    const step = decide(older).steps.find(({ id }) => id === 'law.choice');
    expect(step).toMatchObject({ finding: 'law-incomparable', params: { because: 'confiscation' } });
  });
});

describe('gains of a person who answers for a unit', () => {
  const person: CaseInput = {
    violation: 'sqsr-61-2',
    party: 'individual',
    role: '主要负责人',
    act: { from: '2023-02-01', to: '2023-02-10' },
    decidedOn: '2023-08-11',
    order: { issuedOn: '2023-03-01', deadline: '2023-04-01', compliedOn: null },
    facts: {},
  };

  it('are confiscated as those of any party (28(2)), and may give a right to a hearing', () => {
    const stated = (amount: string) => ({ ...person, amounts: { unlawfulGains: amount } });
    expect(gains(stated('6000'))).toEqual([['required', '6000']]);
    expect(decide(stated('6000')).procedure).toMatchObject({
      hearing: 'yes',
      hearingBecause: ['fine', 'confiscation'],
    });
    expect(gains(stated('0'))).toEqual([]);
    expect(gains(person)).toEqual([['required', null]]);
  });

  it('who may be fined is fined, and not 并处 beside nothing', () => {
    const decision = decide({ ...person, amounts: { unlawfulGains: '0' } });
    expect(reasons(decision, { fine: '2000' })).toContain('处以罚款贰仟元整');
    expect(reasons(decision, { fine: '2000' })).not.toContain('并处');
    expect(reasons(decision, { fine: '0' })).toContain('条款规定可以罚款，不罚款的理由');
    expect(reasons(decide(base), { fine: '12000' })).toContain('并处罚款');
  });
});

describe('what is found and what is denied', () => {
  it.each([
    ['corrected-in-time', 'corrects-before-decision'],
    ['no-harm', 'harm-slight'],
    ['breaches-emergency-measures', 'during-emergency'],
  ])('%s is not found where %s, which it includes, is denied', (found, denied) => {
    const { consequence: _, ...facts } = base.facts!;
    const circumstances = [
      { id: found, present: true },
      { id: denied, present: false },
    ];
    expect(refused({ ...base, facts, circumstances })).toContainEqual(['contradiction', `${denied}: false`]);
  });

  it('a harm of none is slight: it is not denied', () => {
    const circumstances = [{ id: 'harm-slight', present: false }];
    const facts = { ...base.facts, consequence: 'none' };
    expect(refused({ ...base, facts, circumstances })).toEqual([['contradiction', 'consequence: none']]);
    expect(decide({ ...base, circumstances }).outcome).toBe('penalty');
  });

  it('what the harm says is named where it is an element of the ground (33(1))', () => {
    const none = { ...base, facts: { ...base.facts, consequence: 'none' } };
    const text = reasons(decide(having(none, 'violation-minor', 'corrected-in-time')));
    expect(text).toContain('“没有造成危害后果”');
    expect(text).toMatch(/“没有造成危害后果”（【[^】]+】）：同时具备，依照/);
    const spared = reasons(decide(having(none, 'first-violation', 'corrected-in-time')));
    expect(spared).toContain('“危害后果轻微”');
    // A stronger fact that was stated says it by itself.
    const stated = reasons(decide(having(none, 'first-violation', 'corrected-in-time', 'no-harm')));
    expect(stated).not.toContain('“危害后果轻微”');
  });

  it('the same in every book: the general part is national', () => {
    const book = loadRulebook(exampleJson('two-grades'));
    const input: CaseInput = {
      violation: 'occupying-works',
      party: 'unit',
      act: { from: '2026-02-01', to: '2026-02-10' },
      decidedOn: '2026-04-11',
      facts: { consequence: 'irremediable' },
    };
    const codes = (...ids: string[]) =>
      (thrownBy(() => decide(having(input, ...ids), { rulebook: book })) as CaliangError).code;
    expect(codes('no-harm', 'violation-minor', 'corrected-in-time')).toBe('contradiction');
    expect(codes('harm-slight')).toBe('contradiction');
    const none = { ...input, facts: { consequence: 'none' } } as CaseInput;
    const removed = () => decide(having(none, 'removed-harm'), { rulebook: book });
    expect((thrownBy(removed) as CaliangError).code).toBe('contradiction');
  });
});

describe('a hearing (63)', () => {
  it('is not certain where the office may do without the large fine', () => {
    const share: CaseInput = {
      ...base,
      violation: 'underbuilding-or-unpaid-fee',
      facts: { frequency: 3, quantity: { value: 0.6, unit: 'share' }, consequence: 'irremediable' },
    };
    const decision = decide(share);
    expect(decision.options.map(({ id }) => id)).toContain('warning-only');
    expect(decision.procedure).toMatchObject({ hearing: 'depends', hearingBecause: ['fine'] });
    expect(procedureFor(decision, decision.fine!.range!.max).hearing).toBe('yes');
    expect(procedureFor(decision, '0').hearing).toBe('no');
  });

  it('that turns on what is confiscated says so, and not that it turns on the fine', () => {
    const input = unstated(base);
    const line = timeline(input, decide(input), { imposedFine: '30000' });
    const request = line.stages.find(({ id }) => id === 'hearing-request')!;
    expect([request.applies, request.dependsOn]).toEqual(['depends', ['confiscation']]);
    expect(render(line)).toContain('取决于：没收的数额');
    expect(render(line, { locale: 'en' })).toContain('the amount that is confiscated');
  });

  it('is announced under its condition', () => {
    const decision = decide(unstated(base));
    const text = draft(decision, { kind: '听证告知书', fine: '25000' });
    expect(text).toContain('【处罚达到听证标准的保留，没有达到的删去】拟作出的行政处罚属于没收');
    const large = draft(decide(base), { kind: '听证告知书', fine: '50000' });
    expect(large).not.toContain('达到听证标准的保留');
  });
});

describe('two decisions', () => {
  it('of which one leaves the gains open cannot be weighed in what is confiscated', () => {
    const [none, open] = [decide(base), decide(unstated(base))];
    const large = decide({ ...base, amounts: { unlawfulGains: '60000' } });
    for (const [a, b] of [
      [none, open],
      [open, none],
      [large, open],
      [open, large],
    ] as const) {
      expect(compareDecisions(a, b)).toMatchObject({ heavier: 'unknown', unknownIn: ['otherConsequences'] });
    }
    expect(compareDecisions(open, open)).toMatchObject({ heavier: 'no', lighter: 'no' });
  });
});

describe('a fine below the minimum of a concurring provision', () => {
  it('is cited by that provision, with its ground', () => {
    const decision = decide(
      having(
        {
          ...base,
          violation: ['substandard-construction', 'cqr-64'],
          role: '施工单位',
          facts: { frequency: 1, quantity: { value: 2, unit: '处' }, consequence: 'none' },
          amounts: { contractPrice: '1200000', unlawfulGains: '0' },
        },
        'confessed-unknown',
      ),
    );
    const said = render(checkFine(decision, '15000'), { decision });
    // 质量条例 64: 2 % of 1,200,000; 人民防空法 49(2) begins at 10,000.
    expect(said).toContain('低于法定最低额24000元');
    expect(said).toContain('《建设工程质量管理条例》第六十四条');
    expect(said).not.toContain('《人民防空法》第四十九条');
  });
});
