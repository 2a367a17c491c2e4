/** Text that people write into a case: no character in it that a reader does not see. */
import * as z from 'zod/mini';
import { isPrintable, isPrintableLines } from './printable.js';

const params = { code: 'invisible-character' };

/** A name, a number of a file, a piece of evidence: one line. */
export const lineSchema = z.string().check(z.refine(isPrintable, { params }));
/** Reasons: any number of lines. */
export const linesSchema = z.string().check(z.refine(isPrintableLines, { params }));
