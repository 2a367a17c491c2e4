/** The sheets of circumstances: what each does, what several do together, which of them are one. */
import type { Adjust } from '../../rulebook/schema/adjust.js';
import type { Table } from '../../rulebook/schema/table.js';
import { Misread } from '../conditions/misread.js';
import { CELL_HEADINGS, readCell, writeCell } from './cells.js';
import type { TableContext } from './context.js';
import { nameOf, namesOf } from './grades.js';
import type { RowDefaults } from './rows.js';
import { list, oneOfWords, parts, type RowCells, type Sheets, type SheetText } from './sheet.js';

const EFFECTS = { name: '情节', head: ['情节', '作用', ...CELL_HEADINGS] } as const;
const COMBINATION = {
  name: '情节组合',
  head: ['从轻情节', '从重情节', '阶次的变化', ...CELL_HEADINGS],
} as const;
const GROUPS = {
  name: '同一事实的情节',
  head: ['情节', '事实编号', '说明', '依据', '可信程度', '组编号'],
} as const;

type Effect = Adjust['rows'][number]['effect'];
type Grades = Table['grades'];

const STRENGTHS: ReadonlyMap<string, Extract<Effect, string>> = new Map([
  ['可以从轻', 'may'],
  ['应当从轻', 'shall'],
  ['从重', 'aggravating'],
  ['不起作用', 'none'],
]);
const MITIGATIONS: ReadonlyMap<string, Adjust['combination'][number]['mitigation']> = new Map([
  ['没有', 'none'],
  ['可以从轻', 'may'],
  ['应当从轻', 'shall'],
]);
const AGGRAVATED: ReadonlyMap<string, boolean> = new Map([
  ['没有', false],
  ['有', true],
]);
const nameIn = <T>(words: ReadonlyMap<string, T>, value: T): string =>
  [...words].find(([, one]) => one === value)![0];

export function writeAdjust(adjust: Adjust, grades: Grades, context: TableContext): SheetText[] {
  const circumstance = (id: string): string => context.words.circumstance(id);
  return [
    {
      name: EFFECTS.name,
      rows: [
        [...EFFECTS.head],
        ...adjust.rows.map((row) => [
          circumstance(row.circumstance),
          effectText(row.effect, context),
          ...writeCell(row, context),
        ]),
      ],
    },
    {
      name: COMBINATION.name,
      rows: [
        [...COMBINATION.head],
        ...adjust.combination.map((row) => [
          nameIn(MITIGATIONS, row.mitigation),
          nameIn(AGGRAVATED, row.aggravated),
          Object.entries(row.to)
            .map(([from, to]) => `${nameOf(grades, from)}→${nameOf(grades, to)}`)
            .join('；'),
          ...writeCell(row, context),
        ]),
      ],
    },
    {
      name: GROUPS.name,
      rows: [
        [...GROUPS.head],
        ...adjust.groups.map((group) => [
          list(group.circumstances.map(circumstance)),
          group.fact ?? '',
          context.english.note(`group ${group.id}`, group.note),
          ...writeCell(group, context).slice(1),
          group.id,
        ]),
      ],
    },
  ];
}

function effectText(effect: Effect, context: TableContext): string {
  if (typeof effect === 'string') return nameIn(STRENGTHS, effect);
  if ('shift' in effect) return `${effect.shift > 0 ? '加重' : '减轻'}${Math.abs(effect.shift)}档`;
  if ('points' in effect) return `${effect.points < 0 ? '减' : '加'}${Math.abs(effect.points)}分`;
  if ('part' in effect) return effect.part === 'lower' ? '幅度的下半' : '幅度的上半';
  return `${context.words.fact(effect.raises)?.name.zh ?? effect.raises}至少为“${effect.to}”`;
}

const EFFECT_EXAMPLE = '可以从轻、加重1档、减5分、幅度的下半';

function effectOf(text: string, context: TableContext): Effect {
  const word = STRENGTHS.get(text);
  if (word !== undefined) return word;
  if (text === '幅度的下半') return { part: 'lower' };
  if (text === '幅度的上半') return { part: 'upper' };
  const [, side, count, unit] = /^(加重|减轻|加|减)(\d{1,4})(档|分)$/u.exec(text) ?? [];
  if (side !== undefined) {
    const size = Number(count) * (side.startsWith('减') && Number(count) > 0 ? -1 : 1);
    return unit === '档' ? { shift: size } : { points: size };
  }
  const [, fact, to] = /^(.+)至少为“(.+)”$/u.exec(text) ?? [];
  const found = context.words.facts.find(({ id, name }) => id === fact || name.zh === fact);
  if (found && to !== undefined) return { raises: found.id, to };
  throw new Misread('unexpected', {
    at: 0,
    seen: text,
    valid: [...STRENGTHS.keys()],
    example: EFFECT_EXAMPLE,
  });
}

/** `null` where the worksheet has none of these sheets. */
export function readAdjust(
  sheets: Sheets,
  grades: Grades,
  context: TableContext,
  defaults: RowDefaults,
): Omit<Adjust, 'several'> | null {
  if (!sheets.has(EFFECTS.name)) return null;
  const circumstance = (text: string): string =>
    oneOfWords(text, context.index.circumstanceNames, '初次违法');
  const rows = (sheet: { name: string; head: readonly string[] }): RowCells[] =>
    sheets.rows(sheet.name, sheet.head, context.problems);
  return {
    rows: rows(EFFECTS).flatMap((row) => {
      const id = row.read('情节', circumstance);
      const effect = row.read('作用', (text) => effectOf(text, context));
      const { violation, ...cell } = readCell(row, context, defaults);
      if (id === undefined || effect === undefined) return [];
      return [{ ...(violation !== undefined && { violation }), circumstance: id, effect, ...cell }];
    }),
    combination: rows(COMBINATION).flatMap((row) => {
      const mitigation = row.read('从轻情节', (text) => oneOfWords(text, MITIGATIONS, '没有'));
      const aggravated = row.read('从重情节', (text) => oneOfWords(text, AGGRAVATED, '有'));
      const to = row.read('阶次的变化', (text) => changesOf(text, grades));
      const { violation, ...cell } = readCell(row, context, defaults);
      if (mitigation === undefined || aggravated === undefined || to === undefined) return [];
      return [{ ...(violation !== undefined && { violation }), mitigation, aggravated, to, ...cell }];
    }),
    groups: rows(GROUPS).flatMap((row, n) => {
      const circumstances = row.read('情节', (text) => parts(text).map(circumstance));
      const { violation: _, ...cell } = readCell(row, context, defaults);
      const id = row.get('组编号') || `group-${n + 1}`;
      const fact = row.get('事实编号');
      if (circumstances === undefined) return [];
      const note = context.english.text(`group ${id}`, row.get('说明'));
      return [{ id, ...(fact && { fact }), circumstances, note, ...cell }];
    }),
  };
}

function changesOf(text: string, grades: Grades): Record<string, string> {
  const names = namesOf(grades);
  const example = grades.map(({ name }) => `${name.zh}→${name.zh}`).join('；');
  return Object.fromEntries(
    parts(text).map((part) => {
      const [from = '', to = ''] = part.split(/→|->/u).map((one) => one.trim());
      return [oneOfWords(from, names, example), oneOfWords(to, names, example)];
    }),
  );
}
