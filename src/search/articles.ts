/** A place in a law as people write it: 第四十九条第三项, 四十九条三项, 49(3), 人民防空法49.3, art. 49 item 3. */
import nzh from 'nzh/cn';

export interface Place {
  /** What stands before the number: a part of a title; empty for none. */
  readonly title: string;
  /** The article, then what is named inside it. */
  readonly numbers: readonly string[];
}

const CHINESE = /[〇零一二三四五六七八九十百]+/g;
/** A title, an article, then paragraph and item; words for them between. */
const FORM = /^(\D*?)第?(\d+(?:-\d+)?)(?:条|$|(?=\D))((?:[^\d]*\d+){0,2})\D*$/;
const BETWEEN = /^(?:条|款|项|第|[()（）.\-、，,\s]|para|item|art)*$/i;

/** `null` for what is no place. */
export function placeIn(text: string): Place | null {
  const written = text
    .normalize('NFKC')
    .replace(/\b(?:article|art|paragraph|para|item)\b\.?/gi, ' ')
    .trim()
    .replace(/(\d)\s+(?=\d)/g, '$1.')
    .replace(/[《》\s]/g, '')
    .replace(CHINESE, (number) => decoded(number));
  const found = FORM.exec(written);
  if (!found) return null;
  const [, title = '', article = '', rest = ''] = found;
  const words = rest.split(/\d+/);
  if (!words.every((word) => BETWEEN.test(word))) return null;
  return { title: title.replace(/第$/, ''), numbers: [article, ...(rest.match(/\d+/g) ?? [])] };
}

/** 四十九 is 49, 十 is 10. */
const decoded = (number: string): string => String(nzh.decodeS(number.replace(/^十/, '一十')));
