/** Amounts of money as people write them, in yuan as the case file has them. */
import { Decimal, readYuan } from '../money/index.js';
import { MULTIPLES, moneyUnit, type Scale, withoutCurrency } from './cells.js';
import { narrow } from './narrow.js';
import { chineseNumber, digits } from './numeral.js';
import { bad, ok, type Read } from './read.js';

const YUAN = '元';

interface Written {
  /** The number in front of the unit, as digits. */
  readonly number: string;
  readonly multiple: string | null;
  readonly unit: Scale | null;
}

/**
 * An amount in yuan, as a plain decimal string: ￥15000, 12,000.00, 2万, 1.5万元, 壹万元整.
 *
 * @param text as it is written
 * @param heading the unit that the heading of the column states, if any; another one in the cell is refused
 */
export function readMoney(text: string, heading: string | null = null): Read<string> {
  const stated = heading === null ? undefined : moneyUnit(heading);
  const refused = bad('invalid-amount', { value: text, unit: stated?.name ?? YUAN });
  const written = inDigits(text) ?? inWords(text);
  if (!written) return refused;
  const { number, multiple, unit } = written;
  if (stated && unit && unit.name !== stated.name) {
    return bad('unit-differs', { value: text, unit: unit.name, other: stated.name });
  }
  if (stated && multiple && stated.name !== YUAN) {
    return bad('unit-differs', { value: text, unit: `${multiple}${YUAN}`, other: stated.name });
  }
  const times = [unit?.times ?? stated?.times ?? '1', multiple === null ? '1' : MULTIPLES.get(multiple)!];
  if (times.every((one) => one === '1')) return readYuan(number) ? ok(number) : refused;
  const amount = times.reduce((product, one) => product.times(one), new Decimal(number)).toString();
  return readYuan(amount) ? ok(amount) : refused;
}

/** The number, a multiple of ten thousand, and the unit. */
function inDigits(text: string): Written | null {
  const plain = withoutCurrency(narrow(text));
  const [, figure = '', rest = ''] = /^([\d,.]+)\s*(\D*)$/u.exec(plain) ?? [];
  const number = digits(figure);
  if (number === undefined) return null;
  const word = rest.trim();
  if (word === '') return { number, multiple: null, unit: null };
  const unit = moneyUnit(word);
  if (unit) return { number, multiple: null, unit };
  return MULTIPLES.has(word) ? { number, multiple: word, unit: null } : null;
}

/** 壹万元整, 壹仟贰佰元伍角, 一万二千元. */
function inWords(text: string): Written | null {
  const plain = withoutCurrency(narrow(text)).replace(/[整正]$/u, '');
  const [, whole = '', jiao, fen] =
    /^(.+?)[元圆](?:零?([壹贰叁肆伍陆柒捌玖一二三四五六七八九])角)?(?:零?([壹贰叁肆伍陆柒捌玖一二三四五六七八九])分)?$/u.exec(
      plain,
    ) ?? [];
  const yuan = chineseNumber(whole);
  if (yuan === undefined) return null;
  const part = (digit: string | undefined): string => (digit === undefined ? '0' : chineseNumber(digit)!);
  const cents = `${part(jiao)}${part(fen)}`;
  const number = cents === '00' ? yuan : `${yuan}.${cents}`;
  return { number, multiple: null, unit: moneyUnit(YUAN)! };
}
