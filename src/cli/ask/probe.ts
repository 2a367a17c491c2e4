/** Whether an answer could change what follows from a draft: the draft is decided with each of the answers. */

import type { Draft } from '../../case/draft.js';
import { type decide, safeDecide } from '../../decide/decide.js';
import type { DecideOptions, Decision } from '../../decide/decision.js';
import type { Rulebook } from '../../rulebook/load.js';
import { CRITERIA, type Criterion, ORDINALS, type Provision } from '../../rulebook/schema.js';
import { withoutChoice } from '../../whatif/result.js';
import { withEntry, without, withValue } from './draft.js';

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

export class Probe {
  private readonly decided = new Map<string, Decision | null>();
  private readonly relevant = new Map<string, boolean>();
  private readonly options: DecideOptions;

  constructor(
    private readonly book: Rulebook,
    options: DecideOptions,
  ) {
    this.options = { ...withoutChoice(options), rulebook: book };
  }

  /** The decision for a draft; `null` if it cannot be decided as it stands. */
  decision(draft: Draft): Decision | null {
    const key = JSON.stringify(draft);
    let found = this.decided.get(key);
    if (found === undefined) {
      const result = safeDecide(draft as unknown as Parameters<typeof decide>[0], this.options);
      found = result.success ? result.data : null;
      if (this.decided.size > 20_000) this.decided.clear();
      this.decided.set(key, found);
    }
    return found;
  }

  /** The result depends on the fact, which the draft does not state. */
  missing(draft: Draft, fact: string): boolean {
    return this.decision(draft)?.missing.some((one) => one.fact === fact) === true;
  }

  /** No further fact can lead to a penalty. */
  settled(draft: Draft): boolean {
    const outcomes = this.decision(draft)?.possibleOutcomes;
    return outcomes?.every((outcome) => SETTLED.includes(outcome)) === true;
  }

  /** Two of the answers lead to different results. */
  differ(drafts: readonly Draft[]): boolean {
    const keys = drafts.flatMap((draft) => {
      const decision = this.decision(draft);
      return decision ? [keyOf(decision)] : [];
    });
    return new Set(keys).size > 1;
  }

  /** Without the other criteria and the circumstances, so that what was answered before hides nothing. */
  criterion(draft: Draft, criterion: Criterion, provisions: readonly Provision[]): boolean {
    const bare = [...CRITERIA.map((c) => ['facts', c]), ['circumstances']].reduce(without, draft);
    if (this.missing(bare, `facts.${criterion}`)) return true;
    const unit = provisions.flatMap((p) => p.quantity?.units ?? [])[0];
    const measured =
      unit === undefined ? [] : [0.5, 1].map((n) => ({ value: unit === 'share' ? n : n * 2, unit }));
    const values = [...ORDINALS, ...(criterion === 'quantity' ? measured : [])];
    return this.differ([bare, ...values.map((value) => withValue(bare, ['facts', criterion], value))]);
  }

  /** By itself, with what else a ground needs, or beside one other circumstance. */
  circumstance(draft: Draft, id: string): boolean {
    const bare = without(draft, ['circumstances']);
    const key = `${id}|${JSON.stringify(bare)}`;
    let found = this.relevant.get(key);
    if (found === undefined) {
      found = this.companions(id).some((ids) => {
        const beside = ids.reduce((d, other) => withEntry(d, { id: other, present: true }), bare);
        return this.differ([beside, withEntry(beside, { id, present: true })]);
      });
      this.relevant.set(key, found);
    }
    return found;
  }

  private companions(id: string): string[][] {
    const { circumstances, generalParts } = this.book.data;
    const grounds = generalParts.flatMap((part) => part.grounds.map((ground) => ground.all));
    return [
      [],
      ...grounds.filter((all) => all.includes(id)).map((all) => all.filter((other) => other !== id)),
      ...circumstances.flatMap((c) => (c.id === id ? [] : [[c.id]])),
    ];
  }
}
