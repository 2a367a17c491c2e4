/** The shape of `rules/documents`: the documents of a case, and which article asks for which part of each. */
import * as z from 'zod/mini';
import { assuranceSchema, documentSchema, sourceSchema, textSchema } from '../rulebook/schema.js';
import { daySchema } from '../time/day-schema.js';

export const KINDS = [
  'correction-order',
  'advance-notice',
  'hearing-right',
  'hearing-summons',
  'hearing-record',
  'defence-record',
  'penalty-decision',
  'summary-decision',
  'no-penalty-decision',
  'discussion-record',
  'legal-review',
  'crime-transfer',
  'case-referral',
  'service-proof',
] as const;
export type DraftKind = (typeof KINDS)[number];

const word = z.string().check(z.minLength(1));
const whole = z.int().check(z.positive());
const sources = z.array(sourceSchema).check(z.minLength(1));

/** A part of a document; `by`: the places that ask for it, by the procedure in force. `null`: it is practice. */
const partSchema = z.strictObject({
  id: word,
  name: textSchema,
  by: z.nullable(z.record(z.string(), sources)),
});

const kindSchema = z.strictObject({
  id: z.enum(KINDS),
  name: textSchema,
  aliases: z.array(word),
  /** Whether the law asks for the document, or practice made it. */
  form: z.enum(['statute', 'practice']),
  parts: z.array(partSchema).check(z.minLength(1)),
});
export type KindTable = z.infer<typeof kindSchema>;

/** What a document says about review and suit, by the day of the decision. */
const remediesSchema = z.strictObject({
  from: z.nullable(daySchema),
  to: z.nullable(daySchema),
  /** `null`: the text that was in force is not held, so the office fills in period and body. */
  review: z.nullable(z.strictObject({ days: whole, body: textSchema })),
  suit: z.strictObject({ months: whole, daysAfterReview: whole }),
  source: sources,
  assurance: assuranceSchema,
});
export type RemediesTable = z.infer<typeof remediesSchema>;

export const documentsSchema = z.strictObject({
  $schema: z.string(),
  /** What stands in place of an article where only practice asks for something. */
  practice: documentSchema,
  /** Other places that documents name, by the procedure in force. */
  places: z.record(z.string(), z.record(z.string(), sources)),
  kinds: z.array(kindSchema).check(z.minLength(1)),
  remedies: z.array(remediesSchema).check(z.minLength(1)),
});
export type DocumentsTable = z.infer<typeof documentsSchema>;
