/** What the chosen violations make the form ask: facts and amounts that their provisions and tables read. */
import { indexOf, type Rulebook } from '../../src/rulebook/load.js';
import type { FactDeclaration } from '../../src/rulebook/schema/index.js';
import { AMOUNT_KINDS, type AmountKind, type Provision } from '../../src/rulebook/schema.js';
import { violationsOf } from '../draft.js';
import type { State } from '../state.js';

export const provisionsOf = ({ draft, book }: State): Provision[] =>
  violationsOf(draft).flatMap((name) => {
    const { violationNames, provisions } = indexOf(book);
    return provisions.get(violationNames.get(name) ?? '') ?? [];
  });

interface Read {
  readonly facts: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
}

/** Every fact and amount that is named anywhere in these parts of a book. */
function readBy(parts: readonly unknown[]): Read {
  const facts = new Set<string>();
  const amounts = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { fact, amount, kind, of } = part as Readonly<Record<string, unknown>>;
    if (typeof fact === 'string') facts.add(fact);
    if (typeof amount === 'string') amounts.add(amount);
    if (kind === 'rate') facts.add('area');
    if ((kind === 'share' || kind === 'multiple') && typeof of === 'string') amounts.add(of);
    Object.values(part).forEach(walk);
  };
  walk(parts);
  return { facts, amounts };
}

/** The rows of printed tables and their adjustments that count for a violation. */
function rowsFor(book: Rulebook, provisions: readonly Provision[]): unknown[] {
  const violations = new Set(['*', ...provisions.map((p) => p.violation)]);
  return book.data.benchmarks.flatMap(({ table }) =>
    table?.form === 'rows' ? table.rows.filter((row) => violations.has(row.violation)) : [],
  );
}

export interface Asked extends Read {
  readonly provisions: readonly Provision[];
  /** Facts that the book declares, beside the criteria that every case file has. */
  readonly declared: readonly FactDeclaration[];
}

/** Asked in a field of its own. */
const CRITERIA = new Set(['frequency', 'quantity', 'consequence']);

export function askedBy(state: State): Asked {
  const provisions = provisionsOf(state);
  const read = readBy([provisions, rowsFor(state.book, provisions)]);
  const stated = state.draft['facts'];
  const has = (id: string): boolean =>
    typeof stated === 'object' && stated !== null && Object.hasOwn(stated, id);
  // A quantity answers the fact that has its unit.
  const counted = new Set(
    provisions.flatMap((p) => (p.criteria.includes('quantity') ? (p.quantity?.units ?? []) : [])),
  );
  const answered = (fact: FactDeclaration): boolean =>
    fact.units?.some(({ id }) => (counted as ReadonlySet<string>).has(id)) ?? false;
  const declared = state.book.data.facts.filter(
    (fact) => !CRITERIA.has(fact.id) && (has(fact.id) || (read.facts.has(fact.id) && !answered(fact))),
  );
  return { ...read, provisions, declared };
}

/** The amounts that the provisions are measured by, and those that the case states. */
export function amountsAsked(
  { provisions, amounts }: Asked,
  stated: (kind: AmountKind) => boolean,
): AmountKind[] {
  const persons = provisions.some((p) => p.versions.some((v) => v.personFines?.length));
  return AMOUNT_KINDS.filter(
    (kind) =>
      kind === 'unlawfulGains' || amounts.has(kind) || (kind === 'unitFine' && persons) || stated(kind),
  );
}
