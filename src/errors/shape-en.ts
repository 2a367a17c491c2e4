import { meantDay } from './meant-day.js';
import type { ShapeTexts } from './shape.js';

/** So many names are listed; a case file has fewer fields. */
const MOST = 15;
export const list = (names: readonly string[]): string =>
  names.length > MOST ? `${names.slice(0, MOST).join(', ')} … (${names.length} in all)` : names.join(', ');
/** The valid ones; how the one that is meant is found, where there are too many violations to list. */
const offered = (kind: string, valid: readonly string[]): string =>
  kind === 'violation' && valid.length > MOST
    ? `there are ${valid.length}; words of everyday speech find one (caliang tables 拆门, searchViolations)`
    : `valid: ${list(valid)}`;
export const near = (name: string | null): string => (name === null ? '' : `, did you mean "${name}"?`);

const forms: Record<string, string> = {
  id: 'an id of small letters, digits and hyphens',
  decimal: 'a plain decimal string with at most six decimals, such as "0.02"',
  item: 'a whole number from 1 as a string, such as "3"',
  version: 'a version of three parts, such as "1.0.0"',
  finding: 'the details that belong to its kind of finding',
  refusal: 'a code and details of this package',
};

const types: Record<string, string> = {
  nan: 'NaN',
  infinity: 'Infinity',
  Renderable:
    'what `decide`, `decideDocket`, `audit`, `checkFine`, `timeline`, `lateSurcharge`, `whatIf` or `replay` returned',
  Rulebook: 'a rulebook as `loadRulebook` returns it',
};
const type = (t: string): string => types[t] ?? t;

export const shapeEn: ShapeTexts = {
  'wrong-type': (p) =>
    `wrong type: expected ${type(p.expected)}, saw ${type(p.seen)}${p.example === undefined ? '' : `; write ${p.example}`}`,
  'missing-field': (p) => `required field "${p.field}" is missing`,
  'unknown-key': (p) => `unknown field "${p.key}"${near(p.nearest)}; valid: ${list(p.valid)}`,
  'unknown-id': (p) =>
    `no ${p.kind} is called "${p.value}"${near(p.nearest)}; ${p.found ? `several speak of it: ${list(p.found)}; name one of them` : offered(p.kind, p.valid)}`,
  'invalid-date': (p) => {
    const meant = meantDay(p.value);
    return meant
      ? `write the day "${p.value}" as ${meant}`
      : `"${p.value}" is not a day of the calendar; write it like 2023-02-10`;
  },
  'invalid-amount': (p) =>
    p.unit === undefined
      ? `"${p.value}" is not an amount: write yuan as a plain decimal string with at most two decimals, such as "1200000.00"`
      : `"${p.value}" is no amount: the column is in ${p.unit}; write a number, such as ${p.unit === '元' ? '20000 or 2万元' : '1.5'}`,
  'invisible-character': (p) =>
    `character ${p.position} is the invisible ${p.character}, which makes the text read otherwise than it is; remove it`,
  'not-whole-number': (p) => `"${p.value}" must be a whole number from ${p.min}`,
  'out-of-range': (p) =>
    `"${p.value}" is out of range: must be ${[
      p.above === null ? '' : `above ${p.above}`,
      p.atLeast === null ? '' : `at least ${p.atLeast}`,
      p.atMost === null ? '' : `at most ${p.atMost}`,
    ]
      .filter(Boolean)
      .join(', ')}`,
  'wrong-form': (p) => `"${p.value}" is not written as it should be: ${forms[p.form] ?? p.form}`,
  'empty-list': () => 'the list is empty, it must have at least one entry',
  'too-many': (p) => `the list has ${p.seen} entries, at most ${p.atMost} are allowed`,
  'wrong-length': (p) => `the list has ${p.seen} entries, it must have ${p.expected}`,
};
