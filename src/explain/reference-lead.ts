/** What "reference" means in a book whose tables are not this project's own. */
import type { Index } from '../rulebook/index-book.js';
import { isShort } from '../rulebook/schema.js';
import type { Words } from './locales/texts.js';

const ELSEWHERE = {
  zh: '参考值：所用的数字中，有的没有任何机关制定，由编写规则库的人拟定，不得当作正式的裁量基准引用；各项的可信程度见下文',
  en: 'reference values: some of the figures used were enacted by nobody but chosen by the author of the rulebook, and must not be cited as an official benchmark; each step below says how far it can be trusted',
} as const;

/** The reference grading in short form is this project's; every other figure is its author's. */
export function assuranceWords(words: Words, { data }: Index): Words['assurance'] {
  if (data.benchmarks.some(isShort) || data.benchmarks.length === 0) return words.assurance;
  const lead = words.lang === 'en' ? ELSEWHERE.en : ELSEWHERE.zh;
  return { ...words.assurance, reference: { ...words.assurance.reference, lead } };
}
