/** A scored table: points for each case of a factor. */
import type { ScoresTable } from '../../rulebook/schema/table.js';
import { Misread } from '../conditions/misread.js';
import { parseCondition } from '../conditions/parse.js';
import { printCondition } from '../conditions/print.js';
import { CELL_HEADINGS, readCell, writeCell } from './cells.js';
import type { TableContext } from './context.js';
import { nameOf, namesOf } from './grades.js';
import type { RowDefaults } from './rows.js';
import { oneOfWords, type Sheets, type SheetText } from './sheet.js';

export const SCORES_SHEET = '计分表';
export const SCORE_HEADINGS = ['因素', '情形', '分值', ...CELL_HEADINGS] as const;

export const writeScores = ({ rows, factors }: ScoresTable, context: TableContext): SheetText => ({
  name: SCORES_SHEET,
  rows: [
    [...SCORE_HEADINGS],
    ...rows.map((row) => [
      nameOf(factors, row.factor),
      printCondition(row.when, context.words),
      typeof row.points === 'number' ? `${row.points}分` : `${row.points.from}分至${row.points.to}分`,
      ...writeCell(row, context),
    ]),
  ],
});

export const readScores = (
  sheets: Sheets,
  factors: ScoresTable['factors'],
  context: TableContext,
  defaults: RowDefaults,
): ScoresTable['rows'] =>
  sheets.rows(SCORES_SHEET, SCORE_HEADINGS, context.problems).flatMap((row) => {
    const factor = row.read('因素', (text) => oneOfWords(text, namesOf(factors), factors[0]?.name.zh ?? ''));
    const when = row.read('情形', (text) => parseCondition(text, context.words));
    const points = row.read('分值', pointsOf);
    const { violation, ...cell } = readCell(row, context, defaults);
    if (factor === undefined || when === undefined || points === undefined) return [];
    return [{ ...(violation !== undefined && { violation }), factor, when, points, ...cell }];
  });

const POINTS = /^(\d{1,4})\s*分?(?:\s*(?:至|到|-|~|—|以上)\s*(\d{1,4})\s*分?(?:以下)?)?$/u;

function pointsOf(text: string): ScoresTable['rows'][number]['points'] {
  const [, from, to] = POINTS.exec(text) ?? [];
  if (from === undefined) throw new Misread('number', { at: 0, seen: text, example: '6分、10分至20分' });
  if (to === undefined) return Number(from);
  if (Number(from) > Number(to)) throw new Misread('reversed', { at: 0, seen: text, example: '10分至20分' });
  return { from: Number(from), to: Number(to) };
}
