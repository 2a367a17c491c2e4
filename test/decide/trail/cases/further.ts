/** Tables of the other forms, persons as parties, and what only some provisions bring. */
import { readFileSync } from 'node:fs';
import { type CaseInput, type Decision, decide, loadRulebook } from '../../../../src/index.js';
import { doors } from '../../../../src/testing/samples.js';
import { built, type Cases } from '../parts.js';

/** A case of an example book, whose facts have names of their own. */
const ofExample = (name: string, input: object): Decision =>
  decide(input as CaseInput, {
    rulebook: loadRulebook(JSON.parse(readFileSync(`rules/examples/${name}.json`, 'utf8'))),
  });
const days = { act: { from: '2023-02-01', to: '2023-02-01' }, decidedOn: '2023-06-01' };

export const further: Cases = {
  'Jilin: an area of 600 ㎡, corrected after the order': () =>
    ofExample('jilin', {
      violation: 'not-building-shelter',
      party: 'unit',
      ...days,
      facts: { area: 600, correction: 'after-order' },
      order: { issuedOn: '2023-02-10', deadline: '2023-03-10', compliedOn: '2023-03-01' },
    }),
  'five grades: five places': () =>
    ofExample('five-grades', {
      violation: 'substandard-construction',
      party: 'unit',
      ...days,
      facts: { places: 5 },
    }),
  'points: a middling nature, harm that can be made good': () =>
    ofExample('percentage-model', {
      violation: 'cqr-56-4',
      party: 'unit',
      role: '建设单位',
      ...days,
      facts: { nature: 'middle', harm: 'remediable' },
    }),
  'a person directly responsible as the party': () =>
    decide(
      built('cqr-66', {
        party: 'individual',
        role: '直接责任人员',
        facts: {},
        amounts: { unitFine: '110000' },
      }),
    ),
  'two provisions, one act: the minimum of the mandatory one': () =>
    decide(
      built('', {
        violation: ['substandard-construction', 'cqr-64'],
        role: '施工单位',
        facts: { frequency: 1, quantity: 1, consequence: 'none' },
        amounts: { contractPrice: '1000000' },
      }),
    ),
  'the end of an act that may go on is not stated': () => decide({ ...doors, act: { from: '2023-02-01' } }),
  'an order given after limitation had run from the act': () =>
    decide({
      violation: 'sdr-40',
      party: 'unit',
      role: '设计单位',
      act: { from: '2021-08-01', to: '2021-09-01' },
      discoveredOn: '2024-05-01',
      order: { issuedOn: '2024-05-10', deadline: '2024-07-10', compliedOn: null },
      decidedOn: '2024-08-01',
      facts: {
        frequency: 1,
        consequence: 'none',
        endangersLifeOrHealth: false,
        endangersFinancialSafety: false,
      },
    }),
  'outside the scope of every national provision': () =>
    decide(
      built('sqsr-63', {
        role: '设计单位',
        facts: {
          frequency: 1,
          consequence: 'none',
          outsideScope: ['cqr-63-4', 'csr-56-1', 'csr-56-2', 'seis-41-3'],
        },
      }),
    ),
};
