import type { Decision } from '../decide/decision.js';
import { fail, issue, nearest } from '../errors/index.js';
import { readYuan } from '../money/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { Rulebook } from '../rulebook/load.js';
import { buildDocument } from './build.js';
import type { Document } from './document.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { en } from './locales/en.js';
import type { Locale } from './locales/texts.js';
import { zhCN } from './locales/zh-CN.js';
import { renderFragment, renderHtml } from './render/html.js';
import { renderMarkdown } from './render/markdown.js';
import { renderText } from './render/text.js';

const LOCALES: Readonly<Record<string, Locale>> = { 'zh-CN': zhCN, en };
const FORMATS = {
  text: renderText,
  markdown: renderMarkdown,
  html: renderHtml,
  fragment: renderFragment,
} as const;

export interface ExplainOptions {
  /** Default: `zh-CN`. */
  locale?: 'zh-CN' | 'en';
  /** Default: `text`. `html` is a whole page, `fragment` its body. */
  format?: keyof typeof FORMATS;
  /** The rulebook of the decision, if it is not the built-in one: its names are used. */
  rulebook?: Rulebook;
  /** The fine that was imposed, in yuan, to be shown beside the range. */
  imposed?: string;
}

/** The words for a decision: its rulebook's names in one language. */
export function wordsFor(
  decision: Decision,
  options: Pick<ExplainOptions, 'locale' | 'rulebook'>,
): { lex: Lexicon; locale: Locale } {
  const name = options.locale ?? 'zh-CN';
  const locale = LOCALES[name];
  const valid = Object.keys(LOCALES);
  if (!locale) {
    return fail(
      issue('unknown-id', ['locale'], { kind: 'locale', value: name, valid, nearest: nearest(name, valid) }),
    );
  }
  const book = options.rulebook ?? builtinRulebook();
  if (book.digest !== decision.rulebook.digest) {
    fail(issue('rulebook-mismatch', ['rulebook'], { wanted: decision.rulebook.digest, given: book.digest }));
  }
  return { lex: lexiconOf(book, locale.words), locale };
}

/**
 * A decision in words: how far its figures can be trusted, the result, the facts, the law, the chain behind every
 * figure, why not the neighbouring grade, what remains lawful, and the procedure that follows.
 *
 * @param decision a decision as `decide` returns it
 * @param options language, format, the rulebook if it is not the built-in one, and the fine imposed (yuan)
 * @throws CaliangError `rulebook-mismatch` if the rulebook given is not the one that decided; `unknown-id` for another
 * language or format; `invalid-amount` for an imposed fine that is no amount
 * @example
 * explain(decide({
 *   violation: 'occupying-works', party: 'individual', act: { from: '2022-01-01' }, decidedOn: '2022-06-01',
 * }), { locale: 'en' }).split('\n')[0] // 'Explanation of penalty discretion: Occupying civil-defence works'
 */
export function explain(decision: Decision, options: ExplainOptions = {}): string {
  const format = options.format ?? 'text';
  const valid = Object.keys(FORMATS);
  if (!valid.includes(format)) {
    fail(
      issue('unknown-id', ['format'], {
        kind: 'format',
        value: format,
        valid,
        nearest: nearest(format, valid),
      }),
    );
  }
  return FORMATS[format](explanation(decision, options));
}

/** The explanation before it is rendered. */
export function explanation(decision: Decision, options: Omit<ExplainOptions, 'format'> = {}): Document {
  const { lex, locale } = wordsFor(decision, options);
  const { imposed = null } = options;
  if (imposed !== null && !readYuan(imposed)) fail(issue('invalid-amount', ['imposed'], { value: imposed }));
  return buildDocument(decision, lex, locale, imposed);
}
