/** Signs that a Chinese keyboard makes wide, as narrow ones, each in its own place: an offset stays an offset. */
const WIDE = /[\uFF01-\uFF5E\u3000\u00A0\uFFE5A-Z]/g;

export const fold = (text: string): string =>
  text.replace(WIDE, (sign) => {
    if (sign === '\u3000' || sign === '\u00A0') return ' ';
    if (sign === '\uFFE5') return '¥';
    const narrow = sign >= '\uFF01' ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign;
    return narrow >= 'A' && narrow <= 'Z' ? narrow.toLowerCase() : narrow;
  });
