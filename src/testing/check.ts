/** Runs the properties against a rulebook or anything that decides. */

import fc from 'fast-check';
import { decide } from '../decide/decide.js';
import { answering, checkList, fail, issue, oneOf, quoted, seenType } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions, checkRulebook } from '../rulebook/given.js';
import type { Rulebook } from '../rulebook/load.js';
import { type DecideLike, type Given, PROPERTIES, type PropertyName } from './properties.js';

/** How many cases a property draws, from which seed, and of which rulebook. */
export interface CheckOptions {
  /** What the cases are drawn from and decided with. Default: the built-in rulebook, or the one that is checked. */
  readonly rulebook?: Rulebook;
  /** Cases for each property. Default: 100. */
  readonly numRuns?: number;
  /** Default: the same cases each time. */
  readonly seed?: number;
  /** Default: all. */
  readonly properties?: readonly PropertyName[];
}

/** What became of a property. */
export interface PropertyReport {
  readonly property: PropertyName;
  readonly holds: boolean;
  /** Cases that had something to check; the others only ran. */
  readonly checked: number;
  /** The smallest case found for which it does not hold, and what the property changes in it. */
  readonly counterexample: Given | null;
  /** Why it does not hold, or `null`. */
  readonly reason: string | null;
  readonly seed: number;
  /** For fast-check's `path`: leads straight to the counterexample. */
  readonly path: string | null;
}

/** The names of all properties. */
export const PROPERTY_NAMES = Object.keys(PROPERTIES) as readonly PropertyName[];

const SEED = 20201110;

const isRulebook = (subject: DecideLike | Rulebook): subject is Rulebook => typeof subject === 'object';

/**
 * Runs the property pack: for every property a report, with a counterexample where it does not hold.
 *
 * @param subject a rulebook, or a function that decides as `decide` does
 * @param options what the cases are drawn from, how many, and which properties
 * @example
 * checkProperties(decide, { numRuns: 5 }).every((report) => report.holds) // true
 * checkProperties(builtinRulebook(), { numRuns: 5, properties: ['contained'] })[0].counterexample // null
 */
export function checkProperties(
  subject: DecideLike | Rulebook,
  options: CheckOptions = {},
): PropertyReport[] {
  return answering({ subject, options }, () => {
    checkCheckOptions(subject, options);
    return reports(subject, options);
  });
}

function checkCheckOptions(subject: unknown, options: CheckOptions): void {
  checkOptions(options, ['rulebook', 'numRuns', 'seed', 'properties']);
  if (typeof subject !== 'function') checkRulebook(subject, ['subject']);
  const { numRuns = 1, seed = 0, properties = [] } = options;
  if (!Number.isSafeInteger(numRuns) || numRuns < 1)
    fail(issue('not-whole-number', ['numRuns'], { value: quoted(numRuns), min: 1 }));
  if (!Number.isSafeInteger(seed))
    fail(issue('wrong-type', ['seed'], { expected: 'int', seen: seenType(seed) }));
  checkList(properties, ['properties']);
  properties.forEach((name, i) => {
    oneOf(name, PROPERTY_NAMES, 'property', ['properties', i]);
  });
}

function reports(subject: DecideLike | Rulebook, options: CheckOptions): PropertyReport[] {
  const rulebook = options.rulebook ?? (isRulebook(subject) ? subject : builtinRulebook());
  const given = isRulebook(subject) ? decide : subject;
  const run: DecideLike = (input) => given(input, { rulebook });
  return (options.properties ?? PROPERTY_NAMES).map((property) => check(property, rulebook, run, options));
}

/** What a property found wrong. */
class Broken extends Error {
  override readonly name = 'Broken';
}

function check(
  property: PropertyName,
  rulebook: Rulebook,
  run: DecideLike,
  { numRuns = 100, seed = SEED }: CheckOptions,
): PropertyReport {
  const found = PROPERTIES[property](rulebook);
  const none = { property, holds: true, checked: 0, counterexample: null, reason: null, seed, path: null };
  if (!found) return none;
  let checked = 0;
  const details = fc.check(
    fc.property(found.arbitrary, (given) => {
      const verdict = found.check(given, run);
      if (typeof verdict === 'string') throw new Broken(verdict);
      if (verdict) checked += 1;
    }),
    { numRuns, seed },
  );
  if (!details.failed) return { ...none, checked };
  const error: unknown = details.errorInstance;
  return {
    property,
    holds: false,
    checked: checked + 1,
    counterexample: details.counterexample?.[0] ?? null,
    reason: error instanceof Broken ? error.message : String(error),
    seed,
    path: details.counterexamplePath,
  };
}

/** A report as one line, with the case where the property does not hold. */
export function propertyReportText({
  property,
  holds,
  checked,
  reason,
  counterexample,
}: PropertyReport): string {
  if (holds) return `${property}: holds (${checked} cases)`;
  return `${property}: does not hold: ${reason}\n  ${JSON.stringify(counterexample)}`;
}

/**
 * Throws, with every counterexample, if a property does not hold.
 *
 * @param subject a rulebook, or a function that decides as `decide` does
 * @param options as for `checkProperties`
 * @throws Error that names each property with its smallest counterexample
 * @example
 * assertProperties(decide, { numRuns: 5 }) // undefined
 */
export function assertProperties(subject: DecideLike | Rulebook, options: CheckOptions = {}): void {
  const broken = checkProperties(subject, options).filter((report) => !report.holds);
  if (broken.length > 0) throw new Error(broken.map(propertyReportText).join('\n'));
}
