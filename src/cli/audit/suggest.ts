/** What the columns of a ledger seem to be, as a mapping to be checked. */
import { readFileSync } from 'node:fs';
import { containerOf } from '../../files/container.js';
import { CsvReader, DELIMITERS, isFault } from '../../files/csv.js';
import { decodeText } from '../../files/encoding.js';
import { readXlsx } from '../../files/xlsx.js';
import { knownIn } from '../../ledger/headings.js';
import { type Mapping, suggestMapping } from '../../ledger/mapping.js';
import { headingRow, SEARCHED, statedDelimiter } from '../../ledger/table.js';
import type { Rulebook } from '../../rulebook/load.js';
import { fileProblem } from '../files/problem.js';

type Table = readonly (readonly string[])[];

export async function suggestedMapping(
  file: string,
  sheet: string | undefined,
  rulebook: Rulebook,
): Promise<Mapping> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw fileProblem(error, file, 'read');
  }
  const tables =
    containerOf(bytes) === 'workbook' ? await sheetsOf(bytes, sheet) : [tableOf(decodeText(bytes))];
  const best = tables.reduce((a, b) => (mostKnown(b) > mostKnown(a) ? b : a));
  const at = likelyHeadings(best);
  return suggestMapping(best[at] ?? [], best.slice(at + 1), { rulebook });
}

const mostKnown = (rows: Table): number =>
  Math.max(0, ...rows.slice(0, SEARCHED).map((cells) => knownIn(cells)));

async function sheetsOf(bytes: Uint8Array, wanted: string | undefined): Promise<Table[]> {
  const { sheets } = await readXlsx(bytes);
  const asked = sheets.filter(({ name }) => wanted === undefined || name === wanted);
  return (asked.length > 0 ? asked : sheets).map(({ rows }) => rows);
}

/** By the delimiter that makes most cells of the first lines, unless the headings tell it. */
function tableOf(text: string): Table {
  const stated = DELIMITERS.find((one) => one === statedDelimiter(text));
  const tables = (stated ? [stated] : DELIMITERS).map((delimiter) =>
    new CsvReader(delimiter).read(text, true).flatMap((one) => (isFault(one) ? [] : [one.cells])),
  );
  const score = (rows: Table): number => mostKnown(rows) * 1000 + widest(rows);
  return tables.reduce((a, b) => (score(b) > score(a) ? b : a));
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
const widest = (rows: Table): number => Math.max(0, ...rows.slice(0, SEARCHED).map(filled));

/** The row of known headings; where none is known, the first of the rows with most cells. */
function likelyHeadings(rows: Table): number {
  const known = headingRow(rows);
  if (known >= 0) return known;
  const most = widest(rows);
  return Math.max(
    0,
    rows.findIndex((cells) => filled(cells) === most),
  );
}
