/** References that lead nowhere, and ids that are used twice. */
import { grading, period, provision, ranges } from './edits.js';
import type { Planted } from './planted.js';

export const REFERENCES: readonly Planted[] = [
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
    'a provision that is not held, beside an unknown violation',
    'unknown-reference',
    (t) => t.unavailable.find(({ beside }) => beside)!.beside!.push('no-such-thing'),
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
];
