/** Faults of the short form and of what stands around it. */
import { grading, provision, ranges, source, threshold } from './edits.js';
import type { Planted } from './planted.js';
import { decides, inverts, leaves, throws } from './shows.js';

export const SHORT_FORM: readonly Planted[] = [
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
        row.grade = row.heaviest === 'light' ? 'ordinary' : row.heaviest === 'medium' ? 'lenient' : 'severe';
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
      (grading(t).effects.find((e) => e.circumstance === 'repeats-after-correction')!.effect = 'aggravating'),
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
];
