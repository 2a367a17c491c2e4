/** The arbitraries: what is called valid is valid, what is called invalid is refused, and every cell is reached. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedCases } from '../../src/cases/published.js';
import { OUTCOMES } from '../../src/decide/decision.js';
import { builtinRulebook, decide, refineRulebook, safeDecide } from '../../src/index.js';
import { addresseesOf, axesFor, circumstancesFor, penalised } from '../../src/testing/book.js';
import {
  INVALID_CASE_CODES,
  invalidCases,
  SAMPLE_NAMES,
  sample,
  sampleDecision,
  validCases,
} from '../../src/testing/index.js';
import { changedBook, withUnitFine } from '../law/books.js';
import overlay from '../rulebook/example-overlay.json' with { type: 'json' };
import { isShort, runs } from '../runs.js';

const book = builtinRulebook();
const seed = 20201110;

describe('valid cases', () => {
  const books = {
    'the built-in book': book,
    'a book with a later version': withUnitFine('20000', '40000'),
    'a refined book': refineRulebook(book, overlay),
    'a book without a benchmark': changedBook((tables) => {
      tables.benchmarks = [];
    }),
  };

  it.each(Object.entries(books))('are valid under %s', (_name, rulebook) => {
    for (const stated of ['all', 'some'] as const) {
      fc.assert(
        fc.property(validCases({ rulebook, stated }), (input) => {
          const decided = safeDecide(input, { rulebook });
          expect(decided.success ? null : [decided.error.render('en'), input]).toBeNull();
        }),
        { numRuns: runs(500) },
      );
    }
  });

  // Before a landing one provision of eight; which cells can be reached does not hang on the draws of the others.
  it('reach every addressee, every cell of every criterion, every circumstance and every grade', () => {
    const provisions = penalised(book).filter((_, at) => !isShort || at % 12 === 0);
    expect(provisions.length).toBeGreaterThan(3);
    for (const provision of provisions) {
      const violations = [provision.violation];
      const addressees = addresseesOf(provision);
      for (const { party, role } of addressees) {
        const draws = 400 * addressees.filter((other) => other.party === party).length;
        const reached = new Set<string>();
        const single = new Set<string>();
        for (const one of fc.sample(validCases({ violations, party }), { numRuns: draws, seed })) {
          if (one.role !== role) continue;
          const { quantity, ...facts } = one.facts ?? {};
          const stated = { ...facts, quantity: typeof quantity === 'object' ? quantity.value : quantity };
          for (const [criterion, value] of Object.entries(stated)) reached.add(`${criterion}=${value}`);
          for (const { id, present } of one.circumstances ?? []) reached.add(`${id}=${present}`);
          const { fine } = decide(one);
          if (typeof fine?.grade === 'string') reached.add(fine.grade);
          else if (fine && fine.statutory?.min === fine.statutory?.max) single.add(party);
        }
        const cells = axesFor(book, provision).flatMap((axis) =>
          [...axis.values, ...axis.ordinals].map((point) => `${axis.criterion}=${point.stated}`),
        );
        const circumstances = circumstancesFor(book, party).flatMap(({ id }) => [
          `${id}=true`,
          `${id}=false`,
        ]);
        const grades = single.has(party) ? [] : ['lenient', 'ordinary', 'severe'];
        const missing = [...cells, ...circumstances, ...grades].filter((cell) => !reached.has(cell));
        expect([provision.violation, party, role, missing]).toEqual([provision.violation, party, role, []]);
      }
    }
  });

  it('reach every outcome of the newest law', () => {
    const outcomes = new Set(
      fc.sample(validCases(), { numRuns: isShort ? 1000 : 4000, seed }).map((one) => decide(one).outcome),
    );
    expect([...outcomes].sort()).toEqual(['no-penalty', 'order-first', 'penalty', 'refer']);
  });

  it('are refused where nothing fits', () => {
    expect(() => validCases({ violations: ['no-such-violation'] })).toThrow(
      /没有名为“no-such-violation”的违法行为/,
    );
    // 上海市建设工程质量和安全管理条例 61 penalises units alone.
    expect(() => validCases({ violations: ['sqsr-61-1'], party: 'individual' })).toThrow(
      /没有符合这些选项的条款/,
    );
  });
});

describe('invalid cases', () => {
  it.each(INVALID_CASE_CODES)('%s', (code) => {
    fc.assert(
      fc.property(invalidCases(code), ({ input }) => {
        const decided = safeDecide(input);
        expect([decided.success ? 'decided' : decided.error.code, input]).toEqual([code, input]);
      }),
      // A value that is another kind of fault is rare: NaN among the doubles came up in one of 700.
      { numRuns: runs(1000) },
    );
  });

  it('are of every kind when no kind is asked for', () => {
    const drawn = fc.sample(invalidCases(), { numRuns: 1000, seed }).map(({ code }) => code);
    expect(INVALID_CASE_CODES.filter((code) => !drawn.includes(code))).toEqual([]);
  });
});

describe('samples', () => {
  it.each(SAMPLE_NAMES)('%s', (name) => {
    expect(sampleDecision(name).outcome).toBe(sample(name).outcome);
  });

  it('hold every outcome and every published case', () => {
    const outcomes = new Set(SAMPLE_NAMES.map((name) => sample(name).outcome));
    expect([...outcomes].sort()).toEqual([...OUTCOMES].sort());
    const published = SAMPLE_NAMES.filter((name) => sample(name).published);
    expect(published).toEqual(publishedCases.map((row) => row.id));
  });

  it('are new copies', () => {
    sample('penalty').case.party = 'individual';
    expect(sample('penalty').case.party).toBe('unit');
    expect(() => sample('no-such-sample' as 'penalty')).toThrow(/no-such-sample.*penalty/s);
  });
});
