/** What the trail must say of tables of rows, factors and points. */
import { closed, upTo } from '../../../ranges.js';
import type { Rows } from '../row.js';

const jilin = 'Jilin: an area of 600 ㎡, corrected after the order';
const points = 'points: a middling nature, harm that can be made good';

type Of = 'rows-examined' | 'table-finding' | 'points-summed' | 'factors-found' | 'range-of-table';

export const tables: Rows<Of> = {
  'rows-examined': [
    {
      of: jilin,
      params: {
        benchmark: 'jilin',
        rows: [
          {
            row: '1-none',
            place: '序号1 · 不予处罚',
            grade: 'none',
            holds: 'no',
            leaves: [
              { leaf: { circumstance: 'first-violation' }, met: 'open' },
              { leaf: { fact: 'correction', is: 'own-initiative' }, met: 'no' },
            ],
          },
          {
            row: '1-ordinary',
            place: '序号1 · 一般',
            grade: 'ordinary',
            holds: 'open',
            leaves: [
              { leaf: { fact: 'correction', is: 'after-order' }, met: 'yes' },
              { leaf: { fact: 'bad-influence', is: true }, met: 'open' },
            ],
          },
          {
            row: '1-serious',
            place: '序号1 · 较重',
            grade: 'serious',
            holds: 'no',
            leaves: [{ leaf: { fact: 'correction', is: 'unfinished' }, met: 'no' }],
          },
          { row: '1-grave', place: '序号1 · 严重', grade: 'grave', holds: 'unseen', leaves: [] },
        ],
      },
      by: 'jilin:rows',
      because:
        'corrected after the order: the first and third row do not hold, the second waits for its other half',
    },
  ],
  'table-finding': [
    {
      of: jilin,
      params: {
        benchmark: 'jilin',
        code: 'unseen-condition',
        rows: ['1-grave'],
        places: ['序号1 · 严重'],
      },
      by: 'jilin:1-grave',
      because: 'the condition of the fourth row is not to be seen in the print',
    },
  ],
  'points-summed': [
    {
      of: points,
      params: {
        benchmark: 'percentage',
        rows: [
          { factor: 'nature', from: 10, to: 20 },
          { factor: 'harm', from: 10, to: 15 },
        ],
        certain: true,
        from: 60,
        to: 75,
      },
      by: 'percentage:points',
      because: '40 to begin with, 10 to 20, 10 to 15',
    },
  ],
  'factors-found': [
    {
      of: 'five grades: five places',
      params: {
        benchmark: 'five-grades',
        factors: [{ fact: 'places', levels: ['level-3'] }],
        base: ['ordinary'],
        mitigation: ['none'],
        aggravated: [false],
      },
      by: 'five-grades:factors',
      because: 'five places are the third of five levels',
    },
  ],
  'range-of-table': [
    {
      of: points,
      params: {
        benchmark: 'percentage',
        parts: [
          {
            row: null,
            place: null,
            grade: 'ordinary',
            fine: { of: 'statutory-max', from: '0.6', to: '0.75', floor: 'statutory-min' },
            range: closed('300000', '375000'),
          },
        ],
        statutory: false,
        needs: [],
        range: closed('300000', '375000'),
      },
      by: 'percentage:ordinary',
      sets: {
        'fine.range': closed('300000', '375000'),
        'fine.assurance': 'reference',
        'fine.grade': 'ordinary',
      },
      because: '质量条例 56: up to 500,000; 60 to 75 % of it, between 55 and 80 points',
    },
    {
      of: jilin,
      params: {
        benchmark: 'jilin',
        parts: [
          {
            row: '1-ordinary',
            place: '序号1 · 一般',
            grade: 'ordinary',
            fine: { of: { fact: 'area' }, from: '20', to: '20', cap: '20000' },
            range: closed('12000', '12000'),
          },
        ],
        statutory: true,
        needs: [],
        range: upTo('0', '100000'),
      },
      by: 'jilin:1-ordinary',
      sets: {
        'fine.range': upTo('0', '100000'),
        'fine.assurance': 'published',
        'fine.grade': null,
        'fine.kept': [
          { row: '1-ordinary', place: '序号1 · 一般', grade: 'ordinary', range: closed('12000', '12000') },
        ],
      },
      because:
        '600 ㎡ at 20 yuan are 12,000; the row that cannot be seen leaves all of 人民防空法 48: up to 100,000',
    },
  ],
};
