/** Every entry of the package answers any input with a result or a `CaliangError`. */
import { CaliangError, type CaliangErrorByCode, errorOf } from './error.js';
import { freeze } from './freeze.js';
import { type Issue, issue, type Path } from './issue.js';

/** What was given to an entry, by its place in an error; `''`: the input itself. */
export type Given = Readonly<Record<string, unknown>>;

/** Runs an entry. What is thrown beside the package's own error is told by the place in the input that caused it. */
export function answering<T>(given: Given, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asCaliang(error, given);
  }
}

/** The same for a result that belongs to nobody: frozen with everything in it, as its type says. */
export const answeringFrozen = <T>(given: Given, run: () => T): T => freeze(answering(given, run));

/** The same for an entry that gives its answer bit by bit. */
export function* answeringEach<T>(given: Given, run: () => Iterable<T>): Generator<T, void> {
  try {
    yield* run();
  } catch (error) {
    throw asCaliang(error, given);
  }
}

export function asCaliang(error: unknown, given: Given): CaliangErrorByCode {
  if (error instanceof CaliangError) return error as CaliangErrorByCode;
  const found = errorOf([problemOf(error, given)]);
  Object.defineProperty(found, 'cause', { value: error, configurable: true });
  return found;
}

function problemOf(error: unknown, given: Given): Issue {
  const problem = messageOf(error);
  const seen = new Set<unknown>();
  for (const [at, value] of Object.entries(given)) {
    const found = oddPlace(value, at === '' ? [] : [at], [], seen);
    if (found) return issue('unreadable', found.path, { reason: found.reason, problem });
  }
  return issue('unexpected', [], { problem });
}

function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } catch {
    return 'unknown';
  }
}

type Odd = { readonly path: Path; readonly reason: 'throws' | 'cyclic' | 'too-deep' };

const DEEPEST = 200;

/** The first place that cannot be read, that contains itself, or that is nested too deep. */
function oddPlace(value: unknown, path: Path, above: readonly unknown[], seen: Set<unknown>): Odd | null {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return null;
  if (above.includes(value)) return { path, reason: 'cyclic' };
  if (seen.has(value)) return null;
  seen.add(value);
  if (above.length > DEEPEST) return { path: path.slice(0, 3), reason: 'too-deep' };
  let keys: (string | number)[];
  try {
    keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  } catch {
    return { path, reason: 'throws' };
  }
  for (const key of keys) {
    const at = [...path, key];
    let inner: unknown;
    try {
      inner = (value as Record<string | number, unknown>)[key];
    } catch {
      return { path: at, reason: 'throws' };
    }
    const found = oddPlace(inner, at, [...above, value], seen);
    if (found) return found;
  }
  return null;
}
