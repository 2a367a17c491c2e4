import { describe, expect, it } from 'vitest';
import five from '../../rules/examples/five-grades.json' with { type: 'json' };
import {
  audit,
  CaliangError,
  checkFine,
  decide,
  decideDocket,
  explain,
  explainDocket,
  lateSurcharge,
  loadRulebook,
  type Renderable,
  receipt,
  render,
  replay,
  timeline,
  whatIf,
} from '../../src/index.js';
import { doors } from '../../src/testing/samples.js';
import { thrownBy } from '../thrown.js';

const decision = decide(doors);
const docket = decideDocket({ cases: [doors] });

const problemOf = (run: () => unknown): CaliangError => {
  const error = thrownBy(run);
  if (error instanceof CaliangError) return error;
  throw error;
};

describe('render', () => {
  it('says a decision and a docket as explain and explainDocket do', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(render(decision, { locale })).toBe(explain(decision, { locale }));
      expect(render(docket, { locale })).toBe(explainDocket(docket, { locale }));
    }
  });

  it.each<[string, Renderable, zh: string, en: string]>([
    [
      'an audit',
      audit({ case: doors, imposed: { fine: '60000', warning: true }, hearingOffered: true, reasons: '……' }),
      '罚款超过法定最高额50000元',
      'above the statutory maximum',
    ],
    ['a replay', replay(receipt(doors, decision)), '一致：', 'Equal'],
    ['a surcharge', lateSurcharge('10000', 10), '合计13000元', '13,000'],
    ['a timeline', timeline(doors, decision), '办案程序', 'Procedure'],
    ['what would change the result', whatIf(doors), '如果事实不同', 'If the facts were different'],
  ])('says %s, also when it was JSON in between', (_, result, zh, en) => {
    expect(render(result)).toContain(zh);
    expect(render(result, { locale: 'en' })).toContain(en);
    expect(render(JSON.parse(JSON.stringify(result)))).toBe(render(result));
  });

  it('says a checked fine with the decision that it was checked against', () => {
    const check = checkFine(decision, '60000');
    expect(render(check, { decision })).toMatch(/^拟罚款60000元：不合法，超过法定最高额50000元/);
    expect(problemOf(() => render(check as never))).toMatchObject({
      code: 'missing-field',
      path: ['options', 'decision'],
    });
  });

  it('takes no decision beside another result', () => {
    expect(problemOf(() => render(lateSurcharge('10000', 10), { decision } as never))).toMatchObject({
      code: 'unknown-key',
      params: { key: 'decision' },
    });
  });

  it.each<[string, unknown]>([
    ['a case', doors],
    ['an empty object', {}],
  ])('refuses %s, and names what it takes', (_, value) => {
    const problem = problemOf(() => render(value as never));
    expect(problem).toMatchObject({ code: 'wrong-type', path: ['result'] });
    expect(problem.render()).toContain('whatIf 或 replay 的结果');
    expect(problem.render('en')).toContain('`whatIf` or `replay` returned');
  });

  it('refuses the rulebook of another decision', () => {
    const rulebook = loadRulebook(structuredClone(five));
    expect(problemOf(() => render(decision, { rulebook }))).toMatchObject({ code: 'rulebook-mismatch' });
  });
});
