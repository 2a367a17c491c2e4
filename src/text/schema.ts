/** Text that people write into a case: no character in it that a reader does not see. */
import * as z from 'zod/mini';
import { isPrintable, isPrintableLines } from './printable.js';

const params = { code: 'invisible-character' };

/** A name, a number of a file, a piece of evidence: one line. */
export const lineSchema = z.string().check(z.refine(isPrintable, { params }));
/** Reasons: any number of lines. */
export const linesSchema = z.string().check(z.refine(isPrintableLines, { params }));

/** The field with which a file names its JSON Schema; every file of the package does. */
export const schemaField = () => ({
  /** The address of the JSON Schema, for editors; it means nothing else. */
  $schema: z.string(),
});
/** The same in a file that somebody else writes. */
export const schemaFieldIfAny = () => ({
  /** The address of the JSON Schema, for editors; it means nothing else. */
  $schema: z.optional(z.string()),
});
