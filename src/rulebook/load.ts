import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';
import { freeze } from '../errors/freeze.js';
import { answering, checkThing, fail, issue, quoted, raise } from '../errors/index.js';
import { type Index, indexBook } from './index-book.js';
import { readRulebook } from './read-tables.js';
import type { RulebookData } from './schema.js';
import { issueOf } from './verify/fault.js';
import { verifyRulebook } from './verify/verify.js';

/** A rulebook that has been checked and can be used to decide. */
export interface Rulebook {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the canonical JSON of `data`, hexadecimal. */
  readonly digest: string;
  readonly data: RulebookData;
}

const INDEXES = new WeakMap<Rulebook, Index>();

/** SHA-256 of the canonical JSON (RFC 8785) of a plain value, hexadecimal. */
export const digestOf = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));

/**
 * Proves a rulebook given as plain JSON and makes it usable; one that does not hold together is refused with every fault.
 *
 * @param json the tables, in the form of `caliang schema rulebook`; ranges in yuan, spans and thresholds as decimal strings
 * @throws CaliangError `rulebook-shape` for a table that does not fit the schema, `rulebook-fault` for one that does not hold together
 * @example
 * loadRulebook(builtinRulebook().data).digest === builtinRulebook().digest // true
 */
export function loadRulebook(json: unknown): Rulebook {
  return answering({ '': json }, () => {
    checkThing(json, 'tables', []);
    const book = loadUnverified(json);
    raise(verifyRulebook(book).faults.map(issueOf));
    return book;
  });
}

/** Without the proof: for tables that a test proves, and for showing what a fault does. */
export function loadUnverified(json: unknown): Rulebook {
  const data = readRulebook(json);
  return usable(data, digestOf(data));
}

/** Tables whose shape, proof and digest are known, made ready to decide. */
export function usable(tables: RulebookData, digest: string): Rulebook {
  const data = freeze(tables);
  const book: Rulebook = Object.freeze({ id: data.id, version: data.version, digest, data });
  INDEXES.set(book, indexBook(data).index);
  return book;
}

/**
 * The look-up form of a rulebook. One that was not made by loading, such as a copy, is proved once, and its name and
 * digest must be those of its tables.
 */
export function indexOf(book: Rulebook): Index {
  const known = INDEXES.get(book);
  if (known) return known;
  const proved = loadRulebook((book as Partial<Rulebook> | null)?.data);
  if (book.digest !== proved.digest || book.id !== proved.id || book.version !== proved.version) {
    const params = { wanted: proved.digest, given: quoted(book.digest) };
    return fail(issue('rulebook-mismatch', ['rulebook'], params));
  }
  const index = INDEXES.get(proved) as Index;
  INDEXES.set(book, index);
  return index;
}
