/** Which ids of a book need a word, and the words that it has. */
import type { Path } from '../errors/index.js';
import {
  AMOUNT_KINDS,
  type Benchmark,
  CONSEQUENCES,
  CRITERIA,
  GRADES,
  ORDINALS,
  type Provision,
  ROLES,
  type RulebookData,
  UNITS,
} from './schema.js';
import type { Term, TermKind } from './schema-terms.js';

export const termKey = (kind: TermKind, id: string): string => `${kind}.${id}`;

/** The first word for each id; a second one is a fault. */
export function termsOf({ terms }: RulebookData): Map<string, Term> {
  const found = new Map<string, Term>();
  for (const term of terms) {
    const key = termKey(term.kind, term.id);
    if (!found.has(key)) found.set(key, term);
  }
  return found;
}

/** An id that is used, and of what kind it can be. */
interface Used {
  readonly path: Path;
  readonly kinds: readonly [TermKind, ...TermKind[]];
  readonly id: string;
}

const of = (kinds: Used['kinds'], path: Path, ids: readonly string[]): Used[] =>
  ids.map((id) => ({ path, kinds, id }));

/** What every case can state or get, whatever the tables hold. */
const FIXED: readonly Used[] = [
  ...of(['grade'], ['terms'], GRADES),
  ...of(['value'], ['terms'], [...ORDINALS, ...CONSEQUENCES]),
  ...of(['unit'], ['terms'], UNITS),
  ...of(['role'], ['terms'], ROLES),
  ...of(['amount'], ['terms'], [...AMOUNT_KINDS, 'quantity']),
  ...of(
    ['fact'],
    ['terms'],
    [...CRITERIA, 'endangersLifeOrHealth', 'endangersFinancialSafety', 'intentToDamage'],
  ),
];

const inProvision = ({ hints, versions }: Provision, i: number): Used[] => [
  ...of(
    ['department'],
    ['provisions', i, 'hints'],
    hints.map((h) => h.department),
  ),
  ...versions.flatMap(({ orders, others, limbs = [] }, j) => [
    ...limbs.flatMap((limb, k) =>
      of(['order'], ['provisions', i, 'versions', j, 'limbs', k, 'orders'], limb.orders),
    ),
    ...of(['order'], ['provisions', i, 'versions', j, 'orders'], orders),
    ...of(
      ['consequence'],
      ['provisions', i, 'versions', j, 'others'],
      others.map((o) => o.id),
    ),
  ]),
];

/** Orders and consequences of the rows of a printed table. */
const inTable = ({ table }: Benchmark, i: number): Used[] =>
  (table?.form === 'rows' ? table.rows : []).flatMap(({ then }, j) => {
    if (then === 'unseen') return [];
    const path: Path = ['benchmarks', i, 'table', 'rows', j, 'then'];
    const others = 'fine' in then ? (then.others ?? []) : [];
    return [
      ...of(
        ['order'],
        [...path, 'orders'],
        (then.orders ?? []).map(({ id }) => id),
      ),
      ...of(
        ['consequence', 'order'],
        [...path, 'others'],
        others.flatMap(({ id, oneOf = [] }) => [id, ...oneOf]),
      ),
    ];
  });

function usedIn({ provisions, generalParts, procedures, benchmarks }: RulebookData): Used[] {
  return [
    ...FIXED,
    ...provisions.flatMap(inProvision),
    ...benchmarks.flatMap(inTable),
    ...generalParts.flatMap(({ grounds, orderToCorrect, unlawfulGains }, i) => [
      ...grounds.flatMap((g, j) => of(['consequence'], ['generalParts', i, 'grounds', j], g.consequences)),
      ...of(['order'], ['generalParts', i, 'orderToCorrect'], [orderToCorrect.order]),
      ...of(['consequence'], ['generalParts', i, 'unlawfulGains'], unlawfulGains ? ['confiscate-gains'] : []),
    ]),
    ...procedures.flatMap((p, i) => [
      ...of(['consequence', 'order'], ['procedures', i, 'heavyConsequences'], p.heavyConsequences.ids),
      ...of(['consequence'], ['procedures', i, 'confiscations'], p.confiscations.ids),
      ...of(['fact'], ['procedures', i, 'legalReview'], p.legalReview.dependsOn),
      ...of(['fact'], ['procedures', i, 'collectiveDiscussion'], p.collectiveDiscussion.dependsOn),
    ]),
  ];
}

/** Every id of the tables for which the book has no word, once. */
export function withoutWord(
  data: RulebookData,
  terms: ReadonlyMap<string, Term>,
): { path: Path; kind: TermKind; id: string }[] {
  const missing = new Map<string, { path: Path; kind: TermKind; id: string }>();
  for (const { path, kinds, id } of usedIn(data)) {
    if (kinds.some((kind) => terms.has(termKey(kind, id)))) continue;
    const key = termKey(kinds[0], id);
    if (!missing.has(key)) missing.set(key, { path, kind: kinds[0], id });
  }
  return [...missing.values()];
}
