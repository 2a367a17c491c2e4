/** The blocks of an explanation as elements. */
import type { Block, ChainRow } from '../../src/explain/document.js';
import type { WhatIfGroup } from '../../src/explain/whatif-text.js';
import { h } from '../dom.js';

const chainRow = ({ text, note }: ChainRow): HTMLElement =>
  h('li', {}, text, note !== '' && h('small', {}, note));

export function blockElement(block: Block): HTMLElement | null {
  switch (block.kind) {
    case 'text':
      return h('p', {}, block.text);
    case 'list':
      return h('ul', {}, ...block.items.map((item) => h('li', {}, item)));
    case 'pairs':
      return pairs(block.rows);
    case 'chain':
      return h('ol', {}, ...block.rows.map(chainRow));
    // Drawn once, at the head of the result.
    case 'picture':
      return null;
  }
}

export const pairs = (rows: readonly (readonly [string, string | Node])[]): HTMLElement =>
  h('dl', {}, ...rows.map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))));

/** What gives the same stands together under what it gives. */
export const groupElement = ({ title, items }: WhatIfGroup, level: 'h4' | 'p' = 'h4'): HTMLElement =>
  h(
    'div',
    { class: 'group' },
    h(level, {}, title),
    h('ul', {}, ...items.map(({ text, note }) => h('li', {}, text, note !== null && h('small', {}, note)))),
  );
