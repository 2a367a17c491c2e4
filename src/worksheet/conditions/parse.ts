/** Reads a condition as offices write it: 初次违法 且（面积≤50㎡ 或 没有不良影响）. */

import type { OrderState } from '../../rulebook/schema/condition.js';
import type { Condition, FactDeclaration, Leaf } from '../../rulebook/schema/index.js';
import type { AmountKind } from '../../rulebook/schema.js';
import { chainAt, type Interval, intervalAt, startsInterval } from '../amounts/interval.js';
import type { Measure } from '../amounts/measure.js';
import { meantBy } from './meant.js';
import { Misread } from './misread.js';
import { type Keyword, type Token, Tokeniser } from './tokenise.js';
import type { BookWords, Meaning } from './words.js';

export const CONDITION_EXAMPLE = '初次违法 且（面积≤50㎡ 或 没有造成危害后果）';

/** Brackets inside each other. */
const DEEPEST = 40;

/** Reads the whole text as one condition. @throws Misread */
export const parseCondition = (text: string, words: BookWords): Condition =>
  new Parser(new Tokeniser(words).tokens(text), words).whole();

type Word = Token & { kind: 'word' };

class Parser {
  private i = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly words: BookWords,
  ) {}

  whole(): Condition {
    const found = this.any();
    const rest = this.tokens[this.i];
    if (!rest) return found;
    if (rest.kind === 'close') this.refuse('bracket', rest);
    this.refuse(
      rest.kind === 'unknown' ? 'unknown-word' : this.startsLeaf(rest) ? 'no-joiner' : 'unexpected',
      rest,
    );
  }

  private any(): Condition {
    const parts = this.joined('or', () => this.all());
    return parts.length === 1 ? parts[0]! : { any: parts };
  }

  private all(): Condition {
    const parts = this.joined('and', () => this.unary());
    return parts.length === 1 ? parts[0]! : { all: parts };
  }

  private joined(keyword: Keyword, part: () => Condition): Condition[] {
    const parts = [part()];
    for (;;) {
      const at = this.tokens[this.i]?.kind === 'comma' ? this.i + 1 : this.i;
      if (keywordOf(this.tokens[at]) !== keyword) return parts;
      this.i = at + 1;
      parts.push(part());
    }
  }

  private unary(): Condition {
    const token = this.tokens[this.i];
    if (!token) return this.ended();
    const keyword = keywordOf(token);
    if (keyword === 'not') {
      this.i += 1;
      return { not: this.deeper(token, () => this.unary()) };
    }
    if (token.kind === 'open') return this.bracketed();
    if (keyword === 'always') {
      this.i += 1;
      return { all: [] };
    }
    if ((keyword === 'all-of' || keyword === 'any-of') && this.tokens[this.i + 1]?.kind === 'open') {
      this.i += 1;
      const inner = this.bracketed();
      return keyword === 'all-of' ? { all: [inner] } : { any: [inner] };
    }
    return this.leaf(token);
  }

  private bracketed(): Condition {
    const open = this.tokens[this.i]!;
    this.i += 1;
    const inner = this.deeper(open, () => this.any());
    const close = this.tokens[this.i];
    if (close?.kind !== 'close') {
      if (!close || !this.startsLeaf(close)) this.refuse('bracket', close ?? open);
      this.refuse('no-joiner', close);
    }
    this.i += 1;
    return inner;
  }

  private deeper<T>(at: Token, run: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) this.refuse('too-deep', at);
    const found = run();
    this.depth -= 1;
    return found;
  }

  private leaf(token: Token): Condition {
    const keyword = keywordOf(token);
    if (keyword === 'has' || keyword === 'has-not') {
      const next = this.tokens[this.i + 1];
      const meant = next?.kind === 'word' ? next.meanings.find(canBeHad) : undefined;
      if (meant) {
        this.i += 2;
        return had(meant, keyword === 'has');
      }
    }
    const forced = FORCED[keyword ?? ''];
    const next = this.tokens[this.i + 1];
    if (forced && next?.kind === 'word' && next.meanings.some(({ kind }) => kind === forced)) {
      this.i += 1;
      return this.named(next, forced);
    }
    if (token.kind === 'word' && token.meanings.length > 0) return this.named(token, null);
    const chained = this.chained();
    if (chained) return chained;
    return this.refuse(token.kind === 'unknown' ? 'unknown-word' : 'unexpected', token);
  }

  /** A name, and what is said of it. */
  private named(token: Word, forced: Meaning['kind'] | null): Condition {
    const meanings = forced ? token.meanings.filter(({ kind }) => kind === forced) : token.meanings;
    const next = this.tokens[this.i + 1];
    const said = keywordOf(next);
    const compared =
      said === 'is' ||
      said === 'is-not' ||
      said === 'unlimited' ||
      said === 'known' ||
      said === 'undeterminable' ||
      startsInterval(next);
    const fitting = meanings.filter((one) =>
      compared
        ? one.kind === 'fact' || one.kind === 'amount'
        : one.kind !== 'amount' && (one.kind !== 'fact' || one.fact.kind === 'flag'),
    );
    const list = fitting.length > 0 ? fitting : meanings;
    if (list.length > 1)
      this.refuse(
        'ambiguous',
        token,
        list.map((one) => this.describe(one)),
      );
    const [meant] = list;
    this.i += 1;
    return this.about(meant!, token);
  }

  /** 50＜面积≤200㎡. */
  private chained(): Leaf | null {
    const chain = chainAt(this.tokens, this.i);
    if (!chain) return null;
    const { name, range, next } = chain;
    const compared = name.meanings.filter(({ kind }) => kind === 'fact' || kind === 'amount');
    const [meant] = compared;
    if (compared.length > 1)
      this.refuse(
        'ambiguous',
        name,
        compared.map((one) => this.describe(one)),
      );
    if (meant?.kind !== 'fact' && meant?.kind !== 'amount')
      return this.refuse(name.meanings.length > 0 ? 'not-measured' : 'unknown-word', name);
    if (meant.kind === 'fact' && meant.fact.kind !== 'number' && meant.fact.kind !== 'count')
      this.refuse('not-measured', name, valueNames(meant.fact));
    const measure: Measure = meant.kind === 'fact' ? { kind: 'fact', fact: meant.fact } : { kind: 'money' };
    const { interval, next: end } = intervalAt(range, 0, measure, `50＜${name.text}≤200`);
    if (end < range.length) this.refuse('unexpected', range[end]!);
    this.i = next;
    return meant.kind === 'fact'
      ? { fact: meant.fact.id, ...interval }
      : { amount: meant.amount, ...interval };
  }

  private about(meant: Meaning, token: Word): Condition {
    if (meant.kind === 'circumstance') return { circumstance: meant.id };
    if (meant.kind === 'order') return this.order(meant.state);
    if (meant.kind === 'value') return { fact: meant.fact.id, is: meant.value };
    if (meant.kind === 'amount') return this.amount(meant.amount, token);
    return this.fact(meant.fact, token);
  }

  private order(first: OrderState): Leaf {
    const states = [first];
    let at = this.i;
    while (this.tokens[at]?.kind === 'pause') {
      const next = this.tokens[at + 1];
      const meant = next?.kind === 'word' ? next.meanings.find(({ kind }) => kind === 'order') : undefined;
      if (meant?.kind !== 'order') this.refuse('unexpected', next ?? this.tokens[at]!);
      states.push(meant.state);
      at += 2;
    }
    if (keywordOf(this.tokens[at]) === 'one-of') {
      this.i = at + 1;
      return { order: states };
    }
    if (states.length > 1) this.refuse('ended', this.tokens[at - 1]!, ['之一']);
    return { order: first };
  }

  private amount(amount: AmountKind, token: Word): Leaf {
    const next = this.tokens[this.i];
    const said = keywordOf(next);
    if (said === 'known' || said === 'undeterminable') {
      this.i += 1;
      return { amount, state: said };
    }
    if (said === 'unlimited') {
      this.i += 1;
      return { amount };
    }
    if (said === 'is') this.i += 1;
    if (!startsInterval(this.tokens[this.i]))
      this.refuse('needs-value', token, ['已经查明', '没有', '无法确定']);
    return { amount, ...this.interval({ kind: 'money' }, `${token.text}100万元以下`) };
  }

  private fact(fact: FactDeclaration, token: Word): Condition {
    const next = this.tokens[this.i];
    const said = keywordOf(next);
    if (said === 'unlimited') {
      this.i += 1;
      return { fact: fact.id };
    }
    if (said === 'is-not') {
      this.i += 1;
      return { not: this.values(fact, token) };
    }
    const isMeasured = fact.kind === 'number' || fact.kind === 'count';
    if (said === 'is') {
      this.i += 1;
      if (!isMeasured) return this.values(fact, token);
    }
    if (startsInterval(this.tokens[this.i])) {
      if (!isMeasured) this.refuse('not-measured', this.tokens[this.i]!, valueNames(fact));
      const unit = fact.units?.[0]?.id ?? '';
      return { fact: fact.id, ...this.interval({ kind: 'fact', fact }, `${token.text}≤50${unit}`) };
    }
    if (fact.kind === 'flag') return { fact: fact.id, is: true };
    return this.refuse('needs-value', token, valueNames(fact));
  }

  private interval(measure: Parameters<typeof intervalAt>[2], example: string): Interval {
    const { interval, next } = intervalAt(this.tokens, this.i, measure, example);
    this.i = next;
    return interval;
  }

  private values(fact: FactDeclaration, token: Word): Leaf {
    const found = [this.value(fact, token)];
    while (this.tokens[this.i]?.kind === 'pause') {
      this.i += 1;
      found.push(this.value(fact, token));
    }
    if (keywordOf(this.tokens[this.i]) === 'one-of') {
      this.i += 1;
      return { fact: fact.id, in: found.map(String) };
    }
    if (found.length > 1) {
      const last = this.tokens[this.i - 1]!;
      this.refuse('ended', last, ['之一']);
    }
    return { fact: fact.id, is: found[0]! };
  }

  private value(fact: FactDeclaration, after: Token): string | boolean {
    const token = this.tokens[this.i];
    if (!token) this.refuse('ended', after, valueNames(fact));
    this.i += 1;
    if (fact.kind === 'flag') {
      if (YES.includes(token.text)) return true;
      if (NO.includes(token.text)) return false;
      this.refuse('not-a-value', token, ['是', '否']);
    }
    const own =
      token.kind === 'word'
        ? token.meanings.flatMap((one) =>
            one.kind === 'value' && one.fact.id === fact.id ? [one.value] : [],
          )
        : [];
    const byId = own.length > 1 ? own.filter((id) => id === token.text) : own;
    if (byId.length === 1) return byId[0]!;
    return this.refuse(
      own.length > 1 ? 'ambiguous' : 'not-a-value',
      token,
      own.length > 1 ? own : valueNames(fact),
    );
  }

  private startsLeaf(token: Token): boolean {
    if (token.kind === 'comma' || token.kind === 'open') return true;
    return (
      token.kind === 'word' &&
      (token.meanings.length > 0 ||
        token.keyword === 'not' ||
        token.keyword === 'has' ||
        token.keyword === 'has-not')
    );
  }

  private describe(one: Meaning): string {
    if (one.kind === 'circumstance') return `情节“${this.words.circumstance(one.id)}”`;
    if (one.kind === 'order') return `责令“${one.state}”`;
    if (one.kind === 'amount') return `金额“${this.words.amount(one.amount)}”`;
    if (one.kind === 'fact') return `事实“${one.fact.id}”`;
    return `${one.fact.name.zh}＝${one.value}`;
  }

  private ended(): never {
    const last = this.tokens.at(-1);
    throw new Misread('ended', { at: last?.end ?? 0, seen: last?.text ?? '', example: CONDITION_EXAMPLE });
  }

  private refuse(reason: Misread['reason'], token: Token, valid: readonly string[] = []): never {
    const { at, seen } = this.asSeen(reason, token);
    const known = reason === 'unknown-word' && valid.length === 0 ? this.words.names : valid;
    const meant = meantBy(this.tokens, this.tokens.indexOf(token), seen, this.words);
    throw new Misread(reason, {
      at,
      seen,
      valid: known,
      ...(meant && { meant }),
      example: CONDITION_EXAMPLE,
    });
  }

  /** The word as the eye sees it: what stands before it without a space belongs to it. */
  private asSeen(reason: Misread['reason'], token: Token): { at: number; seen: string } {
    const n = this.tokens.indexOf(token);
    let [first, last] = [n, n];
    if (reason !== 'unknown-word' && reason !== 'not-a-value') return { at: token.at, seen: token.text };
    const glued = (a: Token | undefined, b: Token | undefined): boolean =>
      a !== undefined && b !== undefined && a.end === b.at && joinable(a) && joinable(b);
    while (glued(this.tokens[first - 1], this.tokens[first])) first -= 1;
    while (glued(this.tokens[last], this.tokens[last + 1])) last += 1;
    const seen = this.tokens
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join('');
    return { at: this.tokens[first]!.at, seen };
  }
}

const joinable = (token: Token): boolean =>
  token.kind === 'unknown' ||
  token.kind === 'number' ||
  token.kind === 'unit' ||
  (token.kind === 'word' && !['and', 'or', 'not', 'is', 'one-of'].includes(token.keyword ?? ''));

const keywordOf = (token: Token | undefined): Keyword | null =>
  token?.kind === 'word' ? token.keyword : null;

const FORCED: Readonly<Record<string, Meaning['kind']>> = {
  circumstance: 'circumstance',
  order: 'order',
  fact: 'fact',
  amount: 'amount',
};

const YES = ['是', '有', '对'];
const NO = ['否', '无', '没有'];

const canBeHad = (meant: Meaning): boolean =>
  (meant.kind === 'fact' && meant.fact.kind === 'flag') ||
  meant.kind === 'amount' ||
  meant.kind === 'circumstance';

function had(meant: Meaning, yes: boolean): Condition {
  if (meant.kind === 'fact') return { fact: meant.fact.id, is: yes };
  if (meant.kind === 'amount') return { amount: meant.amount, state: yes ? 'known' : 'none' };
  const leaf = { circumstance: (meant as Meaning & { kind: 'circumstance' }).id };
  return yes ? leaf : { not: leaf };
}

const valueNames = (fact: FactDeclaration): string[] =>
  fact.kind === 'flag' ? ['是', '否'] : (fact.values ?? []).map(({ name }) => name.zh);
