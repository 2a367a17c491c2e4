/** The pack holds for the package itself, and finds a fault that is planted for each property. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  type CaseInput,
  type Decision,
  decide,
  type RulebookData,
  refineRulebook,
} from '../../src/index.js';
import { builtinTables } from '../../src/rulebook/builtin-tables.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import {
  assertProperties,
  checkProperties,
  type DecideLike,
  matchers,
  PROPERTY_NAMES,
  type PropertyName,
  sampleDecision,
  validCases,
} from '../../src/testing/index.js';
import { withUnitFine } from '../law/books.js';
import { type Mutable, mutable } from '../mutable.js';
import overlay from '../rulebook/example-overlay.json' with { type: 'json' };
import { slowRuns } from '../runs.js';

expect.extend(matchers);

type Change = (decision: Mutable<Decision>, input: CaseInput) => void;

/** `decide` with its result changed afterwards. */
const spoiled =
  (change: Change): DecideLike =>
  (input, options) => {
    const decision = mutable(decide(input, options));
    change(decision, input);
    return decision as unknown as Decision;
  };

/** `decide` on a changed case. */
const misread =
  (change: (input: CaseInput) => CaseInput): DecideLike =>
  (input, options) =>
    decide(change(structuredClone(input)), options);

let calls = 0;

const has = (input: CaseInput, id: string) =>
  input.circumstances?.some((c) => c.id === id && c.present) ?? false;
/** A fault for each property, and no other way to be told apart from the package. */
const planted: Record<PropertyName, DecideLike> = {
  contained: spoiled(({ fine }) => {
    if (fine?.range) Object.assign(fine.range, { max: String(Number(fine.range.max) * 3) });
  }),
  adjacent: spoiled(({ fine }) => {
    fine?.gradeRanges?.splice(1, 1);
  }),
  'monotone-criteria': misread((input) =>
    input.facts?.frequency === 'heavy' || input.facts?.consequence === 'irremediable'
      ? { ...input, facts: { ...input.facts, frequency: 'light', consequence: 'light', quantity: 'light' } }
      : input,
  ),
  'monotone-quantity': misread((input) =>
    Number(input.facts?.quantity) > 5 ? { ...input, facts: { ...input.facts, quantity: 'light' } } : input,
  ),
  'monotone-circumstances': misread((input) =>
    has(input, 'for-profit') ? { ...input, circumstances: [{ id: 'coerced', present: true }] } : input,
  ),
  'counted-once': misread((input) =>
    has(input, 'repeats-after-correction')
      ? { ...input, facts: { ...input.facts, frequency: 'heavy' } }
      : input,
  ),
  'order-free': misread((input) => ({
    ...input,
    circumstances: (input.circumstances ?? []).slice(0, 1),
  })),
  'missing-widens': misread((input) => ({
    ...input,
    facts: { ...input.facts, frequency: input.facts?.frequency ?? 'light' },
  })),
  'answers-hold': spoiled(({ missing }) => {
    for (const { answers } of missing) {
      const last = answers.at(-1);
      if (last) answers[0] = { ...last, answer: answers[0]!.answer };
    }
  }),
  'round-trip': spoiled((decision) => {
    Object.assign(decision, { role: undefined });
  }),
  'same-again': spoiled((decision) => {
    calls += 1;
    decision.partyName = `${calls}`;
  }),
  'replay-equal': spoiled(({ steps }) => {
    steps.reverse();
  }),
  'figures-explained': spoiled(({ steps }) => {
    steps.pop();
  }),
  'lighter-law': spoiled(({ law }) => {
    if (law.chosen === 'new') law.chosen = 'old';
  }),
  'unit-not-below-individual': spoiled(({ fine, party }) => {
    if (party === 'unit' && fine?.range) Object.assign(fine.range, { min: '1', max: '2' });
  }),
};

describe('the pack', () => {
  it('holds for rulebooks that load', () => {
    const numRuns = slowRuns(40, 15);
    assertProperties(withUnitFine('20000', '40000'), { numRuns });
    assertProperties(refineRulebook(builtinRulebook(), overlay), { numRuns });
  });

  it.each(PROPERTY_NAMES)('finds a planted fault: %s', (property) => {
    const [report] = checkProperties(planted[property], { properties: [property], numRuns: 400 });
    expect(report).toMatchObject({ property, holds: false });
    expect(report?.reason).toBeTruthy();
    expect(report?.counterexample?.input.violation).toBeTruthy();
    expect(() => assertProperties(planted[property], { properties: [property], numRuns: 400 })).toThrow(
      property,
    );
  });

  it('gives the same report for the same seed', () => {
    const run = (seed: number) => checkProperties(planted.contained, { properties: ['contained'], seed });
    expect(run(1)).toEqual(run(1));
  });
});

/** The built-in tables with a fault, not proved. */
function faulty(change: (tables: RulebookData) => void) {
  const tables = structuredClone(builtinTables()) as RulebookData;
  change(tables);
  return loadUnverified(tables);
}

describe('a faulty rulebook', () => {
  const grading = (tables: RulebookData) => tables.benchmarks[0]!.grading!;
  const books: [name: string, property: PropertyName, change: (tables: RulebookData) => void][] = [
    [
      'thresholds the wrong way round',
      'monotone-criteria',
      (tables) => {
        for (const row of grading(tables).thresholds) {
          if (row.criterion !== 'consequence') continue;
          row.ordinal = row.ordinal === 'light' ? 'heavy' : row.ordinal === 'heavy' ? 'light' : row.ordinal;
        }
      },
    ],
    [
      'a gap between the grades',
      'adjacent',
      (tables) => {
        for (const row of grading(tables).span) if (row.grade === 'ordinary') row.from = '0.5';
      },
    ],
    [
      'an aggravating circumstance that mitigates',
      'monotone-circumstances',
      (tables) => {
        for (const row of grading(tables).combination) {
          if (row.mitigation === 'none' && row.aggravated) Object.assign(row, { severe: 'lenient' });
        }
      },
    ],
    [
      'a unit fined below a person',
      'unit-not-below-individual',
      (tables) => {
        for (const { fines } of tables.provisions.flatMap((p) => p.versions)) {
          for (const { party, form } of fines) {
            if (party.includes('unit') && form.kind === 'fixed') Object.assign(form, { min: '1', max: '2' });
          }
        }
      },
    ],
  ];

  it.each(books)('%s is found by %s', (_name, property, change) => {
    const book = faulty(change);
    const [report] = checkProperties(book, { properties: [property], numRuns: 600 });
    expect(report).toMatchObject({ property, holds: false });
    expect(report?.counterexample).not.toBeNull();
    expect(() => expect(book).toBeLawful({ numRuns: 1 })).toThrow();
  });
});

describe('matchers', () => {
  const doors = () => structuredClone(sampleDecision('fengxian-doors'));

  it('pass what is lawful', () => {
    expect(doors()).toBeLawful();
    expect(doors()).toHaveGrade('lenient');
    expect(doors()).not.toHaveGrade('severe');
    expect(doors()).toExplainEveryFigure();
    expect(sampleDecision('missing-facts')).toHaveGrade(['severe', 'ordinary', 'lenient']);
    expect(decide).toBeLawful({ numRuns: 10 });
    expect(builtinRulebook()).toBeLawful({ numRuns: 10 });
    fc.assert(
      fc.property(validCases({ stated: 'some' }), (input) => {
        expect(decide(input)).toBeLawful();
      }),
      { numRuns: 100 },
    );
  });

  it('fail on a figure that was changed, and say which', () => {
    const lower = doors();
    Object.assign(lower.fine!.range!, { min: '9000' });
    expect(() => expect(lower).toBeLawful()).toThrow(/leaves the statute/);
    expect(() => expect(lower).toExplainEveryFigure()).toThrow('fine.range.min = 9000');
    const quiet = mutable(doors());
    quiet.steps.pop();
    expect(() => expect(quiet).toBeLawful()).toThrow(/no step sets it/);
    expect(() => expect(doors()).toHaveGrade('severe')).toThrow('expected grade severe, but it is lenient');
    expect(() => expect(sampleDecision('refer')).toHaveGrade('severe')).toThrow('the outcome is refer');
    expect(() => expect(doors()).not.toBeLawful()).toThrow('the decision is lawful');
  });

  it('fail on a decision of another rulebook that is not given, and on anything else', () => {
    const rulebook = withUnitFine('20000', '40000');
    const other = decide(doors().case, { rulebook });
    expect(() => expect(other).toBeLawful()).toThrow('pass { rulebook }');
    expect(other).toBeLawful({ rulebook });
    for (const value of [null, undefined, 49, {}, []]) {
      expect(() => expect(value).toBeLawful()).toThrow('expected a decision');
      expect(() => expect(value).toHaveGrade('lenient')).toThrow('expected a decision');
      expect(() => expect(value).toExplainEveryFigure()).toThrow('expected a decision');
    }
  });

  it('fail on a function that decides wrongly', () => {
    expect(() => expect(planted.contained).toBeLawful({ properties: ['contained'] })).toThrow(
      'contained: does not hold',
    );
  });
});
