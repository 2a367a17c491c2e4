/** Every stated fact is named, once, whether or not a grade is used: text, Markdown, HTML, and the reasons. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, type DecideOptions, decide, explain, reasons } from '../../src/index.js';
import { rateProvince } from '../books/rate-province.js';

const B: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: { value: 1, unit: '樘' }, consequence: 'none' },
};

/** The cases in which no grade is used. */
const UNGRADED: [name: string, input: CaseInput, options: DecideOptions][] = [
  ['only enacted cells', B, { requireAssurance: 'enacted' }],
  ['before there was a benchmark', { ...B, act: { from: '2020-03-01' }, decidedOn: '2020-06-01' }, {}],
  [
    // 上海市建设工程质量和安全管理条例 61(3): a fine of once the amount; minimum = maximum, so there are no grades.
    'minimum = maximum',
    {
      ...B,
      violation: 'sqsr-61-3',
      role: '建设单位',
      order: { issuedOn: '2023-02-10', deadline: '2023-03-10', compliedOn: null },
      facts: { frequency: 1, consequence: 'none' },
      amounts: { specialFund: '50000' },
    },
    {},
  ],
];

const section = (text: string): string => /事实和证据\n([\s\S]*?)\n\n/.exec(text)?.[1] ?? '';
/** The paragraph on the facts. */
const deed = (text: string): string => text.split('\n').find((line) => line.startsWith('一、违法事实')) ?? '';
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('stated facts', () => {
  it.each(UNGRADED)('are named, each once: %s', (_name, input, options) => {
    const decision = decide(input, options);
    const facts = section(explain(decision));
    expect(facts).toContain('发生频次：第1次');
    expect(facts).toContain('危害后果：没有造成危害后果');
    if (input.facts?.quantity) expect(facts).toContain('涉及设备、部位：1樘');
    for (const name of ['发生频次：', '涉及设备、部位：', '危害后果：'])
      expect(count(facts, name)).toBeLessThan(2);
    for (const format of ['markdown', 'html'] as const) {
      expect(explain(decision, { format })).toContain('第1次');
      expect(explain(decision, { format, locale: 'en' })).toContain('violation no. 1');
    }
    const said = deed(reasons(decision));
    expect(count(said, '系第1次实施此类违法行为')).toBe(1);
    expect(count(said, '没有造成危害后果')).toBe(1);
    if (input.facts?.quantity) expect(count(said, '涉及设备、部位1樘')).toBe(1);
  });

  it('name the base quantity of a rate', () => {
    const decision = decide(
      {
        violation: 'not-building-by-area',
        party: 'unit',
        act: { from: '2023-02-01' },
        decidedOn: '2023-04-11',
        facts: { quantity: 1200 },
      },
      { rulebook: rateProvince },
    );
    const options = { rulebook: rateProvince };
    expect(section(explain(decision, options))).toContain('破坏数量：1200平方米');
    expect(deed(reasons(decision, options))).toContain('破坏数量1200平方米');
    expect(explain(decision, { ...options, locale: 'en' })).toContain('1200 ㎡');
  });

  it('name amounts, and what is yes or no', () => {
    const decision = decide({
      ...B,
      facts: { ...B.facts, intentToDamage: false, endangersLifeOrHealth: true },
      amounts: { contractPrice: '1200000.00', unlawfulGains: '0' },
    });
    const facts = section(explain(decision));
    for (const row of [
      '合同价款：1200000元',
      '违法所得：0元',
      '是否有损坏设施的故意：否',
      '是否涉及公民生命健康安全并有危害后果：是',
    ])
      expect(count(facts, row), row).toBe(1);
    const said = deed(reasons(decision));
    for (const clause of [
      '合同价款为1200000元',
      '违法所得为0元',
      '没有认定有损坏设施的故意',
      '认定涉及公民生命健康安全并有危害后果',
    ])
      expect(count(said, clause), clause).toBe(1);
  });

  it('are named once where two laws count', () => {
    const incomparable = decide({
      ...B,
      act: { from: '2020-06-01' },
      decidedOn: '2021-03-01',
      facts: { frequency: 2, quantity: 3, consequence: 'remediable' },
    });
    expect(incomparable.law.chosen).toBe('incomparable');
    expect(count(deed(reasons(incomparable)), '系第2次实施此类违法行为')).toBe(1);
  });

  it('are one step of the trail, with the article that demands them', () => {
    const { steps } = decide(B);
    const stated = steps.filter((s) => s.finding === 'facts-stated');
    // 行政处罚法 40: 必须查明事实.
    expect(stated).toMatchObject([
      { id: 'facts', source: [{ instrument: 'apl', article: '40', version: 'apl-2021' }] },
    ]);
    const old = decide({ ...B, act: { from: '2020-03-01' }, decidedOn: '2020-06-01' });
    // The 2017 text has the same sentence in article 30.
    expect(old.steps.find((s) => s.id === 'facts')?.source).toMatchObject([
      { instrument: 'apl', article: '30', version: 'apl-2017' },
    ]);
  });
});
