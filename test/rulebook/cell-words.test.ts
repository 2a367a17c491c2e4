/** The cases that a fault or a finding of a table compares are named in the words of the book, in either language. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderIssue } from '../../src/errors/index.js';
import { tableFindingText } from '../../src/explain/table-finding.js';
import { verifyRulebook } from '../../src/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import { issueOf } from '../../src/rulebook/verify/fault.js';
import type { TableFinding } from '../../src/rulebook/verify/finding.js';

const read = (name: string) => JSON.parse(readFileSync(`rules/examples/${name}.json`, 'utf8'));

it('a fault between rows', () => {
  const json = read('jilin');
  // 较重 (unfinished at the deadline) below 一般 (corrected after the order).
  json.benchmarks[0].table.rows[2].then.fine = { of: 'yuan', from: '1', to: '2' };
  const { faults } = verifyRulebook(loadUnverified(json));
  const [fault] = faults.filter(({ code }) => code === 'rows-inverted');
  const [zh, en] = [renderIssue(issueOf(fault!), 'zh-CN'), renderIssue(issueOf(fault!), 'en')];
  expect(zh).toContain('改正情况：责令改正后改正');
  expect(zh).toContain('改正情况：期限届满仍未完成');
  expect(zh).not.toMatch(/after-order|unfinished|bad-influence|first-violation|true|false/);
  expect(en).not.toMatch(/after-order|true|false|改正/);
});

it('a finding that compares two cases', () => {
  const [lighter, heavier] = [
    { zh: '面积：50㎡', en: 'area: 50㎡' },
    { zh: '面积：51㎡', en: 'area: 51㎡' },
  ];
  const finding = {
    code: 'unordered-at-finding',
    places: ['序号1 · 一般'],
    params: { lighter, heavier },
  } as unknown as TableFinding;
  expect(tableFindingText(finding, 'zh-CN')).toContain(
    '较重的情形（面积：51㎡）可能轻于较轻的情形（面积：50㎡）',
  );
  expect(tableFindingText(finding, 'en')).toContain('the heavier case (area: 51㎡)');
});

it('a finding of a table without rows: the violation and the two grades', () => {
  const [first] = verifyRulebook(read('five-grades')).findings;
  expect(first).toMatchObject({ code: 'shared-amount', violation: 'substandard-construction' });
  const [zh, en] = [tableFindingText(first!, 'zh-CN'), tableFindingText(first!, 'en')];
  const { name } = read('five-grades').provisions[0];
  expect(zh).toBe(`${name.zh}：“轻微”和“较轻”都包含 20% 这个数额，落在该数额上的罚款同属两个阶次。`);
  expect(en).toContain(`${name.en}: the grades`);
  expect(`${zh}${en}`).not.toContain('substandard-construction');
});
