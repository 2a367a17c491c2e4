import { renderFragment, renderHtml } from './html.js';
import { renderMarkdown } from './markdown.js';
import { renderText } from './text.js';

/** How a document becomes text, by the name of the format. */
export const FORMATS = {
  text: renderText,
  markdown: renderMarkdown,
  html: renderHtml,
  fragment: renderFragment,
} as const;
