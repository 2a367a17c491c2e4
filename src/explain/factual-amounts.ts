/** Amounts that were found, apart from those that an office set. */
import type { AmountKind } from '../rulebook/schema.js';

/** The fine of a unit is no fact of what was done: it stands where the fine of a person is computed from it. */
export const factual = <T extends { readonly kind: AmountKind }>(amounts: readonly T[]): T[] =>
  amounts.filter(({ kind }) => kind !== 'unitFine');
