/** Numbers as people write them: with separators of thousands, in Chinese, in the capitals of cheques. */
import nzh from 'nzh/cn';

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;

/** A number written in digits, without its separators and leading zeros; `undefined` for anything else. */
export function digits(text: string): string | undefined {
  const whole = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  return PLAIN.test(whole) ? whole.replace(/^0+(?=\d)/, '') : undefined;
}

const CAPITALS = /^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+$/;
const CHINESE = /^[零〇一二两三四五六七八九十百千万亿]+$/;

/** A whole number in Chinese; what does not come out the same when it is written again was not understood. */
export function chineseNumber(text: string): string | undefined {
  if (CAPITALS.test(text)) {
    const value = String(nzh.decodeB(text));
    return [nzh.encodeB(value), nzh.encodeB(value).replace(/^壹拾/, '拾')].includes(text) ? value : undefined;
  }
  if (!CHINESE.test(text)) return undefined;
  const plain = text.replace(/〇/g, '零').replace(/两(?=[百千万亿])/g, '二');
  const value = String(nzh.decodeS(plain));
  return [nzh.encodeS(value), nzh.encodeS(value, { tenMin: true })].includes(plain) ? value : undefined;
}
