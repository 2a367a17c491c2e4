/** Circumstances that can be found, and what cannot be true together. */
import * as z from 'zod/mini';
import { assuranceSchema, key, line, partySchema, some, sourceSchema, textSchema, whole } from './parts.js';
import { consequenceSchema } from './vocabulary.js';

export const circumstanceSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    name: textSchema,
    /** What has to be found, in plain words. */
    meaning: textSchema,
    aliases: z.array(line),
    origin: z.enum(['general-part', 'benchmark']),
    parties: some(partySchema),
    /** Weaker facts that this one includes. */
    includes: z.array(key),
    /** A party of whom it is found has a guardian, who is named in documents. */
    guardian: z.optional(z.literal(true)),
  }),
);
export type Circumstance = z.infer<typeof circumstanceSchema>;

/** How an order with a deadline was answered: by then, after it, or not at all up to the decision. */
export const COMPLIANCES = ['in-time', 'late', 'never'] as const;
export type Compliance = (typeof COMPLIANCES)[number];

/** What cannot be true together: `circumstance` with any of the others. */
export const contradictionSchema = z.lazy(() =>
  z.strictObject({
    circumstance: key,
    circumstances: z.optional(z.array(key)),
    consequences: z.optional(z.array(consequenceSchema)),
    /** The stated frequency lies wholly inside these counts. */
    frequency: z.optional(z.strictObject({ from: whole(1), to: z.nullable(whole(1)) })),
    /** With an order that was complied with by its deadline: the same as `order: ["in-time"]`. */
    orderComplied: z.optional(z.literal(true)),
    /** With an order that was answered in one of these ways. */
    order: z.optional(some(z.enum(COMPLIANCES))),
    /** With an intent to damage that was found. */
    intent: z.optional(z.literal(true)),
    /** The row does not count where an order was answered in one of these ways. */
    unlessOrder: z.optional(some(z.enum(COMPLIANCES))),
    source: z.optional(some(sourceSchema)),
    assurance: z.optional(assuranceSchema),
  }),
);
export type Contradiction = z.infer<typeof contradictionSchema>;
