import { stringify } from 'csv-stringify/browser/esm/sync';
import {
  answering,
  checkList,
  checkObject,
  checkText,
  fail,
  type Issue,
  issue,
  nearest,
  oneOf,
  raise,
} from '../errors/index.js';
import { lexiconOf } from '../explain/lexicon.js';
import { zhTables } from '../explain/locales/tables-zh-CN.js';
import { zhCN } from '../explain/locales/zh-CN.js';
import { csvRecords, DELIMITERS, type Delimiter } from '../files/csv.js';
import { checkDay } from '../procedure/working-days.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions, checkRulebook } from '../rulebook/given.js';
import { indexOf, loadRulebook, type Rulebook } from '../rulebook/load.js';
import {
  CONSEQUENCES,
  type Consequence,
  EFFECTS,
  type EffectRow,
  type Grading,
  ORDINALS,
  type RulebookData,
  SHORT_GRADES,
  type ShortGrade,
  type Source,
  type ThresholdRow,
} from '../rulebook/schema.js';
import { guardCell, unguardCell } from '../text/cell.js';
import type { Measure } from './amounts/measure.js';
import { openBenchmark } from './benchmark.js';
import { Misread } from './conditions/misread.js';
import { BookWords } from './conditions/words.js';
import { measureOfRow, type ReadInterval, readInterval } from './grammar.js';
import { HEADINGS, type Row, rowsOf, type Target } from './rows.js';

const RANGE_EXAMPLE = '10000元以上22000元以下';
const THRESHOLD_EXAMPLE = '1次、3次以上、超过50平方米、200平方米以下';

const FILLED = HEADINGS.indexOf('正式内容');

/**
 * The grading of a rulebook as CSV that opens in Excel and WPS: current value, source and assurance of every cell, and
 * an empty column for the official text.
 *
 * @param book default: the built-in rulebook
 * @param violations ids; default: all
 * @example
 * exportWorksheet().startsWith('\uFEFF区段,违法行为') // true
 */
export function exportWorksheet(book: Rulebook = builtinRulebook(), violations?: readonly string[]): string {
  return answering({ rulebook: book, violations }, () => {
    checkRulebook(book);
    checkShort(book);
    if (violations !== undefined) checkViolations(book, violations);
    return written(book, violations);
  });
}

/** The worksheet holds the short form; a table is edited in its own file. */
function checkShort(book: Rulebook): void {
  const last = book.data.benchmarks.at(-1);
  if (last && !last.grading) fail(issue('worksheet-of-table', ['rulebook'], { benchmark: last.id }));
}

function checkViolations(book: Rulebook, violations: readonly string[]): void {
  checkList(violations, ['violations']);
  if (violations.length === 0) fail(issue('empty-list', ['violations'], {}));
  const valid = indexOf(book).data.provisions.map((p) => p.violation);
  violations.forEach((id, i) => {
    oneOf(id, valid, 'violation', ['violations', i]);
  });
}

function written(book: Rulebook, violations: readonly string[] | undefined): string {
  const rows = exportWorksheetRows(book, violations).map((cells) => cells.map(guardCell));
  return `\uFEFF${stringify(rows, { record_delimiter: 'windows' })}`;
}

/** The same as rows of cells, for a workbook. */
export const exportWorksheetRows = (book: Rulebook, violations?: readonly string[]): string[][] => [
  [...HEADINGS],
  ...rowsOf(book, violations).map(({ place, value, source, assurance }) => [
    ...place,
    value,
    source,
    assurance,
    '',
  ]),
];

export interface WorksheetDocument {
  /** The name of the official document that the figures are from. */
  readonly document: string;
  /** Its date, `YYYY-MM-DD`: the day on which it was issued, not its first day in force. */
  readonly date: string;
  /** The first day on which it is in force: earlier days keep the benchmark that they had. */
  readonly from: string;
  /** The last day on which it is in force, included; default: open. */
  readonly to?: string;
  /** The name under which decisions cite the benchmark; default: the document's. */
  readonly title?: string;
  /** The document's number (文号). */
  readonly number?: string;
  /** Id of the benchmark that it follows; needed only where it replaces one from its first day. */
  readonly supersedes?: string;
  /** The rulebook that the worksheet was exported from; default: the built-in one. */
  readonly rulebook?: Rulebook;
  /** The version of the new rulebook; default: the next minor one. */
  readonly version?: string;
}

interface Filled {
  readonly row: Row;
  readonly text: string;
  /** Line of the sheet, the headings being line 1. */
  readonly line: number;
}

/**
 * Reads a worksheet back as a benchmark of its own, with its own name and days. A cell with official text becomes
 * `published`, with the document as its source; the others stay as they are. The benchmark in force before is closed on
 * the day before. Without any official text the result is the rulebook itself.
 *
 * @param text the CSV, decoded
 * @param options the document's name, date, number and days in force, the rulebook exported, and the version of the new one
 * @throws CaliangError `worksheet-heading`, `worksheet-row`, `worksheet-cell` for every bad cell by line and column;
 *   `missing-field`, `invalid-date`, `date-order`, `benchmark-name-taken`, `supersedes-not-in-force` for the document;
 *   `rulebook-fault` if the tables as filled in do not hold together
 * @example
 * importWorksheet(exportWorksheet(), { document: '示例', date: '2026-01-01', from: '2026-02-01' }).digest === builtinRulebook().digest // true
 */
export function importWorksheet(text: string, options: WorksheetDocument): Rulebook {
  return answering({ text, options }, () => {
    checkText(text, ['text']);
    checkObject(options, ['options']);
    checkOptions(options, DOCUMENT_OPTIONS);
    return imported(cellsIn(text), options);
  });
}

/** The same for the rows of a workbook. */
export const importWorksheetRows = (
  rows: readonly (readonly string[])[],
  options: WorksheetDocument,
): Rulebook => imported(rows, options);

const DOCUMENT_OPTIONS = [
  'document',
  'date',
  'from',
  'to',
  'title',
  'number',
  'supersedes',
  'rulebook',
  'version',
] as const satisfies readonly (keyof WorksheetDocument)[];

function imported(rows: readonly (readonly string[])[], options: WorksheetDocument): Rulebook {
  const { date, document, number = null, supersedes = null, title = document } = options;
  const book = options.rulebook ?? builtinRulebook();
  checkDocument(options);
  checkShort(book);
  const filled = readFilled(rows, book);
  if (filled.length === 0) return book;
  const source: Source[] = [{ document, date, ...(number !== null && { note: number }) }];
  const { from, to = null } = options;
  const { data, benchmark } = openBenchmark(structuredClone(book.data) as RulebookData, {
    title,
    number,
    from,
    to,
    supersedes,
    source,
  });
  new Filling(benchmark.grading!, book, source).fill(filled);
  const [major, minor] = data.version.split('.');
  data.version = options.version ?? `${major}.${Number(minor) + 1}.0`;
  return loadRulebook(data);
}

function checkDocument(options: WorksheetDocument): void {
  for (const field of ['document', 'date', 'from'] as const) {
    if (options[field] === undefined) fail(issue('missing-field', [field], { field }));
  }
  for (const field of ['document', 'title', 'number', 'supersedes', 'version'] as const) {
    const value = options[field];
    if (value === undefined) continue;
    checkText(value, [field]);
    if (value.trim() === '') fail(issue('missing-field', [field], { field }));
  }
  const { from, to } = options;
  for (const field of ['date', 'from', 'to'] as const) {
    const value = options[field];
    if (value !== undefined) checkDay(value, [field]);
  }
  if (to !== undefined && to < from) {
    fail(issue('date-order', ['to'], { earlier: 'from', earlierDay: from, later: 'to', laterDay: to }));
  }
}

/** The rows of the CSV, by the delimiter that its first line has. @throws CaliangError `csv-quote` */
function cellsIn(text: string): (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '');
  const [first = ''] = plain.split(/[\r\n]/, 1);
  const count = (delimiter: Delimiter): number => first.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best), DELIMITERS[0]);
  return csvRecords(plain, delimiter).map(({ cells }) => cells);
}

/** Whether there is official text in a worksheet, which is somebody's work; `false` for what is no worksheet. */
export function isFilled(sheet: string | readonly (readonly string[])[]): boolean {
  const [head = [], ...rows] = typeof sheet === 'string' ? cellsIn(sheet) : sheet;
  const at = head.findIndex((cell) => cell.trim() === HEADINGS[FILLED]);
  return at >= 0 && rows.some((cells) => (cells[at] ?? '').trim() !== '');
}

function readFilled(records: readonly (readonly string[])[], book: Rulebook): Filled[] {
  const [head = [], ...lines] = records;
  const seen = head.map((cell) => cell.trim()).join(',');
  if (seen !== HEADINGS.join(','))
    fail(issue('worksheet-heading', [], { seen, expected: HEADINGS.join(',') }));
  const known = new Map(rowsOf(book).map((row) => [row.place.join('|'), row]));
  const problems: Issue[] = [];
  const filled = lines.flatMap((cells, n): Filled[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const line = n + 2;
    const place = cells.slice(0, 5).map((cell) => unguardCell(cell.trim()));
    const row = known.get(place.join('|'));
    if (!row) {
      const value = place.filter(Boolean).join(' ');
      const names = [...known.keys()].map((key) => key.split('|').filter(Boolean).join(' '));
      problems.push(
        issue('worksheet-row', [], { line: String(line), value, nearest: nearest(value, names) }),
      );
      return [];
    }
    const official = unguardCell((cells[FILLED] ?? '').trim());
    return official === '' ? [] : [{ row, text: official, line }];
  });
  raise(problems);
  const twice = filled.filter((f, n) => filled.findIndex((g) => g.row === f.row) !== n);
  raise(twice.map((f) => cellIssue(f, '同一项目填写了两次')));
  return filled;
}

const cellIssue = ({ line, text }: Filled, expected: string): Issue =>
  issue('worksheet-cell', [], { line: String(line), column: HEADINGS[FILLED]!, value: text, expected });

class Filling {
  private readonly lex;
  private readonly words: BookWords;
  private readonly problems: Issue[] = [];

  constructor(
    private readonly grading: Grading,
    private readonly book: Rulebook,
    private readonly source: Source[],
  ) {
    this.lex = lexiconOf(book, zhCN);
    this.words = new BookWords(indexOf(book));
  }

  private interval(one: Filled, measure: Measure, example: string): ReadInterval | null {
    try {
      return readInterval(one.text, measure, this.words, example);
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      this.problems.push(error.issueIn(one.text, { row: String(one.line), heading: HEADINGS[FILLED]! }));
      return null;
    }
  }

  private get cell() {
    return { source: structuredClone(this.source), assurance: 'published' as const };
  }

  fill(filled: readonly Filled[]): void {
    for (const one of filled) {
      const { target } = one.row;
      if (target.section === 'range') this.range(one, target);
      else if (target.section === 'threshold') this.threshold(one, target);
      else if (target.section === 'base') this.base(one, target);
      else if (target.section === 'combination') this.combination(one, target);
      else this.circumstance(one, target);
    }
    raise(this.problems);
  }

  private bad(one: Filled, expected: string): void {
    this.problems.push(cellIssue(one, expected));
  }

  private grade(text: string): ShortGrade | undefined {
    return SHORT_GRADES.find((g) => this.lex.grade(g) === text || g === text);
  }

  /** Grades not filled in keep the range that they have, as rows of their own. */
  private range(one: Filled, { violation, party, grade }: Extract<Target, { section: 'range' }>): void {
    const found = this.interval(one, { kind: 'money' }, RANGE_EXAMPLE);
    if (!found) return;
    if (found.to === null) {
      this.bad(one, RANGE_EXAMPLE);
      return;
    }
    const own = (g: ShortGrade) =>
      this.grading.ranges.find((r) => r.violation === violation && r.party === party && r.grade === g);
    if (!own(grade)) {
      const index = indexOf(this.book);
      const benchmark = this.book.data.benchmarks.at(-1)!;
      const view = index.gradings.get(benchmark.id)!.of(violation);
      const rows = rowsOf(this.book, [violation]);
      for (const g of SHORT_GRADES) {
        const row = rows.find(
          ({ target: t }) =>
            t.section === 'range' && t.violation === violation && t.party === party && t.grade === g,
        )!;
        const { from, to, fromOpen, toOpen } = readInterval(
          row.value,
          { kind: 'money' },
          this.words,
          RANGE_EXAMPLE,
        );
        const { source, assurance } = view.span.get(g)!;
        this.grading.ranges.push({
          violation,
          party,
          grade: g,
          min: from ?? '0',
          max: to!,
          minOpen: from === null ? true : fromOpen,
          maxOpen: toOpen,
          source: structuredClone(source),
          assurance,
        });
      }
    }
    Object.assign(own(grade)!, {
      min: found.from ?? '0',
      max: found.to,
      minOpen: found.from === null ? true : found.fromOpen,
      maxOpen: found.toOpen,
      ...this.cell,
    });
  }

  private threshold(one: Filled, target: Extract<Target, { section: 'threshold' }>): void {
    const { violation, criterion, ordinal } = target;
    const values: Consequence[] = [];
    const provision = indexOf(this.book).provisions.get(violation)!;
    const measure = measureOfRow(criterion, provision);
    const interval = criterion === 'consequence' ? null : this.interval(one, measure, THRESHOLD_EXAMPLE);
    if (criterion === 'consequence') {
      const names = new Map(
        CONSEQUENCES.flatMap((c) => [[this.lex.consequence[c], c] as const, [c, c] as const]),
      );
      for (const name of one.text.split(/[、；;，,]/).map((n) => n.trim())) {
        const found = names.get(name);
        if (!found) {
          this.bad(one, CONSEQUENCES.map((c) => this.lex.consequence[c]).join('、'));
          return;
        }
        values.push(found);
      }
    } else if (!interval) return;
    const belongs = (r: ThresholdRow): boolean => r.violation === violation && r.criterion === criterion;
    if (!this.grading.thresholds.some(belongs)) {
      const benchmark = this.book.data.benchmarks.at(-1)!;
      const rows = indexOf(this.book)
        .gradings.get(benchmark.id)!
        .of(violation)
        .thresholds(criterion, provision);
      this.grading.thresholds.push(...rows.map((r) => ({ ...structuredClone(r), violation })));
    }
    this.grading.thresholds = this.grading.thresholds.filter((r) => !belongs(r) || r.ordinal !== ordinal);
    const whole = criterion === 'frequency' || provision.quantity?.measure === 'count';
    const counted = criterion === 'quantity' ? provision.quantity?.measure : undefined;
    this.grading.thresholds.push({
      criterion,
      violation,
      ordinal,
      ...(counted && { measure: counted }),
      ...(interval
        ? {
            from: interval.from ?? (whole ? '1' : '0'),
            to: interval.to,
            fromOpen: interval.from === null ? !whole : interval.fromOpen,
            toOpen: interval.toOpen,
          }
        : { values }),
      ...this.cell,
    });
    const order = (r: ThresholdRow): number => ORDINALS.indexOf(r.ordinal);
    const own = this.grading.thresholds.filter(belongs).sort((a, b) => order(a) - order(b));
    this.grading.thresholds = [...this.grading.thresholds.filter((r) => !belongs(r)), ...own];
  }

  private base(one: Filled, { ordinal }: Extract<Target, { section: 'base' }>): void {
    const grade = this.grade(one.text);
    if (!grade) {
      this.bad(one, SHORT_GRADES.map((g) => this.lex.grade(g)).join('、'));
      return;
    }
    const row = this.grading.base.find((r) => r.violation === undefined && r.heaviest === ordinal)!;
    Object.assign(row, { grade, ...this.cell });
  }

  private combination(one: Filled, target: Extract<Target, { section: 'combination' }>): void {
    const pairs = one.text
      .split(/[；;]/)
      .map((part) => part.split(/→|->|=/).map((g) => this.grade(g.trim())));
    const read = new Map(pairs.map(([from, to]) => [from, to]));
    const [lenient, ordinary, severe] = SHORT_GRADES.map((g) => read.get(g));
    if (!lenient || !ordinary || !severe || pairs.length !== SHORT_GRADES.length) {
      this.bad(one, '从轻→从轻；一般→一般；从重→从重');
      return;
    }
    const row = this.grading.combination.find(
      (r) =>
        r.violation === undefined && r.mitigation === target.mitigation && r.aggravated === target.aggravated,
    )!;
    Object.assign(row, { lenient, ordinary, severe, ...this.cell });
  }

  private circumstance(one: Filled, { circumstance }: Extract<Target, { section: 'circumstance' }>): void {
    const effect: EffectRow['effect'] | undefined = EFFECTS.find(
      (e) => zhTables.effects[e] === one.text || e === one.text,
    );
    if (!effect) {
      this.bad(one, EFFECTS.map((e) => zhTables.effects[e]).join('、'));
      return;
    }
    const row = this.grading.effects.find(
      (r) => r.violation === undefined && r.circumstance === circumstance,
    );
    if (row) Object.assign(row, { effect, ...this.cell });
    else this.grading.effects.push({ circumstance, effect, ...this.cell });
  }
}
