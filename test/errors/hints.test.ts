/** Errors that say what was meant: days, JSON as Chinese keyboards write it, names as the tool itself prints them. */
import { expect, it } from 'vitest';
import { readJson } from '../../src/files/json.js';
import { type CaliangError, checkFine, decide, explain, safeDecide } from '../../src/index.js';
import { thrownBy } from '../thrown.js';

const good = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
};
const problem = (input: unknown): string => {
  const found = safeDecide(input);
  return found.success ? '' : found.error.render();
};

it.each([
  ['2024年3月5日', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['2024.03.05', '2024-03-05'],
  ['２０２４-３-５', '2024-03-05'],
])('the day %s is to be written %s', (written, meant) => {
  expect(problem({ ...good, act: { from: written } })).toBe(`act.from：日期“${written}”请写成 ${meant}`);
});

it('a day that there is not is no day however it is written', () => {
  for (const written of ['2024-02-30', '2024年2月30日'])
    expect(problem({ ...good, act: { from: written } })).toContain('不是日历上的日期');
});

it.each([
  ['{\n “violation”: 1 }', '第 2 行第 2 个字符“““，是中文标点'],
  ['{"a": 1，"b": 2}', '第 1 行第 8 个字符“，”，是中文标点'],
  ['{"a": [1, 2, ],\n"b": 2}', '第 1 行第 12 个字符“,”，后面没有下一项'],
])('says of %j what is wrong in it', (text, said) => {
  const error = thrownBy(() => readJson(text)) as CaliangError;
  expect(error.render()).toContain(said.replace('“““', '““”'));
});

it('does not take signs inside of a text for signs of JSON', () => {
  expect(readJson('{"a": "“，”"}')).toEqual({ a: '“，”' });
  expect(() => readJson('{"a": "“，”" "b": 1}')).toThrow(/^不是有效的 JSON：(?!第)/);
});

it('a consequence may be written as the tool prints it', () => {
  const of = (consequence: string) => decide({ ...good, facts: { consequence } } as never).case.facts;
  expect(of('造成的危害后果可以恢复')).toEqual(of('remediable'));
  expect(of('造成的危害后果无法恢复')).toEqual(of('irremediable'));
  expect(of('没有造成危害后果')).toEqual(of('none'));
});

it('says how a truth and an amount are written', () => {
  expect(problem({ ...good, facts: { intentToDamage: '否' } })).toContain('true 或者 false（不加引号）');
  expect(problem({ ...good, amounts: { unlawfulGains: 15000 } })).toContain('数字也请加引号');
});

it('a unit that another violation is measured in does not belong; only what fits is offered', () => {
  const of = (unit: string) => safeDecide({ ...good, facts: { quantity: { value: 2, unit } } });
  for (const unit of ['亩', '公顷', 'm2', '平方米']) {
    const found = of(unit);
    expect(found.success ? null : found.error).toMatchObject({ code: 'unit-mismatch', params: { unit } });
  }
  const unknown = of('扇');
  expect(unknown.success ? null : unknown.error).toMatchObject({
    code: 'unknown-id',
    params: { valid: ['处', '樘', '台', '套'] },
  });
});

it('a stored penalty that lost its fine is no decision without one', () => {
  const decision = decide(good as never);
  const { fine: _, ...lost } = decision;
  for (const broken of [lost, { ...decision, fine: null }])
    for (const run of [() => checkFine(broken as never, '20000'), () => explain(broken as never)])
      expect(run).toThrow(/decision\.fine/);
});

it('an error has the name of its class', () => {
  const found = safeDecide({});
  expect(found.success ? '' : found.error.constructor.name).toBe('CaliangError');
});
