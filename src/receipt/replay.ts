import type { CaseInput } from '../case/schema.js';
import { safeDecide } from '../decide/decide.js';
import type { DecideOptions, Decision } from '../decide/decision.js';
import { answeringFrozen, checkList, checkThing, type Issue } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkRulebook } from '../rulebook/given.js';
import { digestOf, type Rulebook } from '../rulebook/load.js';
import type { Step } from '../trail/step.js';
import { VERSION } from '../version.js';
import { type Receipt, readReceipt } from './receipt.js';

/** Which part of a receipt no longer has the digest that the receipt states. */
export type Tampered = 'case' | 'decision' | 'receipt';

/** Where a replayed decision first differs. */
export type Difference =
  | { readonly at: 'step'; readonly index: number; readonly was: Step | null; readonly now: Step | null }
  | { readonly at: 'field'; readonly path: string; readonly was: unknown; readonly now: unknown };

/** Whether a receipt computes to the same decision, or what was changed in it. */
export type Replayed =
  | { readonly result: 'equal'; readonly package: PackageVersions }
  | { readonly result: 'tampered'; readonly parts: readonly Tampered[] }
  | { readonly result: 'rulebook-missing'; readonly wanted: Receipt['rulebook'] }
  | { readonly result: 'refused'; readonly issues: readonly Issue[]; readonly package: PackageVersions }
  | { readonly result: 'differs'; readonly first: Difference; readonly package: PackageVersions };

/** The version that decided and the one that replays. */
export interface PackageVersions {
  readonly was: string;
  readonly now: string;
}

/**
 * Decides the case of a receipt again and compares, step by step.
 *
 * @param given a receipt as `receipt` returns it, or its JSON
 * @param rulebooks where its rulebook is looked for by digest, beside the built-in one
 * @throws CaliangError if it does not have the shape of a receipt
 * @example
 * const input = { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' };
 * replay(receipt(input, decide(input))).result // 'equal'
 */
export function replay(given: unknown, rulebooks: readonly Rulebook[] = []): Replayed {
  return answeringFrozen({ '': given, rulebooks }, () => {
    checkThing(given, 'receipt', []);
    checkList(rulebooks, ['rulebooks']);
    for (const [i, book] of rulebooks.entries()) checkRulebook(book, ['rulebooks', i]);
    return replayed(given, rulebooks);
  });
}

function replayed(given: unknown, rulebooks: readonly Rulebook[]): Replayed {
  const kept = readReceipt(given);
  const parts = tampered(kept);
  if (parts.length > 0) return { result: 'tampered', parts };
  const book = [builtinRulebook(), ...rulebooks].find((b) => b.digest === kept.rulebook.digest);
  if (!book) return { result: 'rulebook-missing', wanted: kept.rulebook };
  const versions = { was: kept.package, now: VERSION };
  const { requiredAssurance, law } = kept.decision;
  const options: DecideOptions = {
    rulebook: book,
    ...(requiredAssurance !== null && { requireAssurance: requiredAssurance }),
    ...(law.choice && { lawChoice: law.choice }),
  };
  const decided = safeDecide(kept.case as CaseInput, options);
  if (!decided.success) return { result: 'refused', issues: decided.error.issues, package: versions };
  const first = difference(kept.decision, decided.data);
  return first ? { result: 'differs', first, package: versions } : { result: 'equal', package: versions };
}

function tampered({ digest, ...content }: Receipt): Tampered[] {
  const parts: Tampered[] = [];
  const embedded = digestOf(content.decision.case) === content.caseDigest;
  if (digestOf(content.case) !== content.caseDigest || !embedded) parts.push('case');
  const named = digestOf(content.decision.rulebook) === digestOf(content.rulebook);
  if (digestOf(content.decision) !== content.decisionDigest || !named) parts.push('decision');
  if (digestOf(content) !== digest) parts.push('receipt');
  return parts;
}

const same = (a: unknown, b: unknown): boolean => digestOf(a) === digestOf(b);

/** The first step that is not the same, or else the first field. */
function difference(was: Decision, now: Decision): Difference | null {
  if (same(was, now)) return null;
  const count = Math.max(was.steps.length, now.steps.length);
  for (let index = 0; index < count; index += 1) {
    const [a = null, b = null] = [was.steps[index], now.steps[index]];
    if (!same(a, b)) return { at: 'step', index, was: a, now: b };
  }
  return { at: 'field', ...firstField(was, now, []) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object';

/** The first value that is not the same, by its path. */
function firstField(
  was: unknown,
  now: unknown,
  path: readonly string[],
): { path: string; was: unknown; now: unknown } {
  if (isObject(was) && isObject(now)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])];
    const key = keys.find((one) => !same(was[one] ?? null, now[one] ?? null));
    if (key !== undefined) return firstField(was[key], now[key], [...path, key]);
  }
  return { path: path.join('.'), was: was ?? null, now: now ?? null };
}
