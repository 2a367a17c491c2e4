/** No row of a grading stands twice. */
import type { ShortCheck } from './check.js';

export function checkDuplicates({ benchmark: { grading }, path, faults }: ShortCheck): void {
  const unique = <T>(table: string, rows: readonly T[], key: (row: T) => string): void => {
    const seen = new Set<string>();
    rows.forEach((row, j) => {
      if (seen.has(key(row))) faults.add('duplicate-row', [...path, table, j], { row: key(row) }, []);
      seen.add(key(row));
    });
  };
  const all = (violation: string | undefined): string => violation ?? '*';
  unique('span', grading.span, (r) => `${all(r.violation)} ${r.grade}`);
  unique('ranges', grading.ranges, (r) => `${r.violation} ${r.party} ${r.grade}`);
  unique('base', grading.base, (r) => `${all(r.violation)} ${r.heaviest}`);
  unique('combination', grading.combination, (r) => `${all(r.violation)} ${r.mitigation} ${r.aggravated}`);
  unique('effects', grading.effects, (r) => `${all(r.violation)} ${r.circumstance}`);
}
