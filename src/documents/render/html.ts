/** A document as one self-contained page. */
import { escapeHtml as e } from '../../explain/escape.js';
import { type Block, blocksOf, type DraftDocument } from '../model.js';
import { runsOf } from './runs.js';
import { headLines } from './text.js';

const inline = (line: string): string =>
  runsOf(line)
    .map(({ text, kind }) => (kind === 'plain' ? e(text) : `<mark class="${kind}">${e(text)}</mark>`))
    .join('');

function element(block: Block): string {
  switch (block.kind) {
    case 'office':
      return `<p class="office">${inline(block.text)}</p>`;
    case 'title':
      return `<h1>${inline(block.text)}</h1>`;
    case 'number':
      return `<p class="number">${inline(block.text)}</p>`;
    case 'addressee':
      return `<p class="addressee">${inline(block.text)}</p>`;
    case 'heading':
      return `<h2>${inline(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${inline(block.text)}</p>`;
    case 'list':
      return block.items.map((item) => `<p>${inline(item)}</p>`).join('\n');
    case 'pairs':
      return `<table>${block.rows
        .map(([label, value]) => `<tr><th scope="row">${inline(label)}：</th><td>${inline(value)}</td></tr>`)
        .join('')}</table>`;
    case 'signature':
      return `<div class="signature">${block.lines.map((line) => `<p>${inline(line)}</p>`).join('')}</div>`;
  }
}

const STYLE = `:root{--ink:#111;--line:#888;--note:#fff6e0;--edge:#b7791f}
body{margin:0;background:#fff;color:var(--ink);font:1.1rem/1.8 "FangSong","仿宋","Noto Serif CJK SC",serif}
main{max-width:42rem;margin:0 auto;padding:2rem 1rem 4rem}
.head{background:var(--note);border-left:4px solid var(--edge);padding:.5rem 1rem;font:.85rem/1.6 system-ui,sans-serif}.head p{margin:.2rem 0}
.office,.number,h1{text-align:center}.office{margin:1.5rem 0 0}h1{font-size:1.7rem;letter-spacing:.15em;margin:.25rem 0}
h2{font-size:1.1rem;margin:1rem 0 .25rem;text-indent:2em}main>p{text-indent:2em;margin:.25rem 0;overflow-wrap:anywhere}main>p.office,main>p.number,main>p.addressee{text-indent:0}
table{width:100%;border-collapse:collapse;margin:.5rem 0}th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{width:11rem;font-weight:normal}
.signature{margin:2rem 2em 0 0;text-align:right}.signature p{margin:.25rem 0}
mark{background:none;color:inherit}mark.blank{border-bottom:1px dashed}mark.reference{background:#ffe08a;font-weight:bold}
@media print{body{font-size:12pt}main{max-width:none;padding:0}.head{border:1px solid #000}}`;

export const renderHtml = (document: DraftDocument): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${e(document.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body><main>',
    ...(document.head.length > 0
      ? [
          `<div class="head" role="note">${headLines(document.head)
            .map((line) => `<p>${inline(line)}</p>`)
            .join('')}</div>`,
        ]
      : []),
    ...blocksOf(document).map(element),
    '</main></body>',
    '</html>',
    '',
  ].join('\n');
