import { renderFault } from './fault.js';
import { faultEn } from './fault-en.js';
import { fileEn } from './file-en.js';
import type { ErrorTexts } from './render.js';

import { renderShape } from './shape.js';
import { list, shapeEn } from './shape-en.js';

export const en: ErrorTexts = {
  at: (path) => `${path}: `,
  ...shapeEn,
  ...fileEn,
  'date-order': (p) => `${p.earlier} (${p.earlierDay}) must not be later than ${p.later} (${p.laterDay})`,
  'amount-not-positive': (p) => `${p.kind} must be above zero to compute a fine from it`,
  'amount-too-small': (p) =>
    `${p.kind} of ${p.value} yuan is too small: no fine in whole fen follows from it`,
  'unit-mismatch': (p) => `unit "${p.unit}" does not belong to this violation; valid: ${list(p.valid)}`,
  'quantity-not-applicable': (p) => `violation "${p.violation}" has no quantity criterion`,
  'not-for-party': (p) => `circumstance "${p.id}" does not apply to a party of kind "${p.party}"`,
  'party-not-addressed': (p) =>
    `"${p.violation}" does not penalise a party of kind "${p.party}"; valid: ${list(p.valid)}`,
  'role-required': (p) =>
    `the fine of "${p.violation}" depends on the role, so role is required; valid: ${list(p.valid)}`,
  'role-not-addressed': (p) =>
    `"${p.violation}" does not address the role "${p.role}"; valid: ${list(p.valid)}`,
  'present-and-absent': (p) => `circumstance "${p.id}" is stated both present and absent`,
  contradiction: (p) => `"${p.circumstance}" and "${p.with}" cannot both be true`,
  'ongoing-with-end': () => 'the act is said to be ongoing and to have ended: state one of the two',
  'duplicate-violation': (p) => `violation "${p.violation}" is listed twice`,
  'date-not-covered': (p) =>
    `the rules do not hold "${p.name.en}" as of ${p.day}; covered from ${p.first}${p.last === null ? ' on' : ` to ${p.last}`}`,
  'law-choice-unknown': (p) =>
    `lawChoice.version "${p.value}" is neither of the two versions; valid: ${list(p.valid)}`,
  'law-choice-not-needed': (p) =>
    `the versions can be compared (${p.chosen}): a choice is neither needed nor accepted`,
  'case-mismatch': () => 'the case is not the one that the decision was made for',
  'holidays-not-covered': (p) =>
    `working days cannot be counted: the holiday list has no entry for ${p.year}`,
  'rulebook-mismatch': (p) => `the decision was made with rulebook ${p.wanted}, but ${p.given} was given`,
  'worksheet-heading': (p) =>
    `the headings of the worksheet are wrong: "${p.seen}", expected "${p.expected}"`,
  'worksheet-row': (p) =>
    `line ${p.line} is not a row of the export: "${p.value}"${p.nearest === null ? '' : `, did you mean "${p.nearest}"?`}`,
  'worksheet-cell': (p) =>
    `line ${p.line}, column ${p.column}: cannot read "${p.value}"; write it like: ${p.expected}`,
  'duplicate-heading': (p) => `the heading "${p.heading}" stands twice`,
  'too-many-cells': (p) => `the row has ${p.cells} cells, the headings are ${p.headings}`,
  'cell-not-understood': (p) => `"${p.value}" is not understood; it can be: ${p.expected}`,
  'not-json': (p) => `not valid JSON: ${p.problem}`,
  'not-csv': (p) => `not valid CSV: ${p.problem}`,
  'not-a-report': (p) => `not an audit report: ${renderShape(shapeEn, p.problem)}`,
  'rulebook-shape': (p) => `the rulebook does not have the right shape: ${renderShape(shapeEn, p.problem)}`,
  'rulebook-fault': (p) => `the rulebook has a fault (${p.fault}): ${renderFault(faultEn, p)}`,
};
