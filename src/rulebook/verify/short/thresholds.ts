/** Each value that can be stated falls into exactly one row, and a larger one never into a lighter. */
import type { Path } from '../../../errors/index.js';
import type { GradingIndex } from '../../index-book.js';
import type { Provision } from '../../schema.js';
import type { Axis, Point } from '../axis.js';
import { shown } from '../check.js';
import type { ShortCheck } from './check.js';

/** @returns true if the rows tile and never invert */
export function checkThresholds(
  check: ShortCheck,
  axis: Axis,
  provision: Provision,
  view: GradingIndex,
): boolean {
  const { benchmark, path, faults, proof } = check;
  const { criterion } = axis;
  const rows = view.thresholds(criterion, provision);
  const place = (point: Point): Path => {
    const at = point.rows.at(-1) ?? rows[0];
    return [...path, 'thresholds', at ? benchmark.grading.thresholds.indexOf(at) : 0];
  };
  const cases = (...points: Point[]) =>
    points.map((p) => shown(check, { provision, benchmark, stated: [{ criterion, stated: p.stated }] }));
  let sound = true;
  for (const ordinal of axis.ordinals) {
    if (ordinal.rows.length > 0) continue;
    sound = false;
    const params = { row: `${criterion} ${ordinal.stated}` };
    faults.add('missing-row', [...path, 'thresholds'], params, cases(ordinal));
  }
  axis.values.forEach((point, n) => {
    const value = String(point.stated);
    if (point.rows.length !== 1) {
      sound = false;
      const code = point.rows.length === 0 ? 'threshold-gap' : 'threshold-overlap';
      faults.add(code, place(point), { criterion, value }, cases(point));
    }
    const before = axis.values[n - 1];
    if (!before) return;
    proof.comparisons += 1;
    if (before.ordinal > point.ordinal && point.ordinal >= 0) {
      sound = false;
      const params = { criterion, smaller: String(before.stated), larger: value };
      faults.add('threshold-inverted', place(point), params, cases(before, point));
    }
  });
  return sound;
}
