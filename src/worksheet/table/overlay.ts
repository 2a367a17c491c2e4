/** A district's finer rules (细化标准) as a worksheet: one row for each case inside a grade. */
import { raise } from '../../errors/index.js';
import type { Rulebook } from '../../rulebook/load.js';
import { readRefinement } from '../../rulebook/read-tables.js';
import type { Condition } from '../../rulebook/schema/index.js';
import { CONSEQUENCES, PARTIES, type Party, type Provision, type Refinement } from '../../rulebook/schema.js';
import { printAmount } from '../amounts/print.js';
import { readAmountText } from '../amounts/read.js';
import { Misread } from '../conditions/misread.js';
import { parseCondition } from '../conditions/parse.js';
import { printCondition } from '../conditions/print.js';
import { CELL_HEADINGS, readCell, writeCell } from './cells.js';
import { TableContext } from './context.js';
import { ENGLISH } from './export.js';
import { type Setting, SettingsRead, writeSettings } from './settings.js';
import { oneOfWords, type Sheets, type SheetText } from './sheet.js';

export const OVERLAY_SHEET = '细化表';
export const OVERLAY_HEADINGS = ['当事人', '阶次', '条件', '幅度', ...CELL_HEADINGS, '行编号'] as const;

type RefinedRow = Refinement['rows'][number];

const PARTY: Readonly<Record<Party, string>> = { individual: '个人', unit: '单位' };
const MEASURE_FACTS = ['count', 'area', 'share'] as const;
const CONDITION_EXAMPLE = '发生频次＝1次 且 数量≤2处 且 危害后果＝没有造成危害后果';
const RANGE_EXAMPLE = '1万元以上1.5万元以下、法定幅度85%以上100%以下';

/** How the sheets of finer rules are filled in. */
const OVERLAY_HELP = [
  `“${OVERLAY_SHEET}”一行写一格：一个违法行为、一种当事人、一个阶次里再分的一种情形；没有写到的情形仍按原阶次的幅度`,
  `条件：只用发生频次、数量、危害后果三项，用“且”连接，例如：${CONDITION_EXAMPLE}`,
  `幅度：必须在原阶次的幅度以内，例如：${RANGE_EXAMPLE}`,
  '同一阶次的两行不得重叠；情形较重的一行，幅度不得较轻',
  '“行编号”由程序使用，不要改动；新增的行可以留空',
  '“英文”可以不填，不填的以中文代替',
];

/** What else the maker of new rules has to know. */
const BLANK_HELP = [
  '“依据的文件”写在“依据”列，例如：某区细化标准〔日期 2026-01-01〕；“可信程度”写“已公布”',
  '“裁量基准编号”由编制人取名，只用小写字母、数字和连字号，例如：some-district',
];

export function overlaySheets(book: Rulebook, overlay: unknown): SheetText[] {
  const refinement = readRefinement(overlay);
  const context = new TableContext(book);
  const rows = refinement.rows.map((row) => [
    PARTY[row.party],
    context.term(['grade'], row.grade),
    printCondition(conditionOf(row, context), context.words),
    rangeText(row, context),
    ...writeCell(row, context),
    row.id,
  ]);
  const { english } = context;
  const settings: Setting[] = [
    { key: 'title', content: english.note('title', refinement.title) },
    { key: 'issuer', content: english.note('issuer', refinement.issuer) },
    { key: 'from', content: refinement.from },
    { key: 'to', content: refinement.to ?? '' },
    { key: 'note', content: refinement.note ? english.note('note', refinement.note) : '' },
    { key: 'document', content: '见右列', source: refinement.source, assurance: refinement.assurance },
    { key: 'id', content: refinement.id },
    { key: 'refines', content: refinement.benchmark },
  ];
  return sheetsOf(rows, writeSettings(settings, context, OVERLAY_HELP), context);
}

const sheetsOf = (rows: readonly string[][], settings: SheetText, { english }: TableContext): SheetText[] => [
  { name: OVERLAY_SHEET, rows: [[...OVERLAY_HEADINGS], ...rows] },
  settings,
  { name: ENGLISH.name, rows: [[...ENGLISH.head], ...english.rows()] },
];

/** Sheets without a row, to begin finer rules of the newest benchmark. */
export function blankOverlaySheets(book: Rulebook): SheetText[] {
  const context = new TableContext(book);
  const settings: Setting[] = [
    ...(['title', 'issuer', 'from', 'to', 'note'] as const).map((key) => ({ key, content: '' })),
    { key: 'document', content: '见右列' },
    { key: 'id', content: '' },
    { key: 'refines', content: book.data.benchmarks.at(-1)?.id ?? '' },
  ];
  return sheetsOf([], writeSettings(settings, context, [...OVERLAY_HELP, ...BLANK_HELP]), context);
}

function conditionOf({ violation, when }: RefinedRow, { index }: TableContext): Condition {
  const measure = index.provisions.get(violation)?.quantity?.measure ?? 'count';
  const { frequency, quantity, consequence } = when;
  const leaf = (fact: string, { from, to, fromOpen, toOpen }: NonNullable<typeof frequency>): Condition => ({
    fact,
    from,
    ...(to !== null && { to }),
    ...(fromOpen && { fromOpen }),
    ...(toOpen && { toOpen }),
  });
  const parts: Condition[] = [
    ...(frequency ? [leaf('frequency', frequency)] : []),
    ...(quantity ? [leaf(measure, quantity)] : []),
    ...(consequence ? [{ fact: 'consequence', in: consequence }] : []),
  ];
  return parts.length === 1 ? parts[0]! : { all: parts };
}

function rangeText({ range }: RefinedRow, { words }: TableContext): string {
  if (range.kind === 'yuan') {
    const { min: from, max: to, minOpen: fromOpen, maxOpen: toOpen } = range;
    return printAmount({ of: 'yuan', from, to, fromOpen, toOpen }, words);
  }
  const { from, to, fromOpen, toOpen } = range;
  return printAmount({ of: 'statutory-span', from, to, fromOpen, toOpen }, words);
}

/** The overlay as plain JSON, for `refineRulebook`. @throws CaliangError for every cell that is not understood */
export function importOverlay(sheets: Sheets, book: Rulebook): Refinement {
  const context = new TableContext(book);
  for (const row of sheets.rows(ENGLISH.name, ENGLISH.head, context.problems)) {
    if (row.get('英文') !== '') context.english.add(row.get('中文'), row.get('英文'), row.get('位置编号'));
  }
  const settings = new SettingsRead(sheets, context);
  const cell = settings.cell('document') ?? { source: [], assurance: 'reference' as const };
  const grades = context.termNames(['grade']);
  const defaults = { source: cell.source, assurance: 'published' as const };
  const rows = sheets.rows(OVERLAY_SHEET, OVERLAY_HEADINGS, context.problems).flatMap((row): RefinedRow[] => {
    const party = row.read('当事人', (text) =>
      oneOfWords(text, new Map(PARTIES.map((one) => [PARTY[one], one])), '单位'),
    );
    const grade = row.read('阶次', (text) => oneOfWords(text, grades, '从轻'));
    const range = row.read('幅度', (text) => rangeOf(text, context));
    const { violation, ...own } = readCell(row, context, defaults);
    const provision = context.index.provisions.get(violation ?? '');
    if (!provision) {
      row.read('适用的违法行为', (text) => {
        throw new Misread('ended', { at: 0, seen: text, example: '危害民防工程安全和使用效能' });
      });
      return [];
    }
    const when = row.read('条件', (text) => whenOf(text, provision, context));
    if (!party || !grade || !range || !when) return [];
    const id = row.get('行编号') || `row-${row.line}`;
    return [
      { id, violation: provision.violation, party, grade: grade as RefinedRow['grade'], when, range, ...own },
    ];
  });
  const note = settings.text('note');
  const made = {
    id: settings.required('id'),
    title: context.english.text('title', settings.required('title')),
    issuer: context.english.text('issuer', settings.required('issuer')),
    benchmark: settings.required('refines'),
    from: settings.required('from'),
    to: settings.text('to'),
    ...(note !== null && { note: context.english.text('note', note) }),
    ...cell,
    rows,
  };
  raise(context.problems);
  return readRefinement(made);
}

function rangeOf(text: string, { words }: TableContext): RefinedRow['range'] {
  const { of, from, to, fromOpen = false, toOpen = false, floor, cap } = readAmountText(text, { words });
  if (floor === undefined && cap === undefined) {
    if (of === 'yuan') return { kind: 'yuan', min: from, max: to, minOpen: fromOpen, maxOpen: toOpen };
    if (of === 'statutory-span') return { kind: 'span', from, to, fromOpen, toOpen };
  }
  throw new Misread('unexpected', { at: 0, seen: text, example: RANGE_EXAMPLE });
}

function whenOf(text: string, { quantity }: Provision, { words }: TableContext): RefinedRow['when'] {
  const condition = parseCondition(text, words);
  const leaves = 'all' in condition ? condition.all : [condition];
  const refuse = (): never => {
    throw new Misread('unexpected', { at: 0, seen: text, example: CONDITION_EXAMPLE });
  };
  const when: RefinedRow['when'] = {};
  for (const leaf of leaves) {
    if (!('fact' in leaf)) return refuse();
    const key = leaf.fact === 'frequency' || leaf.fact === 'consequence' ? leaf.fact : 'quantity';
    if (when[key] !== undefined)
      throw new Misread('twice', { at: 0, seen: text, example: CONDITION_EXAMPLE });
    if (key === 'consequence') {
      const values = 'in' in leaf ? leaf.in : 'is' in leaf ? [String(leaf.is)] : refuse();
      when.consequence = CONSEQUENCES.filter((value) => values.includes(value));
      continue;
    }
    const measure = MEASURE_FACTS.find((fact) => fact === leaf.fact);
    if (key === 'quantity' && (measure === undefined || measure !== quantity?.measure)) return refuse();
    if ('is' in leaf || 'in' in leaf) return refuse();
    const whole = key === 'frequency' || measure === 'count';
    const { from, to = null, fromOpen, toOpen } = leaf;
    when[key] = {
      from: from ?? (whole ? '1' : '0'),
      to,
      ...((fromOpen || (from === undefined && !whole)) && { fromOpen: true }),
      ...(toOpen && { toOpen }),
    };
  }
  return when;
}
