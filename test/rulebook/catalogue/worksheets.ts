/** Worksheets as an office might fill them in, with one mistake each. */
import { builtinRulebook, type Fault } from '../../../src/index.js';
import { exportWorksheet, importWorksheet } from '../../../src/worksheet/index.js';

export interface WorksheetFault {
  readonly name: string;
  readonly run: () => unknown;
  readonly issue: string;
  readonly fault?: Fault['code'];
}

const official = { document: '某机关裁量基准（测试用）', date: '2026-01-01', from: '2026-01-01' };

/** The sheet of one violation with official text in the cells that are named by party and item. */
const filled = (values: Readonly<Record<string, string>>): string =>
  exportWorksheet(builtinRulebook(), ['damaging-works'])
    .split('\r\n')
    .map((line) => {
      const cells = line.split(',');
      const value = values[`${cells[3]}|${cells[4]}`];
      return value === undefined || cells.length < 9 ? line : [...cells.slice(0, 8), value].join(',');
    })
    .join('\r\n');

const planted = (
  name: string,
  values: Readonly<Record<string, string>>,
  fault?: Fault['code'],
): WorksheetFault => ({
  name: `worksheet: ${name}`,
  run: () => importWorksheet(filled(values), official),
  issue: fault ? 'rulebook-fault' : 'worksheet-text',
  ...(fault && { fault }),
});

const grades = (lenient: string, ordinary: string, severe: string) => ({
  '单位|从轻': lenient,
  '单位|一般': ordinary,
  '单位|从重': severe,
});

export const WORKSHEET_FAULTS: readonly WorksheetFault[] = [
  planted('a figure that cannot be read', { '单位|从轻': '若干元' }),
  planted('a condition that cannot be read', { '|破坏数量·从轻': '很多' }),
  planted(
    'above the statute',
    grades('10000元以上20000元以下', '超过20000元、40000元以下', '超过40000元、60000元以下'),
    'above-maximum',
  ),
  planted(
    'below the statute',
    grades('5000元以上20000元以下', '超过20000元、40000元以下', '超过40000元、50000元以下'),
    'below-minimum',
  ),
  planted(
    'a gap between grades',
    grades('10000元以上20000元以下', '30000元以上40000元以下', '超过40000元、50000元以下'),
    'grade-gap',
  ),
  planted(
    'an end in two grades',
    grades('10000元以上20000元以下', '20000元以上40000元以下', '超过40000元、50000元以下'),
    'grade-overlap',
  ),
  planted(
    'grades that invert',
    grades('超过40000元、50000元以下', '超过20000元、40000元以下', '10000元以上20000元以下'),
    'grade-inverted',
  ),
  planted('one grade of three filled in', { '单位|从轻': '10000元以上20000元以下' }, 'grade-gap'),
  planted('a gap between numbers', { '|破坏数量·从轻': '1-2', '|破坏数量·一般': '4-5' }, 'threshold-gap'),
  planted('an overlap of numbers', { '|破坏数量·从轻': '1-3', '|破坏数量·一般': '3-5' }, 'threshold-overlap'),
  {
    name: 'worksheet: other headings',
    run: () => importWorksheet('甲,乙\r\n1,2\r\n', official),
    issue: 'worksheet-heading',
  },
  {
    name: 'worksheet: a row of no violation',
    run: () =>
      importWorksheet(
        exportWorksheet(builtinRulebook(), ['damaging-works']).replace(
          'damaging-works,单位,从轻',
          'damaging-work,单位,从轻',
        ),
        official,
      ),
    issue: 'worksheet-row',
  },
];
