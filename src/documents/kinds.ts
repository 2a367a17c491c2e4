/** The documents by id and by Chinese name, with the parts that each must have. */
import json from '../../rules/documents/documents.json' with { type: 'json' };
import { fail, issue, nearest, seenType } from '../errors/index.js';
import type { Source } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import type { DocumentsTable, DraftKind, KindTable, RemediesTable } from './schema.js';

const table = json as unknown as DocumentsTable;

export const kindTables: readonly KindTable[] = table.kinds;

export const kindTable = (id: DraftKind): KindTable => kindTables.find((kind) => kind.id === id)!;

/** A kind by its id, its Chinese name or another name for it. @throws CaliangError `unknown-id`, `wrong-type` */
export function readKind(value: unknown, path: readonly string[] = ['kind']): DraftKind {
  if (typeof value !== 'string') {
    return fail(issue('wrong-type', path, { expected: 'string', seen: seenType(value) }));
  }
  const found = kindTables.find(
    ({ id, name, aliases }) => id === value || name.zh === value || aliases.includes(value),
  );
  if (found) return found.id;
  const valid = kindTables.map(({ name }) => name.zh);
  const names = kindTables.flatMap(({ id, name, aliases }) => [id, name.zh, ...aliases]);
  return fail(issue('unknown-id', path, { kind: 'document', value, valid, nearest: nearest(value, names) }));
}

/** The places that ask for a part under a procedure; none where only practice does. */
export function placesOf(kind: DraftKind, part: string, procedure: string): readonly Source[] {
  return kindTable(kind).parts.find(({ id }) => id === part)?.by?.[procedure] ?? [];
}

/** The ids of the parts that a document must have under a procedure. */
export const partsOf = (kind: DraftKind, procedure: string): string[] =>
  kindTable(kind)
    .parts.filter(({ by }) => by === null || by[procedure] !== undefined || !isKnown(procedure))
    .map(({ id }) => id);

/** Procedures of other places have names of their own; their documents have every part. */
const isKnown = (procedure: string): boolean =>
  kindTables.some(({ parts }) => parts.some(({ by }) => by?.[procedure] !== undefined));

export const remediesOn = (day: Day): RemediesTable | undefined =>
  table.remedies.find(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));

/** A place that documents name beside their parts; none under a procedure that has no such rule. */
export const otherPlaces = (id: string, procedure: string): readonly Source[] =>
  table.places[id]?.[procedure] ?? [];

/** Documents without a figure of the penalty in them. */
export const WITHOUT_FIGURES: readonly DraftKind[] = [
  'correction-order',
  'no-penalty-decision',
  'hearing-summons',
  'crime-transfer',
  'case-referral',
  'service-proof',
];
