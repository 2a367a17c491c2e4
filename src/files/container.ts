/** What kind of file it is, by its first bytes: names lie. */
import type { FileKind } from '../errors/file.js';
import { fail, issue } from '../errors/index.js';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const PDF = [0x25, 0x50, 0x44, 0x46];

const begins = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, i) => bytes[i] === byte);

/** How many bytes of a file are enough to tell. */
export const TELLING = 4096;

/** `workbook` for .xlsx, `text` for what may be CSV or JSON. @throws CaliangError `file-kind` for any other */
export function containerOf(bytes: Uint8Array): 'workbook' | 'text' {
  if (begins(bytes, OLE)) return refuse('xls');
  if (begins(bytes, PDF)) return refuse('pdf');
  const ascii = latin(bytes.subarray(0, TELLING));
  if (begins(bytes, ZIP)) return ofZip(ascii, bytes);
  const start = ascii.replace(/^(?:\u00EF\u00BB\u00BF)?\s*/, '').slice(0, 1000);
  if (/^<\?xml/i.test(start) && /<workbook|schemas-microsoft-com:office:spreadsheet/i.test(ascii)) {
    return refuse('xml-sheet');
  }
  if (/^<(?:!doctype|html|head|body|table|meta)/i.test(start)) return refuse('html-sheet');
  return 'text';
}

/** Every zip begins with the name of its first file, and ends with all names; an OpenDocument one begins with its type. */
function ofZip(ascii: string, bytes: Uint8Array): 'workbook' {
  if (new TextDecoder('latin1').decode(bytes).includes('word/document.xml')) return refuse('docx');
  if (ascii.includes('application/vnd.oasis.opendocument')) return refuse('ods');
  return 'workbook';
}

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

const refuse = (kind: FileKind): never => fail(issue('file-kind', [], { kind }));
