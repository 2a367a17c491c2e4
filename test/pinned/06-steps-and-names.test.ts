/** What a merged decision says is set by a step, and an error names the thing that is missing, never an index. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  decide,
  loadRulebook,
  type RulebookData,
  safeDecide,
} from '../../src/index.js';
import { fewTables } from '../books/few.js';
import { withProvision } from '../law/books.js';
import { allCases } from '../properties/all-cases.js';
import { runs } from '../runs.js';

const setBy = (decision: ReturnType<typeof decide>, path: string): unknown[] =>
  decision.steps.filter((s) => path in s.after).map((s) => s.after[path]);

const MERGED = [
  'warning',
  'orders',
  'fine.mode',
  'fine.statutory',
  'fine.form',
  'fine.gradeRanges',
  'fine.grade',
  'fine.range',
  'fine.assurance',
];

describe('a merged decision', () => {
  /** From 2022 on gains are confiscated too; the figures stay, so the grades of both laws are the same. */
  const book = withProvision('damaging-works', (version) => {
    version.others.push({ ...version.others[0]!, id: 'confiscate-gains', mode: 'required' });
  });
  const given: CaseInput = {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: ['2021-12-01', '2022-02-01'] },
    discoveredOn: '2022-03-01',
    decidedOn: '2022-04-01',
    facts: { frequency: 1, quantity: 1, consequence: 'none' },
  };

  it('sets the ranges of the grades by a step', () => {
    const decision = decide({
      ...given,
      act: { from: '2020-06-01' },
      discoveredOn: '2020-07-01',
      decidedOn: '2021-03-01',
    });
    const found = decide(given, { rulebook: book });
    for (const one of [decision, found]) {
      const shown = one.fine?.gradeRanges ?? null;
      expect(setBy(one, 'fine.gradeRanges').length === 1 || shown === null).toBe(true);
    }
    // 10,000 to 50,000 for a unit, in three parts of 30 %, 40 % and 30 %.
    expect(found.fine?.gradeRanges?.map((g) => [g.range.min, g.range.max])).toEqual([
      ['10000', '22000'],
      ['22000', '38000'],
      ['38000', '50000'],
    ]);
    expect(setBy(found, 'fine.gradeRanges')).toEqual([found.fine?.gradeRanges]);
  });

  it('has every part of a fine set by exactly one step, whatever the case', () => {
    fc.assert(
      fc.property(allCases(builtinRulebook()), (input) => {
        const found = safeDecide(input);
        if (!found.success) return;
        const { data } = found;
        if (data.outcome !== 'penalty') {
          expect(setBy(data, 'outcome')).toEqual([data.outcome]);
          return;
        }
        const { fine, orders, warning } = data;
        const value = {
          warning,
          orders,
          ...Object.fromEntries(Object.entries(fine).map(([k, v]) => [`fine.${k}`, v])),
        };
        for (const path of MERGED) {
          const steps = setBy(data, path);
          const unset = path === 'fine.gradeRanges' && fine.gradeRanges === null;
          expect(steps.length === 1 || (unset && steps.length === 0), path).toBe(true);
          if (steps.length === 1) expect(steps[0], path).toEqual((value as Record<string, unknown>)[path]);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('an error of shape', () => {
  const said = (change: (tables: RulebookData) => void): string[] => {
    const tables = fewTables();
    change(tables);
    try {
      loadRulebook(tables);
    } catch (error) {
      if (error instanceof CaliangError) return [error.render('zh-CN'), error.render('en')];
      throw error;
    }
    return [];
  };

  it('names a unit, a role, a criterion', () => {
    const doors = (t: RulebookData) => t.provisions.find((p) => p.violation === 'damaging-works')!;
    const [unit, unitEn] = said((t) => Object.assign(doors(t).quantity!, { units: ['座'] }));
    expect(unit).toContain('没有名为“座”的计量单位');
    expect(unitEn).toContain('no unit is called "座"');
    const [role, roleEn] = said((t) => Object.assign(doors(t).versions[0]!.fines[0]!, { roles: ['业主'] }));
    expect(role).toContain('没有名为“业主”的单位角色');
    expect(roleEn).toContain('no role is called "业主"');
    const [criterion, criterionEn] = said((t) => Object.assign(doors(t), { criteria: ['speed'] }));
    expect(criterion).toContain('没有名为“speed”的因素');
    expect(criterionEn).toContain('no criterion is called "speed"');
  });

  it('never names an index', () => {
    for (const key of ['units', 'criteria', 'versions', 'elements', 'aliases', 'hints', 'duty']) {
      for (const bad of [undefined, null, 'x', 7, {}, []]) {
        const texts = said((t) => {
          const target = key === 'units' ? t.provisions[0]!.quantity : t.provisions[0]!;
          Object.assign(target ?? {}, { [key]: [bad] });
        });
        for (const text of texts) {
          expect(text).not.toMatch(/no \d+ is called|的“\d+”值|必填项“\d+”|field "\d+"/);
        }
      }
    }
  });
});
