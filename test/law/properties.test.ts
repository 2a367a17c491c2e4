import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinRulebook, type CaseInput, decide, type RulebookData } from '../../src/index.js';
import { assertProperties } from '../../src/testing/index.js';
import { addDays } from '../../src/time/day.js';
import { fullCase } from '../arbitraries.js';
import { runs } from '../runs.js';
import { CHANGE, changedBook, LAST_OLD, withUnitFine } from './books.js';

const figure = fc.integer({ min: 1, max: 12 }).map((n) => n * 5000);
const fineRange = fc.tuple(figure, figure).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

/** `damaging-works` with one range for units until `LAST_OLD` and another from `CHANGE` on. */
const book = (old: readonly [number, number], new_: readonly [number, number]) =>
  changedBook((tables: RulebookData) => {
    const model = withUnitFine(String(new_[0]), String(new_[1])).data;
    Object.assign(tables, structuredClone(model));
    const provision = tables.provisions.find((p) => p.violation === 'damaging-works')!;
    for (const version of provision.versions) {
      if (version.of.includes('cadl-2022')) continue;
      for (const fine of version.fines) {
        if (fine.party.includes('unit'))
          fine.form = { kind: 'fixed', min: String(old[0]), max: String(old[1]) };
      }
    }
  });

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2021-10-01', to: '2021-10-01' },
  decidedOn: '2022-06-01',
  facts: { frequency: 2, quantity: 1, consequence: 'none', intentToDamage: false },
};

describe('the lighter-law rule', () => {
  it('is incomparable exactly when floor and ceiling disagree, and otherwise the lighter of the two', () => {
    fc.assert(
      fc.property(fineRange, fineRange, (old, new_) => {
        const { law } = decide(input, { rulebook: book(old, new_) });
        const [low, high] = [Math.sign(new_[0] - old[0]), Math.sign(new_[1] - old[1])];
        const expected =
          low * high < 0 ? 'incomparable' : low + high === 0 ? 'same' : low + high < 0 ? 'new' : 'old';
        expect(law.chosen).toBe(expected);
      }),
      { numRuns: runs(60) },
    );
  });

  it('swaps old and new when the versions are swapped', () => {
    const SWAPPED: Record<string, string> = {
      old: 'new',
      new: 'old',
      same: 'same',
      incomparable: 'incomparable',
    };
    fc.assert(
      fc.property(fineRange, fineRange, (a, b) => {
        const one = decide(input, { rulebook: book(a, b) }).law.chosen;
        const other = decide(input, { rulebook: book(b, a) }).law.chosen;
        expect(other).toBe(SWAPPED[one]);
      }),
      { numRuns: runs(40) },
    );
  });

  it('never chooses the heavier version', () => {
    const rulebooks = [builtinRulebook(), withUnitFine('10000', '40000'), withUnitFine('20000', '60000')];
    for (const rulebook of rulebooks) {
      assertProperties(rulebook, { properties: ['lighter-law'], numRuns: runs(100) });
    }
  });

  it('says same where act and decision fall under the same versions', () => {
    fc.assert(
      fc.property(fullCase(), (one) => {
        expect(decide(one).law.chosen).toBe('same');
      }),
      { numRuns: runs(100) },
    );
  });

  it('moves with the dates only at a version boundary', () => {
    const rulebook = withUnitFine('10000', '40000');
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 150 }), (shift, later) => {
        const from = addDays(CHANGE, shift);
        const decidedOn = addDays(from, later);
        const { chosen } = decide({ ...input, act: { from, to: from }, decidedOn }, { rulebook }).law;
        const crosses = from <= LAST_OLD && decidedOn >= CHANGE;
        const otherChange = from < '2021-07-15' && decidedOn >= '2021-07-15';
        expect(chosen).toBe(crosses ? 'new' : 'same');
        if (!crosses && !otherChange) expect(chosen).toBe('same');
      }),
      { numRuns: runs(100) },
    );
  });
});
