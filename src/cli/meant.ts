/** The violation that a word on the command line means: an id, a name, an article, a word of everyday speech. */
import { lexiconOf } from '../explain/lexicon.js';
import { en } from '../explain/locales/en.js';
import { zhCN } from '../explain/locales/zh-CN.js';
import type { Rulebook } from '../rulebook/load.js';
import { NOTHING_FOUND } from '../search/texts.js';
import { findViolations } from './ask/find.js';
import { InputProblem } from './input-problem.js';
import type { Io, Locale } from './io.js';

/** `null`: several match, and are listed to choose from. @throws InputProblem if there is none */
export function meant(text: string, locale: Locale, rulebook: Rulebook, io: Io): string | null {
  const lex = lexiconOf(rulebook, locale === 'en' ? en : zhCN);
  const found = findViolations(text, rulebook, lex);
  const [only] = found;
  if (!only) throw new InputProblem(NOTHING_FOUND['zh-CN'](text), NOTHING_FOUND.en(text));
  if (found.length === 1) return only.id;
  io.out(`${found.map(({ id, name, article }) => `${name}${lex.bracket(article)}  ${id}`).join('\n')}\n`);
  io.err(
    `${locale === 'en' ? 'Several match: name one of them by its id.' : '相符的有几种：请写其中一种的编号。'}\n`,
  );
  return null;
}
