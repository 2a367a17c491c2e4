/** What a place's own table brings, a row without penalty and facts of its own, is said in words; never by an id. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type CaseInput, checkFine, decide, explain, loadRulebook, render } from '../../src/index.js';

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
  expect(zh).toMatch(/(?:不予行政处罚|事由)：初次违法，主动并在规定期限内改正/);
  expect(zh).not.toContain('裁量表中相符的一行');
  for (const text of [zh, explain(decision, { rulebook, length, locale: 'en' })])
    expect(text).not.toContain('table-row');
});

it.each(['zh-CN', 'en'] as const)('a fact of the book that is missing, %s', (locale) => {
  const open = decide(
    {
      violation: 'not-building-shelter',
      party: 'unit',
      act: { from: '2023-02-01' },
      decidedOn: '2023-06-01',
    } as unknown as CaseInput,
    { rulebook },
  );
  expect(open.missing.map(({ fact }) => fact)).toEqual(
    expect.arrayContaining(['facts.correction', 'facts.bad-influence']),
  );
  for (const length of ['short', 'full'] as const) {
    const text = explain(open, { rulebook, locale, length });
    expect(text).not.toMatch(/facts\.|circumstances\./);
    expect(text).toContain(locale === 'en' ? 'whether bad influence' : '是否不良影响');
    expect(text).toContain(locale === 'en' ? 'course of correction' : '改正情况');
  }
});

it('and where a fine is set all the same', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const text = render(checkFine(decision, '500', { rulebook }), { decision, rulebook, locale });
    expect(text).not.toContain('table-row');
    expect(text).not.toMatch(/undefined/);
  }
});

it('an outcome that the table leaves open is not put down to missing facts, and the gap stands before the rest', () => {
  // First violation, corrected after the order, without bad influence: no printed row says what then.
  const open = decide(
    {
      violation: 'not-building-shelter',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-06-01',
      facts: { correction: 'after-order', 'bad-influence': false, area: 600 },
      circumstances: [{ id: 'first-violation', present: true }],
      order: { issuedOn: '2023-02-10', deadline: '2023-03-10', compliedOn: '2023-03-01' },
    } as unknown as CaseInput,
    { rulebook },
  );
  const { params } = open.warnings.find(({ code }) => code === 'outcome-depends')!;
  expect(params['because']).toBe('table');
  const text = explain(open, { rulebook, length: 'short' });
  expect(text).not.toContain('缺少的事实');
  expect(text.indexOf('序号1 · 严重')).toBeGreaterThan(0);
  expect(text.indexOf('序号1 · 严重')).toBeLessThan(text.indexOf('时效、期限和程序'));
});
