import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CaliangError,
  type CaseInput,
  decide,
  explain,
  type Rulebook,
  refineRulebook,
  verifyRulebook,
} from '../../src/index.js';
import { compareMax, compareMin, readRange, within } from '../../src/money/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import { fewTables } from '../books/few.js';
import { refineBook } from '../books/load.js';
import overlay from './example-overlay.json' with { type: 'json' };

const base = loadUnverified(fewTables());
let refined: Rulebook | undefined;
const book = (): Rulebook => {
  refined ??= refineBook(base, overlay);
  return refined;
};
const at = (quantity: number | string | undefined, rest: Partial<CaseInput> = {}): CaseInput => ({
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: {
    frequency: 1,
    consequence: 'none',
    intentToDamage: false,
    ...(quantity !== undefined && { quantity }),
  },
  ...rest,
});

type Overlay = typeof overlay;
const changed = (change: (o: Overlay) => void): Overlay => {
  const copy = structuredClone(overlay);
  change(copy);
  return copy;
};
const refused = (given: unknown) => {
  try {
    refineRulebook(base, given);
  } catch (error) {
    if (error instanceof CaliangError) return error.issues;
    throw error;
  }
  return [];
};
const faultOf = (given: unknown): string => {
  const [first] = refused(given);
  return first?.code === 'rulebook-fault' ? first.params.fault : (first?.code ?? '');
};

describe('a district refines the grades of the benchmark', () => {
  it('narrows the range where a row holds, and the trail names the document and the row', () => {
    const decision = decide(at(1), { rulebook: book() });
    expect(decision.fine).toMatchObject({ grade: 'lenient', range: { min: '10000', max: '15000' } });
    expect(decision.steps.find((s) => s.id === 'fine.range')).toMatchObject({
      finding: 'range-refined',
      rule: 'example-district:one-door',
      before: { 'fine.range': { min: '10000', max: '22000' } },
    });
    expect(explain(decision, { rulebook: book() })).toContain(
      '示例区细化标准（测试用，并非真实文件）》“破坏数量1处”项',
    );
    expect(decision.rulebook.id).toBe('shanghai-2020-example-district');
    expect(decision.rulebook.digest).not.toBe(base.digest);
  });

  it('names a row once, however many facts are open', () => {
    const open = at(1, { facts: { quantity: 1 }, circumstances: [{ id: 'removed-harm', present: true }] });
    const step = decide(open, { rulebook: book() }).steps.find((s) => s.id === 'fine.range');
    expect(step?.params).toMatchObject({ rows: [{ refinement: 'example-district', row: 'one-door' }] });
  });

  it('leaves the grade as it is elsewhere, and before the first day', () => {
    expect(decide(at(2), { rulebook: book() }).fine?.range).toMatchObject({ min: '10000', max: '22000' });
    // 10 doors and more: 85 % of the span of 40,000 above 10,000.
    expect(decide(at(12), { rulebook: book() }).fine?.range).toMatchObject({ min: '44000', max: '50000' });
    const earlier = at(1, { act: { from: '2020-12-01' }, decidedOn: '2020-12-31' });
    expect(decide(earlier, { rulebook: book() }).fine?.range).toMatchObject({ max: '22000' });
  });

  it('widens where the fact is not stated or only known as a degree, and narrows to a subset once it is', () => {
    for (const quantity of [undefined, 'light'] as const) {
      const wide = decide(at(quantity), { rulebook: book() }).fine!.range!;
      for (const n of [1, 2]) {
        expect(within(readRange(decide(at(n), { rulebook: book() }).fine!.range!), readRange(wide))).toBe(
          true,
        );
      }
    }
    expect(decide(at('light'), { rulebook: book() }).fine?.range).toMatchObject({
      min: '10000',
      max: '22000',
    });
  });

  it('ends with its benchmark', () => {
    const tables = fewTables();
    const [first] = tables.benchmarks;
    tables.benchmarks.push({ ...structuredClone(first!), id: 'shanghai-2022', from: '2022-01-01' });
    first!.to = '2021-12-31';
    const rulebook = refineBook(loadUnverified(tables), overlay);
    const inYear = (year: number) =>
      decide(at(1, { act: { from: `${year}-08-01` }, decidedOn: `${year}-10-01` }), { rulebook });
    expect(inYear(2021).fine?.range).toMatchObject({ max: '15000' });
    expect(inYear(2021).law.atAct).toContain('example-district');
    expect(inYear(2022).fine?.range).toMatchObject({ max: '22000' });
    expect(inYear(2022).law.atAct).not.toContain('example-district');
  });

  it('is not used below the level demanded', () => {
    const decision = decide(at(1), { rulebook: book(), requireAssurance: 'published' });
    expect(decision.fine?.range).toMatchObject({ min: '10000', max: '50000' });
  });

  it('gives way to the benchmark where only the benchmark is published', () => {
    const tables = fewTables();
    const grading = tables.benchmarks[0]!.grading!;
    for (const row of [grading.thresholds, grading.base, grading.combination, grading.span].flat())
      Object.assign(row, { assurance: 'published', source: [{ document: '某机关裁量基准' }] });
    const rulebook = refineBook(loadUnverified(tables), overlay);
    const max = (level: 'published' | 'reference') =>
      decide(at(1), { rulebook, requireAssurance: level }).fine?.range?.max;
    expect(max('published')).toBe('22000');
    expect(max('reference')).toBe('15000');
  });

  it('stays contained and monotone', () => {
    const quantity = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(quantity, quantity, fc.boolean(), (a, b, lenient) => {
        const rest = lenient ? { circumstances: [{ id: 'cooperates', present: true }] } : {};
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
          (n) => decide(at(n, rest), { rulebook: book() }).fine!,
        );
        const [x, y] = [readRange(less!.range!), readRange(more!.range!)];
        expect(compareMin(x, y)).toBeLessThanOrEqual(0);
        expect(compareMax(x, y)).toBeLessThanOrEqual(0);
        expect(within(x, readRange(less!.statutory!))).toBe(true);
      }),
    );
  });
});

describe('an overlay that does not hold is refused', () => {
  it('if it leaves its grade', () => {
    const outside = changed((o) => {
      Object.assign(o.rows[0]!.range, { max: '25000' });
    });
    expect(faultOf(outside)).toBe('refinement-outside');
    const [first] = refused(outside);
    expect(first?.code === 'rulebook-fault' && first.params.witness.length).toBe(1);
  });

  it('if a heavier case would come out lighter, with the two cases', () => {
    const inverted = changed((o) => {
      o.rows[0]!.when.quantity = { from: '2', to: '2' } as never;
    });
    expect(faultOf(inverted)).toBe('refinement-inverted');
    const data = { ...base.data, refinements: [{ ...inverted, $schema: undefined }] };
    const { faults } = verifyRulebook(JSON.parse(JSON.stringify(data)));
    const [lighter, heavier] = faults[0]!.witness as CaseInput[];
    const rulebook = loadUnverified(JSON.parse(JSON.stringify(data)));
    const [x, y] = [lighter!, heavier!].map((one) => readRange(decide(one, { rulebook }).fine!.range!));
    expect(compareMax(x!, y!)).toBeGreaterThan(0);
  });

  it('if two rows apply to the same facts', () => {
    const twice = changed((o) => {
      o.rows.push({ ...o.rows[0]!, id: 'again' });
    });
    expect(faultOf(twice)).toBe('refinement-overlap');
  });

  it('if it names what is not there', () => {
    expect(faultOf(changed((o) => (o.benchmark = 'shanghai-2031')))).toBe('unknown-reference');
    expect(faultOf(changed((o) => (o.rows[0]!.violation = 'no-such-thing')))).toBe('unknown-reference');
    expect(faultOf({ id: 'nothing' })).toBe('rulebook-shape');
  });
});
