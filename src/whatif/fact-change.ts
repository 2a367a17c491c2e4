import type { CanonicalCase } from '../case/facts.js';
import type { AmountKind, Unit } from '../rulebook/schema.js';
import type { RowText } from '../trail/step.js';

/** One fact as it is and as it would be; `null`: not stated, not examined. */
export interface FactChange {
  /** Path in the case file; `circumstances.ID` for a circumstance, `order` for the order as a whole. */
  readonly fact: string;
  /** A number, an ordinal, a day (`FIRST..LAST` for an uncertain one), or a word. */
  readonly from: string | null;
  readonly to: string;
  /** The unit of a quantity. */
  readonly unit?: Unit;
  /** What a degree stands for in the tables: the rows of the criterion. */
  readonly rows?: { readonly from: readonly RowText[]; readonly to: readonly RowText[] };
}

/** A change with the way to make it. */
export interface Candidate extends FactChange {
  readonly apply: (given: CanonicalCase) => CanonicalCase;
}

/** The change without the way to make it. */
export const plain = ({ fact, from, to, unit, rows }: FactChange): FactChange => ({
  fact,
  from,
  to,
  ...(unit !== undefined && { unit }),
  ...(rows !== undefined && { rows }),
});

type CaseFacts = NonNullable<CanonicalCase['facts']>;

/** Sets one of `facts`. */
export const withFact =
  (fact: keyof CaseFacts, value: unknown) =>
  (given: CanonicalCase): CanonicalCase => ({ ...given, facts: { ...given.facts, [fact]: value } });

/** Sets one of `amounts`. */
export const withAmount =
  (kind: AmountKind, value: string) =>
  (given: CanonicalCase): CanonicalCase => ({ ...given, amounts: { ...given.amounts, [kind]: value } });
