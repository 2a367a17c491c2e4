/** An incomparable decision is explained with its figures, and no error leaves another case's result on the page. */
import { describe, expect, it } from 'vitest';
import { conclude } from '../../playground/result/conclude.js';
import { builtinRulebook, type CaseInput, decide, explain, rangePicture, reasons } from '../../src/index.js';

const days = {
  act: { from: '2020-06-01' },
  discoveredOn: '2020-07-01',
  decidedOn: '2021-03-01',
} as const;

/**
 * 人民防空法 49(3): a unit, 10,000 to 50,000. At the act there was no benchmark (it is of 2020-11-10): the statutory
 * range. At the decision second violation, three places and harm that can be repaired are all medium: ordinary, the
 * span from 30 % to 70 %: 10,000 + 40,000 × 0.3 = 22,000 and 10,000 + 40,000 × 0.7 = 38,000, both ends open.
 */
const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  ...days,
  facts: { frequency: 2, quantity: 3, consequence: 'remediable' },
};

/** 质量条例 64: 2 % to 4 % of the contract price: 20,000 to 40,000. */
const price: CaseInput = {
  violation: 'cqr-64',
  party: 'unit',
  role: '施工单位',
  ...days,
  amounts: { contractPrice: '1000000' },
  facts: { frequency: 1 },
};

const FORMATS = ['text', 'markdown', 'html', 'fragment'] as const;

describe('an incomparable decision', () => {
  it.each(FORMATS)('is explained as %s in both languages, with both ranges', (format) => {
    const decision = decide(doors);
    expect(decision.law.chosen).toBe('incomparable');
    const chinese = explain(decision, { format });
    expect(chinese).toContain('10000元以上50000元以下');
    expect(chinese).toContain('超过22000元、不满38000元');
    const english = explain(decision, { format, locale: 'en' });
    expect(english).toContain('10,000 yuan to 50,000 yuan');
    expect(english).toContain('more than 22,000 yuan and less than 38,000 yuan');
  });

  it.each(FORMATS)('names the amounts of a share as %s: never "not known" beside a figure', (format) => {
    const decision = decide(price);
    expect(decision.law.chosen).toBe('incomparable');
    expect(decision.fine?.statutory).toMatchObject({ min: '20000', max: '40000' });
    const chinese = explain(decision, { format });
    expect(chinese).toContain('20000元以上40000元以下');
    expect(chinese).not.toContain('数额未知');
    const english = explain(decision, { format, locale: 'en' });
    expect(english).toContain('20,000 yuan to 40,000 yuan');
    expect(english).not.toContain('amount not known');
  });

  it('names the benchmark of the later law and the criteria that were found under it', () => {
    const text = explain(decide(doors));
    expect(text).toContain('上海市民防行政处罚裁量基准（2020版）');
    expect(text).toMatch(/破坏数量：3处，对应“3至5处”一档/);
  });

  it('gives reasons with a blank for the choice, and a picture', () => {
    const decision = decide(doors);
    expect(reasons(decision)).toContain('互有轻重，本案选定适用【    】的规定，理由：【    】');
    expect(rangePicture(decision)).toContain('<svg');
  });

  it('rests, where the laws are united, on the weakest table behind either range', () => {
    const united = decide(doors).steps.find((s) => s.finding === 'range-union');
    expect(united?.assurance).toBe('reference');
  });
});

describe('the page', () => {
  const state = {
    view: 'grading',
    draft: doors,
    locale: 'zh-CN',
    fine: '',
    require: null,
    choice: null,
    book: builtinRulebook(),
  } as const;

  it('keeps nothing of another case when anything fails', () => {
    const error = new TypeError('anything');
    const failing = (): never => {
      throw error;
    };
    expect(conclude(state, failing)).toEqual({ kind: 'failed', error });
  });

  it('shows the decision and its texts when nothing does', () => {
    const conclusion = conclude(state);
    expect(conclusion).toMatchObject({ kind: 'decided', decision: decide(doors) });
  });
});
