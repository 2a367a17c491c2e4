/**
 * 上海市建设工程质量和安全管理条例 61(1), 61(2): 并可对单位主要负责人处…罚款. The fine is for the office, and the provision has no
 * warning: what stands beside it is no penalty at all, not a warning.
 */
import { describe, expect, it } from 'vitest';
import { draft, draftKinds } from '../../src/documents/index.js';
import {
  audit,
  type CaliangError,
  type CaseInput,
  checkFine,
  decide,
  explain,
  render,
  whatIf,
} from '../../src/index.js';
import { thrownBy } from '../thrown.js';

const person: CaseInput = {
  violation: 'sqsr-61-1',
  party: 'individual',
  role: '主要负责人',
  act: { from: '2023-02-01', to: '2023-02-10' },
  order: { issuedOn: '2023-02-11', deadline: '2023-02-20', compliedOn: null },
  decidedOn: '2023-04-11',
  facts: {},
  amounts: { unlawfulGains: '0' },
};

describe('a person in charge of a unit', () => {
  const decision = decide(person);

  it('is fined, or nothing is imposed; there is nothing to warn of', () => {
    expect(decision.warning).toBe('none');
    expect(decision.options.map(({ id }) => id)).toEqual(['no-fine', 'fine-in-grade']);
    expect(explain(decision)).not.toContain('只给予警告');
    expect(explain(decision)).toContain('不罚款也合法');
    expect(explain(decision, { locale: 'en' })).toContain('no fine is lawful too');
  });

  it('is not fined on the spot: 10,000 is the least fine, and 200 the ceiling for an individual (51)', () => {
    expect(decision.procedure.track).toBe('ordinary');
  });

  it('may go without a fine, and then there is nothing to announce or to decide', () => {
    const check = checkFine(decision, '0');
    expect(check.verdict).toBe('lawful');
    expect(render(check, { decision })).toContain('可以不罚款');
    for (const kind of ['penalty-decision', 'advance-notice'] as const) {
      const error = thrownBy(() => draft(decision, { kind, fine: '0' })) as CaliangError;
      expect(error.message).toContain('没有规定警告');
      expect(error.render('en')).toContain('no warning or other penalty');
    }
    expect(draft(decision, { kind: 'penalty-decision', fine: '10000' })).toContain('壹万元整');
    const fitting = draftKinds(decision, { fine: '0' }).filter(({ because }) => !because);
    expect(fitting.map(({ kind }) => kind)).not.toContain('penalty-decision');
  });

  it('is not to be warned, as the audit says', () => {
    const of = (warning: boolean, fine: string) =>
      audit({ case: person, imposed: { fine, warning }, reasons: '……' }).findings.map(({ code }) => code);
    expect(of(true, '0')).toContain('warning-without-basis');
    expect(of(false, '0')).not.toContain('warning-without-basis');
  });

  it('is told so by the differences of what-if', () => {
    const found = whatIf(person);
    expect(render(found)).not.toContain('只给予警告');
  });
});

it('a unit that is warned keeps the warning alone', () => {
  const unit = decide({ ...person, violation: 'damaging-works', party: 'unit', role: '建设单位' });
  expect(unit.options.map(({ id }) => id)).toContain('warning-only');
});
