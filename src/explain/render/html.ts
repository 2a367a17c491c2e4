import type { Block, Document } from '../document.js';
import { escapeHtml as e } from '../escape.js';

const SOURCES = { 'zh-CN': '依据和可信程度', en: 'source and assurance' } as const;

/** What a step rests on, folded until someone asks. */
const source = (note: string, lang: Document['lang']): string =>
  note === '' ? '' : `<details><summary>${SOURCES[lang]}</summary><small>${e(note)}</small></details>`;

function element(block: Block, lang: Document['lang']): string {
  switch (block.kind) {
    case 'text':
      return `<p>${e(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`;
    case 'pairs':
      return `<dl>${block.rows.map(([label, value]) => `<div><dt>${e(label)}</dt><dd>${e(value)}</dd></div>`).join('')}</dl>`;
    case 'chain':
      return `<ol>${block.rows
        .map(({ text, note }) => `<li>${e(text)}${source(note, lang)}</li>`)
        .join('')}</ol>`;
    case 'picture':
      return `<figure>${block.svg}</figure>`;
  }
}

/** The body of the explanation, for a page that has its own head and styles. */
export const renderFragment = ({ lang, title, lead, sections, tail = [] }: Document): string =>
  [
    `<h1>${e(title)}</h1>`,
    `<div class="lead" role="note">${lead.map((line) => `<p>${e(line)}</p>`).join('')}</div>`,
    ...sections.map(
      (section) =>
        `<section><h2>${e(section.title)}</h2>${section.blocks.map((block) => element(block, lang)).join('\n')}</section>`,
    ),
    ...tail.map((line) => `<p>${e(line)}</p>`),
  ].join('\n');

const STYLE = `:root{color-scheme:light dark;--ink:#1b2330;--soft:#5a6475;--line:#d9dee6;--paper:#fff;--note:#fff6e0;--edge:#b7791f}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#a3adbb;--line:#39414d;--paper:#14181e;--note:#33290f;--edge:#e0a93b}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif}
main{max-width:50rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.5rem;line-height:1.35;margin:0 0 1rem}h2{font-size:1.1rem;margin:2rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
.lead{background:var(--note);border-left:4px solid var(--edge);padding:.5rem 1rem}.lead p{margin:.25rem 0}
dl{margin:.5rem 0}dl div{display:grid;grid-template-columns:9rem 1fr;gap:.75rem;padding:.25rem 0;border-bottom:1px dotted var(--line)}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}ol,ul{padding-left:1.5rem;margin:.5rem 0}li{margin:.35rem 0}
small{display:block;color:var(--soft);font-size:.85rem}summary{color:var(--soft);font-size:.85rem;cursor:pointer}figure{margin:1rem 0}
@media (max-width:36rem){dl div{grid-template-columns:1fr;gap:0}}
@media print{details::details-content{content-visibility:visible;block-size:auto}summary{display:none}body{font-size:11pt}main{max-width:none;padding:0}section{break-inside:avoid-page}.lead{border:1px solid #000}}`;

/** One self-contained page: nothing is loaded from anywhere. */
export const renderHtml = (document: Document): string =>
  [
    '<!doctype html>',
    `<html lang="${document.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${e(document.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    `<body><main>${renderFragment(document)}</main></body>`,
    '</html>',
    '',
  ].join('\n');
