/** What a word that the book does not know surely means in the words of the book: 首次, 三次以上, 逾期3个月, 拒不改正. */
import { countOf, notComplied } from '../../ledger/cells.js';
import { fold } from './fold.js';
import type { Token } from './tokenise.js';
import { type BookWords, ORDER_WORDS } from './words.js';

/** The unit of how often something happened. */
const TIMES = '次';

/** How far behind the word its figure may stand: 第 and the figure. */
const FIGURE_WITHIN = 3;

/** @param n the token that is not understood, @param seen the text that an error shows */
export function meantBy(tokens: readonly Token[], n: number, seen: string, words: BookWords): string | null {
  const measured = (unit: string) => {
    const found = words.facts.filter(({ units = [] }) => units.some(({ id }) => fold(id) === fold(unit)));
    return found.length === 1 ? found[0]!.name.zh : null;
  };
  const at = tokens.findIndex(({ kind }, i) => i >= n && i < n + FIGURE_WITHIN && kind === 'number');
  const [figure, unit, mark] = at < 0 ? [] : tokens.slice(at, at + 3);
  const side = mark?.kind === 'mark' && /^and-/.test(mark.mark) ? mark.text : '';
  const written = tokens.slice(n, n + FIGURE_WITHIN).map(({ text }) => text);
  const times = side === '' ? (countOf(seen) ?? countOf(written.join(''))) : undefined;
  const counted = measured(TIMES);
  if (times !== undefined && counted !== null) return `${counted}＝${times}${TIMES}`;
  const name = unit?.kind === 'unit' ? measured(unit.text) : null;
  if (name !== null) return `${name}${side === '' ? '＝' : ''}${figure!.text}${unit!.text}${side}`;
  return notComplied(seen) ? ORDER_WORDS['not-complied'][0] : null;
}
