/** The words of a book: what each id of its tables is called. */
import * as z from 'zod/mini';
import { lineSchema } from '../text/schema.js';

const line = lineSchema.check(z.minLength(1));

export const TERM_KINDS = [
  'order',
  'department',
  'unit',
  'grade',
  'value',
  'role',
  'amount',
  'consequence',
  'fact',
  // A document that is cited, and what is noted about it, by their Chinese text.
  'document',
  'note',
  // A letter, and the characters whose pinyin begins with it: for searching.
  'initial',
] as const;
export const termKindSchema = z.enum(TERM_KINDS);
export type TermKind = z.infer<typeof termKindSchema>;

/** One word; an id may stand once for each kind of thing. */
export const termSchema = z.lazy(() =>
  z.strictObject({
    /** The id that the tables use; for a document, a note or an initial the text itself. */
    id: line,
    /** The kind of thing that is called so. */
    kind: termKindSchema,
    /** Its Chinese words. */
    zh: line,
    /** Its English words. */
    en: line,
    /** Other names for the same, as people write it. */
    aliases: z.optional(z.array(line)),
    /** What it means, in plain words. */
    meaning: z.optional(
      z.strictObject({
        /** In Chinese. */
        zh: line,
        /** In English. */
        en: line,
      }),
    ),
  }),
);
export type Term = z.infer<typeof termSchema>;
