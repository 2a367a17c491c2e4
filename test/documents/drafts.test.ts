/** The documents of twelve cases, as `docs/drafts` shows them. `npm run generate` writes them anew. */
import { describe, expect, it } from 'vitest';
import { draft, draftDocket, draftKinds } from '../../src/documents/index.js';
import { decide, decideDocket, explain, explainDocket } from '../../src/index.js';
import { CASES, type DraftCase } from './cases.js';
import { DOCKET } from './docket-case.js';

const fenced = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;

function page({ title, input, deciding, shared, documents }: DraftCase): string {
  const decision = decide(input, deciding);
  const fits = draftKinds(decision, shared).map(
    ({ name, because }) => `| ${name.zh} | ${because === null ? '可以起草' : because.zh} |`,
  );
  return [
    `# ${title}`,
    '由测试写出（`npm run generate`），供法律顾问逐字核对。单位、姓名、文号是演示用的。',
    '## 简要答复',
    fenced(explain(decision, { length: 'short' })),
    '## 可以起草的文书',
    ['| 文书 | 说明 |', '| --- | --- |', ...fits].join('\n'),
    ...documents.flatMap((options) => [
      `## ${options.kind}`,
      fenced(draft(decision, { ...shared, ...options })),
    ]),
    '',
  ].join('\n\n');
}

function docketPage(): string {
  const docket = decideDocket(DOCKET);
  const office = '某区国防动员办公室（民防办公室）';
  const drafted = (kind: string, together: boolean): string[] =>
    draftDocket(docket, { kind, office, together }).papers.flatMap(({ cases, content }) => [
      `## ${kind}：${cases.join('、')}`,
      fenced(content),
    ]);
  return [
    '# 几个案件：单位、责任人员、单位的另一个行为',
    '由测试写出（`npm run generate`），供法律顾问逐字核对。单位、姓名、文号是演示用的。',
    '## 简要答复',
    fenced(explainDocket(docket)),
    ...drafted('行政处罚决定书', false),
    '# 同一当事人的两个行为写在一份文书里',
    ...drafted('行政处罚事先告知书', true).slice(-2),
    ...drafted('行政处罚决定书', true).slice(-2),
    '',
  ].join('\n\n');
}

describe('docs/drafts', () => {
  it('13-docket', async () => {
    await expect(docketPage()).toMatchFileSnapshot('../../docs/drafts/13-docket.md');
  });

  it.each(CASES)('$id', async (one) => {
    await expect(page(one)).toMatchFileSnapshot(`../../docs/drafts/${one.id}.md`);
  });
});
