/** Cuts a cell into words: names of the book, words of the language, numbers with their units, signs. */
import { MULTIPLES, measureOf, moneyUnit } from '../../ledger/cells.js';
import { fold } from './fold.js';
import { Misread } from './misread.js';
import type { BookWords, Meaning } from './words.js';

export type Keyword =
  | 'and'
  | 'or'
  | 'not'
  | 'has'
  | 'has-not'
  | 'is'
  | 'is-not'
  | 'one-of'
  | 'all-of'
  | 'any-of'
  | 'always'
  | 'unlimited'
  | 'known'
  | 'undeterminable'
  | 'circumstance'
  | 'order'
  | 'fact'
  | 'amount';

export type Mark =
  | 'over'
  | 'at-least'
  | 'under'
  | 'at-most'
  | 'and-more'
  | 'and-less'
  | 'up-to'
  | 'included'
  | 'excluded'
  | 'ordinal';

export type Token = { readonly text: string; readonly at: number; readonly end: number } & (
  | { readonly kind: 'open' | 'close' | 'comma' | 'pause' | 'number' | 'unit' | 'unknown' }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'word'; readonly meanings: readonly Meaning[]; readonly keyword: Keyword | null }
);

/** No condition and no amount of a table is written so long. */
const LONGEST = 4000;

const KEYWORDS: Readonly<Record<Keyword, readonly string[]>> = {
  and: ['且', '并且', '而且', '同时'],
  or: ['或', '或者'],
  not: ['非', '不是', '不属于', '并非'],
  has: ['有', '存在', '具有'],
  'has-not': ['没有', '无', '未', '不存在'],
  is: ['=', '为', '是', '属于', ':'],
  'is-not': ['≠', '!=', '不为'],
  'one-of': ['之一'],
  'all-of': ['全部'],
  'any-of': ['任一'],
  always: ['一律'],
  unlimited: ['不限'],
  known: ['已经查明', '已查明'],
  undeterminable: ['无法确定', '不能确定', '无法计算'],
  circumstance: ['情节'],
  order: ['责令'],
  fact: ['事实'],
  amount: ['金额'],
};

const MARKS: Readonly<Record<Mark, readonly string[]>> = {
  over: ['超过', '大于', '高于', '多于', '>', '›', '﹥'],
  'at-least': ['≥', '>=', '⩾', '≧', '不低于', '不少于', '至少', '最低', '最低不低于'],
  under: ['不满', '不足', '不到', '小于', '低于', '少于', '<', '‹', '﹤'],
  'at-most': ['≤', '<=', '⩽', '≦', '不超过', '不高于', '至多', '最多', '最高', '最高不超过'],
  'and-more': ['以上', '起'],
  'and-less': ['以下', '以内'],
  'up-to': ['至', '到', '-', '~', '—', '–'],
  included: ['(含)', '(含本数)'],
  excluded: ['(不含)', '(不含本数)'],
  ordinal: ['第'],
};

const flat = <K extends string>(table: Readonly<Record<K, readonly string[]>>): readonly [string, K][] =>
  (Object.entries(table) as [K, readonly string[]][])
    .flatMap(([key, words]) => words.map((word): [string, K] => [word, key]))
    .sort(([a], [b]) => b.length - a.length);

const KEYWORD_LIST = /* @__PURE__ */ flat(KEYWORDS);
const MARK_LIST = /* @__PURE__ */ flat(MARKS);

const SIGNS: Readonly<Record<string, 'open' | 'close' | 'comma' | 'pause'>> = {
  '(': 'open',
  ')': 'close',
  ',': 'comma',
  ';': 'comma',
  '。': 'comma',
  '、': 'pause',
  '/': 'pause',
};

const NUMBER = /(?:[¥]\s*)?(?:\d[\d,.]*\d|\d|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+)/y;

/** Units in front of which a number stands; a book adds its own. */
const isUnit = (word: string, own: ReadonlySet<string>): boolean =>
  (MULTIPLES.has(word[0]!) && word.length > 1 && isUnit(word.slice(1), own)) ||
  own.has(word) ||
  measureOf(word) !== undefined ||
  moneyUnit(word) !== undefined ||
  MULTIPLES.has(word) ||
  word === '倍' ||
  word === '日' ||
  word === '天';

const LONGEST_UNIT = 8;

export class Tokeniser {
  private readonly own: ReadonlySet<string>;

  constructor(private readonly words: BookWords) {
    this.own = new Set(words.facts.flatMap(({ units = [] }) => units.map(({ id }) => fold(id))));
  }

  tokens(text: string): Token[] {
    if (text.length > LONGEST)
      throw new Misread('too-long', { at: LONGEST, seen: text.slice(LONGEST, LONGEST + 10), example: '…' });
    const folded = fold(text);
    const found: Token[] = [];
    let at = 0;
    while (at < folded.length) {
      if (/\s/.test(folded[at]!)) {
        at += 1;
        continue;
      }
      const before = found.at(-1);
      const token = this.next(text, folded, at, before);
      if (token.kind === 'unknown' && before?.kind === 'unknown' && before.end === at) {
        found[found.length - 1] = { ...before, text: before.text + token.text, end: token.end };
      } else found.push(token);
      at = token.end;
    }
    return found;
  }

  private next(text: string, folded: string, at: number, before: Token | undefined): Token {
    const span = (length: number) => ({ text: text.slice(at, at + length), at, end: at + length });
    const quoted = /“(?:[^”]|””)*”/y;
    quoted.lastIndex = at;
    const quote = quoted.exec(text)?.[0];
    if (quote) {
      const name = quote.slice(1, -1).replaceAll('””', '”');
      const span = { text: name, at, end: at + quote.length };
      return { kind: 'word', ...span, meanings: this.words.meaningsOf(name), keyword: null };
    }
    if (before?.kind === 'number' && /^\s*$/.test(folded.slice(before.end, at))) {
      const unit = this.unitAt(folded, at);
      if (unit > 0) return { kind: 'unit', ...span(unit) };
    }
    const name = this.words.longestAt(folded, at) ?? '';
    const [word = '', keyword = null] = KEYWORD_LIST.find(([one]) => folded.startsWith(one, at)) ?? [];
    const [sign = '', mark] = MARK_LIST.find(([one]) => folded.startsWith(one, at)) ?? [];
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(folded)?.[0] ?? '';
    const longest = Math.max(name.length, word.length, sign.length, number.length);
    if (longest > 0 && (name.length === longest || word.length === longest)) {
      const meanings = name.length === longest ? this.words.meaningsOf(name) : [];
      return { kind: 'word', ...span(longest), meanings, keyword: word.length === longest ? keyword : null };
    }
    if (longest > 0 && sign.length === longest) return { kind: 'mark', ...span(longest), mark: mark! };
    if (longest > 0) return { kind: 'number', ...span(longest) };
    const kind = SIGNS[folded[at]!];
    return { kind: kind ?? 'unknown', ...span(1) };
  }

  private unitAt(folded: string, at: number): number {
    for (let length = LONGEST_UNIT; length > 0; length -= 1) {
      const word = folded.slice(at, at + length);
      if (word.length === length && isUnit(word.trim(), this.own) && word === word.trim()) return length;
    }
    return 0;
  }
}
