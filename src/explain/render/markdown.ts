import type { Block, Document } from '../document.js';

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '@': '&#64;' };

/** Characters that Markdown or embedded HTML would read as markup, and what readers of Markdown turn into links. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|#~&@]/g, (c) => ENTITIES[c] ?? `\\${c}`)
    .replace(/\b(https?|ftp):/gi, '$1&#58;')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}&#46;`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/\r?\n/g, ' ');

function lines(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [escapeMarkdown(block.text), ''];
    case 'list':
      return [...block.items.map((item) => `- ${escapeMarkdown(item)}`), ''];
    case 'pairs':
      return [
        '| | |',
        '|---|---|',
        ...block.rows.map(([label, value]) => `| ${escapeMarkdown(label)} | ${escapeMarkdown(value)} |`),
        '',
      ];
    case 'chain':
      return [
        ...block.rows.map(({ text, note }, i) =>
          note === ''
            ? `${i + 1}. ${escapeMarkdown(text)}`
            : `${i + 1}. ${escapeMarkdown(text)}  \n   *${escapeMarkdown(note)}*`,
        ),
        '',
      ];
    case 'picture':
      return ['```text', block.text, '```', ''];
  }
}

/** Markdown: headings, tables for pairs, numbered chains. */
export function renderMarkdown({ title, lead, sections, tail = [] }: Document): string {
  return [
    `# ${escapeMarkdown(title)}`,
    '',
    ...lead.map((line) => `> ${escapeMarkdown(line)}  `),
    '',
    ...sections.flatMap((section) => [
      `## ${escapeMarkdown(section.title)}`,
      '',
      ...section.blocks.flatMap(lines),
    ]),
    ...tail.flatMap((line) => [escapeMarkdown(line), '']),
  ].join('\n');
}
