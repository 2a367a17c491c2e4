/** Deciding and proving ask one grading: what `verify` proves is the code that `decide` runs. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Graded } from '../../src/rulebook/grading/graded.js';
import type * as Sheets from '../../src/rulebook/grading/sheet.js';

/** Every cell that any sheet was asked for, with what it gave. */
const asked: { readonly cell: string; readonly graded: Graded }[] = [];

vi.mock('../../src/rulebook/grading/sheet.js', async (original) => {
  const real = await original<typeof Sheets>();
  return {
    ...real,
    compile: (...given: Parameters<typeof Sheets.compile>) => {
      const sheet = real.compile(...given);
      return {
        ...sheet,
        grade: (cell: Parameters<typeof sheet.grade>[0]) => {
          const graded = sheet.grade(cell);
          asked.push({ cell: cell.join(), graded });
          return graded;
        },
      };
    },
  };
});

const { decide, verifyRulebook, builtinRulebook, whatIf } = await import('../../src/index.js');
const { loadUnverified } = await import('../../src/rulebook/load.js');
const { fewTables } = await import('../books/few.js');

const CASE = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable' },
};

/** Cells by the grade that they gave. */
const byCell = (): Map<string, string> =>
  new Map(asked.map(({ cell, graded }) => [cell, graded.grades.join()]));

beforeEach(() => {
  asked.length = 0;
});

describe('one grading', () => {
  it('is asked once for a closed case', () => {
    const { fine } = decide(CASE);
    expect(asked.map(({ graded }) => graded.grades)).toEqual([[fine!.grade]]);
  });

  it('is asked once for every combination of open criteria, whatever the open days', () => {
    const { facts: _, ...open } = CASE;
    decide(open);
    const closed = asked.length;
    expect(closed).toBe(27);
    asked.length = 0;
    decide({ ...open, act: { from: '2023-02-01' }, decidedOn: '2026-04-11' });
    expect(asked.length).toBe(closed);
  });

  it('is asked again by every call: nothing is kept', () => {
    decide(CASE);
    decide(CASE);
    expect(asked).toHaveLength(2);
    whatIf(CASE);
    expect(asked.length).toBeGreaterThan(2);
  });

  it('is what the proof walks, cell by cell', () => {
    decide(CASE, { rulebook: builtinRulebook() });
    const decided = byCell();
    asked.length = 0;
    verifyRulebook(loadUnverified(fewTables(['damaging-works'])));
    const proved = byCell();
    expect(proved.size).toBeGreaterThan(100);
    for (const [cell, grade] of decided) expect(proved.get(cell), cell).toBe(grade);
  });

  it('of published tables as well', () => {
    const json: unknown = JSON.parse(readFileSync('rules/examples/zhengzhou.json', 'utf8'));
    const rulebook = loadUnverified(json);
    verifyRulebook(rulebook);
    expect(asked.length).toBeGreaterThan(0);
    asked.length = 0;
    const [{ violation }] = rulebook.data.provisions as unknown as [{ violation: string }];
    decide({ ...CASE, violation, facts: {} }, { rulebook });
    expect(asked.length).toBeGreaterThan(0);
  });
});
