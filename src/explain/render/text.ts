import type { Block, Document } from '../document.js';

const INDENT = '  ';

function lines(block: Block, pair: (label: string, value: string) => string): string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'pairs':
      return block.rows.map(([label, value]) => pair(label, value));
    case 'chain':
      return block.rows.flatMap(({ text, note }, i) => [
        `${i + 1}. ${text}`,
        ...(note === '' ? [] : [`${INDENT}${INDENT}[${note}]`]),
      ]);
    case 'picture':
      return [...block.text.split('\n'), ''];
  }
}

/** Plain text for a terminal or a file note. */
export function renderText({ title, lead, sections, lang, tail = [] }: Document): string {
  const pair = (label: string, value: string): string => `${label}${lang === 'en' ? ': ' : '：'}${value}`;
  return [
    title,
    '',
    ...lead,
    ...sections.flatMap((section) => [
      '',
      section.title,
      ...section.blocks.flatMap((block) =>
        lines(block, pair).map((line) => (line === '' ? '' : `${INDENT}${line}`.trimEnd())),
      ),
    ]),
    ...(tail.length > 0 ? ['', ...tail] : []),
    '',
  ].join('\n');
}
