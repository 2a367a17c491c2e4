/** What every place shares: the general part and the procedure of national law, and the words they need. */
import { checkObject, fail, issue, nearest, quoted, seenType } from '../errors/index.js';
import type { RulebookData } from './schema.js';

const NATIONAL = ['law', 'administrative-regulation'];

/** Rows of the base stand behind those of the book, so that the places of the book's own rows stay as written. */
const behind = <T>(own: unknown, base: readonly T[], id: (row: T) => string): unknown => {
  if (own !== undefined && !Array.isArray(own)) return own;
  const rows = (own ?? []) as T[];
  const taken = new Set(rows.map(id));
  return [...rows, ...base.filter((row) => !taken.has(id(row)))];
};

/**
 * The part of the built-in tables that is the same everywhere. A place's own hearing threshold is not in it; of documents
 * only those that it names, and this project's own, which no book may present as more.
 */
export function nationalPart(tables: RulebookData): Partial<RulebookData> {
  const general = new Set(tables.circumstances.filter((c) => c.origin === 'general-part').map((c) => c.id));
  const part: Partial<RulebookData> = {
    facts: tables.facts.filter((fact) => fact.id === 'frequency'),
    terms: tables.terms,
    instruments: tables.instruments.filter((instrument) => NATIONAL.includes(instrument.rank)),
    circumstances: tables.circumstances
      .filter((circumstance) => general.has(circumstance.id))
      .map((circumstance) => ({
        ...circumstance,
        includes: circumstance.includes.filter((id) => general.has(id)),
      })),
    contradictions: tables.contradictions.filter(
      (row) =>
        general.has(row.circumstance) &&
        row.consequences === undefined &&
        (row.circumstances ?? []).every((id) => general.has(id)),
    ),
    generalParts: tables.generalParts,
    procedures: tables.procedures.map(({ confiscationThreshold: _, ...procedure }) => ({
      ...procedure,
      hearingThreshold: null,
    })),
    policies: tables.policies,
  };
  const { terms: _, ...tablesOfPart } = part;
  const written = JSON.stringify(tablesOfPart);
  const isNamed = (document: string): boolean => written.includes(JSON.stringify(document));
  return {
    ...part,
    terms: tables.terms.filter(({ kind, id }) => kind !== 'document' || isNamed(id)),
    documents: (tables.documents ?? []).filter(({ document, kind }) => kind === 'own' || isNamed(document)),
  };
}

/** @throws CaliangError for a threshold of no procedure of the base: left out in silence, no fine would ever be large */
function thresholdsOf(given: unknown, ids: readonly string[]): { readonly procedure: string }[] {
  const at = 'hearingThresholds';
  if (given === undefined) return [];
  if (!Array.isArray(given)) fail(issue('wrong-type', [at], { expected: 'array', seen: seenType(given) }));
  const rows = given as unknown[];
  rows.forEach((row, i) => {
    checkObject(row, [at, i]);
    const { procedure } = row;
    if (procedure === undefined) fail(issue('missing-field', [at, i], { field: 'procedure' }));
    const value = quoted(procedure);
    if (ids.includes(value)) return;
    fail(
      issue('unknown-id', [at, i, 'procedure'], {
        kind: 'procedure',
        value,
        valid: ids,
        nearest: nearest(value, ids),
      }),
    );
  });
  return rows as { readonly procedure: string }[];
}

/** A book that builds on the national part, written out in full; any other value as it is. */
export function expanded(json: unknown, national: () => Partial<RulebookData>): unknown {
  if (typeof json !== 'object' || json === null || !('extends' in json) || json.extends !== 'national') {
    return json;
  }
  const { extends: _, hearingThresholds, ...own } = json as Record<string, unknown>;
  const base = national();
  const ids = base.procedures!.map(({ id }) => id);
  const thresholds = thresholdsOf(hearingThresholds, ids);
  const procedures = base.procedures!.map((procedure) => {
    const found = thresholds.find((row) => row.procedure === procedure.id);
    if (!found) return procedure;
    const { procedure: __, ...hearingThreshold } = found;
    return { ...procedure, hearingThreshold };
  });
  return {
    unavailable: [],
    ...own,
    facts: behind(own['facts'], base.facts!, (row) => row.id),
    documents: behind(own['documents'], base.documents!, (row) => row.document),
    terms: behind(own['terms'], base.terms!, (row) => `${row.kind} ${row.id}`),
    instruments: behind(own['instruments'], base.instruments!, (row) => row.id),
    circumstances: behind(own['circumstances'], base.circumstances!, (row) => row.id),
    contradictions: behind(own['contradictions'], base.contradictions!, (row) => JSON.stringify(row)),
    generalParts: behind(own['generalParts'], base.generalParts!, (row) => row.id),
    procedures: behind(own['procedures'], procedures as NonNullable<typeof base.procedures>, (row) => row.id),
    policies: behind(own['policies'], base.policies!, (row) => row.id),
  };
}
