import type { Decision } from '../decide/decision.js';
import { fail, issue, oneOf } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { Rulebook } from '../rulebook/load.js';
import { buildDocument } from './build.js';
import type { Document } from './document.js';
import { intendedFine } from './intended.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { en } from './locales/en.js';
import type { Locale } from './locales/texts.js';
import { zhCN } from './locales/zh-CN.js';
import { shortDocument } from './short.js';

const LOCALES = { 'zh-CN': zhCN, en } as const;

/** In which language a result is put into words, and with the names of which rulebook. */
export interface RenderOptions {
  /** Default: `zh-CN`. */
  locale?: 'zh-CN' | 'en';
  /** The rulebook of the result, if it is not the built-in one. */
  rulebook?: Rulebook;
}

export interface ExplanationOptions extends RenderOptions {
  /** The fine that was imposed, in yuan, to be shown beside the range. */
  imposed?: string;
  /** `full` (default): every reason. `short`: the answer on one screen. */
  length?: 'short' | 'full';
}

/** The words for a decision: its rulebook's names in one language. */
export function wordsFor(decision: Decision, options: RenderOptions): { lex: Lexicon; locale: Locale } {
  const name = options.locale ?? 'zh-CN';
  const locale = LOCALES[oneOf(name, ['zh-CN', 'en'], 'locale', ['locale'])];
  const book = options.rulebook ?? builtinRulebook();
  if (book.digest !== decision.rulebook.digest) {
    fail(issue('rulebook-mismatch', ['rulebook'], { wanted: decision.rulebook.digest, given: book.digest }));
  }
  return { lex: lexiconOf(book, locale), locale };
}

/** The explanation before it is rendered. */
export function explanation(decision: Decision, options: ExplanationOptions = {}): Document {
  const { lex, locale } = wordsFor(decision, options);
  const { imposed = null, length = 'full' } = options;
  oneOf(length, ['short', 'full'], 'length', ['length']);
  const book = options.rulebook ?? builtinRulebook();
  const intended = imposed === null ? null : intendedFine(decision, book, lex, imposed);
  const build = length === 'short' ? shortDocument : buildDocument;
  return build({ decision, book, lex, locale, intended });
}
