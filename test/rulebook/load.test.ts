/** What becomes of tables when they are loaded: shape, digest, frozen data, look-up form. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  decide,
  loadRulebook,
  type Rulebook,
  type RulebookData,
  refineRulebook,
} from '../../src/index.js';
import { builtinTables } from '../../src/rulebook/builtin.js';
import { digestOf, indexOf, loadUnverified } from '../../src/rulebook/load.js';
import { fewTables } from '../books/few.js';
import overlay from './example-overlay.json' with { type: 'json' };

const refused = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof CaliangError) return error.issues;
    throw error;
  }
  return [];
};

const changed = (change: (tables: RulebookData) => void): RulebookData => {
  const tables = fewTables();
  change(tables);
  return tables;
};

describe('tables of another shape', () => {
  it.each([loadRulebook, loadUnverified])('are refused with the place and the problem', (load) => {
    const bad = changed((t) => {
      t.instruments[0]!.versions[0]!.from = '2020-02-30';
      (t as { version: unknown }).version = 1;
    });
    expect(refused(() => load(bad))).toMatchObject([
      { code: 'rulebook-shape', path: ['version'], params: { problem: expect.stringContaining('string') } },
      {
        code: 'rulebook-shape',
        path: ['instruments', 0, 'versions', 0, 'from'],
        params: { problem: 'a day of the calendar, YYYY-MM-DD' },
      },
    ]);
    expect(refused(() => load(null))).toMatchObject([{ code: 'rulebook-shape', path: [] }]);
  });

  it('are refused for what is no plain decimal', () => {
    const bad = (from: string) =>
      refused(() =>
        loadUnverified(
          changed((t) => {
            t.benchmarks[0]!.grading.thresholds[0]!.from = from;
          }),
        ),
      ).map(({ path }) => path.slice(-2).join('.'));
    for (const from of ['1e3', '-1', '1.0000001', 'Infinity', '0x1f']) expect(bad(from)).toEqual(['0.from']);
    expect(bad('1.000001')).toEqual([]);
  });

  it('are refused where the stages of a procedure do not hold together', () => {
    const of = (change: (procedure: RulebookData['procedures'][number]) => void) =>
      refused(() =>
        loadUnverified(
          changed((t) => {
            change(t.procedures[1]!);
          }),
        ),
      ).map(({ path, params }) => [path.slice(2).join('.'), 'problem' in params && params.problem]);
    expect(of(() => {})).toEqual([]);
    expect(of(({ stages }) => stages.push({ ...stages[0]! }))).toEqual([
      [expect.stringMatching(/^stages\.\d+\.id$/), 'two stages are called filing'],
    ]);
    const request = 'hearing-request';
    const period = (procedure: RulebookData['procedures'][number]) =>
      procedure.stages.find((s) => s.id === request)!.period!;
    for (const other of ['no-such-stage', request])
      expect(
        of((procedure) => {
          period(procedure).of = other;
        }),
      ).toEqual([[expect.stringMatching(/^stages\.\d+\.period\.of$/), `no other stage is called ${other}`]]);
    expect(
      of((procedure) => {
        procedure.decideWithinDays = null;
      }),
    ).toEqual([[expect.stringMatching(/^stages\.\d+\.period\.days$/), 'decideWithinDays is null']]);
  });

  it('are refused in an overlay too', () => {
    const rows = [{ ...overlay.rows[0]!, grade: 'mild' }];
    expect(refused(() => refineRulebook(loadUnverified(fewTables()), { ...overlay, rows }))).toMatchObject([
      { code: 'rulebook-shape', path: ['rows', 0, 'grade'], params: { problem: expect.any(String) } },
    ]);
  });
});

describe('tables with faults', () => {
  it('are refused with every fault', () => {
    const bad = changed((t) => {
      t.benchmarks[0]!.grading.span[0]!.to = '0.2';
      t.generalParts[1]!.limitation.extended!.years = 1;
    });
    const issues = refused(() => loadRulebook(bad));
    expect(issues.map((one) => one.code === 'rulebook-fault' && one.params.fault)).toEqual([
      'limitation-inverted',
      'grade-gap',
    ]);
    expect(issues[0]).toMatchObject({
      path: ['generalParts', 1, 'limitation'],
      params: { rule: 'monotone', detail: { years: '2', extended: '1' }, witness: [] },
    });
  });
});

describe('a loaded rulebook', () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

  it('has the digest of its canonical JSON, whatever the order of its keys', () => {
    expect(digestOf({ b: [1, '民防'], a: null })).toBe(sha256('{"a":null,"b":[1,"民防"]}'));
    expect(digestOf(undefined)).toBe(sha256(''));
    const tables = fewTables();
    const backwards = Object.fromEntries(Object.entries(tables).reverse());
    expect(loadUnverified(backwards).digest).toBe(loadUnverified(tables).digest);
    expect(loadUnverified({ ...tables, version: '0.0.1' }).digest).not.toBe(loadUnverified(tables).digest);
  });

  it('carries id, version and data, without the pointer to the schema', () => {
    const tables = fewTables();
    const book = loadUnverified({ ...tables, $schema: '../schema.json' });
    expect(book).toMatchObject({ id: tables.id, version: tables.version });
    expect(book.data).toEqual(loadUnverified(tables).data);
    expect(book.digest).toBe(loadUnverified(tables).digest);
    expect(JSON.stringify(builtinTables())).not.toContain('$schema');
  });

  it('cannot be changed, and neither can anything in it', () => {
    const open: string[] = [];
    const visit = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      if (!Object.isFrozen(part)) open.push(path);
      for (const [key, inner] of Object.entries(part)) visit(inner, `${path}/${key}`);
    };
    visit(loadUnverified(fewTables()), '');
    expect(open).toEqual([]);
  });

  it('is loaded once if it is the built-in one', () => {
    expect(builtinRulebook()).toBe(builtinRulebook());
    expect(indexOf(builtinRulebook())).toBe(indexOf(builtinRulebook()));
  });

  it('can be handed over as a copy', () => {
    const input: CaseInput = {
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2023-02-01' },
      decidedOn: '2023-04-11',
      facts: { frequency: 1, quantity: 1, consequence: 'none' },
    };
    const book = loadUnverified(fewTables());
    const copy = JSON.parse(JSON.stringify(book)) as Rulebook;
    expect(decide(input, { rulebook: copy })).toEqual(decide(input, { rulebook: book }));
  });
});
