/** What no sentence says, in twelve cases that were read aloud in both languages. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain } from '../../src/index.js';
import { READ_ALOUD } from './cases.js';

/** Numbers of documents, which have no English form. */
const NUMBERS = /国办发〔2022〕27号/g;

const DOORS: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: 'remediable' },
};

describe.each(Object.entries(READ_ALOUD))('%s', (_name, input) => {
  const decision = decide(input);
  const said = (locale: 'zh-CN' | 'en'): string =>
    `${explain(decision, { locale })}\n${explain(decision, { locale, length: 'short' })}`;

  it('has Chinese as an office writes it', () => {
    const text = said('zh-CN');
    expect(text).not.toMatch(/\d(樘|台|套|处|次)以上\d+\1以下/);
    expect(text).not.toContain('同时责令：责令');
    expect(text).not.toMatch(/× 0\.\d/);
    // Two decimals where there are 分.
    expect(text).not.toMatch(/(?<![\d.])\d+\.\d元/);
    expect(text).not.toMatch(/没有认定(从轻|从重)/);
  });

  it('has English without Chinese', () => {
    const text = said('en').replace(NUMBERS, '');
    expect(text.match(/.*[\u4e00-\u9fff].*/g) ?? []).toEqual([]);
    expect(text).not.toMatch(/× 0\.\d/);
    expect(text).not.toMatch(/\b1 (doors|devices|sets|places)\b/);
    expect(text).not.toMatch(/(?<![\d.,])[\d,]+\.\d yuan/);
  });
});

describe('a deadline', () => {
  it('that has not passed is said to run, before it is named', () => {
    const running = decide(READ_ALOUD['order running']!);
    expect(explain(running)).toContain('2023年4月11日时改正期限尚未届满（期限至2023年5月1日），现在不能罚款');
    expect(explain(running)).toContain('改正结果：期限尚未届满，作出决定时没有改正');
    expect(explain(running, { locale: 'en' })).toContain(
      'the deadline of the order (2023-05-01) has not passed',
    );
  });
});

describe('the short answer', () => {
  it('speaks of review and discussion only where there may be a penalty (57(2), 58)', () => {
    const referred = { ...DOORS, facts: { ...DOORS.facts, intentToDamage: true } };
    expect(decide(referred).outcome).toBe('refer');
    expect(explain(decide(referred), { length: 'short' })).not.toMatch(/法制审核|集体讨论/);
    expect(explain(decide(DOORS), { length: 'short' })).toMatch(/法制审核[\s\S]*集体讨论/);
  });

  it('names places of several instruments in one phrase', () => {
    const referred = { ...DOORS, facts: { ...DOORS.facts, intentToDamage: true } };
    expect(explain(decide(referred), { length: 'short' })).toContain(
      '依照《人民防空法》第五十条、《行政处罚法》第二十七条第一款，移送',
    );
  });

  it('has the article before the conclusion', () => {
    const text = explain(decide(READ_ALOUD['occupying']!), { length: 'short' });
    expect(text).toContain('依照《人民防空法》第四十九条第（一）项，给予行政处罚');
    expect(text).toMatch(/依照《行政处罚法》第三十六条第[一二]款，违法行为/);
  });
});

describe('the HTML explanation', () => {
  it('folds the sources: each step is read first, and what it rests on is there', () => {
    const decision = decide(READ_ALOUD['occupying']!);
    for (const [locale, label] of [
      ['zh-CN', '依据和可信程度'],
      ['en', 'source and assurance'],
    ] as const) {
      const page = explain(decision, { format: 'fragment', locale });
      const notes = page.split(`<details><summary>${label}</summary><small>`).length - 1;
      expect(notes).toBeGreaterThan(10);
      expect(page.split('<small>').length - 1).toBe(notes);
    }
  });
});
