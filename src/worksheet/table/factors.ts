/** A table of factors: thresholds make levels, the heaviest level makes the grade, the grade has a part of the span. */

import { Decimal } from '../../money/index.js';
import type { FactorsTable } from '../../rulebook/schema/table.js';
import { PARTIES, type Party } from '../../rulebook/schema.js';
import { intervalAt } from '../amounts/interval.js';
import { printAmount } from '../amounts/print.js';
import { readAmountText } from '../amounts/read.js';
import { Misread } from '../conditions/misread.js';
import { parseCondition } from '../conditions/parse.js';
import { intervalText, printCondition } from '../conditions/print.js';
import { Tokeniser } from '../conditions/tokenise.js';
import { CELL_HEADINGS, readCell, writeCell } from './cells.js';
import type { TableContext } from './context.js';
import { nameOf, namesOf } from './grades.js';
import type { RowDefaults } from './rows.js';
import { oneOfWords, type Sheets, type SheetText } from './sheet.js';

export const THRESHOLDS_SHEET = '界限表';
export const THRESHOLD_HEADINGS = ['情形', '轻重', ...CELL_HEADINGS] as const;
const BASE = { name: '基础阶次', head: ['最重的因素', '阶次', ...CELL_HEADINGS] } as const;
const SPAN = { name: '幅度的划分', head: ['阶次', '占法定幅度', ...CELL_HEADINGS] } as const;
const RANGES = { name: '各阶次的数额', head: ['阶次', '当事人', '数额', ...CELL_HEADINGS] } as const;

type Parts = Pick<FactorsTable, 'grades' | 'levels'>;
type Threshold = FactorsTable['thresholds'][number];

const PARTY: Readonly<Record<Party, string>> = { individual: '个人', unit: '单位' };

export function writeFactorsTable(table: FactorsTable, context: TableContext): SheetText[] {
  const { grades, levels } = table;
  return [
    {
      name: THRESHOLDS_SHEET,
      rows: [
        [...THRESHOLD_HEADINGS],
        ...table.thresholds.map((row) => [
          thresholdText(row, context),
          nameOf(levels, row.level),
          ...writeCell(row, context),
        ]),
      ],
    },
    {
      name: BASE.name,
      rows: [
        [...BASE.head],
        ...table.base.map((row) => [
          nameOf(levels, row.heaviest),
          nameOf(grades, row.grade),
          ...writeCell(row, context),
        ]),
      ],
    },
    {
      name: SPAN.name,
      rows: [
        [...SPAN.head],
        ...table.span.map((row) => [nameOf(grades, row.grade), percentText(row), ...writeCell(row, context)]),
      ],
    },
    {
      name: RANGES.name,
      rows: [
        [...RANGES.head],
        ...table.ranges.map((row) => [
          nameOf(grades, row.grade),
          PARTY[row.party],
          printAmount(row.fine, context.words),
          ...writeCell(row, context),
        ]),
      ],
    },
  ];
}

/** A stretch of numbers or values of one fact is a condition of one leaf. */
function thresholdText(
  { fact, from, to, fromOpen, toOpen, values }: Threshold,
  context: TableContext,
): string {
  if (values) return printCondition({ fact, in: values }, context.words);
  const leaf = { fact, from, to, fromOpen, toOpen };
  const stated = Object.fromEntries(Object.entries(leaf).filter(([, value]) => value !== undefined));
  return printCondition(stated as typeof leaf & { from: string }, context.words);
}

function thresholdOf(text: string, context: TableContext) {
  const found = parseCondition(text, context.words);
  if ('fact' in found && !('is' in found)) {
    if (!('in' in found)) return found;
    return { fact: found.fact, values: found.in };
  }
  throw new Misread('unexpected', { at: 0, seen: text, example: '面积≤50㎡' });
}

const SHARE_EXAMPLE = '30%以上70%以下';

/** Shares of the span in per cent. */
function percentText({ from, to, fromOpen, toOpen }: FactorsTable['span'][number]): string {
  const percent = (share: string | null | undefined): string | undefined =>
    share === undefined || share === null ? undefined : new Decimal(share).times(100).toFixed();
  return intervalText({ from: percent(from), to: percent(to), fromOpen, toOpen }, '%');
}

export function readFactorsTable(
  sheets: Sheets,
  { grades, levels }: Parts,
  context: TableContext,
  defaults: RowDefaults,
): Pick<FactorsTable, 'thresholds' | 'base' | 'span' | 'ranges'> {
  const gradeNames = namesOf(grades);
  const levelNames = namesOf(levels);
  const grade = (text: string): string => oneOfWords(text, gradeNames, grades[0]?.name.zh ?? '');
  const level = (text: string): string => oneOfWords(text, levelNames, levels[0]?.name.zh ?? '');
  const rows = (sheet: { name: string; head: readonly string[] }) =>
    sheets.rows(sheet.name, sheet.head, context.problems);
  return {
    thresholds: rows({ name: THRESHOLDS_SHEET, head: THRESHOLD_HEADINGS }).flatMap((row) => {
      const found = row.read('情形', (text) => thresholdOf(text, context));
      const reached = row.read('轻重', level);
      const { violation, ...cell } = readCell(row, context, defaults);
      if (found === undefined || reached === undefined) return [];
      return [
        { ...(violation !== undefined && { violation }), ...found, level: reached, ...cell } as Threshold,
      ];
    }),
    base: rows(BASE).flatMap((row) => {
      const heaviest = row.read('最重的因素', level);
      const to = row.read('阶次', grade);
      const { violation, ...cell } = readCell(row, context, defaults);
      if (heaviest === undefined || to === undefined) return [];
      return [{ ...(violation !== undefined && { violation }), heaviest, grade: to, ...cell }];
    }),
    span: rows(SPAN).flatMap((row) => {
      const of = row.read('阶次', grade);
      const interval = row.read('占法定幅度', (text) => shareOf(text, context));
      const { violation, ...cell } = readCell(row, context, defaults);
      if (of === undefined || interval === undefined) return [];
      return [{ ...(violation !== undefined && { violation }), grade: of, ...interval, ...cell }];
    }),
    ranges: rows(RANGES).flatMap((row) => {
      const of = row.read('阶次', grade);
      const party = row.read('当事人', (text) =>
        oneOfWords(text, new Map(PARTIES.map((one) => [PARTY[one], one])), '单位'),
      );
      const fine = row.read('数额', (text) => readAmountText(text, { words: context.words }));
      const { violation, ...cell } = readCell(row, context, defaults);
      if (of === undefined || party === undefined || fine === undefined || violation === undefined) return [];
      return [{ violation, party, grade: of, fine, ...cell }];
    }),
  };
}

function shareOf(text: string, context: TableContext) {
  const tokens = new Tokeniser(context.words).tokens(text);
  if (tokens.length === 0) throw new Misread('ended', { at: 0, seen: text, example: SHARE_EXAMPLE });
  const { interval, next } = intervalAt(tokens, 0, { kind: 'part' }, SHARE_EXAMPLE);
  const rest = tokens[next];
  if (rest) throw new Misread('unexpected', { at: rest.at, seen: rest.text, example: SHARE_EXAMPLE });
  return interval;
}
