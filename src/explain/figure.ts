/** A figure in yuan as texts show it. */
import { Decimal } from '../money/index.js';

/** No amount of a table has more decimals; what has more was divided. */
const MOST_DECIMALS = 6;

/** Two decimals where there are 分; `about`: it had endless decimals and was rounded to 分. */
export function shownFigure(amount: string): { readonly text: string; readonly about: boolean } {
  const decimals = amount.split('.')[1]?.length ?? 0;
  const about = decimals > MOST_DECIMALS;
  const text = about ? new Decimal(amount).toDecimalPlaces(2).toString() : amount;
  return { text: text.replace(/^(\d+\.\d)$/, '$10'), about };
}
