import { loadRulebook, type Rulebook } from '../../src/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';

/**
 * Loads a book of the tests. While mutants of the deciding are tested, one after another, the book counts as proved: a
 * plain run proves it.
 */
export const loadBook: (json: unknown) => Rulebook =
  process.env.CALIANG_ROOM === 'decide' || process.env.CALIANG_ROOM === 'cells'
    ? loadUnverified
    : loadRulebook;
