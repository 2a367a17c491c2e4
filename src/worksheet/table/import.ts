/** Reads the sheets of a worksheet back as a benchmark with its table, and puts it into the book. */
import { issue, raise } from '../../errors/index.js';
import { closedBefore, placed } from '../../rulebook/build/close-before.js';
import { digestOf, loadRulebook, type Rulebook } from '../../rulebook/load.js';
import type { FactDeclaration } from '../../rulebook/schema/index.js';
import type { RowsTable, ScoresTable, Table } from '../../rulebook/schema/table.js';
import type { Assurance, Benchmark, RulebookData, Source } from '../../rulebook/schema.js';
import { readAmountText } from '../amounts/read.js';
import { readAdjust } from './adjust.js';
import { TableContext } from './context.js';
import { ENGLISH, OF_WORDS, RULE_ALIASES, RULE_WORDS, SEVERAL_WORDS, UNSTATED } from './export.js';
import { readFactorsTable, THRESHOLDS_SHEET } from './factors.js';
import { readFacts } from './facts.js';
import { namesOf, readFactors, readGrades, readLevels } from './grades.js';
import { type FilledRow, ID_HEADINGS, ROW_HEADINGS, ROWS_SHEET, type RowDefaults, readRow } from './rows.js';
import { readScores, SCORES_SHEET } from './scores.js';
import { SettingsRead } from './settings.js';
import { oneOfWords, parts, type Sheets } from './sheet.js';

/** The document that the table is from; without one the worksheet changes the benchmark whose id it names. */
export interface TableDocument {
  readonly title: string;
  readonly document: string;
  readonly date: string | null;
  readonly number: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly supersedes: string | null;
}

interface ReadTable {
  readonly table: Table;
  /** Rows with the cells that are empty. */
  readonly rows: readonly FilledRow[];
}

export const isTableWorksheet = (sheets: Sheets): boolean =>
  [ROWS_SHEET, SCORES_SHEET, THRESHOLDS_SHEET].some((name) => sheets.has(name));

/** @throws CaliangError for every cell that is not understood, and for a table that does not hold together */
export function importTable(
  sheets: Sheets,
  book: Rulebook,
  document: TableDocument | null,
  version: string | undefined,
): Rulebook {
  const context = new TableContext(book);
  for (const row of sheets.rows(ENGLISH.name, ENGLISH.head, context.problems)) {
    if (row.get('英文') !== '') context.english.add(row.get('中文'), row.get('英文'), row.get('位置编号'));
  }
  const facts = readFacts(sheets, context);
  const settings = new SettingsRead(sheets, context);
  const defaults = defaultsOf(settings, document);
  const read = readTable(sheets, settings, context, defaults, document !== null);
  raise(context.problems);
  const benchmark = document
    ? newBenchmark(read, settings, context, document, defaults.source)
    : sameBenchmark(read, settings, context);
  raise(context.problems);
  return inBook(book, facts, benchmark, document, version);
}

function inBook(
  book: Rulebook,
  facts: readonly FactDeclaration[],
  benchmark: Benchmark,
  document: TableDocument | null,
  version: string | undefined,
): Rulebook {
  const data = structuredClone(book.data) as RulebookData;
  const others = data.benchmarks.filter(({ id }) => id !== benchmark.id);
  const benchmarks = document
    ? placed(closedBefore(data.benchmarks, document), benchmark)
    : placed(others, benchmark);
  const changed = { ...data, facts: structuredClone(facts) as FactDeclaration[], benchmarks };
  // A worksheet that changes nothing gives the book itself.
  if (digestOf(changed) === book.digest && version === undefined) return book;
  const [major, minor] = data.version.split('.');
  return loadRulebook({ ...changed, version: version ?? `${major}.${Number(minor) + 1}.0` });
}

function defaultsOf(settings: SettingsRead, document: TableDocument | null): RowDefaults {
  if (document) {
    const { document: name, date, number } = document;
    const source = {
      document: name,
      ...(date !== null && { date }),
      ...(number !== null && { note: number }),
    };
    return { source: [source], assurance: 'published' };
  }
  const cell = settings.cell('document');
  const title = settings.text('title');
  const source: Source[] = cell?.source ?? (title === null ? [] : [{ document: title }]);
  return { source, assurance: cell?.assurance === 'reported' ? 'reported' : 'published' };
}

// --------------------------------------------------------------- the table

function readTable(
  sheets: Sheets,
  settings: SettingsRead,
  context: TableContext,
  defaults: RowDefaults,
  isNew: boolean,
): ReadTable {
  const grades = readGrades(sheets, context);
  const adjust = readAdjust(sheets, grades, context, defaults);
  const rule = (text: string) => ({ rule: oneOfWords(text, reversed(SEVERAL_WORDS), UNSTATED) });
  const several = settings.text('adjust') === UNSTATED ? null : settings.ruled('adjust', rule);
  const whole = adjust && { ...adjust, several };
  if (sheets.has(SCORES_SHEET)) {
    const table = scoresOf(sheets, grades, settings, context, defaults);
    return { table: { ...table, ...(whole && { adjust: whole }) }, rows: [] };
  }
  if (sheets.has(THRESHOLDS_SHEET)) {
    const levels = readLevels(sheets, context);
    const read = readFactorsTable(sheets, { grades, levels }, context, defaults);
    const none = { rows: [], combination: [], several: null, groups: [] };
    return { table: { form: 'factors', grades, levels, ...read, adjust: whole ?? none }, rows: [] };
  }
  const rows = rowsOf(sheets, grades, settings, context, defaults, isNew);
  const table = {
    form: 'rows' as const,
    grades,
    rows: rows.map(({ row }) => row),
    conflict: conflictOf(settings, grades),
  };
  return { table: { ...table, ...(whole && { adjust: whole }) }, rows };
}

function rowsOf(
  sheets: Sheets,
  grades: RowsTable['grades'],
  settings: SettingsRead,
  context: TableContext,
  defaults: RowDefaults,
  isNew: boolean,
): FilledRow[] {
  const read = sheets
    .rows(ROWS_SHEET, [...ROW_HEADINGS, ...ID_HEADINGS], context.problems)
    .flatMap((cells) => readRow(cells, grades, context, defaults) ?? []);
  const known = context.book.data.benchmarks.flatMap(({ table }) =>
    table?.form === 'rows' ? table.rows : [],
  );
  const own = isNew ? read.map((one) => ({ ...one, row: stated(one.row, known, defaults) })) : read;
  const shown = parts(settings.text('only') ?? '');
  if (shown.length === 0) return own;
  const kept = known.filter(({ violation }) => violation !== '*' && !shown.includes(violation));
  return [...own, ...kept.map((row) => ({ row: structuredClone(row) as FilledRow['row'], empty: [] }))];
}

/** What a new document states otherwise than the row before has the new document as its source. */
function stated(
  row: FilledRow['row'],
  known: readonly FilledRow['row'][],
  defaults: RowDefaults,
): FilledRow['row'] {
  const before = known.find(({ id, violation }) => id === row.id && violation === row.violation);
  if (!before || digestOf(before.source) !== digestOf(row.source)) return row;
  const content = ({ when, then, grade }: FilledRow['row']) => digestOf({ when, then, grade });
  if (content(before) === content(row)) return row;
  const open = row.when === 'unseen' || row.then === 'unseen';
  const assurance: Assurance = open ? 'reference' : defaults.assurance;
  return { ...row, source: defaults.source.map((one) => ({ ...one })), assurance };
}

function conflictOf(settings: SettingsRead, grades: RowsTable['grades']): RowsTable['conflict'] {
  const aliases = Object.entries(RULE_ALIASES).flatMap(([rule, words]) =>
    words.map((word): [string, string] => [word, rule]),
  );
  const rules = new Map<string, string>([...reversed(RULE_WORDS), ...aliases, ...namesOf(grades)]);
  const choice = (key: 'sharedEnd' | 'several' | 'none') =>
    settings.text(key) === UNSTATED
      ? null
      : settings.ruled(key, (text) => ({ rule: oneOfWords(text, rules, UNSTATED) }));
  return { sharedEnd: choice('sharedEnd'), several: choice('several'), none: choice('none') };
}

function scoresOf(
  sheets: Sheets,
  grades: ScoresTable['grades'],
  settings: SettingsRead,
  context: TableContext,
  defaults: RowDefaults,
): ScoresTable {
  const factors = readFactors(sheets, context);
  const bound = (key: 'floor' | 'cap') =>
    settings.ruled(key, (text) => ({ at: boundOf(text, context) })) as ScoresTable['floor'] | null;
  const [floor, cap] = [bound('floor'), bound('cap') as ScoresTable['cap'] | null];
  const formula = settings.cell('formula') ?? { source: [...defaults.source], assurance: defaults.assurance };
  return {
    form: 'scores',
    grades,
    factors,
    rows: readScores(sheets, factors, context, defaults),
    start: Number(settings.required('start')),
    of: settings.read('of', (text) => oneOfWords(text, reversed(OF_WORDS), '法定最高额')) ?? 'statutory-max',
    ...(floor && { floor }),
    ...(cap && { cap }),
    formula,
  };
}

function boundOf(text: string, context: TableContext): string {
  if (text === '法定最低额') return 'statutory-min';
  if (text === '法定最高额') return 'statutory-max';
  return /^[\d.]+$/.test(text) ? text : readAmountText(text, { words: context.words }).to;
}

const reversed = <K extends string>(words: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map(
    (Object.entries(words) as [K, string][]).flatMap(
      ([key, word]) =>
        [
          [word, key],
          [key, key],
        ] as [string, K][],
    ),
  );

// ------------------------------------------------------------ the document

function sameBenchmark({ table }: ReadTable, settings: SettingsRead, context: TableContext): Benchmark {
  const { english } = context;
  const cell = settings.cell('document');
  if (!cell) context.problems.push(issue('missing-field', [], { field: '说明·依据的文件' }));
  const [number, to, checkAfter] = [
    settings.text('number'),
    settings.text('to'),
    settings.text('checkAfter'),
  ];
  return {
    id: settings.required('id'),
    title: english.text('title', settings.required('title')),
    issuer: english.text('issuer', settings.required('issuer')),
    ...(number !== null && { number }),
    from: settings.required('from'),
    to,
    ...(checkAfter !== null && { checkAfter }),
    note: english.text('note', settings.required('note')),
    ...(cell ?? { source: [], assurance: 'reference' }),
    table,
  };
}

function newBenchmark(
  { table, rows }: ReadTable,
  settings: SettingsRead,
  context: TableContext,
  document: TableDocument,
  source: readonly Source[],
): Benchmark {
  const { book, english } = context;
  const { title, number, from, to } = document;
  const issuer = settings.text('issuer');
  return {
    id: freeId(book.data.benchmarks, from),
    title: english.text('title', title),
    issuer: issuer === null ? { zh: '未写明', en: 'not stated' } : english.text('issuer', issuer),
    ...(number !== null && { number }),
    from,
    to,
    note: filledNote(rows),
    source: source.map((one) => ({ ...one })),
    assurance: 'published',
    table,
  };
}

/** What was filled in and what not, in the book itself. */
function filledNote(rows: readonly FilledRow[]): Benchmark['note'] {
  const open = rows.filter(({ row }) => row.when === 'unseen' || row.then === 'unseen');
  const whole = rows.length - open.length;
  if (rows.length === 0) return { zh: '由工作表导入', en: 'imported from a worksheet' };
  const places = open.map(({ row, empty }) => ({
    zh: `${row.place}（${empty.length > 0 ? `${empty.join('、')}没有填写` : '写明未见'}）`,
    en: `${row.place} (${empty.length > 0 ? 'not filled in' : 'stated as unseen'})`,
  }));
  const none = open.length === 0;
  return {
    zh: `由工作表导入：共${rows.length}行，填写完整的${whole}行${none ? '' : `；其余：${places.map(({ zh }) => zh).join('、')}`}`,
    en: `imported from a worksheet: ${rows.length} rows, ${whole} filled in whole${none ? '' : `; the rest: ${places.map(({ en }) => en).join(', ')}`}`,
  };
}

function freeId(benchmarks: readonly Benchmark[], from: string): string {
  const id = `benchmark-${from}`;
  const taken = benchmarks.filter((b) => b.id === id || b.id.startsWith(`${id}-`)).length;
  return taken === 0 ? id : `${id}-${taken + 1}`;
}
