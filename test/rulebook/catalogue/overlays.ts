/** Faults in a district's finer rules. */
import type { Refinement } from '../../../src/rulebook/schema.js';
import { refined } from './edits.js';
import type { PlantedTables } from './planted.js';

const planted = (
  name: string,
  code: PlantedTables['code'],
  change: (one: Refinement, all: Refinement[]) => unknown,
): PlantedTables => ({
  name: `finer rules: ${name}`,
  code,
  tables: () => refined((all) => change(all[0]!, all)),
});

export const OVERLAYS: readonly PlantedTables[] = [
  planted('of no benchmark', 'unknown-reference', (one) => (one.benchmark = 'shanghai-2031')),
  planted('of no violation', 'unknown-reference', (one) => (one.rows[1]!.violation = 'no-such-thing')),
  planted('for a party that is not fined', 'party-missing', (one) =>
    Object.assign(one.rows[0]!, { violation: 'cqr-63-4', party: 'individual' }),
  ),
  planted('an id twice', 'duplicate-row', (one, all) => {
    one.to = '2021-12-31';
    all.push({ ...structuredClone(one), from: '2022-01-01', to: null });
  }),
  planted('a row twice', 'duplicate-row', (one) =>
    one.rows.push({ ...structuredClone(one.rows[0]!), when: { quantity: { from: '2', to: '2' } } }),
  ),
  planted('two documents on one day', 'version-overlap', (one, all) =>
    all.push({ ...structuredClone(one), id: 'second', from: '2022-01-01' }),
  ),
  planted('an end before the beginning', 'version-inverted', (one) => (one.to = '2020-01-01')),
  planted(
    'yuan where the statute has a share',
    'form-mismatch',
    (one) => (one.rows[0]!.violation = 'cqr-64'),
  ),
  planted('above the grade', 'refinement-outside', (one) =>
    Object.assign(one.rows[0]!.range, { max: '25000' }),
  ),
  planted('below the grade', 'refinement-outside', (one) =>
    Object.assign(one.rows[0]!.range, { min: '9000' }),
  ),
  planted('backwards', 'refinement-outside', (one) => Object.assign(one.rows[0]!.range, { min: '16000' })),
  planted('a share of the span outside the grade', 'refinement-outside', (one) =>
    Object.assign(one.rows[1]!.range, { from: '0.5' }),
  ),
  planted('a range without a figure', 'range-empty', (one) =>
    Object.assign(one.rows[0]!.range, { min: '15000', max: '15000', minOpen: true }),
  ),
  planted('two rows for the same facts', 'refinement-overlap', (one) =>
    one.rows.push({ ...structuredClone(one.rows[0]!), id: 'again' }),
  ),
  planted(
    'less for more',
    'refinement-inverted',
    (one) => (one.rows[0]!.when.quantity = { from: '2', to: '2' }),
  ),
  planted('without a source', 'unsourced', (one) => (one.rows[0]!.source = [])),
  planted(
    'whose source names nothing',
    'unknown-reference',
    (one) => (one.rows[0]!.source = [{ instrument: 'nothing', article: '1' }]),
  ),
  planted('marked enacted', 'assurance-too-strong', (one) => (one.rows[0]!.assurance = 'enacted')),
  planted("this project's values marked published", 'assurance-too-strong', (one) =>
    Object.assign(one.rows[0]!, {
      source: [{ document: 'minfang-caliang 参考裁量' }],
      assurance: 'published',
    }),
  ),
];
