import nzh from 'nzh/cn';
import { fail, issue, quoted } from '../errors/index.js';
import { readYuan, writeYuan } from '../money/index.js';

/**
 * An amount of yuan in the words that a Chinese document needs (大写).
 *
 * @param amount yuan as a decimal string with at most two decimals
 * @throws CaliangError `invalid-amount`
 * @example
 * fineInWords('10000') // '壹万元整'
 */
export function fineInWords(amount: string): string {
  const value = readYuan(amount);
  if (!value) return fail(issue('invalid-amount', [], { value: quoted(amount) }));
  return nzh.toMoney(writeYuan(value), { outSymbol: false });
}
