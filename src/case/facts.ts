import type { Decimal } from '../money/index.js';
import {
  AMOUNT_KINDS,
  type AmountKind,
  type Compliance,
  type Consequence,
  type Ordinal,
  type Party,
  type Provision,
  type Role,
  type Unit,
} from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import type { Declared } from './declared.js';

/** First and last day that an uncertain day can be; the same twice for a certain one. */
export type DaySpan = readonly [Day, Day];

/** A criterion as stated: a number for the thresholds, an ordinal, or a named consequence. */
export type Stated =
  | { readonly kind: 'number'; readonly value: Decimal; readonly unit: Unit | null }
  | { readonly kind: 'ordinal'; readonly ordinal: Ordinal }
  | { readonly kind: 'value'; readonly value: Consequence };

export interface OrderFacts {
  readonly issuedOn: Day | null;
  readonly deadline: Day | null;
  /** `undefined`: not known; `null`: not complied with. */
  readonly complied: DaySpan | null | undefined;
  /** What cannot have happened beside the circumstances that are present. */
  readonly excluded: readonly Compliance[];
}

/** No end is stated of an act that may go on; or one is, of an act that goes on since the order was not obeyed. */
export type EndOpen = 'not-stated' | 'not-complied';

export interface CircumstanceFacts {
  readonly present: boolean;
  readonly evidence: readonly string[];
  /** The law, regulation or rule that was named with it. */
  readonly law?: string;
}

/** A case with every name resolved and every value checked; what was not stated is absent. */
export interface Facts {
  readonly provisions: readonly Provision[];
  readonly party: Party;
  readonly role: Role | null;
  /** Days are narrowed to those on which they can have been, given the others. */
  readonly from: DaySpan;
  readonly end: DaySpan | 'ongoing';
  /** Why the day of the end is not known although the act may have ended; `null`: it is known as far as stated. */
  readonly endOpen: EndOpen | null;
  readonly discovered: DaySpan | null;
  readonly filedOn: Day | null;
  readonly decidedOn: Day;
  readonly order: OrderFacts | null;
  readonly frequency: Stated | null;
  readonly quantity: Stated | null;
  readonly consequence: Stated | null;
  readonly endangersLifeOrHealth: boolean | null;
  readonly endangersFinancialSafety: boolean | null;
  readonly intentToDamage: boolean | null;
  /** Ids of the provisions of superior law whose scope was found not to reach the act. */
  readonly outsideScope: readonly string[];
  /** Facts that the rulebook declares, by id. */
  readonly declared: ReadonlyMap<string, Declared>;
  readonly amounts: ReadonlyMap<AmountKind, Decimal>;
  /** Amounts that were found to be such that nobody can determine them. */
  readonly undeterminable: ReadonlySet<AmountKind>;
  readonly circumstances: ReadonlyMap<string, CircumstanceFacts>;
  /** The case in canonical form: ids in English, keys in a fixed order. */
  readonly canonical: CanonicalCase;
}

/** The case as a decision carries it: plain JSON, ids resolved, what was not stated left out. */
export interface CanonicalCase {
  violation: string | string[];
  party: Party;
  role?: Role;
  partyName?: string;
  act: {
    from: Day | [Day, Day];
    to?: Day | [Day, Day];
    ongoing?: true;
    /** What was done, as the document says it, and where. */
    words?: string;
    place?: string;
  };
  discoveredOn?: Day | [Day, Day];
  filedOn?: Day;
  decidedOn: Day;
  order?: { issuedOn?: Day; deadline?: Day; compliedOn?: Day | [Day, Day] | null };
  facts?: {
    frequency?: number | Ordinal;
    quantity?: { value: number; unit: Unit } | Ordinal;
    consequence?: Consequence | Ordinal;
    endangersLifeOrHealth?: boolean;
    endangersFinancialSafety?: boolean;
    intentToDamage?: boolean;
    outsideScope?: string[];
    evidence?: string[];
    /** Facts that the rulebook declares. */
    [declared: string]: unknown;
  };
  amounts?: Partial<Record<AmountKind, string>>;
  circumstances?: { id: string; present: boolean; law?: string; evidence?: string[] }[];
}

/** Every amount that the case states, in the order of the tables: in yuan, or that it cannot be determined. */
export const statedAmounts = ({
  amounts,
  undeterminable,
}: Pick<Facts, 'amounts' | 'undeterminable'>): { kind: AmountKind; amount: string }[] =>
  AMOUNT_KINDS.flatMap((kind) => {
    const amount = undeterminable.has(kind) ? 'undeterminable' : amounts.get(kind)?.toString();
    return amount === undefined ? [] : [{ kind, amount }];
  });
