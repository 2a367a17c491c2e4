/** The state of the page in the part of the address that no browser sends: a link holds the whole case. */

import { type Draft, isPlain } from '../src/case/draft.js';
import type { Locale } from './texts.js';

export type ViewId = 'grading' | 'audit';

export interface Linked {
  readonly view: ViewId;
  readonly draft: Draft;
  readonly locale: Locale;
  /** The fine that the office means to impose, as typed. */
  readonly fine: string;
  readonly require: string | null;
  readonly choice: { readonly version: string; readonly reason: string } | null;
  /** Digest of the rulebook, if it is not the built-in one. */
  readonly book: string | null;
}

/** Byte by byte: a function takes only so many arguments. */
const binary = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');

const encode = (text: string): string =>
  btoa(binary(text)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

function decode(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
}

export function writeLink({ view, draft, locale, fine, require, choice, book }: Linked): string {
  const parts = new URLSearchParams();
  if (view !== 'grading') parts.set('view', view);
  if (locale !== 'zh-CN') parts.set('locale', locale);
  if (require !== null) parts.set('require', require);
  if (choice !== null) parts.set('choice', encode(JSON.stringify(choice)));
  if (fine !== '') parts.set('fine', fine);
  if (book !== null) parts.set('book', book);
  if (Object.keys(draft).length > 0) parts.set('case', encode(JSON.stringify(draft)));
  return parts.size === 0 ? '' : `#${parts}`;
}

/** `null` for a link that is damaged. */
export function readLink(hash: string): Linked | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  try {
    const given = parts.get('case');
    const draft: unknown = given === null ? {} : JSON.parse(decode(given));
    const chosen = parts.get('choice');
    const choice: unknown = chosen === null ? null : JSON.parse(decode(chosen));
    if (!isPlain(draft)) return null;
    return {
      view: parts.get('view') === 'audit' ? 'audit' : 'grading',
      draft,
      locale: parts.get('locale') === 'en' ? 'en' : 'zh-CN',
      fine: parts.get('fine') ?? '',
      require: parts.get('require'),
      choice: isPlain(choice)
        ? { version: String(choice['version']), reason: String(choice['reason'] ?? '') }
        : null,
      book: parts.get('book'),
    };
  } catch {
    return null;
  }
}
