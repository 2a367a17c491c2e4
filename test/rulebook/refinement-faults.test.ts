/** What is said of finer rules that do not hold: where, of which row, with which figures, shown by which cases. */
import { describe, expect, it } from 'vitest';
import { CaliangError, type CaseInput, decide, type RulebookData, verifyRulebook } from '../../src/index.js';
import { compareMax, compareMin, readRange } from '../../src/money/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import type { Refinement } from '../../src/rulebook/schema.js';
import { fewTables } from '../books/few.js';
import overlay from './example-overlay.json' with { type: 'json' };

const { $schema: _, ...example } = overlay;

/** A few tables with finer rules for them, changed by `change`. */
function refinedTables(
  change: (all: Refinement[], tables: RulebookData) => void,
  ids?: string[],
): RulebookData {
  const tables = fewTables(ids);
  const refinements = [structuredClone(example) as Refinement];
  change(refinements, tables);
  return { ...tables, refinements };
}

const said = (tables: RulebookData): object[] =>
  verifyRulebook(tables).faults.map(({ code, path, params }) => ({ code, at: path.join('/'), ...params }));

const again = (one: Refinement, more: Partial<Refinement>): Refinement => ({
  ...structuredClone(one),
  ...more,
});

describe('what finer rules name must be there', () => {
  it('and the example holds', () => {
    expect(said(refinedTables(() => {}))).toEqual([]);
  });

  it('an id for one document only', () => {
    const twice = refinedTables((all) => {
      all[0]!.to = '2021-12-31';
      all.push(again(all[0]!, { from: '2022-01-01', to: null }));
    });
    expect(said(twice)).toEqual([{ code: 'duplicate-row', at: 'refinements/1', row: 'example-district' }]);
  });

  it('a benchmark', () => {
    const unknown = refinedTables((all) => {
      all[0]!.benchmark = 'shanghai-2031';
    });
    expect(said(unknown)).toEqual([
      { code: 'unknown-reference', at: 'refinements/0/benchmark', id: 'shanghai-2031' },
    ]);
  });

  it('a violation', () => {
    const unknown = refinedTables((all) => {
      all[0]!.rows[1]!.violation = 'no-such-thing';
    });
    expect(said(unknown)).toEqual([
      { code: 'unknown-reference', at: 'refinements/0/rows/1', id: 'no-such-thing' },
    ]);
  });

  it('a party that some version of the provision fines', () => {
    const unfined = refinedTables((all, tables) => {
      const { versions } = tables.provisions.find((p) => p.violation === 'damaging-works')!;
      for (const version of versions)
        version.fines = version.fines.filter((f) => f.party.includes('individual'));
      all[0]!.rows.length = 1;
    });
    expect(said(unfined)).toContainEqual({
      code: 'party-missing',
      at: 'refinements/0/rows/0',
      violation: 'damaging-works',
      party: 'unit',
    });
  });

  it('two documents for one benchmark on one day', () => {
    const both = refinedTables((all) => {
      all.push(again(all[0]!, { id: 'second', from: '2022-01-01' }));
    });
    const found = said(both).filter((fault) => 'at' in fault && String(fault.at).startsWith('refinements'));
    expect(found).toContainEqual(expect.objectContaining({ at: 'refinements/1' }));
    const after = refinedTables((all) => {
      all[0]!.to = '2021-12-31';
      all.push(again(all[0]!, { id: 'second', from: '2023-01-01', to: null }));
    });
    expect(said(after)).toEqual([]);
  });
});

describe('what finer rules say must hold', () => {
  it('yuan only where the fine is stated in yuan', () => {
    const tables = refinedTables(
      (all, { provisions, benchmarks }) => {
        const row = all[0]!.rows[0]!;
        all[0]!.rows = [{ ...row, violation: 'cqr-63-4' }];
        expect(provisions.map((p) => p.violation)).toContain('cqr-63-4');
        expect(benchmarks[0]!.id).toBe('shanghai-2020');
        const share = provisions.find((p) => p.violation === 'cqr-63-4')!;
        for (const { fines } of share.versions) {
          for (const fine of fines)
            fine.form = { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' };
        }
      },
      ['cqr-63-4', 'damaging-works'],
    );
    expect(said(tables)).toContainEqual({
      code: 'form-mismatch',
      at: 'refinements/0/rows/0',
      violation: 'cqr-63-4',
      form: 'share',
    });
  });

  it.each([
    ['above', { max: '25000' }, { from: '10000', to: '25000' }],
    ['below', { min: '9000' }, { from: '9000', to: '15000' }],
    ['backwards', { min: '16000' }, { from: '16000', to: '15000' }],
  ])('inside the grade: %s', (_name, range, ends) => {
    const outside = refinedTables((all) => {
      Object.assign(all[0]!.rows[0]!.range, range);
    });
    expect(said(outside)).toEqual([
      { code: 'refinement-outside', at: 'refinements/0/rows/0', row: 'one-door', grade: 'lenient', ...ends },
    ]);
    expect(verifyRulebook(outside).faults[0]!.witness).toEqual([
      expect.objectContaining({ violation: 'damaging-works', party: 'unit' }),
    ]);
  });

  it('one row for a case', () => {
    const twice = refinedTables((all) => {
      all[0]!.rows.push({ ...all[0]!.rows[0]!, id: 'again' });
    });
    const [first] = verifyRulebook(twice).faults;
    expect(first).toMatchObject({
      code: 'refinement-overlap',
      path: ['refinements', 0, 'rows', 2],
      params: { first: 'one-door', second: 'again' },
    });
    // The case shown is one in which both rows hold.
    expect((first!.witness[0] as CaseInput).facts?.quantity).toEqual({ value: 1, unit: '处' });
  });

  it.each([
    ['2021-01-01', null],
    ['2024-03-01', null],
    ['2021-01-01', '2021-06-30'],
  ])('not less for more, shown by two cases that differ in one fact, in force from %s to %s', (from, to) => {
    const inverted = refinedTables((all) => {
      Object.assign(all[0]!, { from, to });
      all[0]!.rows[0]!.when.quantity = { from: '2', to: '2' };
    });
    const { faults } = verifyRulebook(inverted);
    expect(faults.map(({ code, path }) => [code, path.join('/')])).toEqual(
      faults.map(() => ['refinement-inverted', 'refinements/0/rows/0']),
    );
    const rulebook = loadUnverified(inverted);
    for (const { witness } of faults) {
      const [lighter, heavier] = witness as [CaseInput, CaseInput];
      expect({ ...heavier, facts: { ...heavier.facts, quantity: lighter.facts?.quantity } }).toEqual(lighter);
      const [x, y] = [lighter, heavier].map((one) => readRange(decide(one, { rulebook }).fine!.range!));
      expect(compareMin(x!, y!) > 0 || compareMax(x!, y!) > 0).toBe(true);
    }
    expect(faults[0]!.params).toEqual({ lighter: '1 1 none', heavier: '1 2 none' });
  });

  it('and whoever loads them is told', () => {
    const outside = refinedTables((all) => {
      Object.assign(all[0]!.rows[0]!.range, { max: '25000' });
    });
    try {
      decide(
        { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
        { rulebook: { ...loadUnverified(outside) } },
      );
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CaliangError);
      expect((error as CaliangError).issues[0]).toMatchObject({
        code: 'rulebook-fault',
        params: { fault: 'refinement-outside' },
      });
    }
  });
});
