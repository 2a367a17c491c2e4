/** Forms and figures that cannot hold, and facts that count twice. */
import { fewTables } from '../../books/few.js';
import { grading, provision, ranges, threshold } from './edits.js';
import type { Planted } from './planted.js';
import { decides } from './shows.js';

export const FIGURES: readonly Planted[] = [
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
      for (const row of grading(t).thresholds) if (row.ordinal === 'heavy' && row.measure) row.toOpen = true;
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
