/** The lines of a .docx as a reader sees them: a paragraph, or a row of a table, each. */
import { strFromU8, unzipSync } from 'fflate';

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

export function docxLines(bytes: Uint8Array): string[] {
  const body = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return [...body.matchAll(/<w:tr>.*?<\/w:tr>|<w:p>.*?<\/w:p>/gs)].map(([xml]) => textOf(xml));
}
