/** The tables of a violation, for people: what is fined, how it is graded, and where every figure is from. */

import type { Decision } from '../decide/decision.js';
import { uniqueBy } from '../decide/lists.js';
import { rowText, unitOf } from '../decide/row-text.js';
import { answering, checkObject, checkText, fail, oneOf } from '../errors/index.js';
import { escapeHtml } from '../explain/escape.js';
import { type Lexicon, lexiconOf } from '../explain/lexicon.js';
import { en } from '../explain/locales/en.js';
import { enTables } from '../explain/locales/tables-en.js';
import type { TablesTexts } from '../explain/locales/tables-texts.js';
import { zhTables } from '../explain/locales/tables-zh-CN.js';
import { zhCN } from '../explain/locales/zh-CN.js';
import { roundInward, writeRange } from '../money/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import type { GradingIndex, Index } from '../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import {
  type Assurance,
  type Benchmark,
  GRADES,
  ORDINALS,
  type Party,
  type Provision,
  type Role,
  type Source,
} from '../rulebook/schema.js';
import { unavailableBeside } from '../rulebook/unavailable.js';
import { unknownViolation } from '../rulebook/unknown-violation.js';
import { penaltiesOf, rangesOf } from '../rulebook/verify/penalty.js';
import { lawPages, textNotes, undated } from './law-pages.js';
import { type Marks, marksOf } from './marks.js';
import type { Grid, GridRow, TablesPage } from './page.js';
import { printedGrids } from './printed.js';

export type { About, Grid, TablesPage } from './page.js';

const LOCALES = {
  'zh-CN': { locale: zhCN, texts: zhTables },
  en: { locale: en, texts: enTables },
} as const;

const localeOf = (name: string) => LOCALES[oneOf(name, ['zh-CN', 'en'], 'locale', ['locale'])];

/** Which tables are rendered, and how. */
export interface TablesOptions {
  locale?: keyof typeof LOCALES;
  format?: 'text' | 'markdown';
  /** Default: the built-in rulebook. */
  rulebook?: Rulebook;
  /** A decision of this rulebook: the rows that it rests on are marked. */
  decision?: Decision;
}

/**
 * The table of one violation, or of all: articles with what they demand and where the text can be read, statutory
 * ranges, thresholds, grades, circumstances, each with its source and assurance; or that of a text, by the id of its
 * version: when it was compared, the grounds of its general part and the stages of its procedure.
 *
 * @param violation an id or name of a violation, or the id of a version as `apl-2021`; `undefined`: all
 * @param options language, text or Markdown, the rulebook
 * @throws CaliangError `unknown-id` with the nearest valid name
 * @example
 * tables('damaging-works').includes('10000元以上22000元以下') // true
 */
export function tables(violation?: string, options: TablesOptions = {}): string {
  return answering({ violation, options }, () => {
    checkOptions(options, ['locale', 'format', 'rulebook', 'decision']);
    if (options.decision !== undefined) checkObject(options.decision, ['decision']);
    return written(violation, options);
  });
}

function written(violation: string | undefined, options: TablesOptions): string {
  const { locale = 'zh-CN', format = 'text' } = options;
  oneOf(format, ['text', 'markdown'], 'format', ['format']);
  const { texts } = localeOf(locale);
  const render = format === 'markdown' ? markdown : text;
  const pages = pagesOf(violation, options);
  const head =
    format === 'markdown' && violation === undefined ? `# ${texts.all}\n\n${texts.generated}\n\n` : '';
  return `${head}${pages.map(render).join('\n')}`;
}

/** The pages of violations, then those of the texts; by an id of either, only that one. */
function pagesOf(id: string | undefined, options: Omit<TablesOptions, 'format'>): TablesPage[] {
  const { locale = 'zh-CN', rulebook = builtinRulebook() } = options;
  const { locale: words, texts } = localeOf(locale);
  const laws = lawPages(indexOf(rulebook), lexiconOf(rulebook, words), texts, id);
  return id !== undefined && laws.length > 0 ? laws : [...tablePages(id, options), ...laws];
}

/** The pages of `tables` that are about violations, one for each. */
export function tablePages(
  violation: string | undefined,
  { locale = 'zh-CN', rulebook = builtinRulebook(), decision }: Omit<TablesOptions, 'format'>,
): TablesPage[] {
  const index = indexOf(rulebook);
  const id = violation === undefined ? undefined : index.violationNames.get(violation);
  if (violation !== undefined && id === undefined) {
    checkText(violation, []);
    fail(unknownViolation(index, violation, [], { others: [...index.versions.keys()] }));
  }
  const { locale: words, texts } = localeOf(locale);
  const lex = lexiconOf(rulebook, words);
  return rulebook.data.provisions
    .filter((p) => id === undefined || p.violation === id)
    .map((p) => new Tabulator(index, lex, texts, marksOf(decision)).page(p));
}

class Tabulator {
  constructor(
    private readonly index: Index,
    private readonly lex: Lexicon,
    private readonly texts: TablesTexts,
    private readonly marks: Marks,
  ) {}

  page(provision: Provision): TablesPage {
    const { lex, texts } = this;
    const notes = [
      texts.pair(texts.article, lex.sources([{ ...provision.cite, version: null }])),
      ...(provision.duty.length > 0
        ? [texts.pair(texts.duty, lex.sources(provision.duty.map((c) => ({ ...c, version: null }))))]
        : []),
      ...(provision.meaning ? [lex.text(provision.meaning)] : []),
      ...provision.versions
        .at(-1)!
        .of.slice(-1)
        .flatMap((id) => {
          const found = this.index.versions.get(id);
          return found ? textNotes(found.version, lex, texts) : [];
        }),
      ...unavailableBeside(this.index.data, provision.violation).map(({ id, title, cite, reason }) =>
        texts.beside(lex.text(title), { id, cite }, lex.text(reason)),
      ),
      ...(provision.yieldsTo ?? []).map(({ violation, when }) =>
        texts.yields(lex.violation(violation), when ? lex.text(when) : null),
      ),
      ...(provision.competence ? [lex.text(provision.competence)] : []),
    ];
    const gradings = [...this.index.gradings].map(
      ([id, grading]) => [id, grading.of(provision.violation)] as const,
    );
    return {
      title: texts.heading(lex.violation(provision.violation), provision.violation),
      notes,
      grids: [
        this.fines(provision),
        ...this.index.data.benchmarks.flatMap((benchmark) => this.printed(provision, benchmark)),
        ...gradings.flatMap(([id, grading]) => [
          this.grades(provision, grading, id),
          this.thresholds(provision, grading, id),
          this.circumstances(provision, grading, id),
        ]),
      ].filter((grid) => grid.rows.length > 0),
    };
  }

  private from({ source, assurance }: { source: readonly Source[]; assurance: Assurance }): string[] {
    const { lex } = this;
    return [lex.sources(undated(source)), lex.assurance[assurance].tag];
  }

  private who(party: Party, role: Role | null): string {
    const { lex } = this;
    return role === null ? lex.party[party] : `${lex.party[party]}${lex.bracket(lex.role[role])}`;
  }

  private fines(provision: Provision): Grid {
    const { lex, texts } = this;
    const rows = provision.versions.flatMap((version): GridRow[] => {
      const state = version.result === 'refer' ? texts.refer : version.orderFirst ? texts.orderFirst : '';
      if (version.fines.length === 0)
        return [
          {
            cells: [lex.versions(version.of), '', texts.refer, '', ...this.from(version)],
            about: { versions: version.of },
          },
        ];
      return version.fines.flatMap((cell) =>
        cell.party.flatMap((party) =>
          (cell.roles ?? [null]).map((role) => ({
            cells: [
              lex.versions(version.of),
              this.who(party, role),
              lex.form(cell.form),
              [lex.mode[cell.mode], state].filter(Boolean).join(texts.comma),
              ...this.from(cell),
            ],
            about: { versions: version.of, party, role },
          })),
        ),
      );
    });
    return { title: texts.fines, head: texts.fineHead, rows };
  }

  /** The table of a benchmark as its office printed it, with the conditions as they were read. */
  private printed(provision: Provision, benchmark: Benchmark): Grid[] {
    const from = (row: { source: readonly Source[]; assurance: Assurance }) => this.from(row);
    return printedGrids(provision, benchmark, { lex: this.lex, texts: this.texts, marks: this.marks, from });
  }

  private grades(provision: Provision, grading: GradingIndex, id: string): Grid {
    const { lex, texts } = this;
    const found = penaltiesOf(provision, []).flatMap((penalty) => {
      const ranges = rangesOf(grading, penalty);
      const fixed = penalty.cell.form.kind === 'fixed';
      return GRADES.flatMap((grade) => {
        const range = ranges.get(grade);
        if (!range) return [];
        const own = grading.ranges.get(`${provision.violation}|${penalty.party}|${grade}`);
        const said = fixed
          ? lex.range(writeRange(roundInward(range)))
          : texts.span(lex, grading.span.get(grade)!);
        const from = own ?? grading.span.get(grade)!;
        const cells = [this.who(penalty.party, penalty.role), lex.grade(grade), said, ...this.from(from)];
        const { party, role } = penalty;
        return [{ cells, about: { benchmark: id, grade, party, role }, assurance: from.assurance }];
      });
    });
    const reference = found.every(({ assurance }) => assurance === 'reference');
    const rows = uniqueBy(found, ({ cells }) => cells.join('|')).map(
      ({ cells, about }): GridRow => ({ cells, about }),
    );
    return { title: texts.grades(lex.version(id), reference), head: texts.gradeHead, rows };
  }

  private thresholds(provision: Provision, grading: GradingIndex, benchmark: string): Grid {
    const { lex, texts } = this;
    const rows = provision.criteria.flatMap((criterion) =>
      ORDINALS.flatMap((ordinal) =>
        grading
          .thresholds(criterion, provision)
          .filter((row) => row.ordinal === ordinal)
          .map((row) => {
            const shown = rowText(row, unitOf(criterion, provision));
            const cells = [lex.criterion[criterion], lex.row(shown), lex.ordinal[ordinal], ...this.from(row)];
            return { cells, about: { benchmark, criterion, row: shown } };
          }),
      ),
    );
    return { title: texts.thresholds, head: texts.thresholdHead, rows };
  }

  private circumstances(provision: Provision, grading: GradingIndex, benchmark: string): Grid {
    const { lex, texts } = this;
    const rows = [...grading.effects.values()].map((row) => ({
      cells: [
        lex.circumstance(row.circumstance),
        provision.elements.includes(row.circumstance) ? texts.element : texts.effects[row.effect],
        ...this.from(row),
      ],
      about: { benchmark, circumstance: row.circumstance },
    }));
    return { title: texts.circumstances, head: texts.circumstanceHead, rows };
  }
}

const pipe = (cell: string): string =>
  cell
    .replace(/[<>&]/g, (c) => escapeHtml(c))
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');

const markdown = ({ title, notes, grids }: TablesPage): string =>
  [
    `## ${pipe(title)}`,
    '',
    ...notes.flatMap((note) => [pipe(note), '']),
    ...grids.flatMap(({ title: name, head, rows }) => [
      `### ${name}`,
      '',
      `| ${head.map(pipe).join(' | ')} |`,
      `|${head.map(() => '---').join('|')}|`,
      ...rows.map(({ cells }) => `| ${cells.map(pipe).join(' | ')} |`),
      '',
    ]),
  ].join('\n');

const text = ({ title, notes, grids }: TablesPage): string =>
  [
    title,
    ...notes.map((note) => `  ${note}`),
    ...grids.flatMap(({ title: name, rows }) => [
      '',
      name,
      ...rows.map((row) => {
        const [assurance = '', source = '', ...rest] = [...row.cells].reverse();
        return `  ${rest.reverse().filter(Boolean).join('  ')}  [${source}  ${assurance}]`;
      }),
    ]),
    '',
  ].join('\n');
