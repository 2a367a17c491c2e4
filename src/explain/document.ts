/** An explanation as blocks, before it becomes text, Markdown or HTML. */
import type { SectionId } from './locales/texts.js';

/** One row of the chain of reasons: what was found, and where it stands. */
export interface ChainRow {
  readonly text: string;
  /** Sources and assurance, in words; empty if the row has none. */
  readonly note: string;
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'chain'; readonly rows: readonly ChainRow[] }
  | { readonly kind: 'picture'; readonly text: string; readonly svg: string };

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Document {
  readonly lang: 'zh-CN' | 'en';
  readonly title: string;
  /** What must be read first: how far the figures can be trusted, and what is still open. */
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
  /** What comes last. */
  readonly tail?: readonly string[];
}
