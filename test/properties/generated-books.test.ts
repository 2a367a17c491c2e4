/**
 * Books of two, three, five and seven grades, in each of the three forms, with facts, units, orders and grades of their
 * own: decided with figures worked out here, explained and drafted in Chinese without an id of the book.
 */
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/documents/index.js';
import { type CaseInput, decide, explain, loadRulebook, type Rulebook, reasons } from '../../src/index.js';

const source = [{ document: '生成的测试表', note: '数字全部为测试而写' }];
const cell = { source, assurance: 'reference' };
const law = { source: [{ instrument: 'cadl', article: '49', item: '1' }], assurance: 'enacted' };
const words = (zh: string) => ({ zh, en: `word ${zh.length}` });

/** 人民防空法 49(1), units: 10,000 to 50,000 yuan. */
const [MIN, MAX] = [10_000, 50_000];
const DIGITS = ['一', '二', '三', '四', '五', '六', '七'];
const gradeOf = (i: number): string => `own-grade-${i}`;
const steps = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

const grades = (n: number) => steps(n).map((i) => ({ id: gradeOf(i), name: words(`第${DIGITS[i]}档`) }));
/** One pile more for every grade; the last has no end. */
const piles = (n: number, i: number) => ({ from: String(i + 1), ...(i < n - 1 && { to: String(i + 1) }) });
/** The part of the statutory range that belongs to a grade. */
const partOf = (n: number, i: number): [number, number] => [
  MIN + ((MAX - MIN) * i) / n,
  MIN + ((MAX - MIN) * (i + 1)) / n,
];

const TABLES = {
  rows: (n: number) => ({
    form: 'rows',
    grades: grades(n),
    rows: steps(n).map((i) => ({
      id: `own-row-${i}`,
      place: `生成表第${DIGITS[i]}行`,
      violation: 'occupying-works',
      grade: gradeOf(i),
      when: { fact: 'own-piles', ...piles(n, i) },
      then: {
        warning: true,
        orders: [{ id: 'own-clearing', days: 15 }],
        fine: {
          of: 'yuan',
          from: String(Math.ceil(partOf(n, i)[0])),
          to: String(Math.floor(partOf(n, i)[1])),
        },
      },
      ...cell,
    })),
    conflict: { sharedEnd: null, several: null, none: null },
  }),
  factors: (n: number) => ({
    form: 'factors',
    grades: grades(n),
    levels: steps(n).map((i) => ({ id: `own-level-${i}`, name: words(`第${DIGITS[i]}级`) })),
    thresholds: steps(n).map((i) => ({
      fact: 'own-piles',
      level: `own-level-${i}`,
      ...piles(n, i),
      ...cell,
    })),
    base: steps(n).map((i) => ({ heaviest: `own-level-${i}`, grade: gradeOf(i), ...cell })),
    adjust: {
      rows: [],
      combination: ['none', 'may', 'shall'].flatMap((mitigation, m) =>
        [false, true].map((aggravated) => ({
          mitigation,
          aggravated,
          to: Object.fromEntries(
            steps(n).map((i) => {
              const moved = i + (aggravated ? 1 : 0) - m;
              return [gradeOf(i), gradeOf(Math.min(n - 1, Math.max(0, moved)))];
            }),
          ),
          ...cell,
        })),
      ),
      several: null,
      groups: [],
    },
    span: steps(n).map((i) => ({
      grade: gradeOf(i),
      from: (i / n).toFixed(4).replace(/\.?0+$/, ''),
      to: ((i + 1) / n).toFixed(4).replace(/\.?0+$/, ''),
      fromOpen: i > 0,
      toOpen: false,
      ...cell,
    })),
    ranges: [],
  }),
  scores: (n: number) => ({
    form: 'scores',
    grades: steps(n).map((i) => ({
      ...grades(n)[i],
      from: String(Math.round((100 * i) / n)),
      ...(i > 0 && { fromOpen: true }),
      to: String(Math.round((100 * (i + 1)) / n)),
    })),
    factors: [{ id: 'own-factor', name: words('堆放情况') }],
    rows: steps(n).map((i) => ({
      factor: 'own-factor',
      when: { fact: 'own-piles', ...piles(n, i) },
      points: Math.round((100 * (i + 1)) / n),
      ...cell,
    })),
    start: 0,
    of: 'statutory-max',
    floor: { at: 'statutory-min', ...cell },
    formula: cell,
  }),
};
type FormName = keyof typeof TABLES;

function bookOf(form: FormName, n: number): Rulebook {
  const fine = (party: string, min: string, max: string, open: boolean) => ({
    party: [party],
    mode: 'optional',
    form: { kind: 'fixed', min, max, ...(open && { minOpen: true }) },
    ...law,
  });
  return loadRulebook({
    extends: 'national',
    id: `own-${form}-${n}`,
    version: '1.0.0',
    title: words('生成的规则库'),
    terms: [
      { id: '摞', kind: 'unit', zh: '摞', en: 'piles' },
      { id: 'own-clearing', kind: 'order', zh: '责令清空通道', en: 'clear the passage' },
    ],
    facts: [
      {
        id: 'own-piles',
        name: words('堆放数量'),
        ask: words('堆放了多少摞？'),
        kind: 'count',
        units: [{ id: '摞' }],
        lowest: '1',
        heavier: 'up',
      },
    ],
    provisions: [
      {
        violation: 'occupying-works',
        name: words('侵占民防工程'),
        aliases: [],
        cite: { instrument: 'cadl', article: '49', item: '1' },
        duty: [{ instrument: 'cadl', article: '9' }],
        criteria: [],
        ...(form === 'factors' && { facts: ['own-piles'] }),
        quantity: null,
        elements: [],
        hints: [],
        course: { kind: 'momentary', ...cell },
        versions: [
          {
            of: ['cadl-1997', 'cadl-2009'],
            result: 'penalty',
            warning: 'required',
            orders: ['own-clearing'],
            orderFirst: false,
            fines: [fine('unit', String(MIN), String(MAX), false)],
            others: [],
            ...law,
          },
        ],
      },
    ],
    benchmarks: [
      {
        id: 'own-benchmark',
        title: words('生成的裁量基准'),
        issuer: words('无'),
        from: '2020-01-01',
        to: null,
        note: words('为测试而生成'),
        ...cell,
        table: TABLES[form](n),
      },
    ],
  });
}

const caseWith = (count: number): CaseInput =>
  ({
    violation: 'occupying-works',
    party: 'unit',
    partyName: '某公司',
    act: { from: '2023-02-01', to: '2023-02-01' },
    decidedOn: '2023-06-01',
    facts: { 'own-piles': count },
  }) as unknown as CaseInput;

/** In yuan, by hand: the part of the span of a grade, or the points in per cent of 50,000, not below 10,000. */
function expected(form: FormName, n: number, i: number): [number, number] {
  if (form !== 'scores') return partOf(n, i);
  const figure = Math.max(MIN, (Math.round((100 * (i + 1)) / n) * MAX) / 100);
  return [figure, figure];
}

describe.each(Object.keys(TABLES) as FormName[])('a book of %s', (form) => {
  it.each([2, 3, 5, 7])('with %d grades', (n) => {
    const rulebook = bookOf(form, n);
    for (const i of steps(n)) {
      const decision = decide(caseWith(i + 1), { rulebook });
      const { min, max } = decision.fine!.range!;
      const [low, high] = expected(form, n, i);
      // Ends of a span are written with four decimals in the table: within 4 yuan of the exact part.
      expect(Math.abs(Number(min) - low), `${i}: ${min}`).toBeLessThan(4);
      expect(Math.abs(Number(max) - high), `${i}: ${max}`).toBeLessThan(4);
      expect(decision.fine!.grade).toBe(gradeOf(i));
      const texts = [
        explain(decision, { rulebook }),
        explain(decision, { rulebook, length: 'short' }),
        reasons(decision, { rulebook }),
        draft(decision, { rulebook, kind: '行政处罚事先告知书', fine: String(Math.ceil(Number(min))) }),
      ];
      for (const text of texts) {
        const own = text.replaceAll(rulebook.data.id, '').replaceAll(decision.rulebook.digest, '');
        expect(own).not.toMatch(/own-|undefined|NaN/);
        expect(own.replace(/minfang-caliang|SHA-256|--full|[0-9a-f]{16}/g, '')).not.toMatch(/[a-z]{4,}/);
      }
      expect(texts[0]).toContain(`第${DIGITS[i]}档`);
      expect(texts[0]).toContain(`${i + 1}摞`);
      expect(texts[2]).toContain('清空通道');
    }
  });
});
