import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Decision } from '../../src/decide/decision.js';
import { rangePicture } from '../../src/explain/range-picture.js';
import { usePage } from '../context.js';
import { Foreign } from '../elements.js';

/** The part of the picture below the bar says in words what the page says anyway. */
const HEIGHT = 106;

interface PictureProps {
  readonly decision: Decision;
  readonly imposed: string | null;
  readonly width: number;
}

/** The range as a bar, in the width that the page has. Its styles are those of the page: none may stand inside. */
export function Picture({ decision, imposed, width }: PictureProps): JSX.Element | null {
  const { locale, book } = usePage().state;
  const svg = useMemo(() => {
    const options = { locale, rulebook: book, width, ...(imposed !== null && { imposed }) };
    const drawn = rangePicture(decision, options);
    if (drawn === null) return null;
    const source = drawn.replace(/<style>[^<]*<\/style>/, '');
    const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    root.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
    return document.importNode(root, true);
  }, [decision, locale, book, imposed, width]);
  return svg && <Foreign class="picture" node={svg} />;
}
