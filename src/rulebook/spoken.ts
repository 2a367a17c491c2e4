/** Violations by the words of everyday speech that a book lists for them (`keywords`). */
import type { Provision } from './schema.js';

/** A text as it is compared with names: one width, one case, without spaces, quotes and brackets of titles. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"《》]+/g, '');

/**
 * Which provisions a text speaks of: a word of theirs holds the text or, as 拆了两樘防护门 holds 防护门, stands in it; one character
 * names nothing.
 */
export const speaksOf = (text: string): ((provision: Provision) => boolean) => {
  const wanted = plainName(text);
  const fits = (word: string): boolean => word.includes(wanted) || (word.length > 1 && wanted.includes(word));
  return ({ keywords = [] }) => keywords.map(plainName).some(fits);
};
