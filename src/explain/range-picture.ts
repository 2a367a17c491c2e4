import type { Decision } from '../decide/decision.js';
import { checkDecision } from '../decide/given.js';
import { answering, fail, issue, oneOf, quoted, readAmount } from '../errors/index.js';
import { checkOptions } from '../rulebook/given.js';
import { type ExplanationOptions, wordsFor } from './explanation.js';
import { pictureOf, pictureSvg, pictureText } from './picture.js';

/** How the picture of a range is drawn. */
export interface PictureOptions extends ExplanationOptions {
  /** `svg` (default) for a page, `text` for a terminal. */
  format?: 'svg' | 'text';
  /** Of the SVG, in its own units; letters keep their size, so a narrow one is legible on a phone. Default: 720. */
  width?: number;
}

/**
 * The statutory range as a bar with its grades, the range of the case, the marks between them and the fine imposed.
 * `null` where there is no fine in yuan to draw.
 *
 * @param decision a decision as `decide` returns it
 * @param options language, format, the rulebook if it is not the built-in one, the fine imposed (yuan)
 * @throws CaliangError `invalid-amount`; `rulebook-mismatch`
 * @example
 * rangePicture(decide({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 * }), { format: 'text' }).includes('22000元') // true
 */
export function rangePicture(decision: Decision, options: PictureOptions = {}): string | null {
  return answering({ decision, options }, () => {
    checkOptions(options, ['locale', 'rulebook', 'imposed', 'format', 'width']);
    checkDecision(decision);
    return drawn(decision, options);
  });
}

function drawn(decision: Decision, options: PictureOptions): string | null {
  const { lex, locale } = wordsFor(decision, options);
  const { imposed = null, format = 'svg', width } = options;
  oneOf(format, ['svg', 'text'], 'format', ['format']);
  if (width !== undefined && !(typeof width === 'number' && Number.isFinite(width) && width > 0)) {
    const params = { value: quoted(width), above: '0', atLeast: null, atMost: null };
    fail(issue('out-of-range', ['width'], params));
  }
  if (imposed !== null) readAmount(imposed, ['imposed']);
  const picture = pictureOf(decision, imposed);
  if (!picture) return null;
  return format === 'text'
    ? pictureText(picture, lex, locale.labels)
    : pictureSvg(picture, lex, locale.labels, lex.violation(decision.violation), width);
}
