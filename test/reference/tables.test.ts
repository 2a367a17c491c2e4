/**
 * Tables of rows that nobody printed, drawn with their cases, computed a second time in the plainest way: every value that an
 * open fact can have is tried against every row. Nothing here knows of axes, classes or sheets.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide } from '../../src/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import { named, occupying, read } from '../books/occupying.js';
import { runs } from '../runs.js';
import { exampleJson } from '../worksheet/books.js';

const SEED = 20_261_127;
const TABLES = runs(3_000);

// --------------------------------------------------------------------- what is drawn

type Leaf =
  | { of: 'area' | 'times' | 'gains'; from: number; to: number | null; fromOpen: boolean; toOpen: boolean }
  | { of: 'gains'; state: 'none' | 'undeterminable' | 'known' }
  | { of: 'works'; in: string[] }
  | { of: 'harm'; is: boolean }
  | { of: 'tricked' };
type When = Leaf | { all: When[] } | { any: When[] } | { not: When };
type Then = { fine: [number, number] } | 'statutory' | 'no-fine' | 'no-penalty';

interface DrawnRow {
  readonly grade: number;
  readonly when: When | 'otherwise';
  readonly then: Then;
}

/** A value of everything that a row can read; what is left out is open. */
interface Known {
  readonly area?: number;
  readonly times?: number;
  readonly works?: string;
  readonly harm?: boolean;
  readonly tricked?: boolean;
  /** -1: nobody can determine them. */
  readonly gains?: number;
}

const GRADES = ['light', 'ordinary', 'severe'];
const WORKS = ['small', 'medium', 'large'];
const ENDS = { area: [5, 10, 20], times: [1, 2, 4], gains: [100, 5000] };

const interval = (of: 'area' | 'times' | 'gains') =>
  fc
    .tuple(fc.constantFrom(...ENDS[of]), fc.option(fc.constantFrom(...ENDS[of])), fc.boolean(), fc.boolean())
    .map(([a, b, fromOpen, toOpen]): Leaf => {
      const [from, to] = b === null ? [a, null] : [Math.min(a, b), Math.max(a, b)];
      // A stretch of one number has both its ends.
      return { of, from, to, fromOpen: fromOpen && from !== to, toOpen: toOpen && from !== to };
    });
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  interval('area'),
  interval('times'),
  interval('gains'),
  fc
    .constantFrom('none' as const, 'undeterminable' as const, 'known' as const)
    .map((state) => ({ of: 'gains' as const, state })),
  fc.subarray(WORKS, { minLength: 1, maxLength: 2 }).map((values) => ({ of: 'works' as const, in: values })),
  fc.boolean().map((is) => ({ of: 'harm' as const, is })),
  fc.constant({ of: 'tricked' as const }),
);
const { when } = fc.letrec<{ when: When }>((tie) => ({
  when: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.array(tie('when'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('when'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('when').map((not) => ({ not })),
  ),
}));
const figures = fc
  .tuple(fc.integer({ min: 10, max: 50 }), fc.integer({ min: 10, max: 50 }))
  .map(([a, b]): Then => ({ fine: [Math.min(a, b) * 1000, Math.max(a, b) * 1000] }));
const row = (then: fc.Arbitrary<Then>): fc.Arbitrary<DrawnRow> => fc.record({ grade: fc.nat(2), when, then });

/** With a row for the rest, or with fines in every row: what a gap leaves open beside other rows is specified by itself. */
const table = fc.oneof(
  fc
    .tuple(
      fc.array(row(fc.oneof(figures, fc.constantFrom<Then>('statutory', 'no-fine', 'no-penalty'))), {
        minLength: 1,
        maxLength: 5,
      }),
      row(fc.oneof(figures, fc.constantFrom<Then>('statutory', 'no-fine', 'no-penalty'))),
    )
    .map(([rows, rest]) => [...rows, { ...rest, when: 'otherwise' as const }]),
  fc.array(row(figures), { minLength: 1, maxLength: 5 }),
);
const rule = fc.option(fc.constantFrom('heaviest', 'lightest', ...GRADES));
const known: fc.Arbitrary<Known> = fc.record(
  {
    area: fc.constantFrom(1, 5, 7, 10, 15, 20, 30),
    times: fc.constantFrom(1, 2, 3, 4, 5),
    works: fc.constantFrom(...WORKS),
    harm: fc.boolean(),
    tricked: fc.boolean(),
    gains: fc.constantFrom(-1, 0, 50, 100, 3000, 5000, 9000),
  },
  { requiredKeys: [] },
);

// --------------------------------------------------------------------- the same as a book and a case

const ends = ({ from, to, fromOpen, toOpen }: Extract<Leaf, { from: number }>) => ({
  from: String(from),
  ...(to !== null && { to: String(to) }),
  fromOpen,
  toOpen,
});

function printed(condition: When): unknown {
  if ('all' in condition) return { all: condition.all.map(printed) };
  if ('any' in condition) return { any: condition.any.map(printed) };
  if ('not' in condition) return { not: printed(condition.not) };
  if (condition.of === 'tricked') return { circumstance: 'tricked' };
  if (condition.of === 'works') return { fact: 'works', in: condition.in };
  if (condition.of === 'harm') return { fact: 'harm', is: condition.is };
  if ('state' in condition) return { amount: 'unlawfulGains', state: condition.state };
  return condition.of === 'gains'
    ? { amount: 'unlawfulGains', ...ends(condition) }
    : { fact: condition.of, ...ends(condition) };
}

function follows(then: Then): unknown {
  if (then === 'no-penalty') return { penalty: false, ground: { zh: '无', en: 'none' } };
  if (then === 'no-fine') return { warning: true, fine: null };
  if (then === 'statutory') return { fine: 'statutory' };
  return { fine: { of: 'yuan', from: String(then.fine[0]), to: String(then.fine[1]) } };
}

function bookOf(rows: readonly DrawnRow[], choice: string | null, none: string | null) {
  const json = exampleJson('two-grades');
  json.facts.push(
    { ...named('times'), kind: 'count', lowest: '1', heavier: 'up' },
    { ...named('works'), kind: 'set', values: WORKS.map(named), heavier: 'none' },
    { ...named('harm'), kind: 'flag', heavier: 'yes' },
  );
  const said = (of: string | null) => of && { rule: of, ...read };
  Object.assign(json.benchmarks[0].table, {
    grades: GRADES.map(named),
    rows: rows.map(({ grade, when: condition, then }, i) => ({
      id: `r${i}`,
      place: `第${i}行`,
      violation: 'occupying-works',
      grade: GRADES[grade],
      when: condition === 'otherwise' ? condition : printed(condition),
      then: follows(then),
      ...read,
    })),
    conflict: { sharedEnd: said(choice), several: said(choice), none: said(none) },
  });
  return loadUnverified(json);
}

const caseOf = ({ gains, tricked, ...facts }: Known): CaseInput =>
  ({
    ...occupying,
    facts,
    amounts: gains === undefined ? {} : { unlawfulGains: gains < 0 ? 'undeterminable' : String(gains) },
    circumstances: tricked === undefined ? [] : [{ id: 'tricked', present: tricked }],
  }) as CaseInput;

// --------------------------------------------------------------------- the plain computation

/** Everything that an open fact can be, as finely as any row can tell apart. */
const POSSIBLE: { readonly [K in keyof Known]-?: readonly Required<Known>[K][] } = {
  area: [1, 5, 7, 10, 15, 20, 30],
  times: [1, 2, 3, 4, 5],
  works: WORKS,
  harm: [false, true],
  tricked: [false, true],
  gains: [-1, 0, 50, 100, 3000, 5000, 9000],
};

function worldsOf(case_: Known): Required<Known>[] {
  return Object.entries(POSSIBLE).reduce<Known[]>(
    (worlds, [key, values]) =>
      worlds.flatMap((world) =>
        key in world ? [world] : values.map((value) => ({ ...world, [key]: value })),
      ),
    [case_],
  ) as Required<Known>[];
}

function fits(condition: When, world: Required<Known>): boolean {
  if ('all' in condition) return condition.all.every((part) => fits(part, world));
  if ('any' in condition) return condition.any.some((part) => fits(part, world));
  if ('not' in condition) return !fits(condition.not, world);
  if (condition.of === 'tricked') return world.tricked;
  if (condition.of === 'works') return condition.in.includes(world.works);
  if (condition.of === 'harm') return world.harm === condition.is;
  if ('state' in condition) {
    return condition.state === (world.gains < 0 ? 'undeterminable' : world.gains === 0 ? 'none' : 'known');
  }
  const value = world[condition.of];
  // No gains, or gains that nobody can determine, are no figure.
  if (condition.of === 'gains' && value <= 0) return false;
  const { from, to, fromOpen, toOpen } = condition;
  return (fromOpen ? value > from : value >= from) && (to === null || (toOpen ? value < to : value <= to));
}

/** The rows that count in a world; `null`: none does, and the statutory range stands alone. */
function keptIn(
  rows: readonly DrawnRow[],
  choice: string | null,
  none: string | null,
  world: Required<Known>,
): DrawnRow[] | null {
  const fitting = rows.filter(({ when: condition }) => condition !== 'otherwise' && fits(condition, world));
  const apart = (all: DrawnRow[]): DrawnRow[] =>
    all.filter(
      (one, i) =>
        all.findIndex((x) => x.grade === one.grade && JSON.stringify(x.then) === JSON.stringify(one.then)) ===
        i,
    );
  if (fitting.length > 0) {
    const different = apart(fitting);
    const grades = different.map(({ grade }) => grade);
    const wanted =
      choice === 'heaviest'
        ? Math.max(...grades)
        : choice === 'lightest'
          ? Math.min(...grades)
          : GRADES.indexOf(choice ?? '');
    const chosen = different.filter(({ grade }) => grade === wanted);
    return choice !== null && different.length > 1 && chosen.length > 0 ? chosen : different;
  }
  const rest = rows.filter(({ when: condition }) => condition === 'otherwise');
  if (rest.length > 0) return rest;
  const ofGrade = apart(rows.filter(({ grade }) => none !== null && GRADES[grade] === none));
  return ofGrade.length > 0 ? ofGrade : null;
}

function computed(rows: readonly DrawnRow[], choice: string | null, none: string | null, case_: Known) {
  const outcomes = new Set<string>();
  const kept = new Set<string>();
  const amounts: number[] = [];
  let statutory = false;
  for (const world of worldsOf(case_)) {
    const counting = keptIn(rows, choice, none, world);
    if (counting === null) {
      outcomes.add('penalty');
      statutory = true;
      continue;
    }
    for (const one of counting) {
      outcomes.add(one.then === 'no-penalty' ? 'no-penalty' : 'penalty');
      if (one.then === 'no-penalty') continue;
      kept.add(`r${rows.indexOf(one)}`);
      if (one.then === 'statutory') statutory = true;
      else if (one.then !== 'no-fine') amounts.push(...one.then.fine);
    }
  }
  if (statutory) amounts.push(10_000, 50_000);
  return {
    outcomes: [...outcomes].sort(),
    kept: [...kept].sort(),
    range: amounts.length === 0 ? null : [Math.min(...amounts), Math.max(...amounts)],
    // A penalty without a fine, whichever row counts.
    noFine: outcomes.has('penalty') && amounts.length === 0,
  };
}

describe('any table of rows and the plain computation', () => {
  it(`agree on the cases of ${TABLES} tables, seed ${SEED}`, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        table,
        rule,
        rule,
        fc.array(known, { minLength: 1, maxLength: 4 }),
        (rows, choice, none, cases) => {
          const rulebook = bookOf(rows, choice, none);
          for (const case_ of cases) {
            const expected = computed(rows, choice, none, case_);
            const { possibleOutcomes, fine } = decide(caseOf(case_), { rulebook });
            const range = fine?.range ? [Number(fine.range.min), Number(fine.range.max)] : null;
            expect({
              outcomes: [...possibleOutcomes].sort(),
              kept: (fine?.kept ?? []).map(({ row: id }) => id).sort(),
              range,
              noFine: fine?.mode === 'none',
            }).toEqual(expected);
            const kind = `${expected.outcomes.join('+')}, ${expected.kept.length > 1 ? 'several rows' : 'one row'}`;
            seen.set(kind, (seen.get(kind) ?? 0) + 1);
          }
        },
      ),
      { numRuns: TABLES, seed: SEED },
    );
    console.log(
      `tables of rows: seed ${SEED}, ${[...seen]
        .map(([kind, n]) => `${kind}: ${n}`)
        .sort()
        .join('; ')}`,
    );
    for (const kind of [
      'penalty, one row',
      'penalty, several rows',
      'no-penalty, one row',
      'no-penalty+penalty, several rows',
    ]) {
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
    }
  });
});
