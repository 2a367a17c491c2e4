/** Circumstances that can be found, and what cannot be true together. */
import * as z from 'zod/mini';
import { assuranceSchema, key, line, partySchema, some, sourceSchema, textSchema, whole } from './parts.js';
import { consequenceSchema } from './vocabulary.js';

export const circumstanceSchema = z.lazy(() =>
  z.strictObject({
    /** By which cases, grounds and tables name it. */
    id: key,
    /** What documents call it. */
    name: textSchema,
    /** What has to be found, in plain words. */
    meaning: textSchema,
    /** Other Chinese names under which a case can state it. */
    aliases: z.array(line),
    /** Whether it is one of the law itself or one that only a benchmark names. */
    origin: z.enum(['general-part', 'benchmark']),
    /** The parties of whom it can be true; stated of another, the case is refused. */
    parties: some(partySchema),
    /** Weaker facts that this one includes. */
    includes: z.array(key),
    /** Harms that say the same: stated as `facts.consequence` the circumstance is present, denied it excludes them. */
    consequences: z.optional(some(consequenceSchema)),
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
    /** The circumstance that cannot be true with the others named here. */
    circumstance: key,
    /** The row is of a circumstance that is said to be absent (`present: false`), not of its presence. */
    absent: z.optional(z.literal(true)),
    /** Circumstances that it excludes. */
    circumstances: z.optional(z.array(key)),
    /** Harms that it excludes, as `facts.consequence` states them. */
    consequences: z.optional(z.array(consequenceSchema)),
    /** The stated frequency lies wholly inside these counts. */
    frequency: z.optional(
      z.strictObject({
        /** The least count, the present violation included. */
        from: whole(1),
        /** The greatest count; `null`: no limit. */
        to: z.nullable(whole(1)),
      }),
    ),
    /** With an order that was complied with by its deadline: the same as `order: ["in-time"]`. */
    orderComplied: z.optional(z.literal(true)),
    /** With an order that was answered in one of these ways. */
    order: z.optional(some(z.enum(COMPLIANCES))),
    /** With an intent to damage that was found. */
    intent: z.optional(z.literal(true)),
    /** With an act that still goes on at the decision. */
    ongoing: z.optional(z.literal(true)),
    /** The row does not count where an order was answered in one of these ways. */
    unlessOrder: z.optional(some(z.enum(COMPLIANCES))),
    /** Where it is read that they exclude each other, if it is not plain from the words. */
    source: z.optional(some(sourceSchema)),
    /** How far that can be trusted. */
    assurance: z.optional(assuranceSchema),
  }),
);
export type Contradiction = z.infer<typeof contradictionSchema>;
