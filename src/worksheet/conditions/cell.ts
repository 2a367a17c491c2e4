/** The cell of a condition: a condition, 其他 for every other case, or 未见 for what the page does not show. */
import type { Condition } from '../../rulebook/schema/index.js';
import type { Row } from '../../rulebook/schema/table.js';
import { parseCondition } from './parse.js';
import { printCondition } from './print.js';
import type { BookWords } from './words.js';

export const OTHERWISE = '其他';
export const UNSEEN = '未见';

const OTHERWISE_WORDS = [OTHERWISE, '其他情形', '其余', '其余情形'];
const UNSEEN_WORDS = [UNSEEN, '（未见）', '(未见)'];

export const isUnseen = (text: string): boolean => UNSEEN_WORDS.includes(text.trim());

/** An empty cell is not read: whoever reads the sheet says what it stands for. @throws Misread */
export function readWhen(text: string, words: BookWords): Row['when'] {
  const plain = text.trim();
  if (OTHERWISE_WORDS.includes(plain)) return 'otherwise';
  if (isUnseen(plain)) return 'unseen';
  return parseCondition(text, words) as Condition;
}

export function writeWhen(when: Row['when'], words: BookWords): string {
  if (when === 'otherwise') return OTHERWISE;
  if (when === 'unseen') return UNSEEN;
  return printCondition(when, words);
}
