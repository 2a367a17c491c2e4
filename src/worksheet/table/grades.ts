/** Grades, factors and levels: short lists of names, each with its id. */
import type { FactorsTable, ScoresTable, Table } from '../../rulebook/schema/table.js';
import { intervalAt } from '../amounts/interval.js';
import { Misread } from '../conditions/misread.js';
import { intervalText } from '../conditions/print.js';
import { Tokeniser } from '../conditions/tokenise.js';
import type { TableContext } from './context.js';
import { list, parts, type Sheets, type SheetText } from './sheet.js';

const GRADES = { name: '阶次', head: ['阶次', '别名', '分数', '阶次编号'] } as const;
const FACTORS = { name: '因素', head: ['因素', '因素编号'] } as const;
const LEVELS = { name: '轻重', head: ['轻重', '别名', '轻重编号'] } as const;

const POINTS_EXAMPLE = '55以上80以下';

export const writeGrades = ({ grades }: Table, { english }: TableContext): SheetText => ({
  name: GRADES.name,
  rows: [
    [...GRADES.head],
    ...grades.map((grade) => {
      const scored = 'from' in grade || 'to' in grade;
      const points = scored ? intervalText(grade as ScoresTable['grades'][number], '') : '';
      return [english.note(`grade ${grade.id}`, grade.name), list(grade.aliases), points, grade.id];
    }),
  ],
});

export function readGrades(sheets: Sheets, context: TableContext): ScoresTable['grades'] {
  return sheets.rows(GRADES.name, GRADES.head, context.problems).map((row, n) => {
    const id = row.get('阶次编号') || `grade-${n + 1}`;
    const aliases = parts(row.get('别名'));
    const interval = row.optional('分数', (text) => pointsOf(text, context));
    return {
      id,
      name: context.english.text(`grade ${id}`, row.get('阶次')),
      ...(aliases.length > 0 && { aliases }),
      ...interval,
    };
  });
}

function pointsOf(text: string, context: TableContext) {
  const tokens = new Tokeniser(context.words).tokens(text);
  if (tokens.length === 0) throw new Misread('ended', { at: 0, seen: text, example: POINTS_EXAMPLE });
  const { interval, next } = intervalAt(tokens, 0, { kind: 'points' }, POINTS_EXAMPLE);
  const rest = tokens[next];
  if (rest) throw new Misread('unexpected', { at: rest.at, seen: rest.text, example: POINTS_EXAMPLE });
  return interval;
}

export const writeFactors = ({ factors }: ScoresTable, { english }: TableContext): SheetText => ({
  name: FACTORS.name,
  rows: [[...FACTORS.head], ...factors.map(({ id, name }) => [english.note(`factor ${id}`, name), id])],
});

export const readFactors = (sheets: Sheets, context: TableContext): ScoresTable['factors'] =>
  sheets.rows(FACTORS.name, FACTORS.head, context.problems).map((row, n) => {
    const id = row.get('因素编号') || `factor-${n + 1}`;
    return { id, name: context.english.text(`factor ${id}`, row.get('因素')) };
  });

export const writeLevels = ({ levels }: FactorsTable, { english }: TableContext): SheetText => ({
  name: LEVELS.name,
  rows: [
    [...LEVELS.head],
    ...levels.map(({ id, name, aliases }) => [english.note(`level ${id}`, name), list(aliases), id]),
  ],
});

export const readLevels = (sheets: Sheets, context: TableContext): FactorsTable['levels'] =>
  sheets.rows(LEVELS.name, LEVELS.head, context.problems).map((row, n) => {
    const id = row.get('轻重编号') || `level-${n + 1}`;
    const aliases = parts(row.get('别名'));
    return {
      id,
      name: context.english.text(`level ${id}`, row.get('轻重')),
      ...(aliases.length > 0 && { aliases }),
    };
  });

/** Names and ids of a list, for cells that name one of it. */
export const namesOf = (
  items: readonly { id: string; name: { zh: string }; aliases?: readonly string[] | undefined }[],
): ReadonlyMap<string, string> =>
  new Map(
    items.flatMap(({ id, name, aliases = [] }) =>
      [name.zh, ...aliases, id].map((one): [string, string] => [one, id]),
    ),
  );

export const nameOf = (items: readonly { id: string; name: { zh: string } }[], id: string): string =>
  items.find((item) => item.id === id)?.name.zh ?? id;
