/** The distribution of fines over the statutory range, as SVG. */
import type { ViolationCount } from '../audit/report.js';
import { escapeHtml as e } from '../explain/escape.js';
import type { ReportTexts } from './texts.js';

const SHAPE = { width: 400, height: 150, left: 4, right: 4, top: 22, base: 124 };

export interface Plot {
  readonly title: string;
  readonly count: ViolationCount;
  /** Where the grades meet, as shares of the range. */
  readonly edges: readonly { readonly at: number; readonly name: string }[];
}

export function plotSvg({ title, count, edges }: Plot, texts: ReportTexts): string {
  const { width, height, left, right, top, base } = SHAPE;
  const inner = width - left - right;
  const step = inner / count.bars.length;
  const most = Math.max(1, ...count.bars);
  const at = (share: number): string => (left + share * inner).toFixed(1);
  const percent = (i: number): string => texts.share(Math.round((i * 1_000_000) / count.bars.length));
  const bars = count.bars.map((n, i) => {
    const tall = n === 0 ? 0 : Math.max(2, ((base - top) * n) / most);
    const label = texts.bar(percent(i), percent(i + 1), texts.count(n));
    return `<rect class="bar" x="${(left + i * step + 1).toFixed(1)}" y="${(base - tall).toFixed(1)}" width="${(step - 2).toFixed(1)}" height="${tall.toFixed(1)}"><title>${e(label)}</title></rect>`;
  });
  const marks = edges.flatMap(({ at: share, name }) => [
    ...(share > 0
      ? [`<line class="edge" x1="${at(share)}" x2="${at(share)}" y1="${top - 18}" y2="${base}"/>`]
      : []),
    `<text class="small" x="${at(share)}" dx="3" y="${top - 8}">${e(name)}</text>`,
  ]);
  const said = count.bars
    .flatMap((n, i) => (n === 0 ? [] : [texts.bar(percent(i), percent(i + 1), texts.count(n))]))
    .join('; ');
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${e(title)}</title><desc>${e(said === '' ? texts.none : said)}</desc>`,
    ...bars,
    ...marks,
    `<line class="axis" x1="${left}" x2="${width - right}" y1="${base}" y2="${base}"/>`,
    `<text class="small" x="${left}" y="${height - 10}">${e(texts.ends[0])}</text>`,
    `<text class="small" x="${width - right}" y="${height - 10}" text-anchor="end">${e(texts.ends[1])}</text>`,
    '</svg>',
  ].join('');
}
