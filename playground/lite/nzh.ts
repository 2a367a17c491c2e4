/** What the package asks of nzh: numbers and amounts of money in words. A test compares the two. */

const ZERO = '零';
const SMALL = [`${ZERO}一二三四五六七八九`, ' 十百千'] as const;
const LARGE = [`${ZERO}壹贰叁肆伍陆柒捌玖`, ' 拾佰仟'] as const;

type Names = readonly [digits: string, units: string];

/** Of zeros side by side one is said, at the end none. */
const trimmed = (text: string): string => text.replace(/零+/g, ZERO).replace(/(?<=.)零$/, '');

const four = (number: string, [digits, units]: Names): string =>
  [...number].map((d, i) => (d === '0' ? ZERO : digits[Number(d)]! + units[number.length - 1 - i]!)).join('');

function said(number: string, names: Names): string {
  const { length } = number;
  if (length <= 4) return trimmed(four(number, names).replace(' ', ''));
  const at = length > 8 ? length - 8 : length - 4;
  const [high, low] = [number.slice(0, at), number.slice(at)];
  const rest = low.replace(/^0+/, '');
  const gap = rest.length < low.length;
  return trimmed(
    said(high, names) +
      (length > 8 ? '亿' : '万') +
      (gap ? ZERO : '') +
      (rest === '' ? '' : said(rest, names)),
  );
}

const toMoney = (amount: string): string => {
  const [yuan = '0', part = ''] = amount.split('.');
  const [jiao, fen] = part.padEnd(2, '0');
  const whole = yuan === '0' && Number(part) > 0 ? '' : `${said(yuan, LARGE)}元`;
  const tenths = jiao === '0' ? (fen === '0' || whole === '' ? '' : ZERO) : `${LARGE[0][Number(jiao)]}角`;
  const cents = fen === '0' ? '' : `${LARGE[0][Number(fen)]}分`;
  return whole + tenths + cents + (part === '' ? '整' : '');
};

export default {
  toMoney,
  encodeS: (number: string): string => said(number, SMALL).replace(/^一十/, '十'),
};
