/** Writes an amount the way statutes do, so that reading it gives the same amount again. */
import { Decimal } from '../../money/index.js';
import type { Amount } from '../../rulebook/schema/amount.js';
import type { BookWords } from '../conditions/words.js';
import { type AmountContext, BASE_WORDS, readAmountText } from './read.js';

const TEN_THOUSAND = new Decimal(10_000);

/** `1万元`, `3.5万元`, `20元`. */
export function yuanText(text: string): string {
  const value = new Decimal(text);
  const inTenThousands = value.div(TEN_THOUSAND);
  return value.gte(TEN_THOUSAND) && inTenThousands.decimalPlaces() <= 2
    ? `${inTenThousands.toFixed()}万元`
    : `${value.toFixed()}元`;
}

const partText = (text: string): string => `${new Decimal(text).times(100).toFixed()}%`;
const timesText = (text: string): string => `${new Decimal(text).toFixed()}倍`;

/** `1万元以上2万元以下`; the ends in any unit. */
function betweenText(
  { from, to, fromOpen = false, toOpen = false }: Amount,
  unit: (text: string) => string,
): string {
  if (from === '0' && fromOpen) return toOpen ? `不满${unit(to)}` : `${unit(to)}以下`;
  if (from === to && !fromOpen && !toOpen) return unit(from);
  const ending = toOpen ? `不满${unit(to)}` : `${unit(to)}以下`;
  if (fromOpen) return `超过${unit(from)}、${ending}`;
  return `${unit(from)}以上${toOpen ? '、' : ''}${ending}`;
}

const limitText = (limit: string): string =>
  limit === 'statutory-min' || limit === 'statutory-max' ? BASE_WORDS[limit][0] : yuanText(limit);

function bodies(amount: Amount, words: BookWords): string[] {
  const { of } = amount;
  if (of === 'yuan') return [betweenText(amount, yuanText)];
  const parts = [betweenText(amount, partText), betweenText(amount, timesText)];
  const many = new Decimal(amount.from).gte(1) ? [...parts].reverse() : parts;
  if (typeof of === 'string') return many.map((part) => `${BASE_WORDS[of][0]}${part}`);
  if ('amount' in of) {
    const names = [words.amount(of.amount), of.amount];
    return names.flatMap((name) => many.map((part) => `${name}${part}`));
  }
  const fact = words.fact(of.fact);
  const rate = `每${fact?.units?.[0]?.id ?? ''}${betweenText(amount, yuanText)}`;
  return [rate, `${fact?.name.zh ?? of.fact}${rate}`, `${of.fact}${rate}`];
}

/** @throws Error for an amount that no words can hold */
export function printAmount(amount: Amount, words: BookWords): string {
  const limits = [
    ...(amount.floor === undefined ? [] : [`，最低${limitText(amount.floor)}`]),
    ...(amount.cap === undefined ? [] : [`，最高不超过${limitText(amount.cap)}`]),
  ].join('');
  const context: AmountContext = { words };
  const wanted = JSON.stringify(plainAmount(amount));
  const found = bodies(amount, words)
    .map((body) => `${body}${limits}`)
    .find((text) => {
      try {
        return JSON.stringify(plainAmount(readAmountText(text, context))) === wanted;
      } catch {
        return false;
      }
    });
  if (found !== undefined) return found;
  throw new Error(`no words for ${wanted}`);
}

/** In one order, without ends that are stated to be closed. */
const plainAmount = ({ of, from, to, fromOpen = false, toOpen = false, floor, cap }: Amount) => ({
  of,
  from: new Decimal(from).toFixed(),
  to: new Decimal(to).toFixed(),
  fromOpen,
  toOpen,
  floor: floor ?? null,
  cap: cap ?? null,
});
