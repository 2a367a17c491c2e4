/** Fills official text into a copy of the short form, cell by cell. */
import { type Issue, issue, raise } from '../errors/index.js';
import { lexiconOf } from '../explain/lexicon.js';
import { zhTables } from '../explain/locales/tables-zh-CN.js';
import { zhCN } from '../explain/locales/zh-CN.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import {
  CONSEQUENCES,
  type Consequence,
  EFFECTS,
  type EffectRow,
  type Grading,
  ORDINALS,
  SHORT_GRADES,
  type ShortGrade,
  type Source,
  type ThresholdRow,
} from '../rulebook/schema.js';
import type { Measure } from './amounts/measure.js';
import { Misread } from './conditions/misread.js';
import { BookWords } from './conditions/words.js';
import { measureOfRow, type ReadInterval, readInterval } from './grammar.js';
import { HEADINGS, type Row, rowsOf, type Target } from './rows.js';

const RANGE_EXAMPLE = '10000元以上22000元以下';
const THRESHOLD_EXAMPLE = '1次、3次以上、超过50平方米、200平方米以下';

export const FILLED = HEADINGS.indexOf('正式内容');

export interface Filled {
  readonly row: Row;
  readonly text: string;
  /** Line of the sheet, the headings being line 1. */
  readonly line: number;
}

export const cellIssue = ({ line, text }: Filled, expected: string): Issue =>
  issue('worksheet-cell', [], { line: String(line), column: HEADINGS[FILLED]!, value: text, expected });

export class Filling {
  private readonly lex;
  private readonly words: BookWords;
  private readonly problems: Issue[] = [];
  /** The rows of the tables by the cell that states them. */
  private readonly stated = new Map<object, Filled>();

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

  /** A fault of the tables at the cell that states the row; at the row itself where no cell does. */
  located(fault: Issue, benchmark: number): Issue {
    const [list, at, part, section, row] = fault.path;
    if (fault.code !== 'rulebook-fault' || list !== 'benchmarks' || at !== benchmark || part !== 'grading')
      return fault;
    const rows = this.grading[section as keyof Grading] as readonly object[] | undefined;
    const own = typeof row === 'number' ? rows?.[row] : undefined;
    const one = own && this.stated.get(own);
    if (!one) return fault;
    const cell = { line: String(one.line), column: HEADINGS[FILLED]!, value: one.text };
    return issue('rulebook-fault', [], { ...fault.params, cell });
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
    this.stated.set(own(grade)!, one);
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
    const stated: ThresholdRow = {
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
    };
    this.stated.set(stated, one);
    this.grading.thresholds.push(stated);
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
    this.stated.set(row, one);
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
    this.stated.set(row, one);
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
    const stated: EffectRow = Object.assign(row ?? { circumstance }, { effect, ...this.cell });
    this.stated.set(stated, one);
    if (!row) this.grading.effects.push(stated);
  }
}
