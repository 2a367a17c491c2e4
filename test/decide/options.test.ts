/** What `decide` is told beside the case, and the days that only warn. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, type DecideOptions, decide, safeDecide } from '../../src/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import { fewTables } from '../books/few.js';
import { withUnitFine } from '../law/books.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2021-10-01', to: '2021-10-01' },
  discoveredOn: '2021-10-02',
  filedOn: '2022-03-01',
  decidedOn: '2022-05-30',
  facts: { frequency: 1, quantity: 1, consequence: 'none', intentToDamage: false },
};

const refused = (options: unknown, one: CaseInput = input) => {
  const result = safeDecide(one, options as DecideOptions);
  return result.success ? [] : result.error.issues.map(({ code, path, params }) => ({ code, path, params }));
};

describe('a demanded level', () => {
  it('is refused if there is none of that name, with the nearest', () => {
    const valid = ['enacted', 'published', 'reported', 'reference'];
    expect(refused({ requireAssurance: 'enact' })).toEqual([
      {
        code: 'unknown-id',
        path: ['requireAssurance'],
        params: { kind: 'assurance', value: 'enact', valid, nearest: 'enacted' },
      },
    ]);
    for (const level of valid) expect(refused({ requireAssurance: level })).toEqual([]);
  });
});

describe('a recorded choice between versions', () => {
  const rulebook = withUnitFine('20000', '40000');
  const chosen = (version: string) =>
    decide(input, { rulebook, lawChoice: { version, reason: '集体讨论' } } as DecideOptions);

  it('names a side, or a text that only one side has', () => {
    for (const version of ['old', 'cadl-2009']) {
      expect(chosen(version).law).toMatchObject({ chosen: 'old', choice: { version: 'old' } });
      expect(chosen(version).fine?.statutory).toMatchObject({ min: '10000', max: '50000' });
    }
    for (const version of ['new', 'cadl-2022']) {
      expect(chosen(version).law).toMatchObject({ chosen: 'new', choice: { version: 'new' } });
      expect(chosen(version).fine?.statutory).toMatchObject({ min: '20000', max: '40000' });
    }
  });

  it('is refused with every name that it could have', () => {
    expect(refused({ rulebook, lawChoice: { version: 'apl-2021', reason: 'x' } })).toEqual([
      {
        code: 'law-choice-unknown',
        path: ['lawChoice', 'version'],
        params: { value: 'apl-2021', valid: ['old', 'new', 'cadl-2009', 'cadl-2022'] },
      },
    ]);
  });

  it('is refused without a reason, and where something else stands', () => {
    const missing = { code: 'missing-field', path: ['lawChoice', 'reason'], params: { field: 'reason' } };
    expect(refused({ rulebook, lawChoice: { version: 'old', reason: ' ' } })).toEqual([missing]);
    expect(refused({ rulebook, lawChoice: { version: 'old' } })).toMatchObject([
      { path: ['lawChoice', 'reason'] },
    ]);
    expect(refused({ rulebook, lawChoice: { version: 'old', reason: 'x', by: 'y' } })).toMatchObject([
      { code: 'unknown-key', path: ['lawChoice'] },
    ]);
    expect(refused({ rulebook, lawChoice: 'old' })).toMatchObject([{ path: ['lawChoice'] }]);
  });

  it('is refused where there is nothing to choose, with what applies', () => {
    const lawChoice = { version: 'old', reason: 'x' };
    expect(refused({ lawChoice })).toEqual([
      { code: 'law-choice-not-needed', path: ['lawChoice'], params: { chosen: 'same' } },
    ]);
    expect(refused({ rulebook: withUnitFine('10000', '40000'), lawChoice })).toEqual([
      { code: 'law-choice-not-needed', path: ['lawChoice'], params: { chosen: 'new' } },
    ]);
  });
});

describe('safeDecide', () => {
  it('returns what is wrong with a case or the tables, and never throws', () => {
    expect(safeDecide({ violation: 'no-such-thing' }).success).toBe(false);
    const tables = fewTables();
    const grading = tables.benchmarks[0]!.grading!;
    grading.thresholds = grading.thresholds.filter(
      (row) => row.criterion !== 'frequency' || row.from !== '1',
    );
    const result = safeDecide(input, { rulebook: loadUnverified(tables) });
    expect(result.success ? null : result.error).toMatchObject({
      code: 'unexpected',
      params: { problem: expect.stringContaining('no row of frequency holds') },
      cause: expect.any(RangeError),
    });
  });
});

describe('days that only warn', () => {
  const codes = (rest: Partial<CaseInput>) => decide({ ...input, ...rest }).warnings.map((w) => w.code);

  it('the ninety days from filing include the last one (行政处罚法 60)', () => {
    expect(decide(input).procedure.decideBy).toBe('2022-05-30');
    expect(codes({})).not.toContain('decided-late');
    expect(codes({ decidedOn: '2022-05-31' })).toContain('decided-late');
    expect(codes({ filedOn: undefined, decidedOn: '2022-12-31' })).not.toContain('decided-late');
  });

  it('the period of limitation includes the anniversary (行政处罚法 36)', () => {
    const undiscovered = { discoveredOn: undefined, filedOn: undefined } as Partial<CaseInput>;
    const missing = (decidedOn: CaseInput['decidedOn']) =>
      decide({ ...input, ...undiscovered, decidedOn }).missing.map((m) => m.fact);
    expect(missing('2023-10-01')).toEqual([]);
    expect(missing('2023-10-02')).toContain('discoveredOn');
  });
});
