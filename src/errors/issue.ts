import type { FaultFacts, FaultRule } from './fault.js';
import type { FileParams } from './file.js';
import type { ShapeParams, ShapeProblem } from './shape.js';
import type { WrittenParams } from './written.js';

/** Where in the input: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** A name in both languages, carried along so that a sentence can be rendered without the rulebook. */
export interface Named {
  readonly zh: string;
  readonly en: string;
}

/** What a function can be handed over, as far as it can be told. */
export type Thing =
  | 'case'
  | 'decided-case'
  | 'decision'
  | 'docket'
  | 'audit'
  | 'receipt'
  | 'rulebook'
  | 'tables'
  | 'options'
  | 'list'
  | 'ledger'
  | 'safe-result'
  | 'json-text';

/** Every error code with the facts it carries. The code and the facts are the interface; sentences are rendered from them. */
export interface IssueParams extends ShapeParams, FileParams {
  'date-order': { earlier: string; earlierDay: string; later: string; laterDay: string };
  'amount-not-positive': { kind: string };
  'amount-too-small': { kind: string; value: string };
  /** The range that follows from the base is too narrow for a grade: no amount in whole fen lies in it. */
  'range-too-narrow': { kind: string; value: string; min: string; max: string; grade: string };
  /** The cap lies below the lower end that follows from the base, and the provision does not say what holds then. */
  'cap-below-lower-end': { kind: string; value: string; lower: string; cap: string };
  /** The order, a circumstance or another fact leaves other values of a declared fact. */
  'fact-contradicted': { name: Named; value: string; valid: readonly string[] };
  'unit-mismatch': { unit: string; valid: readonly string[] };
  /** `units`: what a bare number would mean for each of the violations; `valid`: every unit that can be written. */
  'unit-ambiguous': { value: string; units: readonly string[]; valid: readonly string[] };
  'quantity-not-applicable': { violation: string; name: Named };
  'not-for-party': { id: string; name: Named; party: string; valid: readonly string[] };
  'party-not-addressed': {
    violation: string;
    name: Named;
    party: string;
    valid: readonly string[];
    /** Roles in which a person can be the party all the same. */
    roles: readonly string[];
  };
  'role-required': { violation: string; name: Named; valid: readonly string[] };
  'role-not-addressed': { violation: string; name: Named; role: string; valid: readonly string[] };
  'present-and-absent': { id: string; name: Named };
  contradiction: { circumstance: string; name: Named; with: string; withName: Named };
  /** Another thing was handed over than is asked for, such as a decision in the place of its case. */
  'other-thing': { expected: Thing; seen: Thing };
  /** The decision is not the one against which the fine was checked. */
  'fine-check-mismatch': { fine: string };
  'ongoing-with-end': Record<never, never>;
  'ongoing-though-complied': Record<never, never>;
  'duplicate-violation': { violation: string };
  'date-not-covered': { instrument: string; name: Named; day: string; first: string; last: string | null };
  'law-choice-unknown': { value: string; valid: readonly string[] };
  'law-choice-not-needed': { chosen: string };
  'case-mismatch': Record<never, never>;
  /** A final text in which places are still to be filled in, or figures are marked as nobody's. */
  'marks-left': { marks: readonly string[] };
  /** Cases of a docket that cannot be linked as stated. */
  'docket-link': { reason: 'not-a-unit' | 'other-fine' };
  /** Nothing allows to spare the party. */
  'not-spared': Record<never, never>;
  'holidays-not-covered': { year: string; covered: readonly string[] };
  /** The tables of a rulebook in the place of a loaded one. */
  'rulebook-not-loaded': Record<never, never>;
  /** The input throws when it is read, contains itself, or is nested too deep. */
  unreadable: { reason: 'throws' | 'cyclic' | 'too-deep'; problem: string };
  /** What nothing else accounts for, such as a decision or a rulebook that is not what it claims to be. */
  unexpected: { problem: string };
  /** Options from which no case can be drawn. */
  'no-such-case': Record<never, never>;
  'rulebook-mismatch': { wanted: string; given: string };
  /** The document does not fit the decision; `fitting`: those that do. */
  'draft-not-fitting': { kind: Named; because: Named; fitting: readonly Named[] };
  /** No document has an unlawful fine; the sentence says why, with the article. */
  'fine-unlawful': { sentence: Named; basis: Named };
  /** What stands against a document without the notes of a draft. */
  'draft-not-final': { because: readonly Named[] };
  /** A book of an earlier format; a command converts it. */
  'rulebook-format': { format: string };
  'not-format-one': Record<never, never>;
  /** The benchmark has a table of its own form; the worksheet holds the short form only. */
  'worksheet-of-table': { benchmark: string };
  'worksheet-heading': { seen: string; expected: string };
  'worksheet-row': { line: string; value: string; nearest: string | null };
  'worksheet-cell': { line: string; column: string; value: string; expected: string };
  /** A condition or an amount in a cell that was not understood. */
  'worksheet-text': WrittenParams;
  'benchmark-name-taken': { title: string; id: string };
  /** Another benchmark has the same first day, and it is not said that the new one replaces it. */
  'supersedes-to-state': { id: string; day: string };
  'supersedes-not-in-force': { id: string; day: string; inForce: string | null };
  'id-taken': { kind: string; id: string };
  /** Two versions of an instrument, or two benchmarks, would be in force on one day. */
  'periods-overlap': {
    id: string;
    from: string;
    to: string | null;
    other: string;
    otherFrom: string;
    otherTo: string | null;
  };
  'duplicate-heading': { heading: string };
  'too-many-cells': { headings: string; cells: string };
  'cell-not-understood': { value: string; expected: string };
  /**
   * `misprint`: a Chinese sign in place of an ASCII one, or a comma after the last entry; `seen` stands at line and column. Or
   * nothing at all, something that no JSON begins with, or a text that ends too early.
   */
  'not-json': {
    problem: string;
    misprint?: 'full-width' | 'last-comma' | 'empty' | 'other-text' | 'cut-off';
    seen?: string;
    line?: string;
    column?: string;
  };
  'not-csv': { problem: string };
  'not-a-report': { problem: ShapeProblem };
  'rulebook-shape': { problem: ShapeProblem };
  /** `cell`: where a worksheet has what is at fault; then `path` is empty. */
  'rulebook-fault': FaultFacts & {
    readonly rule: FaultRule;
    readonly witness: readonly object[];
    readonly cell?: { readonly line: string; readonly column: string; readonly value: string };
  };
}

/** What an error can be about; stable across versions. */
export type IssueCode = keyof IssueParams;

/** One problem: what, where, and the facts. A union by `code`. */
export type Issue = {
  [C in IssueCode]: { readonly code: C; readonly path: Path; readonly params: IssueParams[C] };
}[IssueCode];

export const issue = <C extends IssueCode>(code: C, path: Path, params: IssueParams[C]): Issue =>
  ({ code, path, params }) as Issue;
