/** What an error of a case says is meant: the violation behind a word of everyday speech, the quantity behind a text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderIssue } from '../../src/errors/index.js';
import { builtinRulebook, type CaseInput, loadRulebook, safeDecide } from '../../src/index.js';

const jilin = loadRulebook(JSON.parse(readFileSync('rules/examples/jilin.json', 'utf8')));
const days = { act: { from: '2023-02-01', to: '2023-02-01' }, decidedOn: '2023-06-01' };
const refused = (input: object, rulebook = builtinRulebook()) => {
  const result = safeDecide({ party: 'unit', ...days, ...input } as unknown as CaseInput, { rulebook });
  if (result.success) throw new Error('not refused');
  return result.error.issues;
};

describe('an unknown violation', () => {
  it.each(['拆门', '拆了两樘防护门'])('%s is hinted at by the words that people use', (violation) => {
    const [first] = refused({ violation });
    const meant = builtinRulebook().data.provisions.find((one) => one.violation === 'damaging-works')!.name
      .zh;
    expect(first).toMatchObject({ code: 'unknown-id', path: ['violation'], params: { nearest: meant } });
    expect(renderIssue(first!, 'zh-CN')).toContain(`是否想写“${meant}”`);
  });

  it('that no word names has no hint', () => {
    expect(refused({ violation: '外星人来了' })[0]!.params).toMatchObject({ nearest: null });
  });
});

describe('a quantity written as a text', () => {
  const area = (value: unknown) =>
    refused({ violation: 'not-building-shelter', facts: { area: value } }, jilin);

  it('says how its value and unit are written', () => {
    const [first] = area('8㎡');
    const example = '{ "value": 8, "unit": "㎡" }';
    expect(first).toMatchObject({ code: 'wrong-type', path: ['facts', 'area'], params: { example } });
    expect(renderIssue(first!, 'zh-CN')).toContain(`可写成：${example}`);
    expect(renderIssue(first!, 'en')).toContain(`write ${example}`);
    expect(
      safeDecide(
        {
          violation: 'not-building-shelter',
          party: 'unit',
          ...days,
          facts: { area: JSON.parse(example) },
        } as unknown as CaseInput,
        { rulebook: jilin },
      ).success,
    ).toBe(true);
  });

  it('says the number alone where that is enough, and nothing where none is in it', () => {
    expect(area('8.5')[0]!.params).toMatchObject({ example: '8.5' });
    expect(area({ value: '8㎡', unit: '㎡' })[0]!.params).toMatchObject({ example: '8' });
    for (const value of ['很大', '8樘', true]) expect(area(value)[0]!.params).not.toHaveProperty('example');
  });
});
