/** The statutory range as a bar: its grades, the range of the case, the marks between, and the fine imposed. */
import type { Decision } from '../decide/decision.js';
import { containsAmount, Decimal, readRange, readYuan, type YuanRange } from '../money/index.js';
import type { Grade } from '../rulebook/schema.js';
import { escapeHtml } from './escape.js';
import type { Lexicon } from './lexicon.js';
import type { Labels } from './locales/texts.js';

export interface Picture {
  readonly statutory: YuanRange;
  readonly range: YuanRange;
  readonly grades: readonly { readonly grade: Grade; readonly range: YuanRange }[];
  readonly imposed: string | null;
}

/** What there is to draw; `null` without a fine in yuan. */
export function pictureOf(decision: Decision, imposed: string | null): Picture | null {
  const { fine } = decision;
  if (!fine?.statutory || !fine.range) return null;
  return { statutory: fine.statutory, range: fine.range, grades: fine.gradeRanges ?? [], imposed };
}

/** Where a figure lies in the statutory range, from 0 to 1; figures outside lie at the end. */
function positionIn({ min, max }: YuanRange): (amount: string) => number {
  const low = new Decimal(min);
  const span = new Decimal(max).minus(low);
  return (amount) => {
    if (span.isZero()) return 0.5;
    return Math.min(1, Math.max(0, new Decimal(amount).minus(low).div(span).toNumber()));
  };
}

/** The figures at which grades meet, and the two ends. */
const marksOf = ({ statutory, grades }: Picture): string[] => [
  statutory.min,
  ...grades.slice(1).map(({ range }) => range.min),
  ...(statutory.min === statutory.max ? [] : [statutory.max]),
];

function describe(picture: Picture, words: Lexicon, labels: Labels): string {
  const grades = picture.grades.map(({ grade, range }) =>
    labels.pair(words.grade(grade), words.range(range)),
  );
  return labels.picture.described(
    words.range(picture.statutory),
    grades.length === 0 ? labels.noGrades : words.list(grades),
    words.range(picture.range),
    picture.imposed === null ? null : words.yuan(picture.imposed),
  );
}

/** A figure outside of the statutory range is not drawn as if it were its end. */
function sideOf({ min, max }: YuanRange, amount: string): 'below' | 'inside' | 'above' {
  const figure = new Decimal(amount);
  return figure.lt(min) ? 'below' : figure.gt(max) ? 'above' : 'inside';
}

const CELLS = 48;
const POINTERS = { below: '◀', inside: '▲', above: '▶' } as const;

/** The picture in characters, for a terminal. */
export function pictureText(picture: Picture, words: Lexicon, labels: Labels): string {
  const at = positionIn(picture.statutory);
  const cell = (amount: string): number => Math.round(at(amount) * (CELLS - 1));
  const bar = (fill: (i: number) => string): string =>
    Array.from({ length: CELLS }, (_, i) => fill(i)).join('');
  const marks = marksOf(picture);
  const inner = new Set(marks.slice(1, -1).map(cell));
  const [from, to] = [cell(picture.range.min), cell(picture.range.max)];
  const rows = [
    [
      labels.picture.statutory,
      bar((i) => (i === 0 ? '├' : i === CELLS - 1 ? '┤' : inner.has(i) ? '┼' : '─')),
      marks.map(words.yuan).join(' | '),
    ],
    [labels.picture.range, bar((i) => (i >= from && i <= to ? '█' : '·')), words.range(picture.range)],
  ];
  if (picture.imposed !== null) {
    const place = cell(picture.imposed);
    const pointer = POINTERS[sideOf(picture.statutory, picture.imposed)];
    rows.push([
      labels.picture.imposed,
      bar((i) => (i === place ? pointer : ' ')),
      words.yuan(picture.imposed),
    ]);
  }
  const width = Math.max(...rows.map(([label = '']) => label.length));
  return rows.map(([label = '', drawn, said]) => `${label.padEnd(width)}  ${drawn}  ${said}`).join('\n');
}

const ARROWS = { below: 'l9 -3 v12 z', inside: 'l-6 9 h12 z', above: 'l-9 -3 v12 z' } as const;
const SHAPE = { width: 720, height: 170, left: 24, right: 24, top: 44, bar: 26 };

/** The picture as SVG with title and description, in colours for light and dark. */
export function pictureSvg(
  picture: Picture,
  words: Lexicon,
  labels: Labels,
  violation: string,
  width: number = SHAPE.width,
): string {
  const at = positionIn(picture.statutory);
  const { height, left, right, top, bar } = SHAPE;
  const x = (amount: string): string => (left + at(amount) * (width - left - right)).toFixed(1);
  const box = (r: YuanRange, name: string, y: number, h: number): string => {
    const span = Math.max(Number(x(r.max)) - Number(x(r.min)), 3);
    return `<rect class="${name}" x="${x(r.min)}" y="${y}" width="${span.toFixed(1)}" height="${h}"/>`;
  };
  const text = (name: string, px: string, y: number, anchor: string, said: string): string =>
    `<text class="${name}" x="${px}" y="${y}" text-anchor="${anchor}">${escapeHtml(said)}</text>`;
  const middle = (r: YuanRange): string => ((Number(x(r.min)) + Number(x(r.max))) / 2).toFixed(1);
  const anchorOf = (i: number, n: number): string => (i === 0 ? 'start' : i === n - 1 ? 'end' : 'middle');
  const marks = marksOf(picture);
  const below = top + bar;
  const parts = [
    box(picture.statutory, 'cl-statute', top, bar),
    ...picture.grades.map(({ grade, range }) => box(range, `cl-${grade}`, top, bar)),
    ...picture.grades.map(({ grade, range }) =>
      text('cl-name', middle(range), top + 17, 'middle', words.grade(grade)),
    ),
    ...marks.flatMap((mark, i) => [
      `<line class="cl-mark" x1="${x(mark)}" x2="${x(mark)}" y1="${top - 4}" y2="${below + 4}"/>`,
      text('cl-figure', x(mark), top - 10, anchorOf(i, marks.length), words.yuan(mark)),
    ]),
    box(picture.range, 'cl-range', below + 12, 10),
    text(
      'cl-said',
      String(left),
      below + 52,
      'start',
      labels.pair(labels.picture.range, words.range(picture.range)),
    ),
  ];
  if (picture.imposed !== null) {
    const px = x(picture.imposed);
    const inside = containsAmount(readRange(picture.range), readYuan(picture.imposed) ?? new Decimal(0));
    const arrow = ARROWS[sideOf(picture.statutory, picture.imposed)];
    parts.push(
      `<path class="${inside ? 'cl-imposed' : 'cl-imposed cl-outside'}" d="M${px} ${below + 23} ${arrow}"/>`,
      text(
        'cl-said',
        String(left),
        below + 74,
        'start',
        labels.pair(labels.picture.imposed, words.yuan(picture.imposed)),
      ),
    );
  }
  return [
    `<svg class="cl-picture" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" lang="${words.lang}">`,
    `<title>${escapeHtml(labels.picture.title(violation))}</title>`,
    `<desc>${escapeHtml(describe(picture, words, labels))}</desc>`,
    `<style>${STYLE}</style>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

const STYLE = [
  '.cl-picture{font:14px system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:100%;height:auto}',
  '.cl-statute{fill:#e6e9ee}.cl-lenient{fill:#cfe8d5}.cl-ordinary{fill:#f5e3b3}.cl-severe{fill:#f3c9c2}',
  '.cl-range{fill:#1d4e89}.cl-mark{stroke:#4a5261;stroke-width:1}.cl-imposed{fill:#111827}.cl-outside{fill:#b3261e}',
  '.cl-name,.cl-figure,.cl-said{fill:#1b2330}.cl-figure{font-size:12px}',
  '@media (prefers-color-scheme:dark){.cl-statute{fill:#30363f}.cl-lenient{fill:#2c5a3a}.cl-ordinary{fill:#6b5518}',
  '.cl-severe{fill:#74352c}.cl-range{fill:#8ab8f0}.cl-mark{stroke:#aab2bf}.cl-imposed{fill:#f2f4f7}.cl-outside{fill:#ff8a7a}',
  '.cl-name,.cl-figure,.cl-said{fill:#e8ecf2}}',
].join('');
