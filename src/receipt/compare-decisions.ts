import type { Decision } from '../decide/decision.js';
import { OUTCOME_RANK } from '../decide/examine.js';
import { fail, issue } from '../errors/index.js';
import { compareMax, compareMin, readRange, readYuan } from '../money/index.js';

/** One field in which two decisions differ. */
export interface DecisionDifference {
  readonly field:
    | 'violation'
    | 'party'
    | 'outcome'
    | 'ground'
    | 'warning'
    | 'fine.mode'
    | 'fine.statutory'
    | 'fine.grade'
    | 'fine.range'
    | 'orders'
    | 'otherConsequences'
    | 'personFines'
    | 'options'
    | 'law'
    | 'hearing'
    | 'rulebook'
    | 'imposed';
  readonly a: unknown;
  readonly b: unknown;
}

export interface DecisionComparison {
  readonly differences: readonly DecisionDifference[];
  /** Whether `b` is heavier than `a`; `unknown` if one end is heavier and the other lighter, or an amount is not known. */
  readonly heavier: 'yes' | 'no' | 'unknown';
  /** Whether `b` is lighter than `a`. */
  readonly lighter: 'yes' | 'no' | 'unknown';
  /** `b` is heavier than what was announced: the party has to be told and heard again (行政处罚法 44, 45). */
  readonly newNoticeNeeded: boolean;
}

export interface ComparedFines {
  /** The fines meant or imposed, in yuan: in the notice and in the decision. */
  readonly a?: string;
  readonly b?: string;
}

const fieldsOf = (d: Decision): Record<Exclude<DecisionDifference['field'], 'imposed'>, unknown> => ({
  violation: d.violation,
  party: d.party,
  outcome: d.outcome,
  ground: d.ground?.id ?? null,
  warning: d.warning,
  'fine.mode': d.fine?.mode ?? null,
  'fine.statutory': d.fine?.statutory ?? null,
  'fine.grade': d.fine?.grade ?? null,
  'fine.range': d.fine?.range ?? null,
  orders: d.orders,
  otherConsequences: d.otherConsequences.map(({ id, mode, amount }) => ({ id, mode, amount })),
  personFines: d.personFines.map(({ id, range }) => ({ id, range })),
  options: d.options.map((o) => o.id),
  law: { chosen: d.law.chosen, atAct: d.law.atAct, atDecision: d.law.atDecision },
  hearing: d.procedure.hearing,
  rulebook: d.rulebook.digest,
});

/** 1: b heavier, -1: lighter, 0 equal, `null`: each in some respect, or not known. */
type Weight = 1 | 0 | -1 | null;

const sign = (n: number): 1 | 0 | -1 => (n > 0 ? 1 : n < 0 ? -1 : 0);

const together = (weights: readonly Weight[]): Weight => {
  if (weights.includes(null) || (weights.includes(1) && weights.includes(-1))) return null;
  return weights.find((w) => w !== 0) ?? 0;
};

function weigh(a: Decision, b: Decision): Weight {
  if (a.outcome !== b.outcome) {
    if (a.outcome === 'refer' || b.outcome === 'refer') return null;
    return sign(OUTCOME_RANK[b.outcome] - OUTCOME_RANK[a.outcome]);
  }
  if (!a.fine || !b.fine) return 0;
  const [x, y] = [a.fine.range, b.fine.range];
  if (!x || !y)
    return JSON.stringify(a.fine.form) === JSON.stringify(b.fine.form) && a.fine.grade === b.fine.grade
      ? 0
      : null;
  const [p, q] = [readRange(x), readRange(y)];
  const kinds = (d: Decision): number =>
    d.otherConsequences.filter((o) => o.mode === 'required' && o.when === null).length;
  return together([sign(compareMin(q, p)), sign(compareMax(q, p)), sign(kinds(b) - kinds(a))]);
}

/**
 * What differs between two decisions, as between the advance notice and the decision itself, and whether the second
 * is heavier. With the fines themselves, these decide where the outcome is the same.
 *
 * @param a the first decision (the notice)
 * @param b the second decision
 * @param fines the figures announced and imposed, in yuan
 * @throws CaliangError `invalid-amount`
 * @see 行政处罚法 44, 45
 * @example
 * const input = { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' };
 * const notice = decide({ ...input, facts: { frequency: 1, quantity: 1, consequence: 'none' } });
 * const decision = decide({ ...input, facts: { frequency: 1, quantity: 6, consequence: 'none' } });
 * compareDecisions(notice, decision).newNoticeNeeded // true
 */
export function compareDecisions(a: Decision, b: Decision, fines: ComparedFines = {}): DecisionComparison {
  const [x, y] = [fieldsOf(a), fieldsOf(b)];
  const differences: DecisionDifference[] = (Object.keys(x) as (keyof typeof x)[])
    .filter((field) => JSON.stringify(x[field]) !== JSON.stringify(y[field]))
    .map((field) => ({ field, a: x[field], b: y[field] }));
  let weight = weigh(a, b);
  if (fines.a !== undefined && fines.b !== undefined) {
    const [p, q] = (['a', 'b'] as const).map(
      (key) => readYuan(fines[key]!) ?? fail(issue('invalid-amount', ['fines', key], { value: fines[key]! })),
    );
    if (!p!.eq(q!)) differences.push({ field: 'imposed', a: fines.a, b: fines.b });
    if (a.outcome === b.outcome) weight = sign(q!.comparedTo(p!));
  }
  const said = (w: Weight, is: 1 | -1): 'yes' | 'no' | 'unknown' =>
    w === null ? 'unknown' : w === is ? 'yes' : 'no';
  const heavier = said(weight, 1);
  return { differences, heavier, lighter: said(weight, -1), newNoticeNeeded: heavier !== 'no' };
}
