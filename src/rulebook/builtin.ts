/** The built-in rulebook, loaded on first use. */
import { builtinTables } from './builtin-tables.js';
import { loadUnverified, type Rulebook } from './load.js';

let loaded: Rulebook | undefined;

/**
 * The built-in rulebook: the verified frame and, marked `reference`, the reference grading. Loaded on first use;
 * that it holds together is proved by a test and by `caliang verify`.
 *
 * @example
 * builtinRulebook().id // 'shanghai-2020'
 */
export function builtinRulebook(): Rulebook {
  loaded ??= loadUnverified(builtinTables());
  return loaded;
}
