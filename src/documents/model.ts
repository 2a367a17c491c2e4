/** A document before it is rendered: blocks of lines, the same for text, HTML and .docx. */
import type { DraftKind } from './schema.js';

/** A part of a document: a heading, a paragraph, a list or a table. */
export type Block =
  | { readonly kind: 'office' | 'title' | 'number'; readonly text: string }
  /** To whom the document goes: it begins at the margin. */
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

/** Blocks that fill one part of a document, as the tables name it. */
export interface DraftPart {
  /** `''`: what belongs to no part, such as the title. */
  readonly part: string;
  readonly blocks: readonly Block[];
}

/** A draft as plain data, from which text, HTML and .docx are made. */
export interface DraftDocument {
  readonly kind: DraftKind;
  /** The day that the document bears, or that of the decision. */
  readonly day: string;
  readonly title: string;
  /** What stands before the document and outside of it; empty in a final one. */
  readonly head: readonly string[];
  readonly parts: readonly DraftPart[];
}

/** The blocks in their order. */
export const blocksOf = (document: DraftDocument): Block[] => document.parts.flatMap(({ blocks }) => blocks);

export const paragraph = (...lines: readonly string[]): Block[] =>
  lines
    .flatMap((text) => text.split('\n'))
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }));

export const heading = (text: string): Block => ({ kind: 'heading', text });

/** A list, or nothing where it has no items. */
export const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items: items.map((item, i) => `${i + 1}. ${item}`) }];

export const pairs = (...rows: readonly (readonly [string, string])[]): Block => ({ kind: 'pairs', rows });

export const part = (id: string, ...blocks: readonly (Block | readonly Block[])[]): DraftPart => ({
  part: id,
  blocks: blocks.flat(),
});

/** A place for a person to fill in. */
export const blank = (what: string): string => `【${what}】`;
