/** What a number in a cell measures: money, a fact of the book, a share or a multiple. The unit is checked against it. */
import { MULTIPLES, measureOf, moneyUnit } from '../../ledger/cells.js';
import { readMoney } from '../../ledger/money.js';
import { chineseNumber, digits } from '../../ledger/numeral.js';
import { Decimal, readDecimal } from '../../money/index.js';
import type { FactDeclaration } from '../../rulebook/schema/index.js';
import { fold } from '../conditions/fold.js';
import { Misread } from '../conditions/misread.js';
import type { Token } from '../conditions/tokenise.js';

export type Measure =
  | { readonly kind: 'money' }
  | { readonly kind: 'fact'; readonly fact: FactDeclaration; readonly bare?: boolean }
  /** `%`, `‰`, or a multiple, `倍`. */
  | { readonly kind: 'part' }
  | { readonly kind: 'points' };

/** The number of a token with its unit, as the plain decimal that the tables hold. @throws Misread */
export function measured(number: Token, unit: Token | null, measure: Measure, example: string): string {
  if (measure.kind === 'money') return money(number, unit, example);
  const value = plainNumber(number, example);
  if (measure.kind === 'points') {
    if (unit) wrongUnit(unit, ['分'], example);
    return whole(number, value, example);
  }
  if (measure.kind === 'part') return part(number, unit, value, example);
  return ofFact(number, unit, value, measure, example);
}

const exact = (number: Token, value: Decimal, example: string): string => {
  const text = value.toFixed();
  if (readDecimal(text, 6)) return text;
  throw new Misread('not-exact', { at: number.at, seen: number.text, example });
};

function whole(number: Token, value: Decimal, example: string): string {
  if (value.isInteger()) return value.toFixed();
  throw new Misread('whole', { at: number.at, seen: number.text, example });
}

function plainNumber(number: Token, example: string): Decimal {
  const text = fold(number.text);
  const found = digits(text) ?? chineseNumber(text);
  if (found !== undefined && readDecimal(found, 12)) return new Decimal(found);
  throw new Misread('number', { at: number.at, seen: number.text, example });
}

function wrongUnit(unit: Token, valid: readonly string[], example: string): never {
  throw new Misread('unit', { at: unit.at, seen: unit.text, valid, example });
}

function missing(number: Token, valid: readonly string[], example: string): never {
  throw new Misread('unit-missing', { at: number.at, seen: number.text, valid, example });
}

const MONEY = ['元', '万元', '亿元'];

function money(number: Token, unit: Token | null, example: string): string {
  if (!unit) {
    // 一万: the multiple is a part of the number in words.
    plainNumber(number, example);
    return missing(number, MONEY, example);
  }
  const word = fold(unit.text);
  if (!moneyUnit(word) && !MULTIPLES.has(word)) wrongUnit(unit, MONEY, example);
  const found = readMoney(`${fold(number.text)}${word}`);
  if (found.ok) return new Decimal(found.value).toFixed();
  // 十万元 in words, or a figure of 万 in words: 一万元.
  const value = plainNumber(number, example);
  const times = moneyUnit(word)?.times ?? MULTIPLES.get(word)!;
  return exact(number, value.times(times), example);
}

function part(number: Token, unit: Token | null, value: Decimal, example: string): string {
  const word = unit === null ? '' : fold(unit.text);
  if (unit === null) return missing(number, ['%', '倍'], example);
  if (word === '倍') return exact(number, value, example);
  const found = measureOf(word);
  if (found?.unit !== 'share') wrongUnit(unit, ['%', '倍'], example);
  return exact(number, value.times(found!.times[0]).div(found!.times[1]), example);
}

function ofFact(
  number: Token,
  unit: Token | null,
  value: Decimal,
  { fact, bare = false }: Measure & { kind: 'fact' },
  example: string,
): string {
  const units = fact.units ?? [];
  const names = units.map(({ id }) => id);
  let result = value;
  if (unit) {
    const { times, rest } = splitMultiple(fold(unit.text));
    const own = rest === '' ? units[0] : units.find(({ id }) => fold(id) === rest);
    const common = measureOf(rest);
    if (own) result = scaled(value.times(times), own.ratio);
    else if (common && names.includes(common.unit)) {
      const of = units.find(({ id }) => id === common.unit)!;
      const inOwn = value.times(times).times(common.times[0]).div(common.times[1]);
      result = scaled(inOwn, of.ratio);
    } else wrongUnit(unit, names, example);
    if (rest === '' && names.length > 1) missing(number, names, example);
  } else if (names.length > 1 && !bare) missing(number, names, example);
  return fact.kind === 'count' ? whole(number, result, example) : exact(number, result, example);
}

const scaled = (value: Decimal, ratio: { of: string; by: string } | undefined): Decimal =>
  ratio ? value.times(ratio.of).div(ratio.by) : value;

function splitMultiple(unit: string): { times: string; rest: string } {
  for (const [word, times] of MULTIPLES) {
    if (unit.startsWith(word)) return { times, rest: unit.slice(word.length) };
  }
  return { times: '1', rest: unit };
}
