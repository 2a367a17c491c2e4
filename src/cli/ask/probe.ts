/**
 * Whether an answer could change what follows from a draft: the draft is decided with each of the answers. Nothing is
 * kept; a walk asks for a decision once and reads from it all that it needs.
 */

import type { Draft } from '../../case/draft.js';
import { type decide, safeDecide } from '../../decide/decide.js';
import type { DecideOptions, Decision } from '../../decide/decision.js';
import type { Rulebook } from '../../rulebook/load.js';
import { type Criterion, ORDINALS, type Provision } from '../../rulebook/schema.js';
import { withoutChoice } from '../../whatif/result.js';
import { withEntry, withValue } from './draft.js';

/** Everything in a decision that an officer would act on. */
const keyOf = (d: Decision): string =>
  JSON.stringify([
    d.possibleOutcomes,
    d.ground?.id,
    d.fine && [d.fine.mode, d.fine.statutory, d.fine.grade, d.fine.range],
    d.options,
    d.orders,
    d.otherConsequences.map(({ id, amount }) => [id, amount]),
    d.personFines.map(({ id, range }) => [id, range]),
    d.law.alternatives.map(({ outcome, fine, options }) => [outcome, fine?.grade, fine?.range, options]),
  ]);

const SETTLED: readonly string[] = ['refer', 'not-punishable', 'no-penalty'];

/** The result depends on the fact, which the draft does not state. `null`: the draft cannot be decided. */
export const isMissing = (decision: Decision | null, fact: string): boolean =>
  decision?.missing.some((one) => one.fact === fact) === true;

/** No further fact can lead to a penalty. */
export const isSettled = (decision: Decision | null): boolean =>
  decision?.possibleOutcomes.every((outcome) => SETTLED.includes(outcome)) === true;

type Result = string | null;

/** Two of the results are not the same; a draft that cannot be decided has none. */
function differ(results: Iterable<Result>): boolean {
  let first: Result = null;
  for (const result of results) {
    if (first !== null && result !== null && result !== first) return true;
    first ??= result;
  }
  return false;
}

export class Probe {
  private readonly options: DecideOptions;

  constructor(
    private readonly book: Rulebook,
    options: DecideOptions,
  ) {
    this.options = { ...withoutChoice(options), rulebook: book };
  }

  /** The decision for a draft; `null` if it cannot be decided as it stands. */
  decision(draft: Draft): Decision | null {
    const result = safeDecide(draft as unknown as Parameters<typeof decide>[0], this.options);
    return result.success ? result.data : null;
  }

  /** The criteria that count in a draft which states none of them. */
  criteria(bare: Draft, provisions: readonly Provision[], of: readonly Criterion[]): ReadonlySet<Criterion> {
    const decision = this.decision(bare);
    const unit = provisions.flatMap((p) => p.quantity?.units ?? [])[0];
    const measured =
      unit === undefined ? [] : [0.5, 1].map((n) => ({ value: unit === 'share' ? n : n * 2, unit }));
    const valuesOf = (criterion: Criterion): readonly unknown[] =>
      criterion === 'quantity' ? [...ORDINALS, ...measured] : ORDINALS;
    const counts = (criterion: Criterion): boolean =>
      isMissing(decision, `facts.${criterion}`) ||
      this.matters(bare, decision, ['facts', criterion], valuesOf(criterion));
    return new Set(of.filter(counts));
  }

  /** One of the values at a path leads elsewhere than another or than none. */
  matters(
    bare: Draft,
    decision: Decision | null,
    path: readonly string[],
    values: readonly unknown[],
  ): boolean {
    return differ(
      this.results(
        decision && keyOf(decision),
        values.map((v) => withValue(bare, path, v)),
      ),
    );
  }

  private *results(first: Result, drafts: readonly Draft[]): Generator<Result> {
    yield first;
    for (const draft of drafts) yield this.result(draft);
  }

  private result(draft: Draft): Result {
    const decision = this.decision(draft);
    return decision && keyOf(decision);
  }

  /**
   * Which circumstances count in a draft that states none: by themselves, with what else a ground needs, or beside one
   * other. Every circumstance is tried alone once; pairs are tried only for those that change nothing alone.
   */
  circumstances(bare: Draft, ids: readonly string[]): ReadonlySet<string> {
    const resultWith = (found: readonly string[]): Result =>
      this.result(found.reduce((draft, id) => withEntry(draft, { id, present: true }), bare));
    const none = resultWith([]);
    const { circumstances, generalParts } = this.book.data;
    const alone = new Map(circumstances.map(({ id }) => [id, resultWith([id])]));
    const grounds = generalParts.flatMap((part) => part.grounds.map((ground) => ground.all));
    const inGround = (id: string): boolean =>
      grounds.some((all) => {
        const others = all.filter((other) => other !== id);
        return (
          others.length < all.length && others.length > 0 && differ([resultWith(others), resultWith(all)])
        );
      });
    const besideOne = (id: string): boolean =>
      [...alone].some(
        ([other, result]) => other !== id && result !== null && differ([result, resultWith([other, id])]),
      );
    const counts = (id: string): boolean => {
      const result = alone.get(id) ?? null;
      // What is refused alone, because it contradicts a fact or is not for the party, is refused beside another too.
      return result !== null && (differ([none, result]) || inGround(id) || besideOne(id));
    };
    return new Set(ids.filter(counts));
  }
}
