/** A quantity stated in 亩 is carried in ㎡ and has endless decimals there: texts show it rounded, beside what was stated. */
import { describe, expect, it } from 'vitest';
import { draft, draftKinds } from '../../src/documents/index.js';
import { type CaseInput, decide, explain, reasons, render, whatIf } from '../../src/index.js';
import { rateProvince } from '../books/rate-province.js';

const occupying = (value: number, unit: string): CaseInput => ({
  violation: 'occupying-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-10',
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, consequence: 'none', intentToDamage: false, quantity: { value, unit } },
});
const LONG = /\d\.\d{7}/;

describe('2 亩', () => {
  const decision = decide(occupying(2, '亩'));
  const texts = (locale: 'zh-CN' | 'en'): string[] => [
    explain(decision, { locale }),
    explain(decision, { locale, length: 'short' }),
    render(whatIf(decision.case), { locale }),
  ];

  it('is shown as what was stated, in every text', () => {
    const kinds = draftKinds(decision).filter(({ because }) => because === null);
    expect(kinds.length).toBeGreaterThan(3);
    const chinese = [
      ...texts('zh-CN'),
      reasons(decision),
      ...kinds.map(({ kind }) => draft(decision, { kind })),
    ];
    for (const text of [...chinese, ...texts('en')]) expect(text).not.toMatch(LONG);
    expect(chinese[0]).toContain('约1333.33平方米（2亩）');
    expect(reasons(decision)).toContain('约1333.33平方米（2亩）');
    expect(explain(decision, { locale: 'en' })).toContain('about 1333.33 ㎡ (2 mu)');
  });

  it('is carried as before', () => {
    expect(decision.case.facts?.quantity).toEqual({ value: 4000 / 3, unit: '㎡' });
    expect(decide(decision.case)).toEqual(decision);
  });

  it('leaves figures alone that are short, or that nobody converted', () => {
    expect(explain(decide(occupying(3, '亩')))).toContain('2000平方米');
    expect(explain(decide(occupying(1333.333, '㎡')))).toMatch(/[^约]1333\.333平方米/);
    const measured = 1333.123_456_78;
    expect(explain(decide(occupying(measured, '㎡')))).toContain(`${measured}平方米`);
  });

  it('is rounded where an amount is worked out from it', () => {
    const input: CaseInput = {
      ...occupying(2, '亩'),
      violation: 'not-building-by-area',
      act: { from: '2023-02-01', ongoing: true },
    };
    const decided = decide(input, { rulebook: rateProvince });
    const text = explain(decided, { rulebook: rateProvince });
    expect(text).toContain('约1333.33平方米（2亩） × ');
    expect(text).not.toMatch(LONG);
  });
});
