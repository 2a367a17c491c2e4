/** A text says of a figure, an order, a day only what holds for it: not what holds for the whole decision. */
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/documents/index.js';
import {
  type CaliangError,
  type CaseInput,
  checkFine,
  decide,
  explain,
  reasons,
  render,
} from '../../src/index.js';
import type { ShortBenchmark } from '../../src/rulebook/schema.js';
import { changedBook } from '../law/books.js';
import { thrownBy } from '../thrown.js';

/** 人民防空法 49(3): 10,000 to 50,000 yuan for a unit; two doors are the ordinary grade of the reference grading. */
const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable', intentToDamage: false },
  amounts: { unlawfulGains: '0' },
};
const line = (text: string, start: string) =>
  text
    .split('\n')
    .find((one) => one.trim().startsWith(start))
    ?.trim();

describe('that nobody enacted a figure', () => {
  const open = decide({ ...doors, facts: { intentToDamage: false } });

  it('is not said of the statutory range where every grade is possible', () => {
    expect(line(explain(open), '罚款幅度')).toBe(
      '罚款幅度：10000元以上50000元以下（法条原文；阶次：参考值，没有任何机关制定）',
    );
    expect(reasons(open)).not.toContain('10000元以上50000元以下【参考值】');
    expect(render(checkFine(open, '20000'), { decision: open })).not.toContain('没有任何机关制定');
  });

  it('is not said of the figures of a published table that the reference thresholds lead to', () => {
    const rulebook = changedBook(({ benchmarks }) => {
      const [first] = benchmarks as ShortBenchmark[];
      for (const row of first!.grading.span) {
        row.assurance = 'published';
        row.source = [{ document: '某办裁量基准〔2022〕1号' }];
      }
    });
    const decision = decide(doors, { rulebook });
    expect(decision.fine?.assurance).toBe('reference');
    expect(line(explain(decision, { rulebook }), '罚款幅度')).toBe(
      '罚款幅度：超过22000元、不满38000元（已公布的裁量文件；阶次：参考值，没有任何机关制定）',
    );
    expect(explain(decision, { rulebook, length: 'short' })).toContain('阶次：参考值，没有任何机关制定');
    expect(reasons(decision, { rulebook })).not.toContain('38000元【参考值】');
    expect(reasons(decision, { rulebook })).toContain('一般【参考值】');
  });

  it('is said of both where both are reference values', () => {
    const decision = decide(doors);
    expect(line(explain(decision), '罚款幅度')).toBe(
      '罚款幅度：超过22000元、不满38000元（参考值，没有任何机关制定）',
    );
    expect(reasons(decision)).toContain('不满38000元【参考值】');
  });
});

describe('an order where the violation is corrected', () => {
  const order = { issuedOn: '2023-02-13', deadline: '2023-03-13', compliedOn: '2023-03-01' };
  const corrected = decide({ ...doors, order });

  it('is not given, in every text', () => {
    expect(explain(corrected)).toContain('按案件所载，违法行为已经改正，不再责令。');
    expect(line(explain(corrected), '同时作出的责令')).toContain('按案件所载已经改正，不再责令');
    expect(explain(corrected, { length: 'short' })).toContain('按案件所载，违法行为已经改正，不再责令。');
    expect(explain(corrected, { locale: 'en' })).toContain('By the case the violation is corrected');
    expect(explain(decide(doors))).not.toContain('不再责令');
  });

  it('is named once for several provisions', () => {
    const both = decide({ ...doors, violation: ['damaging-works', 'occupying-works'], facts: {} });
    const found = explain(both).match(/同时责令限期改正/g);
    expect(found).toHaveLength(1);
    expect(explain(both)).toContain('“侵占民防工程”、“危害民防工程安全和使用效能”的条款规定');
  });
});

describe('limitation while the end of the act is not certain', () => {
  const between = (to: [string, string]): CaseInput => ({
    ...doors,
    act: { from: '2020-01-01', to },
    discoveredOn: '2023-02-10',
  });

  it('has passed only for an end that is not later, which the text says', () => {
    const open = decide(between(['2020-01-01', '2021-03-01']));
    expect(open.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    expect(explain(open)).toContain('不晚于2020年11月9日终了的，追责时效2年，最迟至2022年11月9日届满');
    expect(explain(open, { locale: 'en' })).toContain('if it ended on 2020-11-09 at the latest');
    const refused = thrownBy(() => draft(open, { kind: '不予行政处罚决定书' })) as CaliangError;
    expect(refused.message).toContain('处理结果还没有确定');
  });

  it('is kept even by the first day that it can be', () => {
    const kept = decide({
      ...between(['2021-08-01', '2021-09-01']),
      act: { from: '2021-08-01', to: ['2021-08-01', '2021-09-01'] },
    });
    expect(explain(kept)).toContain('即使2021年8月1日就已终了，追责时效2年也要到2023年8月1日才届满');
  });
});
