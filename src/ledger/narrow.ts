/** Signs that a Chinese keyboard makes wide, as narrow ones; nothing else is changed: ① is no 1. */
const WIDE = /[\uFF01-\uFF5E\u3000\u00A0\uFFE5㎡]/g;

const narrowed = (sign: string): string => {
  if (sign === '￥') return '¥';
  if (sign === '㎡') return 'm2';
  if (sign === '\u3000' || sign === '\u00A0') return ' ';
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
};

/** `１２，０００　元` to `12,000 元`. */
export const narrow = (text: string): string =>
  text
    .replace(WIDE, narrowed)
    .replace(/(?<=m)²/g, '2')
    .trim();

/** For comparing words: narrow, small letters. */
export const plainWord = (text: string): string => narrow(text).toLowerCase();
