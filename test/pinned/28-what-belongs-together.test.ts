/** What was found rules out what it contradicts, and results are put together only where they belong together. */
import { describe, expect, it } from 'vitest';
import {
  type CaliangError,
  type CaseInput,
  checkFine,
  decide,
  decideDocket,
  explainDocket,
  render,
  timeline,
} from '../../src/index.js';
import { thrownBy } from '../thrown.js';

const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-05' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable' },
  amounts: { unlawfulGains: '0' },
};

describe('absence of fault that was proved (33(2))', () => {
  it('leaves no room for intent, and so for no transfer (人民防空法 50)', () => {
    const decision = decide({
      ...doors,
      circumstances: [{ id: 'no-fault', present: true, evidence: ['证据1'] }],
    });
    expect(decision.possibleOutcomes).toEqual(['no-penalty']);
    expect(decision.warnings.map(({ code }) => code)).not.toContain('intent-not-examined');
    expect(decide(doors).possibleOutcomes).toEqual(['refer', 'penalty']);
  });
});

describe('a person who answers for a unit', () => {
  const unit: CaseInput = {
    ...doors,
    violation: 'cqr-64',
    role: '施工单位',
    facts: { frequency: 1, consequence: 'none' },
    amounts: { contractPrice: '1000000', unlawfulGains: '0' },
  };
  const person: CaseInput = {
    ...unit,
    party: 'individual',
    role: '直接负责的主管人员',
    amounts: {},
  };
  const docket = (change: Partial<CaseInput>) =>
    decideDocket({
      cases: [
        { id: '1', ...unit, imposed: '20000' },
        { id: '2', ...person, unitCase: '1', ...change },
      ],
    } as never);

  it('is fined from the fine of the unit for the same violation, on the same days', () => {
    const { links, notes } = docket({});
    expect([links[0]?.unitFine, notes]).toEqual(['20000', []]);
  });

  it('is not fined from the fine for another violation', () => {
    const other = docket({ violation: 'cqr-65' });
    expect([other.links[0]?.unitFine, other.notes]).toEqual([
      null,
      [{ code: 'other-violation', cases: ['1', '2'] }],
    ]);
    expect(other.entries[1]?.decision.fine?.range).toBeNull();
    expect(explainDocket(other)).toContain('不是同一违法行为');
    expect(explainDocket(other, { locale: 'en' })).toContain('different violations');
  });

  it('may have several violations, one of them that of the unit', () => {
    expect(docket({ violation: ['cqr-65', 'cqr-64'] }).notes).toEqual([]);
  });

  it('whose act has other days is to be checked', () => {
    const other = docket({ act: { from: '2023-01-01', to: '2023-01-05' } });
    expect([other.links[0]?.unitFine, other.notes]).toEqual([
      '20000',
      [{ code: 'other-days', cases: ['1', '2'] }],
    ]);
    expect(explainDocket(other)).toContain('行为日期不同');
    expect(explainDocket(other, { locale: 'en' })).toContain('is it the same act?');
  });
});

describe('a checked fine', () => {
  it('is put into words with the decision that it was checked against, and no other', () => {
    const decision = decide(doors);
    const check = checkFine(decision, '60000');
    expect(render(check, { decision })).toContain('不合法');
    const stored = JSON.parse(JSON.stringify(check));
    expect(
      render({ findings: stored.findings, verdict: stored.verdict, fine: stored.fine }, { decision }),
    ).toBe(render(check, { decision }));
    const other = decide({ ...doors, party: 'individual', facts: { ...doors.facts, frequency: 3 } });
    const error = thrownBy(() => render(check, { decision: other })) as CaliangError;
    expect(error.issues.map(({ code }) => code)).toEqual(['fine-check-mismatch']);
    expect(error.render('en')).toContain('was not checked against this decision');
  });
});

describe('the last day for the notice (44, 63, 64(1), 85)', () => {
  const notice = (gains: string | undefined, imposedFine: string) => {
    const { amounts: _, ...rest } = doors;
    const input = gains === undefined ? rest : { ...rest, amounts: { unlawfulGains: gains } };
    const { stages } = timeline(input, decide(input), { imposedFine });
    return stages.find(({ id }) => id === 'notice')!;
  };

  it('leaves the party its five working days before the decision, where it may ask for a hearing', () => {
    // Tuesday 11 April 2023; Monday 10, Friday 7, Thursday 6 and (the 5th is a holiday) Tuesday 4, Monday 3.
    const heard = notice('0', '50000');
    expect(heard.due).toBe('2023-04-02');
    expect(heard.notes).toContainEqual({ code: 'request-period-first', params: { day: '2023-04-02' } });
  });

  it('is the day of the decision where it may not', () => {
    const plain = notice('0', '10000');
    expect([plain.due, plain.notes.map(({ code }) => code)]).toEqual(['2023-04-11', []]);
  });

  it('is said for both where that is open', () => {
    const open = notice(undefined, '10000');
    expect(open.due).toBe('2023-04-11');
    expect(open.notes).toContainEqual({ code: 'request-period-first', params: { day: '2023-04-02' } });
    const text = (locale: 'zh-CN' | 'en') => {
      const { amounts: _, ...input } = doors;
      return render(timeline(input, decide(input), { imposedFine: '10000' }), { locale });
    };
    expect(text('zh-CN')).toContain('最迟应当在2023年4月2日告知');
    expect(text('en')).toContain('2023-04-02 is the last day for the notice');
  });
});
