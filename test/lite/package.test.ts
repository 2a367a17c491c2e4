/** The package with the page's parts in place of its libraries: the same problems, the same decisions. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as decided from '../../src/audit/decided.js';
import * as cases from '../../src/case/schema.js';
import { builtinTables } from '../../src/rulebook/builtin-tables.js';
import * as rulebooks from '../../src/rulebook/schema.js';
import { scenarios } from '../audit/generate.js';
import { bundled } from './bundled.js';
import * as parts from './parts.js';

type Plain = Record<string | number, unknown>;

/** Every place in a value, the innermost included. */
function placesIn(value: unknown, found: [Plain, string | number][] = []): [Plain, string | number][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    found.push([value as Plain, key]);
    placesIn((value as Plain)[key], found);
  }
  return found;
}

const ODD: readonly unknown[] = [
  ...[null, undefined, '', 'x', '2023-02-30', '2023-02-01', 'fixed', 'light', '0x1f', '1e3', '个人', '-1'],
  ...[0, -1, 1, 1.5, 2 ** 60, -(2 ** 60), Number.NaN, Number.POSITIVE_INFINITY, true, false],
  ...[
    [],
    {},
    ['2023-02-01'],
    ['2023-02-02', '2023-02-01'],
    ['2023-02-01', 'x', 1],
    { zh: '' },
    { kind: 'share' },
  ],
];

/** A value with a few of its places changed, taken away or added to. */
const broken = <T>(values: readonly T[]): fc.Arbitrary<T> =>
  fc
    .tuple(
      fc.nat(values.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(ODD.length - 1), fc.constantFrom('put', 'take', 'add')), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([n, changes]) => {
      const copy = structuredClone(values[n]!);
      for (const [at, odd, how] of changes) {
        const places = placesIn(copy);
        const [holder, key] = places[at % places.length]!;
        if (how === 'put') holder[key] = structuredClone(ODD[odd]);
        else if (how === 'add') holder['odd' as string] = 1;
        else if (Array.isArray(holder)) holder.splice(key as number, 1);
        else delete holder[key];
      }
      return copy;
    });

interface Parsed {
  readonly success: boolean;
  readonly data?: unknown;
  readonly error?: { readonly issues: readonly unknown[] };
}
/** What the package does not read of a problem (`src/errors/read-shape.ts`). */
const UNREAD = ['origin', 'inclusive', 'format', 'pattern', 'note', 'received'];
const told = ({ success, data, error }: Parsed): unknown =>
  success
    ? data
    : JSON.parse(JSON.stringify(error!.issues, (key, value) => (UNREAD.includes(key) ? undefined : value)));

describe('the schemas of the page', () => {
  let lite: {
    rulebooks: typeof rulebooks;
    cases: typeof cases;
    decided: typeof decided;
  };
  beforeAll(async () => {
    lite = {
      rulebooks: await bundled('src/rulebook/schema.ts'),
      cases: await bundled('src/case/schema.ts'),
      decided: await bundled('src/audit/decided.ts'),
    };
  });

  it('find in a rulebook what zod finds', () => {
    const tables = builtinTables();
    expect(told(lite.rulebooks.rulebookSchema.safeParse(tables))).toEqual(
      told(rulebooks.rulebookSchema.safeParse(tables)),
    );
    const { provisions, circumstances, generalParts, benchmarks, procedures } =
      tables as rulebooks.RulebookData;
    const parts = [
      [provisions, lite.rulebooks.provisionSchema, rulebooks.provisionSchema],
      [circumstances, lite.rulebooks.circumstanceSchema, rulebooks.circumstanceSchema],
      [generalParts, lite.rulebooks.generalPartSchema, rulebooks.generalPartSchema],
      [benchmarks, lite.rulebooks.benchmarkSchema, rulebooks.benchmarkSchema],
      [procedures, lite.rulebooks.procedureSchema, rulebooks.procedureSchema],
    ] as const;
    for (const [values, mine, theirs] of parts) {
      fc.assert(
        fc.property(broken<unknown>(values), (value) => {
          expect(told(mine.safeParse(value))).toEqual(told(theirs.safeParse(value)));
        }),
        { numRuns: 400 },
      );
    }
  });

  it('find in a case and in a decided case what zod finds', () => {
    const some = scenarios().filter((_, i) => i % 40 === 0);
    fc.assert(
      fc.property(broken(some.map((s) => s.case)), (value) => {
        expect(told(lite.cases.caseSchema.safeParse(value))).toEqual(told(cases.caseSchema.safeParse(value)));
        const one = { case: value, imposed: { fine: '1', warning: true, law: ['a'] }, reasons: '' };
        for (const input of [one, value, { ...one, imposed: value }]) {
          expect(told(lite.decided.decidedSchema.safeParse(input))).toEqual(
            told(decided.decidedSchema.safeParse(input)),
          );
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('the package of the page', () => {
  it('decides, explains and varies every case as the package itself', async () => {
    const page = await bundled<typeof parts>('test/lite/parts.ts');
    expect(page.builtinRulebook().digest).toBe(parts.builtinRulebook().digest);
    expect(page.verifyRulebook(page.builtinRulebook())).toEqual(
      parts.verifyRulebook(parts.builtinRulebook()),
    );
    const some = scenarios().filter((_, i) => i % 18 === 0);
    for (const { case: input } of some) expect(page.decide(input)).toEqual(parts.decide(input));
    for (const { case: input } of some.filter((_, i) => i % 25 === 0)) {
      expect(page.explain(page.decide(input))).toBe(parts.explain(parts.decide(input)));
      expect(page.reasons(page.decide(input))).toBe(parts.reasons(parts.decide(input)));
      expect(page.whatIf(input)).toEqual(parts.whatIf(input));
    }
    fc.assert(
      fc.property(broken(some.map((s) => s.case)), (value) => {
        const [mine, theirs] = [page.safeDecide(value), parts.safeDecide(value)];
        if (theirs.success) expect(mine).toEqual(theirs);
        else expect(mine.success ? null : mine.error.toJSON()).toEqual(theirs.error.toJSON());
      }),
      { numRuns: 500 },
    );
  });
});
