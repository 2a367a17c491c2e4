/** Of csv-stringify: the one way in which findings are written. */
import { type Build, put } from './put.js';

const STRINGIFY = `
const cell = (text) => /[",\\r\\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
export function stringify(rows, { record_delimiter }) {
  if (record_delimiter !== 'windows') throw new Error('not part of this build');
  return rows.map((row) => row.map(cell).join(',') + '\\r\\n').join('');
}`;

export function leanCsv(build: Build): void {
  put(build, /csv-stringify\/dist\/esm\/sync\.js$/, STRINGIFY);
}
