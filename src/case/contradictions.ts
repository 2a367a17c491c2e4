import { type Issue, issue } from '../errors/index.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import type { Contradiction, Text } from '../rulebook/schema.js';
import type { Facts, Stated } from './facts.js';

type Checked = Omit<Facts, 'canonical'>;

/** What the case asserts together although the rulebook says that it cannot be true together. */
export function contradictionsIn(facts: Checked, book: Rulebook): Issue[] {
  const index = indexOf(book);
  const present = (id: string): boolean => facts.circumstances.get(id)?.present === true;
  return book.data.contradictions.flatMap((row): Issue[] => {
    if (!present(row.circumstance)) return [];
    const clashes: [string, Text][] = [];
    for (const id of row.circumstances ?? []) {
      if (present(id)) clashes.push([id, index.circumstances.get(id)!.name]);
    }
    if (row.consequences && consequenceClashes(facts.consequence, row.consequences, book)) {
      const value = facts.consequence?.kind === 'value' ? facts.consequence.value : 'ordinal';
      clashes.push([`consequence: ${value}`, { zh: '所填危害后果', en: 'the stated consequence' }]);
    }
    if (row.frequency && frequencyClashes(facts.frequency, row.frequency, book)) {
      clashes.push(['frequency', { zh: '所填发生频次', en: 'the stated frequency' }]);
    }
    if (row.orderComplied && orderComplied(facts)) {
      clashes.push([
        'order.compliedOn',
        { zh: '按期完成责令的改正', en: 'compliance with the order by its deadline' },
      ]);
    }
    const name = index.circumstances.get(row.circumstance)!.name;
    return clashes.map(([other, withName]) =>
      issue('contradiction', ['circumstances'], {
        circumstance: row.circumstance,
        name,
        with: other,
        withName,
      }),
    );
  });
}

/** True if the order was complied with by its deadline whatever the uncertain day was. */
function orderComplied({ order }: Checked): boolean {
  return !!order?.complied && order.deadline !== null && order.complied[1] <= order.deadline;
}

const lastGrading = (book: Rulebook) => book.data.benchmarks.at(-1)?.grading;

function consequenceClashes(stated: Stated | null, excluded: readonly string[], book: Rulebook): boolean {
  if (stated?.kind === 'value') return excluded.includes(stated.value);
  if (stated?.kind !== 'ordinal') return false;
  const values = lastGrading(book)
    ?.thresholds.filter((row) => row.criterion === 'consequence' && row.ordinal === stated.ordinal)
    .flatMap((row) => row.values ?? []);
  return !!values?.length && values.every((value) => excluded.includes(value));
}

/** True if every count that the stated frequency allows lies inside the excluded counts. */
function frequencyClashes(
  stated: Stated | null,
  excluded: NonNullable<Contradiction['frequency']>,
  book: Rulebook,
): boolean {
  const inside = (from: number, to: number | null): boolean =>
    from >= excluded.from && (excluded.to === null || (to !== null && to <= excluded.to));
  if (stated?.kind === 'number') {
    const count = stated.value.toNumber();
    return inside(count, count);
  }
  if (stated?.kind !== 'ordinal') return false;
  const rows = lastGrading(book)?.thresholds.filter(
    (row) => row.criterion === 'frequency' && row.ordinal === stated.ordinal,
  );
  return !!rows?.length && rows.every((r) => inside(Number(r.from), r.to == null ? null : Number(r.to)));
}
