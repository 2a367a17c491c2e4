/** The rows of the worksheet: what an office may replace by its official text, one value a row. */
import { rowText, unitOf } from '../decide/row-text.js';
import type { Lexicon } from '../explain/lexicon.js';
import { lexiconOf } from '../explain/lexicon.js';
import { zhTables } from '../explain/locales/tables-zh-CN.js';
import { zhCN } from '../explain/locales/zh-CN.js';
import { roundInward, writeRange } from '../money/index.js';
import { combinationKey, type GradingIndex } from '../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import {
  type Assurance,
  type Criterion,
  MITIGATIONS,
  type Mitigation,
  ORDINALS,
  type Ordinal,
  type Party,
  type Provision,
  SHORT_GRADES,
  type ShortGrade,
  type Source,
} from '../rulebook/schema.js';
import { isSingle, penaltiesOf, rangesOf, spanOf } from '../rulebook/verify/penalty.js';

/** Which value of the tables a row stands for. */
export type Target =
  | {
      readonly section: 'range';
      readonly violation: string;
      readonly party: Party;
      readonly grade: ShortGrade;
    }
  | {
      readonly section: 'threshold';
      readonly violation: string;
      readonly criterion: Criterion;
      readonly ordinal: Ordinal;
    }
  | { readonly section: 'base'; readonly ordinal: Ordinal }
  | { readonly section: 'combination'; readonly mitigation: Mitigation; readonly aggravated: boolean }
  | { readonly section: 'circumstance'; readonly circumstance: string };

export interface Row {
  readonly target: Target;
  /** 区段, 违法行为, 编号, 当事人, 项目. */
  readonly place: readonly [section: string, name: string, id: string, party: string, item: string];
  readonly value: string;
  readonly source: string;
  readonly assurance: string;
}

export const HEADINGS = [
  '区段',
  '违法行为',
  '编号',
  '当事人',
  '项目',
  '现行内容',
  '依据',
  '可信程度',
  '正式内容',
] as const;

export const SECTIONS = {
  range: '罚款幅度',
  threshold: '各阶次的条件',
  base: '基础阶次',
  combination: '情节组合',
  circumstance: '裁量情节',
} as const satisfies Record<Target['section'], string>;

const ALL = '全部违法行为';

export const combinationText = (row: Readonly<Record<ShortGrade, ShortGrade>>, lex: Lexicon): string =>
  SHORT_GRADES.map((g) => `${lex.grade(g)}→${lex.grade(row[g])}`).join('；');

/** All rows of a rulebook's newest benchmark, or those of some violations. */
export function rowsOf(book: Rulebook, violations?: readonly string[]): Row[] {
  const index = indexOf(book);
  const benchmark = book.data.benchmarks.at(-1);
  const grading = benchmark && index.gradings.get(benchmark.id);
  if (!grading) return [];
  const lex = lexiconOf(book, zhCN);
  const provisions = book.data.provisions.filter((p) => !violations || violations.includes(p.violation));
  return [
    ...provisions.flatMap((p) => [...rangeRows(p, grading, lex), ...thresholdRows(p, grading, lex)]),
    ...generalRows(book, grading, lex),
  ];
}

function from(
  cell: { source: readonly Source[]; assurance: Assurance },
  lex: Lexicon,
): Pick<Row, 'source' | 'assurance'> {
  const cited = cell.source.map((s) => ('instrument' in s ? { ...s, version: null } : s));
  return {
    source: lex.sources(cited as Parameters<Lexicon['sources']>[0]),
    assurance: lex.assurance[cell.assurance].tag,
  };
}

function rangeRows(provision: Provision, grading: GradingIndex, lex: Lexicon): Row[] {
  const { violation } = provision;
  const view = grading.of(violation);
  const seen = new Set<Party>();
  const penalties = penaltiesOf(provision, []);
  return penalties.flatMap((penalty) => {
    const { party, cell } = penalty;
    // A range in yuan is stated for a party as a whole: not where versions or roles differ in the statute.
    const others = penalties.filter((p) => p.party === party);
    const alike = others.every((p) => JSON.stringify(p.cell.form) === JSON.stringify(cell.form));
    if (cell.form.kind !== 'fixed' || !alike || isSingle(spanOf(cell)) || seen.has(party)) return [];
    seen.add(party);
    const ranges = rangesOf(view, penalty);
    return SHORT_GRADES.flatMap((grade): Row[] => {
      const range = ranges.get(grade);
      const row = view.ranges.get(`${violation}|${party}|${grade}`) ?? view.span.get(grade);
      if (!range || !row) return [];
      return [
        {
          target: { section: 'range', violation, party, grade },
          place: [SECTIONS.range, lex.violation(violation), violation, lex.party[party], lex.grade(grade)],
          value: lex.range(writeRange(roundInward(range))),
          ...from(row, lex),
        },
      ];
    });
  });
}

function thresholdRows(provision: Provision, grading: GradingIndex, lex: Lexicon): Row[] {
  const { violation } = provision;
  const view = grading.of(violation);
  return provision.criteria.flatMap((criterion) =>
    ORDINALS.flatMap((ordinal): Row[] => {
      const rows = view.thresholds(criterion, provision).filter((row) => row.ordinal === ordinal);
      const [first] = rows;
      const grade = view.base.get(ordinal)?.grade;
      if (!first || !grade) return [];
      const value =
        criterion === 'consequence'
          ? lex.list(rows.flatMap((row) => row.values ?? []).map((v) => lex.consequence[v]))
          : rows.map((row) => lex.row(rowText(row, unitOf(criterion, provision)))).join('；');
      return [
        {
          target: { section: 'threshold', violation, criterion, ordinal },
          place: [
            SECTIONS.threshold,
            lex.violation(violation),
            violation,
            '',
            `${lex.criterion[criterion]}·${lex.grade(grade)}`,
          ],
          value,
          ...from(first, lex),
        },
      ];
    }),
  );
}

function generalRows(book: Rulebook, grading: GradingIndex, lex: Lexicon): Row[] {
  const base = ORDINALS.flatMap((ordinal): Row[] => {
    const row = grading.base.get(ordinal);
    if (!row) return [];
    const item = `最重的因素为“${lex.ordinal[ordinal]}”`;
    return [
      {
        target: { section: 'base', ordinal },
        place: [SECTIONS.base, ALL, '', '', item],
        value: lex.grade(row.grade),
        ...from(row, lex),
      },
    ];
  });
  const combination = MITIGATIONS.flatMap((mitigation) =>
    [false, true].flatMap((aggravated): Row[] => {
      const row = grading.combination.get(combinationKey(mitigation, aggravated));
      if (!row) return [];
      const item = `${lex.mitigation[mitigation]}，${aggravated ? '有' : '没有'}从重情节`;
      return [
        {
          target: { section: 'combination', mitigation, aggravated },
          place: [SECTIONS.combination, ALL, '', '', item],
          value: combinationText(row, lex),
          ...from(row, lex),
        },
      ];
    }),
  );
  const circumstances = book.data.circumstances
    .filter((c) => c.origin === 'benchmark' || grading.effects.has(c.id))
    .map((c): Row => {
      const row = grading.effects.get(c.id);
      return {
        target: { section: 'circumstance', circumstance: c.id },
        place: [SECTIONS.circumstance, ALL, c.id, '', c.name.zh],
        value: row ? zhTables.effects[row.effect] : '',
        ...(row ? from(row, lex) : { source: '', assurance: '' }),
      };
    });
  return [...base, ...combination, ...circumstances];
}
