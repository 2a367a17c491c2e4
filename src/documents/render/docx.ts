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
const HEAD_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };
/** Two characters of the body. */
const INDENT = 640;
const LABEL_WIDTH = 2900;
const VALUE_WIDTH = 6100;

class Writer {
  constructor(private readonly docx: Docx) {}

  private runs(line: string, given: { size?: number; head?: boolean } = {}) {
    const { size = BODY, head = false } = given;
    return runsOf(line).map(
      ({ text, kind }) =>
        new this.docx.TextRun({
          text,
          size,
          font: head ? HEAD_FONT : BODY_FONT,
          ...(kind === 'blank' && { underline: { type: 'dotted' as const } }),
          ...(kind === 'reference' && { bold: true, highlight: 'yellow' as const }),
        }),
    );
  }

  private line(text: string, given: { align?: 'center' | 'right'; size?: number; head?: boolean } = {}) {
    const { align, ...how } = given;
    return new this.docx.Paragraph({
      children: this.runs(text, how),
      spacing: { line: 560, lineRule: 'exact' },
      ...(align === undefined ? { indent: { firstLine: INDENT } } : { alignment: align }),
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
        return [this.line(block.text, { align: 'center', size: TITLE, head: true })];
      case 'number':
        return [this.line(block.text, { align: 'center' })];
      case 'heading':
        return [this.line(block.text, { head: true })];
      case 'paragraph':
        return [this.line(block.text)];
      case 'list':
        return block.items.map((item) => this.line(item));
      case 'signature':
        return [...block.lines.map((text) => this.line(text, { align: 'right' }))];
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
    // A4 with the margins of official documents: 37, 28, 35 and 26 mm.
    const margin = { top: 2098, left: 1588, bottom: 1984, right: 1474 };
    return new Document({
      title: document.title,
      creator: 'minfang-caliang',
      sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin } }, children }],
    });
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
