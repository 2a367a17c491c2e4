/** The office's own table as a worksheet: every example book goes out and comes back, as CSV and as a workbook. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/files/xlsx.js';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  decide,
  type Issue,
  loadRulebook,
  type Rulebook,
} from '../../src/index.js';
import { unguardCell } from '../../src/text/cell.js';
import { exportWorksheet, importWorksheet } from '../../src/worksheet/index.js';
import { blankSheets } from '../../src/worksheet/table/export.js';
import { cellsIn, stacked } from '../../src/worksheet/table/sheet.js';
import { worksheetWorkbook } from '../../src/worksheet/table/workbook.js';
import {
  exportWorksheetSheets,
  importWorksheetSheets,
  workbookSheets,
} from '../../src/worksheet/worksheet.js';
import { EXAMPLES, exampleJson, provedBook } from './books.js';

/** The same place without its table and its facts: its law alone. */
const lawOf = (name: string): Rulebook => {
  const { facts, ...json } = exampleJson(name);
  // biome-ignore lint/suspicious/noExplicitAny: plain JSON
  const needed = facts.filter((fact: any) => JSON.stringify(json.provisions).includes(`"fact":"${fact.id}"`));
  return loadRulebook({ ...json, facts: needed, benchmarks: [] });
};

describe('every example book comes back to the digest', () => {
  it.each(EXAMPLES)('%s: CSV, into its law alone', (name) => {
    const book = provedBook(name);
    const text = exportWorksheet(book);
    const back = importWorksheet(text, { rulebook: lawOf(name), version: book.version });
    expect(back.data.benchmarks).toEqual(book.data.benchmarks);
    expect(back.digest).toBe(book.digest);
    expect(importWorksheet(text, { rulebook: book })).toBe(book);
  });

  it.each(EXAMPLES)('%s: .xlsx, into its law alone', async (name) => {
    const book = provedBook(name);
    const bytes = await worksheetWorkbook(exportWorksheetSheets(book));
    const { sheets } = await readXlsx(bytes);
    const options = { rulebook: lawOf(name), version: book.version };
    expect(importWorksheetSheets(workbookSheets(sheets), options).digest).toBe(book.digest);
  });

  it('through GB18030 and UTF-16', () => {
    const book = provedBook('jilin');
    for (const encoding of ['gb18030', 'utf16le']) {
      const text = iconv.decode(iconv.encode(exportWorksheet(book), encoding), encoding);
      expect(importWorksheet(text, { rulebook: book })).toBe(book);
    }
  });
});

/** The worksheet of a book with some of its cells changed, by the row and the heading. */
function changed(text: string, change: (place: string, heading: string) => string | null): string {
  const sheet = workbookRows(text);
  const [head = []] = sheet;
  const end = sheet.findIndex((cells) => cells.every((cell) => cell === ''));
  const rows = sheet.map((cells, n) =>
    n === 0 || (end >= 0 && n >= end) ? cells : cells.map((cell, i) => change(cells[0]!, head[i]!) ?? cell),
  );
  return stacked([{ name: '裁量表', rows }]);
}
const workbookRows = (text: string): string[][] => cellsIn(text).map((cells) => cells.map(unguardCell));

const refused = (run: () => unknown): readonly Issue[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof CaliangError) return error.issues;
    throw error;
  }
  throw new Error('not refused');
};

const jilin = provedBook('jilin');
const sheet = exportWorksheet(jilin);
const document = {
  title: '某省裁量基准（测试用，并非真实文件）',
  number: '某防发〔2026〕0号',
  from: '2026-05-01',
};
const caseOf = (facts: CaseInput['facts'], order: CaseInput['order'], day = '2026-09-01'): CaseInput => ({
  violation: 'not-building-shelter',
  party: 'unit',
  act: { from: '2026-06-01', to: '2026-06-01' },
  decidedOn: day,
  facts,
  circumstances: [{ id: 'first-violation', present: false }],
  ...(order && { order }),
});
const complied = { issuedOn: '2026-06-10', deadline: '2026-07-10', compliedOn: '2026-07-01' };
const after = { correction: 'after-order', 'bad-influence': true, area: 600 } as CaseInput['facts'];

describe('a document of its own', () => {
  const rulebook = importWorksheet(
    changed(sheet, (place, heading) => {
      if (place === '序号1 · 一般' && heading === '处罚标准') return '警告，每平方米30元，最高不超过3万元';
      return null;
    }),
    { ...document, rulebook: jilin },
  );
  const made = rulebook.data.benchmarks.at(-1)!;

  it('has its own name, number and days, and closes the one before', () => {
    expect(rulebook.data.benchmarks.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['jilin', '2018-01-01', '2026-04-30'],
      ['benchmark-2026-05-01', '2026-05-01', null],
    ]);
    expect(made).toMatchObject({ title: { zh: document.title }, number: document.number });
    expect(rulebook.version).toBe('0.2.0');
  });

  it('is the source of what it states otherwise, and of nothing else', () => {
    const table = made.table as Extract<typeof made.table, { form: 'rows' }>;
    const sources = Object.fromEntries(table.rows.map((row) => [row.place, row.source]));
    expect(sources['序号1 · 一般']).toEqual([{ document: document.title, note: document.number }]);
    expect(sources['序号1 · 较重']).toEqual([{ document: '吉林省国防动员行政处罚裁量基准' }]);
  });

  it('decides cases of its days, and no others', () => {
    // 600 ㎡ × 30 = 18,000; before its first day 600 ㎡ × 20 = 12,000.
    expect(decide(caseOf(after, complied), { rulebook }).fine?.range).toMatchObject({
      min: '18000',
      max: '18000',
    });
    const old = { ...caseOf(after, undefined, '2025-09-01'), act: { from: '2025-01-01', to: '2025-01-01' } };
    expect(decide(old, { rulebook }).fine?.range).toMatchObject({ min: '12000', max: '12000' });
  });

  it('says in the book what was filled in and what not', () => {
    expect(made.note.zh).toBe('由工作表导入：共4行，填写完整的3行；其余：序号1 · 严重（写明未见）');
    expect(made.note.en).toContain('4 rows, 3 filled in whole');
  });
});

describe('a worksheet that is filled in in part', () => {
  const book = (place: string, heading: string): Rulebook =>
    importWorksheet(
      changed(sheet, (at, own) =>
        own === '依据' || own === '可信程度' ? '' : at === place && own === heading ? '' : null,
      ),
      { ...document, rulebook: jilin },
    );

  it('calls a range published only where every cell that it needs is filled in', () => {
    const whole = book('', '');
    expect(decide(caseOf(after, complied), { rulebook: whole }).fine).toMatchObject({
      range: { min: '12000', max: '12000' },
      assurance: 'published',
    });
    const open = decide(caseOf(after, complied), { rulebook: book('序号1 · 一般', '处罚标准') });
    expect(open.fine).toMatchObject({ range: { min: '0', max: '100000' } });
    expect(open.fine?.assurance).not.toBe('published');
    const unknown = decide(caseOf(after, complied), { rulebook: book('序号1 · 一般', '适用条件') });
    expect(unknown.fine?.assurance).not.toBe('published');
  });

  it('names the cell that is empty', () => {
    const [, last] = book('序号1 · 一般', '适用条件').data.benchmarks;
    expect(last!.note.zh).toContain('序号1 · 一般（适用条件没有填写）');
    const table = last!.table as Extract<NonNullable<typeof last>['table'], { form: 'rows' }>;
    expect(table.rows.map(({ place, assurance }) => [place, assurance])).toEqual([
      ['序号1 · 不予处罚', 'published'],
      ['序号1 · 一般', 'reference'],
      ['序号1 · 较重', 'published'],
      ['序号1 · 严重', 'reference'],
    ]);
  });
});

describe('what is not understood is refused with sheet, line, column and word', () => {
  const one = (place: string, heading: string, text: string) =>
    refused(() =>
      importWorksheet(
        changed(sheet, (at, own) => (at === place && own === heading ? text : null)),
        { ...document, rulebook: jilin },
      ),
    );

  it.each([
    ['适用条件', '初次违法 且 主动改证', { reason: 'unknown-word', seen: '主动改证', nearest: '主动改正' }],
    ['适用条件', '应建面积3处以下', { reason: 'unit', seen: '处' }],
    ['处罚标准', '10000㎡以上', { reason: 'unit', seen: '㎡' }],
    ['处罚标准', '3,0000元', { reason: 'number', seen: '3,0000' }],
    ['处罚标准', '1、2次', { reason: 'enumeration', seen: '1、2' }],
    ['裁量阶次', '较轻', { seen: '较轻' }],
    ['责令', '责令限期修健', { reason: 'unknown-word', nearest: '责令限期修建' }],
    ['违法行为', '别的行为', {}],
    ['可信程度', '大概', {}],
    ['角色', '建设单会', { nearest: '建设单位' }],
  ])('%s: %s', (heading, text, params) => {
    expect(one('序号1 · 一般', heading, text)).toMatchObject([
      { code: 'worksheet-text', params: { row: '3', heading: `裁量表·${heading}`, ...params } },
    ]);
  });

  /** Jilin with a rule for several rows, written as given. */
  const rule = (content: string, source: string, assurance: string): string =>
    sheet.replace(/几行都符合时,[^\r]*/, `几行都符合时,${content},${source},${assurance},several`);
  const ruled = (content: string, source: string, assurance: string) => () =>
    importWorksheet(rule(content, source, assurance), { ...document, rulebook: jilin });

  it.each([
    ['从重', 'heaviest'],
    ['从其较重', 'heaviest'],
    ['择一从重', 'heaviest'],
    ['从其较轻', 'lightest'],
    ['较重', 'serious'],
  ])('the rule for several rows, written %s', (content, rule) => {
    const { table } = ruled(content, '某机关适用规则', '已公布')().data.benchmarks.at(-1)!;
    expect(table).toMatchObject({ conflict: { several: { rule, assurance: 'published' } } });
  });

  it('a rule names the cell beside it that is empty, and no other', () => {
    const empty = (source: string, assurance: string) =>
      refused(ruled('从重', source, assurance)).map(({ params }) => (params as { heading: string }).heading);
    expect(empty('某机关适用规则', '')).toEqual(['说明·可信程度']);
    expect(empty('', '已公布')).toEqual(['说明·依据']);
    expect(empty('', '')).toEqual(['说明·依据', '说明·可信程度']);
  });

  it('a table outside the statute does not load', () => {
    expect(one('序号1 · 一般', '处罚标准', '1万元以上20万元以下')[0]!.code).toBe('rulebook-fault');
  });

  it('a sheet without a column, and a document without a name or a first day', () => {
    expect(refused(() => importWorksheet('序号,裁量阶次\r\n1,一般\r\n', { rulebook: jilin }))[0]!.code).toBe(
      'worksheet-heading',
    );
    const { title, from, number } = document;
    expect(refused(() => importWorksheet(sheet, { title, number, rulebook: jilin }))[0]!.code).toBe(
      'missing-field',
    );
    expect(refused(() => importWorksheet(sheet, { from, rulebook: jilin }))[0]!.code).toBe('missing-field');
  });
});

describe('an empty worksheet for a table that is to be written', () => {
  it('has a row for each grade, and becomes a table of Shanghai when it is filled in', () => {
    const book = builtinRulebook();
    const blank = stacked(blankSheets(book, { violations: ['damaging-works'], grades: ['从轻', '从重'] }));
    const text = changed(blank, (place, heading) => {
      const light = place.endsWith('从轻');
      if (heading === '适用条件') return light ? '数量≤2樘' : '其他';
      if (heading === '处罚标准') return light ? '警告，1万元以上2万元以下' : '二万元以上';
      if (heading === '当事人') return '单位';
      return null;
    });
    const filled = `${text}${blank.slice(blank.indexOf('\r\n\r\n'))}`;
    const rulebook = importWorksheet(filled, { ...document, rulebook: book });
    const made = rulebook.data.benchmarks.at(-1)!;
    expect(made.table).toMatchObject({
      form: 'rows',
      rows: [
        {
          id: 'damaging-works-grade-1',
          grade: 'grade-1',
          party: ['unit'],
          when: { fact: 'count', to: '2' },
          assurance: 'published',
        },
        {
          id: 'damaging-works-grade-2',
          grade: 'grade-2',
          when: 'otherwise',
          then: { fine: { of: 'yuan', from: '20000', to: '50000' } },
        },
      ],
    });
  });
});
