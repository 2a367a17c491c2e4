/**
 * An invented province whose statute states a rate: 30 to 50 yuan per ㎡ that was not built, 100,000 at most. It shows
 * that tables of another place load without a change of code; no real statute is quoted.
 */
import type { Rulebook, RulebookData } from '../../src/index.js';
import { builtinTables } from '../../src/rulebook/builtin-tables.js';
import { loadBook } from './load.js';

const tables = builtinTables() as RulebookData;
const source = [{ instrument: 'invented', article: '30' }];

export const rateProvince: Rulebook = loadBook({
  ...tables,
  id: 'rate-province',
  version: '0.1.0',
  title: { zh: '虚构省份示例', en: 'Invented province, an example' },
  instruments: [
    ...tables.instruments.filter((i) => ['ael', 'ail', 'apl', 'arl', 'arlr', 'tsc'].includes(i.id)),
    {
      id: 'invented',
      title: {
        zh: '虚构省人民防空条例（示例）',
        en: 'Invented Provincial Air Defence Regulations (example)',
      },
      short: { zh: '虚构条例', en: 'Invented Regulations' },
      rank: 'local-regulation',
      before: 'not-in-force',
      after: 'not-available',
      versions: [{ id: 'invented-2020', from: '2020-01-01', to: null, assurance: 'reference' }],
    },
  ],
  unavailable: [],
  provisions: [
    {
      violation: 'not-building-by-area',
      name: { zh: '未按面积修建防空地下室（示例）', en: 'Shelter area not built (example)' },
      aliases: [],
      cite: { instrument: 'invented', article: '30' },
      duty: [{ instrument: 'invented', article: '12' }],
      criteria: ['frequency', 'quantity', 'consequence'],
      quantity: { measure: 'area', units: ['㎡'] },
      elements: [],
      hints: [],
      versions: [
        {
          of: ['invented-2020'],
          result: 'penalty',
          warning: 'required',
          orders: ['build-within-deadline'],
          orderFirst: false,
          fines: [
            {
              party: ['individual', 'unit'],
              mode: 'optional',
              form: { kind: 'rate', unit: '㎡', from: '30', to: '50', cap: '100000' },
              capBelowFloor: { lowerEnd: 'cap', source, assurance: 'reference' },
              source,
              assurance: 'reference',
            },
          ],
          others: [],
          source,
          assurance: 'reference',
        },
      ],
    },
  ],
});
