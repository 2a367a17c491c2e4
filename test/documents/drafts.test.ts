/** The documents of twelve cases, as `docs/drafts` shows them. `npm run generate` writes them anew. */
import { describe, expect, it } from 'vitest';
import { draft, draftKinds } from '../../src/documents/index.js';
import { decide, explain } from '../../src/index.js';
import { CASES, type DraftCase } from './cases.js';

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

describe('docs/drafts', () => {
  it.each(CASES)('$id', async (one) => {
    await expect(page(one)).toMatchFileSnapshot(`../../docs/drafts/${one.id}.md`);
  });
});
