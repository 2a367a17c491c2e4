/** The confiscation of unlawful gains (行政处罚法 28(2)): the consequence whose amount a case can state. */
import type { OtherConsequence } from './penalty.js';

export const CONFISCATION = 'confiscate-gains';

/** Nobody has said whether there are gains: the consequence stands under its condition, and has no amount. */
export const isUnsettled = ({ id, amount, when }: OtherConsequence): boolean =>
  id === CONFISCATION && amount === null && when !== null;
