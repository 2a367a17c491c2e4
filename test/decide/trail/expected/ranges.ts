/** What the trail must say of the range. */
import { below, between, closed, upTo } from '../../../ranges.js';
import type { Rows } from '../row.js';

const doors = 'two doors, the party cooperates';

type Of =
  | 'range-of-grade'
  | 'range-of-grades'
  | 'range-refined'
  | 'range-raised'
  | 'range-of-person'
  | 'range-single-figure'
  | 'range-no-benchmark'
  | 'range-assurance'
  | 'range-union'
  | 'range-union-of-provisions'
  | 'range-unknown';

export const ranges: Rows<Of> = {
  'range-of-grade': [
    {
      of: doors,
      params: {
        grade: 'lenient',
        statutory: closed('10000', '50000'),
        from: '0',
        to: '0.3',
        lower: '10000',
        upper: '22000',
        range: closed('10000', '22000'),
      },
      by: 'shanghai-2020:span.lenient',
      sets: { 'fine.range': closed('10000', '22000'), 'fine.assurance': 'reference' },
      because: '10,000 + 0.3 × 40,000',
    },
    {
      of: 'a person of 16 (行政处罚法 30)',
      params: {
        grade: 'lenient',
        statutory: upTo('0', '5000'),
        from: '0',
        to: '0.3',
        lower: '0',
        upper: '1500',
        range: upTo('0', '1500'),
      },
      by: 'shanghai-2020:span.lenient',
      sets: { 'fine.range': upTo('0', '1500'), 'fine.assurance': 'reference' },
      because: '0.3 × 5,000; no fine is nothing',
    },
  ],
  'range-of-grades': [
    {
      of: 'repeated after correction, frequency not stated',
      params: { grades: ['ordinary', 'severe'], range: upTo('22000', '50000') },
      by: 'cadl-2009:49-3',
      sets: { 'fine.range': upTo('22000', '50000'), 'fine.assurance': 'reference' },
      because: 'the ordinary grade begins above 22,000, the severe one ends with 50,000',
    },
    {
      of: 'only published cells, where circumstances are not',
      params: { grades: ['lenient', 'ordinary'], range: below('10000', '38000') },
      by: 'cadl-2009:49-3',
      sets: { 'fine.range': below('10000', '38000'), 'fine.assurance': 'published' },
      because: 'with and without the mitigation that must not be used',
    },
  ],
  'range-refined': [
    {
      of: 'refined by a district, by a row for each of two grades',
      params: {
        grades: ['lenient', 'ordinary', 'severe'],
        before: closed('10000', '50000'),
        rows: [
          { refinement: 'example-district', row: 'one-door' },
          { refinement: 'example-district', row: 'many-doors' },
        ],
        range: closed('10000', '50000'),
      },
      by: 'example-district:one-door,example-district:many-doors',
      sets: { 'fine.range': closed('10000', '50000'), 'fine.assurance': 'reference' },
      because:
        'the frequency is open: the rows narrow two of the three grades, and what they leave still reaches both ends',
    },
  ],
  'range-raised': [
    {
      of: 'two provisions, one act: the minimum of the mandatory one',
      params: {
        grades: ['lenient'],
        before: closed('10000', '22000'),
        floor: '20000',
        violation: 'cqr-64',
        range: closed('20000', '22000'),
      },
      by: 'shanghai-2020:concurrence-mandatory-fine',
      sets: { 'fine.range': closed('20000', '22000'), 'fine.assurance': 'reference' },
      because: 'nothing below 2 % of 1,000,000',
    },
  ],
  'range-of-person': [
    {
      of: 'a person directly responsible as the party',
      params: {},
      by: 'cqr-2019:73',
      sets: {
        'fine.range': closed('5500', '11000'),
        'fine.assurance': 'enacted',
        'fine.grade': null,
      },
      because: '质量条例 73: 5 to 10 % of 110,000',
    },
  ],
  'range-single-figure': [
    {
      of: 'one figure: no grade',
      params: {},
      by: 'sqsr-2012:61-3',
      sets: {
        'fine.range': closed('50000', '50000'),
        'fine.assurance': 'enacted',
        'fine.grade': null,
      },
      because: 'one figure leaves nothing to grade',
    },
  ],
  'range-no-benchmark': [
    {
      of: 'before there was a benchmark, nothing mitigates',
      params: {},
      by: 'cadl-2009:49-3',
      sets: {
        'fine.range': closed('10000', '50000'),
        'fine.assurance': 'enacted',
        'fine.grade': null,
      },
      because: 'decided on 2020-06-01: the whole range of 49(3)',
    },
  ],
  'range-assurance': [
    {
      of: 'only enacted cells',
      params: {
        demanded: 'enacted',
        notUsed: [
          'frequency.light',
          'quantity.light',
          'consequence.medium',
          'base.light',
          'base.medium',
          'base.heavy',
          'combination.none.false',
          'span',
        ],
      },
      by: 'cadl-2009:49-3',
      sets: {
        'fine.range': closed('10000', '50000'),
        'fine.assurance': 'enacted',
        'fine.grade': null,
      },
      because: 'every cell of the reference grading that the case would have used',
    },
  ],
  'range-union': [
    {
      of: 'the new benchmark is milder',
      params: {
        versions: ['apl-2021', 'cadl-2009', 'shanghai-2020', 'apl-2021', 'cadl-2009', 'shanghai-2022'],
        range: between('18000', '42000'),
      },
      part: true,
      by: 'shanghai-2020',
      because: '22,000–38,000 and 10,000 + 0.2 and 0.8 × 40,000: both together',
    },
  ],
  'range-union-of-provisions': [
    {
      of: 'the Shanghai regulations yield to national ones within their scope',
      params: {
        violations: ['sqsr-63', 'cqr-63-4', 'csr-56-1', 'csr-56-2', 'seis-41-3'],
        range: closed('100000', '160000'),
      },
      part: true,
      by: 'shanghai-2020',
      because: 'each of them 100,000 to 300,000; lenient: 100,000 + 0.3 × 200,000',
    },
  ],
  'range-unknown': [
    {
      of: 'a share of a price that is not known',
      params: { needs: ['contractPrice'] },
      by: 'cqr-2019:64',
      sets: { 'fine.range': null, 'fine.assurance': 'reference' },
      because: 'no price, no figure',
    },
  ],
};
