/** How a person writes a range or a row in the worksheet: the words of the statutes, or figures with a dash. */
import { Decimal, readDecimal } from '../money/index.js';

/** `to: null`: without limit. */
export interface ReadInterval {
  readonly from: string | null;
  readonly to: string | null;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
}

/** No range is written so long. */
const LONGEST = 100;

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const BETWEEN = new RegExp(`^(超过)?${NUMBER}(?:以上)?(?:至|到|-|~|—)?(不满|不足)?${NUMBER}(?:以下)?$`);
const SINGLE = new RegExp(`^${NUMBER}$`);
const FROM = new RegExp(`^(?:(超过)${NUMBER}|${NUMBER}以上)$`);
const UP_TO = new RegExp(`^(?:(不满|不足)${NUMBER}|(?:不超过)?${NUMBER}(?:以下)?)$`);

/** Reads `10000元以上22000元以下`, `超过22000元、不满38000元`, `3次以上`, `50平方米以下`, `10%以下`, `1-2`, `5`. */
export function readInterval(text: string): ReadInterval | null {
  if (text.length > LONGEST) return null;
  const plain = text
    .replace(/\s/g, '')
    .replace(/(?:元|平方米|㎡|樘|台|套|处|次|%)/g, '')
    .replace(/[、，,]/g, '');
  const scale = (n: string): string | null => {
    const value = readDecimal(n, 6);
    if (!value) return null;
    return (text.includes('%') ? value.div(100) : value).toString();
  };
  const made = (
    from: string | null,
    to: string | null,
    fromOpen: boolean,
    toOpen: boolean,
  ): ReadInterval | null => {
    const [a, b] = [from === null ? null : scale(from), to === null ? null : scale(to)];
    if ((from !== null && a === null) || (to !== null && b === null)) return null;
    return { from: a, to: b, fromOpen, toOpen };
  };
  const single = SINGLE.exec(plain);
  if (single) return made(single[1]!, single[1]!, false, false);
  const above = FROM.exec(plain);
  if (above) return made(above[2] ?? above[3]!, null, above[1] !== undefined, false);
  const below = UP_TO.exec(plain);
  if (below) return made(null, below[2] ?? below[3]!, false, below[1] !== undefined);
  // Marks of the ends stay in the text: two figures need something between them.
  if (!/(?:以上|至|到|-|~|—|不满|不足|、|，|,)/.test(text)) return null;
  const separated = text
    .replace(/\s/g, '')
    .replace(/(?:元|平方米|㎡|樘|台|套|处|次|%)/g, '')
    .replace(/以上[、，,]?|[、，,]/g, '至')
    .replace(/至+/g, '至');
  const both = BETWEEN.exec(separated);
  if (!both) return null;
  const found = made(both[2]!, both[4]!, both[1] !== undefined, both[3] !== undefined);
  if (!found?.from || !found.to || new Decimal(found.from).gt(found.to)) return null;
  return found;
}
