/** The tables of one violation or one text, before they are written. */
import type { Criterion, Grade, Party, Role } from '../rulebook/schema.js';
import type { RowText } from '../trail/step.js';

/** What a row of a table is for, so that the rows behind a decision can be found. */
export interface About {
  readonly versions?: readonly string[];
  readonly party?: Party;
  readonly role?: Role | null;
  readonly benchmark?: string;
  readonly grade?: Grade;
  readonly criterion?: Criterion;
  readonly row?: RowText;
  readonly circumstance?: string;
  /** Id of the row of a printed table. */
  readonly printed?: string;
}
export interface GridRow {
  readonly cells: readonly string[];
  readonly about: About;
}
export interface Grid {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly GridRow[];
}
/** The tables of one violation, before they are written. */
export interface TablesPage {
  readonly title: string;
  readonly notes: readonly string[];
  readonly grids: readonly Grid[];
}
