/** Smallest sets of changes that lead to a result. */
import type { CanonicalCase, Facts } from '../case/facts.js';
import type { Decision } from '../decide/decision.js';
import type { Index } from '../rulebook/index-book.js';
import { readsCircumstance } from '../rulebook/lenient-by-table.js';
import { type Candidate, type FactChange, plain } from './fact-change.js';
import { isCase, type Search } from './search.js';

/** More changes of fact than this make another case. */
export const MOST_CHANGES = 3;

/** Changes of one fact to one value; several only where any of several circumstances has the same effect. */
interface Move {
  readonly fact: string;
  readonly members: readonly Candidate[];
  /** What the move does to the result: two cases with equal effects in force give the same. */
  readonly effect: string;
}

/**
 * Everything that the tables make of one circumstance. Equal texts: interchangeable, save for contradictions. A
 * circumstance of a ground that needs several has an effect of its own. Empty: no table mentions it.
 */
function effectIn(id: string, facts: Facts, index: Index, seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const effects: string[] = [];
  for (const [benchmark, grading] of index.gradings) {
    for (const { violation, elements } of facts.provisions) {
      const effect = grading.of(violation).effects.get(id)?.effect ?? 'none';
      if (effect !== 'none' && !elements.includes(id)) effects.push(`${benchmark}|${violation}|${effect}`);
    }
  }
  for (const { id: benchmark, table } of index.data.benchmarks) {
    // What a row reads may stand in any condition: such a circumstance has an effect of its own.
    if (table && readsCircumstance(table, [id])) effects.push(`${benchmark}|reads|${id}`);
  }
  for (const part of index.data.generalParts) {
    for (const ground of part.grounds) {
      if (!ground.all.includes(id)) continue;
      const one = ground.all.length === 1;
      effects.push(
        `${part.id}|${ground.stage}|${ground.effect}|${one ? ground.opensMitigated : `${ground.id}+${id}`}`,
      );
    }
  }
  const included = index.circumstances.get(id)?.includes ?? [];
  return [...effects, ...included.flatMap((weaker) => effectIn(weaker, facts, index, seen))];
}

const circumstanceOf = (fact: string): string | undefined =>
  fact.startsWith('circumstances.') ? fact.slice('circumstances.'.length) : undefined;

export interface RouteOptions {
  /** The target is a fine. */
  readonly fined: boolean;
  /** Stop at the first size that has any. */
  readonly smallestOnly: boolean;
}

export class Routes {
  private readonly moves: readonly Move[];
  private readonly effects = new Map<string, string[]>();
  /** What is already in force, by circumstance. */
  private readonly present: readonly string[];
  private readonly known = new Map<string, Decision>();

  constructor(private readonly search: Search) {
    const { facts, index } = search;
    for (const id of index.circumstances.keys()) {
      this.effects.set(id, [...new Set(effectIn(id, facts, index))].sort());
    }
    this.present = [...facts.circumstances].flatMap(([id, { present }]) => (present ? [id] : []));
    const moves = new Map<string, Move>();
    for (const candidate of search.findings) {
      const { fact, to } = candidate;
      const id = circumstanceOf(fact);
      const effect = id === undefined ? '' : this.effects.get(id)!.join();
      if (id !== undefined && effect === '') continue;
      const found = to === 'present' && id !== undefined;
      const key = found ? `found:${effect}` : `${fact}=${to}`;
      const members = [...(moves.get(key)?.members ?? []), candidate];
      moves.set(key, { fact: found ? key : fact, members, effect });
    }
    this.moves = [...moves.values()];
  }

  /**
   * All sets of at most `MOST_CHANGES` changes that reach the target and contain no smaller one, smallest first.
   */
  to(reached: (decision: Decision) => boolean, { fined, smallestOnly }: RouteOptions): FactChange[][] {
    const moves = fined ? this.moves.filter((move) => this.canFine(move)) : this.moves;
    const found: { moves: readonly Move[]; sets: FactChange[][] }[] = [];
    let frontier: (readonly Move[])[] = [[]];
    for (let size = 1; size <= MOST_CHANGES; size += 1) {
      if (smallestOnly && found.length > 0) break;
      const next: (readonly Move[])[] = [];
      for (const set of frontier) {
        const at = set.length === 0 ? -1 : moves.indexOf(set.at(-1)!);
        for (const move of moves.slice(at + 1)) {
          if (set.some((one) => one.fact === move.fact)) continue;
          const grown = [...set, move];
          next.push(grown);
          const decision = this.decide(grown);
          if (decision && reached(decision)) {
            const sets = this.instances(grown).filter((i) => !this.containsFound(i, found));
            if (sets.length > 0) found.push({ moves: grown, sets });
          }
        }
      }
      frontier = next;
    }
    return found.flatMap((one) => one.sets);
  }

  /** False for what can only take a fine away: intent, and grounds of no penalty and of being spared. */
  private canFine({ fact, members, effect }: Move): boolean {
    if (fact === 'facts.intentToDamage') return members[0]!.to === 'false' && members[0]!.from === 'true';
    if (!fact.startsWith('found:')) return true;
    const { law } = this.search.decision;
    const oneLaw = law.alternatives.length === 0 && law.atAct.join() === law.atDecision.join();
    // Between two versions, being spared may decide which of them counts.
    const idle = oneLaw ? /\|(?:no-penalty|spared)\|/ : /\|no-penalty\|no-penalty\|/;
    return effect.split(',').some((one) => !idle.test(one));
  }

  private containsFound(
    set: readonly FactChange[],
    found: readonly { sets: readonly FactChange[][] }[],
  ): boolean {
    return found.some(({ sets }) =>
      sets.some(
        (smaller) =>
          smaller.every((a) => set.some((b) => a.fact === b.fact && a.to === b.to)) &&
          smaller.length < set.length,
      ),
    );
  }

  /** The combinations of members that the case can have. */
  private instances(set: readonly Move[]): FactChange[][] {
    return this.combinations(set)
      .filter((members) => isCase(this.apply(members), this.search.book))
      .map((members) => members.map(plain));
  }

  private combinations(set: readonly Move[]): Candidate[][] {
    return set.reduce<Candidate[][]>(
      (lists, { members }) => lists.flatMap((list) => members.map((member) => [...list, member])),
      [[]],
    );
  }

  private apply(members: readonly Candidate[]): CanonicalCase {
    return members.reduce((given, { apply }) => apply(given), this.search.facts.canonical);
  }

  /** Decides the first combination that the case can have, once for every set of effects. */
  private decide(set: readonly Move[]): Decision | null {
    const key = this.keyOf(set);
    const known = this.known.get(key);
    if (known) return known;
    for (const members of this.combinations(set)) {
      const { decision } = this.search.decide(this.apply(members));
      if (!decision) continue;
      this.known.set(key, decision);
      return decision;
    }
    return null;
  }

  private keyOf(set: readonly Move[]): string {
    const facts: string[] = [];
    const lost = new Set<string>();
    const effects: string[] = [];
    for (const { fact, members, effect } of set) {
      const { to } = members[0]!;
      const id = circumstanceOf(fact);
      if (effect === '') facts.push(`${fact}=${to}`);
      else if (id !== undefined) lost.add(id);
      else effects.push(effect);
    }
    for (const id of this.present) if (!lost.has(id)) effects.push(...this.effects.get(id)!);
    const inForce = [...new Set(effects.flatMap((e) => e.split(',')))].sort();
    return JSON.stringify([facts.sort(), inForce]);
  }
}
