/** Books of the first format (package 0.1): recognised, and converted to the present one with the same results. */
import { answering, fail, issue } from '../errors/index.js';
import { builtinTables } from './builtin-tables.js';
import type { Contradiction, GeneralPart, Policy, RulebookData } from './schema.js';

type Rows = readonly Record<string, unknown>[];

/** A book of the first format, as far as converting reads it. */
interface FormatOne extends Record<string, unknown> {
  readonly version: string;
  readonly provisions: Rows;
  readonly generalParts: Rows;
  readonly procedures: Rows;
  readonly contradictions: Rows;
  readonly policies: Rows;
}

const LISTS = ['provisions', 'generalParts', 'procedures', 'contradictions', 'policies'] as const;

/** True for a whole book that declares neither facts nor terms: the first format had none. */
export function isFormatOne(json: unknown): json is FormatOne {
  if (typeof json !== 'object' || json === null) return false;
  const book = json as Record<string, unknown>;
  return (
    !('extends' in book || 'facts' in book || 'terms' in book) && LISTS.every((list) => isRows(book[list]))
  );
}

const isRows = (value: unknown): value is Rows =>
  Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null);

/** @throws CaliangError `rulebook-format` for a book of the first format, naming the command that converts it */
export function checkFormat(json: unknown): void {
  if (isFormatOne(json)) fail(issue('rulebook-format', [], { format: '1' }));
}

/**
 * A book of the first format in the present one. What it states stays; what the first format had in code comes from the
 * built-in tables: facts, words, kinds of documents, policies. The third number of its version goes up by one.
 *
 * @param json the tables as plain JSON; loading the result proves them
 * @throws CaliangError `not-format-one` for anything else
 */
export function convertRulebook(json: unknown): Record<string, unknown> {
  return answering({ '': json }, () => {
    if (!isFormatOne(json)) return fail(issue('not-format-one', [], {}));
    const tables = builtinTables() as RulebookData;
    return {
      ...json,
      version: raised(json.version),
      documents: tables.documents ?? [],
      facts: tables.facts,
      terms: tables.terms,
      provisions: json.provisions.map(provision),
      contradictions: json.contradictions.map((row) => contradiction(row, tables.contradictions)),
      generalParts: json.generalParts.map((part) => generalPart(part, tables.generalParts)),
      procedures: json.procedures.map(procedure),
      policies: policies(json.policies, tables.policies),
    };
  });
}

const raised = (version: unknown): string =>
  String(version).replace(/\d+$/, (last) => String(Number(last) + 1));

/** A provision yielded to one other; now the list says it. */
const provision = ({ yieldsTo, ...row }: Record<string, unknown>): unknown => ({
  ...row,
  ...(yieldsTo !== undefined && { yieldsTo: Array.isArray(yieldsTo) ? yieldsTo : [yieldsTo] }),
});

/** Contradictions had no source: that of the built-in row about the same circumstance, or this project. */
function contradiction(row: Record<string, unknown>, known: readonly Contradiction[]): unknown {
  if (row['source'] !== undefined) return row;
  const same = known.find(({ circumstance }) => circumstance === row['circumstance']);
  const source = same?.source ?? [{ document: 'minfang-caliang 参考裁量' }];
  return { ...row, source, assurance: same?.assurance ?? 'reference' };
}

/** The order that goes with every penalty, where facts are established, and when gains are confiscated were in code. */
function generalPart(row: Record<string, unknown>, known: readonly GeneralPart[]): unknown {
  const same = known.find(({ of }) => of === row['of']) ?? known.at(-1)!;
  const order = row['orderToCorrect'] as Record<string, unknown>;
  const gains = row['unlawfulGains'] as Record<string, unknown> | null;
  const when = [same, ...known].find(({ unlawfulGains }) => unlawfulGains)?.unlawfulGains?.when;
  return {
    ...row,
    unlawfulGains: gains && { when, ...gains },
    factFinding: row['factFinding'] ?? same.factFinding,
    orderToCorrect: { order: same.orderToCorrect.order, ...order },
  };
}

/** One row said that the surcharge rests during litigation and review; now each says it for itself. */
function procedure({ surchargeSuspended, ...row }: Record<string, unknown>): unknown {
  const split =
    typeof surchargeSuspended === 'object' &&
    surchargeSuspended !== null &&
    'litigation' in surchargeSuspended;
  const both = split
    ? surchargeSuspended
    : { litigation: surchargeSuspended ?? null, review: surchargeSuspended ?? null };
  return { ...row, surchargeSuspended: both };
}

/** The book's own policies with the choice that the code had, and those that it did not state. */
function policies(own: Rows, known: readonly Policy[]): unknown[] {
  const stated = own.map((row) => {
    const choice = known.find(({ id }) => id === row['id'])?.choice;
    return { ...row, ...(choice !== undefined && row['choice'] === undefined && { choice }) };
  });
  return [...stated, ...known.filter(({ id }) => own.every((row) => row['id'] !== id))];
}
