/** What applies beside the fine: what the row of a table states, and for a key that it leaves out the provision. */
import type { ProvisionVersion } from '../rulebook/schema.js';
import type { Cell } from './law/in-force.js';
import type { Alternative } from './table/alternatives.js';
import type { Verdict } from './verdict.js';

export type PersonFineRow = NonNullable<ProvisionVersion['personFines']>[number];
/**
 * Fines on persons beside the unit's: those of the row of a table where it states them, else the provision's. Where the
 * grade has no fine there is none of which a share could be due (建设工程质量管理条例 73).
 */
export const personsOf = ({
  applied,
  table,
}: Pick<Verdict, 'applied' | 'table'>): readonly PersonFineRow[] => {
  const rows = tablePersons(table) ?? applied?.version.personFines ?? [];
  return table?.noFine ? rows.filter(({ form }) => form.kind === 'fixed') : rows;
};

/** What follows by the row of a table; a key that it leaves out follows the provision. */
const penaltyOf = (table: Alternative | null) => {
  const then = table?.row?.then;
  return typeof then === 'object' && 'fine' in then ? then : null;
};

/** Fines on persons that a row of a table states, as shares of the unit's fine. */
function tablePersons(table: Alternative | null | undefined): PersonFineRow[] | null {
  const row = table?.row;
  const persons = penaltyOf(table ?? null)?.persons;
  if (!row || !persons) return null;
  return persons.map(({ id, person, mode, fine }) => ({
    id,
    person,
    mode,
    form:
      fine.of === 'unit-fine'
        ? { kind: 'share-of-fine', from: fine.from, to: fine.to }
        : { kind: 'fixed', min: fine.from, max: fine.to },
    source: row.source,
    assurance: row.assurance,
  })) as PersonFineRow[];
}

/** Consequences beside the fine: those of the row of a table where it states them, else the provision's. */
export function othersOf({ applied, table }: Verdict): ProvisionVersion['others'] {
  const stated = penaltyOf(table)?.others;
  if (!stated) return applied!.version.others;
  const { source, assurance } = table!.row!;
  return stated.flatMap(({ id, mode, when, oneOf }) =>
    (oneOf ?? [id]).map((one) => ({
      id: one,
      mode: oneOf ? ('optional' as const) : mode,
      ...(when && { when }),
      source,
      assurance,
    })),
  );
}

/** True if a warning is due. */
export function warnsOf({ applied, table }: Verdict): boolean {
  const stated = penaltyOf(table)?.warning;
  return stated ?? (table?.limb ?? applied!.version).warning === 'required';
}

/** The orders that go with the penalty, and the cell that names them. */
export function ordersOf({ applied, table }: Verdict) {
  const { provision, version } = applied!;
  const stated = penaltyOf(table)?.orders;
  const cell: Cell = stated ? table!.row! : (table?.limb ?? version);
  const orders = stated ? stated.map(({ id }) => id) : (table?.limb ?? version).orders;
  return orders.map((order) => ({ order, violation: provision.violation, cell }));
}
