/** What a spreadsheet would run as a formula, also behind apostrophes, so that taking one off gives back what there was. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A cell that a spreadsheet would run as a formula is written as text. */
export const guardCell = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);

/** What `guardCell` was given. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;
