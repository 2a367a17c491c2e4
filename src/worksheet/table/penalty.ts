/** The cell 处罚标准: no penalty, warning and fine, as one sentence of the table. */
import type { Amount } from '../../rulebook/schema/amount.js';
import { printAmount } from '../amounts/print.js';
import { AMOUNT_EXAMPLE, type AmountContext, readAmountText } from '../amounts/read.js';
import { isUnseen, UNSEEN } from '../conditions/cell.js';
import { Misread } from '../conditions/misread.js';
import type { BookWords } from '../conditions/words.js';

/** What the cell says; a key that is left out follows the provision. */
export type Penalty =
  | { readonly penalty: false; readonly ground: string | null }
  | { readonly warning?: boolean; readonly fine: Amount | null | 'statutory' | 'unseen' };

export const PENALTY_EXAMPLE = `警告，每㎡20元，最高不超过2万元；不予处罚；${AMOUNT_EXAMPLE}`;

const NO_PENALTY = '不予处罚';
const NO_FINE = ['不罚款', '不处罚款', '不并处罚款', '不予罚款'];
const STATUTORY = ['法定幅度', '法定幅度内罚款', '在法定幅度内处罚', '按法定幅度'];
const FINE_UNSEEN = ['罚款未见', '罚款（未见）'];

const WARNING = /^(?:给予|处以|处)?(不予警告|不警告|警告)\s*(?:[，,、；;。]|并|和|及)?\s*/u;

/** @throws Misread */
export function readPenalty(text: string, context: AmountContext): Penalty | 'unseen' {
  const plain = text.trim();
  if (isUnseen(plain)) return 'unseen';
  if (plain.startsWith(NO_PENALTY)) return noPenalty(text, plain);
  const lead = text.length - text.trimStart().length;
  const [said = '', warned] = WARNING.exec(plain) ?? [];
  const at = lead + said.length;
  const rest = plain
    .slice(said.length)
    .replace(/[。；;]$/u, '')
    .trim();
  const warning = warned === undefined ? undefined : warned === '警告';
  const with_ = warning === undefined ? {} : { warning };
  // A cell that says no more than 警告 has no fine.
  if (rest === '' && warning) return { ...with_, fine: null };
  if (NO_FINE.includes(rest)) return { ...with_, fine: null };
  if (STATUTORY.includes(rest)) return { ...with_, fine: 'statutory' };
  if (FINE_UNSEEN.includes(rest)) return { ...with_, fine: 'unseen' };
  const masked =
    ' '.repeat(at) +
    text
      .slice(at)
      .trimEnd()
      .replace(/[。；;]$/u, '');
  return { ...with_, fine: readAmountText(masked, context) };
}

function noPenalty(text: string, plain: string): Penalty {
  const [, ground, rest = ''] = /^不予处罚(?:（([\s\S]*)）)?\s*[。；;]?([\s\S]*)$/u.exec(plain) ?? [];
  if (rest !== '') {
    throw new Misread('unexpected', { at: text.indexOf(rest), seen: rest, example: PENALTY_EXAMPLE });
  }
  return { penalty: false, ground: ground?.trim() || null };
}

export function writePenalty(penalty: Penalty | 'unseen', words: BookWords): string {
  if (penalty === 'unseen') return UNSEEN;
  if ('penalty' in penalty)
    return penalty.ground === null ? NO_PENALTY : `${NO_PENALTY}（${penalty.ground}）`;
  const { warning, fine } = penalty;
  const warned = warning === undefined ? '' : warning ? '警告，' : '不予警告，';
  if (fine === null) return `${warned}${NO_FINE[0]}`;
  if (fine === 'statutory') return `${warned}${STATUTORY[0]}`;
  if (fine === 'unseen') return `${warned}${FINE_UNSEEN[0]}`;
  return `${warned}${printAmount(fine, words)}`;
}
