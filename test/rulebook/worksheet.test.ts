import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { builtinRulebook, CaliangError, type CaseInput, decide, explain } from '../../src/index.js';
import { indexOf } from '../../src/rulebook/load.js';
import { BookWords } from '../../src/worksheet/conditions/words.js';
import { readInterval } from '../../src/worksheet/grammar.js';
import { exportWorksheet, importWorksheet } from '../../src/worksheet/index.js';

const official = {
  document: '某机关行政处罚裁量基准（测试用，并非真实文件）',
  date: '2026-01-01',
  from: '2026-01-01',
};
const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2026-02-01' },
  decidedOn: '2026-03-01',
  facts: { frequency: 1, quantity: 2, consequence: 'none', intentToDamage: false },
  circumstances: [{ id: 'cooperates', present: true }],
};

const words = new BookWords(indexOf(builtinRulebook()));

type Fill = (cells: readonly string[]) => string | null;

/** Writes official text into the rows for which `fill` gives some. */
const filled = (fill: Fill, text = exportWorksheet(builtinRulebook(), ['damaging-works'])): string =>
  text
    .split('\r\n')
    .map((line, n) => {
      const cells = line.split(',');
      const found = n === 0 || cells.length < 9 ? null : fill(cells);
      return found === null ? line : [...cells.slice(0, 8), found].join(',');
    })
    .join('\r\n');

const problems = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof CaliangError) return error.issues.map((i) => i.code);
    throw error;
  }
  return [];
};

describe('worksheet', () => {
  it('opens in Excel and WPS: byte order mark, Chinese headings, CRLF', () => {
    const text = exportWorksheet();
    expect(text.startsWith('\uFEFF区段,违法行为,编号,当事人,项目,现行内容,依据,可信程度,正式内容\r\n')).toBe(
      true,
    );
  });

  it('is the identity without official text, also through GB18030', () => {
    const { digest } = builtinRulebook();
    expect(importWorksheet(exportWorksheet(), official).digest).toBe(digest);
    const bytes = iconv.encode(exportWorksheet().slice(1), 'gb18030');
    expect(importWorksheet(iconv.decode(bytes, 'gb18030'), official).digest).toBe(digest);
  });

  it('makes decisions published where a violation is filled in whole, by what the document says', () => {
    // The current values, confirmed one by one: the figures stay, the source changes.
    const rulebook = importWorksheet(
      filled((cells) => cells[5] || null),
      official,
    );
    const decision = decide(input, { rulebook });
    expect(decision.fine).toMatchObject({
      grade: 'lenient',
      range: { min: '10000', max: '22000' },
      assurance: 'published',
    });
    expect(decision.assurance).toBe('published');
    expect(JSON.stringify(decision.steps)).toContain(official.document);
    expect(decision.fine).toMatchObject({ range: decide(input).fine!.range });
    expect(explain(decision, { rulebook }).split('\n')[2]).toContain('已公布');
    expect(rulebook.version).toBe('2.1.0');
  });

  it('still says reference where only the ranges are filled in, and names the tables', () => {
    const rulebook = importWorksheet(
      filled((cells) => (cells[0] === '罚款幅度' ? cells[5]! : null)),
      official,
    );
    const decision = decide(input, { rulebook });
    expect(decision.fine?.assurance).toBe('reference');
    expect(decision.steps.find((s) => s.id === 'fine.grades')?.assurance).toBe('published');
    expect(explain(decision, { rulebook })).toContain('仍在使用参考值的表：发生频次、破坏数量、危害后果');
  });

  it('uses the official figures and conditions', () => {
    const values: Record<string, string> = {
      '单位|从轻': '10000元以上20000元以下',
      '单位|一般': '超过20000元、40000元以下',
      '单位|从重': '超过40000元、50000元以下',
      '|破坏数量·从轻': '1-4',
      '|破坏数量·一般': '5-9',
      '|破坏数量·从重': '10樘以上',
    };
    const rulebook = importWorksheet(
      filled((cells) => values[`${cells[3]}|${cells[4]}`] ?? null),
      official,
    );
    const four = { ...input, facts: { ...input.facts, quantity: 4 } };
    expect(decide(four, { rulebook }).fine?.range).toMatchObject({ min: '10000', max: '20000' });
    const five = { ...four, facts: { ...four.facts, quantity: 5 }, circumstances: [] };
    expect(decide(five, { rulebook }).fine?.range).toMatchObject({
      min: '20000',
      max: '40000',
      minOpen: true,
    });
  });

  it('reports every bad cell by line and column, and refuses tables that do not hold together', () => {
    const bad = filled((cells) =>
      cells[3] === '单位' && cells[4] === '从轻'
        ? '一万元左右'
        : cells[4] === '破坏数量·从轻'
          ? '若干'
          : null,
    );
    expect(problems(() => importWorksheet(bad, official))).toEqual(['worksheet-text', 'worksheet-text']);
    expect(() => importWorksheet(bad, official)).toThrow(
      /第 5 行“正式内容”列，格内第 1 行第 4 字“左右”：规则库里没有这个词/,
    );
    const gap = filled((cells) =>
      cells[3] === '单位' && cells[4] === '从轻' ? '10000元以上20000元以下' : null,
    );
    expect(problems(() => importWorksheet(gap, official))).toContain('rulebook-fault');
    const above = filled((cells) =>
      cells[3] === '单位' && cells[4] === '从重' ? '38000元以上60000元以下' : null,
    );
    expect(problems(() => importWorksheet(above, official))).toContain('rulebook-fault');
  });

  it('refuses other headings, unknown rows, and a document without name or date', () => {
    expect(problems(() => importWorksheet('甲,乙\r\n1,2\r\n', official))).toEqual(['worksheet-heading']);
    const renamed = exportWorksheet(builtinRulebook(), ['damaging-works']).replace(
      'damaging-works,单位,从轻',
      'damaging-work,单位,从轻',
    );
    expect(problems(() => importWorksheet(renamed, official))).toEqual(['worksheet-row']);
    expect(problems(() => importWorksheet(exportWorksheet(), { ...official, document: ' ' }))).toEqual([
      'missing-field',
    ]);
    expect(problems(() => importWorksheet(exportWorksheet(), { ...official, date: '2026-02-30' }))).toEqual([
      'invalid-date',
    ]);
  });

  it.each([
    ['a fine in ㎡', '罚款幅度', '单位', '从轻', '10000㎡以上20000㎡以下', 'unit'],
    ['a fine without a unit', '罚款幅度', '单位', '从轻', '10000以上20000以下', 'unit-missing'],
    ['a comma after one figure', '罚款幅度', '单位', '从轻', '1，0000元以上3，0000元以下', 'number'],
    ['an enumeration of times', '各阶次的条件', '', '发生频次·从轻', '1、2次', 'enumeration'],
    ['times in yuan', '各阶次的条件', '', '发生频次·从轻', '1元以下', 'unit'],
    ['doors in ㎡', '各阶次的条件', '', '破坏数量·从轻', '3㎡以下', 'unit'],
  ])('refuses %s and never calls it published', (_, section, party, item, text, reason) => {
    const sheet = filled((cells) =>
      cells[0] === section && cells[3] === party && cells[4] === item ? text : null,
    );
    try {
      importWorksheet(sheet, official);
      throw new Error('read');
    } catch (error) {
      expect((error as CaliangError).issues).toMatchObject([{ code: 'worksheet-text', params: { reason } }]);
    }
  });

  it('refuses doors in the row of an area', () => {
    const text = exportWorksheet(builtinRulebook(), ['occupying-works']);
    const sheet = filled((cells) => (cells[4] === '破坏数量·从轻' ? '3处以下' : null), text);
    expect(problems(() => importWorksheet(sheet, official))).toEqual(['worksheet-text']);
  });

  it('reads every range that it writes', () => {
    const ends = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 9999 }),
      fc.boolean(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(ends, ([a, b, fromOpen, toOpen]) => {
        const [from, to] = [String(Math.min(a, b)), String(Math.max(a, b) + 1)];
        const lower = fromOpen ? `超过${from}元` : `${from}元以上`;
        const text = `${lower}、${toOpen ? `不满${to}元` : `${to}元以下`}`;
        expect(readInterval(text, { kind: 'money' }, words, '')).toEqual({ from, to, fromOpen, toOpen });
      }),
    );
  });
});
