/**
 * Issue 14, item 22: an option that there is not is refused, every entry answers anything with a result or a
 * `CaliangError`, and the error says what was really given. All entries by all odd values: test/hostile/entries.test.ts.
 */
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  auditReport,
  builtinRulebook,
  type CaliangError,
  type CaseInput,
  compareDecisions,
  decide,
  explain,
  fineInWords,
  lateSurcharge,
  mergeReports,
  OUTCOMES,
  procedureFor,
  rangePicture,
  reasons,
  receipt,
  refineRulebook,
  replay,
  safeDecide,
  tables,
  timeline,
} from '../../src/index.js';
import { exportWorksheet, importWorksheet } from '../../src/worksheet/index.js';

const good: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
};
const decision = decide(good);
const odd = (value: unknown) => value as never;

function refusal(run: () => unknown): CaliangError {
  try {
    run();
  } catch (error) {
    if ((error as Error).name === 'CaliangError') return error as CaliangError;
    throw error;
  }
  throw new Error('was not refused');
}

describe('the cases that were wrong', () => {
  it('a mistyped option is refused by its nearest name', () => {
    const error = refusal(() => decide(good, odd({ requiredAssurance: 'published' })));
    expect(error).toMatchObject({
      code: 'unknown-key',
      path: ['options'],
      params: {
        key: 'requiredAssurance',
        valid: ['rulebook', 'requireAssurance', 'lawChoice'],
        nearest: 'requireAssurance',
      },
    });
    expect(error.message).toContain('是否想写“requireAssurance”');
    const safe = safeDecide(good, odd({ requiredAssurance: 'published' }));
    expect(safe.success ? null : safe.error.code).toBe('unknown-key');
  });

  it('OUTCOMES is there at run time', () => {
    expect(OUTCOMES).toEqual(['not-punishable', 'no-penalty', 'order-first', 'penalty', 'refer']);
  });

  it.each<[name: string, run: () => unknown, code: string, path: readonly (string | number)[]]>([
    ['explain({})', () => explain(odd({})), 'missing-field', ['decision', 'outcome']],
    ['reasons({})', () => reasons(odd({})), 'missing-field', ['decision', 'outcome']],
    ['decide(c, null)', () => decide(good, odd(null)), 'wrong-type', ['options']],
    ['mergeReports(r, {})', () => mergeReports(auditReport(), odd({})), 'missing-field', ['second', 'lines']],
    ['replay(r, {})', () => replay(receipt(good, decision), odd({})), 'wrong-type', ['rulebooks']],
  ])('%s', (_, run, code, path) => {
    expect(refusal(run)).toMatchObject({ code, path });
  });

  it('a throwing getter under safeDecide', () => {
    const throwing = Object.defineProperty({ ...good }, 'party', {
      enumerable: true,
      get: () => {
        throw new RangeError('boom');
      },
    });
    const found = safeDecide(throwing);
    expect(found.success ? null : found.error).toMatchObject({
      code: 'unreadable',
      path: ['party'],
      params: { reason: 'throws', problem: 'RangeError: boom' },
      cause: { message: 'boom' },
    });
  });
});

describe('what was given is named', () => {
  const seen = (run: () => unknown): unknown => {
    const { code, params } = refusal(run);
    return [code, (params as { expected?: unknown }).expected, (params as { seen?: unknown }).seen];
  };
  const TEXT = ['wrong-type', 'string', 'number'];

  it.each<[string, () => unknown]>([
    ['fineInWords', () => fineInWords(odd(10_000))],
    ['procedureFor', () => procedureFor(decision, odd(10_000))],
    ['reasons', () => reasons(decision, { fine: odd(10_000) })],
    ['explain', () => explain(decision, { imposed: odd(10_000) })],
    ['rangePicture', () => rangePicture(decision, { imposed: odd(10_000) })],
    ['lateSurcharge', () => lateSurcharge(odd(10_000), 1)],
    ['lateSurcharge on', () => lateSurcharge('10000', 1, { on: odd(20_230_411) })],
    ['timeline', () => timeline(good, decision, { imposedFine: odd(10_000) })],
    ['compareDecisions', () => compareDecisions(decision, decision, { a: odd(1), b: odd(2) })],
    ['addWorkingDays', () => addWorkingDays(odd(20_230_411), 1, { holidays: [] })],
    ['a locale', () => explain(decision, { locale: odd(1) })],
    ['a violation of tables', () => tables(odd(5))],
    ['an assurance', () => decide(good, { requireAssurance: odd(1) })],
    ['an amount of a case', () => decide({ ...good, amounts: { contractPrice: odd(100) } })],
    ['a day of a case', () => decide({ ...good, decidedOn: odd(20_230_411) })],
    ['a party', () => decide({ ...good, party: odd(5) })],
    [
      'a date of a document',
      () => importWorksheet(exportWorksheet(), { document: 'x', date: odd(1), from: '2026-01-01' }),
    ],
  ])('a number where a text is wanted: %s', (_, run) => {
    expect(seen(run)).toEqual(TEXT);
  });

  it('Infinity and NaN apart', () => {
    const at = (frequency: number) => seen(() => decide({ ...good, facts: { frequency } }));
    expect(at(Number.POSITIVE_INFINITY)).toEqual(['wrong-type', 'number|string', 'infinity']);
    expect(at(Number.NEGATIVE_INFINITY)).toEqual(['wrong-type', 'number|string', 'infinity']);
    expect(at(Number.NaN)).toEqual(['wrong-type', 'number|string', 'nan']);
    const { message } = refusal(() => decide({ ...good, facts: { frequency: Number.POSITIVE_INFINITY } }));
    expect(message).toContain('无穷大');
  });

  it('objects of a class by their class', () => {
    const price = (value: unknown) => seen(() => decide({ ...good, amounts: { contractPrice: odd(value) } }));
    expect(price(new Decimal('1.5'))).toEqual(['wrong-type', 'string', 'Decimal']);
    expect(price(new Date(0))).toEqual(['wrong-type', 'string', 'Date']);
    expect(price(10n)).toEqual(['wrong-type', 'string', 'bigint']);
    expect(price(() => 1)).toEqual(['wrong-type', 'string', 'function']);
    expect(seen(() => decide(odd(new Date(0))))).toEqual(['wrong-type', 'object', 'Date']);
    expect(seen(() => decide(odd(new Map())))).toEqual(['wrong-type', 'object', 'Map']);
    expect(seen(() => decide({ ...good, act: odd(new Date(0)) }))).toEqual(['wrong-type', 'object', 'Date']);
    expect(seen(() => decide({ ...good, decidedOn: odd(new Date(0)) }))).toEqual([
      'wrong-type',
      'string',
      'Date',
    ]);
    expect(seen(() => fineInWords(odd(new Decimal(1))))).toEqual(['wrong-type', 'string', 'Decimal']);
    expect(seen(() => decide(good, odd(new Date(0))))).toEqual(['wrong-type', 'object', 'Date']);
    const { message } = refusal(() => decide({ ...good, decidedOn: odd(new Date(0)) }));
    expect(message).toContain('日期对象（Date）');
  });

  it('the tables of a rulebook in place of a rulebook', () => {
    const { data } = builtinRulebook();
    for (const run of [
      () => decide(good, { rulebook: odd(data) }),
      () => explain(decision, { rulebook: odd(data) }),
      () => tables(undefined, { rulebook: odd(data) }),
      () => refineRulebook(odd(data), {}),
      () => exportWorksheet(odd(data)),
      () => replay(receipt(good, decision), [odd(data)]),
    ]) {
      const error = refusal(run);
      expect(error.code).toBe('rulebook-not-loaded');
      expect(error.message).toContain('loadRulebook(data)');
    }
    expect(seen(() => decide(good, { rulebook: odd({}) }))).toEqual(['wrong-type', 'Rulebook', 'object']);
    // Not the built-in one in silence.
    expect(seen(() => decide(good, { rulebook: odd(null) }))).toEqual(['wrong-type', 'Rulebook', 'null']);
  });

  it('an empty list', () => {
    const error = refusal(() => decide({ ...good, violation: [] }));
    expect(error).toMatchObject({ code: 'empty-list', path: ['violation'] });
    expect(error.message).toContain('列表是空的');
    expect(refusal(() => exportWorksheet(builtinRulebook(), [])).code).toBe('empty-list');
  });

  it('cycles and depth', () => {
    const cyclic: Record<string, unknown> = { ...JSON.parse(JSON.stringify(decision)) };
    cyclic['case'] = cyclic;
    let deep: unknown = 0;
    for (let i = 0; i < 50_000; i += 1) deep = [deep];
    const found = [cyclic, { ...decision, case: { ...good, extra: deep } }].map((one) => {
      try {
        compareDecisions(decision, one as never);
        return 'answered';
      } catch (error) {
        return (error as CaliangError).code;
      }
    });
    for (const code of found) expect(['answered', 'unreadable', 'unexpected']).toContain(code);
    expect(found[0]).toBe('unreadable');
  });
});
