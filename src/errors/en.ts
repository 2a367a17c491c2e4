import { renderFault, sharedEnd } from './fault.js';
import { faultEn } from './fault-en.js';
import { fileEn } from './file-en.js';
import type { Thing } from './issue.js';
import type { ErrorTexts } from './render.js';

import { renderShape } from './shape.js';
import { list, near, shapeEn } from './shape-en.js';
import { WRITTEN_EN } from './written.js';

const base = ({ kind, value }: { kind: string; value: string }): string =>
  kind === 'quantity' ? `an area of ${value} ㎡` : `${kind} of ${value} yuan`;

const UNREADABLE = {
  throws: 'it cannot be read: reading it throws an error',
  cyclic: 'it contains itself, which no data does',
  'too-deep': 'it is nested too deep',
} as const;

const THINGS: Readonly<Record<Thing, string>> = {
  case: 'a case (what a case file holds)',
  'decided-case': 'a decided case ({ case, imposed })',
  decision: 'a decision (what decide returns)',
  docket: 'a docket ({ cases: [...] })',
  audit: 'the result of audit',
  receipt: 'a receipt (what receipt returns)',
  rulebook: 'a rulebook (what loadRulebook returns)',
  tables: 'the tables of a rulebook',
  options: 'options',
  list: 'a list',
  'safe-result': 'a result of safeDecide',
  ledger: 'a ledger (a spreadsheet or JSON Lines with one case in a line)',
  'json-text': 'a JSON text',
};

export const en: ErrorTexts = {
  at: (path) => `${path}: `,
  ...shapeEn,
  ...fileEn,
  'date-order': (p) => `${p.earlier} (${p.earlierDay}) must not be later than ${p.later} (${p.laterDay})`,
  'amount-not-positive': (p) => `${p.kind} must be above zero to compute a fine from it`,
  'amount-too-small': (p) => `${base(p)} is too small: no fine in whole fen follows from it`,
  'range-too-narrow': (p) =>
    `from ${base(p)} follows a range of ${p.min} to ${p.max} yuan, too narrow for its grades: no amount in whole fen lies in "${p.grade}"`,
  'cap-below-lower-end': (p) =>
    `from ${base(p)} follows a lower end of ${p.lower} yuan, above the cap of ${p.cap} yuan; the provision does not state what the lower end is then (capBelowFloor)`,
  'fact-contradicted': (p) =>
    `"${p.name.en}" is stated as "${p.value}", which the order or other facts contradict; it may be: ${p.valid.join(', ')}`,
  'unit-mismatch': (p) => `unit "${p.unit}" does not belong to this violation; valid: ${list(p.valid)}`,
  'unit-ambiguous': (p) =>
    `${p.value} has no unit, and the violations of the case count in different ones (${list(p.units)}); write { "value": ${p.value}, "unit": "${p.units[0]}" }; valid: ${list(p.valid)}`,
  'quantity-not-applicable': (p) => `violation "${p.violation}" has no quantity criterion`,
  'not-for-party': (p) => `circumstance "${p.id}" does not apply to a party of kind "${p.party}"`,
  'party-not-addressed': (p) =>
    `"${p.violation}" does not penalise a party of kind "${p.party}"; valid: ${list(p.valid)}${p.roles.length === 0 ? '' : `, or a person with one of the roles ${list(p.roles)}`}`,
  'role-required': (p) =>
    `the fine of "${p.violation}" depends on the role, so role is required; valid: ${list(p.valid)}`,
  'role-not-addressed': (p) =>
    `"${p.violation}" does not address the role "${p.role}"; valid: ${list(p.valid)}`,
  'present-and-absent': (p) => `circumstance "${p.id}" is stated both present and absent`,
  contradiction: (p) => `"${p.circumstance}" and "${p.with}" cannot both be true`,
  'other-thing': (p) =>
    `${THINGS[p.expected]} is asked for here, and ${THINGS[p.seen]} was given${p.expected === 'options' && p.seen === 'rulebook' ? ': write { rulebook }' : p.seen === 'safe-result' ? ': use its data, which is there where success is true' : p.expected === 'ledger' ? ': for one case run caliang decide' : p.seen === 'json-text' ? ': read it with JSON.parse first' : ''}`,
  'fine-check-mismatch': (p) =>
    `the fine of ${p.fine} yuan was not checked against this decision: give the decision that checkFine was given`,
  'ongoing-with-end': () => 'the act is said to be ongoing and to have ended: state one of the two',
  'ongoing-though-complied': () =>
    'the act is said to be ongoing, and the order to correct it to have been complied with: state one of the two',
  'duplicate-violation': (p) => `violation "${p.violation}" is listed twice`,
  'date-not-covered': (p) =>
    `the rules do not hold "${p.name.en}" as of ${p.day}, so that a case of that day cannot be decided here and needs the law of its time; covered from ${p.first}${p.last === null ? ' on' : ` to ${p.last}`}`,
  'law-choice-unknown': (p) =>
    `lawChoice.version "${p.value}" is neither of the two versions; valid: ${list(p.valid)}`,
  'law-choice-not-needed': (p) =>
    `the versions can be compared (${p.chosen}): a choice is neither needed nor accepted`,
  'case-mismatch': () => 'the case is not the one that the decision was made for',
  'holidays-not-covered': (p) =>
    `working days cannot be counted: the holiday list has no entry for ${p.year}; it covers ${p.covered.join(', ') || 'no year'}`,
  'rulebook-not-loaded': () =>
    'these are the tables of a rulebook, not a rulebook: load them first, loadRulebook(data)',
  unreadable: (p) => `${UNREADABLE[p.reason]} (${p.problem})`,
  unexpected: (p) => `what was given is not what it claims to be (${p.problem})`,
  'no-such-case': () => 'no provision of the rulebook fits these options',
  'marks-left': (p) =>
    `marks are left, so the text is not final: ${p.marks.map((mark) => `【${mark}】`).join(', ')}`,
  'docket-link': (p) =>
    p.reason === 'not-a-unit'
      ? 'the case that is named is not the case of a unit, so nobody answers for it'
      : 'the fine on the unit that the case states is not the one of the case that is named',
  'not-spared': () => 'nothing in the case allows to spare the party',
  'rulebook-mismatch': (p) => `the decision was made with rulebook ${p.wanted}, but ${p.given} was given`,
  'draft-not-fitting': (p) =>
    `${p.kind.en} does not fit this case: ${p.because.en}; what fits: ${list(p.fitting.map(({ en }) => en))}`,
  'fine-unlawful': (p) =>
    `the fine is unlawful (source: ${p.basis.en}), no document is drafted: ${p.sentence.en}`,
  'draft-not-final': (p) => `the document cannot be final yet: ${p.because.map(({ en }) => en).join('; ')}`,
  'rulebook-format': (p) =>
    `the rulebook is of format ${p.format} (package 0.1); convert it: caliang rulebook convert OLD.json --out NEW.json`,
  'not-format-one': () => 'this is no whole rulebook of format 1, so there is nothing to convert',
  'worksheet-of-table': (p) =>
    `benchmark ${p.benchmark} is a table of rows, factors or scores, which the worksheet of the short form cannot hold: edit the file of the rulebook`,
  'worksheet-heading': (p) =>
    `the headings of the worksheet are wrong: "${p.seen}", expected "${p.expected}"`,
  'worksheet-row': (p) =>
    `line ${p.line} is not a row of the export: "${p.value}"${p.nearest === null ? '' : `, did you mean "${p.nearest}"?`}`,
  'worksheet-cell': (p) =>
    `line ${p.line}, column ${p.column}: cannot read "${p.value}"; write it like: ${p.expected}`,
  'worksheet-text': (p) =>
    `${p.row === null ? '' : `line ${p.row}, column "${p.heading}", `}in the cell line ${p.line}, character ${p.column}, "${p.seen}": ${WRITTEN_EN[p.reason]}${near(p.nearest)}${p.valid.length === 0 ? '' : `; valid: ${list(p.valid)}`}; for example: ${p.example}`,
  'benchmark-name-taken': (p) =>
    `the rulebook already has a benchmark called "${p.title}" (${p.id}); the new document needs a name of its own`,
  'supersedes-to-state': (p) =>
    `benchmark ${p.id} begins on ${p.day} too; say that the new one replaces it (--supersedes ${p.id} on the command line), or check its first day`,
  'supersedes-not-in-force': (p) =>
    `benchmark ${p.id} is not the one in force on ${p.day}, so the new one cannot follow it${p.inForce === null ? '; none is in force on that day' : `; ${p.inForce} is`}`,
  'id-taken': (p) =>
    `the rulebook already has a ${p.kind} called "${p.id}"; the new one needs an id of its own`,
  'periods-overlap': (p) =>
    `"${p.id}" (${p.from} to ${p.to ?? 'open'}) is in force on the same days as "${p.other}" (${p.otherFrom} to ${p.otherTo ?? 'open'})`,
  'duplicate-heading': (p) => `the heading "${p.heading}" stands twice`,
  'too-many-cells': (p) => `the row has ${p.cells} cells, the headings are ${p.headings}`,
  'cell-not-understood': (p) => `"${p.value}" is not understood; it can be: ${p.expected}`,
  'not-json': (p) => {
    const at = `line ${p.line}, column ${p.column} has "${p.seen}"`;
    switch (p.misprint) {
      case 'full-width':
        return `not valid JSON: ${at}, a Chinese sign in place of an ASCII one`;
      case 'last-comma':
        return `not valid JSON: ${at}, a comma with nothing after it`;
      case 'empty':
        return 'not valid JSON: there is nothing in it';
      case 'other-text':
        return `not a JSON file: it begins with "${p.seen}"; cases, rulebooks and receipts are JSON files that begin with {`;
      case 'cut-off':
        return 'not valid JSON: it ends too early, without a closing quote or bracket';
      default:
        return `not valid JSON: ${p.problem}`;
    }
  },
  'not-csv': (p) => `not valid CSV: ${p.problem}`,
  'not-a-report': (p) => `not an audit report: ${renderShape(shapeEn, p.problem)}`,
  'rulebook-shape': (p) => `the rulebook does not have the right shape: ${renderShape(shapeEn, p.problem)}`,
  'rulebook-fault': (p) =>
    p.cell === undefined
      ? `the rulebook has a fault (${p.fault}): ${renderFault(faultEn, p)}`
      : `line ${p.cell.line}, column "${p.cell.column}", "${p.cell.value}": ${renderFault(faultEn, p)}${sharedEnd(p) ? '; say to which grade the figure belongs (不满 or 超过 in one of them), or, where the document does not say, use a table of rows (caliang worksheet export --blank), which lists it as a finding' : ''}`,
};
