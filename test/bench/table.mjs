/**
 * One table for all engines: three rows (grades) for each violation, every violation with a range of its own. The
 * thresholds are those of the built-in grading for what is counted.
 */
import { builtinRulebook, loadRulebook } from '../../dist/index.js';

const SPAN = 40_000;
const part = (from, to) => ({ min: from, max: to });

/** `count` rows: for each violation lenient, ordinary and severe, with the range of each in yuan. */
export function tableOf(count) {
  const violations = Array.from({ length: count / 3 }, (_, i) => {
    const min = 10_000 + i * 100;
    const [low, high, max] = [min + SPAN * 0.3, min + SPAN * 0.7, min + SPAN];
    return {
      violation: `violation-${i}`,
      min,
      max,
      grades: { lenient: part(min, low), ordinary: part(low, high), severe: part(high, max) },
    };
  });
  return violations;
}

/** The rows of the table: when a grade applies, as an interval or value for every criterion. */
export const rowsOf = (violations) =>
  violations.flatMap(({ violation, grades }) =>
    ['severe', 'ordinary', 'lenient'].map((grade) => ({ violation, grade, ...grades[grade] })),
  );

/** The same table as a rulebook of this package: `damaging-works` with another name and range for each violation. */
export function rulebookOf(violations) {
  const { data } = builtinRulebook();
  const model = data.provisions.find((p) => p.violation === 'damaging-works');
  const { intentTo: _, aliases: __, ...plain } = model;
  const provisions = violations.map(({ violation, min, max }) => ({
    ...plain,
    violation,
    aliases: [],
    name: { zh: violation, en: violation },
    versions: model.versions.map((version) => ({
      ...version,
      fines: version.fines
        .filter((fine) => fine.party.includes('unit'))
        .map((fine) => ({ ...fine, form: { kind: 'fixed', min: String(min), max: String(max) } })),
    })),
  }));
  return loadRulebook({ ...data, id: `bench-${violations.length}`, provisions });
}

const CONSEQUENCES = ['none', 'remediable', 'irremediable'];

/** Facts that reach every violation and every combination of thresholds, in an order that jumps between violations. */
export function factsOf(violations, count) {
  return Array.from({ length: count }, (_, i) => ({
    violation: violations[(i * 7919) % violations.length].violation,
    frequency: 1 + ((i >> 1) % 4),
    quantity: 1 + ((i >> 2) % 8),
    consequence: CONSEQUENCES[(i * 5 + (i >> 4)) % 3],
  }));
}
