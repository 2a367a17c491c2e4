/** What the sheets of a table share while they are written and read: the words, the sources, the second language. */
import type { Issue } from '../../errors/index.js';
import { chineseNumber } from '../../ledger/numeral.js';
import type { Index } from '../../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../../rulebook/load.js';
import type { FactDeclaration } from '../../rulebook/schema/index.js';
import type { Assurance, Source, Text } from '../../rulebook/schema.js';
import type { TermKind } from '../../rulebook/schema-terms.js';
import { Misread } from '../conditions/misread.js';
import { BookWords } from '../conditions/words.js';

export const ASSURANCE_WORDS: ReadonlyMap<string, Assurance> = new Map([
  ['法条原文', 'enacted'],
  ['已公布', 'published'],
  ['转引', 'reported'],
  ['参考值', 'reference'],
  ['enacted', 'enacted'],
  ['published', 'published'],
  ['reported', 'reported'],
  ['reference', 'reference'],
]);

const wordOf = <T>(words: ReadonlyMap<string, T>, value: T): string =>
  [...words].find(([, one]) => one === value)![0];

export const assuranceText = (assurance: Assurance): string => wordOf(ASSURANCE_WORDS, assurance);
export { wordOf };

/** Chinese and English of every text of a table; the sheet 英文 holds the pairs. */
export class Translations {
  private readonly pairs = new Map<string, string>();
  private readonly own = new Map<string, string>();

  /** Notes a text and gives its Chinese. */
  note(place: string, text: Text): string {
    const known = this.pairs.get(text.zh);
    if (known === undefined) this.pairs.set(text.zh, text.en);
    else if (known !== text.en) this.own.set(`${place}|${text.zh}`, text.en);
    return text.zh;
  }

  add(zh: string, en: string, place: string): void {
    if (place === '') this.pairs.set(zh, en);
    else this.own.set(`${place}|${zh}`, en);
  }

  /** Without an English text the Chinese one stands for both. */
  text(place: string, zh: string): Text {
    return { zh, en: this.own.get(`${place}|${zh}`) ?? this.pairs.get(zh) ?? zh };
  }

  rows(): string[][] {
    const split = (key: string): [string, string] => {
      const at = key.indexOf('|');
      return [key.slice(0, at), key.slice(at + 1)];
    };
    return [
      ...[...this.pairs].map(([zh, en]) => [zh, en, '']),
      ...[...this.own].map(([key, en]) => [split(key)[1], en, split(key)[0]]),
    ];
  }
}

export class TableContext {
  readonly index: Index;
  words: BookWords;
  readonly problems: Issue[] = [];
  readonly english = new Translations();

  constructor(
    readonly book: Rulebook,
    facts?: readonly FactDeclaration[],
  ) {
    this.index = indexOf(book);
    this.words = new BookWords(this.index, facts);
  }

  /** The name of a word of the book; an id that has none stands for itself. */
  term(kinds: readonly TermKind[], id: string): string {
    for (const kind of kinds) {
      const found = [...this.index.terms.values()].find((term) => term.kind === kind && term.id === id);
      if (found) return found.zh;
    }
    return id;
  }

  termNames(kinds: readonly TermKind[]): ReadonlyMap<string, string> {
    const terms = [...this.index.terms.values()].filter(({ kind }) => kinds.includes(kind));
    return new Map(
      terms.flatMap(({ id, zh, aliases = [] }) =>
        [zh, ...aliases, id].map((name): [string, string] => [name, id]),
      ),
    );
  }

  source(sources: readonly Source[]): string {
    return sources.map((source) => this.oneSource(source)).join('\n');
  }

  private oneSource(source: Source): string {
    if ('document' in source) {
      const date = source.date === undefined ? '' : `〔日期 ${source.date}〕`;
      const note = source.note === undefined ? '' : `〔注 ${source.note}〕`;
      return `${source.document}${date}${note}`;
    }
    const { instrument, article, paragraph, item, sentence } = source;
    const name = this.index.instruments.get(instrument)?.short.zh ?? instrument;
    return [
      `《${name}》第${article}条`,
      paragraph === undefined ? '' : `第${paragraph}款`,
      item === undefined ? '' : `第${item}项`,
      sentence === undefined ? '' : `第${sentence}句`,
    ].join('');
  }

  /** @throws Misread */
  readSource(text: string): Source[] {
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => this.readOne(line));
  }

  private readOne(line: string): Source {
    const place = /^《(.+?)》第(.+?)条(?:第(.+?)款)?(?:第(.+?)项)?(?:第(.+?)句)?$/u.exec(line);
    if (place) {
      const [, name = '', article = '', ...rest] = place;
      const found = [...this.index.instruments.values()].find(({ id, title, short }) =>
        [id, title.zh, short.zh].includes(name),
      );
      if (!found) {
        const valid = [...this.index.instruments.values()].map(({ short }) => short.zh);
        throw new Misread('unknown-word', {
          at: 1,
          seen: name,
          valid,
          example: `《${valid[0] ?? ''}》第49条`,
        });
      }
      const figure = (part: string | undefined): string | undefined => part && (chineseNumber(part) ?? part);
      const [paragraph, item, sentence] = rest.map(figure);
      return {
        instrument: found.id,
        article: figure(article)!,
        ...(paragraph !== undefined && { paragraph: Number(paragraph) }),
        ...(item !== undefined && { item }),
        ...(sentence !== undefined && { sentence: Number(sentence) }),
      };
    }
    const [, document = '', date, note] =
      /^(.*?)(?:〔日期 (\d{4}-\d\d-\d\d)〕)?(?:〔注 (.*)〕)?$/u.exec(line) ?? [];
    return { document, ...(date !== undefined && { date }), ...(note !== undefined && { note }) };
  }
}
