/** Conditions in the words of the office: what is read, what comes back, what is refused and how. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderIssue } from '../../src/errors/index.js';
import type { Issue, Row } from '../../src/index.js';
import { builtinRulebook, loadRulebook } from '../../src/index.js';
import type { Condition } from '../../src/rulebook/schema/index.js';
import { readWhen, writeWhen } from '../../src/worksheet/conditions/cell.js';
import { Misread } from '../../src/worksheet/conditions/misread.js';
import { parseCondition } from '../../src/worksheet/conditions/parse.js';
import { printCondition } from '../../src/worksheet/conditions/print.js';
import { conditionsOf, EXAMPLES, exampleBook, exampleJson, wordsOf } from './books.js';

const jilin = wordsOf(exampleBook('jilin'));
const lushi = wordsOf(exampleBook('lushi'));
const builtin = wordsOf(builtinRulebook());

describe('what is printed is read as the same condition', () => {
  it.each([...EXAMPLES, 'builtin'])('%s: whatever it can hold', (name) => {
    const book = name === 'builtin' ? builtinRulebook() : exampleBook(name);
    const words = wordsOf(book);
    fc.assert(
      fc.property(conditionsOf(book), (condition) => {
        expect(parseCondition(printCondition(condition, words), words)).toEqual(condition);
      }),
      { numRuns: 150 },
    );
  });

  it.each(EXAMPLES)('%s: every row that it has', (name) => {
    const book = exampleBook(name);
    const words = wordsOf(book);
    const rows = book.data.benchmarks.flatMap(({ table }) =>
      table && 'rows' in table ? (table.rows as readonly { when: Row['when'] }[]) : [],
    );
    for (const { when } of rows) expect(readWhen(writeWhen(when, words), words)).toEqual(when);
    expect(rows.length > 0 || name === 'five-grades').toBe(true);
  });

  it('also where names hold the words of the language, quotes, brackets and figures', () => {
    const json = exampleJson('jilin');
    const named = (zh: string) => ({ zh, en: zh });
    json.facts[0].values[0].name = named('按期（30日内）修建或者补缴且主动');
    json.facts[0].values[1].name = named('初次违法');
    json.facts[0].values[2].name = named('所谓“逾期”');
    json.facts[1].name = named('不');
    json.facts[2].name = named('及时改正');
    const book = loadRulebook(json);
    const words = wordsOf(book);
    fc.assert(
      fc.property(conditionsOf(book), (condition) => {
        expect(parseCondition(printCondition(condition, words), words)).toEqual(condition);
      }),
      { numRuns: 150 },
    );
  });
});

const first = { circumstance: 'first-violation' };
const own = { fact: 'correction', is: 'own-initiative' };

describe('a condition is read as it is written', () => {
  const cases: readonly [string, string, Condition, typeof jilin][] = [
    [
      '且 before 或',
      '初次违法 且 主动改正 或 不良影响',
      { any: [{ all: [first, own] }, { fact: 'bad-influence', is: true }] },
      jilin,
    ],
    [
      'brackets',
      '初次违法 且（主动改正 或 有不良影响）',
      { all: [first, { any: [own, { fact: 'bad-influence', is: true }] }] },
      jilin,
    ],
    [
      'narrow brackets, commas, 并且, 或者',
      '(首次违法，并且主动改正)；或者没有不良影响',
      { any: [{ all: [first, own] }, { fact: 'bad-influence', is: false }] },
      jilin,
    ],
    ['not', '非初次违法', { not: first }, jilin],
    ['not a value', '改正情况≠主动改正', { not: own }, jilin],
    [
      'one of',
      '改正情况为责令后改正、逾期未完成之一',
      { fact: 'correction', in: ['after-order', 'unfinished'] },
      jilin,
    ],
    ['an order', '逾期未完成责令改正', { order: 'not-complied' }, jilin],
    ['≤', '应建面积≤50㎡', { fact: 'area', to: '50' }, jilin],
    ['<', '应建面积＜50平方米', { fact: 'area', to: '50', toOpen: true }, jilin],
    ['≥', '应建面积>=５０㎡', { fact: 'area', from: '50' }, jilin],
    ['>', '应建面积大于1,200.5㎡', { fact: 'area', from: '1200.5', fromOpen: true }, jilin],
    ['=', '应建面积＝50㎡', { fact: 'area', from: '50', to: '50' }, jilin],
    ['以上以下', '应建面积50㎡以上200㎡以下', { fact: 'area', from: '50', to: '200' }, jilin],
    [
      '以上（不含）',
      '应建面积50㎡以上（不含）、不满200㎡',
      { fact: 'area', from: '50', to: '200', fromOpen: true, toOpen: true },
      jilin,
    ],
    ['（含）以上', '应建面积50㎡（含）以上', { fact: 'area', from: '50' }, jilin],
    ['至', '应建面积50至200㎡', { fact: 'area', from: '50', to: '200' }, jilin],
    [
      '万 before the unit',
      '建筑面积2万平方米以上5万平方米以下',
      { fact: 'area', from: '20000', to: '50000' },
      lushi,
    ],
    ['a chain', '50㎡＜应建面积≤200㎡', { fact: 'area', from: '50', to: '200', fromOpen: true }, jilin],
    [
      'a chain, unit once',
      '50 < 应建面积 ≤ 200㎡',
      { fact: 'area', from: '50', to: '200', fromOpen: true },
      jilin,
    ],
    [
      'a chain of other signs',
      '50‹应建面积⩽200㎡',
      { fact: 'area', from: '50', to: '200', fromOpen: true },
      jilin,
    ],
    [
      'a chain from above',
      '200㎡＞应建面积≧50㎡',
      { fact: 'area', from: '50', to: '200', toOpen: true },
      jilin,
    ],
    ['one end in front', '50㎡≤应建面积', { fact: 'area', from: '50' }, jilin],
    [
      'a chain beside another',
      '50㎡≤应建面积 且 初次违法',
      { all: [{ fact: 'area', from: '50' }, first] },
      jilin,
    ],
    [
      'a chain of money',
      '10万元＜合同价款≤50万元',
      { amount: 'contractPrice', from: '100000', to: '500000', fromOpen: true },
      builtin,
    ],
    ['times in words', '发生频次三次以上', { fact: 'frequency', from: '3' }, builtin],
    ['第二次', '违法次数为第2次', { fact: 'frequency', from: '2', to: '2' }, builtin],
    ['another unit of the fact', '面积3公顷以下', { fact: 'area', to: '30000' }, builtin],
    ['a share in per cent', '少建或者少缴的比例≤10%', { fact: 'share', to: '0.1' }, builtin],
    ['money', '合同价款不超过100万元', { amount: 'contractPrice', to: '1000000' }, builtin],
    ['no gains', '没有违法所得', { amount: 'unlawfulGains', state: 'none' }, builtin],
    [
      'gains cannot be found',
      '违法所得无法计算',
      { amount: 'unlawfulGains', state: 'undeterminable' },
      builtin,
    ],
  ];
  it.each(cases)('%s: %s', (_, text, condition, words) => {
    expect(parseCondition(text, words)).toEqual(condition);
  });

  it('knows the other rows and the row that was not seen', () => {
    expect(readWhen(' 其他情形 ', jilin)).toBe('otherwise');
    expect(readWhen('（未见）', jilin)).toBe('unseen');
    expect(readWhen('其他工程', lushi)).toEqual({ fact: 'works', is: 'other' });
  });
});

describe('what is not understood is refused by its place', () => {
  const refused = (text: string, words = jilin): Extract<Issue, { code: 'worksheet-text' }> => {
    try {
      readWhen(text, words);
    } catch (error) {
      if (error instanceof Misread) {
        return error.issueIn(text, { row: '3', heading: '适用条件' }) as Extract<
          Issue,
          { code: 'worksheet-text' }
        >;
      }
      throw error;
    }
    throw new Error(`read: ${text}`);
  };

  it.each([
    ['初次违法 且 主动改证', 'unknown-word', '1', '8', '主动改证', '主动改正'],
    ['初次违法\n且 不良影想', 'unknown-word', '2', '3', '不良影想', '不良影响'],
    ['初次违法 主动改正', 'no-joiner', '1', '6', '主动改正', null],
    ['初次违法，主动改正', 'no-joiner', '1', '5', '，', null],
    ['（初次违法 且 主动改正', 'bracket', '1', '1', '（', null],
    ['初次违法）', 'bracket', '1', '5', '）', null],
    ['初次违法 且', 'ended', '1', '7', '且', null],
    ['改正情况', 'needs-value', '1', '1', '改正情况', null],
    ['改正情况＝不良影响', 'not-a-value', '1', '6', '不良影响', null],
    ['改正情况≤50㎡', 'not-measured', '1', '5', '≤', null],
    ['应建面积3处以下', 'unit', '1', '6', '处', null],
    ['50＜应建面积＞20㎡', 'unexpected', '1', '8', '＞', null],
    ['50＜改正情况≤200㎡', 'not-measured', '1', '4', '改正情况', null],
    ['50＜初次违法≤200㎡', 'not-measured', '1', '4', '初次违法', null],
    ['首次', 'unknown-word', '1', '1', '首次', '发生频次＝1次'],
    ['三次以上', 'unexpected', '1', '1', '三', '发生频次三次以上'],
    ['面积50㎡以下', 'unknown-word', '1', '1', '面积50㎡', '应建面积50㎡以下'],
    ['主动改正 且 第二次', 'unexpected', '1', '8', '第', '发生频次＝2次'],
    ['拒不改正', 'unknown-word', '1', '1', '拒不改正', '期限届满没有完成责令的改正'],
    ['应建面积≤3,0000㎡', 'number', '1', '6', '3,0000', null],
    ['应建面积1、2㎡', 'enumeration', '1', '5', '1、2', null],
    ['应建面积200㎡以上50㎡以下', 'reversed', '1', '5', '200㎡以上50㎡以下', null],
    ['应建面积1至3万平方米', 'unit-missing', '1', '5', '1', null],
    ['应建面积0.1234567㎡以下', 'not-exact', '1', '5', '0.1234567', null],
  ] as const)('%s: %s', (text, reason, line, column, seen, near) => {
    const { params } = refused(text);
    expect(params).toMatchObject({ reason, line, column, seen, row: '3', heading: '适用条件' });
    if (near !== null) expect(params.nearest).toBe(near);
    expect(params.example).not.toBe('');
  });

  it('in money, counts and facts with several units', () => {
    expect(refused('合同价款100平方米以下', builtin).params).toMatchObject({ reason: 'unit' });
    expect(refused('合同价款100以下', builtin).params).toMatchObject({ reason: 'unit-missing' });
    expect(refused('发生频次1.5次以上', builtin).params).toMatchObject({ reason: 'whole' });
    expect(refused('面积≤50', builtin).params).toMatchObject({ reason: 'unit-missing' });
    expect(refused('面积1亩以下', builtin).params).toMatchObject({ reason: 'not-exact' });
  });

  it('in both languages, with the row, the column, the word and an example', () => {
    const issue = refused('初次违法 且 主动改证');
    expect(renderIssue(issue, 'zh-CN')).toMatch(
      /^第 3 行“适用条件”列，格内第 1 行第 8 字“主动改证”：规则库里没有这个词，是否想写“主动改正”.*可写成：/,
    );
    expect(renderIssue(issue, 'en')).toMatch(
      /^line 3, column "适用条件", in the cell line 1, character 8, "主动改证": the rulebook has no such word, did you mean "主动改正"\?/,
    );
  });

  it('never with anything but its own error', () => {
    const piece = fc.constantFrom(
      '初次违法',
      '且',
      '或',
      '非',
      '（',
      '）',
      '应建面积',
      '≤',
      '50',
      '㎡',
      '以上',
      '、',
      '，',
      '＝',
      '之一',
      '“',
      '”',
      '未',
      '\n',
      'x',
      '全部',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        try {
          const found = parseCondition(text, jilin);
          expect(parseCondition(printCondition(found, jilin), jilin)).toEqual(found);
        } catch (error) {
          expect(error).toBeInstanceOf(Misread);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('also when it is nested without end', () => {
    expect(refused('（'.repeat(200)).params.reason).toBe('too-deep');
    expect(refused('非'.repeat(3000)).params.reason).toBe('too-deep');
    expect(refused('初'.repeat(5000)).params.reason).toBe('too-long');
  });
});
