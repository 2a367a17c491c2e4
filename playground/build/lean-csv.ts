/** Of csv-parse and csv-stringify: the one way in which sheets are read and written here, with bytes in place of Buffer. */
import { absent, type Build, cut, put } from './cut.js';

/** What the options that nobody sets are, so that their branches fall away. */
const FIXED: Readonly<Record<string, string>> = {
  bom: 'true',
  cast: 'false',
  columns: 'false',
  comment: 'null',
  comment_no_infix: 'false',
  delimiter_auto: 'false',
  encoding: '"utf8"',
  from: '1',
  from_line: '1',
  group_columns_by_name: 'false',
  ignore_last_delimiters: 'false',
  info: 'false',
  ltrim: 'false',
  objname: 'undefined',
  on_record: 'undefined',
  raw: 'false',
  relax_column_count: 'true',
  relax_column_count_less: 'false',
  relax_column_count_more: 'false',
  relax_quotes: 'true',
  rtrim: 'false',
  skip_empty_lines: 'false',
  skip_records_with_empty_values: 'false',
  skip_records_with_error: 'false',
  to: '-1',
  to_line: '-1',
};

const BYTES = `
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
export class Buffer extends Uint8Array {
  static from(value) { return new Buffer(typeof value === 'string' ? encoder.encode(value) : value); }
  static allocUnsafe(size) { return new Buffer(size); }
  static isBuffer(value) { return value instanceof Buffer; }
  static compare(a, b) { return a.compare(b, 0, b.length); }
  static concat(parts) {
    const whole = new Buffer(parts.reduce((n, part) => n + part.length, 0));
    let at = 0;
    for (const part of parts) { whole.set(part, at); at += part.length; }
    return whole;
  }
  compare(other, from, to) { return this.length === to - from && this.every((byte, i) => byte === other[from + i]) ? 0 : 1; }
  copy(target, at, from = 0, to = this.length) { target.set(this.subarray(from, to), at); }
  slice(from, to) { return this.subarray(from, to); }
  toString(_, from, to) { return decoder.decode(this.subarray(from, to)); }
}`;

const OPTIONS = `
import { Buffer } from 'bytes-for-csv';
export function normalize_options({ bom, relax_column_count, relax_quotes, max_record_size, encoding, ...rest }) {
  if (!bom || !relax_column_count || !relax_quotes || Object.keys(rest).length > 0) throw new Error('not part of this build');
  const quote = Buffer.from('"');
  return { max_record_size, delimiter: [Buffer.from(',')], quote, escape: quote, record_delimiter: [], comment: null, from_line: 1 };
}`;

const STRINGIFY = `
const cell = (text) => /[",\\r\\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
export function stringify(rows, { record_delimiter }) {
  if (record_delimiter !== 'windows') throw new Error('not part of this build');
  return rows.map((row) => row.map(cell).join(',') + '\\r\\n').join('');
}`;

const WITH_BYTES = "import { Buffer } from 'bytes-for-csv';\n";

const DEAD = '__firstLineToColumns|__cast|__isFloat|__infoRecord|__infoDataSet|__infoField';

export function leanCsv(build: Build, root: string): void {
  build.onResolve({ filter: /^bytes-for-csv$/ }, () => ({ path: `${root}/bytes-for-csv.js` }));
  put(build, /bytes-for-csv\.js$/, BYTES);
  build.onResolve({ filter: /^csv-parse\/lib\/api\/index\.js$/ }, ({ path }) => ({
    path: `${root}/node_modules/${path}`,
  }));
  cut(build, /csv-parse\/lib\/api\/index\.js$/, [
    [/^import \{ (?:normalize_columns_array|delimiter_discover) \}.*\n/gm, ''],
    [new RegExp(`^ {4}(?:${DEAD}): function \\([^)]*\\) \\{\\n(?: {6}.*\\n|\\n)+ {4}\\},\\n`, 'gm'), ''],
    [/this\.__info(?:Field|Record)\(\)/g, '{}'],
    [
      /(const|let) \{([^}]+)\} = this\.options;/g,
      (_, kind, names) => {
        const each = names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== '');
        return `${kind} ${each.map((name) => `${name} = ${FIXED[name] ?? `this.options.${name}`}`).join(', ')};`;
      },
    ],
    [/^/, WITH_BYTES],
  ]);
  // Nothing is trimmed.
  cut(build, /csv-parse\/lib\/api\/init_state\.js$/, [
    [/const timchars = \[[\s\S]*?\n {2}\}, \[\]\);/, 'const timchars = [];'],
    [/^/, WITH_BYTES],
  ]);
  cut(build, /csv-parse\/lib\/(?:api\/CsvError|utils\/ResizeableBuffer)\.js$/, [[/^/, WITH_BYTES]]);
  put(build, /csv-parse\/lib\/api\/normalize_options\.js$/, OPTIONS);
  put(build, /csv-parse\/dist\/esm\/sync\.js$/, absent('parse'));
  put(build, /csv-stringify\/dist\/esm\/sync\.js$/, STRINGIFY);
}
