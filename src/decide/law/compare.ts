/**
 * The lighter of two whole results (从旧兼从轻): rank; then statutory maximum and minimum together, with the other
 * kinds of penalty, confiscation and the fines on persons beside them; then the range and the options, which must not
 * point the other way than those. How they are weighed is declared policy of the rulebook.
 */
import type { Facts } from '../../case/facts.js';
import { compareMax, compareMin, Decimal, type DecimalRange, hull, range } from '../../money/index.js';
import { type FineMode, type Form, isPersonRole, type ProvisionVersion } from '../../rulebook/schema.js';
import type { LawReason } from '../../trail/step.js';
import { CONFISCATION } from '../confiscation.js';
import { OUTCOME_RANK } from '../outcome.js';
import { hasMinimum } from '../stages/statutory.js';
import { gradesIn, type LawVerdict, type Prepared, type Verdict } from '../verdict.js';

export type Comparison =
  | { readonly chosen: 'same' }
  | { readonly chosen: 'old' | 'new' | 'incomparable'; readonly because: LawReason };

/** One version's result. */
export interface Side {
  readonly prepared: Prepared;
  readonly verdict: LawVerdict;
}

type PersonFineRow = NonNullable<ProvisionVersion['personFines']>[number];

/** Which side is lighter: -1 the old one, 1 the new one, 0 neither, `null` each in some respect. */
type Lighter = -1 | 0 | 1 | null;

const sign = (n: number): -1 | 0 | 1 => (n < 0 ? -1 : n > 0 ? 1 : 0);

/** Both must agree, or one be indifferent. */
const together = (a: Lighter, b: Lighter): Lighter => {
  if (a === null || b === null || a * b < 0) return null;
  return sign(a + b);
};

const lighterRange = (a: DecimalRange, b: DecimalRange): Lighter =>
  together(sign(compareMin(a, b)), sign(compareMax(a, b)));

/** Fewer is lighter; neither list inside the other: cannot be said. */
function fewer(a: readonly string[], b: readonly string[]): Lighter {
  const onlyA = a.some((x) => !b.includes(x));
  const onlyB = b.some((x) => !a.includes(x));
  if (onlyA && onlyB) return null;
  return onlyA ? 1 : onlyB ? -1 : 0;
}

/** Shares and multiples of the same amount compare without knowing it; other forms only if they are equal. */
function lighterForm(a: Form, b: Form): Lighter {
  const plain = (form: Form) =>
    (form.kind === 'share' || form.kind === 'multiple') && form.floor === undefined && form.cap === undefined
      ? form
      : undefined;
  const [x, y] = [plain(a), plain(b)];
  if (x && y && x.of === y.of) return lighterRange(factorsOf(x), factorsOf(y));
  return JSON.stringify(a) === JSON.stringify(b) ? 0 : null;
}

const factorsOf = (form: { from: string; to: string; minOpen?: boolean | undefined }): DecimalRange =>
  range(new Decimal(form.from), new Decimal(form.to), form.minOpen === true);

function lighterStatute(a: Verdict, b: Verdict): Lighter {
  const [x, y] = [a.statutory!, b.statutory!];
  return x.range && y.range ? lighterRange(x.range, y.range) : lighterForm(x.cell.form, y.cell.form);
}

/** The grades as their part of the statutory span, from 0 to 1, where the amount itself is not known. */
function partOfSpan({ prepared }: Side, verdict: Verdict): DecimalRange | null {
  const whole = range(new Decimal(0), new Decimal(1));
  if (!verdict.graded || !verdict.grading) return whole;
  const violation = verdict.applied!.provision.violation;
  const grading = prepared.law.benchmark!.grading.of(violation);
  if (grading.grading.ranges.some((row) => row.violation === violation)) return null;
  const parts = verdict.grading.grades.map((grade) => {
    const row = grading.span.get(grade)!;
    const [from, to] = [new Decimal(row.from), new Decimal(row.to)];
    return range(from, to, !from.isZero() && row.fromOpen, !to.eq(1) && row.toOpen);
  });
  return parts.reduce((a, b) => hull(a, b));
}

/** The grades by their place in the benchmark. */
function rankOfGrades({ prepared }: Side, verdict: Verdict): DecimalRange {
  const order = prepared.law.benchmark?.sheets.table?.grades.map(({ id }) => id) ?? [];
  const grades = verdict.graded ? gradesIn(verdict) : [];
  const ranks = grades.length > 0 ? grades.map((grade) => order.indexOf(grade)) : [0, order.length - 1];
  return range(new Decimal(Math.min(...ranks)), new Decimal(Math.max(...ranks)));
}

function lighterGrade(old: Side, a: Verdict, new_: Side, b: Verdict): Lighter {
  // A grade without a fine is lighter than any range.
  const [free, alsoFree] = [a, b].map((v) => v.table?.noFine === true);
  if (free || alsoFree) return sign(Number(alsoFree) - Number(free));
  if (a.range && b.range) return lighterRange(a.range, b.range);
  const [x, y] = [partOfSpan(old, a), partOfSpan(new_, b)];
  if (x && y) return lighterRange(x, y);
  const sameTable = old.prepared.law.benchmark?.benchmark === new_.prepared.law.benchmark?.benchmark;
  return sameTable ? lighterRange(rankOfGrades(old, a), rankOfGrades(new_, b)) : null;
}

const listed = ({ id, mode }: { id: string; mode: FineMode }): string[] =>
  mode === 'required' ? [id, `${id}.required`] : [id];

/** The penalties beside the fine: of every provision that counts, since none of them is lost to concurrence. */
function kindsOf({ verdict }: Side): string[] {
  return verdict.verdicts.flatMap(({ outcome, applied }) => {
    if (outcome !== 'penalty' || !applied) return [];
    const { warning, others } = applied.version;
    return [
      ...(warning === 'required' ? ['warning'] : []),
      ...others.filter(({ id }) => id !== CONFISCATION).flatMap(listed),
    ];
  });
}

/** Gains are confiscated by a provision itself, or by the general part (行政处罚法 2021, 28(2)). */
function confiscationOf({ prepared: { law, facts }, verdict }: Side): string[] {
  const own = isPersonRole(facts.role)
    ? []
    : verdict.verdicts.flatMap(({ outcome, applied }) =>
        outcome === 'penalty' && applied
          ? applied.version.others.filter(({ id }) => id === CONFISCATION)
          : [],
      );
  const general = law.general.unlawfulGains ? listed({ id: CONFISCATION, mode: 'required' }) : [];
  return [...own.flatMap(listed), ...general];
}

/** The persons whom the provision applied fines: which of them, and from what to what. */
function lighterPersons(a: readonly Verdict[], b: readonly Verdict[]): Lighter {
  const rows = (verdicts: readonly Verdict[]) =>
    verdicts.flatMap((v) => v.applied?.version.personFines ?? []);
  const [x, y] = [rows(a), rows(b)];
  const ends = ({ form }: PersonFineRow): DecimalRange =>
    form.kind === 'fixed'
      ? range(new Decimal(form.min), new Decimal(form.max), form.minOpen === true)
      : range(new Decimal(form.from), new Decimal(form.to));
  const amounts = x.flatMap((row): Lighter[] => {
    const other = y.find(({ id }) => id === row.id);
    if (!other) return [];
    return [row.form.kind === other.form.kind ? lighterRange(ends(row), ends(other)) : null];
  });
  return [fewer(x.flatMap(listed), y.flatMap(listed)), ...amounts].reduce(together, 0 as Lighter);
}

/** What the party may hope for beside the range: being spared, a fine below the minimum, no fine. */
function hopesOf({ prepared: { grounds }, verdict }: Side, verdicts: readonly Verdict[]): string[] {
  const byHarm = verdict.verdicts.some(({ spared }) => spared.length > 0);
  const hopes = grounds.spared.length > 0 || byHarm ? ['spared'] : [];
  if (grounds.mitigated.length > 0 && verdicts.every((v) => hasMinimum(v.statutory!))) {
    hopes.push('mitigated');
  }
  if (!verdict.mandatory) hopes.push('warning-only');
  return hopes;
}

/**
 * The verdicts that stand against each other: the chosen ones, or, while an amount that decides between concurring
 * provisions is missing, each provision's with its own. `null` if they do not pair.
 */
function pairs(old: LawVerdict, new_: LawVerdict): readonly (readonly [Verdict, Verdict])[] | null {
  if (old.chosen && new_.chosen) return [[old.chosen, new_.chosen]];
  const paired: [Verdict, Verdict][] = [];
  for (const [i, a] of old.verdicts.entries()) {
    const b = new_.verdicts[i]!;
    if (a.outcome !== b.outcome) return null;
    if (a.outcome === 'penalty') paired.push([a, b]);
  }
  return paired.every(([a, b]) => lighterStatute(a, b) === 0) ? paired : null;
}

const personsOf = (found: readonly (readonly [Verdict, Verdict])[], { party }: Facts): Lighter =>
  party === 'unit'
    ? lighterPersons(
        found.map(([a]) => a),
        found.map(([, b]) => b),
      )
    : 0;

/** @param gains the party has gained by the act, so that there is something to confiscate */
export function compareLaws(old: Side, new_: Side, facts: Facts, gains: boolean): Comparison {
  const outcomes = [old.verdict.outcome, new_.verdict.outcome] as const;
  const decided = (order: Lighter, because: LawReason): Comparison | undefined => {
    if (order === 0) return undefined;
    if (order === null) return { chosen: 'incomparable', because };
    return { chosen: order < 0 ? 'old' : 'new', because };
  };
  // `refer` stands outside the ranking: it can only be equal to itself.
  const referred = outcomes.filter((o) => o === 'refer').length;
  if (referred === 1) return { chosen: 'incomparable', because: 'rank' };
  const byRank = decided(sign(OUTCOME_RANK[outcomes[0]] - OUTCOME_RANK[outcomes[1]]), 'rank');
  if (byRank) return byRank;
  if (outcomes[0] !== 'penalty') return { chosen: 'same' };

  const found = pairs(old.verdict, new_.verdict);
  if (!found) return { chosen: 'incomparable', because: 'statutory' };
  const all = (compare: (a: Verdict, b: Verdict) => Lighter): Lighter =>
    found.map(([a, b]) => compare(a, b)).reduce(together, 0 as Lighter);
  const statute = all(lighterStatute);
  // What else the provision has for the unit does not fall on a person who answers for it.
  const { choices } = new_.prepared.law.index;
  const fineOnly = choices['lighter-law-counts-everything'] === 'rank-then-fine-only';
  const counting = choices['lighter-law-confiscation'];
  const none = fineOnly || isPersonRole(facts.role);
  const confiscated =
    fineOnly || !gains || counting === 'not-counted' ? 0 : fewer(confiscationOf(old), confiscationOf(new_));
  const others = none ? 0 : together(fewer(kindsOf(old), kindsOf(new_)), personsOf(found, facts));
  const kinds = together(others, confiscated);
  const byKind: LawReason = others === 0 && confiscated !== 0 ? 'confiscation' : 'consequences';
  if (statute !== 0) {
    const both = statute === null ? null : together(statute, kinds);
    return decided(both, statute !== null && both === null ? byKind : 'statutory')!;
  }
  const hopes = fewer(
    hopesOf(
      new_,
      found.map(([, b]) => b),
    ),
    hopesOf(
      old,
      found.map(([a]) => a),
    ),
  );
  const graded = all((a, b) => lighterGrade(old, a, new_, b));
  const [leniency, because]: [Lighter, LawReason] = graded === 0 ? [hopes, 'options'] : [graded, 'range'];
  if (kinds === 0) return decided(leniency, because) ?? { chosen: 'same' };
  if (counting === 'leniency-goes-first' && others === 0 && leniency !== 0) {
    return decided(leniency, because)!;
  }
  // Heavier in kind and more lenient in figure or option: the law does not say how the two offset each other.
  return decided(kinds === null ? null : together(kinds, leniency), byKind)!;
}
