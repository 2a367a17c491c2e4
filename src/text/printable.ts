/** Characters that a reader does not see: controls, marks of writing direction, other invisible ones, halves of a pair. */
const INVISIBLE = '[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]|(?![\\u200c\\u200d])\\p{Cf}';
const ANY = new RegExp(INVISIBLE, 'u');
const EACH = new RegExp(INVISIBLE, 'gu');
/** The same, but for line breaks and tabs. */
const ANY_IN_LINES = new RegExp(`(?![\\n\\r\\t])(?:${INVISIBLE})`, 'u');

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

export interface Invisible {
  /** The code point, as U+202E. */
  readonly character: string;
  /** Its place in the text, counted from 1. */
  readonly position: string;
}

function find(text: string, pattern: RegExp): Invisible | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const position = String([...text.slice(0, found.index)].length + 1);
  return { character: codeOf(found[0]), position };
}

/**
 * The first invisible character: what it stands beside reads otherwise than it is written. The joiners U+200C and
 * U+200D are let through, which some scripts need.
 */
export const invisibleIn = (text: string): Invisible | null => find(text, ANY);

/** The same for text of several lines. */
export const invisibleInLines = (text: string): Invisible | null => find(text, ANY_IN_LINES);

/** Letters, digits and marks of English and Chinese alone: most names are, and that is seen faster than by a pattern. */
function isOrdinary(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const ordinary =
      (code >= 0x20 && code <= 0x7e) ||
      (code >= 0x3000 && code <= 0x3020) ||
      (code >= 0x4e00 && code <= 0x9fff) ||
      (code >= 0xff01 && code <= 0xff5e);
    if (!ordinary) return false;
  }
  return true;
}

export const isPrintable = (text: string): boolean => isOrdinary(text) || !ANY.test(text);
export const isPrintableLines = (text: string): boolean => !ANY_IN_LINES.test(text);

const LONGEST = 200;

/** Text of unknown origin for a message: invisible characters by their code point, the end of a long one cut off. */
export function visible(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length})` : text;
  return cut.replace(EACH, (character) => `<${codeOf(character)}>`);
}
