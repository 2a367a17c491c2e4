import type { Decision } from '../decide/decision.js';
import { fail, issue, quoted } from '../errors/index.js';
import { readYuan } from '../money/index.js';
import { type ExplanationOptions, wordsFor } from './explanation.js';
import { pictureOf, pictureSvg, pictureText } from './picture.js';

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
  const { lex, locale } = wordsFor(decision, options);
  const { labels } = locale;
  const { imposed = null } = options;
  if (imposed !== null && !readYuan(imposed))
    fail(issue('invalid-amount', ['imposed'], { value: quoted(imposed) }));
  const picture = pictureOf(decision, imposed);
  if (!picture) return null;
  return options.format === 'text'
    ? pictureText(picture, lex, labels)
    : pictureSvg(picture, lex, labels, lex.violation(decision.violation), options.width);
}
