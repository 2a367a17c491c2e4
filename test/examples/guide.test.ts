/** The guide for rule authors is run: its pieces of JSON make rules/examples/jilin.json, its code runs, its cases give what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as main from '../../src/index.js';
import { amountSchema, conditionSchema } from '../../src/rulebook/schema/index.js';
import { thenSchema } from '../../src/rulebook/schema/table.js';
import type { TableFindingCode } from '../../src/rulebook/verify/finding.js';

const { CaliangError, decide, loadRulebook, verifyRulebook } = main;
const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const example = (name: string) => JSON.parse(read(`rules/examples/${name}.json`));

const guides = { zh: read('docs/rules-guide.zh-CN.md'), en: read('docs/rules-guide.md') };
const blocksOf = (text: string): [string, string][] =>
  [...text.matchAll(/^```(?:json|ts) (\S+)\n([\s\S]*?)^```$/gm)].map(([, slot, body]) => [slot!, body!]);
const blocks = blocksOf(guides.zh);
const bodies = (slot: string): string[] => blocks.filter(([own]) => own === slot).map(([, body]) => body);
// biome-ignore lint/suspicious/noExplicitAny: pieces of JSON, checked by loading them
const pieces = (slot: string): any[] => bodies(slot).map((body) => JSON.parse(body));
const one = (slot: string) => {
  const found = pieces(slot);
  expect(found, slot).toHaveLength(1);
  return found[0];
};

const table = () => ({
  form: 'rows',
  grades: one('grades'),
  rows: pieces('rows'),
  conflict: one('conflict'),
});
const assembled = () => ({
  ...one('book'),
  facts: pieces('facts'),
  instruments: pieces('instruments'),
  provisions: pieces('provisions'),
  benchmarks: [{ ...one('benchmark'), table: table() }],
});

const USED = [
  'book',
  'facts',
  'instruments',
  'provisions',
  'terms',
  'benchmark',
  'grades',
  'rows',
  'conflict',
  'conflict-stated',
  'build',
  'case',
  'gap-case',
  'henan-row',
  'successor',
  'hearing',
  'money-facts',
];

describe('the pieces', () => {
  it('are the same in both languages, and each is run below', () => {
    expect(blocksOf(guides.en)).toEqual(blocks);
    expect([...new Set(blocks.map(([slot]) => slot))].sort()).toEqual([...USED].sort());
    const fences = guides.zh.match(/^```\S/gm)!.length;
    expect(fences).toBe(blocks.length + guides.zh.match(/^```sh/gm)!.length);
  });

  it('make the example of Jilin', () => {
    expect(loadRulebook(assembled()).digest).toBe(loadRulebook(example('jilin')).digest);
  });

  it('show a departure as Henan has it, without which it does not load', () => {
    const henan = example('henan');
    expect(henan.benchmarks[0].table.rows).toContainEqual(one('henan-row'));
    delete henan.benchmarks[0].table.rows[0].then.departs;
    expect(() => loadRulebook(henan)).toThrow(CaliangError);
  });

  it('add a word, a stated rule for conflicts, a hearing threshold', () => {
    const word = one('terms');
    const worded = assembled();
    worded.terms = [word];
    worded.provisions[0].versions[0].orders = [word.id];
    expect(loadRulebook(worded).data.provisions[0]!.versions[0]!.orders).toEqual([word.id]);
    const unworded = assembled();
    unworded.provisions[0].versions[0].orders = [word.id];
    expect(() => loadRulebook(unworded)).toThrow(CaliangError);

    const stated = assembled();
    stated.benchmarks[0].table.conflict = one('conflict-stated');
    expect(verifyRulebook(loadRulebook(stated)).faults).toEqual([]);

    const { data } = loadRulebook({ ...assembled(), ...one('hearing') });
    expect(data.procedures.map(({ id, hearingThreshold }) => [id, hearingThreshold?.unit ?? null])).toEqual([
      ['apl-2017', null],
      ['apl-2021', '100000'],
    ]);
  });
});

/**
 * A table that is in no example, written with the guide alone: fee not paid in time; 10,000–50,000 yuan. Under 3 months
 * and up to 100,000 owed: a warning. From 3 months or above 100,000: 10,000–20,000; from 6 or above 500,000:
 * 20,000–35,000; from 12 or above 1,000,000: 35,000–50,000; where several fit, the heavier.
 */
describe('a table of months and money, in four grades', () => {
  const cell = { source: [{ document: '某市裁量基准（自拟）' }], assurance: 'reference' };
  const name = (zh: string, en: string) => ({ zh, en });
  const row = (grade: string, when: object, then: object) => ({
    id: `7-${grade}`,
    place: `序号7 · ${grade}`,
    violation: 'fee-overdue',
    grade,
    when,
    then,
    ...cell,
  });
  const months = (from: string, to?: string) => ({ fact: 'months', from, ...(to && { to, toOpen: true }) });
  const owed = (from: string, to?: string) => ({ fact: 'owed', from, fromOpen: true, ...(to && { to }) });
  const yuan = (from: string, to: string) => ({ fine: { of: 'yuan', from, to } });
  const rulebook = loadRulebook({
    ...one('book'),
    id: 'a-city',
    facts: one('money-facts'),
    instruments: [{ ...one('instruments'), versions: [{ ...one('instruments').versions[0], id: 'city' }] }],
    provisions: [
      {
        ...one('provisions'),
        violation: 'fee-overdue',
        name: name('逾期不缴纳易地建设费', 'Fee not paid in time'),
        aliases: [],
        cite: { instrument: 'jilin-measures', article: '1' },
        quantity: null,
        versions: [
          {
            of: ['city'],
            result: 'penalty',
            warning: 'required',
            orders: ['correct-within-deadline'],
            orderFirst: false,
            fines: [
              {
                party: ['unit'],
                mode: 'optional',
                form: { kind: 'fixed', min: '10000', max: '50000' },
                ...cell,
              },
            ],
            others: [],
            ...cell,
          },
        ],
      },
    ],
    benchmarks: [
      {
        ...one('benchmark'),
        table: {
          form: 'rows',
          grades: ['slight', 'ordinary', 'serious', 'grave'].map((id) => ({ id, name: name(id, id) })),
          rows: [
            row(
              'slight',
              {
                all: [
                  { fact: 'months', to: '3', toOpen: true },
                  { fact: 'owed', to: '100000' },
                ],
              },
              { fine: null },
            ),
            row('ordinary', { any: [months('3', '6'), owed('100000', '500000')] }, yuan('10000', '20000')),
            row('serious', { any: [months('6', '12'), owed('500000', '1000000')] }, yuan('20000', '35000')),
            row('grave', { any: [months('12'), owed('1000000')] }, yuan('35000', '50000')),
          ],
          conflict: { sharedEnd: null, several: { rule: 'heaviest', ...cell }, none: null },
        },
      },
    ],
  });
  it.each([
    [2, { value: 10, unit: '万元' }, 'slight', null],
    [3, 100_000, 'ordinary', '20000'],
    [4, { value: 60, unit: '万元' }, 'serious', '35000'],
    [12, 1, 'grave', '50000'],
  ])('%s months, %j owed: %s', (overdue, amount, grade, max) => {
    const act = { from: '2021-02-01', to: '2021-08-01' };
    const facts = { months: overdue, owed: amount };
    const given = { violation: 'fee-overdue', party: 'unit', act, decidedOn: '2021-10-01', facts };
    const { fine } = decide(given as unknown as main.CaseInput, { rulebook });
    expect([fine?.grade, fine?.range?.max ?? null]).toEqual([grade, max]);
  });
});

describe('the code', () => {
  const run = (slot: string, scope: Record<string, unknown>): unknown => {
    const [body = ''] = bodies(slot);
    const code = ts.transpileModule(body.replace(/^import .*$/m, ''), {
      compilerOptions: { target: ts.ScriptTarget.ES2022 },
    }).outputText;
    const given = { ...main, ...scope };
    return new Function(...Object.keys(given), `${code}; return book;`)(...Object.values(given));
  };

  it('builds the same book', () => {
    const { versions, ...instrument } = pieces('instruments')[0];
    const scope = {
      facts: pieces('facts'),
      instrument,
      version: versions[0],
      provision: one('provisions'),
      table: table(),
      document: one('benchmark'),
    };
    const book = run('build', scope) as main.Rulebook;
    const { benchmarks, provisions, facts, instruments } = loadRulebook(assembled()).data;
    expect(book.data).toMatchObject({ benchmarks, provisions, facts, instruments });
  });

  it('puts the successor beside the old one', () => {
    const book = run('successor', { data: assembled(), newTable: table() }) as main.Rulebook;
    expect(book.data.benchmarks.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['jilin', '2018-01-01', '2026-04-30'],
      ['jilin-2026', '2026-05-01', null],
    ]);
  });
});

describe('what it says', () => {
  const rulebook = loadRulebook(assembled());

  it('600 ㎡ after the order with bad influence is 12,000', () => {
    const { fine } = decide(one('case'), { rulebook });
    expect(fine).toMatchObject({ grade: 'ordinary', range: { min: '12000', max: '12000' } });
  });

  it('the gap widens to 100,000 and is named', () => {
    const { fine, findings } = decide(one('gap-case'), { rulebook });
    expect(fine?.range).toMatchObject({ min: '0', max: '100000' });
    expect(findings.map(({ code }) => code)).toEqual(['unseen-condition']);
  });

  it('every finding has its line', () => {
    const codes = {
      gap: true,
      overlap: true,
      'shared-end': true,
      'unseen-condition': true,
      'unseen-amount': true,
      'incomparable-bases': true,
      departs: true,
      'unordered-at-finding': true,
      'not-graded': true,
      'shared-amount': true,
    } satisfies Record<TableFindingCode, boolean>;
    const named = Object.entries(codes).flatMap(([code, reported]) => (reported ? [code] : []));
    for (const text of Object.values(guides)) {
      const lines = [...text.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
      for (const code of [...named, 'outside-statute']) expect(lines, code).toContain(code);
    }
  });

  it('writes conditions and amounts as the tables take them', () => {
    const schemas = [amountSchema, conditionSchema] as const;
    const small = Object.values(guides).flatMap((text) =>
      [...text.matchAll(/^\|.*\|$/gm)].flatMap(([line]) =>
        [...line!.matchAll(/`(\{[^`]*\}|"(?:when|fine)": [^`]*)`/g)].map(([, code]) => code!),
      ),
    );
    expect(small.length).toBeGreaterThan(20);
    for (const code of small.filter((c) => !c.includes('…'))) {
      if (code.startsWith('"fine"')) {
        expect(z.safeParse(thenSchema, JSON.parse(`{${code}}`)).success, code).toBe(true);
      } else if (code.startsWith('{')) {
        expect(
          schemas.some((schema) => z.safeParse(schema, JSON.parse(code)).success),
          code,
        ).toBe(true);
      } else expect(code).toBe('"when": "otherwise"');
    }
  });

  it('names files, commands and levels that there are', () => {
    const names = Object.values(guides).flatMap((text) =>
      [...text.matchAll(/`([a-z0-9-]+\.json)`/g)].map(([, f]) => f),
    );
    for (const name of new Set(names)) expect(read(`rules/examples/${name}`)).toContain('"extends"');
    const files = JSON.parse(read('package.json')).files as string[];
    expect(files).toEqual(expect.arrayContaining(['docs/rules-guide.zh-CN.md', 'docs/rules-guide.md']));
  });
});
