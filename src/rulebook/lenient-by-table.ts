/** Whether a table itself gives the leniency that is due for a circumstance (行政处罚法 30 to 32). */
import { leavesOf, type Table } from './schema/index.js';

/** True if a row reads one of the circumstances; a table of factors counts leniency that is due in its combination. */
export function isLenientByTable(table: Table, circumstances: readonly string[]): boolean {
  if (table.form === 'factors') return true;
  const adjusted = table.adjust?.rows.map(({ circumstance }) => circumstance) ?? [];
  const read =
    table.form === 'rows'
      ? table.rows.flatMap(({ when }) =>
          typeof when === 'string'
            ? []
            : leavesOf(when).flatMap((leaf) => ('circumstance' in leaf ? [leaf.circumstance] : [])),
        )
      : [];
  return [...adjusted, ...read].some((id) => circumstances.includes(id));
}
