import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  decide,
  type Fault,
  loadRulebook,
  verifyRulebook,
} from '../../src/index.js';
import { rangeOfGrade } from '../../src/rulebook/grade-range.js';
import type { GradingIndex } from '../../src/rulebook/index-book.js';
import { indexOf, loadUnverified } from '../../src/rulebook/load.js';
import { type Grade, ORDINALS, type Ordinal, type ShortGrade } from '../../src/rulebook/schema.js';
import { penaltiesOf, spanOf } from '../../src/rulebook/verify/penalty.js';
import {
  axesOf,
  type CircumstanceClass,
  CLASSES,
  combinations,
} from '../../src/rulebook/verify/short/grid.js';
import { fullCase, graded } from '../arbitraries.js';
import { runs, testingMutants } from '../runs.js';
import { grading, ranges, tables, threshold } from './catalogue/edits.js';
import { FIGURES } from './catalogue/figures.js';
import type { Planted } from './catalogue/planted.js';
import { REFERENCES } from './catalogue/references.js';
import { SHORT_FORM } from './catalogue/short-form.js';

/** The grade straight from the rows: the heaviest degree, its base grade, the combination. */
function gradeByHand(
  view: GradingIndex,
  stated: readonly { criterion: string; ordinal: number }[],
  { mitigation, aggravated, raised }: CircumstanceClass,
): Grade | null {
  const ranks = stated.map(({ criterion, ordinal }) =>
    criterion === 'frequency' && raised ? Math.max(ordinal, 1) : ordinal,
  );
  const heaviest: Ordinal | undefined = ORDINALS[Math.max(0, ...ranks)];
  const base = heaviest && view.base.get(heaviest)?.grade;
  const row = view.combination.get(`${mitigation}|${aggravated}`);
  return base && row ? row[base as ShortGrade] : null;
}

const PLANTED: readonly Planted[] = [...SHORT_FORM, ...REFERENCES, ...FIGURES];

const PLANTED_FILES = join(import.meta.dirname, 'planted');

/** Everything that is said of faults: which, where, with what figures, shown by which cases. */
const written = (faults: readonly Fault[]): string =>
  faults
    .map(({ code, path, rule, params, witness }) =>
      [`${code} (${rule}) at ${path.join('/')}`, params, ...witness]
        .map((part) => (typeof part === 'string' ? part : `  ${JSON.stringify(part)}`))
        .join('\n'),
    )
    .join('\n\n');

describe('a planted fault is found', () => {
  it.each(PLANTED)('%s', async (name, code, plant, shows) => {
    const faulty = tables((t) => {
      plant(t);
    });
    const { faults } = verifyRulebook(faulty);
    const found = faults.filter((f) => f.code === code);
    expect(faults.map((f) => f.code)).toContain(code);
    for (const fault of found) {
      expect(fault.path.length).toBeGreaterThan(0);
      expect(fault.rule).not.toBe('');
    }
    // What is written is all there is to see of a mutant: the rest would take it thrice the time.
    if (code !== 'unsourced' && !testingMutants) {
      expect(() => loadRulebook(faulty)).toThrow(CaliangError);
      if (shows) shows(found[0]!.witness as CaseInput[], loadUnverified(faulty));
    }
    await expect(written(faults)).toMatchFileSnapshot(`${PLANTED_FILES}/${name.replaceAll(' ', '-')}.txt`);
  });

  it('reports all of several faults', () => {
    const { faults } = verifyRulebook(
      tables((t) => {
        threshold(t, 'quantity', 'medium').from = '4';
        grading(t).span[0]!.to = '0.2';
        t.generalParts[1]!.limitation.extended!.years = 1;
      }),
    );
    const codes = new Set(faults.map((f) => f.code));
    expect([...codes].sort()).toEqual(['grade-gap', 'limitation-inverted', 'threshold-gap']);
  });

  it('says what is wrong with tables of the wrong shape', () => {
    expect(verifyRulebook({ id: 'nothing' }).faults.map((f) => f.code)).toContain('wrong-shape');
    expect(verifyRulebook(null).faults.length).toBeGreaterThan(0);
  });
});

describe('sound tables are never refused', () => {
  const cut = fc.integer({ min: 1, max: 98 });

  it('whatever the split of the span, the thresholds and the ranges, as long as they tile', () => {
    fc.assert(
      fc.property(
        cut,
        cut,
        fc.boolean(),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.tuple(cut, cut),
        (a, b, closed, light, more, [c, d]) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b) + 1].map((n) => (n / 100).toString());
          const sound = tables((t) => {
            for (const row of grading(t).span) {
              if (row.grade === 'lenient') Object.assign(row, { to: low, toOpen: !closed });
              else if (row.grade === 'severe') Object.assign(row, { from: high, fromOpen: closed });
              else Object.assign(row, { from: low, to: high, fromOpen: closed, toOpen: !closed });
            }
            for (const criterion of ['frequency', 'quantity']) {
              for (const row of grading(t).thresholds) {
                if (row.criterion !== criterion || (row.measure !== undefined && row.measure !== 'count'))
                  continue;
                if (row.ordinal === 'light') row.to = String(light);
                else if (row.ordinal === 'heavy') row.from = String(light + more + 1);
                else Object.assign(row, { from: String(light + 1), to: String(light + more) });
              }
            }
            const [x, y] = [Math.min(c, d), Math.max(c, d) + 1].map((n) => String(10_000 + n * 400));
            ranges(t, [
              ['lenient', '10000', x!, false, !closed],
              ['ordinary', x!, y!, closed, !closed],
              ['severe', y!, '50000', closed, false],
            ]);
          });
          expect(verifyRulebook(sound).faults).toEqual([]);
        },
      ),
      { numRuns: runs(40) },
    );
  });

  it('covers every violation that can be fined', () => {
    expect(graded.length).toBeGreaterThan(70);
  });
});

describe('the built-in rulebook', () => {
  it('has no fault', () => {
    const verified = verifyRulebook(builtinRulebook());
    expect(verified.faults).toEqual([]);
    expect(verified.cells).toBeGreaterThan(20_000);
    expect(verified.comparisons).toBeGreaterThan(verified.cells);
  });

  it('has a cell for every case: a random case gets the range of its cell', () => {
    const index = indexOf(builtinRulebook());
    const benchmark = index.gradings.get('shanghai-2020')!;
    let graded = 0;
    fc.assert(
      fc.property(fullCase(), (input) => {
        const decision = decide(input);
        const weighed = decision.steps.find((s) => s.finding === 'circumstances-weighed');
        if (!decision.fine || weighed?.finding !== 'circumstances-weighed' || decision.missing.length > 0)
          return;
        // Two provisions may apply: the result is a union and not one cell.
        if (decision.warnings.some((w) => w.code === 'yields-within-scope')) return;
        const { provisions } = index.data;
        const own = provisions.find((p) => p.violation === decision.violation)!;
        const view = benchmark.of(own.violation);
        const found = decision.steps.flatMap((s) => (s.finding === 'criterion-found' ? [s.params] : []));
        const raised = found.some((p) => p.raisedBy !== null);
        const axes = axesOf(view, own);
        const rank = { light: 0, medium: 1, heavy: 2 };
        const ordinals = found.map((p) => rank[p.ordinal]);
        const cell = [...combinations(axes)].some((points) => {
          const at = points.map(({ ordinal }, n) =>
            axes[n]!.criterion === 'frequency' && raised ? Math.max(ordinal, 1) : ordinal,
          );
          return at.join() === ordinals.join();
        });
        expect(cell, 'an enumerated cell').toBe(true);
        const circumstances = CLASSES.find(
          (c) =>
            c.mitigation === weighed.params.mitigation[0] &&
            c.aggravated === weighed.params.aggravated[0] &&
            c.raised === raised,
        )!;
        const stated = found.map((p) => ({ criterion: p.criterion, ordinal: rank[p.ordinal] }));
        const grade = gradeByHand(view, stated, circumstances)!;
        if (decision.fine.grade === null) return;
        expect(decision.fine.grade).toBe(grade);
        if (!decision.fine.statutory || decision.fine.form.kind !== 'fixed') return;
        const penalty = penaltiesOf(own, []).find(
          (p) => p.party === decision.party && (p.role === null || p.role === decision.role),
        )!;
        const { range } = rangeOfGrade(view, own.violation, decision.party, grade, spanOf(penalty.cell));
        expect(decision.fine.range).toMatchObject({ min: range.min.toString(), max: range.max.toString() });
        graded += 1;
      }),
      { numRuns: runs(400) },
    );
    expect(graded).toBeGreaterThan(runs(400) / 4);
  });
});
