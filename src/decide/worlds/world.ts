/** One way in which everything that a case leaves open can have been. */
import type { Stated } from '../../case/facts.js';
import type { Criterion, LimitationReading } from '../../rulebook/schema.js';
import type { Day } from '../../time/day.js';
import type { Taken } from '../table/open.js';
import type { Read } from '../table/reading.js';

export interface World {
  /** First day of the act. Matters only beside an end that is not known: an act that is over at once ended on it. */
  readonly start: Day;
  /** Last day of the act; `null`: ongoing. */
  readonly end: Day | null;
  readonly discovered: Day;
  /** The day the order was complied with; `null`: it was not. */
  readonly complied: Day | null;
  /** What limitation runs from where that is contested and the order was not obeyed in time. */
  readonly limitationFrom: LimitationReading;
  readonly stated: Readonly<Record<Criterion, Stated>>;
  /** Values of the facts that tables read, and circumstances taken as present or absent. */
  readonly values: ReadonlyMap<string, Read>;
  readonly taken: ReadonlyMap<string, boolean>;
  /** Which of the results counts where the text of a table is silent. */
  readonly alternative: number;
  readonly endangersLifeOrHealth: boolean;
  readonly endangersFinancialSafety: boolean;
  /** There are unlawful gains. */
  readonly gains: boolean;
}

/** One open fact: its path in the case file and the values it can take. */
export interface OpenFact {
  readonly fact: string;
  /** A question of law on which views differ: no answer of the case file settles it. */
  readonly contested?: true;
  readonly values: readonly { readonly answer: string; readonly change: Change }[];
}

export type Change = Partial<World> | StatedChange | TakenChange;

/** A value of a fact, or a circumstance, that a table reads. */
interface TakenChange {
  readonly take: Taken;
  /** Set where the value says whether there are unlawful gains. */
  readonly gains?: World['gains'];
}

interface StatedChange {
  readonly criterion: Criterion;
  readonly stated: Stated;
}

export interface Worlds {
  readonly open: readonly OpenFact[];
  /** `choice[i]` is the index of the value that open fact `i` takes. */
  readonly worlds: readonly { readonly world: World; readonly choice: readonly number[] }[];
}

/** The world in which an open fact takes this value. */
export function changed(world: World, change: Change): World {
  if ('take' in change) {
    const { take, ...more } = change;
    const { fact, value, circumstance } = take;
    return typeof value === 'boolean' && !world.values.has(fact) && circumstance
      ? { ...world, ...more, taken: new Map([...world.taken, [fact, value]]) }
      : { ...world, ...more, values: new Map([...world.values, [fact, value]]) };
  }
  if (!('criterion' in change)) return { ...world, ...change };
  return { ...world, stated: { ...world.stated, [change.criterion]: change.stated } };
}
