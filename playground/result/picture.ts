import type { Decision } from '../../src/decide/decision.js';
import { rangePicture } from '../../src/explain/range-picture.js';
import { h } from '../dom.js';
import type { State } from '../state.js';

/** The part of the picture below the bar says in words what the page says anyway. */
const HEIGHT = 106;

/** The range as a bar, in the width that the page has. Its styles are those of the page: none may stand inside. */
export function pictureElement(
  decision: Decision,
  { locale, book }: State,
  imposed: string | null,
  width: number,
): HTMLElement | null {
  const drawn = rangePicture(decision, {
    locale,
    rulebook: book,
    width,
    ...(imposed !== null && { imposed }),
  });
  if (drawn === null) return null;
  const source = drawn.replace(/<style>[^<]*<\/style>/, '');
  const svg = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
  svg.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
  return h('figure', { class: 'picture' }, document.importNode(svg, true));
}
