/** Reads an amount as it is written: 1万元以上2万元以下, 每平方米20元，最高不超过2万元, 合同价款1%以上1.3%以下. */
import { measureOf } from '../../ledger/cells.js';
import { Decimal } from '../../money/index.js';
import type { Amount } from '../../rulebook/schema/amount.js';
import type { FactDeclaration } from '../../rulebook/schema/index.js';
import { fold } from '../conditions/fold.js';
import { Misread } from '../conditions/misread.js';
import { type Token, Tokeniser } from '../conditions/tokenise.js';
import type { BookWords } from '../conditions/words.js';
import { type Interval, intervalAt, startsInterval } from './interval.js';
import type { Measure } from './measure.js';

export const AMOUNT_EXAMPLE = '1万元以上2万元以下、每㎡20元，最高不超过2万元、合同价款1%以上1.3%以下';

/** Bases that are no amount of the case. */
export const BASE_WORDS = {
  'statutory-min': ['法定最低额', '法定最低罚款额', '法定下限'],
  'statutory-max': ['法定最高额', '法定最高罚款额', '法定上限'],
  'statutory-span': ['法定幅度'],
  'unit-fine': ['单位罚款数额', '单位罚款额'],
} as const;
type Base = keyof typeof BASE_WORDS;

export interface AmountContext {
  readonly words: BookWords;
  /** The upper end of the statute in yuan, where it has just one: what `1万元以上` ends with. */
  readonly statutoryMax?: string | null;
}

/** What statutes put around an amount and what says nothing here. */
const AROUND = /^(?:可以并处|可以处|应当并处|应当处|并处|处以|处)|(?:的?罚款)(?=\s*(?:[，,；;]|$))/gu;

interface Subject {
  readonly of: Amount['of'];
  readonly measure: Measure;
  /** Where the figures begin in the text. */
  readonly at: number;
}

/** @throws Misread with places in `text` */
export function readAmountText(text: string, context: AmountContext): Amount {
  const start = text.length - text.trimStart().length;
  const inner = blank(text, AROUND);
  const subject = subjectOf(inner, context, start);
  const masked = ' '.repeat(subject.at) + inner.slice(subject.at);
  const tokens = new Tokeniser(context.words).tokens(masked);
  const found = figures(tokens, subject, text);
  const { interval, rest } = found;
  const limits = limitsIn(tokens, rest, subject.measure, text);
  return amountOf(subject.of, interval, limits, tokens, context);
}

/** Words that say nothing, as blanks: every offset stays. */
function blank(text: string, words: RegExp): string {
  const lead = text.length - text.trimStart().length;
  const plain = text.trim().replace(words, (word) => ' '.repeat(word.length));
  return ' '.repeat(lead) + plain;
}

function subjectOf(text: string, context: AmountContext, start: number): Subject {
  const folded = fold(text);
  let at = folded.length - folded.trimStart().length;
  for (const word of ['按照', '按']) if (folded.startsWith(word, at)) at += word.length;
  for (const [base, names] of Object.entries(BASE_WORDS) as [Base, readonly string[]][]) {
    const name = [...names].sort((a, b) => b.length - a.length).find((one) => folded.startsWith(one, at));
    if (name) return { of: base, measure: { kind: 'part' }, at: after(folded, at + name.length) };
  }
  const rate = rateOf(text, folded, at, context);
  if (rate) return rate;
  const name = context.words.longestAt(folded, at);
  const meanings = name ? context.words.meaningsOf(name) : [];
  const amount = meanings.find((one) => one.kind === 'amount');
  if (amount?.kind === 'amount') {
    return { of: { amount: amount.amount }, measure: { kind: 'part' }, at: after(folded, at + name!.length) };
  }
  return { of: 'yuan', measure: { kind: 'money' }, at: Math.max(start, at) };
}

/** `的`, `×` between a base and its part. */
function after(folded: string, at: number): number {
  const [gap = ''] = /^\s*(?:的|×|\*|数额的|数额)?/u.exec(folded.slice(at)) ?? [];
  return at + gap.length;
}

/** `每㎡`, `应建面积每平方米`; `null` where no rate is written in front. */
function rateOf(text: string, folded: string, at: number, { words }: AmountContext): Subject | null {
  const name = words.longestAt(folded, at);
  const named = name ? words.meaningsOf(name).flatMap((one) => (one.kind === 'fact' ? [one.fact] : [])) : [];
  const begin = named.length > 0 ? at + name!.length : at;
  if (folded[begin] !== '每') return null;
  const unitAt = begin + 1;
  const [word = ''] =
    /^[^\d\s,，]+?(?=\d|\s|[一二三四五六七八九十两]|超过|不满|不超过|处|的|$)/u.exec(folded.slice(unitAt)) ??
    [];
  const facts = named.length > 0 ? named : words.facts;
  const fitting = facts.filter((fact) => hasUnit(fact, word));
  const valid = [...new Set(words.facts.flatMap(({ units = [] }) => units.map(({ id }) => `每${id}`)))];
  const seen = text.slice(begin, unitAt + word.length);
  if (fitting.length === 0) throw new Misread('unit', { at: begin, seen, valid, example: AMOUNT_EXAMPLE });
  if (fitting.length > 1) {
    const names = fitting.map((fact) => `${fact.name.zh}${seen}`);
    throw new Misread('ambiguous', { at: begin, seen, valid: names, example: `${names[0]}20元` });
  }
  return { of: { fact: fitting[0]!.id }, measure: { kind: 'money' }, at: unitAt + word.length };
}

/** A rate counts in the first unit of the fact. */
export function hasUnit({ units = [] }: FactDeclaration, word: string): boolean {
  const first = units[0]?.id;
  if (first === undefined || word === '') return false;
  const measure = measureOf(word);
  const same = measure?.unit === first && measure.times[0] === measure.times[1];
  return fold(first) === word || same;
}

function figures(tokens: readonly Token[], { measure }: Subject, text: string) {
  const [first] = tokens;
  if (!first) {
    throw new Misread('ended', { at: text.length, seen: text.trim(), example: AMOUNT_EXAMPLE });
  }
  if (!startsInterval(first)) {
    const reason = first.kind === 'unknown' ? 'unknown-word' : 'unexpected';
    throw new Misread(reason, { at: first.at, seen: first.text, example: AMOUNT_EXAMPLE });
  }
  const { interval, next } = intervalAt(tokens, 0, measure, AMOUNT_EXAMPLE);
  return { interval, rest: next };
}

interface Limits {
  floor?: string;
  cap?: string;
}

/** `，最低1万元，最高不超过2万元`, `，最高法定最高额`. */
function limitsIn(tokens: readonly Token[], start: number, measure: Measure, text: string): Limits {
  const limits: Limits = {};
  let i = start;
  while (i < tokens.length) {
    const token = tokens[i]!;
    if (token.kind === 'comma' || (token.kind === 'unknown' && token.text === '但')) {
      i += 1;
      continue;
    }
    const side =
      token.kind !== 'mark'
        ? null
        : token.mark === 'at-most'
          ? 'cap'
          : token.mark === 'at-least'
            ? 'floor'
            : null;
    if (!side || start === i) refuse(token);
    if (limits[side] !== undefined) refuse(token, 'twice');
    const [value, next] = limitAt(tokens, i, text, measure);
    limits[side] = value;
    i = next;
  }
  return limits;
}

function limitAt(tokens: readonly Token[], i: number, text: string, _measure: Measure): [string, number] {
  let at = i + 1;
  // 最高不超过, 最高为: two words for one bound.
  for (let more = tokens[at]; more; more = tokens[at]) {
    const again = more.kind === 'mark' && ['at-most', 'at-least'].includes(more.mark);
    if (!again && !(more.kind === 'word' && more.keyword === 'is')) break;
    at += 1;
  }
  const from = tokens[at];
  if (!from)
    throw new Misread('ended', { at: text.length, seen: tokens.at(-1)!.text, example: AMOUNT_EXAMPLE });
  const rest = fold(text.slice(from.at));
  for (const base of ['statutory-min', 'statutory-max'] as const) {
    const name = BASE_WORDS[base].find((one) => rest.startsWith(one));
    if (!name) continue;
    const end = from.at + name.length;
    const next = tokens.findIndex((token) => token.at >= end);
    return [base, next < 0 ? tokens.length : next];
  }
  if (from.kind !== 'number') refuse(from);
  const { interval, next } = intervalAt(tokens, at, { kind: 'money' }, AMOUNT_EXAMPLE);
  if (interval.from === undefined || interval.from !== interval.to) refuse(from);
  return [interval.from, next];
}

function refuse(token: Token, reason: Misread['reason'] = 'unexpected'): never {
  const known = token.kind === 'unknown' ? 'unknown-word' : reason;
  throw new Misread(known, { at: token.at, seen: token.text, example: AMOUNT_EXAMPLE });
}

function amountOf(
  of: Amount['of'],
  interval: Interval,
  limits: Limits,
  tokens: readonly Token[],
  { statutoryMax = null }: AmountContext,
): Amount {
  const [first] = tokens;
  const at = { at: first!.at, seen: first!.text, example: AMOUNT_EXAMPLE };
  let { to } = interval;
  if (to === undefined) {
    if (of !== 'yuan' || statutoryMax === null) throw new Misread('no-upper', at);
    to = statutoryMax;
    if (new Decimal(interval.from!).gt(to)) throw new Misread('reversed', at);
  }
  const below = interval.from === undefined;
  return {
    of,
    from: interval.from ?? '0',
    to,
    // 1万元以下 is more than nothing.
    ...((below || interval.fromOpen) && { fromOpen: true }),
    ...(interval.toOpen && { toOpen: true }),
    ...limits,
  };
}
