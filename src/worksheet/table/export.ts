/** A benchmark with a table as the sheets of a worksheet, and empty sheets for a table that is to be written. */
import { fail, issue } from '../../errors/index.js';
import { indexOf, type Rulebook } from '../../rulebook/load.js';
import { ORDER_STATES } from '../../rulebook/schema/condition.js';
import type { RowsTable, ScoresTable, Table } from '../../rulebook/schema/table.js';
import type { Benchmark } from '../../rulebook/schema.js';
import { ORDER_WORDS } from '../conditions/words.js';
import { writeAdjust } from './adjust.js';
import { TableContext } from './context.js';
import { writeFactorsTable } from './factors.js';
import { writeFacts } from './facts.js';
import { nameOf, writeFactors, writeGrades, writeLevels } from './grades.js';
import { ID_HEADINGS, ROW_HEADINGS, ROWS_SHEET, writeRows } from './rows.js';
import { writeScores } from './scores.js';
import type { Setting } from './settings.js';
import { TABLE_HELP, writeSettings } from './settings.js';
import type { SheetText } from './sheet.js';

export const ENGLISH = { name: '英文', head: ['中文', '英文', '位置编号'] } as const;
export const LISTS = {
  name: '词语',
  head: ['阶次', '事实', '单位', '情节', '责令状态', '责令', '其他处理', '金额', '角色'],
} as const;

export const FORM_WORDS = { rows: '逐行', scores: '计分', factors: '按因素' } as const;
export const OF_WORDS = { 'statutory-max': '法定最高额', 'statutory-span': '法定幅度' } as const;
export const SEVERAL_WORDS = {
  net: '相抵后的净数',
  strongest: '最强的一个',
  'one-step': '至多一档',
} as const;
export const UNSTATED = '未规定';
export const RULE_WORDS = { heaviest: '从重', lightest: '从轻' } as const;
/** Other words in which offices write the same rule; `从重` itself may be the name of a grade. */
export const RULE_ALIASES = {
  heaviest: [
    '从其较重',
    '从其重',
    '从较重',
    '取较重',
    '较重的',
    '按较重的处罚',
    '适用较重的',
    '择重',
    '择一从重',
  ],
  lightest: [
    '从其较轻',
    '从其轻',
    '从较轻',
    '取较轻',
    '较轻的',
    '按较轻的处罚',
    '适用较轻的',
    '择轻',
    '择一从轻',
  ],
} as const;

/** All sheets; the office's own table is the first. */
export function tableSheets(
  book: Rulebook,
  benchmark: Benchmark,
  violations?: readonly string[],
): SheetText[] {
  const { table } = benchmark;
  if (!table) return fail(issue('worksheet-of-table', ['rulebook'], { benchmark: benchmark.id }));
  const context = new TableContext(book);
  const shown = violations && table.form === 'rows' ? only(table, violations) : table;
  const own = ownSheets(shown, context);
  const settings = writeSettings(settingsOf(benchmark, table, context, violations), context, TABLE_HELP);
  return [...own, settings, ...writeFacts(context), lists(table, context), english(context)];
}

const only = (table: RowsTable, violations: readonly string[]): RowsTable => ({
  ...table,
  rows: table.rows.filter(({ violation }) => violation === '*' || violations.includes(violation)),
});

function ownSheets(table: Table, context: TableContext): SheetText[] {
  const adjust = table.adjust ? writeAdjust(table.adjust, table.grades, context) : [];
  const grades = writeGrades(table, context);
  if (table.form === 'rows') return [writeRows(table, context), grades, ...adjust];
  if (table.form === 'scores')
    return [writeScores(table, context), grades, writeFactors(table, context), ...adjust];
  const [thresholds, ...rest] = writeFactorsTable(table, context);
  return [thresholds!, grades, writeLevels(table, context), ...rest, ...adjust];
}

function settingsOf(
  benchmark: Benchmark,
  table: Table,
  context: TableContext,
  violations: readonly string[] | undefined,
): Setting[] {
  const { english } = context;
  const { source, assurance } = benchmark;
  return [
    { key: 'title', content: english.note('title', benchmark.title) },
    { key: 'issuer', content: english.note('issuer', benchmark.issuer) },
    { key: 'number', content: benchmark.number ?? '' },
    { key: 'from', content: benchmark.from },
    { key: 'to', content: benchmark.to ?? '' },
    { key: 'checkAfter', content: benchmark.checkAfter ?? '' },
    { key: 'note', content: english.note('note', benchmark.note) },
    { key: 'document', content: '见右列', source, assurance },
    { key: 'id', content: benchmark.id },
    { key: 'form', content: FORM_WORDS[table.form] },
    ...(violations && table.form === 'rows'
      ? [{ key: 'only' as const, content: violations.join('；') }]
      : []),
    ...(table.form === 'rows' ? conflictSettings(table) : []),
    ...(table.form === 'scores' ? scoreSettings(table) : []),
    ...(table.adjust ? [severalSetting(table.adjust.several)] : []),
  ];
}

function conflictSettings({ conflict, grades }: RowsTable): Setting[] {
  return (['sharedEnd', 'several', 'none'] as const).map((key) => {
    const choice = conflict[key];
    if (!choice) return { key, content: UNSTATED };
    const { rule, source, assurance } = choice;
    const content = rule === 'heaviest' || rule === 'lightest' ? RULE_WORDS[rule] : nameOf(grades, rule);
    return { key, content, source, assurance };
  });
}

function scoreSettings({ start, of, floor, cap, formula }: ScoresTable): Setting[] {
  const bound = (key: 'floor' | 'cap', found: ScoresTable['floor'] | ScoresTable['cap']): Setting[] =>
    found ? [{ key, content: boundText(found.at), source: found.source, assurance: found.assurance }] : [];
  return [
    { key: 'start', content: String(start) },
    { key: 'of', content: OF_WORDS[of] },
    ...bound('floor', floor),
    ...bound('cap', cap),
    { key: 'formula', content: '总分乘以上述数额的百分之一', ...formula },
  ];
}

const boundText = (at: string): string =>
  at === 'statutory-min' ? '法定最低额' : at === 'statutory-max' ? '法定最高额' : at;

const severalSetting = (several: NonNullable<Table['adjust']>['several']): Setting =>
  several
    ? {
        key: 'adjust',
        content: SEVERAL_WORDS[several.rule],
        source: several.source,
        assurance: several.assurance,
      }
    : { key: 'adjust', content: UNSTATED };

const english = ({ english: pairs }: TableContext): SheetText => ({
  name: ENGLISH.name,
  rows: [[...ENGLISH.head], ...pairs.rows()],
});

/** Every word that a cell can use, one kind in a column; the drop-down lists read them. */
function lists(table: Table, context: TableContext): SheetText {
  const { words, index } = context;
  const terms = (kind: string): string[] =>
    [...index.terms.values()].filter((term) => term.kind === kind).map(({ zh }) => zh);
  const columns = [
    table.grades.map(({ name }) => name.zh),
    words.facts.map(({ name }) => name.zh),
    [...new Set(words.facts.flatMap(({ units = [] }) => units.map(({ id }) => id)))],
    [...index.circumstances.values()].map(({ name }) => name.zh),
    ORDER_STATES.map((state) => ORDER_WORDS[state][0]),
    terms('order'),
    terms('consequence'),
    terms('amount'),
    terms('role'),
  ];
  const longest = Math.max(...columns.map((column) => column.length));
  return {
    name: LISTS.name,
    rows: [
      [...LISTS.head],
      ...Array.from({ length: longest }, (_, n) => columns.map((column) => column[n] ?? '')),
    ],
  };
}

export interface BlankOptions {
  readonly violations: readonly string[];
  /** Names of the grades, lightest first. */
  readonly grades: readonly string[];
}

/** A worksheet for a table that nobody has written yet: each violation with each grade, conditions and penalties empty. */
export function blankSheets(book: Rulebook, { violations, grades }: BlankOptions): SheetText[] {
  const context = new TableContext(book);
  const index = indexOf(book);
  const named = grades.map((zh, n) => ({ id: `grade-${n + 1}`, name: { zh, en: zh } }));
  const rows = violations.flatMap((violation, n) =>
    named.map(({ id, name }) => {
      const provision = index.provisions.get(violation)!;
      const cells: Partial<Record<(typeof ROW_HEADINGS)[number], string>> = {
        序号: `序号${n + 1} · ${name.zh}`,
        违法行为: provision.name.zh,
        法定依据: context.source([provision.cite]),
        裁量阶次: name.zh,
      };
      return [...ROW_HEADINGS.map((heading) => cells[heading] ?? ''), `${violation}-${id}`, violation, ''];
    }),
  );
  const table = {
    form: 'rows',
    grades: named,
    rows: [],
    conflict: { sharedEnd: null, several: null, none: null },
  };
  const settings: Setting[] = [
    ...(['title', 'issuer', 'number', 'from', 'to', 'note'] as const).map((key) => ({ key, content: '' })),
    { key: 'form', content: FORM_WORDS.rows },
    ...conflictSettings(table as unknown as RowsTable),
  ];
  const written = table as unknown as Table;
  return [
    { name: ROWS_SHEET, rows: [[...ROW_HEADINGS, ...ID_HEADINGS], ...rows] },
    writeGrades(written, context),
    writeSettings(settings, context, TABLE_HELP),
    ...writeFacts(context),
    lists(written, context),
    english(context),
  ];
}
