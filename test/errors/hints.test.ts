/** Errors that say what was meant: days, JSON as Chinese keyboards write it, names as the tool itself prints them. */
import { expect, it } from 'vitest';
import { readJson } from '../../src/files/json.js';
import { type CaliangError, decide, safeDecide } from '../../src/index.js';

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
  try {
    readJson(text);
  } catch (error) {
    expect((error as CaliangError).render()).toContain(said.replace('“““', '““”'));
    return;
  }
  throw new Error('it was read');
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
