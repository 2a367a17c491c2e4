/**
 * After 2025-11-30 no benchmark is known to be in force: the 2020 text is probably past its five years. The reference
 * grading is still offered, labelled, and never cited as the benchmark of 2020. 10,000–50,000 yuan is 人民防空法 49(3);
 * the ordinary grade of the reference split is 30–70 % of the span: above 22,000, below 38,000.
 */
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  type CaseInput,
  type Decision,
  decide,
  explain,
  loadRulebook,
  reasons,
  receipt,
  replay,
} from '../../src/index.js';
import type { ShortBenchmark } from '../../src/rulebook/schema.js';
import { changedBook } from '../law/books.js';

const input = (act: string, decidedOn: string): CaseInput => ({
  violation: 'damaging-works',
  party: 'unit',
  act: { from: act, to: act },
  discoveredOn: act,
  decidedOn,
  facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: 'remediable' },
});
const late = input('2026-01-10', '2026-03-01');
const decision = decide(late);
const stepIn = ({ steps }: Decision, id: string) => steps.find((step) => step.id === id);
const stepOf = (id: string) => stepIn(decision, id);

describe('a decision of 2026-03-01', () => {
  it('warns, keeps the statutory range and offers the reference grading as such', () => {
    expect(decision.warnings).toContainEqual({
      code: 'benchmark-may-have-lapsed',
      params: { benchmark: 'shanghai-2020', checkAfter: '2025-11-30' },
    });
    expect(decision.fine).toMatchObject({
      statutory: { min: '10000', max: '50000' },
      grade: 'ordinary',
      range: { min: '22000', max: '38000' },
      assurance: 'reference',
    });
    expect(decide(late, { requireAssurance: 'published' }).fine).toMatchObject({
      grade: null,
      range: { min: '10000', max: '50000' },
      assurance: 'enacted',
    });
  });

  it('names no benchmark as the law of either day', () => {
    for (const id of ['law.act', 'law.decision']) {
      expect(stepOf(id)?.params).toMatchObject({ benchmark: null, lapsed: 'shanghai-2020' });
      expect(JSON.stringify(stepOf(id)?.source)).not.toContain('2020');
    }
  });

  it('cites the 2020 text nowhere: no step has it as a source', () => {
    expect(decision.steps.filter((step) => JSON.stringify(step.source).includes('2020版'))).toEqual([]);
    expect(stepOf('fine.range')?.assurance).toBe('reference');
  });

  it('says so in the first lines in Chinese, with what it means and how to load one', () => {
    const text = explain(decision);
    const [title, , level, first] = text.split('\n');
    expect(title).toContain('裁量说明');
    expect(level).toContain('参考值');
    expect(first).toMatch(/^注意：作出决定之日没有已知有效的裁量基准。/);
    for (const said of ['2025年11月30日', '法定幅度', '只供参考', '《裁量基准编写指南》'])
      expect(first).toContain(said);
    const naming = text.split('\n').filter((line) => line.includes('2020版'));
    expect(naming.every((line) => /未经查实/.test(line))).toBe(true);
    expect(text).not.toContain('名称：《上海市民防行政处罚裁量基准');
    expect(text).toContain('以下是规则库的参考裁量，没有任何机关制定，不得作为依据引用：');
  });

  it('says so in the first lines in English', () => {
    const text = explain(decision, { locale: 'en' });
    const first = text.split('\n')[3]!;
    expect(first).toMatch(/^Note: no benchmark is known to be in force on the day of the decision\./);
    for (const said of ['2025-11-30', 'statutory range', 'reference', 'guide for rule authors'])
      expect(first).toContain(said);
    const naming = text.split('\n').filter((line) => line.includes('Benchmark (2020)'));
    expect(naming.every((line) => /not confirmed/.test(line))).toBe(true);
    expect(text).toContain('the reference grading of the rulebook, enacted by nobody and not to be cited:');
  });

  it('begins the reasons with a mark that a person has to deal with, and does not name the 2020 text', () => {
    const text = reasons(decision, { fine: '30000' });
    expect(text.split('\n')[0]).toMatch(/^【核对：作出决定之日没有已知有效的裁量基准；.*】$/);
    expect(text).not.toContain('2020版');
    expect(text).toContain('罚款的法定幅度为10000元以上50000元以下。');
    expect(text).toContain('没有任何机关制定，不得作为依据引用');
  });

  it('says it without grades too', () => {
    const strict = decide(late, { requireAssurance: 'published' });
    expect(explain(strict)).toContain('没有已知有效的裁量基准。不分阶次，幅度就是法定幅度。');
    expect(explain(strict, { locale: 'en' })).toContain(
      'There are no grades; the range is the statutory one.',
    );
  });

  it('keeps it in the receipt, which replays', () => {
    const kept = JSON.parse(JSON.stringify(receipt(late, decision)));
    expect(kept.decision.warnings).toContainEqual(
      decision.warnings.find((w) => w.code === 'benchmark-may-have-lapsed'),
    );
    expect(replay(kept)).toMatchObject({ result: 'equal' });
  });
});

describe('the days around it', () => {
  it('2025-11-30 is the last day on which the 2020 text is named', () => {
    const last = decide(input('2025-10-10', '2025-11-30'));
    expect(explain(last)).toContain('名称：《上海市民防行政处罚裁量基准（2020版）》');
    expect(explain(last)).not.toContain('没有已知有效');
    expect(reasons(last)).not.toContain('【核对：作出决定之日');
  });

  it('an act before it keeps the text of its day in the law, and the grading is not cited as it', () => {
    const between = decide(input('2025-10-10', '2025-12-01'));
    expect(between.steps.find(({ id }) => id === 'law.act')?.params).toMatchObject({
      benchmark: 'shanghai-2020',
    });
    expect(between.steps.find(({ id }) => id === 'law.decision')?.params).toMatchObject({ benchmark: null });
    expect(reasons(between)).not.toContain('2020版');
    expect(explain(between)).not.toContain('名称：《上海市民防行政处罚裁量基准');
  });

  it('a benchmark whose text was loaded says that its validity is not confirmed', () => {
    const data = structuredClone(builtinRulebook().data);
    const [benchmark] = data.benchmarks;
    benchmark!.title = { zh: '某机关裁量基准', en: 'An office’s benchmark' };
    benchmark!.grading = JSON.parse(
      JSON.stringify(benchmark!.grading)
        .replaceAll('"assurance":"reference"', '"assurance":"published"')
        .replaceAll('minfang-caliang 参考裁量', '某机关裁量基准'),
    );
    const rulebook = loadRulebook(data);
    const loaded = decide(late, { rulebook });
    expect(loaded.fine?.assurance).toBe('published');
    expect(explain(loaded, { rulebook })).toContain('以下按有效期未经查实的文本计算，只供参考：');
    expect(reasons(loaded, { rulebook })).toContain('按有效期未经查实的文本（引用前须核对）');
  });
});

describe('an act after 2025-11-30, decided when a later benchmark is in force', () => {
  // From 2026-02-01 on a benchmark that is heavier here: its ordinary grade begins at half of the span, 30,000 yuan.
  const rulebook = changedBook(({ benchmarks }) => {
    const [first] = benchmarks as ShortBenchmark[];
    const { checkAfter: _, ...later } = structuredClone(first!);
    first!.to = '2026-01-31';
    for (const row of later.grading.span) {
      if (row.grade === 'lenient') row.to = '0.5';
      if (row.grade === 'ordinary') row.from = '0.5';
    }
    benchmarks.push({ ...later, id: 'shanghai-2026', from: '2026-02-01' });
  });
  const between = decide(input('2026-01-15', '2026-05-01'), { rulebook });

  it('is decided by the reference grading of the day of the act only with the warning that no benchmark is known for it', () => {
    expect(between.law.chosen).toBe('old');
    expect(between.fine?.range).toMatchObject({ min: '22000', max: '38000' });
    expect(between.warnings).toContainEqual({
      code: 'benchmark-may-have-lapsed',
      params: { benchmark: 'shanghai-2020', checkAfter: '2025-11-30', day: 'act' },
    });
  });

  it('does not cite the text of 2020 as the law of that day, in the explanation or the paragraph', () => {
    expect(stepIn(between, 'law.choice')?.params).toMatchObject({
      old: { versions: ['apl-2021', 'cadl-2009'] },
      new: { versions: ['apl-2021', 'cadl-2009', 'shanghai-2026'] },
    });
    expect(explain(between, { rulebook })).toContain('行为终了之日没有已知有效的裁量基准');
    const text = reasons(between, { rulebook, fine: '25000' });
    expect(text).toContain('行为终了之日没有已知有效的裁量基准');
    expect(text.split('\n').at(-1)).not.toContain('2020');
  });

  it('names it where the act ended before, and nothing lapsed where the later one counts', () => {
    const before = decide(input('2025-11-20', '2026-05-01'), { rulebook });
    expect(before.warnings.map(({ code }) => code)).not.toContain('benchmark-may-have-lapsed');
    expect(stepIn(before, 'law.choice')?.params).toMatchObject({
      old: { versions: ['apl-2021', 'cadl-2009', 'shanghai-2020'] },
    });
    const after = decide(input('2026-03-01', '2026-05-01'), { rulebook });
    expect(after.warnings.map(({ code }) => code)).not.toContain('benchmark-may-have-lapsed');
  });
});
