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
import { builtinTables } from '../../src/rulebook/builtin-tables.js';
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
      {
        code: 'rulebook-shape',
        path: ['version'],
        params: { problem: { code: 'wrong-type', params: { expected: 'string' } } },
      },
      {
        code: 'rulebook-shape',
        path: ['instruments', 0, 'versions', 0, 'from'],
        params: { problem: { code: 'invalid-date', params: { value: '2020-02-30' } } },
      },
    ]);
    expect(refused(() => load(null))).toMatchObject([{ code: 'rulebook-shape', path: [] }]);
  });

  it('are refused for what is no plain decimal', () => {
    const bad = (from: string) =>
      refused(() =>
        loadUnverified(
          changed((t) => {
            t.benchmarks[0]!.grading!.thresholds[0]!.from = from;
          }),
        ),
      ).map(({ path }) => path.slice(-2).join('.'));
    for (const from of ['1e3', '-1', '1.0000001', 'Infinity', '0x1f']) expect(bad(from)).toEqual(['0.from']);
    expect(bad('1.000001')).toEqual([]);
  });

  it('are refused in words, with what would be valid and the nearest name', () => {
    const said = (change: (tables: RulebookData) => void): string[] => {
      try {
        loadUnverified(changed(change));
      } catch (error) {
        if (!(error instanceof CaliangError)) throw error;
        return [...error.render('zh-CN').split('\n'), ...error.render('en').split('\n')];
      }
      return [];
    };
    const cell = (t: RulebookData) => t.provisions[0]!.versions[0]!.fines[0]!;
    expect(said((t) => Object.assign(cell(t), { fom: {}, mod: 'required' }))).toEqual([
      'provisions[0].versions[0].fines[0]：规则库的格式不对：不认识的字段“fom”，是否想写“form”；可用字段：party、roles、mode、form、capBelowFloor、source、assurance',
      'provisions[0].versions[0].fines[0]：规则库的格式不对：不认识的字段“mod”，是否想写“mode”；可用字段：party、roles、mode、form、capBelowFloor、source、assurance',
      'provisions[0].versions[0].fines[0]: the rulebook does not have the right shape: unknown field "fom", did you mean "form"?; valid: party, roles, mode, form, capBelowFloor, source, assurance',
      'provisions[0].versions[0].fines[0]: the rulebook does not have the right shape: unknown field "mod", did you mean "mode"?; valid: party, roles, mode, form, capBelowFloor, source, assurance',
    ]);
    const zh = (change: (tables: RulebookData) => void) =>
      said(change)[0]?.replace(/^(?:[\w.]|\[\d+\])*：规则库的格式不对：/, '');
    // Of the forms of a fine the fields of the one that it claims to be.
    expect(
      zh((t) => Object.assign(cell(t), { form: { kind: 'share', of: 'designFee', from: '1', too: '2' } })),
    ).toBe('缺少必填项“to”');
    expect(said((t) => Object.assign(cell(t).form, { maxx: '2' }))[0]).toMatch(
      /可用字段：kind、min、max、minOpen$/,
    );
    expect(zh((t) => Object.assign(cell(t).form, { kind: 'fixt' }))).toBe(
      '没有名为“fixt”的种类，是否想写“fixed”；可用：fixed、share、multiple、rate',
    );
    expect(zh((t) => Object.assign(cell(t), { form: {} }))).toBe('缺少必填项“kind”');
    expect(zh((t) => Object.assign(cell(t), { form: null }))).toBe('类型不对：应为对象，实为空值');
    expect(zh((t) => Object.assign(cell(t).form, { max: '1e5' }))).toBe(
      '“1e5”的写法不对：应为普通小数文字，最多六位小数，例如 "0.02"',
    );
    expect(zh((t) => (t.id = 'My Book'))).toBe('“My Book”的写法不对：应为由小写字母、数字和连字号组成的编号');
    expect(zh((t) => (t.version = '1'))).toBe('“1”的写法不对：应为三段版本号，例如 "1.0.0"');
    expect(zh((t) => (t.title.zh = ''))).toBe('缺少必填项“zh”');
    expect(zh((t) => (t.title.zh = '甲\u202E乙'))).toBe(
      '第 2 个字符是看不见的 U+202E，会使文字读起来与实际不同，请删去',
    );
    const limited = (years: number) => zh((t) => (t.generalParts[0]!.limitation.years = years));
    expect(limited(0)).toBe('“0”不对：应为不小于 1 的整数');
    expect(limited(1.5)).toBe('类型不对：应为整数，实为数字');
    expect(limited(2 ** 60)).toMatch(/^“1152921504606847000”超出范围：应不大于 9007199254740991$/);
    expect(zh((t) => (t.provisions = []))).toBe('列表是空的，至少要有一项');
    expect(zh((t) => Object.assign(cell(t), { mode: 'must' }))).toBe(
      '没有名为“must”的“mode”值；可用：optional、required',
    );
    expect(zh((t) => Object.assign(cell(t), { mode: Object.create(null) }))).toBe(
      '类型不对：应为文字，实为对象',
    );
    // A source is a place in an instrument or a document.
    expect(zh((t) => (cell(t).source = ['49' as never]))).toBe('类型不对：应为对象，实为文字');
    expect(said((t) => Object.assign(cell(t).source[0]!, { articel: '49' }))[0]).toMatch(
      /articel.*是否想写“article”/,
    );
  });

  it('are refused in an overlay too', () => {
    const rows = [{ ...overlay.rows[0]!, grade: 'mild' }];
    expect(refused(() => refineRulebook(loadUnverified(fewTables()), { ...overlay, rows }))).toMatchObject([
      {
        code: 'rulebook-shape',
        path: ['rows', 0, 'grade'],
        params: { problem: { code: 'unknown-id', params: { value: 'mild' } } },
      },
    ]);
  });
});

describe('tables with faults', () => {
  it('are refused with every fault', () => {
    const bad = changed((t) => {
      t.benchmarks[0]!.grading!.span[0]!.to = '0.2';
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
