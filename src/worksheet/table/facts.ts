/** The sheets of facts: what the table asks, the values that an answer can have, and what follows from the order. */
import type { FactDeclaration } from '../../rulebook/schema/index.js';
import { Misread } from '../conditions/misread.js';
import { parseCondition } from '../conditions/parse.js';
import { printCondition } from '../conditions/print.js';
import { BookWords } from '../conditions/words.js';
import { ASSURANCE_WORDS, assuranceText, type TableContext, wordOf } from './context.js';
import { list, oneOfWords, parts, type RowCells, type Sheets, type SheetText } from './sheet.js';

const FACTS = {
  name: '事实',
  head: [
    '名称',
    '别名',
    '种类',
    '单位',
    '下限',
    '上限',
    '更重的一方',
    '询问',
    '存在的条件',
    '追溯年数',
    '连同本次',
    '追溯的依据',
    '追溯的可信程度',
    '事实编号',
  ],
} as const;
const VALUES = { name: '事实的值', head: ['事实编号', '名称', '别名', '次序', '含义', '值编号'] } as const;
const DERIVED = { name: '推得的事实', head: ['事实编号', '条件', '可能的值', '依据', '可信程度'] } as const;

const KINDS: ReadonlyMap<string, FactDeclaration['kind']> = new Map([
  ['量', 'number'],
  ['次数', 'count'],
  ['有轻重的值', 'ordered'],
  ['是否', 'flag'],
  ['不分轻重的值', 'set'],
  ['认定', 'finding'],
]);
const HEAVIER: ReadonlyMap<string, FactDeclaration['heavier']> = new Map([
  ['越往后、越大越重', 'up'],
  ['越往前、越小越重', 'down'],
  ['是', 'yes'],
  ['否', 'no'],
  ['不分', 'none'],
]);
const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['否', false],
]);
const OPEN = '（不含）';

export function writeFacts(context: TableContext): SheetText[] {
  const { facts } = context.words;
  return [
    { name: FACTS.name, rows: [[...FACTS.head], ...facts.map((fact) => factCells(fact, context))] },
    { name: VALUES.name, rows: [[...VALUES.head], ...facts.flatMap((fact) => valueCells(fact, context))] },
    {
      name: DERIVED.name,
      rows: [[...DERIVED.head], ...facts.flatMap((fact) => derivedCells(fact, context))],
    },
  ];
}

function factCells(fact: FactDeclaration, context: TableContext): string[] {
  const { english } = context;
  const { window } = fact;
  return [
    english.note(`fact ${fact.id}`, fact.name),
    list(fact.aliases),
    wordOf(KINDS, fact.kind),
    list(fact.units?.map(({ id, ratio }) => (ratio ? `${id}＝${ratio.of}/${ratio.by}` : id))),
    fact.lowest === undefined ? '' : fact.lowest + (fact.lowestOpen ? OPEN : ''),
    fact.highest ?? '',
    wordOf(HEAVIER, fact.heavier),
    fact.ask ? english.note(`ask ${fact.id}`, fact.ask) : '',
    fact.only ? printCondition(fact.only, context.words) : '',
    window ? (window.years === null ? '不限' : String(window.years)) : '',
    window ? wordOf(YES_NO, window.includesPresent) : '',
    window ? context.source(window.source) : '',
    window ? assuranceText(window.assurance) : '',
    fact.id,
  ];
}

const valueCells = (fact: FactDeclaration, { english }: TableContext): string[][] =>
  (fact.values ?? []).map(({ id, name, aliases, meaning, rank }) => [
    fact.id,
    english.note(`value ${fact.id} ${id}`, name),
    list(aliases),
    rank === undefined ? '' : String(rank),
    meaning ? english.note(`meaning ${fact.id} ${id}`, meaning) : '',
    id,
  ]);

const derivedCells = (fact: FactDeclaration, context: TableContext): string[][] =>
  (fact.derive ?? []).map(({ when, is, source, assurance }) => [
    fact.id,
    printCondition(when, context.words),
    list(is.map((id) => fact.values?.find((value) => value.id === id)?.name.zh ?? id)),
    context.source(source),
    assuranceText(assurance),
  ]);

/**
 * The facts of a worksheet before those of the book that it does not name. Conditions are read last, in the words of all
 * facts, which the context has from then on.
 */
export function readFacts(sheets: Sheets, context: TableContext): FactDeclaration[] {
  const rows = sheets.rows(FACTS.name, FACTS.head, context.problems);
  if (rows.length === 0) return [...context.book.data.facts];
  const values = sheets.rows(VALUES.name, VALUES.head, context.problems);
  const derived = sheets.rows(DERIVED.name, DERIVED.head, context.problems);
  const read = rows.flatMap((row) => factOf(row, values, context) ?? []);
  const ids = new Set(read.map(({ id }) => id));
  const facts = [...read, ...context.book.data.facts.filter(({ id }) => !ids.has(id))];
  context.words = new BookWords(context.index, facts);
  const whole = facts.map((fact) => {
    const row = rows.find((one) => one.get('事实编号') === fact.id);
    return row ? withConditions(fact, row, derived, context) : fact;
  });
  context.words = new BookWords(context.index, whole);
  return whole;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function idOf(text: string): string {
  if (ID.test(text)) return text;
  throw new Misread('unexpected', {
    at: 0,
    seen: text,
    example: 'bad-influence（小写英文字母、数字、连字号）',
  });
}

function factOf(row: RowCells, values: readonly RowCells[], context: TableContext): FactDeclaration | null {
  const id = row.read('事实编号', idOf);
  const kind = row.read('种类', (text) => oneOfWords(text, KINDS, '是否'));
  const heavier = row.read('更重的一方', (text) => oneOfWords(text, HEAVIER, '越往后、越大越重'));
  const years = row.optional('追溯年数', yearsOf);
  if (id === undefined || kind === undefined || heavier === undefined) return null;
  const { english } = context;
  const [aliases, units, lowest, highest, ask] = ['别名', '单位', '下限', '上限', '询问'].map((h) =>
    row.get(h),
  );
  const own = values.filter((value) => value.get('事实编号') === id);
  const window = years === undefined ? undefined : windowOf(row, years, context);
  return {
    id,
    name: english.text(`fact ${id}`, row.get('名称')),
    ...(aliases && { aliases: parts(aliases) }),
    ...(ask && { ask: english.text(`ask ${id}`, ask) }),
    kind,
    ...(units && { units: parts(units).map(unitOf) }),
    ...(lowest && { lowest: lowest.replace(OPEN, ''), ...(lowest.endsWith(OPEN) && { lowestOpen: true }) }),
    ...(highest && { highest }),
    ...(window && { window }),
    ...(own.length > 0 && { values: own.flatMap((value) => valueRow(id, value, context) ?? []) }),
    heavier,
  };
}

function valueRow(fact: string, row: RowCells, { english }: TableContext) {
  const id = row.read('值编号', idOf);
  if (id === undefined) return null;
  const [aliases, rank, meaning] = ['别名', '次序', '含义'].map((heading) => row.get(heading));
  return {
    id,
    name: english.text(`value ${fact} ${id}`, row.get('名称')),
    ...(aliases && { aliases: parts(aliases) }),
    ...(meaning && { meaning: english.text(`meaning ${fact} ${id}`, meaning) }),
    ...(rank && { rank: Number(rank) }),
  };
}

function unitOf(text: string) {
  const [, id = '', of, by] = /^(.*?)(?:[＝=]([\d.]+)\/([\d.]+))?$/u.exec(text) ?? [];
  return { id, ...(of !== undefined && by !== undefined && { ratio: { of, by } }) };
}

function yearsOf(text: string): number | null {
  if (text === '不限') return null;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Misread('whole', { at: 0, seen: text, example: '2' });
}

function windowOf(row: RowCells, years: number | null, context: TableContext) {
  const includesPresent = row.read('连同本次', (text) => oneOfWords(text, YES_NO, '是'));
  const source = row.read('追溯的依据', (text) => context.readSource(text));
  const assurance = row.read('追溯的可信程度', (text) => oneOfWords(text, ASSURANCE_WORDS, '已公布'));
  if (includesPresent === undefined || source === undefined || assurance === undefined) return undefined;
  return { years, includesPresent, source, assurance };
}

function withConditions(
  fact: FactDeclaration,
  row: RowCells,
  derived: readonly RowCells[],
  context: TableContext,
): FactDeclaration {
  const only = row.optional('存在的条件', (text) => parseCondition(text, context.words));
  const names = new Map(
    (fact.values ?? []).flatMap(({ id, name, aliases = [] }) =>
      [name.zh, ...aliases, id].map((one): [string, string] => [one, id]),
    ),
  );
  const derive = derived.flatMap((one) => {
    if (one.get('事实编号') !== fact.id) return [];
    const when = one.read('条件', (text) => parseCondition(text, context.words));
    const is = one.read('可能的值', (text) =>
      parts(text).map((value) => oneOfWords(value, names, [...names.keys()][0] ?? '')),
    );
    const source = one.read('依据', (text) => context.readSource(text));
    const assurance = one.read('可信程度', (text) => oneOfWords(text, ASSURANCE_WORDS, '已公布'));
    return when && is && source && assurance ? [{ when, is, source, assurance }] : [];
  });
  return { ...fact, ...(only && { only }), ...(derive.length > 0 && { derive }) };
}
