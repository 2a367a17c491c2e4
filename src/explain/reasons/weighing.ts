/** How the facts lead to the grade: the facts, each circumstance with its effect, why this grade and not the next. */

import type { Decision } from '../../decide/decision.js';
import type { Fine } from '../../decide/penalty.js';
import { levelOfRange } from '../../fine/range-level.js';
import type { Finding } from '../../trail/step.js';
import { neighboursFound } from '../neighbours.js';
import { lawsOf, mayHaveLapsed } from '../said.js';
import { circumstancesOf } from './circumstances.js';
import type { Drafting } from './drafting.js';

export function weighingOf(draft: Drafting, fine: Fine): string {
  return `裁量理由。${[
    statutory(draft, fine),
    ...grading(draft, fine),
    ...circumstancesOf(draft),
    result(draft, fine),
    ...neighbouring(draft, fine),
    ...notSpared(draft),
  ].join('')}`;
}

function statutory({ lex, decision }: Drafting, { statutory: range, form }: Fine): string {
  const own = form.kind === 'one-of' ? form.forms.map(lex.form).join('；或者') : lex.form(form);
  const computed = form.kind === 'fixed' || form.kind === 'one-of';
  const amount = range ? `${computed ? '' : `${own}，即`}${lex.range(range)}` : own;
  const { unitFine } = decision.case.amounts ?? {};
  const base = unitFine !== undefined && form.kind === 'share' && form.of === 'unitFine';
  return `${base ? `单位的罚款数额为${lex.yuan(unitFine)}，` : ''}罚款的法定幅度为${amount}。`;
}

/** The name under which a document may refer to the table. */
function tableOf({ decision, lex }: Drafting, fine: Fine): string {
  const benchmark = lawsOf(decision)
    .map((id) => lex.benchmark(id))
    .find((b) => b !== undefined);
  if (fine.assurance === 'reference') return '按规则库的参考裁量';
  if (mayHaveLapsed(decision)) return '按有效期未经查实的文本（引用前须核对）';
  return benchmark ? `参照${lex.title(benchmark.title)}` : '参照裁量基准';
}

const TABLES: readonly Finding[] = ['points-summed', 'factors-found', 'range-of-table'];

/** The rows of a printed table whose conditions the facts meet. */
const rows = (draft: Drafting): string[] =>
  draft.steps('rows-examined').flatMap(({ params, assurance }) =>
    params.rows
      .filter(({ holds }) => holds === 'yes')
      .map(({ place, leaves }) => {
        const met = leaves.filter((one) => one.met === 'yes').map(({ leaf }) => draft.lex.leaf(leaf));
        const row = `符合“${place}”一行的条件${met.length === 0 ? '' : `（${met.join('；')}）`}`;
        return draft.figure(row, assurance === 'reference');
      }),
  );

/** From the facts to the base grade. */
function grading(draft: Drafting, fine: Fine): string[] {
  const { lex, decision } = draft;
  const found = draft.steps('criterion-found').map(({ params: p }) => {
    const said = lex.stated(p.stated);
    const name = p.criterion === 'quantity' ? lex.measured([decision.violation]) : lex.criterion[p.criterion];
    const fact = p.criterion === 'consequence' && !said.startsWith('“') ? said : `${name}${said}`;
    return `${fact}，程度为“${lex.ordinal[p.ordinal]}”`;
  });
  const base = draft
    .steps('base-grade')
    .map((step) => draft.figure(draft.clause(step), step.assurance === 'reference'));
  const tables = decision.steps
    .filter((s) => TABLES.includes(s.finding))
    .map((s) => draft.figure(draft.clause(s), s.assurance === 'reference'));
  const all = [...new Set([...found, ...base, ...rows(draft), ...tables])];
  return all.length === 0 ? [] : [`${tableOf(draft, fine)}，${all.join('；')}。`];
}

/** How the range arises where it is not that of a grade. */
const UNGRADED: readonly Finding[] = [
  'range-union-of-provisions',
  'range-no-benchmark',
  'range-single-figure',
  'range-of-person',
  'range-unknown',
];
/** What an office says that leaves tables of lower assurance aside: of those a document does not speak. */
const WITHOUT_GRADES = '本案不引用裁量基准，在法定幅度以内根据违法的事实、性质、情节和社会危害程度确定数额';
const NARROWED: readonly Finding[] = ['range-refined', 'range-raised'];

function result(draft: Drafting, fine: Fine): string {
  const { lex, decision, reference } = draft;
  const how = (findings: readonly Finding[]): string[] =>
    decision.steps
      .filter((s) => findings.includes(s.finding))
      .map((s) => draft.figure(draft.clause(s), s.assurance === 'reference'));
  const { figures } = levelOfRange(decision, fine);
  const range = fine.range ? draft.figure(lex.range(fine.range), figures === 'reference') : draft.blank();
  const gives = fine.mode === 'none' ? `该阶次${lex.mode.none}` : `罚款幅度为${range}`;
  const narrowed = how(NARROWED).map((one) => `${one}。`);
  if (fine.grade === null) {
    const united = draft.steps('range-union').length > 0;
    const unused = draft.steps('range-assurance').length > 0;
    const why = united ? ['两个版本都可能适用，幅度取并集'] : unused ? [WITHOUT_GRADES] : how(UNGRADED);
    return `${[...why, gives].join('；')}。${narrowed.join('')}`;
  }
  const named = draft.figure(lex.grades(fine.grade), reference);
  return typeof fine.grade === 'string'
    ? `综合上述事实和情节，本案属于${named}，${gives}。${narrowed.join('')}`
    : `${openBecause(decision)}，可能属于${named}，${gives}。${narrowed.join('')}`;
}

/** Why several grades are possible. */
function openBecause({ missing, law, concurrence }: Decision): string {
  if (missing.length > 0) return '事实尚未查全';
  if (law.chosen === 'incomparable' || law.chosen === 'depends') return '适用哪一版规定尚未选定';
  return concurrence?.chosen === null ? '罚款适用的条款尚未确定' : '事实尚未查全';
}

/** Why not the next grade: by what was found, and never by what nobody examined. */
function neighbouring({ decision, lex, locale }: Drafting, { grade }: Fine): string[] {
  if (typeof grade !== 'string') return [];
  return neighboursFound(decision.steps, grade, lex, locale.labels, lex.measured([decision.violation]));
}

/** First violation, slight harm, corrected in time: may be spared. Why this is not done, or cannot be. */
function notSpared(draft: Drafting): string[] {
  const { decision, options } = draft;
  const spared = decision.options.flatMap((o) => (o.id === 'spared' ? [o.ground] : []));
  const met = draft.steps('ground-met').filter((s) => spared.includes(s.params.ground));
  if (met.length > 0 && !options.spare) {
    const why = draft.written(options.because?.notSpared, '为什么不适用首违不罚');
    return met.map(
      (s) => `当事人符合${draft.articles(s.source)}可以不予行政处罚的条件，本案没有适用，理由：${why}。`,
    );
  }
  return draft.steps('grounds-examined').flatMap((s) => failed(s.params.notMet, decision, draft));
}

/** Part of the conditions was found and another was found absent. */
function failed(
  notMet: readonly { readonly ground: string; readonly absent: readonly string[] }[],
  { case: { circumstances = [] } }: Decision,
  { lex, index }: Drafting,
): string[] {
  const present = new Set(circumstances.filter((c) => c.present).map((c) => c.id));
  const grounds = index.data.generalParts.flatMap((part) => part.grounds);
  return notMet.flatMap(({ ground, absent }) => {
    const row = grounds.find((g) => g.id === ground);
    const wanted = row && (row.effect === 'spared' || row.effect === 'no-penalty');
    if (!wanted || absent.length === 0 || !row.all.some((id) => present.has(id))) return [];
    const effect = row.effect === 'spared' ? '可以不予行政处罚' : '不予行政处罚';
    return [
      `${effect}须同时具备“${row.all.map(lex.circumstance).join('”“')}”，其中“${absent.map(lex.circumstance).join('”“')}”经审查不成立，不适用。`,
    ];
  });
}
