/** The shape of `rules/documents`: the documents of a case, and which article asks for which part of each. */
import * as z from 'zod/mini';
import { assuranceSchema, documentSchema, sourceSchema, textSchema } from '../rulebook/schema.js';
import { schemaField } from '../text/schema.js';
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
/** The documents that can be drafted. */
export type DraftKind = (typeof KINDS)[number];

const word = z.string().check(z.minLength(1));
const whole = z.int().check(z.positive());
const sources = z.array(sourceSchema).check(z.minLength(1));

/** A part of a document; `by`: the places that ask for it, by the procedure in force. `null`: it is practice. */
const partSchema = z.strictObject({
  /** By which drafts name the part. */
  id: word,
  /** What it is called. */
  name: textSchema,
  /** The places that ask for it, by the procedure in force; `null`: practice does. */
  by: z.nullable(z.record(z.string(), sources)),
});

const kindSchema = z.strictObject({
  /** By which drafts name the kind of document. */
  id: z.enum(KINDS),
  /** What the document is called. */
  name: textSchema,
  /** Other Chinese names of the document. */
  aliases: z.array(word),
  /** Whether the law asks for the document, or practice made it. */
  form: z.enum(['statute', 'practice']),
  /** Its parts, in their order. */
  parts: z.array(partSchema).check(z.minLength(1)),
});
export type KindTable = z.infer<typeof kindSchema>;

/** What a document says about review and suit, by the day of the decision. */
const remediesSchema = z.strictObject({
  /** The first day of decisions to which it applies; `null`: no first day is held. */
  from: z.nullable(daySchema),
  /** The last day; `null`: it applies today. */
  to: z.nullable(daySchema),
  /** `null`: the text that was in force is not held, so the office fills in period and body. */
  review: z.nullable(
    z.strictObject({
      /** In how many days review can be asked for. */
      days: whole,
      /** Of whom it is asked. */
      body: textSchema,
    }),
  ),
  /** The suit against the decision (行政诉讼法 45, 46). */
  suit: z.strictObject({
    /** In how many months from the day on which the party knew of the decision. */
    months: whole,
    /** In how many days from the service of the decision on review. */
    daysAfterReview: whole,
  }),
  /** Where it is read. */
  source: sources,
  /** How far it can be trusted. */
  assurance: assuranceSchema,
});
export type RemediesTable = z.infer<typeof remediesSchema>;

export const documentsSchema = z.strictObject({
  ...schemaField(),
  /** What stands in place of an article where only practice asks for something. */
  practice: documentSchema,
  /** Other places that documents name, by the procedure in force. */
  places: z.record(z.string(), z.record(z.string(), sources)),
  /** The kinds of documents. */
  kinds: z.array(kindSchema).check(z.minLength(1)),
  /** Review and suit, by the day of the decision. */
  remedies: z.array(remediesSchema).check(z.minLength(1)),
});
export type DocumentsTable = z.infer<typeof documentsSchema>;
