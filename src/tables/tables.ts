/** The tables of a violation, for people: what is fined, how it is graded, and where every figure is from. */
import { fail, issue, nearest } from '../errors/index.js';
import { type Lexicon, lexiconOf } from '../explain/lexicon.js';
import { en } from '../explain/locales/en.js';
import { enTables } from '../explain/locales/tables-en.js';
import type { TablesTexts } from '../explain/locales/tables-texts.js';
import { zhTables } from '../explain/locales/tables-zh-CN.js';
import { zhCN } from '../explain/locales/zh-CN.js';
import { roundInward, writeRange } from '../money/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { GradingIndex, Index } from '../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import {
  type Assurance,
  type Criterion,
  GRADES,
  ORDINALS,
  type Provision,
  type Source,
} from '../rulebook/schema.js';
import { penaltiesOf, rangesOf } from '../rulebook/verify/cells.js';

const LOCALES = {
  'zh-CN': { words: zhCN.words, texts: zhTables },
  en: { words: en.words, texts: enTables },
} as const;

export interface TablesOptions {
  locale?: keyof typeof LOCALES;
  format?: 'text' | 'markdown';
  /** Default: the built-in rulebook. */
  rulebook?: Rulebook;
}

type Row = readonly string[];
interface Grid {
  readonly title: string;
  readonly head: Row;
  readonly rows: readonly Row[];
}
interface Page {
  readonly title: string;
  readonly notes: readonly string[];
  readonly grids: readonly Grid[];
}

/**
 * The table of one violation, or of all: articles, statutory ranges, thresholds, grades, circumstances, each with
 * its source and assurance.
 *
 * @param violation an id or name of a violation; `undefined`: all
 * @param options language, text or Markdown, the rulebook
 * @throws CaliangError `unknown-id` with the nearest valid name
 * @example
 * tables('damaging-works').includes('10000元以上22000元以下') // true
 */
export function tables(violation?: string, options: TablesOptions = {}): string {
  const { locale = 'zh-CN', format = 'text', rulebook = builtinRulebook() } = options;
  const index = indexOf(rulebook);
  const valid = [...index.violationNames.keys()];
  const id = violation === undefined ? undefined : index.violationNames.get(violation);
  if (violation !== undefined && id === undefined) {
    fail(
      issue('unknown-id', [], {
        kind: 'violation',
        value: violation,
        valid,
        nearest: nearest(violation, valid),
      }),
    );
  }
  const { words, texts } = LOCALES[locale];
  const lex = lexiconOf(rulebook, words);
  const pages = rulebook.data.provisions
    .filter((p) => id === undefined || p.violation === id)
    .map((p) => new Tabulator(index, lex, texts).page(p));
  const render = format === 'markdown' ? markdown : text;
  const head = format === 'markdown' && id === undefined ? `# ${texts.all}\n\n${texts.generated}\n\n` : '';
  return `${head}${pages.map((page) => render(page)).join('\n')}`;
}

class Tabulator {
  constructor(
    private readonly index: Index,
    private readonly lex: Lexicon,
    private readonly texts: TablesTexts,
  ) {}

  page(provision: Provision): Page {
    const { lex, texts } = this;
    const notes = [
      texts.pair(texts.article, lex.sources([{ ...provision.cite, version: null }])),
      ...(provision.duty.length > 0
        ? [texts.pair(texts.duty, lex.sources(provision.duty.map((c) => ({ ...c, version: null }))))]
        : []),
      ...(provision.yieldsTo ? [texts.yields(lex.violation(provision.yieldsTo.violation))] : []),
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
        ...gradings.flatMap(([id, grading]) => [
          this.grades(provision, grading, id),
          this.thresholds(provision, grading),
          this.circumstances(provision, grading),
        ]),
      ].filter((grid) => grid.rows.length > 0),
    };
  }

  private from({ source, assurance }: { source: readonly Source[]; assurance: Assurance }): Row {
    const { lex } = this;
    const cited = source.map((s) => ('instrument' in s ? { ...s, version: null } : s));
    return [lex.sources(cited as Parameters<Lexicon['sources']>[0]), lex.assurance[assurance].tag];
  }

  private who(party: 'individual' | 'unit', role: string | null): string {
    const { lex } = this;
    return role === null
      ? lex.party[party]
      : `${lex.party[party]}${lex.bracket(lex.role[role as keyof Lexicon['role']])}`;
  }

  private fines(provision: Provision): Grid {
    const { lex, texts } = this;
    const rows = provision.versions.flatMap((version) => {
      const state = version.result === 'refer' ? texts.refer : version.orderFirst ? texts.orderFirst : '';
      if (version.fines.length === 0)
        return [[lex.versions(version.of), '', texts.refer, '', ...this.from(version)]];
      return version.fines.flatMap((cell) =>
        cell.party.flatMap((party) =>
          (cell.roles ?? [null]).map((role) => [
            lex.versions(version.of),
            this.who(party, role),
            lex.form(cell.form),
            [lex.mode[cell.mode], state].filter(Boolean).join(texts.comma),
            ...this.from(cell),
          ]),
        ),
      );
    });
    return { title: texts.fines, head: texts.fineHead, rows };
  }

  private grades(provision: Provision, grading: GradingIndex, id: string): Grid {
    const { lex, texts } = this;
    const seen = new Set<string>();
    const rows = penaltiesOf(provision, []).flatMap((penalty) => {
      const ranges = rangesOf(grading, penalty);
      const fixed = penalty.cell.form.kind === 'fixed';
      return GRADES.flatMap((grade) => {
        const range = ranges.get(grade);
        if (!range) return [];
        const own = grading.ranges.get(`${provision.violation}|${penalty.party}|${grade}`);
        const said = fixed
          ? lex.range(writeRange(roundInward(range)))
          : texts.span(lex, grading.span.get(grade)!);
        const row = [
          this.who(penalty.party, penalty.role),
          lex.grade[grade],
          said,
          ...this.from(own ?? grading.span.get(grade)!),
        ];
        const key = row.join('|');
        if (seen.has(key)) return [];
        seen.add(key);
        return [row];
      });
    });
    return { title: texts.grades(lex.version(id)), head: texts.gradeHead, rows };
  }

  private thresholds(provision: Provision, grading: GradingIndex): Grid {
    const { lex, texts } = this;
    const unitOf = (criterion: Criterion): string | null =>
      criterion === 'quantity' ? (provision.quantity?.units[0] ?? null) : null;
    const rows = provision.criteria.flatMap((criterion) =>
      ORDINALS.flatMap((ordinal) =>
        grading
          .thresholds(criterion, provision)
          .filter((row) => row.ordinal === ordinal)
          .map((row) => {
            const shown = {
              from: row.from ?? null,
              to: row.to ?? null,
              fromOpen: row.fromOpen ?? false,
              toOpen: row.toOpen ?? false,
              values: row.values ?? [],
            };
            return [
              lex.criterion[criterion],
              lex.row(shown, unitOf(criterion)),
              lex.ordinal[ordinal],
              ...this.from(row),
            ];
          }),
      ),
    );
    return { title: texts.thresholds, head: texts.thresholdHead, rows };
  }

  private circumstances(provision: Provision, grading: GradingIndex): Grid {
    const { lex, texts } = this;
    const rows = [...grading.effects.values()].map((row) => [
      lex.circumstance(row.circumstance),
      provision.elements.includes(row.circumstance) ? texts.element : texts.effects[row.effect],
      ...this.from(row),
    ]);
    return { title: texts.circumstances, head: texts.circumstanceHead, rows };
  }
}

const pipe = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');

const markdown = ({ title, notes, grids }: Page): string =>
  [
    `## ${title}`,
    '',
    ...notes.flatMap((note) => [note, '']),
    ...grids.flatMap(({ title: name, head, rows }) => [
      `### ${name}`,
      '',
      `| ${head.map(pipe).join(' | ')} |`,
      `|${head.map(() => '---').join('|')}|`,
      ...rows.map((row) => `| ${row.map(pipe).join(' | ')} |`),
      '',
    ]),
  ].join('\n');

const text = ({ title, notes, grids }: Page): string =>
  [
    title,
    ...notes.map((note) => `  ${note}`),
    ...grids.flatMap(({ title: name, rows }) => [
      '',
      name,
      ...rows.map((row) => {
        const [assurance = '', source = '', ...cells] = [...row].reverse();
        return `  ${cells.reverse().filter(Boolean).join('  ')}  [${source}  ${assurance}]`;
      }),
    ]),
    '',
  ].join('\n');
