/** Across a change of the law the lighter one is applied. */
import fc from 'fast-check';
import type { CaseInput } from '../../case/schema.js';
import { decide as decideByTables } from '../../decide/decide.js';
import { CaliangError } from '../../errors/index.js';
import type { Rulebook } from '../../rulebook/load.js';
import { addDays } from '../../time/day.js';
import { changesOf } from '../book.js';
import { dayBetween, type OneViolationCase, validCases } from '../cases.js';
import { heavierLaw } from '../heavier.js';
import { firstDifference } from '../plain.js';
import { listed, type Property, present, provisionOf, trial } from './trial.js';

/** A case on both sides of a change of the law. */
function acrossChange(book: Rulebook, input: OneViolationCase) {
  const changes = changesOf(book, provisionOf(book, input));
  if (changes.length === 0) return fc.constant({ input, across: false });
  return fc.constantFrom(...changes).chain((change) =>
    fc
      .record({ from: dayBetween(addDays(change, -200), addDays(change, -1)), later: fc.nat({ max: 150 }) })
      .map(({ from, later }) => {
        const decidedOn = addDays(change, later);
        const { discoveredOn: _, order: __, ...rest } = input;
        const orders = { order: { issuedOn: from, deadline: addDays(from, 1), compliedOn: null } };
        const circumstances = listed(present(book, { ...rest, ...orders }, []));
        const act = { from, to: from };
        const moved = { ...rest, act, decidedOn, ...orders, circumstances } as OneViolationCase;
        return { input: moved, across: true };
      }),
  );
}

export const lighterLaw: Property = (book) =>
  trial(
    validCases({ rulebook: book }).chain((input) => acrossChange(book, input)),
    ({ input, across }, decide) => {
      if (!across || !isCovered(book, input)) return false;
      const { law, fine, outcome } = decide(input);
      const [old, new_] = law.alternatives;
      if (!old || !new_)
        return law.chosen === 'same' || law.chosen === 'not-punishable' || `no results for ${law.chosen}`;
      if (law.chosen === 'old' && heavierLaw(old, new_)) return 'the old law is chosen and is the heavier';
      if (law.chosen === 'new' && heavierLaw(new_, old)) return 'the new law is chosen and is the heavier';
      const applied = law.chosen === 'old' ? old : law.chosen === 'new' ? new_ : null;
      if (!applied) return true;
      const same = applied.outcome === outcome && firstDifference(applied.fine?.range, fine?.range) === null;
      return same || `the result is not that of the ${law.chosen} law, which is chosen`;
    },
  );

/** True if the tables hold the law of the case's days at all. */
function isCovered(rulebook: Rulebook, input: CaseInput): boolean {
  try {
    decideByTables(input, { rulebook });
    return true;
  } catch (error) {
    if (error instanceof CaliangError && error.code === 'date-not-covered') return false;
    throw error;
  }
}
