/** The renderings of the published cases, compared with files that a person has read line by line. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedCases, runnable } from '../../src/cli/cases.js';
import { type Decision, decide, explain, rangePicture, reasons } from '../../src/index.js';

const GOLDEN = join(import.meta.dirname, 'golden');

/** The digest changes with every table; what these files watch is the words. */
const stable = (text: string | null): string => (text ?? '').replace(/\b[0-9a-f]{64}\b/g, '<digest>');

const others: Record<string, () => Decision> = {
  'no-penalty': () =>
    decide({
      violation: 'damaging-works',
      party: 'unit',
      partyName: '某物业公司',
      act: { from: '2022-01-01', to: '2022-01-01' },
      decidedOn: '2022-06-01',
      facts: { evidence: ['证据1', '证据2'] },
      circumstances: [{ id: 'no-fault', present: true, evidence: ['证据3'] }],
    }),
  'missing-price': () =>
    decide({
      violation: 'cqr-64',
      party: 'unit',
      role: '施工单位',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-04-11',
      facts: { frequency: 1, consequence: 'none' },
    }),
  'order-first': () =>
    decide({
      violation: 'refusing-to-rebuild',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-04-11',
      order: { issuedOn: '2023-02-02', deadline: '2023-05-01' },
    }),
  'new-law': () =>
    decide({
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2021-03-01', to: '2021-03-01' },
      decidedOn: '2021-09-01',
      circumstances: [{ id: 'no-fault', present: true, evidence: ['证据1'] }],
    }),
  enacted: () => decide(runnable(publishedCases[0]!), { requireAssurance: 'enacted' }),
};

describe.each(publishedCases.map((row) => [row.id, row] as const))('%s', (id, row) => {
  const decided = () => decide(runnable(row));
  const imposed = row.imposed ? { imposed: row.imposed.fine } : {};

  it('in both languages, and as reasons', async () => {
    const fine = row.imposed ? { fine: row.imposed.fine } : {};
    await expect(stable(explain(decided(), imposed))).toMatchFileSnapshot(`${GOLDEN}/${id}.txt`);
    await expect(stable(explain(decided(), { locale: 'en', ...imposed }))).toMatchFileSnapshot(
      `${GOLDEN}/${id}.en.txt`,
    );
    await expect(stable(reasons(decided(), fine))).toMatchFileSnapshot(`${GOLDEN}/${id}.reasons.txt`);
  });
});

/** Other forms say the same words: one case is enough to read them. */
it('one case as Markdown, as a page and as a picture', async () => {
  const row = publishedCases.find(({ id }) => id === 'fengxian-doors')!;
  const decision = decide(runnable(row));
  const imposed = { imposed: row.imposed!.fine };
  for (const [format, extension] of [
    ['markdown', 'md'],
    ['html', 'html'],
  ] as const) {
    await expect(stable(explain(decision, { format, ...imposed }))).toMatchFileSnapshot(
      `${GOLDEN}/fengxian-doors.${extension}`,
    );
  }
  await expect(stable(rangePicture(decision, imposed))).toMatchFileSnapshot(`${GOLDEN}/fengxian-doors.svg`);
});

describe.each(Object.entries(others))('%s', (id, decided) => {
  it('in both languages, and as reasons', async () => {
    const decision = decided();
    await expect(stable(explain(decision))).toMatchFileSnapshot(`${GOLDEN}/${id}.txt`);
    await expect(stable(explain(decision, { locale: 'en' }))).toMatchFileSnapshot(`${GOLDEN}/${id}.en.txt`);
    await expect(stable(reasons(decision))).toMatchFileSnapshot(`${GOLDEN}/${id}.reasons.txt`);
  });
});
