/** Any book's table as its office printed it, with the row of a case marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, loadRulebook, type Rulebook, tables } from '../../src/index.js';
import { jilinCase } from './jilin.js';

const book = (name: string): Rulebook =>
  loadRulebook(
    JSON.parse(readFileSync(join(import.meta.dirname, `../../rules/examples/${name}.json`), 'utf8')),
  );
const jilin = book('jilin');
const input = jilinCase as CaseInput;
const lineOf = (text: string, place: string): string =>
  text.split('\n').find((line) => line.includes(place) && line.includes('[')) ?? '';

describe('a table as it is printed', () => {
  it('has the printed cells, and what was read: condition and penalty', () => {
    const line = lineOf(tables('not-building-shelter', { rulebook: jilin }), '序号1 · 一般');
    expect(line).toContain('责令改正后改正，但已造成不良影响');
    expect(line).toContain('改正情况为“责令改正后改正”，且有“不良影响”');
    expect(line).toContain('警告，每㎡20元，最高20000元');
  });

  it.each([
    ['jilin', '（所见文本缺失）'],
    ['two-grades', '法定幅度以内罚款'],
    ['two-grades', '面积为'.slice(0, 2)],
    ['shaoxing', '32分'],
    ['percentage-model', '25分至30分'],
    ['five-grades', '不合格部位'],
    ['lushi', '合同价款的1%以上1.3%以下'],
  ])('%s: %s', (name, text) => {
    expect(tables(undefined, { rulebook: book(name) })).toContain(text);
    expect(tables(undefined, { rulebook: book(name), locale: 'en', format: 'markdown' })).toContain('| ');
  });

  it('marks the row that a case fits, and no other', () => {
    const text = tables('not-building-shelter', {
      rulebook: jilin,
      decision: decide(input, { rulebook: jilin }),
    });
    expect(lineOf(text, '序号1 · 一般')).toContain('【本案】序号1 · 一般');
    expect(lineOf(text, '序号1 · 较重')).not.toContain('【本案');
    expect(lineOf(text, '序号1 · 不予处罚')).not.toContain('【本案');
  });

  it('marks every row that an open case may fit', () => {
    const order = { issuedOn: '2023-02-10', deadline: '2023-03-10' };
    const open = { ...input, facts: { area: 600 }, order } as CaseInput;
    const text = tables('not-building-shelter', {
      rulebook: jilin,
      decision: decide(open, { rulebook: jilin }),
    });
    expect(lineOf(text, '序号1 · 一般')).toContain('【本案可能】');
    expect(lineOf(text, '序号1 · 较重')).toContain('【本案可能】');
    expect(lineOf(text, '序号1 · 不予处罚')).not.toContain('【本案');
  });
});

describe('the lead line of a book of another place', () => {
  it('does not call its rows this project’s own', () => {
    const shaoxing = book('shaoxing');
    const { violation } = shaoxing.data.provisions[0]!;
    const scored = {
      violation,
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-06-01',
      facts: { effect: 'marked', months: 12, times: 2, complaint: false },
    } as CaseInput;
    const decision = decide(scored, { rulebook: shaoxing });
    expect(decision.assurance).toBe('reference');
    const text = explain(decision, { rulebook: shaoxing });
    expect(text).toContain('由编写规则库的人拟定');
    expect(text.split('\n').slice(0, 6).join('\n')).not.toContain('本项目自拟');
    expect(explain(decision, { rulebook: shaoxing, locale: 'en' })).not.toContain(
      "this project's own, nobody",
    );
  });

  it('says so where the grading is this project’s', () => {
    const own: CaseInput = {
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2023-02-01' },
      decidedOn: '2023-04-11',
    };
    expect(explain(decide(own))).toContain('数字是本项目自拟的');
  });
});
