/** Violations by name, article or word. */
import type { Lexicon } from '../../explain/lexicon.js';
import type { Rulebook } from '../../rulebook/load.js';
import type { Provision } from '../../rulebook/schema.js';
import { articleOf } from './about.js';

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly article: string;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function written({ cite, violation, name, aliases }: Provision, place: string): string[] {
  const { article, paragraph, item } = cite;
  const deep = `${article}${paragraph === undefined ? '' : `(${paragraph})`}${item === undefined ? '' : `(${item})`}`;
  const short = `${article}${item === undefined ? '' : `(${item})`}`;
  return [name.zh, name.en, violation, ...aliases, place, deep, short, `第${article}条`].map(plain);
}

/** Those that the text stands in, in the order of the rulebook; all for an empty text. An exact name is found alone. */
export function findViolations(text: string, book: Rulebook, lex: Lexicon): Found[] {
  const wanted = plain(text);
  const all = book.data.provisions.map((provision) => {
    const article = articleOf(lex, provision);
    const found = { id: provision.violation, name: lex.violation(provision.violation), article };
    return { found, names: written(provision, article) };
  });
  const exact = all.filter(({ names }) => names.slice(0, -4).includes(wanted));
  const hits =
    exact.length > 0 ? exact : all.filter(({ names }) => names.some((name) => name.includes(wanted)));
  return hits.map(({ found }) => found);
}
