/** Why the grade is this one and not the next: read from the steps, nothing is computed again. */
import { GRADES, type Grade } from '../rulebook/schema.js';
import type { FindingParams, Step } from '../trail/step.js';
import type { Lexicon } from './lexicon.js';
import type { Labels } from './locales/texts.js';

type Weighed = FindingParams['circumstances-weighed'];

const find = <F extends Step['finding']>(steps: readonly Step[], finding: F) =>
  steps.filter((s): s is Extract<Step, { finding: F }> => s.finding === finding);

/** Sentences for the lighter and the heavier neighbour; empty where there is no single grade. */
export function neighbours(steps: readonly Step[], grade: Grade, lex: Lexicon, labels: Labels): string[] {
  const [weighed] = find(steps, 'circumstances-weighed');
  const [base] = find(steps, 'base-grade');
  if (!weighed || !base) return [];
  const at = GRADES.indexOf(grade);
  const [lighter, heavier] = [GRADES[at - 1], GRADES[at + 1]];
  const said: string[] = [];
  if (lighter)
    said.push(
      labels.lighter(lex.grade(lighter), notLighter(steps, base.params, weighed.params, lex, labels)),
    );
  if (heavier)
    said.push(
      labels.heavier(lex.grade(heavier), notHeavier(base.params, grade, weighed.params, lex, labels)),
    );
  return said;
}

const named = (found: Weighed['mitigating'], lex: Lexicon): string =>
  lex.circumstances(found.map((c) => c.id));

function notLighter(
  steps: readonly Step[],
  base: FindingParams['base-grade'],
  { mitigating, aggravating, mitigation }: Weighed,
  lex: Lexicon,
  labels: Labels,
): string[] {
  const { reasons } = labels;
  const heaviest = base.ordinals.at(-1);
  const holding = find(steps, 'criterion-found').filter((s) => s.params.ordinal === heaviest);
  const said: string[] = [];
  if (holding.length > 0) {
    const criteria = holding.map(
      (s) => `${lex.criterion[s.params.criterion]}（${lex.stated(s.params.stated)}）`,
    );
    const plain =
      lex.lang === 'en' ? criteria.map((c) => c.replace('（', ' (').replace('）', ')')) : criteria;
    said.push(reasons.heldBy(plain, lex.grades([...base.grades])));
  }
  if (aggravating.length > 0) said.push(reasons.aggravatedBy(named(aggravating, lex)));
  if (mitigating.length === 0) said.push(reasons.noMitigating);
  else if (aggravating.length > 0) said.push(reasons.offset(named(aggravating, lex)));
  else if (mitigation.includes('may')) said.push(reasons.mayOnly(named(mitigating, lex)));
  else said.push(reasons.alreadyLowered(named(mitigating, lex)));
  return said;
}

function notHeavier(
  base: FindingParams['base-grade'],
  grade: Grade,
  { mitigating, aggravating }: Weighed,
  lex: Lexicon,
  labels: Labels,
): string[] {
  const { reasons } = labels;
  const said: string[] = [];
  const [only] = base.grades;
  const isBase = base.grades.length === 1 && only === grade;
  if (mitigating.length > 0 && !isBase) said.push(reasons.loweredBy(named(mitigating, lex)));
  if (isBase) said.push(reasons.noCriterionHeavier);
  if (aggravating.length === 0) said.push(reasons.noAggravating);
  else if (mitigating.length > 0) said.push(reasons.offset(named(aggravating, lex)));
  return said;
}
