/** Conditions of rows in words: 面积超过50㎡、200㎡以下，且造成严重后果. Names come from the book. */
import type { Index } from '../rulebook/index-book.js';
import type { Interval } from '../rulebook/interval.js';
import type { Condition, FactDeclaration, Leaf } from '../rulebook/schema/index.js';
import type { Text } from '../rulebook/schema.js';

type Lang = 'zh' | 'en';

interface Wording {
  readonly all: (parts: readonly string[]) => string;
  readonly any: (parts: readonly string[]) => string;
  readonly not: (part: string) => string;
  readonly is: (fact: string, value: string) => string;
  readonly oneOf: (fact: string, values: readonly string[]) => string;
  readonly answer: (fact: string, yes: boolean) => string;
  readonly between: (fact: string, from: string, to: string) => string;
  readonly exactly: (fact: string, value: string) => string;
  readonly from: (value: string, open: boolean) => string;
  readonly to: (value: string, open: boolean) => string;
  readonly anything: string;
  readonly order: Readonly<Record<string, string>>;
  readonly amount: Readonly<Record<string, string>>;
}

const ZH: Wording = {
  all: (parts) => parts.join('，且'),
  any: (parts) => parts.join('；或者'),
  not: (part) => `不属于“${part}”`,
  is: (fact, value) => `${fact}为“${value}”`,
  oneOf: (fact, values) => `${fact}为${values.map((v) => `“${v}”`).join('、')}之一`,
  answer: (fact, yes) => `${yes ? '有' : '没有'}“${fact}”`,
  between: (fact, from, to) => `${fact}${from}${from && to ? '、' : ''}${to}`,
  exactly: (fact, value) => `${fact}为${value}`,
  from: (value, open) => (open ? `超过${value}` : `${value}以上`),
  to: (value, open) => (open ? `不满${value}` : `${value}以下`),
  anything: '没有条件',
  order: {
    'not-made': '没有责令改正',
    'no-deadline': '责令改正没有期限',
    running: '责令改正的期限尚未届满',
    complied: '按期完成责令的改正',
    'not-complied': '期限届满没有完成责令的改正',
  },
  amount: { known: '已经查明', none: '没有', undeterminable: '无法确定' },
};

const EN: Wording = {
  all: (parts) => parts.join(', and '),
  any: (parts) => parts.join('; or '),
  not: (part) => `not “${part}”`,
  is: (fact, value) => `${fact} is “${value}”`,
  oneOf: (fact, values) => `${fact} is one of ${values.map((v) => `“${v}”`).join(', ')}`,
  answer: (fact, yes) => `${yes ? '' : 'no '}${fact}`,
  between: (fact, from, to) => `${fact} ${from}${from && to ? ' and ' : ''}${to}`,
  exactly: (fact, value) => `${fact} is ${value}`,
  from: (value, open) => (open ? `above ${value}` : `${value} or more`),
  to: (value, open) => (open ? `below ${value}` : `${value} or less`),
  anything: 'no condition',
  order: {
    'not-made': 'no order to correct was made',
    'no-deadline': 'the order to correct has no deadline',
    running: 'the deadline of the order has not passed',
    complied: 'the order was obeyed by its deadline',
    'not-complied': 'the order was not obeyed by its deadline',
  },
  amount: { known: 'known', none: 'none', undeterminable: 'cannot be determined' },
};

/** Words conditions of one book in one language. */
export class ConditionWords {
  private readonly words: Wording;

  constructor(
    private readonly index: Index,
    private readonly lang: Lang,
    private readonly amountName: (kind: string) => string,
  ) {
    this.words = lang === 'zh' ? ZH : EN;
  }

  condition(condition: Condition): string {
    const { words } = this;
    if ('all' in condition) {
      if (condition.all.length === 0) return words.anything;
      return words.all(condition.all.map((part) => this.inner(part)));
    }
    if ('any' in condition) return words.any(condition.any.map((part) => this.inner(part)));
    if ('not' in condition) return words.not(this.condition(condition.not));
    return this.leaf(condition);
  }

  leaf(leaf: Leaf): string {
    const { words } = this;
    if ('circumstance' in leaf) {
      const found = this.index.circumstances.get(leaf.circumstance);
      return found ? this.text(found.name) : leaf.circumstance;
    }
    if ('order' in leaf) return words.any([leaf.order].flat().map((state) => words.order[state]!));
    if ('amount' in leaf) {
      const name = this.amountName(leaf.amount);
      return 'state' in leaf ? `${name}${words.amount[leaf.state]}` : this.interval(name, leaf, '元');
    }
    const fact = this.index.facts.get(leaf.fact);
    const name = fact ? this.text(fact.name) : leaf.fact;
    if ('in' in leaf) {
      return words.oneOf(
        name,
        leaf.in.map((value) => this.value(fact, value)),
      );
    }
    if (!('is' in leaf)) return this.interval(name, leaf, fact?.units?.[0]?.id ?? '');
    return typeof leaf.is === 'boolean'
      ? words.answer(name, leaf.is)
      : words.is(name, this.value(fact, leaf.is));
  }

  value(fact: FactDeclaration | undefined, value: string): string {
    const found = fact?.values?.find(({ id }) => id === value);
    return found ? this.text(found.name) : value;
  }

  /** A part of a larger condition: alternatives in brackets. */
  private inner(part: Condition): string {
    return 'any' in part ? `（${this.condition(part)}）` : this.condition(part);
  }

  private interval(
    name: string,
    { from, to, fromOpen = false, toOpen = false }: Interval,
    unit: string,
  ): string {
    const { words } = this;
    const measured = (value: string): string => `${value}${this.lang === 'en' && unit ? ' ' : ''}${unit}`;
    if (from !== undefined && from === to) return words.exactly(name, measured(from));
    const low = from === undefined ? '' : words.from(measured(from), fromOpen);
    const high = to === null || to === undefined ? '' : words.to(measured(to), toOpen);
    return words.between(name, low, high);
  }

  private text(text: Text): string {
    return text[this.lang];
  }
}
