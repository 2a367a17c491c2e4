/** A line in pieces: plain text, places to fill in, and the mark of a reference value. */
import { REFERENCE_MARK } from '../marks.js';

export interface Run {
  readonly text: string;
  readonly kind: 'plain' | 'blank' | 'reference';
}

const PIECES = new RegExp(`(【[^【】]*】|${REFERENCE_MARK})`);

export const runsOf = (line: string): Run[] =>
  line
    .split(PIECES)
    .filter((text) => text !== '')
    .map((text) => ({
      text,
      kind: text === REFERENCE_MARK ? 'reference' : /^【[^【】]*】$/.test(text) ? 'blank' : 'plain',
    }));
