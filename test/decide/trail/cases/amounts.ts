/** Forms of amount, persons, other kinds of penalty, concurrence. */
import { decide } from '../../../../src/index.js';
import { loadUnverified } from '../../../../src/rulebook/load.js';
import { doors } from '../../../../src/testing/samples.js';
import { fewTables } from '../../../books/few.js';
import { refineBook } from '../../../books/load.js';
import { rateProvince } from '../../../books/rate-province.js';
import overlay from '../../../rulebook/example-overlay.json' with { type: 'json' };
import { built, type Cases } from '../parts.js';

export const amounts: Cases = {
  'refined by a district, by a row for each of two grades': () => {
    const [first, second] = overlay.rows;
    const both = { ...second!, grade: 'ordinary', when: first!.when };
    const range = { kind: 'yuan', min: '22000', max: '30000', minOpen: true, maxOpen: false };
    return decide(
      { ...doors, facts: { ...doors.facts, frequency: undefined, quantity: 1, consequence: 'none' } },
      {
        rulebook: refineBook(loadUnverified(fewTables()), {
          ...overlay,
          rows: [first, { ...both, range }],
        }),
      },
    );
  },
  'a share of the price, rounded inward': () =>
    decide(built('cqr-64', { role: '施工单位', amounts: { contractPrice: '1234567.89' } })),
  'a share of a price that is not known': () => decide(built('cqr-64', { role: '施工单位' })),
  'a multiple of the fee, with gains': () =>
    decide(built('cqr-60', { role: '设计单位', amounts: { designFee: '80000', unlawfulGains: '1234.50' } })),
  'gains where the provision names none (行政处罚法 28)': () =>
    decide({ ...doors, amounts: { unlawfulGains: '500' } }),
  'no gains where the provision names them': () =>
    decide(built('cqr-60', { role: '设计单位', amounts: { designFee: '80000', unlawfulGains: '0' } })),
  'the fine of the person responsible, from the fine imposed': () =>
    decide(built('cqr-63-4', { role: '设计单位', amounts: { unitFine: '120000' } })),
  'the fine of the person responsible, from the range': () => decide(built('cqr-63-4', { role: '设计单位' })),
  'a fixed fine of the person in charge': () =>
    decide(
      built('sqsr-61-1', { order: { issuedOn: '2022-03-12', deadline: '2022-04-12', compliedOn: null } }),
    ),
  'the person in charge, whom the provision does not warn': () =>
    decide(
      built('sqsr-61-1', {
        party: 'individual',
        role: '主要负责人',
        order: { issuedOn: '2022-03-12', deadline: '2022-04-12', compliedOn: null },
      }),
    ),
  'one figure: no grade': () =>
    decide(
      built('sqsr-61-3', {
        amounts: { specialFund: '50000' },
        order: { issuedOn: '2022-03-12', deadline: '2022-04-12', compliedOn: null },
      }),
    ),
  'a rate with a cap': () =>
    decide(built('not-building-by-area', { facts: { frequency: 1, quantity: 2500, consequence: 'none' } }), {
      rulebook: rateProvince,
    }),
  'the regulations on survey and design yield to those on quality': () =>
    decide(built('sdr-41-4', { role: '设计单位' })),
  'the Shanghai regulations yield to national ones within their scope': () =>
    decide(built('sqsr-63', { role: '设计单位' })),
  'two provisions, one act: the higher maximum': () =>
    decide(
      built('', {
        violation: ['substandard-construction', 'cqr-64'],
        role: '施工单位',
        facts: { frequency: 1, quantity: 1, consequence: 'none' },
        amounts: { contractPrice: '2000000' },
      }),
    ),
  'two provisions, and the price that decides is missing': () =>
    decide(
      built('', {
        violation: ['substandard-construction', 'cqr-64'],
        role: '施工单位',
        facts: { frequency: 1, quantity: 1, consequence: 'none' },
      }),
    ),
  'two provisions with the same consequence': () =>
    decide({ ...doors, violation: ['damaging-works', 'occupying-works'] }),
  'an individual is no person in charge': () => decide(built('cqr-69-p2', { party: 'individual' })),
  'two provisions, one of them refers': () =>
    decide({ ...doors, violation: ['damaging-works', 'deliberate-damage'] }),
  'an individual, summary procedure': () => decide(built('unfiled-peacetime-use', { party: 'individual' })),
};
