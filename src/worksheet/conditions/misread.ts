/** What is wrong in a cell, while it is read; the reader of the sheet makes it an error with its place. */
import { issue, nearest } from '../../errors/index.js';
import type { WrittenReason } from '../../errors/written.js';

export interface MisreadParts {
  /** Where in the cell, counted from 0. */
  readonly at: number;
  readonly seen: string;
  /** What is valid here, for the list and for the nearest word. */
  readonly valid?: readonly string[];
  /** What was surely meant, where it is known; else the nearest valid word is looked for. */
  readonly meant?: string;
  readonly example: string;
}

/** Names that are listed in an error; more would hide it. */
const MOST_LISTED = 12;

export class Misread extends Error {
  constructor(
    readonly reason: WrittenReason,
    readonly parts: MisreadParts,
  ) {
    super(reason);
  }

  /** With the place: line and heading of the sheet, line and column in the cell. */
  issueIn(text: string, place: { readonly row: string; readonly heading: string } | null) {
    const { at, seen, valid = [], meant, example } = this.parts;
    const before = text.slice(0, at).split(/\r\n|\r|\n/);
    return issue('worksheet-text', [], {
      row: place?.row ?? null,
      heading: place?.heading ?? null,
      line: String(before.length),
      column: String([...before.at(-1)!].length + 1),
      seen,
      reason: this.reason,
      nearest: meant ?? (valid.length === 0 ? null : nearest(seen, valid)),
      valid: valid.slice(0, MOST_LISTED),
      example,
    });
  }
}
