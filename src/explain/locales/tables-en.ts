import type { TablesTexts } from './tables-texts.js';

export const enTables: TablesTexts = {
  all: 'Tables of all violations',
  generated:
    'Written from the rule tables (`npm run generate`). Reference values were enacted by nobody and must not be cited as an official benchmark.',
  heading: (name, id) => `${name} (\`${id}\`)`,
  pair: (label, value) => `${label}: ${value}`,
  article: 'Provision',
  duty: 'Duty',
  yields: (to, when) => `Yields to the superior law${when === null ? '' : `, ${when}`}: "${to}" is applied`,
  refer: 'not fined by this office, referred',
  orderFirst: 'order to correct first',
  comma: ', ',
  element: 'element of the provision, not weighed again',
  fines: 'Statutory ranges',
  fineHead: ['Version', 'Party', 'Fine', 'Mode', 'Source', 'Assurance'],
  grades: (benchmark) => `Grades and ranges (${benchmark})`,
  gradeHead: ['Party', 'Grade', 'Range', 'Source', 'Assurance'],
  span: (lex, row) => `${lex.percent(row.from)} to ${lex.percent(row.to)} of the statutory span`,
  thresholds: 'Rows of the criteria',
  thresholdHead: ['Criterion', 'Value', 'Degree', 'Source', 'Assurance'],
  circumstances: 'Circumstances of the benchmark',
  circumstanceHead: ['Circumstance', 'Effect', 'Source', 'Assurance'],
  effects: {
    may: 'may be lenient',
    shall: 'shall be lenient',
    aggravating: 'aggravating',
    'frequency-at-least-medium': 'frequency at least medium',
    none: 'no effect',
  },
};
