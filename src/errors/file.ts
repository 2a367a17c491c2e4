/** What can be wrong with a file before a case is read from it, and with a cell of a ledger. */
export interface FileParams {
  /** `offset` counts bytes from 0; `bytes` are those found there, in hexadecimal. */
  'not-text': { encoding: string; offset: string; line: string; bytes: string };
  /** A file of another program: `kind` is what it is. */
  'file-kind': { kind: FileKind };
  'not-a-workbook': { problem: string };
  'csv-quote': { fault: QuoteFault; from: string; to: string };
  'no-headings': { known: readonly string[]; searched: string };
  'several-sheets': { sheets: readonly string[] };
  'no-such-sheet': { sheet: string; valid: readonly string[]; nearest: string | null };
  'missing-columns': { columns: readonly string[] };
  'party-to-state': { value: string; column: string };
  'unit-differs': { value: string; unit: string; other: string };
  'unit-unknown': { unit: string; valid: readonly string[] };
  'cells-differ': { first: string; second: string; reason: CellsDiffer };
  'cell-too-long': { length: string; most: string };
  'more-issues': { count: string };
  'duplicate-key': { key: string; line: string; column: string };
  'line-too-long': { most: string };
  'not-a-mapping': { problem: string };
  'mapping-column': { column: string; valid: readonly string[]; nearest: string | null };
}

export type FileKind =
  | 'xls'
  | 'xml-sheet'
  | 'html-sheet'
  | 'zip'
  | 'workbook'
  | 'docx'
  | 'ods'
  | 'pdf'
  | 'binary';

/** Never closed; inside a cell without quotes; before something else than the end of the cell; around whole lines. */
export type QuoteFault = 'open' | 'inside' | 'after' | 'swallows';

export type CellsDiffer =
  | 'fine-without-kind'
  | 'kind-without-fine'
  | 'warning'
  | 'party'
  | 'quantity'
  | 'day-before-decision';

export type FileCode = keyof FileParams;

export type FileTexts = { readonly [C in FileCode]: (params: FileParams[C]) => string };
