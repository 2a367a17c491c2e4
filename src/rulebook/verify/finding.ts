/** What a printed table leaves open or contradicts. A finding loads; every decision that touches it names it. */
import type { Path } from '../../errors/index.js';
import type { Text } from '../schema.js';
import type { WitnessCase } from './fault.js';

export interface TableFindingParams {
  /** No row fits. */
  gap: Record<never, never>;
  /** Several rows fit. */
  overlap: Record<never, never>;
  /** Two rows meet in one end. */
  'shared-end': Record<never, never>;
  /** The print does not show the condition of a row. */
  'unseen-condition': Record<never, never>;
  /** The print does not show what a row gives. */
  'unseen-amount': Record<never, never>;
  /** The row's amount and the statute's are measured by different things: containment is checked in each case. */
  'incomparable-bases': { row: string; statute: string };
  /** The row leaves the statute, and its author says why. */
  departs: { from: string; to: string; limit: string };
  /** A heavier case comes out lighter, but only through a gap, an overlap or a row that is not shown. */
  'unordered-at-finding': { lighter: Text; heavier: Text };
  /** Two grades share an end of their amounts: their names, and the figure in yuan or per cent. */
  'shared-amount': { figure: string; lighter: Text; heavier: Text };
  /** A statute is filled by no row of the table for this party. */
  'not-graded': { party: string };
}

export type TableFindingCode = keyof TableFindingParams;

/** A finding of one table; a union by `code`. */
export type TableFinding = {
  [C in TableFindingCode]: {
    readonly code: C;
    readonly path: Path;
    readonly benchmark: string;
    readonly violation: string;
    /** What the book calls the violation. */
    readonly name: Text;
    /** The rows concerned, by id; empty where none fits. */
    readonly rows: readonly string[];
    /** Where the table prints them. */
    readonly places: readonly string[];
    readonly params: TableFindingParams[C];
    /** A case that shows it, or two of which the first is the lighter. */
    readonly witness: readonly WitnessCase[];
  };
}[TableFindingCode];

/** Collects findings: one for each code, violation and set of rows. */
export class Findings {
  private readonly found = new Map<string, TableFinding>();

  add(finding: TableFinding): void {
    const key = [finding.code, finding.benchmark, finding.violation, finding.rows.join(' ')].join('|');
    if (!this.found.has(key)) this.found.set(key, finding);
  }

  list(): TableFinding[] {
    return [...this.found.values()];
  }
}
