/** Tables of points that nobody printed, drawn with their cases and added up a second time for every value of an open fact. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide } from '../../src/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import { named, occupying, read } from '../books/occupying.js';
import { runs } from '../runs.js';
import { exampleJson } from '../worksheet/books.js';

const SEED = 20_261_127;
const TABLES = runs(3_000);
const [MIN, MAX] = [10_000, 50_000];
const FACTS = ['nature', 'harm', 'cause'];
const VALUES = ['a', 'b', 'c'];

interface Score {
  readonly factor: number;
  /** The values of the fact of that factor for which the row counts. */
  readonly values: readonly string[];
  readonly from: number;
  readonly to: number;
}

interface Drawn {
  readonly rows: readonly Score[];
  readonly start: number;
  readonly of: 'statutory-max' | 'statutory-span';
  readonly floor: number | 'statutory-min' | null;
  readonly cap: number | 'statutory-max' | null;
  /** Points from which a second and a third grade begin; `null`: the table has no grades. */
  readonly grades: readonly [number, number] | null;
  /** Points for being tricked. */
  readonly tricked: number;
}

const score = fc
  .tuple(
    fc.nat(FACTS.length - 1),
    fc.subarray(VALUES, { minLength: 1 }),
    fc.nat(40),
    fc.nat(40),
    fc.boolean(),
  )
  .map(
    ([factor, values, a, b, one]): Score => ({
      factor,
      values,
      from: Math.min(a, one ? a : b),
      to: Math.max(a, one ? a : b),
    }),
  );
const drawn: fc.Arbitrary<Drawn> = fc.record({
  // One row for every value of each fact, so that most cases have points, and a few that leave a gap or meet.
  rows: fc
    .tuple(
      fc.array(score, { maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(40), fc.boolean()), { minLength: 9, maxLength: 9 }),
    )
    .map(([more, plain]) => [
      ...plain.flatMap(([points, wide], i) =>
        points === 0
          ? []
          : [
              {
                factor: Math.floor(i / 3),
                values: [VALUES[i % 3]!],
                from: points,
                to: points + (wide ? 10 : 0),
              },
            ],
      ),
      ...more,
    ]),
  start: fc.constantFrom(0, 10, 40),
  of: fc.constantFrom('statutory-max', 'statutory-span'),
  floor: fc.option(fc.constantFrom('statutory-min' as const, 15_000)),
  cap: fc.option(fc.constantFrom('statutory-max' as const, 40_000)),
  grades: fc.option(fc.tuple(fc.integer({ min: 20, max: 50 }), fc.integer({ min: 51, max: 90 }))),
  tricked: fc.constantFrom(-30, -5, 5),
});
const stated = fc.record(
  {
    nature: fc.constantFrom(...VALUES),
    harm: fc.constantFrom(...VALUES),
    cause: fc.constantFrom(...VALUES),
    tricked: fc.boolean(),
  },
  { requiredKeys: ['tricked'] },
);
type Stated = typeof stated extends fc.Arbitrary<infer T> ? T : never;

function bookOf({ rows, start, of, floor, cap, grades, tricked }: Drawn) {
  const json = exampleJson('two-grades');
  json.facts.push(
    ...FACTS.map((id) => ({ ...named(id), kind: 'set', values: VALUES.map(named), heavier: 'none' })),
  );
  const [second = '', third = ''] = grades?.map(String) ?? [];
  json.benchmarks[0].table = {
    form: 'scores',
    grades: grades
      ? [
          { ...named('light'), to: second, toOpen: true },
          { ...named('ordinary'), from: second, to: third, toOpen: true },
          { ...named('severe'), from: third },
        ]
      : [],
    factors: FACTS.map(named),
    rows: rows.map(({ factor, values, from, to }) => ({
      factor: FACTS[factor],
      when: { fact: FACTS[factor], in: values },
      points: from === to ? from : { from, to },
      ...read,
    })),
    start,
    of,
    ...(floor !== null && { floor: { at: String(floor), ...read } }),
    ...(cap !== null && { cap: { at: String(cap), ...read } }),
    formula: read,
    adjust: {
      rows: [{ circumstance: 'tricked', effect: { points: tricked }, ...read }],
      combination: [],
      several: null,
      groups: [],
    },
  };
  return loadUnverified(json);
}

const held = (figure: number, { floor, cap }: Drawn): number => {
  const low = floor === 'statutory-min' ? MIN : floor;
  const high = cap === 'statutory-max' ? MAX : cap;
  return Math.min(Math.max(figure, low ?? figure), high ?? Number.POSITIVE_INFINITY);
};

/** The range and the grades in one world; no grade where a factor has no points. */
function sum(
  table: Drawn,
  world: Record<string, string>,
  tricked: boolean,
): { range: [number, number]; grades: string[] } {
  let [from, to] = [table.start, table.start];
  for (const [i, fact] of FACTS.entries()) {
    const fitting = table.rows.filter(({ factor, values }) => factor === i && values.includes(world[fact]!));
    if (fitting.length === 0) return { range: [MIN, MAX], grades: [] };
    // Where several fit the text does not say which: the least and the most of them.
    from += Math.min(...fitting.map((row) => row.from));
    to += Math.max(...fitting.map((row) => row.to));
  }
  if (tricked) [from, to] = [from + table.tricked, to + table.tricked];
  [from, to] = [Math.max(0, from), Math.max(0, to)];
  const yuan = (points: number): number =>
    held(table.of === 'statutory-max' ? (MAX * points) / 100 : MIN + ((MAX - MIN) * points) / 100, table);
  const inside = (figure: number): number => Math.min(Math.max(figure, MIN), MAX);
  const points = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const gradeOf = (n: number): string =>
    n < table.grades![0] ? 'light' : n < table.grades![1] ? 'ordinary' : 'severe';
  return {
    range: [inside(yuan(from)), inside(yuan(to))],
    grades: table.grades ? [...new Set(points.map(gradeOf))] : [],
  };
}

function computed(table: Drawn, { tricked, ...facts }: Stated) {
  const worlds = FACTS.reduce<Record<string, string>[]>(
    (all, fact) =>
      all.flatMap((world) =>
        fact in world ? [world] : VALUES.map((value) => ({ ...world, [fact]: value })),
      ),
    [facts as Record<string, string>],
  );
  const found = worlds.map((world) => sum(table, world, tricked));
  const grades = found.every((one) => one.grades.length > 0) ? found.flatMap((one) => one.grades) : [];
  return {
    range: [Math.min(...found.map(({ range }) => range[0])), Math.max(...found.map(({ range }) => range[1]))],
    grades: ['light', 'ordinary', 'severe'].filter((grade) => grades.includes(grade)),
  };
}

describe('any table of points and the plain sum', () => {
  it(`agree on the cases of ${TABLES} tables, seed ${SEED}`, () => {
    const seen = new Map<number, number>();
    fc.assert(
      fc.property(drawn, fc.array(stated, { minLength: 1, maxLength: 4 }), (table, cases) => {
        const rulebook = bookOf(table);
        for (const { tricked, ...facts } of cases) {
          const input = {
            ...occupying,
            facts,
            circumstances: [{ id: 'tricked', present: tricked }],
          } as CaseInput;
          const expected = computed(table, { tricked, ...facts });
          const { fine } = decide(input, { rulebook });
          expect({
            range: [Number(fine!.range!.min), Number(fine!.range!.max)],
            grades: [fine!.grade ?? []].flat(),
          }).toEqual(expected);
          seen.set(expected.grades.length, (seen.get(expected.grades.length) ?? 0) + 1);
        }
      }),
      { numRuns: TABLES, seed: SEED },
    );
    console.log(
      `tables of points: seed ${SEED}, grades: ${[...seen]
        .sort()
        .map(([n, count]) => `${n}: ${count}`)
        .join('; ')}`,
    );
    for (const many of [0, 1, 2, 3]) expect(seen.get(many) ?? 0, `${many} grades`).toBeGreaterThan(0);
  });
});
