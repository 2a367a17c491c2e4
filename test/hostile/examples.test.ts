/** Hostile inputs by name: what each is refused with, or how it comes out. */
import { describe, expect, it } from 'vitest';
import { auditReportHtml, auditSheetTemplate, findingsLines } from '../../src/audit-report/index.js';
import { jsonRows } from '../../src/cli/audit/rows.js';
import {
  addToReport,
  audit,
  auditReport,
  auditStream,
  builtinRulebook,
  CaliangError,
  type CaseInput,
  type DecidedCase,
  decide,
  explain,
  fineInWords,
  rangePicture,
  readAuditReport,
  receipt,
  replay,
  safeDecide,
  tables,
} from '../../src/index.js';
import { readDays } from '../../src/ledger/day.js';
import { readMoney } from '../../src/ledger/money.js';
import { namesIn } from '../../src/ledger/names.js';
import { readQuantity } from '../../src/ledger/quantity.js';
import { indexOf } from '../../src/rulebook/load.js';
import { sample } from '../../src/testing/index.js';
import { guardCell, unguardCell } from '../../src/text/cell.js';
import { BookWords } from '../../src/worksheet/conditions/words.js';
import { readInterval } from '../../src/worksheet/grammar.js';
import { exportWorksheet, importWorksheet } from '../../src/worksheet/index.js';
import { changedBook } from '../law/books.js';
import { FORMULAS, INHERITED, INVISIBLE, MARKUP } from './values.js';

const sheetWords = new BookWords(indexOf(builtinRulebook()));
const good = sample('penalty').case;
const codes = (input: unknown): string[] => {
  const result = safeDecide(input);
  return result.success ? [] : result.error.issues.map((i) => i.code);
};
const withEvidence = (text: string): CaseInput => ({
  ...good,
  facts: { ...good.facts, evidence: [text] },
});

describe('names that objects have anyway', () => {
  it.each(INHERITED)('%s is no field, no violation, no circumstance, no language', (name) => {
    const own = JSON.parse(`{${JSON.stringify(name)}:1,${JSON.stringify(good).slice(1)}`);
    expect(codes(own)).toEqual(['unknown-key']);
    expect(codes({ ...good, violation: name })).toEqual(['unknown-id']);
    expect(codes({ ...good, party: name })).toEqual(['unknown-id']);
    expect(codes({ ...good, circumstances: [{ id: name, present: true }] })).toEqual(['unknown-id']);
    expect(codes({ ...good, facts: { ...good.facts, consequence: name } })).toEqual(['unknown-id']);
    for (const run of [
      () => explain(decide(good), { locale: name as 'en' }),
      () => explain(decide(good), { format: name as 'text' }),
      () => tables(name),
      () => tables(undefined, { locale: name as 'en' }),
      () => decide(good, { requireAssurance: name as 'enacted' }),
    ]) {
      expect(run).toThrow(CaliangError);
    }
  });
});

describe('characters that a reader does not see', () => {
  it.each(
    INVISIBLE.map((c) => [`U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`, c] as const),
  )('%s is refused in names, evidence and reasons, and its place is named', (character, invisible) => {
    const text = `甲${invisible}乙`;
    const expected = { code: 'invisible-character', params: { character, position: '2' } };
    for (const input of [{ ...good, partyName: text }, withEvidence(text)]) {
      const result = safeDecide(input);
      expect(result.success ? null : result.error.issues).toMatchObject([expected]);
    }
    const decided: DecidedCase = { case: good, imposed: { fine: '0', warning: true } };
    for (const one of [
      { ...decided, reasons: text },
      { ...decided, id: text },
      { ...decided, departure: { ground: text } },
    ]) {
      expect(() => audit(one)).toThrow(character);
    }
  });

  it('line breaks belong into reasons, not into names', () => {
    expect(codes({ ...good, partyName: '甲\n乙' })).toEqual(['invisible-character']);
    expect(() =>
      audit({ case: good, imposed: { fine: '0', warning: true }, reasons: '一\n二' }),
    ).not.toThrow();
  });

  it('come out of an error by their code point, and long text is cut', () => {
    const result = safeDecide({ ...good, violation: `\u001b[31m\u202e${'长'.repeat(10_000)}` });
    const message = result.success ? '' : result.error.message;
    expect(message).toContain('<U+001B>[31m<U+202E>');
    expect(message).not.toContain('\u001b');
    expect(message.length).toBeLessThan(2000);
    if (!result.success)
      expect(result.error.params).toMatchObject({ value: expect.stringContaining('长'.repeat(10_000)) });
  });
});

describe('markup in names and evidence', () => {
  const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
  const plain = decide({ ...withEvidence('证据'), partyName: '某公司' });

  it.each(MARKUP)('%s', async (text) => {
    const decision = decide({ ...withEvidence(text), partyName: text });
    expect(tags(explain(decision, { format: 'html' }))).toEqual(tags(explain(plain, { format: 'html' })));
    expect(rangePicture(decision)).not.toContain(text);
    const markdown = explain(decision, { format: 'markdown' });
    expect(markdown).not.toMatch(/<script|<img|<svg|(?<!\\)\]\(javascript|(?<!`)https:|\bwww\.|a@example/);
    expect(markdown).not.toMatch(/^# 标题/m);
    const report = auditReport();
    const decided = {
      id: text,
      case: { ...good, partyName: text },
      imposed: { fine: '999999', warning: true },
    };
    for await (const row of auditStream([decided, { ...decided, case: { violation: text } as never }]))
      addToReport(report, row);
    expect(auditReportHtml(readAuditReport(JSON.parse(JSON.stringify(report))))).not.toMatch(
      /<img src=x|<script>alert|<svg\/onload|' onmouseover='/,
    );
  });
});

describe('cells that a spreadsheet would run', () => {
  const runs = /(?:^|,|\n)"?(?:[=+\-@\t]|\r(?!\n))/;

  it.each(FORMULAS.filter((f) => !f.startsWith('\t')))('%s comes out as text', async (formula) => {
    const rows = [];
    const decided = { id: formula, case: good, imposed: { fine: '999999', warning: true } };
    for await (const row of auditStream([decided])) rows.push(row);
    const lines = rows.map((row) => findingsLines(row)).join('');
    expect(lines).toContain(formula.slice(1, 4));
    expect(lines).not.toMatch(runs);
  });

  it('there are none in the empty sheets, and the worksheet comes back as it was', () => {
    expect(auditSheetTemplate()).not.toMatch(runs);
    expect(exportWorksheet()).not.toMatch(runs);
    const official = { document: '测试', date: '2026-01-01', from: '2026-02-01' };
    expect(importWorksheet(exportWorksheet(), official).digest).toBe(decide(good).rulebook.digest);
  });
});

describe('objects that are no data', () => {
  const cyclic: Record<string, unknown> = { ...good };
  cyclic['facts'] = cyclic;

  it('cycles, classes, getters that lie', () => {
    expect(codes(cyclic).length).toBeGreaterThan(0);
    expect(codes(new Map(Object.entries(good)))).not.toEqual([]);
    let asked = 0;
    const lying = { ...good };
    Object.defineProperty(lying, 'violation', {
      enumerable: true,
      get: () => (asked++ === 0 ? 'damaging-works' : 'no-such-violation'),
    });
    const result = safeDecide(lying);
    // Whatever it answered, the decision is about the violation that it says.
    if (result.success) expect(decide(result.data.case)).toEqual(result.data);
    else expect(result.error).toBeInstanceOf(CaliangError);
  });

  it('receipts that hold what JSON cannot', () => {
    const kept = receipt(good, decide(good));
    let deep: unknown = 0;
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    const selfish: Record<string, unknown> = {};
    selfish['self'] = selfish;
    for (const odd of [Number.NaN, -0, 10n, Symbol('x'), () => 1, new Date(0), deep, selfish, undefined]) {
      expect(() => replay({ ...kept, decision: { ...kept.decision, extra: odd } })).toThrow(CaliangError);
    }
  });

  it('reports whose findings have no such details', async () => {
    const report = auditReport();
    for await (const row of auditStream([{ case: good, imposed: { fine: '999999', warning: true } }]))
      addToReport(report, row);
    const saved = JSON.parse(JSON.stringify(report));
    expect(saved.findings.length).toBeGreaterThan(0);
    expect(() => readAuditReport({ ...saved, findings: [{ ...saved.findings[0], params: {} }] })).toThrow(
      CaliangError,
    );
    const refusal = { line: 1, id: null, issues: [{ code: 'constructor', path: [], params: {} }] };
    expect(() => readAuditReport({ ...saved, refusals: [refusal] })).toThrow(CaliangError);
  });

  it.each([
    5,
    Number.NaN,
    null,
    undefined,
    {},
    [],
    Symbol('1'),
    Object.create(null),
    '１０',
    '1e3',
    '9'.repeat(1e5),
  ])('amounts that are none: %s', (amount) => {
    expect(() => fineInWords(amount as string)).toThrow(CaliangError);
  });
});

describe('a rulebook that was not loaded', () => {
  it('is proved, and its digest is that of its tables', () => {
    const book = builtinRulebook();
    expect(decide(good, { rulebook: structuredClone(book) })).toEqual(decide(good));
    expect(() => decide(good, { rulebook: { ...structuredClone(book), digest: 'made-up' } })).toThrow(
      'made-up',
    );
    const forged = JSON.parse(JSON.stringify(book).replaceAll('"max":"50000"', '"max":"90000000"'));
    expect(() => decide(good, { rulebook: forged })).toThrow(CaliangError);
    for (const none of [{}, 5, 'shanghai-2020', []]) {
      expect(() => decide(good, { rulebook: none as never })).toThrow(CaliangError);
    }
  });

  it('may call a violation by a name that every object has', async () => {
    const named = changedBook((tables) => {
      for (const provision of tables.provisions) {
        if (provision.violation === 'unfiled-peacetime-use') provision.violation = 'constructor';
      }
      const text = JSON.stringify(tables.benchmarks).replaceAll('"unfiled-peacetime-use"', '"constructor"');
      tables.benchmarks = JSON.parse(text);
    });
    const report = auditReport();
    const one = { ...good, violation: 'constructor', facts: { frequency: 1, consequence: 'none' } };
    for await (const row of auditStream([{ case: one, imposed: { fine: '600', warning: true } }], {
      rulebook: named,
    })) {
      addToReport(report, row);
    }
    expect(report.violations['constructor']).toMatchObject({ rows: 1, fined: 1, total: '600' });
  });
});

describe('cells behind apostrophes', () => {
  it.each(['=1', "'=1", "''＝1", "'plain", "'", '', '\n=1', '－1'])('%j comes back as it was', (cell) => {
    expect(unguardCell(guardCell(cell))).toBe(cell);
    expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  });
});

describe('a file of JSON without line breaks', () => {
  it('is refused on its line, and the next line is read', async () => {
    async function* pieces(): AsyncGenerator<string> {
      yield '{"a":1}\n"';
      for (let i = 0; i < 40; i += 1) yield 'x'.repeat(1_000_000);
      yield '"\n{"b":2}';
    }
    const rows: [line: number, row: unknown][] = [];
    for await (const batch of jsonRows(pieces()).batches) {
      for (const [i, row] of batch.rows.entries()) rows.push([batch.lines[i]!, row]);
    }
    expect(rows).toEqual([
      [1, '{"a":1}'],
      [2, { code: 'line-too-long', path: [], params: { most: '16000000' } }],
      [3, '{"b":2}'],
    ]);
  });
});

describe('large input', () => {
  /** How much longer a double input takes, at the least of a few tries. */
  function growth(run: (n: number) => void, n: number): number {
    const time = (size: number): number => {
      const started = performance.now();
      run(size);
      return performance.now() - started;
    };
    run(n);
    return Math.min(...[1, 2, 3, 4].map(() => (time(2 * n) + 1) / (time(n) + 1)));
  }
  const many = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

  it.each<[string, (n: number) => void]>([
    ['evidence of millions of characters', (n) => codes(withEvidence('证'.repeat(n * 100)))],
    [
      'a name that nobody knows, of millions of characters',
      (n) => codes({ ...good, violation: 'x'.repeat(n * 100) }),
    ],
    [
      'many unknown fields',
      (n) => codes({ ...good, ...Object.fromEntries(many(n / 10, 0).map((_, i) => [`f${i}`, 1])) }),
    ],
    [
      'many pieces of evidence',
      (n) => codes({ ...good, facts: { ...good.facts, evidence: many(n, '证据') } }),
    ],
    [
      'many circumstances',
      (n) => codes({ ...good, circumstances: many(n / 10, { id: 'cooperates', present: true }) }),
    ],
    [
      'a range in a worksheet',
      (n) => {
        try {
          return readInterval(`${'9'.repeat(n)}至x`, { kind: 'money' }, sheetWords, '');
        } catch (error) {
          return (error as Error).message;
        }
      },
    ],
    [
      'a cell of spaces',
      (n) => {
        const cell = `1${' '.repeat(n)}x`;
        return [readDays(cell), namesIn(cell, () => false), readQuantity(`${cell}1`), readMoney(cell)];
      },
    ],
    [
      'evidence of one circumstance',
      (n) =>
        codes({
          ...good,
          circumstances: many(n / 20, 0).map((_, i) => ({
            id: 'cooperates',
            present: true,
            evidence: [`${i}`],
          })),
        }),
    ],
    [
      'JSON that is nested deep',
      (n) => codes({ ...good, facts: JSON.parse(`${'['.repeat(n / 4)}${']'.repeat(n / 4)}`) }),
    ],
  ])('%s: twice as much takes at most some times as long', (_name, run) => {
    expect(growth(run, 20_000)).toBeLessThan(8);
  });
});

describe('a rulebook with markup in its names', () => {
  it('gives tables and explanations without it', () => {
    const tablesOf = changedBook((book) => {
      const provision = book.provisions.find((p) => p.violation === 'damaging-works');
      provision!.name.zh = '<img src=x onerror=alert(1)>|甲';
    });
    expect(tables('damaging-works', { format: 'markdown', rulebook: tablesOf })).not.toMatch(/<img/);
    const decision = decide(good, { rulebook: tablesOf });
    for (const format of ['html', 'markdown'] as const) {
      expect(explain(decision, { format, rulebook: tablesOf })).not.toMatch(/<img/);
    }
  });
});
