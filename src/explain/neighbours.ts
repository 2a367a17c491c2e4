/** Why the grade is this one and not the next: read from the steps, nothing is computed again. */
import { stepsFinding } from '../fine/steps.js';
import { GRADES, type Grade } from '../rulebook/schema.js';
import type { FindingParams, Step } from '../trail/step.js';
import type { Lexicon } from './lexicon.js';
import type { Labels } from './locales/texts.js';

type Weighed = FindingParams['circumstances-weighed'];

/** Sentences for the lighter and the heavier neighbour; empty where there is no single grade. */
export const neighbours = (
  steps: readonly Step[],
  grade: Grade,
  lex: Lexicon,
  labels: Labels,
  /** What the quantity is called. */
  measured: string,
): string[] => sentences(steps, grade, { lex, labels, measured }, true);

/** The same for a document: only by what was found, since what nobody examined is not said to be absent. */
export const neighboursFound = (
  steps: readonly Step[],
  grade: Grade,
  lex: Lexicon,
  labels: Labels,
  measured: string,
): string[] => sentences(steps, grade, { lex, labels, measured }, false);

interface Saying {
  readonly lex: Lexicon;
  readonly labels: Labels;
  readonly measured: string;
}

function sentences(steps: readonly Step[], grade: Grade, saying: Saying, withNotFound: boolean): string[] {
  const { lex, labels } = saying;
  const [weighed] = stepsFinding(steps, 'circumstances-weighed');
  const [base] = stepsFinding(steps, 'base-grade');
  if (!weighed || !base) return [];
  const at = GRADES.indexOf(grade);
  const [lighter, heavier] = [GRADES[at - 1], GRADES[at + 1]];
  const { noMitigating, noAggravating } = labels.reasons;
  const told = (reasons: readonly string[]): string[] =>
    withNotFound ? [...reasons] : reasons.filter((one) => one !== noMitigating && one !== noAggravating);
  const less = lighter ? told(notLighter(steps, base.params, weighed.params, saying)) : [];
  const more = heavier ? told(notHeavier(base.params, grade, weighed.params, lex, labels)) : [];
  return [
    ...(less.length > 0 ? [labels.lighter(lex.grade(lighter!), less)] : []),
    ...(more.length > 0 ? [labels.heavier(lex.grade(heavier!), more)] : []),
  ];
}

const named = (found: Weighed['mitigating'], lex: Lexicon): string =>
  lex.circumstances(found.map((c) => c.id));

function notLighter(
  steps: readonly Step[],
  base: FindingParams['base-grade'],
  { mitigating, aggravating, mitigation }: Weighed,
  { lex, labels, measured }: Saying,
): string[] {
  const { reasons } = labels;
  const heaviest = base.ordinals.at(-1);
  const holding = stepsFinding(steps, 'criterion-found').filter((s) => s.params.ordinal === heaviest);
  const said: string[] = [];
  if (holding.length > 0) {
    const criteria = holding.map(
      ({ params: { criterion, stated } }) =>
        `${criterion === 'quantity' ? measured : lex.criterion[criterion]}（${lex.stated(stated)}）`,
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
