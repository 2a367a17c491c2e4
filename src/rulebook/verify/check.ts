/** What every check of a book works with: the tables, their index, and where faults, findings and counts go. */
import type { Index } from '../index-book.js';
import type { RulebookData } from '../schema.js';
import type { ConcurrenceProof } from './concurrence.js';
import type { Faults, WitnessCase } from './fault.js';
import type { Findings } from './finding.js';
import type { TableProof } from './table.js';
import { type WitnessOf, witness } from './witness.js';

export interface Check {
  readonly data: RulebookData;
  readonly index: Index;
  readonly faults: Faults;
  readonly findings: Findings;
  /** Cells and comparisons so far. */
  readonly proof: TableProof;
  readonly concurrence: ConcurrenceProof;
}

export const shown = ({ index }: Check, of: WitnessOf): WitnessCase => witness(index, of);
