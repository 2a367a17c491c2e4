/** Proves a benchmark in the short form: its tables are whole, tile and never invert, for every penalty of the book. */
import type { Path } from '../../../errors/index.js';
import { combinationKey, type GradingIndex } from '../../index-book.js';
import { MITIGATIONS, ORDINALS, type Provision, type ShortBenchmark } from '../../schema.js';
import { type Check, shown } from '../check.js';
import { penaltiesOf } from '../penalty.js';
import type { ShortCheck } from './check.js';
import { checkCounting } from './counting.js';
import { checkDuplicates } from './duplicates.js';
import { enumerate } from './enumerate.js';
import { checkGrades } from './grades.js';
import { axesOf } from './grid.js';
import { proveOverlay } from './overlay.js';
import { checkThresholds } from './thresholds.js';

export function proveShort(all: Check, benchmark: ShortBenchmark, path: Path): void {
  const check: ShortCheck = { ...all, benchmark, path };
  const grading = check.index.gradings.get(benchmark.id);
  if (!grading) return;
  checkDuplicates(check);
  checkCounting(check);
  check.data.provisions.forEach((provision, i) => {
    const view = grading.of(provision.violation);
    const penalties = penaltiesOf(provision, ['provisions', i]);
    if (penalties.length === 0) return;
    const complete = checkComplete(check, provision, view);
    const axes = axesOf(view, provision);
    const tiled = axes.map((axis) => checkThresholds(check, axis, provision, view)).every(Boolean);
    for (const penalty of penalties) {
      const ranges = checkGrades(check, penalty, view);
      if (!ranges || !complete || !tiled) continue;
      enumerate(check, { penalty, view, axes, ranges });
      for (const [n] of (check.data.refinements ?? []).entries())
        proveOverlay(check, n, { penalty, view, ranges });
    }
  });
}

/** Base grades and combinations are all there. */
function checkComplete(check: ShortCheck, provision: Provision, view: GradingIndex): boolean {
  const { benchmark, path } = check;
  const missing = [
    ...ORDINALS.filter((o) => !view.base.has(o)).map((o) => ['base', o]),
    ...MITIGATIONS.flatMap((m) =>
      [false, true]
        .filter((a) => !view.combination.has(combinationKey(m, a)))
        .map((a) => ['combination', `${m} ${a}`]),
    ),
  ];
  for (const [table = '', row = ''] of missing) {
    const cases = [shown(check, { provision, benchmark })];
    check.faults.add('missing-row', [...path, table], { row: `${row}` }, cases);
  }
  return missing.length === 0;
}
