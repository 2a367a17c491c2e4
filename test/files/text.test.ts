/** Bytes to text, text to rows and lines: every encoding, every cut, and what is refused with its place. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { CaliangError, type Issue } from '../../src/errors/index.js';
import { containerOf } from '../../src/files/container.js';
import { CsvReader, isFault } from '../../src/files/csv.js';
import { Decoder, decodeText } from '../../src/files/encoding.js';
import { readJson } from '../../src/files/json.js';
import { LineReader } from '../../src/files/lines.js';
import { LedgerText } from '../../src/ledger/table.js';

const issueOf = (run: () => unknown): Issue | null => {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof CaliangError) return error.issues[0];
    throw error;
  }
};
const TEXT = '案号,罚款\r\n沪民防罚〔2023〕1号,￥12000\r\n';

describe('the encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
    ['UTF-16LE with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['UTF-16LE without a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: false })],
  ])('%s is found out, however the bytes are cut', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (step) => {
        const decoder = new Decoder();
        let text = '';
        // The first piece is what a file gives: enough to see the first line.
        text += decoder.read(bytes.subarray(0, 40));
        for (let at = 40; at < bytes.length; at += step) text += decoder.read(bytes.subarray(at, at + step));
        expect(text + decoder.read(new Uint8Array(), true)).toBe(TEXT);
      }),
    );
  });

  it('GB18030 is that of 2022 in every engine', () => {
    // GB 18030-2022: A6D9 is U+FE10 and FE59 is U+9FB4, which the edition of 2005 had in the private area.
    expect(decodeText(Uint8Array.of(0xa6, 0xd9, 0xa6, 0xf3, 0xfe, 0x59, 0xfe, 0xa0))).toBe(
      '\uFE10\uFE19\u9FB4\u9FBB',
    );
    // For all other characters of two bytes the tables of iconv-lite, which are those of 2005, say the same.
    const bytes: number[] = [];
    for (let a = 0x81; a <= 0xfe; a += 1)
      for (let b = 0x40; b <= 0xfe; b += 1) if (b !== 0x7f) bytes.push(a, b);
    const ours = [...decodeText(Uint8Array.from(bytes))];
    const theirs = [...iconv.decode(Buffer.from(bytes), 'gb18030')];
    expect(ours.filter((c, i) => c !== theirs[i] && theirs[i] !== '\uFFFD')).toHaveLength(18);
  });

  it('what is neither is refused with its place', () => {
    // A valid line of GB18030, then 0xFF, which no character has.
    const bytes = Buffer.concat([iconv.encode('沪民防\n罚款', 'gb18030'), Buffer.of(0xff, 0x41)]);
    expect(issueOf(() => decodeText(bytes))).toEqual({
      code: 'not-text',
      path: [],
      params: { encoding: 'GB18030', offset: '11', line: '2', bytes: 'FF 41' },
    });
    const mixed = Buffer.concat([Buffer.from('案号\n'), iconv.encode('罚款', 'gb18030')]);
    // UTF-8 first, GB18030 first: read as one of them, the other would be other characters.
    expect(issueOf(() => decodeText(mixed))?.params).toMatchObject({
      encoding: 'UTF-8',
      offset: '7',
      line: '2',
    });
    const turned = Buffer.concat([iconv.encode('案号\n', 'gb18030'), Buffer.from('民防工程\n')]);
    expect(issueOf(() => decodeText(turned))?.params).toMatchObject({
      encoding: 'GB18030',
      offset: '5',
      line: '2',
    });
    const later = new Decoder();
    later.read(Buffer.from('案号\n'));
    expect(issueOf(() => later.read(iconv.encode('罚款\n', 'gb18030')))?.params).toMatchObject({
      encoding: 'UTF-8',
      offset: '7',
      line: '2',
    });
  });

  it('files of other programs are refused by name', () => {
    const kind = (bytes: Uint8Array) => issueOf(() => containerOf(bytes))?.params;
    expect(kind(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual({ kind: 'xls' });
    expect(kind(Buffer.from('<html><table>'))).toEqual({ kind: 'html-sheet' });
    expect(
      kind(
        Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      ),
    ).toEqual({ kind: 'xml-sheet' });
    expect(kind(Buffer.from('%PDF-1.7'))).toEqual({ kind: 'pdf' });
    expect(containerOf(Buffer.from('PK\u0003\u0004'))).toBe('workbook');
    expect(containerOf(Buffer.from(TEXT))).toBe('text');
  });
});

const rowsOf = (text: string, delimiter: ',' | ';' | '\t' = ',') =>
  new CsvReader(delimiter).read(text, true).map((one) => (isFault(one) ? one.issue.params : one.cells));

describe('CSV', () => {
  it('mixed line ends, empty lines and breaks in cells keep rows and lines apart', () => {
    const read = new CsvReader(',').read('a,b\r\n\n"x\r\ny",2\rlast,1', true);
    expect(read).toEqual([
      { line: 1, row: 1, cells: ['a', 'b'] },
      { line: 2, row: 2, cells: [''] },
      { line: 3, row: 3, cells: ['x\r\ny', '2'] },
      { line: 5, row: 4, cells: ['last', '1'] },
    ]);
  });

  it('is the same in whatever pieces it comes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', '\r', ' '), maxLength: 6 });
    const quoted = (text: string): string =>
      /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), (rows, end, step) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(end) + end;
        const reader = new CsvReader(',');
        const read = [];
        for (let at = 0; at < text.length; at += step) read.push(...reader.read(text.slice(at, at + step)));
        read.push(...reader.read('', true));
        expect(read.map((one) => ('cells' in one ? one.cells : one.issue))).toEqual(rows);
      }),
    );
  });

  it.each([
    ['a,b\n1,"2\n3,4\n', { fault: 'open', from: '2', to: '3' }],
    ['a,b\n1,5" 管\n"3",4\n', { fault: 'inside', from: '2', to: '2' }],
    ['a,b\n1,"2"x\n3,4\n', { fault: 'after', from: '2', to: '2' }],
  ])('%j is refused with its lines, after the rows before', (text, params) => {
    const rows = rowsOf(text);
    expect(rows[0]).toEqual(['a', 'b']);
    expect(rows.at(-1)).toEqual(params);
  });

  it('a quoted cell that swallows rows is refused with its lines, and the next row is read', () => {
    const ledger = new LedgerText();
    const head = '案号,违法行为,罚款';
    const read = ledger.read(`${head}\n1,"x,10\n2,y,20\n3","z",30\n4,w,40\n`, true);
    expect(read.map((one) => ('cells' in one ? one.cells : one.issue.params))).toEqual([
      { fault: 'swallows', from: '2', to: '4' },
      ['4', 'w', '40'],
    ]);
  });

  it.each([
    [',', '标题,,\n案号,违法行为,罚款\n1,x,10\n'],
    [';', '标题;;\n案号;违法行为;罚款\n1;x;10\n'],
    ['\t', '案号\t违法行为\t罚款\n1\tx\t10\n'],
    ['sep', 'sep=;\r\n案号;违法行为;罚款\r\n1;x;10\r\n'],
    ['empty columns', ',案号,,违法行为,罚款\n,1,,x,10\n'],
  ])('headings are found with %j', (_name, text) => {
    const ledger = new LedgerText();
    const [row] = ledger.read(text, true);
    const cells = row && 'cells' in row ? row.cells.filter((cell) => cell !== '') : [];
    expect(ledger.headings?.filter((cell) => cell !== '')).toEqual(['案号', '违法行为', '罚款']);
    expect(cells).toEqual(['1', 'x', '10']);
  });

  it('without headings says which are known', () => {
    expect(issueOf(() => new LedgerText().read('a,b\n1,2\n', true))?.code).toBe('no-headings');
    expect(issueOf(() => new LedgerText().read('', true))?.code).toBe('no-headings');
  });
});

describe('lines of JSON', () => {
  it('end by \\n, \\r\\n or \\r and by nothing else, in whatever pieces', () => {
    const text = '{"a":"x\u2028y"}\r\n\n{"b":1}\r{"c":2}';
    const lines = ['{"a":"x\u2028y"}', '', '{"b":1}', '{"c":2}'];
    for (let step = 1; step <= text.length; step += 1) {
      const reader = new LineReader();
      const read = [];
      for (let at = 0; at < text.length; at += step) read.push(...reader.read(text.slice(at, at + step)));
      expect([...read, ...reader.read('', true)]).toEqual(lines);
    }
  });
});

describe('JSON', () => {
  it('with a key twice in one object is refused with its place', () => {
    expect(issueOf(() => readJson('{"case":{},\n "decision":1,"decision":2}'))).toEqual({
      code: 'duplicate-key',
      path: [],
      params: { key: 'decision', line: '2', column: '15' },
    });
    expect(issueOf(() => readJson('{"a":{"b":1},"c":[{"b":1},{"b":2}],"\\u0061":1}'))?.params).toMatchObject({
      key: 'a',
    });
  });

  it('without one is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readJson(`\uFEFF${text}`)).toEqual(JSON.parse(text));
      }),
    );
    expect(issueOf(() => readJson('{"a":'))?.code).toBe('not-json');
  });
});
