/** A document as lines of text; the other forms have the same lines. */
import type { Block, DraftDocument } from '../model.js';
import { blocksOf } from '../model.js';

/** What a block says, line by line. */
export function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return [...block.items];
    case 'pairs':
      return block.rows.map(([label, value]) => `${label}：${value}`);
    case 'signature':
      return [...block.lines];
    default:
      return [block.text];
  }
}

/** The head of a draft stands in brackets of its own, so that it is not taken for a part of the document. */
export const headLines = (head: readonly string[]): string[] => head.map((line) => `〔草稿说明〕${line}`);

export const allLines = (document: DraftDocument): string[] => [
  ...headLines(document.head),
  ...blocksOf(document).flatMap(linesOf),
];

export const renderText = (document: DraftDocument): string => `${allLines(document).join('\n')}\n`;
