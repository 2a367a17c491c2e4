/** The faults that a rulebook can have, each with the facts it carries. Sentences are rendered from them. */
import type { ShapeProblem } from './shape.js';

/** What a sound rulebook keeps; every fault breaks one of these. */
export type FaultRule =
  | 'shaped'
  | 'unique'
  | 'resolvable'
  | 'sourced'
  | 'dated'
  | 'complete'
  | 'contained'
  | 'tiled'
  | 'monotone'
  | 'counted-once'
  | 'proportional';

export interface FaultParams {
  'wrong-shape': { problem: ShapeProblem };
  'duplicate-row': { row: string };
  'duplicate-name': { name: string; first: string; second: string };
  'unknown-reference': { id: string };
  'dangling-version': { id: string };
  unsourced: Record<never, never>;
  'version-inverted': { id: string; from: string; to: string };
  'version-overlap': { first: string; second: string; day: string };
  'version-gap': { day: string; before: string; after: string };
  'missing-row': { row: string };
  'missing-word': { kind: string; id: string };
  'party-missing': { violation: string; party: string };
  'yields-twice': { violation: string; to: string };
  'threshold-gap': { criterion: string; value: string };
  'threshold-overlap': { criterion: string; value: string };
  'threshold-inverted': { criterion: string; smaller: string; larger: string };
  'measure-mismatch': { violation: string; measure: string; unit: string };
  'refinement-outside': { row: string; from: string; to: string; grade: string };
  'refinement-overlap': { first: string; second: string };
  'refinement-inverted': { lighter: string; heavier: string };
  'form-mismatch': { violation: string; form: string };
  'grade-gap': { violation: string; from: string; to: string };
  'grade-overlap': { violation: string; from: string; to: string };
  'grade-inverted': { violation: string; lighter: string; heavier: string };
  'above-maximum': { violation: string; party: string; figure: string; limit: string };
  'below-minimum': { violation: string; party: string; figure: string; limit: string };
  'range-inverted': { min: string; max: string };
  'range-empty': { min: string; max: string };
  'zero-fine': { violation: string };
  'floor-above-cap': { floor: string; cap: string };
  'unit-below-individual': { violation: string; individual: string; unit: string };
  /** The two cases in the words of the book. */
  'rows-inverted': { lighter: { zh: string; en: string }; heavier: { zh: string; en: string } };
  'base-inverted': { lighter: string; heavier: string };
  'combination-inverted': { lighter: string; heavier: string };
  'two-directions': { circumstance: string };
  'counted-twice': { circumstance: string; with: string };
  'limitation-inverted': { years: string; extended: string };
  'assurance-too-strong': { assurance: string; highest: string; source: string };
  'includes-cycle': { circumstance: string };
  'includes-inverted': { circumstance: string; includes: string };
  'version-uncovered': { violation: string; version: string };
  'covered-after-repeal': { violation: string; version: string };
  'two-fines': { violation: string; party: string; role: string };
  'refer-with-fines': { violation: string };
  'check-before-start': { id: string; from: string; checkAfter: string };
  'threshold-below-individual': { row: string; individual: string; unit: string };
  'person-above-unit': { id: string; share: string };
  'unknown-choice': { id: string; choice: string; valid: string };
  'several-unstated': { violation: string; circumstances: string };
  /** A table of this form does not read the effect. */
  'effect-unread': { circumstance: string; effect: string; form: string; valid: string };
}

export type FaultCode = keyof FaultParams;

/** Which rule a fault breaks. */
export const FAULT_RULES: { readonly [C in FaultCode]: FaultRule } = {
  'wrong-shape': 'shaped',
  'duplicate-row': 'unique',
  'duplicate-name': 'unique',
  'unknown-reference': 'resolvable',
  'dangling-version': 'resolvable',
  unsourced: 'sourced',
  'version-inverted': 'dated',
  'version-overlap': 'dated',
  'version-gap': 'dated',
  'missing-row': 'complete',
  'missing-word': 'complete',
  'party-missing': 'complete',
  'yields-twice': 'resolvable',
  'threshold-gap': 'tiled',
  'threshold-overlap': 'tiled',
  'threshold-inverted': 'monotone',
  'measure-mismatch': 'complete',
  'refinement-outside': 'contained',
  'refinement-overlap': 'tiled',
  'refinement-inverted': 'monotone',
  'form-mismatch': 'complete',
  'grade-gap': 'tiled',
  'grade-overlap': 'tiled',
  'grade-inverted': 'monotone',
  'above-maximum': 'contained',
  'below-minimum': 'contained',
  'range-inverted': 'contained',
  'range-empty': 'contained',
  'zero-fine': 'contained',
  'floor-above-cap': 'contained',
  'unit-below-individual': 'proportional',
  'rows-inverted': 'monotone',
  'base-inverted': 'monotone',
  'combination-inverted': 'monotone',
  'two-directions': 'monotone',
  'counted-twice': 'counted-once',
  'limitation-inverted': 'monotone',
  'assurance-too-strong': 'sourced',
  'includes-cycle': 'resolvable',
  'includes-inverted': 'monotone',
  'version-uncovered': 'complete',
  'covered-after-repeal': 'dated',
  'two-fines': 'unique',
  'refer-with-fines': 'contained',
  'check-before-start': 'dated',
  'threshold-below-individual': 'proportional',
  'person-above-unit': 'contained',
  'unknown-choice': 'resolvable',
  'several-unstated': 'complete',
  'effect-unread': 'resolvable',
};

/** Code and facts of one fault; a union by `fault`. */
export type FaultFacts = {
  [C in FaultCode]: { readonly fault: C; readonly detail: FaultParams[C] };
}[FaultCode];

/** Two grades have a figure in common, which the document may well leave open. */
export const sharedEnd = ({ fault, detail }: FaultFacts): boolean =>
  fault === 'grade-overlap' &&
  (detail as FaultParams['grade-overlap']).from === (detail as FaultParams['grade-overlap']).to;

/** One sentence for every fault: a fault without a sentence does not compile. */
export type FaultTexts = { readonly [C in FaultCode]: (params: FaultParams[C]) => string };

export const renderFault = (texts: FaultTexts, { fault, detail }: FaultFacts): string =>
  (texts[fault] as (params: FaultFacts['detail']) => string)(detail);
