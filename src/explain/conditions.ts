/** Conditions of rows in words: 面积超过50㎡、200㎡以下，且造成严重后果. Names come from the book. */
import type { Index } from '../rulebook/index-book.js';
import type { Interval } from '../rulebook/interval.js';
import type { Condition, FactDeclaration, Leaf } from '../rulebook/schema/index.js';
import type { Text } from '../rulebook/schema.js';
import type { RowText } from '../trail/step.js';
import type { AnswerWords } from './locales/texts.js';

type Lang = 'zh' | 'en';

/** How a value is said: by name, or a number with its unit. */
type Show = (value: string) => string;

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
  /** No and yes. */
  readonly yesNo: readonly [string, string];
  readonly reason: (text: string) => string;
  readonly or: (parts: readonly string[]) => string;
  /** What is known of an amount. */
  readonly known: (amount: string, state: string) => string;
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
  // 50㎡以上200㎡以下, but 超过50㎡、200㎡以下.
  between: (fact, from, to) => `${fact}${from}${from.startsWith('超过') && to ? '、' : ''}${to}`,
  exactly: (fact, value) => `${fact}为${value}`,
  from: (value, open) => (open ? `超过${value}` : `${value}以上`),
  to: (value, open) => (open ? `不满${value}` : `${value}以下`),
  anything: '没有条件',
  yesNo: ['否', '是'],
  reason: (text) => `（理由：${text}）`,
  or: (parts) => parts.join('或者'),
  known: (amount, state) => `${amount}${state}`,
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
  yesNo: ['no', 'yes'],
  reason: (text) => ` (reason: ${text})`,
  or: (parts) => parts.join(' or '),
  known: (amount, state) => `${amount} ${state}`,
  order: {
    'not-made': 'no order to correct was made',
    'no-deadline': 'the order to correct has no deadline',
    running: 'the deadline of the order has not passed',
    complied: 'the order was obeyed by its deadline',
    'not-complied': 'the order was not obeyed by its deadline',
  },
  amount: { known: 'known', none: 'none', undeterminable: 'cannot be determined' },
};

/** A value as a case states it: a number, an answer, or the id of a value. */
function typed(value: string): number | boolean | string {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

/** Words conditions of one book in one language. */
export class ConditionWords {
  private readonly words: Wording;

  constructor(
    private readonly index: Index,
    private readonly lang: Lang,
    private readonly amountName: (kind: string) => string,
    private readonly yuan: (amount: string) => string,
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
      return 'state' in leaf
        ? words.known(name, words.amount[leaf.state]!)
        : this.interval(name, leaf, this.yuan);
    }
    const fact = this.index.facts.get(leaf.fact);
    const name = fact ? this.text(fact.name) : leaf.fact;
    if ('in' in leaf) {
      return words.oneOf(
        name,
        leaf.in.map((value) => this.value(fact, value)),
      );
    }
    if (!('is' in leaf)) return this.interval(name, leaf, this.measured(fact));
    return typeof leaf.is === 'boolean'
      ? words.answer(name, leaf.is)
      : words.is(name, this.value(fact, leaf.is));
  }

  /** A fact as stated: 600㎡, 主动改正, 是. */
  stated(id: string, stated: unknown): string {
    const fact = this.index.facts.get(id);
    const parts: { readonly value?: unknown; readonly unit?: unknown; readonly reason?: unknown } =
      typeof stated === 'object' && stated !== null ? stated : { value: stated };
    const { value, unit = fact?.units?.[0]?.id ?? '', reason } = parts;
    const said =
      typeof value === 'boolean'
        ? this.words.yesNo[Number(value)]!
        : typeof value === 'number'
          ? `${value}${this.lang === 'en' && unit ? ' ' : ''}${unit}`
          : this.value(fact, String(value));
    return reason === undefined ? said : `${said}${this.words.reason(String(reason))}`;
  }

  /** An answer to a fact of the book: what it stands for in the tables, or itself. */
  factAnswer(id: string, { answer, rows = [] }: AnswerWords): string {
    const fact = this.index.facts.get(id);
    const named = (value: string): string => this.value(fact, value);
    return rows.length > 0
      ? this.standsFor(rows, named, this.measured(fact))
      : this.stated(id, typed(answer));
  }

  /** An answer to an amount: what it stands for in the tables, a figure, or what is known; `undefined`: some, or none. */
  amountAnswer({ answer, rows = [] }: AnswerWords): string | undefined {
    const named = (value: string): string => this.amountState(value) ?? value;
    if (rows.length > 0) return this.standsFor(rows, named, this.yuan);
    return typeof typed(answer) === 'number' && answer !== '0' ? this.yuan(answer) : this.amountState(answer);
  }

  /** Values by name, and numbers from–to. */
  private standsFor(rows: readonly RowText[], named: Show, show: Show): string {
    return this.words.or(
      rows.flatMap((row) => (row.values.length > 0 ? row.values.map(named) : [this.stretch(row, show)])),
    );
  }

  /** What is known of an amount in place of a figure. */
  amountState(said: string): string | undefined {
    return Object.hasOwn(this.words.amount, said) ? this.words.amount[said] : undefined;
  }

  value(fact: FactDeclaration | undefined, value: string): string {
    const found = fact?.values?.find(({ id }) => id === value);
    return found ? this.text(found.name) : value;
  }

  /** A part of a larger condition: alternatives in brackets. */
  private inner(part: Condition): string {
    return 'any' in part ? `（${this.condition(part)}）` : this.condition(part);
  }

  private interval(name: string, interval: Interval, show: Show): string {
    const { from, to } = interval;
    if (from !== undefined && from === to) return this.words.exactly(name, show(from));
    return this.between(name, interval, show);
  }

  /** The numbers from–to alone, without the name of what is measured. */
  private stretch({ from, to, fromOpen, toOpen }: RowText, show: Show): string {
    if (from !== null && from === to) return show(from);
    return this.between('', { from: from ?? undefined, to, fromOpen, toOpen }, show).trim();
  }

  private between(
    name: string,
    { from, to, fromOpen = false, toOpen = false }: Interval,
    show: Show,
  ): string {
    const { words } = this;
    const low = from === undefined ? '' : words.from(show(from), fromOpen);
    const high = to === null || to === undefined ? '' : words.to(show(to), toOpen);
    return words.between(name, low, high);
  }

  private measured(fact: FactDeclaration | undefined): Show {
    const unit = fact?.units?.[0]?.id ?? '';
    return (value) => `${value}${this.lang === 'en' && unit ? ' ' : ''}${unit}`;
  }

  private text(text: Text): string {
    return text[this.lang];
  }
}
