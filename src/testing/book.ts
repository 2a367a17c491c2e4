/** What the arbitraries and the properties need to know of a rulebook. */
import { leavesNothing } from '../case/contradictions.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import type { Circumstance, Compliance, Contradiction, Party, Provision, Role } from '../rulebook/schema.js';
import type { Axis } from '../rulebook/verify/axis.js';
import { axesOf } from '../rulebook/verify/short/grid.js';
import { addDays, type Day } from '../time/day.js';

/** Who a provision penalises; a role where the role chooses the fine. */
export interface Addressee {
  readonly party: Party;
  readonly role?: Role;
}

/** The provisions that can give a penalty and give way to no other. */
export const penalised = (book: Rulebook): readonly Provision[] =>
  book.data.provisions.filter((p) => p.versions.some((v) => v.result === 'penalty' && v.fines.length > 0));

export function addresseesOf(provision: Provision): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const { party: parties, roles } of provision.versions.flatMap((v) => v.fines)) {
    for (const party of parties) {
      for (const role of roles ?? [undefined]) {
        found.set(`${party}|${role}`, role === undefined ? { party } : { party, role });
      }
    }
  }
  return [...found.values()];
}

/** The grading that applies to cases of the settled days. */
export function gradingOf(book: Rulebook, provision: Provision) {
  const benchmark = book.data.benchmarks.at(-1);
  return benchmark && indexOf(book).gradings.get(benchmark.id)?.of(provision.violation);
}

/** The cells of every criterion of a provision, those that a district's finer rules cut included. */
export function axesFor(book: Rulebook, provision: Provision): Axis[] {
  const grading = gradingOf(book, provision);
  if (!grading) return [];
  const finer = (book.data.refinements ?? []).flatMap(({ rows }) =>
    rows.filter((row) => row.violation === provision.violation),
  );
  return axesOf(grading, provision, finer);
}

const THREE_YEARS = 3 * 365;

/** First and last day of a stretch in which no version of anything changes: the newest law. */
export function settledDays(book: Rulebook): { first: Day; last: Day } {
  const spans = [
    ...book.data.instruments.flatMap((i) => i.versions.slice(-1)),
    ...book.data.benchmarks.slice(-1),
  ];
  const first = spans.map((s) => s.from).reduce((a, b) => (a > b ? a : b));
  const ends = spans.flatMap((s) => (s.to === null ? [] : [s.to]));
  const last = [addDays(first, THREE_YEARS), ...ends].reduce((a, b) => (a < b ? a : b));
  return { first, last: last < first ? first : last };
}

/** The first days of every version but the first that a provision's cases fall under. */
export function changesOf(book: Rulebook, provision: Provision): Day[] {
  const { instruments, benchmarks, generalParts } = book.data;
  const own = instruments.find((i) => i.id === provision.cite.instrument);
  const general = instruments.filter((i) => i.versions.some((v) => generalParts.some((g) => g.of === v.id)));
  const later = [own, ...general].flatMap((i) => i?.versions.slice(1) ?? []);
  return [...new Set([...later, ...benchmarks.slice(1)].map((v) => v.from))];
}

/** Circumstances that may be present for a party. */
export const circumstancesFor = (book: Rulebook, party: Party): readonly Circumstance[] =>
  book.data.circumstances.filter((c) => c.parties.includes(party));

export interface StatedFacts {
  readonly frequency?: unknown;
  readonly consequence?: unknown;
  /** Whether intent to damage was found. */
  readonly intentToDamage?: unknown;
  /** How an order with a deadline was answered; `undefined`: there is none, or it is not known. */
  readonly order: Compliance | undefined;
}

const isStated = (value: unknown): boolean => value !== undefined;

/** True if a row may forbid what is stated beside its circumstance; on the safe side for degrees. */
function clashes(row: Contradiction, present: readonly string[], facts: StatedFacts): boolean {
  if (row.circumstances?.some((id) => present.includes(id))) return true;
  if (row.intent && facts.intentToDamage === true) return true;
  const { order } = facts;
  if (order && ((row.orderComplied && order === 'in-time') || row.order?.includes(order))) return true;
  if (row.frequency && isStated(facts.frequency)) {
    const { from, to } = row.frequency;
    const count = facts.frequency;
    if (typeof count !== 'number' || (count >= from && (to === null || count <= to))) return true;
  }
  if (row.consequences && isStated(facts.consequence)) {
    const value = String(facts.consequence);
    if (DEGREES.includes(value) || row.consequences.some((c) => c === value)) return true;
  }
  return false;
}

const DEGREES: readonly unknown[] = ['light', 'medium', 'heavy'];

/**
 * What cannot be absent: what is present or may be the stated harm, and what that includes; on the safe side for degrees.
 */
function implied({ data }: Rulebook, present: readonly string[], { consequence }: StatedFacts): Set<string> {
  const harms = data.circumstances.filter(
    ({ consequences }) =>
      consequences && (DEGREES.includes(consequence) || consequences.some((one) => one === consequence)),
  );
  const ids = new Set([...present, ...harms.map(({ id }) => id)]);
  // A set that grows while it is gone through: what is added is gone through too.
  for (const id of ids) {
    for (const weaker of data.circumstances.find((c) => c.id === id)?.includes ?? []) ids.add(weaker);
  }
  return ids;
}

/** Of the circumstances as listed, those that a case can say to be absent beside what is present and stated. */
export function deniable(
  book: Rulebook,
  ids: readonly string[],
  present: readonly string[],
  facts: StatedFacts,
): string[] {
  const there = implied(book, present, facts);
  const rows = book.data.contradictions.filter(({ absent }) => absent);
  return ids.filter(
    (id) => !there.has(id) && !rows.some((row) => row.circumstance === id && clashes(row, [...there], facts)),
  );
}

/** True if the circumstances together leave no frequency, or no consequence, that a case could have. */
function excludesAll({ data }: Rulebook, ids: readonly string[]): boolean {
  const circumstances = new Map(ids.map((id) => [id, { present: true, evidence: [] }]));
  return (
    leavesNothing('frequency', { circumstances }, data) ||
    leavesNothing('consequence', { circumstances }, data)
  );
}

/** Of the circumstances as listed, those that contradict neither one listed earlier nor a stated fact. */
export function compatible(book: Rulebook, ids: readonly string[], facts: StatedFacts): string[] {
  const kept: string[] = [];
  for (const id of ids) {
    const allowed = book.data.contradictions.every((row) => {
      if (row.absent) return true;
      if (row.circumstance === id) return !clashes(row, kept, facts);
      return !(kept.includes(row.circumstance) && row.circumstances?.includes(id));
    });
    if (allowed && !excludesAll(book, [...kept, id])) kept.push(id);
  }
  return kept;
}
