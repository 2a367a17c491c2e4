/** A document as .docx. The library is loaded when the first one is written. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Block, blocksOf, type DraftDocument } from '../model.js';
import { runsOf } from './runs.js';
import { headLines } from './text.js';

type Docx = typeof import('docx');
type Child = InstanceType<Docx['Paragraph']> | InstanceType<Docx['Table']>;

/** 三号 and 二号 of official documents (GB/T 9704), in half points. */
const BODY = 32;
const TITLE = 44;
const SMALL = 21;
const BODY_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const TITLE_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEAD_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };
const FONTS = { body: BODY_FONT, head: HEAD_FONT, title: TITLE_FONT } as const;
type Style = keyof typeof FONTS;
/** Two characters of the body. */
const INDENT = 640;
/** A4 and the margins of official documents, 37, 28, 35 and 26 mm; a table is as wide as the text between them. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 2098, left: 1588, bottom: 1984, right: 1474, footer: 1400 };
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const LABEL_WIDTH = 3100;
const VALUE_WIDTH = TEXT_WIDTH - LABEL_WIDTH;

interface Line {
  readonly align?: 'left' | 'center' | 'right';
  readonly size?: number;
  readonly style?: Style;
  /** Space above it. */
  readonly before?: number;
  /** Stays on the page of what follows. */
  readonly keep?: boolean;
}

class Writer {
  constructor(private readonly docx: Docx) {}

  private runs(line: string, given: { size?: number; style?: Style } = {}) {
    const { size = BODY, style = 'body' } = given;
    return runsOf(line).map(
      ({ text, kind }) =>
        new this.docx.TextRun({
          text,
          size,
          font: FONTS[style],
          // Where a machine has not the fonts, headings differ from the text all the same.
          ...(style !== 'body' && { bold: true }),
          ...(kind === 'blank' && { underline: { type: 'dotted' as const } }),
          ...(kind === 'reference' && { bold: true, highlight: 'yellow' as const }),
        }),
    );
  }

  private line(text: string, given: Line = {}) {
    const { align, before = 0, keep = false, ...how } = given;
    return new this.docx.Paragraph({
      children: this.runs(text, how),
      spacing: { line: 560, lineRule: how.size === TITLE ? 'atLeast' : 'exact', before },
      keepNext: keep,
      ...(align === undefined && { indent: { firstLine: INDENT } }),
      ...((align === 'left' || align === 'center') && { alignment: align }),
      ...(align === 'right' && { alignment: align, indent: { right: INDENT } }),
    });
  }

  /** The notes of a draft, in a frame of their own. */
  note(text: string): Child {
    const { Paragraph } = this.docx;
    const edge = { style: 'single' as const, size: 4, space: 4, color: 'B7791F' };
    return new Paragraph({
      children: this.runs(text, { size: SMALL }),
      border: { left: { ...edge, size: 24 }, top: edge, bottom: edge, right: edge },
      shading: { type: 'clear', fill: 'FFF6E0', color: 'auto' },
    });
  }

  block(block: Block): Child[] {
    switch (block.kind) {
      case 'office':
        return [this.line(block.text, { align: 'center' })];
      case 'title':
        return [this.line(block.text, { align: 'center', size: TITLE, style: 'title' })];
      case 'number':
        return [this.line(block.text, { align: 'center' })];
      case 'addressee':
        return [this.line(block.text, { align: 'left' })];
      case 'heading':
        return [this.line(block.text, { style: 'head', keep: true })];
      case 'paragraph':
        return [this.line(block.text)];
      case 'list':
        return block.items.map((item) => this.line(item));
      case 'signature':
        return block.lines.map((text, i) =>
          this.line(text, {
            align: 'right',
            before: i === 0 ? 560 : 0,
            keep: i < block.lines.length - 1,
          }),
        );
      case 'pairs':
        return [this.table(block.rows)];
    }
  }

  private table(rows: readonly (readonly [string, string])[]): Child {
    const { Paragraph, Table, TableCell, TableRow } = this.docx;
    const cell = (text: string, width: number) =>
      new TableCell({
        children: [new Paragraph({ children: this.runs(text, { size: 28 }) })],
        width: { size: width, type: 'dxa' },
        margins: { top: 60, bottom: 60, left: 100, right: 100 },
      });
    return new Table({
      columnWidths: [LABEL_WIDTH, VALUE_WIDTH],
      width: { size: LABEL_WIDTH + VALUE_WIDTH, type: 'dxa' },
      rows: rows.map(
        ([label, value]) =>
          new TableRow({ children: [cell(`${label}：`, LABEL_WIDTH), cell(value, VALUE_WIDTH)] }),
      ),
    });
  }

  pages(document: DraftDocument) {
    const { Document } = this.docx;
    const children = [
      ...headLines(document.head).map((line) => this.note(line)),
      ...blocksOf(document).flatMap((block) => this.block(block)),
    ];
    return new Document({
      title: document.title,
      creator: 'minfang-caliang',
      sections: [
        {
          properties: { page: { size: PAGE, margin: MARGIN } },
          footers: { default: this.pageNumber() },
          children,
        },
      ],
    });
  }

  /** — 1 —, as official documents have it. */
  private pageNumber() {
    const { Footer, PageNumber, Paragraph, TextRun } = this.docx;
    const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: TITLE_FONT });
    return new Footer({ children: [new Paragraph({ alignment: 'center', children: [number] })] });
  }
}

/** The same bytes for the same document: what the library dates by the clock bears the day of the document. */
function dated(bytes: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = strFromU8(files['docProps/core.xml']!).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${day}T00:00:00Z`,
  );
  files['docProps/core.xml'] = strToU8(core);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return zipSync(files, { mtime: new Date(Math.max(year, 1980), month - 1, date) });
}

export async function renderDocx(document: DraftDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const bytes = await docx.Packer.toArrayBuffer(new Writer(docx).pages(document));
  return dated(new Uint8Array(bytes), document.day);
}
