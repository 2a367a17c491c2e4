/** What a planted fault is: its name, the code that must find it, the edit of a fresh copy of the tables, what its case shows. */
import type { CaseInput, Fault, RulebookData } from '../../../src/index.js';
import type { loadUnverified } from '../../../src/rulebook/load.js';

/** What a witness shows when the faulty tables are used as they stand. */
export type Shows = (witness: readonly CaseInput[], book: ReturnType<typeof loadUnverified>) => void;

export type Planted = readonly [
  name: string,
  code: Fault['code'],
  plant: (tables: RulebookData) => unknown,
  shows: Shows | null,
];

/** A planted fault in tables of any kind. */
export interface PlantedTables {
  readonly name: string;
  readonly code: Fault['code'];
  readonly tables: () => unknown;
  /** What the tables as they stand do with the case that the fault names: decide it, or refuse it. */
  readonly shows?: 'decided' | 'refused';
}

/** A change that keeps tables sound. */
export interface Sound {
  readonly name: string;
  readonly tables: () => unknown;
}
