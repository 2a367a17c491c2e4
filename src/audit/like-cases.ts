/** Like cases (同案同罚): cases with the same factors under the same law, and what they were fined. */
import type { Decision } from '../decide/decision.js';
import { Decimal, placeIn } from '../money/index.js';
import type { Criterion, Mitigation, Ordinal, Party, Role } from '../rulebook/schema.js';

/** What decides the grade, and nothing else: cases that agree in all of it are alike. */
export interface LikeFactors {
  readonly violation: string;
  readonly party: Party;
  readonly role: Role | null;
  /** Versions of the instruments and the benchmark, as ids of the rulebook. */
  readonly law: readonly string[];
  readonly criteria: Partial<Record<Criterion, Ordinal>>;
  readonly mitigation: Mitigation;
  readonly aggravated: boolean;
}

/** One fine of a cell. */
export interface LikeFine {
  readonly line: number;
  readonly id: string | null;
  /** Yuan. */
  readonly fine: string;
  /** Its place in the statutory range, in millionths. */
  readonly place: number;
}

/** The fines of cases that are alike. */
export interface LikeCell extends LikeFactors {
  count: number;
  /** Sum of the places, in millionths. */
  placeSum: number;
  lowest: LikeFine;
  highest: LikeFine;
}

/** The factors of a case, or `null` where they are not settled: facts missing, several provisions, no grades. */
export function factorsOf(decision: Decision): LikeFactors | null {
  const { fine, steps, law, violation, party, role } = decision;
  if (!fine?.statutory || typeof fine.grade !== 'string') return null;
  if (decision.concurrence !== null || decision.missing.length > 0) return null;
  if (law.chosen !== 'same' && law.chosen !== 'old' && law.chosen !== 'new') return null;
  const criteria: Partial<Record<Criterion, Ordinal>> = {};
  let weighed: { mitigation: readonly Mitigation[]; aggravated: readonly boolean[] } | undefined;
  for (const step of steps) {
    if (step.finding === 'criterion-found') criteria[step.params.criterion] = step.params.ordinal;
    if (step.finding === 'circumstances-weighed') weighed = step.params;
  }
  const [mitigation, other] = weighed?.mitigation ?? [];
  const [aggravated, also] = weighed?.aggravated ?? [];
  if (mitigation === undefined || aggravated === undefined || other !== undefined || also !== undefined) {
    return null;
  }
  const ids = law.chosen === 'old' ? law.atAct : law.atDecision;
  return { violation, party, role, law: [...ids], criteria, mitigation, aggravated };
}

const CRITERIA = ['frequency', 'quantity', 'consequence'] as const;

/** What cases must share to be compared at all. */
const groupKey = ({ violation, party, role, law }: LikeFactors): string =>
  [violation, party, role ?? '', law.join('+')].join('|');

export const cellKey = (factors: LikeFactors): string =>
  [
    groupKey(factors),
    ...CRITERIA.map((criterion) => factors.criteria[criterion] ?? ''),
    factors.mitigation,
    factors.aggravated ? 'aggravated' : '',
  ].join('|');

/** The fine of a decided case in its cell; `null` where there is none to compare. */
export function likeCell(
  decision: Decision,
  { line, id, fine }: { line: number; id: string | null; fine: string },
): LikeCell | null {
  const factors = factorsOf(decision);
  const amount = new Decimal(fine);
  if (!factors || amount.isZero()) return null;
  const place = placeIn(decision.fine!.statutory!, amount);
  if (place === null) return null;
  const one: LikeFine = { line, id, fine, place };
  return { ...factors, count: 1, placeSum: place, lowest: one, highest: one };
}

const lower = (a: LikeFine, b: LikeFine): LikeFine =>
  a.place < b.place || (a.place === b.place && a.line < b.line) ? a : b;
const higher = (a: LikeFine, b: LikeFine): LikeFine =>
  a.place > b.place || (a.place === b.place && a.line < b.line) ? a : b;

/** Adds the fines of a cell to those of the same cell. */
export function joinCells(into: LikeCell, other: LikeCell): void {
  into.count += other.count;
  into.placeSum += other.placeSum;
  into.lowest = lower(into.lowest, other.lowest);
  into.highest = higher(into.highest, other.highest);
}

/** A lighter case that was fined more than a heavier one. */
export interface Inversion {
  readonly lighter: LikeCell;
  readonly heavier: LikeCell;
  /** By how much, in millionths of the statutory range. */
  readonly gap: number;
}

const ORDINAL: Record<Ordinal, number> = { light: 0, medium: 1, heavy: 2 };
const LENIENCE: Record<Mitigation, number> = { shall: 0, may: 1, none: 2 };

/** True if nothing about the first is heavier than about the second, and something is lighter. */
function lighter(a: LikeFactors, b: LikeFactors): boolean {
  const weights = (f: LikeFactors): (number | null)[] => [
    ...CRITERIA.map((c) => (f.criteria[c] === undefined ? null : ORDINAL[f.criteria[c]])),
    LENIENCE[f.mitigation],
    Number(f.aggravated),
  ];
  const [left, right] = [weights(a), weights(b)];
  if (left.some((w, i) => (w === null) !== (right[i] === null))) return false;
  return left.every((w, i) => (w ?? 0) <= (right[i] ?? 0)) && left.some((w, i) => (w ?? 0) < (right[i] ?? 0));
}

/** The pairs of cells in which the highest fine of the lighter lies above the lowest of the heavier; widest gap first. */
export function inversionsAmong(cells: readonly LikeCell[]): Inversion[] {
  const groups = new Map<string, LikeCell[]>();
  for (const cell of cells) {
    const group = groups.get(groupKey(cell));
    if (group) group.push(cell);
    else groups.set(groupKey(cell), [cell]);
  }
  const found: Inversion[] = [];
  for (const group of groups.values()) {
    for (const a of group) {
      for (const b of group) {
        const gap = a.highest.place - b.lowest.place;
        if (gap > 0 && lighter(a, b)) found.push({ lighter: a, heavier: b, gap });
      }
    }
  }
  return found.sort(
    (a, b) =>
      b.gap - a.gap ||
      a.lighter.highest.line - b.lighter.highest.line ||
      a.heavier.lowest.line - b.heavier.lowest.line,
  );
}

/** Cells whose fines differ, the widest spread first. */
export const spreadsAmong = (cells: readonly LikeCell[]): LikeCell[] =>
  cells
    .filter((cell) => cell.highest.place > cell.lowest.place)
    .sort(
      (a, b) =>
        b.highest.place - b.lowest.place - (a.highest.place - a.lowest.place) ||
        a.highest.line - b.highest.line,
    );
