/** A table of rows whose circumstances move the grade says what several of them make together. */
import { rowsOf } from '../grading/adjust.js';
import type { AdjustRow, Table } from '../schema/index.js';
import type { Provision } from '../schema.js';
import { caseAt } from './case-at.js';
import type { Check } from './check.js';

const moves = ({ effect }: AdjustRow): boolean =>
  typeof effect === 'object' && 'shift' in effect && effect.shift !== 0;

/** The circumstances that move the grade of this violation, without those that the provision itself contains. */
const movingIn = (rows: readonly AdjustRow[], { violation, elements }: Provision): string[] =>
  rowsOf(rows, violation, (row) => row.circumstance)
    .filter((row) => moves(row) && !elements.includes(row.circumstance))
    .map((row) => row.circumstance);

const speaksOf = (table: Table, { violation }: Provision): boolean =>
  table.form === 'rows' && table.rows.some((row) => row.violation === violation || row.violation === '*');

export function checkAdjust(check: Check): void {
  const { data, faults } = check;
  data.benchmarks.forEach(({ table }, i) => {
    if (table?.form !== 'rows' || !table.adjust || table.adjust.several) return;
    const { rows } = table.adjust;
    for (const provision of data.provisions) {
      const moving = speaksOf(table, provision) ? movingIn(rows, provision) : [];
      if (moving.length < 2) continue;
      const path = ['benchmarks', i, 'table', 'adjust', 'several'];
      const params = { violation: provision.violation, circumstances: moving.join(', ') };
      faults.add('several-unstated', path, params, caseAt(check, path));
      return;
    }
  });
}
