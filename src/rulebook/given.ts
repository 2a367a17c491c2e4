/** A rulebook that was handed over by a caller, and the options that hold one. */
import { checkKeys, checkThing, fail, issue, type Path, seenType } from '../errors/index.js';

/** @throws CaliangError `rulebook-not-loaded` for tables that were not loaded, `wrong-type` for anything else */
export function checkRulebook(value: unknown, path: Path = ['rulebook']): void {
  if (typeof value === 'object' && value !== null) {
    if ('data' in value) return;
    if ('provisions' in value && 'instruments' in value) fail(issue('rulebook-not-loaded', path, {}));
  }
  fail(issue('wrong-type', path, { expected: 'Rulebook', seen: seenType(value) }));
}

/** @throws CaliangError for an option that there is not, or a rulebook that is none */
export function checkOptions(given: unknown, valid: readonly string[]): void {
  if (typeof given === 'object' && given !== null && 'digest' in given)
    checkThing(given, 'options', ['options']);
  checkKeys(given, valid);
  const { rulebook } = (given ?? {}) as { rulebook?: unknown };
  if (rulebook !== undefined && valid.includes('rulebook')) checkRulebook(rulebook);
}
