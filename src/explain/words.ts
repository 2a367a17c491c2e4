import nzh from 'nzh/cn';
import { readAmount } from '../errors/index.js';
import { writeYuan } from '../money/index.js';

/**
 * An amount of yuan in the words that a Chinese document needs (大写).
 *
 * @param amount yuan as a decimal string with at most two decimals
 * @throws CaliangError `invalid-amount`
 * @example
 * fineInWords('10000') // '壹万元整'
 */
export function fineInWords(amount: string): string {
  return nzh.toMoney(writeYuan(readAmount(amount, [])), { outSymbol: false });
}
