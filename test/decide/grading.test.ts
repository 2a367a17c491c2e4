/** From what is stated to the grade: every boundary of the reference grading, and tables that read otherwise. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, type Rulebook, type RulebookData } from '../../src/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import type { Assurance } from '../../src/rulebook/schema.js';
import { changedBook } from '../law/books.js';

const base: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 1, consequence: 'none', intentToDamage: false },
};

type Facts = NonNullable<CaseInput['facts']>;

function ordinalOf(violation: string, criterion: string, facts: Facts, rulebook?: Rulebook): string {
  const one = { ...base, violation, facts: { ...base.facts, ...facts } } as CaseInput;
  const { steps } = decide(one, rulebook && { rulebook });
  const found = steps.find((s) => s.id === `criterion.${criterion}`);
  return found?.finding === 'criterion-found' ? found.params.ordinal : 'not found';
}

/** Both figures at every boundary: up to and above. */
const BOUNDARIES: [violation: string, criterion: string, facts: Facts, ordinal: string][] = [
  ...([1, 2, 3, 50] as const).map((frequency, i): (typeof BOUNDARIES)[number] => [
    'damaging-works',
    'frequency',
    { frequency },
    ['light', 'medium', 'heavy', 'heavy'][i]!,
  ]),
  ...(
    [
      ['damaging-works', 1, '樘', 'light'],
      ['damaging-works', 2, '樘', 'light'],
      ['damaging-works', 3, '处', 'medium'],
      ['damaging-works', 5, '台', 'medium'],
      ['damaging-works', 6, '套', 'heavy'],
      ['damaging-works', 400, '处', 'heavy'],
      ['occupying-works', 0.01, '㎡', 'light'],
      ['occupying-works', 50, '㎡', 'light'],
      ['occupying-works', 50.01, '㎡', 'medium'],
      ['occupying-works', 200, '㎡', 'medium'],
      ['occupying-works', 200.01, '㎡', 'heavy'],
      ['underbuilding-or-unpaid-fee', 0.1, 'share', 'light'],
      ['underbuilding-or-unpaid-fee', 0.101, 'share', 'medium'],
      ['underbuilding-or-unpaid-fee', 0.5, 'share', 'medium'],
      ['underbuilding-or-unpaid-fee', 0.501, 'share', 'heavy'],
      ['underbuilding-or-unpaid-fee', 1, 'share', 'heavy'],
    ] as const
  ).map(([violation, value, unit, ordinal]): (typeof BOUNDARIES)[number] => [
    violation,
    'quantity',
    { quantity: { value, unit } } as Facts,
    ordinal,
  ]),
  ...(['none', 'remediable', 'irremediable'] as const).map((consequence, i): (typeof BOUNDARIES)[number] => [
    'damaging-works',
    'consequence',
    { consequence },
    ['light', 'medium', 'heavy'][i]!,
  ]),
];

describe('the degree of a criterion', () => {
  it.each(BOUNDARIES)('of %s, %s %j: %s', (violation, criterion, facts, ordinal) => {
    expect(ordinalOf(violation, criterion, facts)).toBe(ordinal);
  });

  it('does not depend on the order in which the rows are listed', () => {
    const backwards = changedBook(({ benchmarks }) => {
      const grading = benchmarks[0]!.grading!;
      for (const rows of [grading.thresholds, grading.base, grading.combination, grading.span])
        rows.reverse();
    });
    for (const [violation, criterion, facts, ordinal] of BOUNDARIES)
      expect(ordinalOf(violation, criterion, facts, backwards)).toBe(ordinal);
    expect(decide(base, { rulebook: backwards }).fine?.range).toEqual(decide(base).fine?.range);
  });

  it('reads 不满 and 超过 where a table says so', () => {
    const below = changedBook(({ benchmarks }) => {
      for (const row of benchmarks[0]!.grading!.thresholds) {
        if (row.measure !== 'area') continue;
        Object.assign(row, { fromOpen: row.ordinal === 'light', toOpen: row.ordinal !== 'heavy' });
      }
      benchmarks[0]!.grading!.thresholds.reverse();
    });
    const at = (value: number) =>
      ordinalOf('occupying-works', 'quantity', { quantity: { value, unit: '㎡' } } as Facts, below);
    expect([49.99, 50, 199.99, 200].map(at)).toEqual(['light', 'medium', 'medium', 'heavy']);
  });

  it('fails loudly where tables that nobody verified have no row', () => {
    const gap = unverified(({ benchmarks }) => {
      const grading = benchmarks[0]!.grading!;
      grading.thresholds = grading.thresholds.filter((r) => r.measure !== 'count' || r.ordinal !== 'medium');
    });
    expect(() => ordinalOf('damaging-works', 'quantity', { quantity: 4 }, gap)).toThrow(
      expect.objectContaining({
        code: 'unexpected',
        cause: new RangeError('no row of count holds the stated value'),
      }),
    );
  });
});

const unverified = (change: (tables: RulebookData) => void): Rulebook => {
  const tables = structuredClone(changedBook(() => {}).data) as RulebookData;
  change(tables);
  return loadUnverified(tables);
};

const gradeWith = (facts: Facts, ids: string[], rest: Partial<CaseInput> = {}, rulebook?: Rulebook) =>
  decide(
    {
      ...base,
      facts: { ...base.facts, ...facts },
      circumstances: ids.map((id) => ({ id, present: true })),
      ...rest,
    },
    rulebook && { rulebook },
  ).fine?.grade;

describe('circumstances move the base grade', () => {
  const severe: Facts = { frequency: 3 };

  it('by one grade where a ground of the general part only may lead to leniency (行政处罚法 31)', () => {
    const person = { party: 'individual' } as const;
    expect(gradeWith(severe, [], person)).toBe('severe');
    expect(gradeWith(severe, ['diminished-capacity'], person)).toBe('ordinary');
    expect(gradeWith(severe, ['minor-14-to-17'], person)).toBe('lenient');
  });

  it('to 从轻 where leniency is due, whatever weaker fact stands beside it', () => {
    expect(gradeWith(severe, ['cooperates'])).toBe('ordinary');
    expect(gradeWith(severe, ['coerced'])).toBe('lenient');
    expect(gradeWith(severe, ['coerced', 'cooperates'])).toBe('lenient');
    expect(gradeWith(severe, ['diminished-capacity', 'cooperates'], { party: 'individual' })).toBe(
      'ordinary',
    );
  });

  it('not at all where the table says that they have no effect', () => {
    const none = changedBook(({ benchmarks }) => {
      for (const row of benchmarks[0]!.grading!.effects)
        if (row.circumstance === 'cooperates' || row.circumstance === 'for-profit') row.effect = 'none';
    });
    const medium: Facts = { frequency: 2 };
    expect(gradeWith(medium, ['cooperates', 'for-profit'], {}, none)).toBe('ordinary');
    expect(gradeWith(medium, ['cooperates'], {}, none)).toBe('ordinary');
    expect(gradeWith(medium, ['for-profit'], {}, none)).toBe('ordinary');
  });
});

describe('a row that is weaker than demanded', () => {
  /** Everything is published but the effects of what is named. */
  const published = (weak: string[], general: Assurance = 'published') =>
    changedBook(({ benchmarks }) => {
      const grading = benchmarks[0]!.grading!;
      const rows = [grading.thresholds, grading.base, grading.combination, grading.span].flat();
      const source = [{ document: '某机关裁量基准' }];
      for (const row of rows) Object.assign(row, { assurance: general, source });
      for (const row of grading.effects)
        Object.assign(row, {
          assurance: weak.includes(row.circumstance) ? 'reference' : 'published',
          source,
        });
    });
  const gradeOf = (ids: string[], weak: string[], facts: Facts = { frequency: 2 }) =>
    decide(
      {
        ...base,
        facts: { ...base.facts, ...facts },
        circumstances: ids.map((id) => ({ id, present: true })),
      },
      { rulebook: published(weak), requireAssurance: 'published' },
    ).fine?.grade;

  it('may aggravate or not, unless another fact aggravates for certain', () => {
    expect(gradeOf(['for-profit'], [])).toBe('severe');
    expect(gradeOf(['for-profit'], ['for-profit'])).toEqual(['ordinary', 'severe']);
    // The rows stand in this order: refuses-to-correct, obstructs-inquiry, for-profit.
    expect(gradeOf(['refuses-to-correct', 'for-profit'], ['for-profit'])).toBe('severe');
    expect(gradeOf(['refuses-to-correct', 'for-profit'], ['refuses-to-correct'])).toBe('severe');
    const both = ['obstructs-inquiry', 'for-profit'];
    expect(gradeOf(both, both)).toEqual(['ordinary', 'severe']);
  });

  it('may mitigate or not, unless another fact mitigates for certain', () => {
    expect(gradeOf(['cooperates'], [])).toBe('lenient');
    expect(gradeOf(['cooperates'], ['cooperates'])).toEqual(['lenient', 'ordinary']);
    expect(gradeOf(['cooperates', 'no-intent'], ['cooperates'])).toBe('lenient');
    expect(gradeOf(['cooperates', 'no-intent'], ['no-intent'])).toBe('lenient');
    expect(gradeOf(['coerced', 'cooperates'], ['cooperates'], { frequency: 3 })).toBe('lenient');
  });

  it('that raises the frequency: the first time is out of the question all the same', () => {
    expect(
      gradeOf(['repeats-after-correction'], ['repeats-after-correction'], { frequency: undefined }),
    ).toEqual(['ordinary', 'severe']);
    expect(gradeOf(['repeats-after-correction'], [], { frequency: undefined })).toEqual([
      'ordinary',
      'severe',
    ]);
  });
});
