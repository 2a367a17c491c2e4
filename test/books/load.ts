import { loadRulebook, type Rulebook, type RulebookData, refineRulebook } from '../../src/index.js';
import { builtinTables } from '../../src/rulebook/builtin-tables.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import { isShort } from '../runs.js';
import { fewTables } from './few.js';

/**
 * Before a landing, and while mutants of the deciding are tested, the books of the tests count as proved and hold only
 * the provisions that the tests ask for: `npm run test:long` proves them whole. What the proof refuses is tested with
 * `loadRulebook` itself (`test/rulebook`).
 */
const proved = isShort;

export const loadBook: (json: unknown) => Rulebook = proved ? loadUnverified : loadRulebook;

export const refineBook = (book: Rulebook, overlay: { id: string; rows: readonly unknown[] }): Rulebook =>
  proved
    ? loadUnverified({ ...book.data, id: `${book.data.id}-${overlay.id}`, refinements: [overlay] })
    : refineRulebook(book, overlay);

const ASKED = [
  'not-building-shelter',
  'occupying-works',
  'substandard-construction',
  'damaging-works',
  'refusing-to-rebuild',
  'deliberate-damage',
  'underbuilding-or-unpaid-fee',
  'unfiled-peacetime-use',
  'cqr-63-4',
  'cqr-64',
  'sqsr-63',
];

/** The built-in tables, free to be changed. */
export const tablesToChange = (): RulebookData =>
  proved ? fewTables(ASKED) : (structuredClone(builtinTables()) as RulebookData);
