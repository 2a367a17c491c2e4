/** The first letters of pinyin, from the words of a book: 侵占民防工程 is qzmfgc. */
import type { Term } from '../rulebook/schema-terms.js';

/** The letters with which a character can begin; some have several readings. */
export type Initials = ReadonlyMap<string, string>;

export function initialsOf(terms: Iterable<Term>): Initials {
  const letters = new Map<string, string>();
  for (const { kind, id, zh } of terms) {
    if (kind !== 'initial') continue;
    for (const character of zh) letters.set(character, `${letters.get(character) ?? ''}${id}`);
  }
  return letters;
}

/** Whether characters that follow each other in the text begin with these letters. */
export function standsIn(wanted: string, text: string, initials: Initials): boolean {
  const letters = [...text].flatMap((character) => initials.get(character) ?? []);
  return letters.some((_, start) => [...wanted].every((letter, i) => letters[start + i]?.includes(letter)));
}
