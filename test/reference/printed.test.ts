/**
 * Three printed tables computed a second time from what their print says: rows with a rate and gaps (Jilin), rows of
 * alternatives whose ends meet (Zhengzhou), points (Shaoxing). Only the facts are drawn.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseInput, type Decision, decide, loadRulebook, type Rulebook } from '../../src/index.js';
import { runs } from '../runs.js';

const SEED = 20201110;
const CASES = runs(4000);

const bookOf = (name: string): Rulebook =>
  loadRulebook(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../rules/examples', `${name}.json`), 'utf8')),
  );

const check = (
  arbitrary: fc.Arbitrary<readonly [CaseInput, unknown]>,
  book: Rulebook,
  of: (d: Decision) => unknown,
) =>
  fc.assert(
    fc.property(arbitrary, ([input, expected]) => {
      expect(of(decide(input, { rulebook: book }))).toEqual(expected);
    }),
    { numRuns: CASES, seed: SEED },
  );

const yuan = (figure: Decimal): string => figure.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
const ends = (d: Decision): unknown => d.fine?.range && [d.fine.range.min, d.fine.range.max];

describe('Jilin, item 1', () => {
  const cases = fc
    .record({
      correction: fc.constantFrom('own-initiative', 'after-order', 'unfinished'),
      influence: fc.boolean(),
      first: fc.boolean(),
      area: fc.integer({ min: 1, max: 500_000 }).map((n) => n / 100),
    })
    .map(({ correction, influence, first, area }) => {
      const input = {
        violation: 'not-building-shelter',
        party: 'unit',
        act: { from: '2023-02-01', to: '2023-02-01' },
        decidedOn: '2023-06-01',
        facts: { correction, 'bad-influence': influence, area },
        circumstances: [{ id: 'first-violation', present: first }],
        order: {
          issuedOn: '2023-02-10',
          deadline: '2023-03-10',
          compliedOn: correction === 'unfinished' ? null : '2023-03-01',
        },
      } as CaseInput;
      const rate = (each: number, most: number): string[] => {
        const figure = yuan(Decimal.min(new Decimal(area).times(each), most));
        return [figure, figure];
      };
      // 不予处罚; 一般: 20 yuan/㎡, at most 20,000; 较重: 40 yuan/㎡, at most 70,000; what no row answers: 人民防空法 48.
      const expected =
        correction === 'own-initiative' && first
          ? ['no-penalty', null]
          : correction === 'after-order' && influence
            ? ['penalty', rate(20, 20_000)]
            : correction === 'unfinished'
              ? ['penalty', rate(40, 70_000)]
              : ['penalty', ['0', '100000']];
      return [input, expected] as const;
    });

  it(`${CASES} cases, seed ${SEED}`, () =>
    check(cases, bookOf('jilin'), (d) => [d.outcome, ends(d) ?? null]));
});

describe('Zhengzhou, 质量条例 56(8)', () => {
  const cases = fc
    .record({
      works: fc.constantFrom('municipal-small', 'municipal-medium', 'municipal-large', 'other'),
      area: fc.oneof(fc.constantFrom(20_000, 50_000), fc.integer({ min: 1, max: 90_000 })),
      serious: fc.boolean(),
    })
    .map(({ works, area, serious }) => {
      const other = works === 'other';
      const input = {
        violation: 'cqr-56-8',
        party: 'unit',
        role: '建设单位',
        act: { from: '2023-02-01', to: '2023-02-01' },
        decidedOn: '2023-06-01',
        facts: { works, ...(other && { area }), 'serious-harm': serious },
      } as CaseInput;
      const kept = [
        ...(works === 'municipal-small' || (other && area <= 20_000) ? [['minor', '200000', '300000']] : []),
        ...(works === 'municipal-medium' || (other && area >= 20_000 && area <= 50_000)
          ? [['ordinary', '300000', '400000']]
          : []),
        ...(works === 'municipal-large' || (other && area >= 50_000) || serious
          ? [['grave', '400000', '500000']]
          : []),
      ];
      return [input, kept] as const;
    });

  it(`${CASES} cases, seed ${SEED}: every row that fits is kept`, () =>
    check(cases, bookOf('zhengzhou'), (d) =>
      d.fine?.kept?.map(({ grade, range }) => [grade, range?.min, range?.max]),
    ));
});

describe('Shaoxing, points', () => {
  const EFFECTS = { none: 0, small: 6, marked: 18, grave: 32 };
  const cases = fc
    .record({
      effect: fc.constantFrom(...(Object.keys(EFFECTS) as (keyof typeof EFFECTS)[])),
      months: fc.oneof(
        fc.constantFrom(3, 6, 12),
        fc.integer({ min: 1, max: 300 }).map((n) => n / 10),
      ),
      times: fc.integer({ min: 1, max: 6 }),
      complaint: fc.boolean(),
    })
    .map(({ effect, months, times, complaint }) => {
      const points =
        EFFECTS[effect] +
        (months < 3 ? 0 : months < 6 ? 5 : months < 12 ? 11 : 26) +
        ([0, 5, 11][times - 1] ?? 27) +
        (complaint ? 15 : 0);
      const input = {
        violation: 'scored',
        party: 'unit',
        act: { from: '2023-02-01', to: '2023-02-01' },
        decidedOn: '2023-06-01',
        facts: { effect, months, times, complaint },
      } as unknown as CaseInput;
      // The sum in per cent of 100,000, not below 30,000.
      const figure = String(Math.max(30_000, points * 1000));
      return [input, [figure, figure]] as const;
    });

  it(`${CASES} cases, seed ${SEED}`, () => check(cases, bookOf('shaoxing'), ends));
});
