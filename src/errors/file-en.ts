import type { CellsDiffer, FileKind, FileTexts, QuoteFault } from './file.js';
import { list, near } from './shape-en.js';

const SAVE_AS = 'open it in Excel or WPS and save it as "Excel workbook (.xlsx)" or "CSV UTF-8"';

const kinds: Record<FileKind, string> = {
  xls: `this is an old Excel file (.xls), a WPS one (.et) or one with a password, which cannot be read; ${SAVE_AS} (without the password)`,
  'xml-sheet': `this is a spreadsheet in XML (often called .xls), which cannot be read; ${SAVE_AS}`,
  'html-sheet': `this is a web page (systems often export one as ".xls"), which cannot be read; ${SAVE_AS}`,
  ods: `this is an OpenDocument sheet (.ods), which cannot be read; ${SAVE_AS}`,
  zip: 'this is a zip archive and no spreadsheet; unpack it first',
  workbook: 'this is a workbook (.xlsx), but JSON is wanted here',
  docx: 'this is a Word document (.docx); a spreadsheet (.xlsx, CSV) or a JSON file is needed here',
  pdf: 'this is a PDF and no spreadsheet; use the sheet that it was made from',
  binary: `this is neither text nor a workbook (.xlsx); ${SAVE_AS}`,
};

const quotes: Record<QuoteFault, string> = {
  open: 'a quote is opened and never closed',
  inside:
    'there is a quote in a cell without quotes; such a cell stands in quotes, with every quote in it doubled',
  after: 'something follows the closing quote before the cell ends',
  swallows:
    'a cell in quotes holds whole lines: a quote seems to be missing, and rows were swallowed by a cell',
};

const differ: Record<CellsDiffer, string> = {
  'fine-without-kind': 'there is a fine, but the kinds of penalty have none',
  'kind-without-fine': 'the kinds of penalty have a fine, but there is no amount',
  warning: 'the two differ on whether a warning was given',
  party: 'the two differ on the kind of party',
  quantity: 'a case has one quantity; keep the one by which the violation is counted',
  'day-before-decision': 'the day is before the day of the decision',
};

const lines = (from: string, to: string): string => (from === to ? `line ${from}` : `lines ${from} to ${to}`);

export const fileEn: FileTexts = {
  'not-text': (p) =>
    `the text encoding is wrong: read as ${p.encoding}, line ${p.line}, byte ${p.offset} is ${p.bytes}; the whole file must be UTF-8, GB18030 or UTF-16`,
  'file-kind': (p) => kinds[p.kind],
  'not-a-workbook': (p) => `the workbook (.xlsx) is damaged and cannot be read: ${p.problem}`,
  'csv-quote': (p) => `a quote is wrong in ${lines(p.from, p.to)} of the CSV: ${quotes[p.fault]}`,
  'no-headings': (p) =>
    `no headings in the first ${p.searched} rows; known ones are, for example: ${list(p.known)}`,
  'several-sheets': (p) => `several sheets look like a ledger: ${list(p.sheets)}; name one with --sheet`,
  'no-such-sheet': (p) => `there is no sheet "${p.sheet}"${near(p.nearest)}; there are: ${list(p.valid)}`,
  'missing-columns': (p) =>
    `columns are missing: ${list(p.columns)}; if they have other names, write a mapping with caliang audit --suggest-map, correct it, and pass it as --map`,
  'party-to-state': (p) =>
    `whether "${p.value}" is penalised as a unit or as an individual must be stated in the column "${p.column}": it is not guessed`,
  'unit-differs': (p) =>
    `the unit of "${p.value}" is ${p.unit}, the other unit stated is ${p.other}: make them agree`,
  'unit-unknown': (p) => `unit "${p.unit}" is not known; valid: ${list(p.valid)}`,
  'cells-differ': (p) => `does not agree with "${p.second}" ("${p.first}"): ${differ[p.reason]}`,
  'cell-too-long': (p) => `the cell has ${p.length} characters, this column takes at most ${p.most}`,
  'more-issues': (p) => `${p.count} more problems of this row are not listed`,
  'duplicate-key': (p) =>
    `line ${p.line}, column ${p.column} of the JSON: the key "${p.key}" stands twice in one object, and which of them counts cannot be told`,
  'line-too-long': (p) => `the line has more than ${p.most} characters: a line break seems to be missing`,
  'not-a-mapping': (p) => `the mapping of headings has the wrong shape: ${p.problem}`,
  'mapping-column': (p) =>
    `"${p.column}" in the mapping is no column${near(p.nearest)}; valid: ${list(p.valid)}`,
};
