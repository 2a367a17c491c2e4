/** Every effect of a circumstance is one that the form of the table reads; rows say what several shifts make together. */
import type { Path } from '../../errors/index.js';
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

/** The effects that the graders of a form read. */
const READ: Readonly<Record<Table['form'], readonly string[]>> = {
  rows: ['shift', 'part', 'none'],
  factors: ['may', 'shall', 'aggravating', 'raises', 'part', 'none'],
  scores: ['points', 'part', 'none'],
};

/** An effect that nothing reads would load and change no case. */
function checkRead(check: Check, table: Table, path: Path): void {
  table.adjust?.rows.forEach(({ circumstance, effect }, j) => {
    const name = typeof effect === 'string' ? effect : Object.keys(effect)[0]!;
    if (READ[table.form].includes(name)) return;
    const at = [...path, 'adjust', 'rows', j];
    const valid = READ[table.form].join(', ');
    const params = { circumstance, effect: name, form: table.form, valid };
    check.faults.add('effect-unread', at, params, caseAt(check, at));
  });
}

export function checkAdjust(check: Check): void {
  const { data, faults } = check;
  data.benchmarks.forEach(({ table }, i) => {
    if (table) checkRead(check, table, ['benchmarks', i, 'table']);
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
