/** The procedure in force on a day, ready to be cited. */

import { covers, epochOf } from '../decide/law/epoch.js';
import type { Citing } from '../decide/law/in-force.js';
import { fail, issue } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { Index } from '../rulebook/index-book.js';
import type { Rulebook } from '../rulebook/load.js';
import type { Procedure } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';

export interface RulesOnDay {
  readonly rules: Procedure;
  /** First day in force. */
  readonly from: Day;
  readonly law: Citing;
}

/** @throws CaliangError `date-not-covered`, naming the first and the last covered day */
export function rulesOn(index: Index, day: Day): RulesOnDay {
  const found = index.procedures.find((p) => covers(p.version, day));
  if (found) {
    const law = { epoch: epochOf(index, day), index, benchmark: null };
    return { rules: found.value, from: found.version.from, law };
  }
  const versions = index.procedures.map((p) => p.version);
  const first = versions.map((v) => v.from).sort()[0]!;
  const last = versions.some((v) => v.to === null)
    ? null
    : versions
        .map((v) => v.to!)
        .sort()
        .at(-1)!;
  const { instrument } = index.procedures[0]!;
  return fail(
    issue('date-not-covered', [], { instrument: instrument.id, name: instrument.short, day, first, last }),
  );
}

/** The first day of the newest procedure. */
export const newestDay = (index: Index): Day =>
  index.procedures.map((p) => p.version.from).reduce((a, b) => (a > b ? a : b));

/**
 * The rulebook that a decision was made with: the given one or the built-in one.
 *
 * @throws CaliangError `rulebook-mismatch`
 */
export function bookOf(decision: { rulebook: { digest: string } }, given: Rulebook | undefined): Rulebook {
  const book = given ?? builtinRulebook();
  const wanted = decision.rulebook.digest;
  if (wanted !== book.digest) fail(issue('rulebook-mismatch', [], { wanted, given: book.digest }));
  return book;
}
