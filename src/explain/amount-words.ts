/** Amounts of tables in words. */
import { Decimal } from '../money/index.js';
import type { Index } from '../rulebook/index-book.js';
import type { Amount } from '../rulebook/schema/index.js';
import type { Words } from './locales/texts.js';

const LIMITS = {
  zh: { 'statutory-min': '法定最低额', 'statutory-max': '法定最高额' },
  en: { 'statutory-min': 'the statutory minimum', 'statutory-max': 'the statutory maximum' },
} as const;

const BASES = {
  zh: {
    'statutory-min': '法定最低额',
    'statutory-max': '法定最高额',
    'statutory-span': '法定幅度',
    'unit-fine': '单位罚款数额',
  },
  en: {
    'statutory-min': 'the statutory minimum',
    'statutory-max': 'the statutory maximum',
    'statutory-span': 'the statutory span',
    'unit-fine': 'the fine on the unit',
  },
} as const;

/** 每㎡20元，最高20000元; 合同价款的1%以上1.3%以下; 10000元以上20000元以下. */
export function amountWords(amount: Amount, index: Index, words: Words, lang: 'zh' | 'en' | string): string {
  const language = lang === 'en' ? 'en' : 'zh';
  const { of, from, to, fromOpen = false, toOpen = false } = amount;
  const limit = (text: string): string =>
    text === 'statutory-min' || text === 'statutory-max' ? LIMITS[language][text] : words.yuan(text);
  const floor =
    amount.floor === undefined
      ? ''
      : language === 'en'
        ? `, at least ${limit(amount.floor)}`
        : `，最低${limit(amount.floor)}`;
  const cap =
    amount.cap === undefined
      ? ''
      : language === 'en'
        ? `, at most ${limit(amount.cap)}`
        : `，最高${limit(amount.cap)}`;
  if (of === 'yuan') {
    return `${from === to ? words.yuan(from) : words.range({ min: from, max: to, minOpen: fromOpen, maxOpen: toOpen })}${floor}${cap}`;
  }
  const share = (text: string): string => `${new Decimal(text).times(100).toString()}%`;
  const between = (a: string, b: string): string =>
    a === b ? a : language === 'en' ? `${a} to ${b}` : `${a}以上${b}以下`;
  if (typeof of === 'string') {
    const base = BASES[language][of];
    const part = between(share(from), share(to));
    return language === 'en' ? `${part} of ${base}${floor}${cap}` : `${base}的${part}${floor}${cap}`;
  }
  if ('amount' in of) {
    const base = words.amount[of.amount] ?? of.amount;
    const part = between(share(from), share(to));
    return language === 'en' ? `${part} of the ${base}${floor}${cap}` : `${base}的${part}${floor}${cap}`;
  }
  const unit = index.facts.get(of.fact)?.units?.[0]?.id ?? '';
  const rate = between(words.yuan(from), words.yuan(to));
  return language === 'en' ? `${rate} per ${unit}${floor}${cap}` : `每${unit}${rate}${floor}${cap}`;
}
