/** The sheets of a worksheet as rows of text: those of a workbook, or one below the other in a CSV. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { fail, type Issue, issue, nearest } from '../../errors/index.js';
import { csvRecords, DELIMITERS, type Delimiter } from '../../files/csv.js';
import { guardCell, unguardCell } from '../../text/cell.js';
import { Misread } from '../conditions/misread.js';

export interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A sheet that was read, with the line of its heading. */
export interface ReadSheet extends SheetText {
  readonly line: number;
}

const TITLE = /^【(.+)】$/u;

/** The first sheet as it is; each other one below its name in 【】. */
export function stacked(sheets: readonly SheetText[]): string {
  const rows = sheets.flatMap(({ name, rows: own }, n) => (n === 0 ? own : [[''], [`【${name}】`], ...own]));
  const text = stringify(
    rows.map((cells) => cells.map(guardCell)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
  return `\uFEFF${text}`;
}

/** The rows of a CSV, by the delimiter that its first line has. @throws CaliangError `csv-quote` */
export function cellsIn(text: string): (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '');
  const [first = ''] = plain.split(/[\r\n]/, 1);
  const count = (delimiter: Delimiter): number => first.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best), DELIMITERS[0]);
  return csvRecords(plain, delimiter).map(({ cells }) => cells);
}

/** The sheets of a stacked CSV; `main` is the name of the first. */
export function unstacked(rows: readonly (readonly string[])[], main: string): ReadSheet[] {
  const found: { name: string; rows: (readonly string[])[]; line: number }[] = [
    { name: main, rows: [], line: 1 },
  ];
  rows.forEach((cells, n) => {
    const [, name] = TITLE.exec((cells[0] ?? '').trim()) ?? [];
    const alone = cells.slice(1).every((cell) => cell.trim() === '');
    if (name !== undefined && alone) found.push({ name, rows: [], line: n + 2 });
    else found.at(-1)!.rows.push(cells);
  });
  return found;
}

/** Finds the sheets of a worksheet by name. */
export class Sheets {
  constructor(private readonly sheets: readonly ReadSheet[]) {}

  has(name: string): boolean {
    return this.sheets.some((sheet) => sheet.name === name);
  }

  /** The rows of a sheet that say something; none where there is no such sheet. */
  rows(name: string, headings: readonly string[], problems: Issue[]): RowCells[] {
    const sheet = this.sheets.find((one) => one.name === name);
    if (!sheet) return [];
    const [head = [], ...rows] = sheet.rows;
    const known = head.map((cell) => unguardCell(cell.trim()));
    const missing = headings.filter((heading) => !known.includes(heading));
    if (missing.length > 0) {
      const seen = `${name}：${known.filter(Boolean).join(',')}`;
      fail(issue('worksheet-heading', [], { seen, expected: headings.join(',') }));
    }
    return rows.flatMap((cells, n) =>
      cells.every((cell) => cell.trim() === '')
        ? []
        : [new RowCells(name, known, cells, sheet.line + n + 1, problems)],
    );
  }
}

/** One row that is read: its cells by heading, and where it stands. */
export class RowCells {
  constructor(
    private readonly sheet: string,
    readonly head: readonly string[],
    private readonly cells: readonly string[],
    readonly line: number,
    private readonly problems: Issue[],
  ) {}

  get(heading: string): string {
    const at = this.head.indexOf(heading);
    return at < 0 ? '' : unguardCell((this.cells[at] ?? '').trim());
  }

  /** Reads a cell; what is wrong in it is noted with its place, and the reading goes on. */
  read<T>(heading: string, how: (text: string) => T): T | undefined {
    const text = this.get(heading);
    try {
      return how(text);
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      const place = { row: String(this.line), heading: `${this.sheet}·${heading}` };
      this.problems.push(error.issueIn(text, place));
      return undefined;
    }
  }

  /** The same for a cell that may be empty. */
  optional<T>(heading: string, how: (text: string) => T): T | undefined {
    return this.get(heading) === '' ? undefined : this.read(heading, how);
  }
}

/** One of the valid words. @throws Misread */
export function oneOfWords<T>(text: string, words: ReadonlyMap<string, T>, example: string): T {
  const found = words.get(text.trim());
  if (found !== undefined) return found;
  const valid = [...words.keys()];
  throw new Misread(nearest(text, valid) === null ? 'unexpected' : 'unknown-word', {
    at: 0,
    seen: text,
    valid,
    example,
  });
}

export const list = (items: readonly string[] | undefined, between = '；'): string =>
  (items ?? []).join(between);
export const parts = (text: string): string[] =>
  text
    .split(/[；;\n]/u)
    .map((part) => part.trim())
    .filter(Boolean);
