import { answering, type Path, withoutPlace } from '../../errors/index.js';
import { indexBook } from '../index-book.js';
import { isShort, type RulebookData } from '../schema.js';
import { checkAdjust } from './adjust.js';
import type { Check } from './check.js';
import { type ConcurrenceProof, checkConcurrence } from './concurrence.js';
import { checkCoverage } from './coverage.js';
import { checkDates } from './dates.js';
import { checkDirections } from './directions.js';
import { type Fault, Faults, faultOf } from './fault.js';
import { Findings, type TableFinding } from './finding.js';
import { checkGeneral } from './general.js';
import { checkLists } from './lists.js';
import { checkNames } from './names.js';
import { checkOverlays } from './overlays.js';
import { checkPersons } from './persons.js';
import { checkProcedures } from './procedures.js';
import { checkProvisions } from './provisions.js';
import { proveShort } from './short/benchmark.js';
import { checkSlots } from './slots.js';
import { checkSources } from './sources.js';
import { type NotProved, proveTable } from './table.js';
import { readTables } from './tables.js';

/** What the proof of a rulebook looked at, and the faults that it found. */
export interface Verification {
  /** Every fault, not only the first. None: the rulebook holds. */
  readonly faults: readonly Fault[];
  /** Cells enumerated: penalty × version × criteria × circumstance class. */
  readonly cells: number;
  /** Pairs of neighbouring cells compared. */
  readonly comparisons: number;
  /** What printed tables leave open or contradict: it loads, and every decision that touches it names it. */
  readonly findings: readonly TableFinding[];
  /** Sheets too large to enumerate. */
  readonly notProved: readonly NotProved[];
  /** One act that breaks two provisions: pairs enumerated, and where both together are milder than one alone. */
  readonly concurrence: Readonly<ConcurrenceProof>;
}

const noPairs = (): ConcurrenceProof => ({ pairs: 0, comparisons: 0, notProved: 0, lowered: [] });

/**
 * Proves a rulebook by enumeration, or says where it fails: every id resolves, every cell has a source, versions follow
 * each other, thresholds and grades tile without gap or overlap, no range leaves its statute, nothing counts twice, and
 * no heavier case gets a lighter range. Each fault names its row, the rule broken, and cases that show it.
 *
 * @param book a loaded rulebook or its tables as plain JSON
 * @example
 * verifyRulebook(builtinRulebook()).faults // []
 */
export function verifyRulebook(book: unknown): Verification {
  return answering({ '': book }, () => verified(book));
}

function verified(book: unknown): Verification {
  const tables = isLoaded(book) ? book.data : book;
  const read = readTables(tables);
  if (!read.ok) {
    const faults = read.problems.map((problem) =>
      faultOf('wrong-shape', problem.path, { problem: withoutPlace(problem) }, []),
    );
    return { faults, cells: 0, comparisons: 0, findings: [], notProved: [], concurrence: noPairs() };
  }
  return prove(read.data);
}

const isLoaded = (book: unknown): book is { data: unknown; digest: string } =>
  typeof book === 'object' && book !== null && 'data' in book && 'digest' in book;

/** The checks of the book as a whole, in the order in which their faults are listed. */
const CHECKS: readonly ((check: Check) => void)[] = [
  checkSources,
  checkLists,
  checkDates,
  checkProvisions,
  checkCoverage,
  checkPersons,
  checkDirections,
  checkOverlays,
  checkGeneral,
  checkProcedures,
  checkSlots,
  checkAdjust,
];

function prove(data: RulebookData): Verification {
  const { index, faults: unresolved } = indexBook(data);
  const faults = new Faults();
  for (const fault of unresolved) faults.keep(fault);
  const proof = { cells: 0, comparisons: 0, notProved: [] };
  const concurrence = noPairs();
  const check: Check = { data, index, faults, findings: new Findings(), proof, concurrence };
  for (const one of CHECKS) one(check);
  data.benchmarks.forEach((benchmark, i) => {
    if (isShort(benchmark)) proveShort(check, benchmark, ['benchmarks', i, 'grading']);
    const { table } = benchmark;
    const path: Path = ['benchmarks', i, 'table'];
    if (table && checkNames(index, table, path, faults)) {
      proveTable(index, { ...benchmark, table }, path, check);
    }
  });
  // What no sound statute or grade stands behind cannot be compared.
  if (faults.list().length === 0) checkConcurrence(check);
  return { faults: faults.list(), ...proof, findings: check.findings.list(), concurrence };
}
