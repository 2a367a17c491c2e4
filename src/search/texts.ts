/** What is said where nothing was found: what can be tried. */
import { answering, fail, issue, oneOf, seenType } from '../errors/index.js';
import { checkOptions } from '../rulebook/given.js';

export const NOTHING_FOUND = {
  'zh-CN': (text: string): string =>
    `没有与“${text}”相符的违法行为。可以试：做了什么（拆门、停车、堆放杂物、易地建设费）；条号（49(3)、第四十九条第三项、民防条例43）；名称里的词；拼音首字母（侵占民防工程写 qzmfgc）。`,
  en: (text: string): string =>
    `No violation matches "${text}". Try what was done (拆门, 停车, occupying), an article (49(3), 民防条例43), a word of the name, or the initials of its pinyin (qzmfgc).`,
} as const;

/**
 * What can be tried where `searchViolations` finds nothing.
 *
 * @param text what was typed
 * @param options the language
 * @throws CaliangError `wrong-type` for what is no text; `unknown-id` for another language
 * @example
 * nothingFoundText('外星人').includes('拼音首字母') // true
 */
export function nothingFoundText(
  text: string,
  options: { locale?: keyof typeof NOTHING_FOUND } = {},
): string {
  return answering({ text, options }, () => {
    checkOptions(options, ['locale']);
    if (typeof text !== 'string') fail(issue('wrong-type', [], { expected: 'string', seen: seenType(text) }));
    const { locale = 'zh-CN' } = options;
    return NOTHING_FOUND[oneOf(locale, ['zh-CN', 'en'], 'locale', ['locale'])](text);
  });
}
