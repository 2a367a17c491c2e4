import { isUnsettled } from '../decide/confiscation.js';
import type { Decision, Outcome } from '../decide/decision.js';
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import { checkDecision } from '../decide/given.js';
import { OUTCOME_RANK } from '../decide/outcome.js';
import { answeringFrozen, checkKeys, fail, issue, readAmount } from '../errors/index.js';
import { compareMax, compareMin, Decimal, readRange, type YuanRange } from '../money/index.js';
import { GRADES } from '../rulebook/schema.js';

/** One field in which two decisions differ; `case.…`: a fact of the case, by its path. */
export interface DecisionDifference {
  readonly field:
    | 'violation'
    | 'party'
    | 'outcome'
    | 'possibleOutcomes'
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
    | 'imposed'
    | `case.${string}`;
  readonly a: unknown;
  readonly b: unknown;
}

/** In what one decision can be heavier than another. */
export type Respect =
  | 'outcome'
  | 'fine'
  | 'fineMode'
  | 'warning'
  | 'otherConsequences'
  | 'personFines'
  | 'options';

/** In what two decisions differ, and whether one is heavier. */
export interface DecisionComparison {
  readonly differences: readonly DecisionDifference[];
  /** Whether `b` is heavier than `a`; `unknown` if it is heavier in one respect and lighter in another, or cannot be said. */
  readonly heavier: 'yes' | 'no' | 'unknown';
  /** Whether `b` is lighter than `a`. */
  readonly lighter: 'yes' | 'no' | 'unknown';
  readonly heavierIn: readonly Respect[];
  readonly lighterIn: readonly Respect[];
  /** Where neither can be said: an amount is not known, the ends of a range move apart, or a referral stands on one side. */
  readonly unknownIn: readonly Respect[];
  /**
   * `b` is heavier than what was announced, or that cannot be ruled out: the party has to be told and heard again
   * before it is decided. It may never be heavier because of the defence (行政处罚法 44, 45).
   */
  readonly newNoticeNeeded: boolean;
}

/** What two decisions say of the fine. */
export interface ComparedFines {
  /** The fines meant or imposed, in yuan: in the notice and in the decision. Both or neither; 0 for none. */
  readonly a?: string;
  readonly b?: string;
}

type Compared = Exclude<DecisionDifference['field'], 'imposed' | `case.${string}`>;

const fieldsOf = (d: Decision): Record<Compared, unknown> => ({
  violation: d.violation,
  party: d.party,
  outcome: d.outcome,
  possibleOutcomes: d.possibleOutcomes,
  ground: d.ground?.id ?? null,
  warning: d.warning,
  'fine.mode': d.fine?.mode ?? null,
  'fine.statutory': d.fine?.statutory ?? null,
  'fine.grade': d.fine?.grade ?? null,
  'fine.range': d.fine?.range ?? null,
  orders: d.orders,
  otherConsequences: d.otherConsequences.map(({ id, mode, amount }) => ({ id, mode, amount })),
  personFines: d.personFines.map(({ id, mode, range }) => ({ id, mode, range })),
  options: d.options.map((o) => o.id),
  law: { chosen: d.law.chosen, atAct: d.law.atAct, atDecision: d.law.atDecision },
  hearing: d.procedure.hearing,
  rulebook: d.rulebook.digest,
});

/** The facts of the case, by path; those of `facts` one by one. */
function factsOf({ case: { facts = {}, ...rest } }: Decision): Map<string, unknown> {
  const named = [
    ...Object.entries(rest),
    ...Object.entries(facts).map(([k, v]) => [`facts.${k}`, v] as const),
  ];
  return new Map(named.map(([path, value]) => [`case.${path}`, value]));
}

function differencesOf(a: Decision, b: Decision): DecisionDifference[] {
  const differ = (x: unknown, y: unknown): boolean => JSON.stringify(x) !== JSON.stringify(y);
  const [x, y] = [fieldsOf(a), fieldsOf(b)];
  const fields = Object.keys(x) as Compared[];
  const [p, q] = [factsOf(a), factsOf(b)];
  const paths = [...new Set([...p.keys(), ...q.keys()])] as `case.${string}`[];
  return [
    ...fields
      .filter((field) => differ(x[field], y[field]))
      .map((field) => ({ field, a: x[field], b: y[field] })),
    ...paths
      .filter((path) => differ(p.get(path), q.get(path)))
      .map((field) => ({ field, a: p.get(field) ?? null, b: q.get(field) ?? null })),
  ];
}

type FineGrade = NonNullable<Decision['fine']>['grade'];

/** 1: b heavier, -1: lighter, 0 equal, `null`: each in some respect, or not known. */
type Weight = 1 | 0 | -1 | null;

const sign = (n: number): 1 | 0 | -1 => (n > 0 ? 1 : n < 0 ? -1 : 0);

const together = (weights: readonly Weight[]): Weight => {
  if (weights.includes(null) || (weights.includes(1) && weights.includes(-1))) return null;
  return weights.find((w) => w !== 0) ?? 0;
};

/** More is heavier; neither list inside the other cannot be said. */
function more(a: readonly string[], b: readonly string[]): Weight {
  const [gone, added] = [a.some((x) => !b.includes(x)), b.some((x) => !a.includes(x))];
  return gone && added ? null : sign(Number(added) - Number(gone));
}

const ends = (a: readonly number[], b: readonly number[]): Weight =>
  together([sign(Math.min(...b) - Math.min(...a)), sign(Math.max(...b) - Math.max(...a))]);

function outcomes(a: Decision, b: Decision): Weight {
  const refers = (d: Decision): boolean => examinedOutcomes(d).includes('refer');
  if (refers(a) !== refers(b)) return null;
  const ranks = (d: Decision): number[] => examinedOutcomes(d).map((o: Outcome) => OUTCOME_RANK[o]);
  return ends(ranks(a), ranks(b));
}

function ranges(x: YuanRange | null, y: YuanRange | null): Weight {
  if (!x || !y) return x === y ? 0 : null;
  const [p, q] = [readRange(x), readRange(y)];
  return together([sign(compareMin(q, p)), sign(compareMax(q, p))]);
}

function fineRanges({ fine: x }: Decision, { fine: y }: Decision): Weight {
  if (!x || !y) return 0;
  if (isFree(x) || isFree(y)) return sign(Number(isFree(x)) - Number(isFree(y)));
  if (x.range && y.range) return ranges(x.range, y.range);
  // The amount is not known: grades of the same form compare without it.
  return !x.range && !y.range && JSON.stringify(x.form) === JSON.stringify(y.form)
    ? grades(x.grade, y.grade)
    : null;
}

/** A grade without a fine. */
const isFree = (fine: Decision['fine']): boolean => fine?.mode === 'none';

/** The order of grades that a book has of its own is not in a decision: such grades are the same, or cannot be compared. */
function grades(a: FineGrade, b: FineGrade): Weight {
  if (JSON.stringify(a) === JSON.stringify(b)) return 0;
  const places = (grade: FineGrade): number[] =>
    grade === null ? [0, GRADES.length - 1] : [grade].flat().map((g) => GRADES.indexOf(g));
  const [p, q] = [places(a), places(b)];
  return [...p, ...q].includes(-1) ? null : ends(p, q);
}

function kinds(a: Decision, b: Decision): Weight {
  // Whether there are gains to confiscate is open on one side: neither more nor less than what the other side states.
  const [open, other] = [a, b].map((one) => one.otherConsequences.some(isUnsettled));
  if (a.outcome === 'penalty' && open !== other) return null;
  const listed = ({ otherConsequences }: Decision): string[] =>
    otherConsequences.flatMap(({ id, mode, when }) => {
      const kind = `${id}|${when?.zh ?? ''}`;
      return mode === 'required' ? [kind, `${kind}|required`] : [kind];
    });
  const amounts = a.otherConsequences.map((one): Weight => {
    const other = b.otherConsequences.find((o) => o.id === one.id && o.when?.zh === one.when?.zh);
    if (!other || one.amount === other.amount) return 0;
    if (one.amount === null || other.amount === null) return null;
    return sign(new Decimal(other.amount).comparedTo(one.amount));
  });
  return together([more(listed(a), listed(b)), ...amounts]);
}

function persons(a: Decision, b: Decision): Weight {
  const listed = ({ personFines }: Decision): string[] =>
    personFines.flatMap(({ id, mode }) => (mode === 'required' ? [id, `${id}|required`] : [id]));
  const both = a.personFines.flatMap((one) => {
    const other = b.personFines.find((p) => p.id === one.id);
    return other ? [ranges(one.range, other.range)] : [];
  });
  return together([more(listed(a), listed(b)), ...both]);
}

/** What the party may still hope for; less is heavier. */
function hopes(a: Decision, b: Decision): Weight {
  // Where there is no fine, nothing is left to hope for of it.
  const ofFine = !isFree(a.fine) && !isFree(b.fine);
  const listed = ({ options }: Decision): string[] =>
    options.map((o) => o.id).filter((id) => id === 'spared' || (ofFine && id !== 'fine-in-grade'));
  return more(listed(b), listed(a));
}

function weigh(a: Decision, b: Decision, fines: Weight | undefined): [Respect, Weight][] {
  const outcome = outcomes(a, b);
  if (a.outcome !== b.outcome) return [['outcome', outcome]];
  const required = (value: string | undefined): number => (value === 'required' ? 1 : 0);
  const shared: [Respect, Weight][] = [
    ['outcome', outcome],
    ['warning', sign(required(b.warning) - required(a.warning))],
    ['otherConsequences', kinds(a, b)],
    ['personFines', persons(a, b)],
  ];
  // Once the figures stand, what else the office could have done no longer weighs.
  if (fines !== undefined) return [...shared, ['fine', fines]];
  return [
    ...shared,
    ['fine', fineRanges(a, b)],
    ['fineMode', sign(required(b.fine?.mode) - required(a.fine?.mode))],
    ['options', hopes(a, b)],
  ];
}

function imposed({ a, b }: ComparedFines): Weight | undefined {
  if (a === undefined && b === undefined) return undefined;
  const read = (key: 'a' | 'b', value: string | undefined) => {
    if (value === undefined) return fail(issue('missing-field', ['fines', key], { field: key }));
    return readAmount(value, ['fines', key]);
  };
  return sign(read('b', b).comparedTo(read('a', a)));
}

/**
 * What differs between two decisions, as between the advance notice and the decision itself, and whether the second
 * is heavier: in outcome, fine, warning, other consequences, fines on persons, or in what remains open. With the
 * figures themselves, these stand for the range.
 *
 * @param a the first decision (the notice)
 * @param b the second decision
 * @param fines the figures announced and imposed, in yuan
 * @throws CaliangError `invalid-amount`; `missing-field` if only one figure is given
 * @see 行政处罚法 44, 45
 * @example
 * const input = { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' };
 * const notice = decide({ ...input, facts: { frequency: 1, quantity: 1, consequence: 'none' } });
 * const decision = decide({ ...input, facts: { frequency: 1, quantity: 6, consequence: 'none' } });
 * compareDecisions(notice, decision).newNoticeNeeded // true
 */
export function compareDecisions(a: Decision, b: Decision, fines: ComparedFines = {}): DecisionComparison {
  return answeringFrozen({ a, b, fines }, () => {
    checkKeys(fines, ['a', 'b'], ['fines']);
    checkDecision(a, ['a']);
    checkDecision(b, ['b']);
    return compared(a, b, fines);
  });
}

function compared(a: Decision, b: Decision, fines: ComparedFines): DecisionComparison {
  const figures = imposed(fines);
  const differences = differencesOf(a, b);
  if (figures) differences.push({ field: 'imposed', a: fines.a, b: fines.b });
  const weights = weigh(a, b, figures);
  const weight = together(weights.map(([, w]) => w));
  const where = (is: Weight): Respect[] => weights.flatMap(([respect, w]) => (w === is ? [respect] : []));
  const said = (is: 1 | -1): 'yes' | 'no' | 'unknown' =>
    weight === null ? 'unknown' : weight === is ? 'yes' : 'no';
  const heavier = said(1);
  return {
    differences,
    heavier,
    lighter: said(-1),
    heavierIn: where(1),
    lighterIn: where(-1),
    unknownIn: where(null),
    newNoticeNeeded: heavier !== 'no',
  };
}
