/** The built-in rulebook, loaded on first use. */
import { BUILTIN_DIGEST } from './builtin-digest.js';
import { builtinTables } from './builtin-tables.js';
import { type Rulebook, usable } from './load.js';
import type { RulebookData } from './schema.js';

let loaded: Rulebook | undefined;

/**
 * The built-in rulebook: the verified frame and, marked `reference`, the reference grading. Loaded on first use. That its
 * tables have the shape of a rulebook, hold together and have this digest is proved by tests and by `caliang verify`, so it
 * is not looked at again.
 *
 * @example
 * builtinRulebook().id // 'shanghai-2020'
 */
export function builtinRulebook(): Rulebook {
  loaded ??= usable(builtinTables() as RulebookData, BUILTIN_DIGEST);
  return loaded;
}
