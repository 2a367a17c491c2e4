/** The violations of a book as they are looked for: by name, alias, id or article. */
import type { Lexicon } from '../../src/explain/lexicon.js';
import { indexOf, type Rulebook } from '../../src/rulebook/load.js';
import type { Provision } from '../../src/rulebook/schema.js';
import { articleOf } from './names.js';

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly article: string;
  /** The statute. */
  readonly group: string;
  /** What is searched. */
  readonly found: string;
}

export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function entryOf(provision: Provision, book: Rulebook, lex: Lexicon): Entry {
  const { cite, violation, aliases, name } = provision;
  const instrument = indexOf(book).instruments.get(cite.instrument);
  const { article, paragraph, item } = cite;
  const within = (part: string | number | undefined): string => (part === undefined ? '' : `(${part})`);
  const written = [
    `${article}${within(paragraph)}${within(item)}`,
    `${article}${within(item)}`,
    `第${article}条`,
  ];
  const place = articleOf(lex, provision);
  return {
    id: violation,
    name: lex.violation(violation),
    article: place,
    group: instrument ? lex.text(instrument.title) : cite.instrument,
    found: plain([name.zh, name.en, violation, ...aliases, place, ...written].join('|')),
  };
}

export const entriesOf = (book: Rulebook, lex: Lexicon): Entry[] =>
  book.data.provisions.map((provision) => entryOf(provision, book, lex));
