/** No penalty by a row of a table is said in the words of the row, in every rendering; never by an id. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type CaseInput, checkFine, checkFineText, decide, explain, loadRulebook } from '../../src/index.js';

const rulebook = loadRulebook(JSON.parse(readFileSync('rules/examples/jilin.json', 'utf8')));
const decision = decide(
  {
    violation: 'not-building-shelter',
    party: 'unit',
    act: { from: '2023-02-01', to: '2023-02-01' },
    decidedOn: '2023-06-01',
    facts: { correction: 'own-initiative', 'bad-influence': false, area: 600 },
    circumstances: [{ id: 'first-violation', present: true }],
    order: { issuedOn: '2023-02-10', deadline: '2023-03-10', compliedOn: '2023-03-01' },
  } as unknown as CaseInput,
  { rulebook },
);

it.each(['short', 'full'] as const)('%s, in both languages', (length) => {
  expect(decision.outcome).toBe('no-penalty');
  const zh = explain(decision, { rulebook, length });
  if (length === 'short') expect(zh).toContain('不予行政处罚：初次违法，主动并在规定期限内改正。');
  for (const text of [zh, explain(decision, { rulebook, length, locale: 'en' })])
    expect(text).not.toContain('table-row');
});

it('and where a fine is set all the same', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const text = checkFineText(decision, checkFine(decision, '500', { rulebook }), { rulebook, locale });
    expect(text).not.toContain('table-row');
    expect(text).not.toMatch(/undefined/);
  }
});
