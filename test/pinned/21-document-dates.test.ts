/**
 * Issue 14, item 21: an imported document counts from its first day, under its own name, and says `published` only of
 * what it states. The document is invented.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  type Decision,
  decide,
  explain,
  type Rulebook,
} from '../../src/index.js';
import { exportWorksheet, importWorksheet, type WorksheetDocument } from '../../src/worksheet/index.js';
import { fullCase } from '../arbitraries.js';

const FROM = '2026-02-01';
const official: WorksheetDocument = {
  document: '某机关关于印发裁量基准的通知（测试用，并非真实文件）',
  title: '某机关行政处罚裁量基准（2026版，测试用）',
  number: '测试〔2026〕1号',
  date: '2026-01-01',
  from: FROM,
};

/** Ranges of a unit that damages works: 10,000–20,000, 20,000–40,000, 40,000–50,000. */
const FILLED: Record<string, string> = {
  '单位|从轻': '10000元以上20000元以下',
  '单位|一般': '超过20000元、40000元以下',
  '单位|从重': '超过40000元、50000元以下',
};
const sheet = (book?: Rulebook): string =>
  exportWorksheet(book, ['damaging-works'])
    .split('\r\n')
    .map((line) => {
      const cells = line.split(',');
      const found = FILLED[`${cells[3]}|${cells[4]}`];
      return found === undefined ? line : [...cells.slice(0, 8), found].join(',');
    })
    .join('\r\n');
const imported = importWorksheet(sheet(), official);

const input = (act: string, decidedOn: string): CaseInput => ({
  violation: 'damaging-works',
  party: 'unit',
  act: { from: act, to: act },
  discoveredOn: act,
  decidedOn,
  facts: { frequency: 1, quantity: 1, consequence: 'none', intentToDamage: false },
});
/** A decision without the name of the rulebook. */
const content = ({ rulebook: _, ...rest }: Decision): unknown => rest;
const refusal = (work: () => unknown): Pick<CaliangError, 'code' | 'path' | 'params'> => {
  try {
    work();
  } catch (error) {
    if (error instanceof CaliangError) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('before its first day', () => {
  it.each([
    ['2021-08-01', '2022-03-01'],
    ['2021-08-01', '2022-12-01'],
    // Issued, but not yet in force.
    ['2026-01-01', '2026-01-31'],
  ])('nothing changes: act %s, decision %s', (act, decidedOn) => {
    const [before, after] = [
      decide(input(act, decidedOn)),
      decide(input(act, decidedOn), { rulebook: imported }),
    ];
    expect(content(after)).toEqual(content(before));
    expect(after.fine).toMatchObject({ range: { min: '10000', max: '22000' }, assurance: 'reference' });
    const text = explain(after, { rulebook: imported });
    expect(text).not.toContain(official.title);
    expect(text).not.toContain(official.document);
    expect(text).not.toContain('已公布');
    expect(text).toContain('2020版');
  });

  it('nothing ever changes', () => {
    fc.assert(
      fc.property(fullCase(), (one) => {
        if (one.decidedOn >= FROM) return;
        expect(content(decide(one, { rulebook: imported }))).toEqual(content(decide(one)));
      }),
      { numRuns: 150 },
    );
  });

  it('the benchmark before is closed on the day before, under its own name', () => {
    const [first, second, ...rest] = imported.data.benchmarks;
    expect(rest).toEqual([]);
    expect(first).toEqual({ ...builtinRulebook().data.benchmarks[0], to: '2026-01-31' });
    expect(second).toMatchObject({
      title: { zh: official.title },
      number: official.number,
      from: FROM,
      to: null,
      source: [{ document: official.document, date: '2026-01-01', note: official.number }],
    });
    expect(second!.id).not.toBe(first!.id);
  });
});

describe('from its first day', () => {
  const after = decide(input(FROM, '2026-03-01'), { rulebook: imported });

  it('it counts, under its own name', () => {
    expect(after.fine?.range).toEqual({ min: '10000', max: '20000', minOpen: false, maxOpen: false });
    const text = explain(after, { rulebook: imported });
    expect(text).toContain(official.title);
    expect(text).toContain(official.number);
    expect(text).not.toContain('2020版');
  });

  it('only what it states is published', () => {
    expect(after.steps.find((s) => s.id === 'fine.grades')?.assurance).toBe('published');
    // The thresholds were not filled in.
    expect(after.steps.find((s) => s.id === 'criterion.quantity')?.assurance).toBe('reference');
    expect(after.fine?.assurance).toBe('reference');
    const other = decide(
      {
        ...input(FROM, '2026-03-01'),
        violation: 'occupying-works',
        facts: { frequency: 1, quantity: 1, consequence: 'none' },
      },
      { rulebook: imported },
    );
    const graded = other.steps.filter((s) =>
      /^(criterion|grade|fine\.grades|fine\.range|circumstances)/.test(s.id),
    );
    expect(graded.length).toBeGreaterThan(3);
    for (const step of graded) expect(step.assurance, step.id).toBe('reference');
    const grading = imported.data.benchmarks[1]!.grading!;
    const said = [
      ...grading.span,
      ...grading.thresholds,
      ...grading.base,
      ...grading.combination,
      ...grading.effects,
    ];
    for (const row of said) expect(row.assurance).toBe('reference');
    const stated = grading.ranges.filter((row) => row.assurance === 'published');
    expect(stated.map((row) => [row.violation, row.party, row.grade])).toEqual([
      ['damaging-works', 'unit', 'lenient'],
      ['damaging-works', 'unit', 'ordinary'],
      ['damaging-works', 'unit', 'severe'],
    ]);
  });

  it('an act of before it never comes out heavier: the declared policy compares the two', () => {
    // Lenient 10,000–22,000 at the act, 10,000–20,000 at the decision: the new one is lighter.
    const between = decide(input('2026-01-15', '2026-03-01'), { rulebook: imported });
    expect(between.law).toMatchObject({ chosen: 'new' });
    expect(between.fine?.range).toMatchObject({ max: '20000' });
  });

  it('it ends on its last day, and a later one follows it', () => {
    const bounded = importWorksheet(sheet(), { ...official, to: '2026-12-31' });
    const days = (act: string) => decide(input(act, act), { rulebook: bounded }).fine;
    expect(days('2026-12-31')?.range?.max).toBe('20000');
    expect(days('2027-01-01')).toMatchObject({ grade: null, range: { max: '50000' } });
    const next = importWorksheet(sheet(imported), {
      ...official,
      title: '某机关行政处罚裁量基准（2028版，测试用）',
      from: '2028-01-01',
      supersedes: 'benchmark-2026-02-01',
      rulebook: imported,
    });
    expect(next.data.benchmarks.map(({ from, to }) => [from, to])).toEqual([
      ['2020-11-10', '2026-01-31'],
      ['2026-02-01', '2027-12-31'],
      ['2028-01-01', null],
    ]);
  });
});

describe('what is refused', () => {
  const importing = (change: Partial<WorksheetDocument>) =>
    refusal(() => importWorksheet(sheet(), { ...official, ...change }));

  it('the name of another benchmark, days that cannot be, and a benchmark that is not in force', () => {
    expect(importing({ title: '上海市民防行政处罚裁量基准（2020版）' })).toMatchObject({
      code: 'benchmark-name-taken',
      path: ['title'],
      params: { id: 'shanghai-2020' },
    });
    expect(importing({ from: undefined as never })).toMatchObject({ code: 'missing-field', path: ['from'] });
    expect(importing({ from: '2026-02-30' })).toMatchObject({ code: 'invalid-date', path: ['from'] });
    expect(importing({ to: '2026-01-31' })).toMatchObject({ code: 'date-order', path: ['to'] });
    expect(importing({ supersedes: 'shanghai-2021' })).toMatchObject({
      code: 'unknown-id',
      path: ['supersedes'],
      params: { nearest: 'shanghai-2020' },
    });
    const ended = refusal(() =>
      importWorksheet(sheet(imported), {
        ...official,
        title: '另一基准（测试用）',
        from: '2027-01-01',
        supersedes: 'shanghai-2020',
        rulebook: imported,
      }),
    );
    expect(ended).toMatchObject({
      code: 'supersedes-not-in-force',
      params: { id: 'shanghai-2020', inForce: 'benchmark-2026-02-01' },
    });
  });

  it('replacing one from its first day, unless it is named; then its name is free', () => {
    const whole = { ...official, from: '2020-11-10', title: '上海市民防行政处罚裁量基准（2020版）' };
    expect(refusal(() => importWorksheet(sheet(), whole))).toMatchObject({
      code: 'supersedes-to-state',
      path: ['supersedes'],
    });
    const replaced = importWorksheet(sheet(), { ...whole, supersedes: 'shanghai-2020' });
    expect(replaced.data.benchmarks.map(({ title, from }) => [title.zh, from])).toEqual([
      [whole.title, '2020-11-10'],
    ]);
  });
});
