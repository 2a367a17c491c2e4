/** Whether a table itself gives the leniency that is due for a circumstance (行政处罚法 30 to 32). */
import { leavesOf, type Table } from './schema/index.js';

/** True if a row reads one of the circumstances; a table of factors counts leniency that is due in its combination. */
export const isLenientByTable = (table: Table, circumstances: readonly string[]): boolean =>
  table.form === 'factors' || readsCircumstance(table, circumstances);

/** True if a row, of the table or of what adjusts it, reads one of the circumstances. */
export function readsCircumstance(table: Table, circumstances: readonly string[]): boolean {
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
