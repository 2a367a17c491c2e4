import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  decide,
  type Fault,
  loadRulebook,
  type RulebookData,
  verifyRulebook,
} from '../../src/index.js';
import { readRange, within } from '../../src/money/index.js';
import { rangeOfGrade } from '../../src/rulebook/grade-range.js';
import type { GradingIndex } from '../../src/rulebook/index-book.js';
import { indexOf, loadUnverified } from '../../src/rulebook/load.js';
import { type Grade, ORDINALS, type Ordinal, type ShortGrade } from '../../src/rulebook/schema.js';
import {
  axesOf,
  type CircumstanceClass,
  CLASSES,
  combinations,
  penaltiesOf,
  spanOf,
} from '../../src/rulebook/verify/cells.js';
import { fullCase, graded } from '../arbitraries.js';
import { fewTables } from '../books/few.js';
import { runs, testingMutants } from '../runs.js';

const tables = (change: (t: RulebookData) => void): RulebookData => {
  const copy = fewTables();
  change(copy);
  return copy;
};
const provision = (t: RulebookData, violation: string) =>
  t.provisions.find((p) => p.violation === violation)!;
const period = (t: RulebookData) =>
  t.procedures[1]!.stages.find((stage) => stage.id === 'hearing-request')!.period!;
const grading = (t: RulebookData) => t.benchmarks[0]!.grading!;
const source = [{ document: '测试用表' }];
const threshold = (t: RulebookData, criterion: string, ordinal: string) =>
  grading(t).thresholds.find((r) => r.criterion === criterion && r.ordinal === ordinal)!;
const ranges = (t: RulebookData, rows: [ShortGrade, string, string, boolean, boolean][]) => {
  grading(t).ranges = rows.map(([grade, min, max, minOpen, maxOpen]) => ({
    violation: 'damaging-works',
    party: 'unit',
    grade,
    min,
    max,
    minOpen,
    maxOpen,
    source,
    assurance: 'published',
  }));
};

/** The grade straight from the rows: the heaviest degree, its base grade, the combination. */
function gradeByHand(
  grading: GradingIndex,
  stated: readonly { criterion: string; ordinal: number }[],
  { mitigation, aggravated, raised }: CircumstanceClass,
): Grade | null {
  const ranks = stated.map(({ criterion, ordinal }) =>
    criterion === 'frequency' && raised ? Math.max(ordinal, 1) : ordinal,
  );
  const heaviest: Ordinal | undefined = ORDINALS[Math.max(0, ...ranks)];
  const base = heaviest && grading.base.get(heaviest)?.grade;
  const row = grading.combination.get(`${mitigation}|${aggravated}`);
  return base && row ? row[base as ShortGrade] : null;
}

/** What a witness shows when the faulty tables are used as they stand. */
type Shows = (witness: readonly CaseInput[], book: ReturnType<typeof loadUnverified>) => void;

const throws: Shows = ([one], rulebook) => {
  expect(() => decide(one!, { rulebook })).toThrow();
};
const leaves: Shows = ([one], rulebook) => {
  const { fine } = decide(one!, { rulebook });
  const all = fine!.gradeRanges!.map((g) => within(readRange(g.range), readRange(fine!.statutory!)));
  expect(all).toContain(false);
};
const inverts: Shows = ([lighter, heavier], rulebook) => {
  const [a, b] = [decide(lighter!, { rulebook }).fine!.range!, decide(heavier!, { rulebook }).fine!.range!];
  const lower = Number(b.min) < Number(a.min) || Number(b.max) < Number(a.max);
  expect(lower).toBe(true);
};
const decides: Shows = (witness, rulebook) => {
  expect(witness.length).toBeGreaterThan(0);
  for (const one of witness) expect(decide(one, { rulebook }).outcome).toBe('penalty');
};

const PLANTED: [name: string, code: Fault['code'], plant: (t: RulebookData) => void, shows: Shows | null][] =
  [
    [
      'a gap between thresholds',
      'threshold-gap',
      (t) => (threshold(t, 'quantity', 'medium').from = '4'),
      throws,
    ],
    [
      'an overlap of thresholds',
      'threshold-overlap',
      (t) => (threshold(t, 'frequency', 'medium').from = '1'),
      decides,
    ],
    [
      'inverted thresholds',
      'threshold-inverted',
      (t) => {
        const [a, b] = [threshold(t, 'frequency', 'light'), threshold(t, 'frequency', 'medium')];
        [a.ordinal, b.ordinal] = [b.ordinal, a.ordinal];
      },
      inverts,
    ],
    [
      'a missing ordinal',
      'missing-row',
      (t) =>
        (grading(t).thresholds = grading(t).thresholds.filter(
          (r) => r.criterion !== 'consequence' || r.ordinal !== 'heavy',
        )),
      null,
    ],
    [
      'inverted base grades',
      'base-inverted',
      (t) => {
        for (const row of grading(t).base) {
          row.grade =
            row.heaviest === 'light' ? 'ordinary' : row.heaviest === 'medium' ? 'lenient' : 'severe';
        }
      },
      inverts,
    ],
    [
      'inverted grades',
      'grade-inverted',
      (t) => {
        ranges(t, [
          ['lenient', '30000', '50000', false, false],
          ['ordinary', '22000', '30000', true, true],
          ['severe', '10000', '22000', false, false],
        ]);
      },
      inverts,
    ],
    [
      'a range above the maximum',
      'above-maximum',
      (t) => {
        ranges(t, [
          ['lenient', '10000', '20000', false, false],
          ['ordinary', '20000', '40000', true, true],
          ['severe', '40000', '60000', false, false],
        ]);
      },
      leaves,
    ],
    [
      'a range below the minimum',
      'below-minimum',
      (t) => {
        ranges(t, [
          ['lenient', '5000', '20000', false, false],
          ['ordinary', '20000', '40000', true, true],
          ['severe', '40000', '50000', false, false],
        ]);
      },
      leaves,
    ],
    [
      'a gap between grades',
      'grade-gap',
      (t) => {
        ranges(t, [
          ['lenient', '10000', '20000', false, false],
          ['ordinary', '25000', '40000', false, true],
          ['severe', '40000', '50000', false, false],
        ]);
      },
      decides,
    ],
    [
      'an overlap of grades',
      'grade-overlap',
      (t) => {
        for (const row of grading(t).span) if (row.grade === 'lenient') row.to = '0.5';
      },
      decides,
    ],
    [
      'a grade without a range',
      'missing-row',
      (t) => ranges(t, [['lenient', '10000', '20000', false, false]]),
      null,
    ],
    [
      'fixed figures for a share of the price',
      'form-mismatch',
      (t) => {
        ranges(t, [['lenient', '10000', '20000', false, false]]);
        for (const row of grading(t).ranges) row.violation = 'cqr-64';
      },
      decides,
    ],
    [
      'an inverted combination',
      'combination-inverted',
      (t) => {
        for (const row of grading(t).combination) {
          if (row.mitigation === 'none' && row.aggravated) Object.assign(row, { ordinary: 'lenient' });
        }
      },
      inverts,
    ],
    ['a missing combination', 'missing-row', (t) => grading(t).combination.pop(), null],
    [
      'a missing party',
      'party-missing',
      (t) => {
        const [version] = provision(t, 'damaging-works').versions;
        provision(t, 'damaging-works').versions.push({
          ...version!,
          of: ['cadl-2009'],
          fines: version!.fines.slice(0, 1),
        });
        version!.of = ['cadl-1997'];
      },
      null,
    ],
    [
      'an unknown circumstance',
      'unknown-reference',
      (t) => (grading(t).effects[0]!.circumstance = 'no-such-thing'),
      null,
    ],
    [
      'a provision of no instrument',
      'unknown-reference',
      (t) => (t.provisions[0]!.cite.instrument = 'nothing'),
      null,
    ],
    [
      'a version that is not there',
      'dangling-version',
      (t) => (t.provisions[0]!.versions[0]!.of = ['cadl-2050']),
      null,
    ],
    ['a row twice', 'duplicate-row', (t) => grading(t).effects.push({ ...grading(t).effects[0]! }), null],
    ['a violation twice', 'duplicate-row', (t) => t.provisions.push(structuredClone(t.provisions[0]!)), null],
    [
      'a name for two things',
      'duplicate-name',
      (t) => t.provisions[0]!.aliases.push(t.provisions[1]!.name.zh),
      null,
    ],
    [
      'a fact that counts twice',
      'counted-twice',
      (t) =>
        (grading(t).effects.find((e) => e.circumstance === 'repeats-after-correction')!.effect =
          'aggravating'),
      null,
    ],
    [
      'a ground that aggravates',
      'two-directions',
      (t) =>
        grading(t).effects.push({
          circumstance: 'coerced',
          effect: 'aggravating',
          source,
          assurance: 'reference',
        }),
      null,
    ],
    [
      'a cell without a source',
      'unsourced',
      (t) => ((grading(t).span[0] as { source: unknown }).source = []),
      null,
    ],
    [
      'versions with a gap',
      'version-gap',
      (t) => (t.instruments.find((i) => i.id === 'apl')!.versions[0]!.to = '2021-07-01'),
      null,
    ],
    [
      'versions that overlap',
      'version-overlap',
      (t) => (t.instruments.find((i) => i.id === 'apl')!.versions[0]!.to = '2021-08-01'),
      null,
    ],
    [
      'a version that ends before it begins',
      'version-inverted',
      (t) => (t.instruments.find((i) => i.id === 'apl')!.versions[0]!.to = '2017-01-01'),
      null,
    ],
    ['a version without a general part', 'missing-row', (t) => t.generalParts.shift(), null],
    [
      'a fine of nothing',
      'zero-fine',
      (t) => {
        for (const fine of provision(t, 'not-building-shelter').versions[0]!.fines) {
          if (fine.form.kind === 'fixed') fine.form.minOpen = false;
        }
      },
      decides,
    ],
    [
      'a minimum above the maximum',
      'range-inverted',
      (t) =>
        (provision(t, 'cqr-63-4').versions[0]!.fines[0]!.form = {
          kind: 'fixed',
          min: '300000',
          max: '100000',
        }),
      null,
    ],
    [
      'a unit below an individual',
      'unit-below-individual',
      (t) => {
        for (const fine of provision(t, 'damaging-works').versions[0]!.fines) {
          if (fine.party.includes('individual'))
            fine.form = { kind: 'fixed', min: '0', max: '60000', minOpen: true };
        }
      },
      decides,
    ],
    [
      'a longer limitation that is shorter',
      'limitation-inverted',
      (t) => (t.generalParts[1]!.limitation.extended!.years = 1),
      null,
    ],
    [
      'a unit of another measure',
      'measure-mismatch',
      (t) => (provision(t, 'damaging-works').quantity!.units = ['处', '㎡']),
      null,
    ],
    [
      'a provision that yields to one that yields',
      'yields-twice',
      (t) => {
        const yields = t.provisions.find((p) => p.yieldsTo)!;
        const [row] = yields.yieldsTo!;
        const target = provision(t, row!.violation);
        target.yieldsTo = [{ ...row!, violation: 'cqr-64' }];
      },
      null,
    ],

    // References that lead nowhere, ids used twice.
    [
      'an unknown element',
      'unknown-reference',
      (t) => provision(t, 'damaging-works').elements.push('coerced', 'no-such-thing'),
      null,
    ],
    [
      'a provision that yields to nothing',
      'unknown-reference',
      (t) => (provision(t, 'sqsr-63').yieldsTo![0]!.violation = 'no-such-thing'),
      null,
    ],
    [
      'a version of another instrument',
      'dangling-version',
      (t) => provision(t, 'damaging-works').versions[0]!.of.push('cqr-2019'),
      null,
    ],
    [
      'two texts for one version',
      'duplicate-row',
      (t) => {
        const { versions } = provision(t, 'damaging-works');
        versions.push(structuredClone(versions[0]!));
      },
      null,
    ],
    [
      'a ground of an unknown circumstance',
      'unknown-reference',
      (t) => t.generalParts[1]!.grounds[2]!.all.push('no-such-thing'),
      null,
    ],
    [
      'a circumstance that includes an unknown one',
      'unknown-reference',
      (t) => t.circumstances[3]!.includes.push('no-such-thing'),
      null,
    ],
    [
      'a contradiction of an unknown circumstance',
      'unknown-reference',
      (t) => (t.contradictions[0]!.circumstance = 'no-such-thing'),
      null,
    ],
    [
      'a contradiction with an unknown circumstance',
      'unknown-reference',
      (t) => t.contradictions[1]!.circumstances!.push('no-such-thing'),
      null,
    ],
    [
      'a group with an unknown circumstance',
      'unknown-reference',
      (t) => grading(t).groups[1]!.circumstances.push('no-such-thing'),
      null,
    ],
    [
      'a range of an unknown violation',
      'unknown-reference',
      (t) => {
        ranges(t, [['lenient', '10000', '20000', false, false]]);
        for (const row of grading(t).ranges) row.violation = 'no-such-thing';
      },
      null,
    ],
    [
      'a threshold of an unknown violation',
      'unknown-reference',
      (t) => grading(t).thresholds.push({ ...grading(t).thresholds[0]!, violation: 'no-such-thing' }),
      null,
    ],
    ['a general part of no version', 'unknown-reference', (t) => (t.generalParts[0]!.of = 'apl-1996'), null],
    ['a procedure of no version', 'unknown-reference', (t) => (t.procedures[1]!.of = 'apl-1996'), null],
    ['a version without a procedure', 'missing-row', (t) => t.procedures.pop(), null],
    [
      'a stage twice',
      'duplicate-row',
      (t) => t.procedures[1]!.stages.push({ ...t.procedures[1]!.stages[0]! }),
      null,
    ],
    ['a stage after no stage', 'unknown-reference', (t) => (period(t).of = 'no-such-stage'), null],
    ['a stage after itself', 'unknown-reference', (t) => (period(t).of = 'hearing-request'), null],
    [
      'a period whose days nothing states',
      'missing-row',
      (t) => (t.procedures[1]!.decideWithinDays = null),
      null,
    ],
    [
      'an instrument twice',
      'duplicate-row',
      (t) => t.instruments.push(structuredClone(t.instruments[2]!)),
      null,
    ],
    [
      'a circumstance twice',
      'duplicate-row',
      (t) => t.circumstances.push({ ...structuredClone(t.circumstances[2]!), aliases: ['另一名称'] }),
      null,
    ],
    [
      'an alias of two circumstances',
      'duplicate-name',
      (t) => t.circumstances[4]!.aliases.push(t.circumstances[5]!.id),
      null,
    ],
    [
      'every row of the grading twice',
      'duplicate-row',
      (t) => {
        ranges(t, [
          ['lenient', '10000', '20000', false, false],
          ['ordinary', '20000', '40000', true, true],
          ['severe', '40000', '50000', false, false],
          ['severe', '40000', '50000', false, false],
        ]);
        const { span, base, combination, effects } = grading(t);
        for (const rows of [span, base, combination, effects] as object[][]) {
          rows.push({ ...rows[0]! }, { ...rows[0]!, violation: 'damaging-works' });
        }
      },
      null,
    ],
    [
      'two benchmarks on one day',
      'version-overlap',
      (t) => t.benchmarks.push({ ...structuredClone(t.benchmarks[0]!), id: 'again', from: '2022-01-01' }),
      null,
    ],
    [
      'a benchmark that begins where another goes on',
      'version-overlap',
      (t) => {
        t.benchmarks[0]!.to = '2022-01-01';
        t.benchmarks.unshift({
          ...structuredClone(t.benchmarks[0]!),
          id: 'again',
          from: '2022-01-01',
          to: null,
        });
      },
      null,
    ],

    // Forms and figures.
    [
      'a range without a figure that can be paid',
      'range-empty',
      (t) => {
        for (const { form } of provision(t, 'cqr-63-4').versions[0]!.fines)
          Object.assign(form, { min: '100', max: '100', minOpen: true });
      },
      null,
    ],
    [
      'a floor above the cap',
      'floor-above-cap',
      (t) =>
        (provision(t, 'cqr-64').versions[0]!.fines[0]!.form = {
          kind: 'rate',
          unit: '㎡',
          from: '30',
          to: '50',
          floor: '2000',
          cap: '1000',
        }),
      null,
    ],
    [
      'a share from nothing',
      'zero-fine',
      (t) =>
        (provision(t, 'cqr-64').versions[0]!.fines[0]!.form = {
          kind: 'share',
          of: 'contractPrice',
          from: '0',
          to: '0.04',
        }),
      null,
    ],
    [
      'a unit whose minimum is below that of an individual',
      'unit-below-individual',
      (t) => {
        for (const fine of provision(t, 'damaging-works').versions[0]!.fines) {
          if (fine.party.includes('individual')) fine.form = { kind: 'fixed', min: '20000', max: '30000' };
        }
      },
      decides,
    ],
    [
      'a quantity without a measure',
      'missing-row',
      (t) => (provision(t, 'damaging-works').quantity = null),
      null,
    ],
    ['a missing part of the span', 'missing-row', (t) => grading(t).span.pop(), null],
    ['a missing base grade', 'missing-row', (t) => grading(t).base.pop(), null],
    [
      'combinations without leniency',
      'missing-row',
      (t) => (grading(t).combination = grading(t).combination.filter((row) => row.mitigation === 'none')),
      null,
    ],
    [
      'consequences that overlap',
      'threshold-overlap',
      (t) => threshold(t, 'consequence', 'heavy').values!.push('remediable'),
      null,
    ],
    [
      'an area that no row holds',
      'threshold-gap',
      (t) => {
        t.provisions.push(...fewTables(['occupying-works']).provisions);
        for (const row of grading(t).thresholds)
          if (row.measure === 'area' && row.ordinal === 'medium') row.to = '100';
      },
      null,
    ],
    [
      'a largest area that no row holds',
      'threshold-gap',
      (t) => {
        t.provisions.push(...fewTables(['occupying-works', 'underbuilding-or-unpaid-fee']).provisions);
        for (const row of grading(t).thresholds)
          if (row.ordinal === 'heavy' && row.measure) row.toOpen = true;
        for (const row of grading(t).thresholds)
          if (row.ordinal === 'heavy' && row.measure === 'area') row.to = '100000000';
      },
      null,
    ],
    [
      'an end in two areas',
      'threshold-overlap',
      (t) => {
        t.provisions.push(...fewTables(['occupying-works']).provisions);
        for (const row of grading(t).thresholds) if (row.measure === 'area') row.fromOpen = false;
      },
      null,
    ],
    [
      'own thresholds of a violation with a gap',
      'threshold-gap',
      (t) => {
        const own = grading(t).thresholds.filter((r) => r.criterion === 'frequency');
        grading(t).thresholds.push(
          ...own.map((r) => ({ ...r, violation: 'cqr-64', ...(r.ordinal === 'heavy' && { from: '4' }) })),
        );
      },
      null,
    ],
    [
      'grades that begin above the minimum',
      'grade-gap',
      (t) => {
        ranges(t, [
          ['lenient', '10000', '20000', true, false],
          ['ordinary', '20000', '40000', true, true],
          ['severe', '40000', '50000', false, false],
        ]);
      },
      null,
    ],
    [
      'grades that end below the maximum',
      'grade-gap',
      (t) => {
        ranges(t, [
          ['lenient', '10000', '20000', false, false],
          ['ordinary', '20000', '40000', true, true],
          ['severe', '40000', '49000', false, false],
        ]);
      },
      null,
    ],
    [
      'a figure between two grades that neither holds',
      'grade-gap',
      (t) => {
        ranges(t, [
          ['lenient', '10000', '20000', false, true],
          ['ordinary', '20000', '40000', true, true],
          ['severe', '40000', '50000', false, false],
        ]);
      },
      null,
    ],
    [
      'a figure that two grades hold',
      'grade-overlap',
      (t) => {
        ranges(t, [
          ['lenient', '10000', '20000', false, false],
          ['ordinary', '20000', '40000', false, true],
          ['severe', '40000', '50000', false, false],
        ]);
      },
      null,
    ],
    [
      'a grade whose minimum is above its maximum',
      'range-inverted',
      (t) => {
        ranges(t, [
          ['lenient', '10000', '20000', false, false],
          ['ordinary', '40000', '20000', true, true],
          ['severe', '40000', '50000', false, false],
        ]);
      },
      null,
    ],

    // What counts.
    [
      'two facts of a group that aggravate',
      'counted-twice',
      (t) =>
        grading(t).groups.push({
          ...grading(t).groups[1]!,
          id: 'again',
          circumstances: ['for-profit', 'obstructs-inquiry'],
        }),
      null,
    ],
    [
      'a fact in two groups',
      'counted-twice',
      (t) =>
        grading(t).groups.push({
          ...grading(t).groups[1]!,
          id: 'again',
          circumstances: ['no-intent', 'removed-harm'],
        }),
      null,
    ],
    [
      'a combination that is milder for more',
      'combination-inverted',
      (t) => {
        for (const row of grading(t).combination)
          if (row.mitigation === 'shall' && !row.aggravated) row.severe = 'severe';
      },
      null,
    ],
    [
      'an own base grade that is milder for more',
      'base-inverted',
      (t) => grading(t).base.push({ ...grading(t).base[2]!, violation: 'cqr-64', grade: 'lenient' }),
      null,
    ],
  ];

const PLANTED_FILES = join(import.meta.dirname, 'planted');

/** Everything that is said of faults: which, where, with what figures, shown by which cases. */
const written = (faults: readonly Fault[]): string =>
  faults
    .map(({ code, path, rule, params, witness }) =>
      [`${code} (${rule}) at ${path.join('/')}`, params, ...witness]
        .map((part) => (typeof part === 'string' ? part : `  ${JSON.stringify(part)}`))
        .join('\n'),
    )
    .join('\n\n');

describe('a planted fault is found', () => {
  it.each(PLANTED)('%s', async (name, code, plant, shows) => {
    const faulty = tables((t) => {
      plant(t);
    });
    const { faults } = verifyRulebook(faulty);
    const found = faults.filter((f) => f.code === code);
    expect(faults.map((f) => f.code)).toContain(code);
    for (const fault of found) {
      expect(fault.path.length).toBeGreaterThan(0);
      expect(fault.rule).not.toBe('');
    }
    // What is written is all there is to see of a mutant: the rest would take it thrice the time.
    if (code !== 'unsourced' && !testingMutants) {
      expect(() => loadRulebook(faulty)).toThrow(CaliangError);
      if (shows) shows(found[0]!.witness as CaseInput[], loadUnverified(faulty));
    }
    await expect(written(faults)).toMatchFileSnapshot(`${PLANTED_FILES}/${name.replaceAll(' ', '-')}.txt`);
  });

  it('reports all of several faults', () => {
    const { faults } = verifyRulebook(
      tables((t) => {
        threshold(t, 'quantity', 'medium').from = '4';
        grading(t).span[0]!.to = '0.2';
        t.generalParts[1]!.limitation.extended!.years = 1;
      }),
    );
    const codes = new Set(faults.map((f) => f.code));
    expect([...codes].sort()).toEqual(['grade-gap', 'limitation-inverted', 'threshold-gap']);
  });

  it('says what is wrong with tables of the wrong shape', () => {
    expect(verifyRulebook({ id: 'nothing' }).faults.map((f) => f.code)).toContain('wrong-shape');
    expect(verifyRulebook(null).faults.length).toBeGreaterThan(0);
  });
});

describe('sound tables are never refused', () => {
  const cut = fc.integer({ min: 1, max: 98 });

  it('whatever the split of the span, the thresholds and the ranges, as long as they tile', () => {
    fc.assert(
      fc.property(
        cut,
        cut,
        fc.boolean(),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.tuple(cut, cut),
        (a, b, closed, light, more, [c, d]) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b) + 1].map((n) => (n / 100).toString());
          const sound = tables((t) => {
            for (const row of grading(t).span) {
              if (row.grade === 'lenient') Object.assign(row, { to: low, toOpen: !closed });
              else if (row.grade === 'severe') Object.assign(row, { from: high, fromOpen: closed });
              else Object.assign(row, { from: low, to: high, fromOpen: closed, toOpen: !closed });
            }
            for (const criterion of ['frequency', 'quantity']) {
              for (const row of grading(t).thresholds) {
                if (row.criterion !== criterion || (row.measure !== undefined && row.measure !== 'count'))
                  continue;
                if (row.ordinal === 'light') row.to = String(light);
                else if (row.ordinal === 'heavy') row.from = String(light + more + 1);
                else Object.assign(row, { from: String(light + 1), to: String(light + more) });
              }
            }
            const [x, y] = [Math.min(c, d), Math.max(c, d) + 1].map((n) => String(10_000 + n * 400));
            ranges(t, [
              ['lenient', '10000', x!, false, !closed],
              ['ordinary', x!, y!, closed, !closed],
              ['severe', y!, '50000', closed, false],
            ]);
          });
          expect(verifyRulebook(sound).faults).toEqual([]);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it('covers every violation that can be fined', () => {
    expect(graded.length).toBeGreaterThan(70);
  });
});

describe('the built-in rulebook', () => {
  it('has no fault', () => {
    const verified = verifyRulebook(builtinRulebook());
    expect(verified.faults).toEqual([]);
    expect(verified.cells).toBeGreaterThan(20_000);
    expect(verified.comparisons).toBeGreaterThan(verified.cells);
  });

  it('has a cell for every case: a random case gets the range of its cell', () => {
    const index = indexOf(builtinRulebook());
    const benchmark = index.gradings.get('shanghai-2020')!;
    let graded = 0;
    fc.assert(
      fc.property(fullCase(), (input) => {
        const decision = decide(input);
        const weighed = decision.steps.find((s) => s.finding === 'circumstances-weighed');
        if (!decision.fine || weighed?.finding !== 'circumstances-weighed' || decision.missing.length > 0)
          return;
        // Two provisions may apply: the result is a union and not one cell.
        if (decision.warnings.some((w) => w.code === 'yields-within-scope')) return;
        const { provisions } = index.data;
        const own = provisions.find((p) => p.violation === decision.violation)!;
        const view = benchmark.of(own.violation);
        const found = decision.steps.flatMap((s) => (s.finding === 'criterion-found' ? [s.params] : []));
        const raised = found.some((p) => p.raisedBy !== null);
        const axes = axesOf(view, own);
        const rank = { light: 0, medium: 1, heavy: 2 };
        const ordinals = found.map((p) => rank[p.ordinal]);
        const cell = [...combinations(axes)].some((points) => {
          const at = points.map(({ ordinal }, n) =>
            axes[n]!.criterion === 'frequency' && raised ? Math.max(ordinal, 1) : ordinal,
          );
          return at.join() === ordinals.join();
        });
        expect(cell, 'an enumerated cell').toBe(true);
        const circumstances = CLASSES.find(
          (c) =>
            c.mitigation === weighed.params.mitigation[0] &&
            c.aggravated === weighed.params.aggravated[0] &&
            c.raised === raised,
        )!;
        const stated = found.map((p) => ({ criterion: p.criterion, ordinal: rank[p.ordinal] }));
        const grade = gradeByHand(view, stated, circumstances)!;
        if (decision.fine.grade === null) return;
        expect(decision.fine.grade).toBe(grade);
        if (!decision.fine.statutory || decision.fine.form.kind !== 'fixed') return;
        const penalty = penaltiesOf(own, []).find(
          (p) => p.party === decision.party && (p.role === null || p.role === decision.role),
        )!;
        const { range } = rangeOfGrade(view, own.violation, decision.party, grade, spanOf(penalty.cell));
        expect(decision.fine.range).toMatchObject({ min: range.min.toString(), max: range.max.toString() });
        graded += 1;
      }),
      { numRuns: runs(400) },
    );
    expect(graded).toBeGreaterThan(runs(400) / 4);
  });
});
